"""The register: who is in it, what is folded for the search, what each condition holds of, in which order it stands."""

import datetime as dt
import re
from dataclasses import replace

import pytest

from analytics import RecordState, Scope, measure
from analytics.records import records
from analytics.register import Equipped, RegisteredBuilding, departed, names, register
from analytics.register_filter import CONDITIONS, Condition, Facet, Missing, Storeys, Triage, Violations, select
from analytics.register_order import Order, in_order, page_of
from analytics.register_summary import summarise
from data.cleaning import fold
from tests.city import City

SCOPE = Scope(dt.date(2019, 12, 24))
BUILDINGS = """
    building | name        | address    | kind       | storeys | floor_area_m2 | residents | truck_access
    B1       | Nhà A5      | Phố Đại La | old_block  | 5       | 2000          | 400       | no
    B2       | Nhà A10     |            | old_block  | 4       |               |           | yes
    B3       | Tòa Đông Đô | Giải Phóng | commercial | 25      | 30000         | 900       |
"""
EQUIPMENT = """
    building | equipment_type      | required_reported | installed
    B1       | powder_extinguisher | 4                 | 4
    B1       | rope_ladder         | 2                 |
    B2       | powder_extinguisher | 4                 | 1
    B2       | axe                 | 1                 | 1
"""
VIOLATIONS = """
    violation | building | violation_type       | found_on   | due_on     | verified_on
    V1        | B1       | blocked_escape_route | 2019-10-01 | 2019-12-10 |
    V2        | B1       | locked_escape_door   | 2019-10-01 | 2020-02-10 |
    V3        | B3       | leakage              | 2019-10-01 | 2019-12-10 | 2019-11-01
"""


@pytest.fixture
def buildings(city: City) -> tuple[RegisteredBuilding, ...]:
    city.buildings(BUILDINGS)
    city.equipment(EQUIPMENT)
    city.violations(VIOLATIONS)
    return register(city.store(), SCOPE)


def codes(found) -> list[str]:
    return [each.risk.building for each in found]


def test_a_line_of_the_register_says_what_the_sheets_say(buildings):
    first, second, third = buildings
    assert (first.needed_lines, first.met_lines, first.blank_lines, first.equipped) == (2, 1, 1, Equipped.NOT_REPORTED)
    assert (second.needed_lines, second.met_lines, second.equipped) == (2, 1, Equipped.SHORT)
    assert third.equipped is Equipped.NO_NEED
    assert [(each.risk.open_violations, each.risk.overdue_violations) for each in buildings] == [(2, 1), (0, 0), (0, 0)]
    assert (first.file, first.sheet, first.sheet_row) == ("bieu-mau.xlsx", "Biểu 01 Nhà chung cư", 3)
    assert not any(each.is_stale for each in buildings)


def test_the_register_agrees_with_the_figures(city, buildings):
    store = city.store()
    listed = records(store, "buildings_fully_equipped", SCOPE)
    assert sum(listed.counts.values()) == len(buildings)
    states = {row["building"]: row["state"] for row in listed.rows}
    assert [states[code] for code in ("B1", "B2", "B3")] == [
        RecordState.NOT_REPORTED.value,
        RecordState.NOT_DONE.value,
        RecordState.NOT_APPLICABLE.value,
    ]
    overdue = measure(store, ["violations_overdue"], SCOPE, ()).total("violations_overdue")
    assert overdue.numerator == sum(each.risk.overdue_violations for each in buildings) == 1


@pytest.mark.parametrize("text", ["Nhà Ð5, ngõ 1/2–Đường Ơ Ừ", "TÒA  nhà (Số 3)", "ngõ Bưởi_Ẩm", "Khu 7.b"])
def test_the_search_folds_as_python_does(city, text):
    city.buildings(f"building | name | kind\nB-1 | {text} | old_block")
    [only] = register(city.store(), SCOPE)
    words = re.sub(r"[\W_]+", " ", fold(text)).split()
    assert only.searched.split() == ["b", "1", "b1", *words, "quynh", "loi"]
    assert codes(select([only], text)) == ["B-1"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("nha a5 quynh loi", ["B1"]),
        ("LOI a", ["B1", "B2"]),
        ("đại la", ["B1"]),
        ("5", []),
        ("a1", ["B2"]),
    ],
)
def test_each_word_begins_a_word_of_the_building(buildings, wanted, found):
    assert codes(select(buildings, wanted)) == found


