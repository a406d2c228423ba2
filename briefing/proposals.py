"""Dự thảo kết luận: what is late, as lines that a meeting can conclude: units – work – deadline – product."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import groupby

from analytics.attention import AttentionItem, AttentionKind
from analytics.attention_actors import actor_of
from analytics.metric import Dimension
from analytics.metric_table import Light
from analytics.registry import REGISTRY
from briefing.opened import Briefing
from briefing.reminders import reply_by
from data.area import Area
from data.intake.concluding import Line
from wording import chair as words
from wording.labels import is_share

# Working days from the meeting to the proposed deadline: an office's habit, and the chair may choose others.
_DAYS: Mapping[AttentionKind, int] = {
    AttentionKind.REPORT_MISSING: 3,
    AttentionKind.PLAN_MISSING: 3,
    AttentionKind.TASK_UNREPORTED: 5,
    AttentionKind.CONCLUSION_OVERDUE: 5,
    AttentionKind.TASK_OVERDUE: 10,
    AttentionKind.VIOLATIONS_OVERDUE: 10,
    AttentionKind.PLAN_DUE: 0,  # the plan itself says by when
}
# What these count is told unit by unit already.
_TOLD = frozenset(
    {"reports_on_time", "reports_received", "plans_on_time", "plans_issued", "tasks_done", "tasks_done_with_evidence"}
    | {"tasks_overdue", "violations_overdue", "violations_overdue_first"}
)
_REACH_DAYS = 20
_REACHED = 3  # metrics that wards are told to reach: those that most wards miss


def proposed_lines(briefing: Briefing) -> tuple[Line, ...]:
    """The draft: one line for what several units owe alike; what most of them owe stands first, then the gravest."""
    return tuple(sorted((*_owed(briefing), *_missed(briefing)), key=lambda line: -len(line.units)))


def committees(area: Area, briefing: Briefing) -> Mapping[str, str]:
    """Who answers for each ward: its committee, or the ward itself where the area names no units."""
    day = briefing.material.scope.as_of
    wards = {ward.ward: ward.ward for ward in area.wards_on(day)}
    return wards | {unit.ward: unit.unit for unit in area.units if unit.ward and unit.valid_from <= day < unit.valid_to}


def _owed(briefing: Briefing) -> Iterator[Line]:
    kinds = list(AttentionKind)
    items = [item for item in briefing.material.work if item.kind in _DAYS and actor_of(item)]
    items.sort(key=lambda item: (kinds.index(item.kind), words.work(item), item.report_order))
    for (kind, (work, product)), own in groupby(items, key=lambda item: (item.kind, words.work(item))):
        alike = list(own)
        yield Line(
            units=tuple(dict.fromkeys(actor_of(item) for item in alike)),
            work=work,
            due_on=_due_on(briefing, kind, alike[0]),
            product=product,
        )


def _due_on(briefing: Briefing, kind: AttentionKind, item: AttentionItem) -> dt.date | None:
    return item.due_on if kind is AttentionKind.PLAN_DUE else reply_by(briefing, _DAYS[kind])


def _missed(briefing: Briefing) -> Iterator[Line]:
    """The targets that wards miss, those that most of them miss first."""
    by_metric: dict[str, list[str]] = {}
    committee = committees(briefing.area, briefing)
    for row in briefing.material.table(Dimension.WARD).rows:
        if row.light is Light.LATE and row.metric not in _TOLD and is_share(REGISTRY[row.metric]):
            by_metric.setdefault(row.metric, []).append(committee[row.group_key])
    totals = briefing.material.tables[()]
    for metric, units in sorted(by_metric.items(), key=lambda pair: -len(pair[1]))[:_REACHED]:
        target = totals.total(metric).target
        if target is not None:
            work, product = words.reach(REGISTRY[metric], target)
            yield Line(tuple(units), work, reply_by(briefing, _REACH_DAYS), product)
