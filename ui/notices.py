"""What a visitor must know before reading any figure of a page."""

import streamlit as st

from data.snapshot import publish
from ui import questions
from ui.desk import this_instant
from ui.markup import show, tag
from ui.view import View
from wording import frame as words
from wording import numbers
from wording import pins as pin_words


def show_notices(view: View) -> None:
    """An unknown briefing; that the area pack was edited, with the way to rebuild; that the day has not come."""
    if view.unknown_pin:
        show(tag("div", pin_words.unknown(view.unknown_pin), css="notice at_risk"))
    if view.pin is None and view.store.snapshot.area_fingerprint != view.area.fingerprint:
        _offer_rebuild(view)
    if view.can_ask:
        _say_when_later(view)


def _say_when_later(view: View) -> None:
    latest = view.ask(questions.resting_on)
    if latest and view.scope.as_of > this_instant().date():
        day, known = numbers.date(view.scope.as_of), numbers.date(latest.cutoff)
        show(tag("div", words.NOT_LATER.format(day=day, latest=known), css="notice at_risk"))


def _offer_rebuild(view: View) -> None:
    show(tag("div", words.AREA_CHANGED, css="notice at_risk"))
    if st.button(words.REBUILD, key="rebuild"):
        with st.spinner(words.REBUILDING):
            publish(view.folder, view.area)
        st.rerun()