@pytest.mark.parametrize(
    ("facet", "key", "found"),
    [
        (Facet.STOREYS, Storeys.FROM_5, ["B1"]),
        (Facet.STOREYS, Storeys.FROM_25, ["B3"]),
        (Facet.EQUIPMENT, Equipped.SHORT, ["B2"]),
        (Facet.VIOLATIONS, Violations.OVERDUE, ["B1"]),
        (Facet.VIOLATIONS, Violations.NONE, ["B2", "B3"]),
        (Facet.TRIAGE, Triage.PRIORITY, ["B1"]),
        (Facet.TRIAGE, Triage.UNKNOWN, ["B2"]),
        (Facet.MISSING, Missing.RESIDENTS, ["B2"]),
        (Facet.MISSING, Missing.YEAR, ["B1", "B2", "B3"]),
        (Facet.MISSING, Missing.ACCESS, ["B3"]),
        (Facet.MISSING, Missing.LEFT_OUT, []),
    ],
)
def test_a_condition_holds_of_its_buildings(buildings, facet, key, found):
    assert codes(select(buildings, conditions=[Condition(facet, key)])) == found


def test_conditions_of_one_facet_are_alternatives_and_facets_narrow(buildings):
    low, high = Condition(Facet.STOREYS, Storeys.UP_TO_4), Condition(Facet.STOREYS, Storeys.FROM_5)
    short = Condition(Facet.EQUIPMENT, Equipped.SHORT)
    assert codes(select(buildings, conditions=[low, high])) == ["B1", "B2"]
    assert codes(select(buildings, conditions=[low, high, short])) == ["B2"]


def test_every_storey_from_the_first_falls_into_one_band(buildings):
    bands = [holds for condition, holds in CONDITIONS.items() if condition.facet is Facet.STOREYS]
    for storeys in range(1, 201):
        building = replace(buildings[0], risk=replace(buildings[0].risk, storeys=storeys))
        assert sum(holds(building) for holds in bands) == 1
    unknown = replace(buildings[0], risk=replace(buildings[0].risk, storeys=None))
    assert not any(holds(unknown) for holds in bands)


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (Order.OFFICIAL, ["B1", "B2", "B3"]),
        (Order.STOREYS, ["B3", "B1", "B2"]),
        (Order.RESIDENTS, ["B3", "B1", "B2"]),
        (Order.EQUIPMENT, ["B2", "B1", "B3"]),
        (Order.OVERDUE, ["B1", "B2", "B3"]),
        (Order.PRIORITY, ["B1", "B3", "B2"]),
        (Order.NAME, ["B3", "B2", "B1"]),
    ],
)
def test_what_is_unknown_stands_last_in_every_order(buildings, order, found):
    backwards = {each.risk.building_id: -place for place, each in enumerate(buildings)}
    assert codes(in_order(buildings, order, lambda: backwards)) == found


def test_a_page_that_is_not_there_becomes_the_nearest(buildings):
    assert [(page_of(buildings, n, 2).number, codes(page_of(buildings, n, 2).rows)) for n in (-1, 2, 9)] == [
        (1, ["B1", "B2"]),
        (2, ["B3"]),
        (2, ["B3"]),
    ]
    assert (page_of([], 3).number, page_of([], 3).pages) == (1, 1)


def test_the_summary_counts_the_register(buildings):
    summary = summarise(buildings)
    assert (summary.buildings, summary.groups) == (3, {"old": 2, "high_rise": 1})
    assert (summary.priority, summary.priority_residents) == (1, 400)
    assert (summary.overdue, summary.overdue_violations, summary.left_out) == (1, 1, 0)
    assert summary.incomplete == 3
    assert list(summary.missing.items())[:2] == [(Missing.APARTMENTS, 3), (Missing.YEAR, 3)]
    assert summary.missing[Missing.RESIDENTS] == summary.missing[Missing.FLOOR_AREA] == 1


def test_a_building_that_left_is_counted_apart(city):
    city.buildings("""
        building | name   | kind      | left_on    | left_reason | left_document
        B1       | Nhà B1 | old_block | 2019-12-01 | demolished  | 15/QĐ-UBND
        B2       |        | old_block |            |             |
    """)
    store = city.store()
    assert codes(register(store, SCOPE)) == ["B2"]
    assert list(names(store, SCOPE).values()) == ["B2"]
    assert [departed(store, scope) for scope in (SCOPE, replace(SCOPE, wards=("bach-mai",)))] == [1, 0]
    assert departed(store, SCOPE.on(dt.date(2019, 11, 30))) == 0


def test_the_scope_restricts_wards_and_groups(city, buildings):
    store = city.store()
    assert codes(register(store, replace(SCOPE, groups=("high_rise",)))) == ["B3"]
    assert register(store, replace(SCOPE, wards=("bach-mai",))) == ()


def test_a_ward_that_missed_its_report_has_stale_buildings(city):
    city.submit(period="11/2019", received="2019-11-15 09:00", building=BUILDINGS)
    assert all(each.is_stale for each in register(city.store(), SCOPE))
