"""Bảng của tôi: a person's saved questions as tiles, in the order he likes."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analytics.exploring.question import Question, UnknownName
from analytics.exploring.saved import SqlQuestion, moved
from data.ledger.errors import StoreLocked
from ui.chart import draw
from ui.explorer import kept
from ui.explorer.answer_view import short_table
from ui.explorer.kept import KeptQuestion
from ui.explorer.saved_address import saved_address
from ui.explorer.shown import Shown, shown
from ui.explorer.sql_tile import show_sql_answer
from ui.failure import sentence
from ui.links import IN_APP
from ui.markup import show, tag
from ui.view import View
from wording import exploring as page_words
from wording import exploring_saved as words

PERSON = "nguoi"
_ROWS = 8
_FAULT, _CHOSEN = "board-fault", "them-vao-bang"


def show_board(view: View) -> None:
    """Whose board it is, what can be put on it, and its tiles two by two."""
    person = " ".join((st.text_input(words.PERSON, key=PERSON, bind="query-params") or "").split())
    if not person:
        show(tag("div", words.WHOSE, css="notice"))
        return
    if fault := str(st.session_state.pop(_FAULT, "")):
        show(tag("div", fault, css="notice late"))
    saved = {each.saved.name: each for each in kept.saved_questions(view)}
    names = kept.board(view, person)
    _ask_to_add(view, person, names, sorted(set(saved) - set(names)))
    if not names:
        show(tag("div", words.EMPTY_BOARD if saved else words.NOTHING_SAVED, css="notice"))
    for first in range(0, len(names), 2):
        for column, name in zip(st.columns(2, gap="medium"), names[first : first + 2], strict=False):
            with column, st.container(border=True):
                _tile(view, person, names, name, saved.get(name))


def _ask_to_add(view: View, person: str, names: tuple[str, ...], offered: Sequence[str]) -> None:
    if not offered:
        return
    choice, add = st.columns([0.8, 0.2], vertical_alignment="bottom")
    choice.selectbox(words.ADD_WHICH, offered, key=_CHOSEN)
    add.button(words.ADD, key="them", on_click=lambda: _keep(view, person, (*names, st.session_state[_CHOSEN])))


def _tile(view: View, person: str, names: tuple[str, ...], name: str, found: KeptQuestion | None) -> None:
    """One question with its answer as it is now, and the buttons that move it."""
    if found is None:
        show(tag("p", words.GONE.format(name=name), css="under"))
    else:
        _answer(view, found, f"tile-{names.index(name)}")
    with st.container(horizontal=True, horizontal_alignment="right"):
        for label, key, changed in (
            (words.EARLIER, "len", moved(names, name, -1)),
            (words.LATER, "xuong", moved(names, name, 1)),
            (words.REMOVE, "bo", tuple(each for each in names if each != name)),
        ):
            st.button(
                label,
                key=f"{key}-{names.index(name)}",
                type="tertiary",
                disabled=changed == names,
                on_click=partial(_keep, view, person, changed),
            )


def _answer(view: View, found: KeptQuestion, key: str) -> None:
    saved = found.saved
    show(tag("h2", tag("a", saved.name, css=IN_APP, href=saved_address(saved)), css="section clip"))
    if saved.description:
        show(tag("p", saved.description, css="under clip"))
    if isinstance(saved.question, SqlQuestion):
        show_sql_answer(view, saved.question, _ROWS)
    else:
        _builder_answer(view, saved.question, key)


def _builder_answer(view: View, question: Question, key: str) -> None:
    answered = _answered(view, question)
    if answered is None:
        show(tag("p", words.NOT_ANSWERED, css="under"))
    elif not answered.told.texts:
        show(tag("p", page_words.NOTHING_FOUND, css="under"))
    elif answered.chart is not None:
        draw(answered.chart, key)
    else:
        show(tag("p", answered.under, css="under"), short_table(answered, _ROWS))


def _answered(view: View, question: Question) -> Shown | None:
    """The answer as the snapshot at hand has it; None where the question names what there is not."""
    try:
        return shown(view, question)
    except (UnknownName, KeyError, ValueError):
        return None


def _keep(view: View, person: str, names: tuple[str, ...]) -> None:
    try:
        kept.keep_board(view, person, names)
    except StoreLocked as error:
        st.session_state[_FAULT] = sentence(error)
