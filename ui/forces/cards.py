"""The cards of the page on forces and outreach, each under the part of the page's filter that its records have."""

from dataclasses import replace

from analytics.registry import REGISTRY
from ui.cards import Card
from ui.metric_cards import metric_cards, show_cards
from ui.page_filter import those_of
from ui.questions import Groups
from ui.view import View

_SETS = (
    ("team_regulations", "team_training"),
    ("buildings_with_team", "households_committed"),
    ("outreach_sessions", "outreach_attendances"),
)


def show_force_cards(view: View, chosen: Groups) -> None:
    """Teams, the houses they serve and that were reached, sessions."""
    cards = [card for metrics in _SETS for card in metric_cards(view, metrics, those_of(chosen, REGISTRY[metrics[0]]))]
    show_cards([_without_unit(card) for card in cards])


def _without_unit(card: Card) -> Card:
    """The card with its bare number: its name tells the unit, and six cards leave no room for it."""
    return replace(card, headline=card.headline.replace(f" {REGISTRY[card.metric].unit}", ""))
