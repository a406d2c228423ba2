"""What has to be urged on a day, who has reported, and how a task stands against its deadline."""

import datetime as dt

from analytics.attention import AttentionItem, AttentionKind, attention, select
from analytics.metric_table import Light
from analytics.reporting import ReportState, report_matrix, stale_tables
from analytics.scope import Scope
from tests.city import City

WARD = "quynh-loi"
UNIT = "ubnd-quynh-loi"


def urged(city: City, as_of: str, kind: AttentionKind, ward: str | None = WARD) -> AttentionItem | None:
    """The one item of a kind that stands for a ward."""
    scope = Scope(dt.date.fromisoformat(as_of), wards=(ward,) if ward else ())
    found = select(attention(city.store(), scope), kinds=[kind])
    assert len(found) <= 1
    return found[0] if found else None


def test_a_report_is_wanted_from_its_cut_off_and_late_after_its_due_day(city: City) -> None:
    city.submit(ward=WARD, period="12/2019", received="2019-12-16 09:00", empty=["building"])
    due = urged(city, "2019-12-24", AttentionKind.REPORT_DUE)
    on_the_day = urged(city, "2019-12-25", AttentionKind.REPORT_DUE)
    late = urged(city, "2019-12-28", AttentionKind.REPORT_MISSING)
    assert (due.light, due.due_on, due.working_days, due.who) == (Light.AT_RISK, dt.date(2019, 12, 25), 1, "Quỳnh Lôi")
    assert on_the_day.days == 0
    assert (late.light, late.days, late.count, late.detail) == (Light.LATE, 3, 1, "flash")


def test_reports_older_than_the_last_one_received_are_no_longer_wanted(city: City) -> None:
    city.submit(ward=WARD, period="10/2019", received="2019-10-16 09:00", empty=["building"])
    missing = urged(city, "2019-12-20", AttentionKind.REPORT_MISSING)
    assert (missing.subject, missing.count, missing.days) == ("Tháng 12/2019", 2, 4)


def test_an_own_plan_becomes_late_on_the_day_it_had_to_precede(city: City) -> None:
    city.submit(ward="bach-dang", empty=["building"])
    ahead = urged(city, "2019-12-24", AttentionKind.PLAN_DUE)
    last_day = urged(city, "2020-01-05", AttentionKind.PLAN_DUE)
    too_late = urged(city, "2020-01-06", AttentionKind.PLAN_MISSING)
    # 25, 26, 27, 30, 31 December, 2 and 3 January; 1 January is a holiday, the last day a Sunday.
    assert (ahead.light, ahead.working_days) == (Light.NOT_DUE, 7)
    assert (last_day.light, last_day.working_days) == (Light.AT_RISK, 0)
    assert (too_late.light, too_late.days) == (Light.LATE, 1)


def test_a_ward_that_issued_its_plan_is_not_urged(city: City) -> None:
    city.unit_plans(f"""
        unit   | plan | own_plan_no | issued_on
        {UNIT} | 245  | 12/KH       | 2019-12-23
    """)
    assert urged(city, "2019-12-24", AttentionKind.PLAN_DUE) is None


def test_a_ward_without_apartment_buildings_owes_nothing(city: City) -> None:
    city.submit(ward=WARD, empty=["building"])
    assert attention(city.store(), Scope(dt.date(2020, 1, 20), wards=("pho-hue",))) == ()


def test_tasks_are_urged_when_overdue_or_due_within_seven_days(city: City) -> None:
    city.task_progress(f"""
        unit   | task  | status      | progress_percent
        {UNIT} | 141-1 | in_progress | 50
        {UNIT} | 141-2 | done        | 100
        {UNIT} | 141-3 | paused      | 10
        {UNIT} | 245-1 | in_progress | 20
    """)
    overdue = urged(city, "2019-12-24", AttentionKind.TASK_OVERDUE)
    assert (overdue.record, overdue.days, overdue.unit) == (f"{UNIT}|141-1", 24, UNIT)
    assert urged(city, "2019-12-24", AttentionKind.TASK_DUE_SOON) is None
    soon = urged(city, "2020-01-24", AttentionKind.TASK_DUE_SOON)
    assert (soon.record, soon.due_on, soon.light) == (f"{UNIT}|245-1", dt.date(2020, 1, 31), Light.AT_RISK)


def test_overdue_tasks_that_nobody_reported_on_are_one_item_a_unit(city: City) -> None:
    city.task_progress(f"""
        unit   | task  | status
        {UNIT} | 141-1 | done
    """)
    silent = urged(city, "2019-12-24", AttentionKind.TASK_UNREPORTED)
    # 141-2 (31/10), 141-3 (20/12), 141-4 (15/12) and 141-5 (23/12).
    assert (silent.count, silent.days, silent.unit) == (4, 54, UNIT)


def test_violations_of_a_ward_are_counted_with_the_one_overdue_longest(city: City) -> None:
    city.buildings("""
        building | name   | kind
        B1       | Nhà B1 | old_block
        B2       | Nhà B2 | old_block
    """)
    city.violations("""
        violation | building | violation_type       | found_on   | due_on_first | due_on     | verified_on
        V1        | B1       | blocked_escape_route | 2019-11-01 | 2019-12-20   | 2019-12-20 |
        V2        | B2       | blocked_escape_route | 2019-10-01 | 2019-12-01   | 2019-12-01 |
        V3        | B2       | no_fire_file         | 2019-10-01 | 2019-11-01   | 2019-11-01 | 2019-12-01
        V4        | B1       | no_fire_file         | 2019-12-01 |              |            |
    """)
    overdue = urged(city, "2019-12-24", AttentionKind.VIOLATIONS_OVERDUE)
    undated = urged(city, "2019-12-24", AttentionKind.VIOLATIONS_WITHOUT_DEADLINE)
    assert (overdue.count, overdue.days, overdue.subject, overdue.record) == (2, 23, "Nhà B2", "V2")
    assert (undated.count, undated.light) == (1, Light.AT_RISK)


