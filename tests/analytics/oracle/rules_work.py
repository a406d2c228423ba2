"""METRICS.md, the rows on sessions, own plans, tasks, reports, inspections and fires."""

import datetime as dt
from typing import Any

import pandas as pd

from tests.analytics.oracle import records as r
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.recompute import Rule, counted_events, filled, is_true, is_value
from tests.analytics.oracle.records import present


def _sessions(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "outreach", "held_on")


def _inspections(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "inspection", "inspected_on")


def _fires(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "incident", "occurred_on")


def has_apartments(row: Any, known: Knowledge) -> bool:
    return not present(row.ward) or row.ward in known.wards_with_apartments


def _task_applies(row: Any, known: Knowledge) -> bool:
    return has_apartments(row, known) and not row.paused


def _on_time(row: Any, known: Knowledge) -> bool:
    return present(row.received_at) and row.received_at.date() <= min(row.due_on, known.as_of)


def _day(instant: Any) -> dt.date | None:
    return instant.date() if present(instant) else None


RULES: dict[str, Rule] = {
    "outreach_sessions": counted_events(_sessions, "outreach"),
    "outreach_attendances": counted_events(
        _sessions, "outreach", numerator=lambda row, known: row.attendees, reported=filled("attendees")
    ),
    "plans_issued": Rule(r.own_plans, lambda row, known: present(row.issued_on), applies=has_apartments),
    "plans_on_time": Rule(
        r.own_plans,
        lambda row, known: present(row.issued_on) and row.issued_on < row.due_before,
        applies=lambda row, known: has_apartments(row, known) and row.due_before <= known.as_of,
    ),
    "tasks_done": Rule(
        r.tasks, is_true("done"), applies=_task_applies, reported=is_true("reported"), tables=("task_progress",)
    ),
    "tasks_done_with_evidence": Rule(
        r.tasks, is_true("evidenced"), applies=_task_applies, reported=is_true("reported"), tables=("task_progress",)
    ),
    "tasks_overdue": Rule(
        r.tasks,
        lambda row, known: row.due_on < known.as_of and not row.done,
        applies=lambda row, known: _task_applies(row, known) and present(row.due_on),
        reported=is_true("reported"),
        tables=("task_progress",),
    ),
    "reports_received": Rule(
        r.reports, lambda row, known: r.by(_day(row.received_at), known.as_of), applies=has_apartments
    ),
    "reports_on_time": Rule(r.reports, _on_time, applies=has_apartments),
    "inspections_done": counted_events(_inspections, "inspection"),
    "reinspections": counted_events(_inspections, "inspection", applies=is_value("kind", "reinspection")),
    "minutes_made": counted_events(_inspections, "inspection", numerator=filled("minutes_no")),
    "fires": counted_events(_fires, "incident"),
    "deaths": counted_events(_fires, "incident", numerator=lambda row, known: row.dead, reported=filled("dead")),
    "injured": counted_events(_fires, "incident", numerator=lambda row, known: row.injured, reported=filled("injured")),
}
