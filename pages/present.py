"""Trình chiếu: the briefing on the screen of the hall, the lists behind its figures, the speaker's own window."""

from ui.empty import is_empty, show_empty, show_without_buildings
from ui.markup import show, tag
from ui.meeting.opened import the_briefing
from ui.meeting.present import show_deck
from ui.meeting.present_list import show_list
from ui.view import View
from wording import present as words


def render(view: View) -> None:
    """The deck of the opened briefing, or of the figures as they stand; over it the list that is open."""
    if view.pin is None:
        if is_empty(view):
            show_empty(view)
            return
        if show_without_buildings(view):
            return
        show(tag("div", words.DRAFT, css="notice at_risk"))
    try:
        briefing = the_briefing(view)
    except FileNotFoundError:
        show(tag("div", words.WITHOUT_BRIEFING.format(name=view.pin.name if view.pin else ""), css="notice"))
        return
    show_list(view, briefing)
    show_deck(briefing)
