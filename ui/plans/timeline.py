"""The deadlines of a plan's tasks on a timeline; a click on a bar filters the page to the task."""

from analytics.metric import Dimension
from analytics.plan_tasks import by_deadline
from charts.plan_timeline import OWN_PLANS, task_timeline
from ui.chart import draw
from ui.page_filter import chosen_keys, set_group
from ui.plans.opened import OpenPlan
from ui.plans.plan_note import show_plan_note

_METRIC = "tasks_overdue"


def show_timeline(page: OpenPlan) -> None:
    """One bar a task and deadline, and one for the own plans that the plan asks for, with the note on what is late."""
    groups = by_deadline(page.tasks)
    if not groups and page.own is None:
        return
    selected = chosen_keys(page.chosen, Dimension.TASK)
    spec = task_timeline(page.plan.issued_on, groups, page.own, page.milestones, selected)
    draw(spec, f"timeline-{page.key}", _choose)
    show_plan_note(page, _METRIC)


def _choose(keys: tuple[str, ...]) -> None:
    """Filters to the task of the bar that was clicked; the bar of the own plans filters to none."""
    set_group(Dimension.TASK, next((key for key in keys if key != OWN_PLANS), None))
