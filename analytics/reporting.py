"""Chế độ báo cáo: who has reported on which period, when, and whose figures are old."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from analytics.scope import Scope
from analytics.source import Source
from data.periods import Period, PeriodKind, parse_period

_REPORTS = """
with latest as (
    select submission.ward, submission.period, sum(submission.rejected)::integer as rejected
    from submission
    semi join (select submission from coverage where known_from <= $known_by and $known_by < known_to) as current
        on current.submission = submission.submission
    group by submission.ward, submission.period
)
select
    report.ward, ward.name as ward_name, ward.report_order, report.period, report.period_label, report.period_kind,
    report.cutoff, report.due_on, report.is_obliged, report.is_due, report.is_received, report.is_on_time,
    report.first_received_at, coalesce(latest.rejected, 0) as rejected_rows
from report_facts($as_of, $known_by, $as_of, $as_of) as report
join ward on ward.ward = report.ward
left join latest on latest.ward = report.ward and latest.period = report.period
order by report.cutoff, report.period, ward.report_order
"""
_STALE = """
select fresh.ward, ward.name as ward_name, fresh.table_name, fresh.latest_cutoff
from freshness($as_of, $known_by) as fresh
join ward on ward.ward = fresh.ward
where fresh.is_covered and not fresh.is_fresh
order by ward.report_order, fresh.table_name
"""


_REST_ON = """
select distinct coverage.ward, submission.period, coverage.cutoff
from coverage
join submission on submission.submission = coverage.submission
where coverage.cutoff <= $as_of and coverage.known_from <= $known_by and $known_by < coverage.known_to
order by coverage.cutoff, submission.period
"""


class ReportState(StrEnum):
    ON_TIME = "on_time"
    LATE = "late"
    MISSING = "missing"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    period: str
    label: str
    kind: PeriodKind
    cutoff: dt.date
    due_on: dt.date
    is_due: bool


@dataclass(frozen=True, slots=True)
class Report:
    """A ward's report on a period. `days_late` counts to the receipt, or to as_of while it is missing.

    `rejected_rows` are those of the latest file that are still not accepted (“còn n dòng chưa nhận”).
    """

    ward: str
    ward_name: str
    period: ReportingPeriod
    state: ReportState
    received_at: dt.datetime | None
    days_late: int
    rejected_rows: int


@dataclass(frozen=True, slots=True)
class ReportMatrix:
    """Wards × periods closed on or before as_of, in official order and by cut-off."""

    reports: tuple[Report, ...]

    @property
    def periods(self) -> tuple[ReportingPeriod, ...]:
        """The periods, earliest cut-off first."""
        return tuple(dict.fromkeys(report.period for report in self.reports))

    @property
    def latest_due(self) -> ReportingPeriod | None:
        """The latest period whose due day has come."""
        due = [period for period in self.periods if period.is_due]
        return due[-1] if due else None

    def of_period(self, period: ReportingPeriod) -> tuple[Report, ...]:
        """The wards' reports on one period, in official order."""
        return tuple(report for report in self.reports if report.period == period)


@dataclass(frozen=True, slots=True)
class StaleTable:
    """A sheet of a ward that no accepted report brings up to the latest period due."""

    ward: str
    ward_name: str
    table: str
    latest_cutoff: dt.date


def report_matrix(source: Source, scope: Scope) -> ReportMatrix:
    """Every report expected by as_of with its state, for the wards of the scope."""
    rows = source.rows(_REPORTS, scope.params())
    return ReportMatrix(tuple(_report(row, scope.as_of) for row in rows if _is_asked(row, scope)))


def latest_report(source: Source, scope: Scope) -> Period | None:
    """The latest report that the figures of the scope's wards rest on, with its own cut-off; None without any."""
    rows = [row for row in source.rows(_REST_ON, scope.params()) if _is_asked(row, scope)]
    return replace(parse_period(rows[-1]["period"]), cutoff=rows[-1]["cutoff"]) if rows else None


def stale_tables(source: Source, scope: Scope) -> tuple[StaleTable, ...]:
    """The sheets whose figures still count but are older than the latest period due, by ward."""
    rows = source.rows(_STALE, scope.params())
    return tuple(
        StaleTable(row["ward"], row["ward_name"], row["table_name"], row["latest_cutoff"])
        for row in rows
        if _is_asked(row, scope)
    )


def _is_asked(row: dict[str, Any], scope: Scope) -> bool:
    return not scope.wards or row["ward"] in scope.wards


def _report(row: dict[str, Any], as_of: dt.date) -> Report:
    period = ReportingPeriod(
        row["period"],
        row["period_label"],
        PeriodKind(row["period_kind"]),
        row["cutoff"],
        row["due_on"],
        row["is_due"],
    )
    received_at = row["first_received_at"] if row["is_received"] else None
    arrived_on = received_at.date() if received_at else as_of
    days_late = max(0, (arrived_on - period.due_on).days) if row["is_obliged"] else 0
    return Report(row["ward"], row["ward_name"], period, _state(row), received_at, days_late, row["rejected_rows"])


def _state(row: dict[str, Any]) -> ReportState:
    if not row["is_obliged"]:
        return ReportState.NOT_APPLICABLE
    if row["is_received"]:
        return ReportState.ON_TIME if row["is_on_time"] else ReportState.LATE
    return ReportState.MISSING if row["is_due"] else ReportState.NOT_DUE
