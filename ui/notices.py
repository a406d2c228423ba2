"""What a visitor must know before reading any figure of a page."""

import streamlit as st

from data.snapshot import publish
from ui import questions
from ui.desk import this_instant
from ui.markup import show, tag
from ui.view import View
from wording import frame as words
from wording import numbers


def show_notices(view: View) -> None:
    """That the area pack was edited, with the way to rebuild; that the day asked about has not come."""
    if view.store.snapshot.area_fingerprint != view.area.fingerprint:
        _offer_rebuild(view)
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
