"""What a risk table's buildings have in common, and how the list moves with its cut points."""

import datetime as dt
from dataclasses import fields, replace

import pytest

from analytics.risk import BuildingRisk, matrix, risk
from analytics.risk_explained import cut_points
from analytics.risk_sensitivity import STEPS, shifts, top_cut_points, would_be_priority
from analytics.risk_summary import (
    PRIORITY,
    UNGRADED,
    Driver,
    Place,
    coverage,
    drivers,
    is_graded,
    low_on_thin_data,
    residents_of,
)
from analytics.scope import Scope
from data.area.risk_tables import Axis
from tests.analytics.oracle.risk import generated_buildings
from tests.city import City

SCOPE = Scope(as_of=dt.date(2019, 12, 24))
LEVELS = ("violations_level", "serious_level", "compliance_level", "safety_level", "structure_level")


def building(**known):
    blank = {field.name: None for field in fields(BuildingRisk)}
    told = blank | {"compliance_unreported": 0, "is_priority": False, "reasons": ()} | known
    told["hazard_level"] = max((told[name] for name in LEVELS if told[name]), default=None)
    return BuildingRisk(**told)


def generated(city, seed, count=40):
    given = generated_buildings(seed, city.area, count=count)
    for table in given.rows:
        city.collect(table, getattr(given, table))
    return risk(city.store(), SCOPE).rows


def test_drivers_count_the_criteria_at_the_highest_level_and_those_that_stand_alone():
    rows = [
        building(violations_level=3, serious_level=3),
        building(violations_level=3, serious_level=1),
        building(structure_level=3, violations_level=2),
    ]
    assert drivers(rows) == (
        Driver(Axis.VIOLATIONS, 2, 1),
        Driver(Axis.SERIOUS_VIOLATIONS, 1, 0),
        Driver(Axis.STRUCTURE, 1, 1),
    )
    assert drivers([building(violations_level=2)]) == ()


def test_a_criterion_is_known_unknown_or_does_not_apply():
    rows = [
        building(compliance_level=1),
        building(compliance_unreported=2),
        building(compliance_unreported=0),
    ]
    found = {each.axis: each for each in coverage(rows)}
    rules = found[Axis.COMPLIANCE_GAP]
    assert (rules.known, rules.unknown, rules.not_applicable, rules.share) == (1, 1, 1, 0.5)
    people = found[Axis.PEOPLE]
    assert (people.known, people.unknown, people.not_applicable, people.share) == (0, 3, 0, 0.0)


def test_a_low_building_with_an_unanswered_criterion_is_counted_apart():
    told = dict.fromkeys(LEVELS, 1)
    whole = building(**told)
    assert low_on_thin_data([whole]) == 0
    assert low_on_thin_data([whole, building(**told | {"structure_level": None})]) == 1
    # A building that no rule item binds owes none; one that is high anyway is not called low.
    assert low_on_thin_data([building(**told | {"compliance_level": None})]) == 0
    assert low_on_thin_data([building(**told | {"structure_level": None, "serious_level": 3})]) == 0


def test_a_building_without_residents_stands_in_no_cell():
    row = building(violations_level=3)
    assert not is_graded(row)
    assert UNGRADED.holds(row)
    assert not PRIORITY.holds(row)
    assert Place(2, 1).holds(building(violations_level=2, people_level=1))
    assert residents_of([row, building(residents=12)]) == 12


@pytest.mark.parametrize("seed", range(3))
def test_the_cells_hold_every_building_once(city, seed):
    rows = generated(city, seed)
    found = matrix(city.store(), SCOPE)
    for cell in found.cells:
        at = Place(cell.hazard_level, cell.people_level)
        assert sum(at.holds(row) for row in rows) == cell.buildings
    assert sum(UNGRADED.holds(row) for row in rows) == found.unknown


@pytest.mark.parametrize("seed", range(3))
def test_cut_points_as_they_stand_give_the_list_as_it_is(city, seed):
    rows = generated(city, seed)
    top = top_cut_points(cut_points(city.store(), SCOPE))
    assert [would_be_priority(row, top) for row in rows] == [row.is_priority for row in rows]


@pytest.mark.parametrize("axis", list(STEPS))
def test_a_moved_cut_point_gives_the_list_of_an_area_that_has_it_there(city, tmp_path, axis):
    before = generated(city, 5, count=60)
    listed = {row.building for row in before if row.is_priority}
    moves = [shift for shift in shifts(before, top_cut_points(cut_points(city.store(), SCOPE))) if shift.axis is axis]
    assert moves
    for number, shift in enumerate(moves):
        moved = tuple(
            replace(point, min_value=shift.moved) if (point.axis, point.level) == (axis, 3) else point
            for point in city.area.cut_points
        )
        other = City(tmp_path / str(number), replace(city.area, cut_points=moved))
        after = {row.building for row in generated(other, 5, count=60) if row.is_priority}
        assert (shift.buildings, shift.added, shift.dropped) == (len(after), len(after - listed), len(listed - after))
        other.close()
