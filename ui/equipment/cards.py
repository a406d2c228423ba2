"""The cards of the page on equipment: pieces only once the page is filtered to a type."""

from analytics.metric import Dimension
from ui.metric_cards import metric_cards, show_cards
from ui.page_filter import chosen_keys
from ui.questions import Groups
from ui.view import View

_EVERYTHING = ("buildings_fully_equipped", "equipment_lines_met", "equipment_spend")
_LINES = ("equipment_lines_met", "equipment_spend")
_PIECES = ("equipment_lines_met", "equipment_coverage", "equipment_working", "equipment_spend")


def show_equipment_cards(view: View, chosen: Groups) -> None:
    """The cards; under a filter only those of what it can restrict."""
    show_cards(metric_cards(view, _metrics(chosen), chosen))


def _metrics(chosen: Groups) -> tuple[str, ...]:
    if not chosen:
        return _EVERYTHING
    return _PIECES if chosen_keys(chosen, Dimension.EQUIPMENT_TYPE) else _LINES
