"""Việc cần đôn đốc: one list of what is late, what comes due and who must act, gravest first."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from analytics import attention_queries as queries
from analytics.metric_table import Light
from analytics.scope import Scope
from analytics.source import Source
from data.periods import working_days_between

DUE_SOON_DAYS = 7  # DOMAIN §6: “Sắp đến hạn (≤ 7 ngày)”


class AttentionKind(StrEnum):
    """What has to be done, in the order that equally grave things are listed."""

    REPORT_MISSING = "report_missing"
    PLAN_MISSING = "plan_missing"
    TASK_OVERDUE = "task_overdue"
    TASK_UNREPORTED = "task_unreported"  # its deadline has passed and nobody said a word about it
    CONCLUSION_OVERDUE = "conclusion_overdue"  # what a meeting decided
    VIOLATIONS_OVERDUE = "violations_overdue"
    REPORT_DUE = "report_due"
    PLAN_DUE = "plan_due"
    TASK_DUE_SOON = "task_due_soon"
    CONCLUSION_DUE_SOON = "conclusion_due_soon"
    VIOLATIONS_WITHOUT_DEADLINE = "violations_without_deadline"
    ROWS_NOT_ACCEPTED = "rows_not_accepted"
    NEED_CHANGE = "need_change"


_GRAVITY = {Light.LATE: 0, Light.AT_RISK: 1, Light.NOT_DUE: 2}
_RANK = {kind: rank for rank, kind in enumerate(AttentionKind)}


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """One thing to urge. `who` is a ward's name or a unit's short name.

    `subject` is the period, plan, task, work or building it is about, `detail` a period's kind or a meeting's name;
    `days` counts those overdue, of the gravest of `count` records, `working_days` those left. `record` is the key
    behind “Xem danh sách”.
    """

    kind: AttentionKind
    light: Light
    ward: str | None
    unit: str | None
    who: str
    report_order: int
    count: int = 1
    days: int = 0
    due_on: dt.date | None = None
    working_days: int | None = None
    subject: str = ""
    detail: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class _Actor:
    """Who stands behind a ward or a unit."""

    ward: str | None
    unit: str | None
    name: str
    report_order: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """What every item of one list shares."""

    as_of: dt.date
    actors: Mapping[str, _Actor]
    holidays: frozenset[dt.date]


def attention(source: Source, scope: Scope) -> tuple[AttentionItem, ...]:
    """Everything to urge on as_of, gravest first: late before due soon before not yet due.

    Wards of the scope only, with their units; without wards also the units that belong to none.
    """
    frame = _frame(source, scope)
    items = [item for item in _items(source, scope, frame) if not scope.wards or item.ward in scope.wards]
    return tuple(sorted(items, key=_order))


def overdue_violations(source: Source, scope: Scope) -> tuple[AttentionItem, ...]:
    """The wards of the scope with overdue violations: how many, and the one overdue longest."""
    frame = _frame(source, scope)
    rows = source.rows(queries.VIOLATIONS, _grouped(scope))
    items = (_item(frame, row, AttentionKind.VIOLATIONS_OVERDUE, Light.LATE) for row in rows if row["count"])
    return tuple(item for item in items if not scope.wards or item.ward in scope.wards)


def select(
    items: Iterable[AttentionItem], *, unit: str | None = None, kinds: Collection[AttentionKind] = ()
) -> tuple[AttentionItem, ...]:
    """The items of one unit and of some kinds, in the order they came."""
    return tuple(item for item in items if unit in (None, item.unit) and (not kinds or item.kind in kinds))


def _order(item: AttentionItem) -> tuple[int, int, int, int, int]:
    return _GRAVITY[item.light], _RANK[item.kind], -item.days, -item.count, item.report_order


def _frame(source: Source, scope: Scope) -> _Frame:
    units = source.rows(queries.UNITS, {"as_of": scope.as_of})
    wards = {row["ward"]: row for row in source.rows(queries.WARDS, {})}
    actors = {key: _Actor(key, None, row["name"], row["report_order"]) for key, row in wards.items()}
    for row in units:
        ward = row["ward"]
        name = wards[ward]["name"] if ward else row["short_name"]
        actor = _Actor(ward, row["unit"], name, row["report_order"])
        actors |= {row["unit"]: actor} | ({ward: actor} if ward else {})
    return _Frame(scope.as_of, actors, frozenset(row["day"] for row in source.rows(queries.HOLIDAYS, {})))


def _items(source: Source, scope: Scope, frame: _Frame) -> Iterator[AttentionItem]:
    days, grouped = scope.params(), _grouped(scope)
    for row in source.rows(queries.REPORTS, days):
        yield _dated(frame, row, AttentionKind.REPORT_MISSING, AttentionKind.REPORT_DUE)
    for row in source.rows(queries.OWN_PLANS, days):
        yield _dated(frame, row, AttentionKind.PLAN_MISSING, AttentionKind.PLAN_DUE)
    for row in source.rows(queries.TASKS, days):
        late = AttentionKind.TASK_UNREPORTED if row["detail"] else AttentionKind.TASK_OVERDUE
        yield _dated(frame, row, late, AttentionKind.TASK_DUE_SOON)
    for row in source.rows(queries.CONCLUSIONS, days):
        yield _dated(frame, row, AttentionKind.CONCLUSION_OVERDUE, AttentionKind.CONCLUSION_DUE_SOON)
    for row in source.rows(queries.VIOLATIONS, grouped):
        yield from _violations(frame, row)
    for row in source.rows(queries.NEED_CHANGES, grouped):
        yield _item(frame, row, AttentionKind.NEED_CHANGE, Light.AT_RISK)
    for row in source.rows(queries.REJECTED_ROWS, days):
        yield _item(frame, row, AttentionKind.ROWS_NOT_ACCEPTED, Light.AT_RISK)


def _grouped(scope: Scope) -> dict[str, Any]:
    return scope.params() | {"groups": list(scope.groups) or None}


def _dated(frame: _Frame, row: dict[str, Any], late: AttentionKind, due: AttentionKind) -> AttentionItem:
    """Something with a deadline: late once its last day has passed, urged when that day is near."""
    if row["days_late"] > 0:
        return _item(frame, row, late, Light.LATE)
    near = -row["days_late"] <= DUE_SOON_DAYS
    return _item(frame, row, due, Light.AT_RISK if near else Light.NOT_DUE)


def _violations(frame: _Frame, row: dict[str, Any]) -> Iterator[AttentionItem]:
    if row["count"]:
        yield _item(frame, row, AttentionKind.VIOLATIONS_OVERDUE, Light.LATE)
    if row["without_deadline"]:
        undated = row | {"count": row["without_deadline"], "days_late": 0, "subject": None, "record": None}
        yield _item(frame, undated, AttentionKind.VIOLATIONS_WITHOUT_DEADLINE, Light.AT_RISK)


def _item(frame: _Frame, row: dict[str, Any], kind: AttentionKind, light: Light) -> AttentionItem:
    actor = frame.actors.get(row["unit"] or row["ward"] or "", _Actor(row["ward"], row["unit"], "", 0))
    due_on = row["due_on"]
    return AttentionItem(
        kind=kind,
        light=light,
        ward=actor.ward,
        unit=actor.unit,
        who=actor.name,
        report_order=actor.report_order,
        count=row["count"],
        days=max(row["days_late"] or 0, 0),
        due_on=due_on,
        working_days=working_days_between(frame.as_of, due_on, frame.holidays) if due_on else None,
        subject=row["subject"] or "",
        detail=row["detail"] or "",
        record=row["record"] or "",
    )
