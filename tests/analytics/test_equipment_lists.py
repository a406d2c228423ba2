"""What is needed, there and missing; what has to be bought; when it was checked; whose need is in question."""

import datetime as dt

import pytest

from analytics import Scope, measure
from analytics.ages import AgeBand, check_ages, regulation_ages
from analytics.attention import AttentionKind, attention
from analytics.equipment_stock import Stock, equipment_stock
from analytics.metric import Dimension
from analytics.missing_equipment import missing_lines
from analytics.need_changes import RequestState, need_changes
from tests.city import City
from tests.pages.conftest import DAY

BUILDINGS = """
    building | name   | kind       | storeys | address
    B1       | Nhà 1  | old_block  | 5       | Ngõ 1
    B2       | Nhà 2  | old_block  | 5       |
    B3       | Nhà 3  | commercial | 25      |
"""
EQUIPMENT = """
    building | equipment_type      | required_reported | installed | working | funding | checked_on
    B1       | powder_extinguisher | 4                 | 6         | 5       | city    | 2019-12-24
    B2       | powder_extinguisher | 4                 | 1         | 0       | ward    | 2019-09-24
    B1       | torch               | 2                 |           |         |         |
    B2       | torch               | 2                 | 2         |         | city    | 2019-06-24
    B1       | loudspeaker         | 0                 | 3         | 3       | city    | 2018-12-24
    B3       | torch               | 9                 | 1         | 1       |         | 2019-12-01
"""
PLAN_141 = ("powder_extinguisher", "torch")


@pytest.fixture
def reported(city: City) -> City:
    city.buildings(BUILDINGS)
    city.equipment(EQUIPMENT)
    return city


def by(city: City, dimension: Dimension, **scope) -> dict[str, Stock]:
    return {each.key: each for each in equipment_stock(city.store(), Scope(DAY, **scope), dimension, {})}


def test_a_surplus_in_one_building_meets_no_need_of_another(reported: City) -> None:
    extinguishers = by(reported, Dimension.EQUIPMENT_TYPE)["powder_extinguisher"]
    assert (extinguishers.needed, extinguishers.installed, extinguishers.missing) == (8, 7, 3)
    assert (extinguishers.installed_towards_need, extinguishers.working_towards_need) == (5, 4)
    assert (extinguishers.lines, extinguishers.met, extinguishers.short, extinguishers.blank) == (2, 1, 1, 0)


def test_a_number_that_nobody_told_is_neither_there_nor_missing(reported: City) -> None:
    torches = by(reported, Dimension.EQUIPMENT_TYPE)["torch"]
    # Two stand in B2, of which nobody said how many work; the high-rise B3 is not of the plan.
    assert (torches.needed, torches.installed_towards_need, torches.working_towards_need) == (4, 2, 0)
    assert (torches.missing, torches.unreported, torches.blank) == (0, 2, 1)


@pytest.mark.parametrize("dimension", [Dimension.EQUIPMENT_TYPE, Dimension.WARD, Dimension.FUNDING])
def test_the_lines_add_up_to_the_measured_ones(reported: City, dimension: Dimension) -> None:
    stock = by(reported, dimension)
    table = measure(reported.store(), ["equipment_lines_met"], Scope(DAY), (dimension,))
    measured = {row.group_key: (row.numerator, row.denominator) for row in table.rows if row.denominator}
    assert {key: (one.met, one.met + one.short) for key, one in stock.items() if one.lines > one.blank} == measured
    assert all(one.installed_towards_need + one.missing + one.unreported == one.needed for one in stock.values())
    assert sum(one.lines for one in stock.values()) == 4


def test_pieces_of_a_type_are_the_measured_ones(reported: City) -> None:
    stock = by(reported, Dimension.EQUIPMENT_TYPE)
    table = measure(reported.store(), ["equipment_coverage"], Scope(DAY), (Dimension.EQUIPMENT_TYPE,))
    for key in PLAN_141:
        row = table.row("equipment_coverage", key)
        assert (stock[key].installed_towards_need, stock[key].needed - stock[key].unreported) == (
            row.numerator,
            row.denominator,
        )


def test_a_filter_and_a_ward_restrict_the_stock(reported: City) -> None:
    source, within = reported.store(), {Dimension.FUNDING: "ward"}
    assert [one.key for one in equipment_stock(source, Scope(DAY), Dimension.EQUIPMENT_TYPE, within)] == [
        "powder_extinguisher"
    ]
    assert equipment_stock(source, Scope(DAY, wards=("bach-mai",)), Dimension.EQUIPMENT_TYPE, {}) == ()


