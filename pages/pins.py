"""Chốt số liệu: the figures frozen under a briefing's name, the briefings kept, two of them compared."""

from ui.empty import is_empty, show_empty
from ui.meeting.comparison import show_comparison
from ui.meeting.pins import show_freezing, show_pins, show_said
from ui.view import View, open_ledger


def render(view: View) -> None:
    """The button first, then what was pinned before, then how two briefings differ."""
    show_said()
    if is_empty(view):
        show_empty(view)
        return
    pins = open_ledger(view.folder).pins()
    show_freezing(view)
    show_pins(view, pins)
    show_comparison(view, pins)
