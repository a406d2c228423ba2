"""Việc cần đôn đốc: who must do what by when, over all units, with the text to send to each."""

import streamlit as st

from ui import questions
from ui.empty import is_empty, show_empty
from ui.meeting.reminders import show_letters_of
from ui.view import View
from ui.work import show_letter, show_work_by_unit, show_work_summary, show_work_table
from ui.work_filter import ask_work


def render(view: View) -> None:
    """The counts, the two filters, then the units that are late beside the list that acts on them."""
    if is_empty(view):
        show_empty(view)
        return
    everything = view.ask(questions.to_urge)
    show_work_summary(everything)
    if not everything:
        return
    asked = ask_work(view)
    chosen = asked.of_all(everything)
    picture, work = st.columns([0.36, 0.64], gap="large")
    with picture:
        show_work_by_unit(view, asked.of_kinds(everything), asked)
    with work:
        show_letter(view, chosen, asked)
        show_letters_of(view, chosen, asked.kinds)
        show_work_table(view, chosen, asked)
