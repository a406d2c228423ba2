"""Saved questions on Truy vấn SQL: the list, and the form that saves the query asked last."""

import streamlit as st

from analytics.exploring.saved import SqlQuestion
from ui.explorer import kept
from ui.explorer import sql_state as state
from ui.explorer.saved import show_saved
from ui.markup import show, tag
from ui.view import View
from wording import exploring_saved as words
from wording.explorer import clipped


def show_saved_for_sql(view: View) -> None:
    """The saved questions; says so when the address names one that there is not."""
    name = st.query_params.get(state.SAVED, "")
    if name and not kept.saved_sql(view, name):
        show(tag("div", words.NO_SUCH.format(name=clipped(name)), css="notice"))
    with st.expander(words.TITLE, icon=":material/bookmark:"):
        asked = state.asked()
        if asked is None:
            show(tag("p", words.RUN_FIRST, css="under"))
        show_saved(view, SqlQuestion(asked.sql) if asked else None)
