"""The note on a figure of a plan's tasks or own plans."""

from analytics.registry import REGISTRY
from ui import questions
from ui.note import show_note
from ui.page_filter import those_of
from ui.plans.opened import OpenPlan


def show_plan_note(page: OpenPlan, metric_id: str) -> None:
    """Definition, basis, day and coverage of the metric over the plan and the page's filter."""
    metric = REGISTRY[metric_id]
    within = those_of(page.chosen, metric)
    show_note(page.view, metric, page.view.ask(questions.pooled, (metric_id,), within).total(metric_id))
