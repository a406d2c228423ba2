"""All that a briefing says, gathered once from a snapshot: slides, report and annexes read it and compute nothing."""

import datetime as dt
from collections.abc import Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from analytics.attention import AttentionItem, attention
from analytics.comparison import Comparison, ComparisonKind
from analytics.conclusions import ConclusionItem, conclusions, earlier
from analytics.difficulties import Difficulty, difficulties
from analytics.facts_at_hand import facts_at_hand
from analytics.findings import FindingKind, all_findings, gravest
from analytics.longest_open import OpenViolation, longest_open
from analytics.measure import BY_WARD, measure, measure_days
from analytics.metric import Dimension, Metric
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.missing_equipment import MissingLine, missing_lines
from analytics.own_plans import OwnPlanList, own_plans
from analytics.plan_tasks import PlanTask, plan_tasks
from analytics.register import RegisteredBuilding, register
from analytics.registry import REGISTRY
from analytics.reporting import ReportMatrix, StaleTable, report_matrix, stale_tables
from analytics.risk import Matrix, RiskTable, matrix, risk
from analytics.scope import Scope
from analytics.source import Source
from analytics.violation_ageing import Since
from analytics.violation_flow import PeriodFlow, violation_flow
from charts.geography import Shape
from charts.ward_shapes import ward_shapes
from data.area import Area
from data.processes import usable_cores
from data.store import Store
from data.vocabulary import ManagementGroup
from wording.findings import sentence

By = tuple[Dimension, ...]

POOLED: By = ()
BREAKDOWNS: tuple[By, ...] = (
    POOLED,
    *((one,) for one in Dimension if not one.is_time),
    (Dimension.WARD, Dimension.EQUIPMENT_TYPE),
    (Dimension.UNIT, Dimension.TASK),
)
PRIORITY_SHOWN = 50
OVERDUE_SHOWN = 1_000  # the letters that urge a ward list each of its own
TRAIL_DAYS = 6
# What is shown beside the period before; another breakdown would be counted twice for nobody.
_COMPARED: Mapping[By, Comparison] = dict.fromkeys((POOLED, BY_WARD), Comparison(ComparisonKind.PREVIOUS))
# What a meeting follows from report to report: what the plans ask for, and the violations.
_FOLLOWED = tuple(name for name, metric in REGISTRY.items() if metric.plan or metric.grain.table == "violation")


@dataclass(frozen=True, slots=True)
class Stated:
    """A finding in words, as it was said on the day."""

    kind: FindingKind
    metric: str
    light: Light | None
    sentence: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Material:
    """What is known of a scope of a snapshot.

    `tables` holds every metric by the dimensions it can be asked by; the pooled ones and the wards' stand beside the
    period before. `high_rises` are the violations of high-rises by group, `trail` the pooled figures of the plans and
    of the violations on the last cut-offs, `overdue` and `priority` the gravest first, `tasks` and `own_plans` by plan,
    `shapes` the wards on the map, `conclusions` those of earlier meetings.
    """

    snapshot: str
    scope: Scope
    is_sample: bool
    stated: tuple[Stated, ...]
    tables: Mapping[By, MetricTable]
    high_rises: MetricTable
    trail: tuple[tuple[dt.date, MetricTable], ...]
    flow: tuple[PeriodFlow, ...]
    overdue: tuple[OpenViolation, ...]
    missing: tuple[MissingLine, ...]
    tasks: Mapping[str, tuple[PlanTask, ...]]
    own_plans: Mapping[str, OwnPlanList]
    difficulties: tuple[Difficulty, ...]
    buildings: tuple[RegisteredBuilding, ...]
    work: tuple[AttentionItem, ...]
    reports: ReportMatrix
    stale: tuple[StaleTable, ...]
    priority: RiskTable
    triage: Matrix
    shapes: tuple[Shape, ...]
    conclusions: tuple[ConclusionItem, ...] = ()

    def said(self, *kinds: FindingKind) -> tuple[Stated, ...]:
        """The findings of some kinds, in the order of the report."""
        return tuple(one for one in self.stated if one.kind in kinds)

    def total(self, metric: str) -> MetricRow:
        """The pooled figure of a metric. Raises KeyError for one that cannot be pooled."""
        return self.tables[POOLED].total(metric)

    def table(self, *by: Dimension) -> MetricTable:
        """The figures by some dimensions. Raises KeyError for a breakdown that no briefing uses."""
        return self.tables[by]


