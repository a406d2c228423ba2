"""How far a ward's figures can be relied on, and what is to be mended in its files in use."""

import datetime as dt
from dataclasses import replace

from analytics.data_quality import ward_problems, ward_quality
from analytics.report_counts import period_counts
from analytics.reporting import report_matrix
from analytics.scope import Scope
from data.periods import parse_instant
from data.problems import Problem, Rule, Severity
from tests.city import City, make_intake

DAY = dt.date(2019, 12, 24)
TEAMS = """
    team | name  | kind
    T1   | Đội 1 | facility
"""


def problem(rule: Rule, severity: Severity, cell: str) -> Problem:
    return Problem("bieu-mau.xlsx", "Biểu 04 Lực lượng PCCC", cell, "x", rule, severity, context=("Số thành viên",))


def send(city: City, ward: str, received: str, rejected: int, *problems: Problem, note: str = "") -> None:
    """A ward's báo cáo nhanh with what the intake found in it."""
    intake = make_intake(
        ward=ward,
        period="flash-2019-12-24",
        profile="ward",
        cutoff=DAY,
        tables={"fire_team": TEAMS.replace("Đội 1", f"Đội 1{note}")},
    )
    report = replace(intake.report, rejected=rejected, problems=problems)
    city.ledger.receive(replace(intake, report=report), parse_instant(received))


def test_only_the_last_file_of_a_ward_says_what_is_not_accepted(city: City) -> None:
    error = problem(Rule.NOT_AN_INTEGER, Severity.ERROR, "F3")
    warning = problem(Rule.UNSIGNED, Severity.WARNING, "")
    send(city, "quynh-loi", "2019-12-24 09:00", 2, error, problem(Rule.REQUIRED, Severity.ERROR, "B4"))
    send(city, "quynh-loi", "2019-12-24 15:00", 1, warning, error, note=" (sửa)")
    own = ward_quality(city.store(), Scope(DAY, wards=("quynh-loi",)))[0]
    assert (own.rejected_rows, own.errors, own.warnings) == (1, 1, 1)
    found = ward_problems(city.store(), Scope(DAY))
    assert [(each.ward_name, each.problem) for each in found] == [("Quỳnh Lôi", error), ("Quỳnh Lôi", warning)]


def test_what_was_known_earlier_is_what_the_earlier_file_said(city: City) -> None:
    send(city, "quynh-loi", "2019-12-24 09:00", 2, problem(Rule.REQUIRED, Severity.ERROR, "B4"))
    send(city, "quynh-loi", "2019-12-26 09:00", 0, note=" (sửa)")
    then = Scope(DAY, dt.date(2019, 12, 25), wards=("quynh-loi",))
    assert ward_quality(city.store(), then)[0].rejected_rows == 2
    assert ward_quality(city.store(), replace(then, known_by=None))[0].rejected_rows == 0
    assert ward_problems(city.store(), replace(then, known_by=None)) == ()


def test_a_sheet_older_than_the_latest_period_due_is_not_fresh(city: City) -> None:
    city.submit(ward="quynh-loi", period="11/2019", received="2019-11-15 09:00", empty=["building", "fire_team"])
    city.submit(ward="quynh-loi", period="12/2019", received="2019-12-16 09:00", empty=["fire_team"])
    city.submit(ward="bach-mai", period="12/2019", received="2019-12-16 09:00", empty=["fire_team"])
    wards = {each.ward: each for each in ward_quality(city.store(), Scope(DAY))}
    own = wards["quynh-loi"]
    assert (own.fresh_sheets, own.expected_sheets) == (1, 2)
    assert (own.latest_cutoff, own.oldest_cutoff) == (dt.date(2019, 12, 14), dt.date(2019, 11, 14))
    assert (wards["bach-mai"].fresh_sheets, wards["bach-mai"].expected_sheets) == (1, 2)


def test_a_ward_that_never_reported_has_no_day_and_no_sheet(city: City) -> None:
    send(city, "bach-mai", "2019-12-24 09:00", 0)
    own = ward_quality(city.store(), Scope(DAY, wards=("quynh-loi",)))[0]
    assert (own.latest_cutoff, own.oldest_cutoff, own.fresh_sheets, own.expected_sheets) == (None, None, 0, 1)


def test_a_period_counts_the_wards_that_owe_a_report_and_those_that_sent_it(city: City) -> None:
    city.submit(ward="quynh-loi", period="12/2019", received="2019-12-16 09:00", empty=["building"])
    city.submit(ward="bach-mai", period="12/2019", received="2019-12-18 09:00", empty=["building"])
    last = [count for count in period_counts(report_matrix(city.store(), Scope(DAY))) if count.period.is_due][-1]
    assert last.period.period == "2019-12"
    # Twenty wards, of which Phố Huế owes nothing.
    assert (last.obliged, last.received, last.on_time) == (19, 2, 1)
