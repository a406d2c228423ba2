"""The findings of a day: which there are, in which order, with which numbers."""

import datetime as dt

import pytest

from analytics.finding import FindingFacts, Fraction, LongestOverdue
from analytics.findings import Finding, FindingKind, all_findings, findings
from analytics.measure import measure
from analytics.metric_table import Light
from analytics.scope import Scope
from tests.city import City

OCTOBER, NOVEMBER, DECEMBER = (
    {"period": f"{month}/2019", "received": f"2019-{month}-15 09:00"} for month in (10, 11, 12)
)


def found(city: City, as_of: str = "2019-12-24") -> dict[FindingKind, Finding]:
    scope = Scope(dt.date.fromisoformat(as_of))
    return {finding.kind: finding for finding in all_findings(city.store(), scope)}


def facts(city: City, kind: FindingKind, as_of: str = "2019-12-24") -> FindingFacts:
    return found(city, as_of)[kind].facts


def old_blocks(*names: str) -> str:
    return "building | name | kind\n" + "\n".join(f"{name} | Nhà {name} | old_block" for name in names)


def test_an_empty_store_only_says_that_nobody_reported(city: City) -> None:
    [finding] = findings(city.store(), Scope(dt.date(2019, 12, 24)))
    assert finding.kind is FindingKind.REPORTS_RECEIVED
    assert finding.facts.wards == Fraction(0, 19)
    assert len(finding.facts.missing) == 19


def test_a_day_before_any_due_report_has_no_findings_at_all(city: City) -> None:
    assert findings(city.store(), Scope(dt.date(2019, 7, 1))) == ()


def test_equipped_buildings_are_compared_with_the_previous_period(city: City) -> None:
    lines = "building | equipment_type | required_reported | installed\n"
    city.submit(**NOVEMBER, building=old_blocks("B1", "B2"), equipment=f"{lines}B1|exit_sign|2|2\nB2|exit_sign|4|1")
    city.submit(**DECEMBER, building=old_blocks("B1", "B2"), equipment=f"{lines}B1|exit_sign|2|2\nB2|exit_sign|4|4")
    said = facts(city, FindingKind.BUILDINGS_EQUIPPED, "2019-12-14")
    assert (said.buildings, said.change) == (Fraction(2, 2), 0.5)


def test_the_shortage_named_is_of_the_type_that_most_buildings_lack(city: City) -> None:
    # 50 torches are missing in one building, one alarm in each of two: the alarm is named.
    lines = """
        building | equipment_type      | required_reported | installed
        B1       | torch               | 60                | 10
        B1       | standalone_detector | 1                 | 0
        B2       | standalone_detector | 2                 | 1
    """
    city.submit(building=old_blocks("B1", "B2"), equipment=lines)
    said = facts(city, FindingKind.EQUIPMENT_SHORTAGE)
    assert (said.equipment_name, said.missing, said.wards) == ("Thiết bị báo cháy độc lập", 2, ("Quỳnh Lôi",))


def test_wards_with_a_team_without_regulation_are_counted(city: City) -> None:
    teams = "team | name | kind | regulation_no | regulation_on\n{}"
    city.submit(ward="quynh-loi", fire_team=teams.format("D1|Đội 1|facility|1/QC|2019-11-05\nD2|Đội 2|facility| |"))
    city.submit(ward="bach-dang", fire_team=teams.format("D1|Đội 1|facility|2/QC|2019-11-05"))
    said = facts(city, FindingKind.TEAM_REGULATIONS)
    assert (said.teams, said.wards_behind) == (Fraction(2, 3), 1)


def test_own_plans_count_wards_and_the_working_days_left(city: City) -> None:
    plan = "unit | plan | own_plan_no | issued_on\nubnd-quynh-loi | 245 | 12/KH | 2019-12-23"
    office = "unit | plan | own_plan_no | issued_on\nqldt | 245 | 3/KH | 2019-12-22"
    city.submit(ward="quynh-loi", unit_plan=plan)
    city.submit(ward=None, unit_plan=office)
    early, late = found(city)[FindingKind.OWN_PLANS], found(city, "2020-01-06")[FindingKind.OWN_PLANS]
    assert (early.facts.wards, early.facts.working_days_left, early.facts.on_time) == (Fraction(1, 19), 7, None)
    assert (late.facts.wards, late.facts.working_days_left, late.facts.on_time) == (Fraction(1, 19), None, 1)
    assert (early.light, late.light) == (Light.NOT_DUE, Light.LATE)


def test_no_plan_is_owed_before_the_district_issued_its_own(city: City) -> None:
    city.submit(
        ward="quynh-loi", unit_plan="unit | plan | own_plan_no | issued_on\nubnd-quynh-loi | 245 | 1/KH | 2019-12-21"
    )
    scope = Scope(dt.date(2019, 12, 19))
    assert measure(city.store(), ["plans_issued"], scope, ()).total("plans_issued").denominator == 0
    assert measure(city.store(), ["plans_issued"], scope.on(dt.date(2019, 12, 20)), ()).totals[0].denominator == 31


