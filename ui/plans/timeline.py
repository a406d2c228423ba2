"""The deadlines of a plan's tasks on a timeline; a click on a bar filters the page to the task."""

from collections.abc import Sequence

from analytics.metric import Dimension
from analytics.own_plans import OwnPlanList
from analytics.plan_tasks import PlanTask, by_deadline
from charts.plan_timeline import OWN_PLANS, task_timeline
from data.area import Plan
from ui.chart import draw
from ui.page_filter import chosen_keys, set_group
from ui.plans.frame import milestones
from ui.questions import Groups
from ui.view import View


def show_timeline(
    view: View, plan: Plan, tasks: Sequence[PlanTask], chosen: Groups, own: OwnPlanList | None = None
) -> None:
    """One bar a task and deadline, and one for the own plans that the plan asks for."""
    groups = by_deadline(tasks)
    if groups or own:
        selected = chosen_keys(chosen, Dimension.TASK)
        draw(task_timeline(plan.issued_on, groups, own, milestones(view), selected), f"timeline-{plan.plan}", _choose)


def _choose(keys: tuple[str, ...]) -> None:
    """Filters to the task of the bar that was clicked; the bar of the own plans filters to none."""
    set_group(Dimension.TASK, next((key for key in keys if key != OWN_PLANS), None))