def test_a_need_reported_lower_than_the_approved_one_is_a_request(city: City) -> None:
    building = """
        building | name   | kind
        B1       | Nhà B1 | old_block
    """
    needs = "building | equipment_type | required_reported | installed\nB1 | exit_sign | {need} | 1"
    city.submit(period="11/2019", received="2019-11-15 09:00", building=building, equipment=needs.format(need=8))
    city.submit(period="12/2019", received="2019-12-16 09:00", building=building, equipment=needs.format(need=3))
    assert urged(city, "2019-12-24", AttentionKind.NEED_CHANGE).count == 1
    assert urged(city, "2019-11-30", AttentionKind.NEED_CHANGE) is None


def test_the_list_is_gravest_first_and_then_in_official_order(city: City) -> None:
    city.submit(ward=WARD, period="12/2019", received="2019-12-16 09:00", empty=["building"])
    items = attention(city.store(), Scope(dt.date(2019, 12, 24)))
    lights = [item.light for item in items]
    first = [item.who for item in items if item.kind is AttentionKind.REPORT_MISSING]
    assert lights == sorted(lights, key=[Light.LATE, Light.AT_RISK, Light.NOT_DUE].index)
    assert first[:3] == ["Nguyễn Du", "Bạch Đằng", "Phạm Đình Hổ"]
    assert len(first) == 18


def test_the_matrix_says_when_each_report_came(city: City) -> None:
    city.submit(ward=WARD, period="10/2019", received="2019-10-15 09:00", empty=["building"])
    city.submit(ward=WARD, period="11/2019", received="2019-11-20 09:00", empty=["building"])
    matrix = report_matrix(city.store(), Scope(dt.date(2019, 12, 24), wards=(WARD, "pho-hue")))
    states = {
        report.period.period: (report.state, report.days_late) for report in matrix.reports if report.ward == WARD
    }
    assert states["2019-10"] == (ReportState.ON_TIME, 0)
    assert states["2019-11"] == (ReportState.LATE, 5)
    assert states["2019-12"] == (ReportState.MISSING, 8)
    assert states["flash-2019-12-24"] == (ReportState.NOT_DUE, 0)
    assert matrix.latest_due.period == "2019-12"
    assert {report.state for report in matrix.reports if report.ward == "pho-hue"} == {ReportState.NOT_APPLICABLE}


def test_a_withdrawn_report_was_never_received(city: City) -> None:
    submission = city.submit(ward=WARD, period="11/2019", received="2019-11-15 09:00", empty=["building"])
    city.withdraw(submission, "2019-12-20 09:00")
    [before] = [
        report.state
        for report in report_matrix(
            city.store(), Scope(dt.date(2019, 12, 24), dt.date(2019, 12, 19), wards=(WARD,))
        ).reports
        if report.period.period == "2019-11"
    ]
    [after] = [
        report.state
        for report in report_matrix(city.store(), Scope(dt.date(2019, 12, 24), wards=(WARD,))).reports
        if report.period.period == "2019-11"
    ]
    assert (before, after) == (ReportState.ON_TIME, ReportState.MISSING)


def test_figures_older_than_the_latest_period_due_are_stale(city: City) -> None:
    city.submit(ward=WARD, period="11/2019", received="2019-11-15 09:00", empty=["building", "fire_team"])
    city.submit(ward=WARD, period="12/2019", received="2019-12-16 09:00", empty=["building"])
    stale = stale_tables(city.store(), Scope(dt.date(2019, 12, 24)))
    assert [(one.ward, one.table, one.latest_cutoff) for one in stale] == [(WARD, "fire_team", dt.date(2019, 11, 14))]


def test_every_task_has_one_state_by_its_deadline(city: City) -> None:
    city.task_progress(f"""
        unit   | task  | status      | progress_percent | done_on    | due_on
        {UNIT} | 141-1 | done        | 100              | 2019-11-30 |
        {UNIT} | 141-2 | done        | 100              | 2019-11-01 |
        {UNIT} | 141-3 | in_progress | 90               |            |
        {UNIT} | 141-4 | paused      |                  |            |
        {UNIT} | 245-1 | in_progress | 5                |            |
        {UNIT} | 245-2 | in_progress | 60               |            |
        {UNIT} | 245-5 | in_progress | 60               |            |
    """)
    sql = """
        select task, deadline_state from task_facts($as_of, timestamp '9999-12-30', $as_of, $as_of)
        where unit = $unit and is_reported
    """
    states = {
        row["task"]: row["deadline_state"]
        for row in city.store().rows(sql, {"as_of": dt.date(2019, 12, 27), "unit": UNIT})
    }
    # 141-1 was due on 30/11, 141-2 on 31/10, 141-3 on 20/12; 245-1 runs 20/12–31/01, 245-2 until 31/03.
    assert states == {
        "141-1": "done_on_time",
        "141-2": "done_late",
        "141-3": "overdue",
        "141-4": None,
        "245-1": "behind_plan",
        "245-2": "in_time",
        "245-5": "no_deadline",
    }
