"""The cards of a plan that is judged by own plans and tasks."""

from analytics.registry import REGISTRY
from ui.metric_cards import metric_cards, show_cards
from ui.page_filter import those_of
from ui.questions import Groups
from ui.view import View

_OWN_PLANS = ("plans_issued", "plans_on_time")
_TASKS = ("tasks_done", "tasks_done_with_evidence", "tasks_overdue")


def show_plan_cards(view: View, chosen: Groups) -> None:
    """Own plans issued and in time, tasks done, proven and overdue: those of the plan and of the page's filter."""
    show_cards(
        [
            card
            for metrics in (_OWN_PLANS, _TASKS)
            for card in metric_cards(view, metrics, those_of(chosen, REGISTRY[metrics[0]]))
        ]
    )
