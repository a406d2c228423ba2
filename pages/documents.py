"""Báo cáo, phụ lục: what was checked, then a card a document, each made when it is asked for."""

import streamlit as st

from ui.empty import is_empty, show_empty, show_without_buildings
from ui.markup import show, tag
from ui.meeting import exports
from ui.meeting.checked import checked, release_of, show_checks
from ui.meeting.opened import the_briefing
from ui.meeting.reminders import show_reminders
from ui.meeting.summary import show_summary
from ui.meeting.ward_pages import show_ward_pages
from ui.view import View
from wording import exports as words


def render(view: View) -> None:
    """The checks; where none keeps the briefing back, the files for the hall beside those for the wards."""
    if view.pin is None and is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    try:
        with st.spinner(words.GATHERING):
            briefing = the_briefing(view)
    except FileNotFoundError:
        show(tag("div", words.WITHOUT_BRIEFING.format(name=view.pin.name if view.pin else ""), css="notice"))
        return
    checks = checked(view, briefing)
    show_checks(checks)
    given = release_of(briefing, checks)
    if given is None:
        return
    left, right = st.columns(2, gap="large")
    with left:
        exports.show_deck_card(given)
        style = exports.show_report_card(given)
        exports.show_annex_card(given)
        exports.show_chair_card(given)
        exports.show_first_page(given, style)
    with right:
        show_summary(view, given.briefing)
        show_ward_pages(view, given.briefing)
        show_reminders(view, given.briefing)
