"""What stands folded over the builder: worked examples, saved questions, the visitor's own file; one open at a time."""

import streamlit as st

from analytics.exploring.question import Question
from ui.explorer.examples import show_examples
from ui.explorer.own_file import show_own_file
from ui.explorer.saved import show_saved
from ui.view import View
from wording import exploring as words
from wording import exploring_own, exploring_saved

PANEL = "mo-them"


def show_panels(view: View, question: Question | None) -> None:
    """The choice of a panel, and the one that is chosen; without a question there is none to save."""
    shown = {
        words.EXAMPLES: lambda: show_examples(view),
        exploring_own.TITLE: lambda: show_own_file(view, exploring_own.THEN_SUBJECT),
    }
    if question is not None:
        shown[exploring_saved.TITLE] = lambda: show_saved(view, question)
    chosen = st.segmented_control(
        words.PANELS, list(shown), key=PANEL, label_visibility="collapsed", bind="query-params"
    )
    if chosen in shown:
        with st.container(border=True, key="panel"):
            shown[chosen]()
