"""Which figures bear the dagger: those with a record behind them that was told by telephone, and no others."""

import pytest

from analytics import measure
from analytics.adjusted import adjusted_figures
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from analytics.scope import Scope
from data.periods import parse_instant
from tests.calls import call
from tests.city import City
from tests.pages.conftest import DAY, fill

FIRST = "building | name | kind | storeys\nB1 | Nhà B1 | old_block | 5\nB2 | Nhà B2 | commercial | 20"


@pytest.fixture
def told(city: City) -> City:
    """Two wards that reported alike, and a call about the extinguishers of B2 in Quỳnh Lôi."""
    fill(city, "quynh-loi")
    fill(city, "bach-mai")
    call(city, "4", record="B2|powder_extinguisher")
    return city


def marked(city: City, metric: str, by: Dimension = Dimension.WARD, **scope) -> list[str]:
    table = measure(city.store(), [metric], Scope(DAY, **scope), (by,))
    return [row.group_key for row in table.rows if row.adjusted]


def test_a_figure_bears_the_mark_where_a_record_behind_it_was_told(told: City) -> None:
    assert marked(told, "equipment_lines_met") == ["quynh-loi"]
    assert marked(told, "equipment_lines_met", Dimension.EQUIPMENT_TYPE) == ["powder_extinguisher"]
    total = measure(told.store(), ["equipment_lines_met"], Scope(DAY), ()).total("equipment_lines_met")
    assert total.adjusted
    assert (total.numerator, total.denominator) == (3, 4)


def test_a_figure_of_the_building_that_the_record_speaks_of_bears_it_too(told: City) -> None:
    assert marked(told, "buildings_fully_equipped") == ["quynh-loi"]


def test_figures_of_other_sheets_bear_none(told: City) -> None:
    every = measure(told.store(), [name for name in REGISTRY if not REGISTRY[name].needs_prices], Scope(DAY), ())
    assert {row.metric for row in every.totals if row.adjusted} <= {
        metric.id for metric in REGISTRY.values() if "equipment" in metric.tables
    }
    assert marked(told, "team_regulations") == []
    assert marked(told, "violations_open") == []


def test_before_the_call_was_known_and_before_the_day_it_holds_nothing_is_marked(told: City) -> None:
    assert marked(told, "equipment_lines_met", known_by=parse_instant("2019-12-25 08:19")) == []
    early = measure(told.store(), ["equipment_lines_met"], Scope(DAY.replace(day=23)), (Dimension.WARD,))
    assert not any(row.adjusted for row in early.rows)


def test_the_mark_goes_with_the_ward_s_next_report_and_with_a_withdrawal(told: City) -> None:
    line = "building | equipment_type | required_reported | installed\nB2 | powder_extinguisher | 4 | 4"
    confirmed = told.submit(period="flash-2019-12-24", received="2019-12-26 09:00", equipment=line)
    assert marked(told, "equipment_lines_met") == []
    assert adjusted_figures(told.store(), Scope(DAY)) == ()
    told.withdraw(confirmed, "2019-12-27 09:00")
    assert marked(told, "equipment_lines_met") == ["quynh-loi"]


def test_a_violation_told_as_mended_is_marked_among_those_verified(city: City) -> None:
    fill(city, "quynh-loi")
    call(city, "20/12/2019", table="violation", record="V1", field="verified_on")
    assert city.value("violations_verified", "2019-12-24") == 1.0
    assert marked(city, "violations_verified") == ["quynh-loi"]
    assert marked(city, "equipment_lines_met") == []


def test_a_team_told_to_have_rules_is_marked_and_so_are_its_blocks(city: City) -> None:
    fill(city, "quynh-loi")
    call(city, "9/QC", table="fire_team", record="T2", field="regulation_no")
    assert marked(city, "team_regulations") == ["quynh-loi"]
    assert marked(city, "buildings_with_team") == ["quynh-loi"]


def test_a_call_is_no_report_of_its_ward(city: City) -> None:
    city.submit(period="11/2019", received="2019-11-15 09:00", building=FIRST)
    assert city.total("buildings_with_team", "2019-12-24").stale
    before = city.total("reports_received", "2019-12-24").numerator
    call(city, "6", table="building", record="B1", field="storeys")
    assert city.total("reports_received", "2019-12-24").numerator == before
    assert city.query("select count(*) from coverage where cutoff = date '2019-12-24'") == [(0,)]
    (row,) = [row for row in city.measured("truck_access", "2019-12-24").rows if row.group_key == "quynh-loi"]
    assert row.stale


def test_the_standing_figures_are_those_of_the_wards_asked_about(told: City) -> None:
    (found,) = adjusted_figures(told.store(), Scope(DAY))
    assert (found.ward, found.field, found.old_value, found.new_value) == ("quynh-loi", "installed", "1", "4")
    assert adjusted_figures(told.store(), Scope(DAY, wards=("bach-mai",))) == ()
