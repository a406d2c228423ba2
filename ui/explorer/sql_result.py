"""What became of a query: its progress and the way to cancel it, its rows, or why there are none."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analytics.dictionary import DataDictionary
from data.explorer.answer import Answer, Refusal
from data.explorer.labelled import labelled, with_labels
from ui.explorer import sql_state as state
from ui.explorer.sql_fault import fault
from ui.explorer.sql_files import offer_files
from ui.explorer.sql_labels import chosen_labels
from ui.markup import Markup, show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import explorer as words
from wording.explorer_values import cell, is_number

_PAGE_ROWS = 200
_AT_ONCE_S, _LOOK_S = 0.8, 0.4
_SHORT, _LONG = 16, 60


def show_outcome(view: View, dictionary: DataDictionary) -> None:
    """The outcome of the query asked last, or its progress."""
    asked = state.asked()
    if asked is None:
        show(tag("p", words.NOTHING_ASKED, css="under"))
        return
    match asked.running.wait(_AT_ONCE_S):
        case None:
            _show_progress()
        case Answer() as answer:
            _show_answer(view, asked, answer, dictionary)
        case Refusal() as refusal:
            show(fault(refusal, asked.sql, dictionary))


@st.fragment(run_every=_LOOK_S)
def _show_progress() -> None:
    """How long it has been running, looked at anew several times a second; the page stays usable meanwhile."""
    asked = state.asked()
    if asked is None or asked.outcome is not None:
        st.rerun()
    running = asked.running
    text = words.RUNNING if running.elapsed_s else words.WAITING
    with st.container(horizontal=True, vertical_alignment="center", key="sql-progress"):
        show(tag("p", text.format(seconds=words.seconds(running.elapsed_s or running.waited_s)), css="under"))
        st.button(words.CANCEL, key="sql-cancel", on_click=running.cancel)


def _show_answer(view: View, asked: state.Asked, answer: Answer, dictionary: DataDictionary) -> None:
    show(tag("h2", words.RESULT, css="section"), tag("p", words.size(answer), css="under sql-size"))
    if not answer.table.num_rows:
        show(tag("div", words.NO_ROWS, css="notice"))
        return
    first = min(state.page() * _PAGE_ROWS, (answer.table.num_rows - 1) // _PAGE_ROWS * _PAGE_ROWS)
    labels = chosen_labels(view, dictionary, answer)
    show(answer_table(labelled(answer, labels) if labels else answer, first))
    _show_turning(answer, first)
    offer_files(view, asked, with_labels(answer, labels, words.LABEL_COLUMN) if labels else answer)


def answer_table(answer: Answer, first: int = 0) -> Markup:
    """A part of the rows as a table."""
    columns = [Column(words.clipped(column.name), is_number(column.type)) for column in answer.columns]
    names = [column.name for column in answer.columns]
    return table(columns, [_cells(names, row) for row in rows_of(answer, first, _PAGE_ROWS)])


def rows_of(answer: Answer, first: int = 0, count: int | None = None) -> list[tuple[object, ...]]:
    """The rows as tuples: columns may bear the same name."""
    part = answer.table.slice(first, count)
    return list(zip(*(column.to_pylist() for column in part.columns), strict=True))


def _cells(names: Sequence[str], row: Sequence[object]) -> list[Cell]:
    return [_cell(cell(name, value)) for name, value in zip(names, row, strict=True)]


def _cell(text: str) -> Cell:
    """Short words are not broken, long texts are cut on the page; the files have them whole."""
    return Cell(text, css="whole" if len(text) <= _SHORT else "broad" if len(text) <= _LONG else "clip")


def _show_turning(answer: Answer, first: int) -> None:
    """Which rows are shown, and the way to the next ones."""
    last = min(first + _PAGE_ROWS, answer.table.num_rows)
    if answer.table.num_rows <= _PAGE_ROWS:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        show(tag("p", words.page(first + 1, last), css="under"))
        st.button(words.PREVIOUS, key="sql-previous", disabled=first == 0, on_click=partial(state.turn, -1))
        is_last = last == answer.table.num_rows
        st.button(words.NEXT, key="sql-next", disabled=is_last, on_click=partial(state.turn, 1))
