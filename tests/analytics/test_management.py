"""What the high-rises owe: the same counts as the metrics, stages by the words of the form, blanks never owed."""

import datetime as dt

import pytest

from analytics.management import Duty, Stage, managed_buildings, owing
from analytics.measure import measure
from analytics.metric import RecordState
from analytics.records import records
from analytics.scope import Scope
from tests.city import City

SCOPE = Scope(dt.date(2019, 12, 24))
BUILDINGS = """
    building | name   | kind       | storeys | developer | board_status   | fund_status     | dossier_handed_over | first_meeting_held | na_reason
    H1       | Nhà H1 | commercial | 20      | Công ty A | recognised     | handed_over     | yes                 | yes                |
    H2       | Nhà H2 | commercial | 20      |           | elected        | partly          | no                  | yes                |
    H3       | Nhà H3 | commercial | 20      |           | expired        | disputed        |                     | yes                |
    H4       | Nhà H4 | social     | 12      |           | not_applicable | not_handed_over | no                  | no                 | Nhà thuê
    H5       | Nhà H5 | commercial | 20      |           |                |                 |                     |                    |
    L1       | Nhà L1 | commercial | 5       |           | none           | not_handed_over | no                  | no                 |
    O1       | Nhà O1 | old_block  | 5       |           | not_applicable |                 |                     |                    | Nhà cũ
"""  # noqa: E501 - the table reads best whole


@pytest.fixture
def town(city: City) -> City:
    city.submit(building=BUILDINGS)
    return city


def test_only_high_rises_owe_anything(town: City) -> None:
    assert [each.building for each in managed_buildings(town.store(), SCOPE)] == ["H1", "H2", "H3", "H4", "H5"]


def test_each_word_of_the_form_is_a_stage(town: City) -> None:
    told = {each.building: [each.stage(duty) for duty in Duty] for each in managed_buildings(town.store(), SCOPE)}
    assert told == {
        "H1": [Stage.DONE] * 4,
        "H2": [Stage.PARTLY, Stage.PARTLY, Stage.NOT_DONE, Stage.DONE],
        "H3": [Stage.STUCK, Stage.STUCK, Stage.NOT_REPORTED, Stage.DONE],
        "H4": [Stage.NOT_APPLICABLE, Stage.NOT_DONE, Stage.NOT_DONE, Stage.NOT_DONE],
        "H5": [Stage.NOT_REPORTED] * 4,
    }


@pytest.mark.parametrize("duty", Duty)
def test_the_stages_add_up_to_the_metric_of_the_duty(town: City, duty: Duty) -> None:
    store = town.store()
    stages = [each.stage(duty) for each in managed_buildings(store, SCOPE)]
    total = measure(store, [duty], SCOPE, ()).total(duty)
    assert stages.count(Stage.DONE) == total.numerator
    assert len(stages) - stages.count(Stage.NOT_REPORTED) - stages.count(Stage.NOT_APPLICABLE) == total.denominator
    assert stages.count(Stage.NOT_REPORTED) == records(store, duty, SCOPE).counts[RecordState.NOT_REPORTED]


def test_those_that_owe_most_stand_first_and_a_blank_is_not_owed(town: City) -> None:
    buildings = managed_buildings(town.store(), SCOPE)
    assert [(each.building, len(each.missing)) for each in owing(buildings, None)] == [("H2", 3), ("H4", 3), ("H3", 2)]
    assert [each.building for each in owing(buildings, Duty.BOARD)] == ["H2", "H3"]
    assert [each.building for each in owing(buildings, Duty.MEETING)] == ["H4"]


def test_a_building_names_its_developer_and_the_row_it_came_from(town: City) -> None:
    first = managed_buildings(town.store(), SCOPE)[0]
    assert (first.developer, first.file, first.sheet_row) == ("Công ty A", "bieu-mau.xlsx", 3)


def test_a_ward_and_a_group_restrict_the_buildings(town: City) -> None:
    assert managed_buildings(town.store(), Scope(SCOPE.as_of, wards=("bach-mai",))) == ()
    assert managed_buildings(town.store(), Scope(SCOPE.as_of, groups=("old",))) == ()
