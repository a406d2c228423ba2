"""Tra cứu theo bảng: any question about any subject, as table and chart at once."""

import streamlit as st

from ui.empty import is_empty, show_empty
from ui.explorer.answer_view import show_answer
from ui.explorer.builder import show_builder
from ui.explorer.examples import show_examples
from ui.explorer.own_file import show_own_file
from ui.explorer.reading import read_answer, read_question
from ui.explorer.saved import show_saved
from ui.explorer.snapshot import on_its_snapshot
from ui.markup import show, tag
from ui.view import View
from wording import exploring as words


def render(view: View) -> None:
    """The worked examples; the question as controls, its answer beside them."""
    if is_empty(view):
        show_empty(view)
        return
    asked_of = on_its_snapshot(view)
    show(tag("p", words.INTRO, css="under"))
    show_examples(asked_of)
    show_own_file(asked_of)
    question = read_question()
    if question is None:
        return
    show_saved(asked_of, question)
    controls, answer = st.columns([0.3, 0.7], gap="large")
    with controls:
        show_builder(asked_of, question)
    with answer:
        found = read_answer(asked_of, question)
        if found is not None:
            show_answer(asked_of, found)
