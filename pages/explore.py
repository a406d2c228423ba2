"""Tra cứu theo bảng: any question about any subject, as table and chart at once."""

import streamlit as st

from ui.empty import is_empty, show_empty
from ui.explorer.answer_view import show_answer
from ui.explorer.builder import show_builder
from ui.explorer.panels import show_panels
from ui.explorer.reading import read_answer, read_question
from ui.explorer.snapshot import on_its_snapshot
from ui.markup import show, tag
from ui.view import View
from wording import exploring as words


def render(view: View) -> None:
    """What can be opened besides; the question as controls, its answer beside them."""
    if is_empty(view):
        show_empty(view)
        return
    asked_of = on_its_snapshot(view)
    show(tag("p", words.INTRO, css="under"))
    question = read_question()
    show_panels(asked_of, question)
    if question is None:
        return
    controls, answer = st.columns([0.3, 0.7], gap="large")
    with controls:
        show_builder(asked_of, question)
    with answer:
        found = read_answer(asked_of, question)
        if found is not None:
            show_answer(asked_of, found)