def test_the_shortage_list_names_what_is_missing_where_and_who_said_so(reported: City) -> None:
    (line,) = missing_lines(reported.store(), Scope(DAY), {})
    assert (line.equipment_name, line.unit_of_measure, line.needed, line.installed, line.missing) == (
        "Bình bột ≥ 4 kg",
        "bình",
        4,
        1,
        3,
    )
    assert (line.ward_name, line.building, line.building_name, line.address) == ("Quỳnh Lôi", "B2", "Nhà 2", None)
    assert (line.sheet, line.sheet_row) == ("Biểu 02 Trang bị", 4)
    assert missing_lines(reported.store(), Scope(DAY), {Dimension.EQUIPMENT_TYPE: "torch"}) == ()


def test_only_as_many_missing_lines_as_a_page_has_room_for(reported: City) -> None:
    assert len(missing_lines(reported.store(), Scope(DAY), {}, 0)) == 0


def test_checks_are_told_by_whole_months_before_the_day(reported: City) -> None:
    counts = check_ages(reported.store(), Scope(DAY), {})
    assert {(one.key, one.band): one.records for one in counts} == {
        ("powder_extinguisher", AgeBand.UNDER_3): 1,
        ("powder_extinguisher", AgeBand.FROM_3): 1,
        ("torch", AgeBand.FROM_6): 1,
        ("loudspeaker", AgeBand.FROM_12): 1,
    }


def test_a_check_that_has_not_come_yet_is_none(city: City) -> None:
    city.buildings(BUILDINGS)
    city.equipment("""
        building | equipment_type | required_reported | installed | checked_on
        B1       | torch          | 2                 | 2         | 2020-01-05
        B2       | torch          | 2                 | 2         |
    """)
    assert [(one.band, one.records) for one in check_ages(city.store(), Scope(DAY), {})] == [(AgeBand.UNKNOWN, 2)]


def test_regulations_are_told_by_kind_and_one_without_a_number_is_none(city: City) -> None:
    city.fire_teams("""
        team | name  | kind          | regulation_no | regulation_on
        T1   | Đội 1 | facility      | 12/QC         | 2019-11-05
        T2   | Đội 2 | facility      |               | 2019-11-05
        T3   | Đội 3 | civil_defence | 9/QC          | 2018-12-24
    """)
    counts = regulation_ages(city.store(), Scope(DAY), {})
    assert {(one.key, one.band): one.records for one in counts} == {
        ("facility", AgeBand.UNDER_3): 1,
        ("facility", AgeBand.UNKNOWN): 1,
        ("civil_defence", AgeBand.FROM_12): 1,
    }


NEEDS = """
    building | equipment_type      | required_reported | installed
    B1       | torch               | {torches}         | 0
    B1       | powder_extinguisher | {extinguishers}   | 0
    B1       | loudspeaker         | {loudspeakers}    | 0
    B1       | axe                 | 1                 | 1
"""


def test_a_request_waits_until_the_district_has_decided(city: City) -> None:
    for period, received, needs in (
        ("11/2019", "2019-11-15 09:00", {"torches": 2, "extinguishers": 4, "loudspeakers": 3}),
        ("12/2019", "2019-12-15 09:00", {"torches": 5, "extinguishers": 2, "loudspeakers": 6}),
    ):
        tables = {"building": BUILDINGS, "equipment": NEEDS.format(**needs)}
        city.submit(period=period, received=received, **tables)
    city.need_decisions(
        """
        ward_name | building | equipment_type      | decision | required_approved | decided_on | document_no
        quynh-loi | B1       | powder_extinguisher | refused  |                   | 2019-12-20 | 7/QLĐT
        quynh-loi | B1       | loudspeaker         | approved | 6                 | 2019-12-21 | 8/QLĐT
        """,
        period="12/2019",
        received="2019-12-22 09:00",
    )
    found = {one.equipment_name: one for one in need_changes(city.store(), Scope(DAY), {})}
    told = {name: (one.state, one.approved, one.asked, one.document_no) for name, one in found.items()}
    assert told == {
        "Đèn pin": (RequestState.WAITING, 2, 5, None),
        "Bình bột ≥ 4 kg": (RequestState.REFUSED, 4, 2, "7/QLĐT"),
        "Loa": (RequestState.APPROVED, 6, None, "8/QLĐT"),
    }
    # Only what waits for the district is urged.
    assert [one.count for one in attention(city.store(), Scope(DAY)) if one.kind is AttentionKind.NEED_CHANGE] == [1]
    early = need_changes(city.store(), Scope(dt.date(2019, 12, 19)), {})
    assert [one.state for one in early] == [RequestState.WAITING] * 3