def gather(store: Store, scope: Scope, snapshot: str, area: Area) -> Material:
    """The material of a scope; about a second on a district's data."""
    plans = tuple(dict.fromkeys(task.plan for task in area.tasks))
    with facts_at_hand(store) as source, ThreadPoolExecutor(usable_cores()) as pool:
        asked = _ask_figures(source, scope, pool)
        stated = pool.submit(_stated, source, scope)
        reports = report_matrix(source, scope)
        trail = pool.submit(measure_days, source, _FOLLOWED, scope, (), _days(reports, scope))
        return Material(
            snapshot=snapshot,
            scope=scope,
            is_sample=bool(source.rows("select 1 from submission where is_sample limit 1")),
            priority=risk(source, scope, top=PRIORITY_SHOWN),
            triage=matrix(source, scope),
            buildings=register(source, scope),
            flow=violation_flow(source, scope, {}, TRAIL_DAYS),
            overdue=longest_open(source, scope, Since.DEADLINE, {}, OVERDUE_SHOWN),
            missing=missing_lines(source, scope, {}),
            tasks={plan: plan_tasks(source, scope, plan) for plan in plans},
            own_plans={plan: found for plan in plans if (found := own_plans(source, scope, plan)) is not None},
            difficulties=difficulties(source, scope),
            work=attention(source, scope),
            conclusions=earlier(conclusions(source, scope), scope.as_of),
            reports=reports,
            stale=stale_tables(source, scope),
            shapes=ward_shapes(area, scope.as_of),
            stated=stated.result(),
            tables={by: answer.result() for by, answer in asked.tables.items()},
            high_rises=asked.high_rises.result(),
            trail=tuple(trail.result()),
        )


@dataclass(frozen=True, slots=True)
class _AskedFigures:
    """The tables that are being measured: most of a question's time is spent in the store, which takes them all."""

    tables: Mapping[By, Future[MetricTable]]
    high_rises: Future[MetricTable]


def _ask_figures(source: Source, scope: Scope, pool: Executor) -> _AskedFigures:
    high_rises = replace(scope, groups=(ManagementGroup.HIGH_RISE,))
    by_group = (Dimension.VIOLATION_GROUP,)
    return _AskedFigures(
        {by: pool.submit(measure, source, _metrics_by(by), scope, by, _COMPARED.get(by)) for by in BREAKDOWNS},
        pool.submit(measure, source, _metrics_by(by_group), high_rises, by_group),
    )


def _days(reports: ReportMatrix, scope: Scope) -> tuple[dt.date, ...]:
    """The last cut-offs before as_of, and as_of itself."""
    closed = {period.cutoff for period in reports.periods} - {scope.as_of}
    return (*sorted(closed)[-(TRAIL_DAYS - 1) :], scope.as_of)


def _stated(source: Source, scope: Scope) -> tuple[Stated, ...]:
    found = all_findings(source, scope)
    chosen = {one.kind for one in gravest(found)}
    return tuple(Stated(one.kind, one.metric, one.light, sentence(one.facts), one.kind in chosen) for one in found)


def _metrics_by(by: By) -> tuple[str, ...]:
    return tuple(name for name, metric in REGISTRY.items() if _can_be_asked(metric, by))


def _can_be_asked(metric: Metric, by: By) -> bool:
    return set(by) <= set(metric.dimensions)
