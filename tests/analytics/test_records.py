"""The records behind a figure add up to the grain and name where they came from."""

import datetime as dt

import pytest

from analytics import REGISTRY, Dimension, RecordState, Scope
from analytics.records import records
from tests.analytics.worked.equipment import BUILDINGS, LINES
from tests.city import City

DAY = Scope(dt.date(2019, 12, 24))


@pytest.fixture
def told(city: City) -> City:
    city.submit(ward="quynh-loi", building=BUILDINGS, equipment=LINES)
    return city


def test_record_names_its_file_sheet_and_row(told: City) -> None:
    found = records(told.store(), "equipment_lines_met", DAY, state=RecordState.NOT_DONE)
    assert [dict(row) for row in found.rows] == [
        {
            "state": "not_done",
            "ward": "quynh-loi",
            "building": "B1",
            "equipment_type": "torch",
            "approved_need": 5,
            "required_reported": 5,
            "installed": 2,
            "working": 2,
            "checked_on": None,
            "funding": "ward",
            "cost_vnd": 400_000,
            "file": "bieu-mau.xlsx",
            "sheet": "Biểu 02 Trang bị",
            "sheet_row": 4,
        }
    ]


@pytest.mark.parametrize("metric", REGISTRY)
def test_four_states_add_up_to_the_records_listed(told: City, metric: str) -> None:
    found = records(told.store(), metric, DAY)
    assert sum(found.counts.values()) == len(found.rows)
    assert set(found.columns) == set(found.rows[0] if found.rows else found.columns)


def test_list_says_when_it_is_cut(told: City) -> None:
    store = told.store()
    assert (len(records(store, "equipment_lines_met", DAY, limit=3).rows), 7) == (3, 7)
    assert records(store, "equipment_lines_met", DAY, limit=3).is_cut
    assert not records(store, "equipment_lines_met", DAY, limit=7).is_cut


def test_group_of_a_figure_is_listed_alone(told: City) -> None:
    found = records(told.store(), "equipment_coverage", DAY, within={Dimension.EQUIPMENT_GROUP: "fire_fighting"})
    other = records(told.store(), "equipment_coverage", DAY, within={Dimension.EQUIPMENT_TYPE: "torch"})
    assert {row["equipment_type"] for row in found.rows} <= {"powder_extinguisher"}
    assert len(other.rows) == 3


def test_dimension_that_records_do_not_have_is_refused(told: City) -> None:
    with pytest.raises(ValueError, match="violation_type"):
        records(told.store(), "truck_access", DAY, within={Dimension.VIOLATION_TYPE: "leakage"})
