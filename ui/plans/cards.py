"""The cards of the plans, restricted to the plan and to the page's filter where their records have it."""

from ui.metric_cards import metric_cards, show_cards
from ui.plans.opened import OpenPlan
from ui.plans.questions import filtered_alike

ITEMS = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "buildings_reached",
    "households_committed",
    "team_regulations",
    "team_training",
)
WORK = ("plans_issued", "plans_on_time", "tasks_done", "tasks_done_with_evidence", "tasks_overdue")


def show_plan_cards(page: OpenPlan, metrics: tuple[str, ...]) -> None:
    """A card a metric, in the order given."""
    cards = {
        card.metric: card
        for within, members in filtered_alike(metrics, page.chosen).items()
        for card in metric_cards(page.view, members, within)
    }
    show_cards([cards[metric] for metric in metrics])
