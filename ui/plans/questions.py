"""What the pages of the plans ask a snapshot, besides `ui.questions`."""

from collections.abc import Mapping

from analytics.difficulties import Difficulty, difficulties
from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricTable
from analytics.own_plans import OwnPlanList, own_plans
from analytics.plan_tasks import PlanTask, plan_tasks
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.source import Source
from ui.page_filter import those_of
from ui.questions import Groups, by_ward


def tasks_of(source: Source, scope: Scope, plan: str) -> tuple[PlanTask, ...]:
    """A plan's tasks × units."""
    return plan_tasks(source, scope, plan)


def own_plans_of(source: Source, scope: Scope, plan: str) -> OwnPlanList | None:
    """The own plans that units owe to a plan."""
    return own_plans(source, scope, plan)


def told_difficulties(source: Source, scope: Scope) -> tuple[Difficulty, ...]:
    """What the wards of the scope name as difficulties."""
    return difficulties(source, scope)


def items_by_ward(source: Source, scope: Scope, metrics: tuple[str, ...], chosen: Groups) -> Mapping[str, MetricTable]:
    """Each metric ward by ward within the part of a page's filter that its records have."""
    measured: dict[str, MetricTable] = {}
    for within, members in filtered_alike(metrics, chosen).items():
        measured |= dict.fromkeys(members, by_ward(source, scope, members, within))
    return measured


def filtered_alike(metrics: tuple[str, ...], chosen: Groups) -> Mapping[Groups, tuple[str, ...]]:
    """The metrics by the part of a page's filter that their records have: those that can be measured together."""
    alike: dict[Groups, tuple[str, ...]] = {}
    for metric in metrics:
        within = those_of(chosen, REGISTRY[metric])
        alike[within] = (*alike.get(within, ()), metric)
    return alike


def items_of_plan(plan: str) -> tuple[Metric, ...]:
    """The metrics of a plan that can be set side by side ward by ward, in the registry's order."""
    return tuple(
        metric
        for metric in REGISTRY.values()
        if metric.plan == plan
        and Dimension.WARD in metric.grain.dimensions
        and not metric.needs_one_of
        and not metric.needs_prices
    )


def tasks_chosen(tasks: tuple[PlanTask, ...], chosen: Groups) -> tuple[PlanTask, ...]:
    """The tasks of the unit and the number that a page is filtered to."""
    wanted = dict(chosen)
    unit, task = wanted.get(Dimension.UNIT), wanted.get(Dimension.TASK)
    return tuple(each for each in tasks if unit in (None, each.unit) and task in (None, each.task))
