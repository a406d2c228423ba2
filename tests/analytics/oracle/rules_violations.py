"""METRICS.md, the rows on violations and sanctions."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from tests.analytics.oracle import records as r
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.recompute import Rule, counted_events, filled, is_true
from tests.analytics.oracle.records import present


def _found_in_window(row: Any, known: Knowledge) -> bool:
    return r.within(row.found_on, known)


def _in_rate(row: Any, known: Knowledge) -> bool:
    way_out = row.status in ("impossible", "transferred") and present(row.transfer_document)
    return row.closed or not way_out


def _violation_share(numerator: Callable[[Any, Knowledge], float], applies: Callable[[Any, Knowledge], bool]) -> Rule:
    return Rule(r.violations, numerator, applies=applies, tables=("violation",), by_wards=True)


def _overdue(field: str) -> Rule:
    return _violation_share(
        lambda row, known: getattr(row, field) < known.as_of,
        lambda row, known: not row.closed and present(getattr(row, field)),
    )


def _first_day(*days: Any, until: dt.date) -> dt.date | None:
    return min((day for day in days if r.by(day, until)), default=None)


def _survival(*fields: str) -> Rule:
    def closed_on(row: Any, known: Knowledge) -> dt.date | None:
        return _first_day(*(getattr(row, field) for field in fields), until=known.as_of)

    return Rule(
        r.violations,
        lambda row, known: closed_on(row, known) is not None,
        tables=("violation",),
        by_wards=True,
        days=lambda row, known: ((closed_on(row, known) or known.as_of) - row.found_on).days,
    )


def _decided(row: Any, known: Knowledge) -> bool:
    return present(row.decision_no) and r.within(row.decision_on, known)


def _is_fine(row: Any, known: Knowledge) -> bool:
    measured = present(row.measures) and "fined" in row.measures
    return _decided(row, known) and (measured or present(row.fine_vnd))


RULES: dict[str, Rule] = {
    "violations_found": counted_events(
        r.violations, "violation", applies=lambda row, known: r.within(row.found_on, known)
    ),
    "violations_open": counted_events(r.violations, "violation", applies=lambda row, known: not row.closed),
    "violations_overdue": _overdue("deadline"),
    "violations_overdue_first": _overdue("first_due"),
    "violations_without_deadline": _violation_share(
        lambda row, known: not present(row.deadline), lambda row, known: not row.closed
    ),
    "violations_verified": _violation_share(is_true("closed"), _in_rate),
    "violations_declared": _violation_share(lambda row, known: row.declared and not row.closed, _in_rate),
    "violations_repeated": _violation_share(is_true("repeated"), _found_in_window),
    "violations_serious_open": counted_events(
        r.violations, "violation", applies=lambda row, known: not row.closed and row.serious
    ),
    "days_to_resolve": _survival("verified_on"),
    "days_to_declare": _survival("declared_on", "verified_on"),
    "sanction_decisions": counted_events(r.violations, "violation", applies=_decided),
    "suspensions": counted_events(
        r.violations,
        "violation",
        applies=lambda row, known: (
            _decided(row, known)
            and present(row.measures)
            and bool({"suspended", "suspended_temporarily"} & set(row.measures))
        ),
    ),
    "fines_issued": counted_events(
        r.violations,
        "violation",
        numerator=lambda row, known: row.fine_vnd,
        applies=_is_fine,
        reported=filled("fine_vnd"),
    ),
    "fines_paid": counted_events(
        r.violations,
        "violation",
        numerator=lambda row, known: row.fine_paid_vnd,
        applies=_is_fine,
        reported=filled("fine_paid_vnd"),
    ),
}