def test_open_violations_name_the_one_overdue_longest(city: City) -> None:
    city.submit(
        building=old_blocks("B1", "B2"),
        violation="""
            violation | building | violation_type       | found_on   | due_on_first | due_on
            V1        | B1       | blocked_escape_route | 2019-11-01 | 2019-12-20   | 2019-12-20
            V2        | B2       | blocked_escape_route | 2019-10-01 | 2019-12-01   | 2019-12-01
            V3        | B2       | no_fire_file         | 2019-12-01 |              |
        """,
    )
    said = facts(city, FindingKind.OPEN_VIOLATIONS)
    assert (said.unresolved, said.overdue) == (3, 2)
    assert said.longest == LongestOverdue(23, "Nhà B2", "Quỳnh Lôi")


def test_resolved_in_the_period_are_those_verified_since_its_first_day(city: City) -> None:
    # The running period began on 15/12: V1 was closed the day before, V2 on that day; V3 waits for a re-inspection.
    city.submit(
        building=old_blocks("B1"),
        violation="""
            violation | building | violation_type       | found_on   | declared_on | verified_on
            V1        | B1       | blocked_escape_route | 2019-11-01 |             | 2019-12-14
            V2        | B1       | no_fire_file         | 2019-11-01 |             | 2019-12-15
            V3        | B1       | leakage              | 2019-12-20 | 2019-12-22  |
        """,
    )
    said = facts(city, FindingKind.VIOLATIONS_IN_PERIOD)
    assert (said.found, said.resolved, said.awaiting_reinspection) == (1, 1, 1)


def test_overdue_tasks_name_the_unit_with_most_of_them(city: City) -> None:
    tasks = "unit | task | status\n"
    city.submit(
        ward="quynh-loi", task_progress=f"{tasks}ubnd-quynh-loi|141-1|in_progress\nubnd-quynh-loi|141-2|not_started"
    )
    city.submit(ward="bach-dang", task_progress=f"{tasks}ubnd-bach-dang|141-1|in_progress")
    said = facts(city, FindingKind.OVERDUE_TASKS)
    assert (said.tasks, said.units, said.worst_tasks) == (3, 2, 2)
    assert said.worst_unit == "UBND phường Quỳnh Lôi"


def test_reports_speak_of_the_latest_period_due(city: City) -> None:
    city.submit(ward="quynh-loi", period="12/2019", received="2019-12-16 09:00", empty=["building"])
    city.submit(ward="bach-dang", period="12/2019", received="2019-12-19 09:00", empty=["building"])
    december, flash = (facts(city, FindingKind.REPORTS_RECEIVED, day) for day in ("2019-12-24", "2019-12-25"))
    assert (december.period_label, december.wards, december.on_time) == ("Tháng 12/2019", Fraction(2, 19), 1)
    assert (flash.period_label, flash.wards) == ("Báo cáo nhanh 24/12/2019", Fraction(0, 19))


def test_no_more_than_six_are_shown_with_the_reports_among_them(city: City) -> None:
    city.submit(
        building=old_blocks("B1"),
        equipment="building | equipment_type | required_reported | installed\nB1 | exit_sign | 4 | 1",
        fire_team="team | name | kind\nD1 | Đội 1 | facility",
        outreach="session | held_on | attendees\nT1 | 2019-12-01 | 20",
        violation="violation|building|violation_type|found_on|due_on_first|due_on\n"
        "V1|B1|blocked_escape_route|2019-11-01|2019-12-01|2019-12-01",
        inspection="inspection | inspected_on | building | kind\nK1 | 2019-12-01 | B1 | periodic",
        task_progress="unit | task | status\nubnd-quynh-loi | 141-1 | in_progress",
    )
    shown = findings(city.store(), Scope(dt.date(2019, 12, 24)))
    assert len(shown) == 6
    assert [finding.kind for finding in shown[:2]] == [FindingKind.OVERDUE_TASKS, FindingKind.OPEN_VIOLATIONS]
    assert shown[-1].kind is FindingKind.REPORTS_RECEIVED
    assert set(FindingKind) - set(found(city)) == {
        FindingKind.OWN_PLANS,
        FindingKind.VIOLATIONS_IN_PERIOD,
        FindingKind.BOARDS_AND_FUNDS,
        FindingKind.PRIORITY_BUILDINGS,
    }


@pytest.mark.parametrize("metric", ["team_regulations", "buildings_inspected"])
def test_a_finding_says_the_number_that_measure_gives(city: City, metric: str) -> None:
    city.submit(
        building=old_blocks("B1", "B2", "B3"),
        fire_team="team|name|kind|regulation_no|regulation_on\nD1|Đội 1|facility|1/QC|2019-11-05\nD2|Đội 2|facility||",
        inspection="inspection | inspected_on | building | kind\nK1 | 2019-12-01 | B1 | periodic",
    )
    scope = Scope(dt.date(2019, 12, 24))
    total = measure(city.store(), [metric], scope, ()).total(metric)
    [finding] = [one for one in all_findings(city.store(), scope) if one.metric == metric]
    fraction = finding.facts.teams if metric == "team_regulations" else finding.facts.buildings
    assert (fraction.done, fraction.total, finding.light) == (total.numerator, total.denominator, total.light)
