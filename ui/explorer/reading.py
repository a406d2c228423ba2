"""The question of the address and its answer, or a sentence that says why there is none."""

import streamlit as st

from analytics.exploring.question import Question, UnknownName, check, check_measured
from analytics.exploring.subject import METRICS, OWN, PINS
from analytics.exploring.written import UnreadableQuestion
from ui.explorer import questions
from ui.explorer.address import question_asked, start_over
from ui.explorer.shown import Shown, shown
from ui.markup import show, tag
from ui.view import View
from wording import exploring as words


def read_question() -> Question | None:
    """What the address asks; says so when it cannot be read, or names what there is not."""
    try:
        question = question_asked()
        subject = questions.subject_of(question.subject)
        if question.subject == METRICS:
            check_measured(question)
        elif subject:
            check(question, subject)
        return question
    except UnreadableQuestion:
        _say(words.UNREADABLE)
    except UnknownName as unknown:
        _say(words.UNKNOWN_NAME.format(name=words.clipped(str(unknown.args[0]))))
    return None


def read_answer(view: View, question: Question) -> Shown | None:
    """The answer; says what keeps the question from being answered."""
    missing = _what_is_missing(view, question)
    if missing:
        show(tag("div", missing, css="notice"))
        return None
    try:
        return shown(view, question)
    except ValueError:
        show(tag("div", words.SKIPPED, css="notice at_risk"))
        return None


def _what_is_missing(view: View, question: Question) -> str:
    if question.subject == METRICS:
        return "" if question.metrics else words.NOT_ASKED
    if question.subject == PINS and not questions.has_pins(view):
        return words.NO_PINS
    if questions.subject_of(question.subject) is None:
        return words.NO_OWN_FILE if question.subject == OWN else words.UNREADABLE
    return ""


def _say(said: str) -> None:
    show(tag("div", said, css="notice at_risk"))
    st.button(words.START_OVER, key="lam-lai", on_click=start_over)
