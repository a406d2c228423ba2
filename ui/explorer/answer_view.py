"""The answer on the page: chart and table at once, what it rests on, the list behind a row, the way to SQL."""

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode

import streamlit as st

from analytics.exploring.measured import within_of
from analytics.exploring.question import Question
from analytics.exploring.subject import METRICS, PINS
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from charts.cells import KEY_SEPARATOR
from ui import questions as shared
from ui.chart import draw
from ui.explorer.address import address_of, ask, open_row
from ui.explorer.shown import Shown, opened
from ui.explorer.take_away import offer_take_away
from ui.links import IN_APP
from ui.markup import Markup, show, tag
from ui.note import show_note
from ui.records import show_records
from ui.stale import show_stale
from ui.table import Cell, Column, table
from ui.view import View
from wording import exploring as words
from wording.exploring_cells import Told

SQL_PAGE, SQL = "truy-van-sql", "cau"
SHOWN = 200
_SHORT, _LONG = 16, 60


def show_answer(view: View, asked: Shown) -> None:
    """Chart, table, files, the opened list, notes and SQL of an answer."""
    if not asked.told.texts:
        show(tag("div", words.NOTHING_FOUND, css="notice"))
        return
    if asked.chart is not None:
        draw(asked.chart, "explored", partial(_open_marked, asked), words.CLICK_OPENS)
    show(tag("h2", words.subject_title(asked.question.subject), css="section"), tag("p", asked.under, css="under"))
    show(answer_table(asked))
    show(tag("p", words.size(asked.answer, len(asked.told.texts), SHOWN, asked.subject), css="under"))
    offer_take_away(view, asked)
    _show_opened(view, asked)
    _show_notes(view, asked)
    _show_sql(asked)


def answer_table(asked: Shown) -> Markup:
    """The answer as a table; a group's name opens the list behind it."""
    return _table(asked.told, [_row(asked, place) for place in range(min(SHOWN, len(asked.told.texts)))])


def short_table(asked: Shown, most: int) -> Markup:
    """The first rows of an answer, to look at."""
    return _table(asked.told, [[_cell(text) for text in texts] for texts in asked.told.texts[:most]])


def _table(told: Told, rows: list[list[Cell]]) -> Markup:
    columns = [Column(title, is_number) for title, is_number in zip(told.titles, told.are_numbers, strict=True)]
    return table(columns, rows)


def _row(asked: Shown, place: int) -> list[Cell]:
    texts, keys = asked.told.texts[place], asked.told.keys[place] if asked.told.keys else ()
    address = address_of(replace(asked.question, opened=keys)) if keys else ""
    return [_cell(text, address if at == 0 else "") for at, text in enumerate(texts)]


def _cell(text: str, address: str = "") -> Cell:
    """A code is not broken at its hyphens, a long text is cut on the page; the files have it whole."""
    if len(text) <= _SHORT:
        return Cell(text, css="" if " " in text else "whole", href=address)
    return Cell(text, css="broad" if len(text) <= _LONG else "clip", href=address)


def _open_marked(asked: Shown, marks: tuple[str, ...]) -> None:
    """Opens the list of the row whose mark was clicked, or closes it."""
    groups = len(asked.question.groups)
    keys = tuple(marks[0].split(KEY_SEPARATOR))[:groups] if marks else asked.question.opened
    open_row(asked.question, keys)


def _show_opened(view: View, asked: Shown) -> None:
    """The records of the opened group; of metrics, one list a metric."""
    keys = asked.question.opened
    if not keys or not asked.told.keys:
        return
    named = dict(zip(asked.told.keys, asked.told.texts, strict=True))
    group = " · ".join(named.get(keys, keys)[: len(keys)])
    with st.container(border=True, key="open-list"):
        st.button(words.CLOSE, key="close-list", on_click=ask, args=(replace(asked.question, opened=()),))
        if asked.question.subject == METRICS:
            _show_metric_records(view, asked.question, group)
            return
        found, told = opened(view, asked)
        show(tag("h2", words.OPENED.format(group=words.clipped(group)), css="section"))
        show(_table(told, [[_cell(text) for text in texts] for texts in told.texts[:SHOWN]]))
        show(tag("p", words.size(found, len(told.texts), SHOWN, None), css="under"))


def _show_metric_records(view: View, question: Question, group: str) -> None:
    """The four lists behind each metric's figure; a month's or a period's figure has no list of its own."""
    keys = zip(question.groups, question.opened, strict=False)
    within = within_of(question) | {Dimension(group.column): key for group, key in keys}
    if any(dimension.is_time for dimension in within):
        show(tag("p", words.NO_LIST_OVER_TIME, css="under"))
        return
    for name in question.metrics:
        show_records(view, name, f"{REGISTRY[name].label}: {words.clipped(group)}", within=tuple(within.items()))


def _show_notes(view: View, asked: Shown) -> None:
    """How it is counted and how complete it is; the registry's own note for metrics."""
    if asked.answer.is_stale:
        show_stale(view)
    if asked.question.subject == METRICS:
        for row in view.ask(shared.pooled, asked.question.metrics).totals:
            show_note(view, REGISTRY[row.metric], row)
        return
    if asked.subject is None:
        return
    lines = [*words.basis(asked.subject), *words.blanks(asked.answer, asked.subject)]
    with st.expander(words.NOTE):
        show(*(tag("p", line, css="under") for line in [*lines, words.snapshot(view.store.id, view.scope.as_of)]))


def _show_sql(asked: Shown) -> None:
    """The statement, and the way to go on from it."""
    with st.expander(words.AS_SQL):
        if not asked.answer.sql:
            show(tag("p", words.NOT_AS_SQL, css="under"))
            return
        st.code(asked.answer.sql, language="sql")
        if asked.question.subject == PINS:
            show(tag("p", words.ONLY_HERE, css="under"))
            return
        address = f"{SQL_PAGE}?{urlencode({SQL: asked.answer.sql})}"
        show(tag("p", tag("a", words.CONTINUE_AS_SQL, css=IN_APP, href=address)))
