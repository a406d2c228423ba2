"""The question in the address: read at each run, written by the controls; there is no state besides it."""

from dataclasses import replace

import streamlit as st

from analytics.exploring.question import Group, Picture, Question
from analytics.exploring.written import as_text, from_text
from ui.address import here

QUESTION, SNAPSHOT = "cau-hoi", "ban-so-lieu"
FIRST = Question("building", groups=(Group("ward"),), picture=Picture.BARS)


def question_asked() -> Question:
    """The question that the address bears, the first one without. Raises UnreadableQuestion."""
    text = st.query_params.get(QUESTION, "")
    return from_text(text) if text else FIRST


def ask(question: Question) -> None:
    """Asks another question. Only from a widget's callback."""
    st.query_params[QUESTION] = as_text(question)


def ask_changed(question: Question) -> None:
    """Asks a question that was changed: what was opened of the answer before is closed."""
    ask(replace(question, opened=()))


def open_row(question: Question, keys: tuple[str, ...]) -> None:
    """Opens the list behind a group, or closes the one that is open. Only from a widget's callback."""
    ask(replace(question, opened=() if keys == question.opened else keys))


def start_over() -> None:
    """Forgets the question. Only from a widget's callback."""
    st.query_params.pop(QUESTION, None)


def address_of(question: Question) -> str:
    """The address that asks a question on the page at hand."""
    return here({QUESTION: [as_text(question)]})
