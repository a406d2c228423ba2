"""The records behind a figure: four lists that add up, each record with the file, sheet and row it came from."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

import streamlit as st

from analytics.metric import Metric, RecordState
from analytics.records import RecordList
from analytics.registry import REGISTRY
from ui import questions
from ui.downloads import offer_downloads
from ui.links import building_address
from ui.listed import listed
from ui.markup import show, tag
from ui.questions import Groups
from ui.table import Cell, Column, table
from ui.view import View
from wording import notes as words
from wording import numbers
from wording.labels import state as state_words

_CODE_LENGTH = 16
_LONG = 60
_BUILDING = "building"


class Reading(Protocol):
    """Gives the records in a state, or in any; all of them, or as many as a page has room for."""

    def __call__(self, state: RecordState | None, *, is_whole: bool) -> RecordList: ...


def show_records(
    view: View, metric_id: str, title: str, first: RecordState | None = None, within: Groups = (), *, key: str = ""
) -> None:
    """The list of a metric: its states with their counts, the records of the chosen one, the files to take away.

    A list that may stand on a page beside another one of the same metric has a `key` of its own.
    """

    def read(state: RecordState | None, *, is_whole: bool) -> RecordList:
        question = questions.every_record if is_whole else questions.first_records
        return view.ask(question, metric_id, state, within)

    show_record_list(view, REGISTRY[metric_id], title, read, first, key=key)


def show_record_list(
    view: View, metric: Metric, title: str, read: Reading, first: RecordState | None = None, *, key: str = ""
) -> None:
    """The list of a metric whose records `read` gives, as `show_records` draws those of the view."""
    some = read(first, is_whole=False)
    show(tag("h2", title, css="section"), tag("p", _sum(metric, some.counts), css="under"))
    if not any(some.counts.values()):
        return
    chosen = _choose(metric, some.counts, first, key or metric.id)
    if chosen is not first:
        some = read(chosen, is_whole=False)
    if not some.rows:
        show(tag("p", words.LIST_EMPTY, css="under"))
        return
    total = some.counts[chosen] if chosen else sum(some.counts.values())
    _show_rows(view, metric, some, total, lambda: read(chosen, is_whole=True), key=key or metric.id)


def _row(columns: Sequence[str], record: Mapping[str, Any], texts: Sequence[str]) -> list[Cell]:
    """The cells of a record; the code of its building leads to the building's page."""
    building = record.get(_BUILDING)
    address = building_address(record["ward"], building) if building and record["ward"] else ""
    cells = zip(columns, texts, strict=True)
    return [text_cell(text, address if column == _BUILDING else "") for column, text in cells]


def text_cell(text: str, address: str = "") -> Cell:
    """A short word of its own, such as a code, is not broken at its hyphens; a long text is cut on the page.

    What lies between has room for some words a line.
    """
    if len(text) <= _CODE_LENGTH:
        return Cell(text, css="" if " " in text else "whole", href=address)
    return Cell(text, css="broad" if len(text) <= _LONG else "clip", href=address)


def _choose(
    metric: Metric, counts: Mapping[RecordState, int], first: RecordState | None, key: str
) -> RecordState | None:
    states: list[RecordState | None] = [None, *(state for state in RecordState if counts[state])]
    return st.segmented_control(
        words.LIST_STATE,
        states,
        default=first if first in states else None,
        format_func=lambda state: _state_label(metric, counts, state),
        key=f"state-{key}",
        label_visibility="collapsed",
    )


def _state_label(metric: Metric, counts: Mapping[RecordState, int], state: RecordState | None) -> str:
    if state is None:
        return f"{words.LIST_ALL} ({numbers.integer(sum(counts.values()))})"
    return f"{state_words(metric, state)} ({numbers.integer(counts[state])})"


def _sum(metric: Metric, counts: Mapping[RecordState, int]) -> str:
    parts = "; ".join(
        f"{state_words(metric, state).lower()} {numbers.integer(counts[state])}"
        for state in RecordState
        if counts[state]
    )
    if not parts:
        return words.LIST_NONE.format(grain=metric.grain.label)
    return words.LIST_SUM.format(total=numbers.integer(sum(counts.values())), grain=metric.grain.label, parts=parts)


def _show_rows(
    view: View, metric: Metric, some: RecordList, total: int, every: Callable[[], RecordList], *, key: str
) -> None:
    labels = view.ask(questions.code_labels)
    shown = listed(metric, some, labels, view.area)
    columns = [Column(title, is_number) for title, is_number in zip(shown.titles, shown.are_numbers, strict=True)]
    rows = [_row(some.columns, record, texts) for record, texts in zip(some.rows, shown.texts, strict=True)]
    show(table(columns, rows))
    if some.is_cut:
        show(tag("p", words.LIST_SHOWN.format(shown=len(some.rows), total=numbers.integer(total)), css="under"))
    name = f"{metric.id}-{view.scope.as_of:%Y%m%d}"
    offer_downloads(name, shown.titles, lambda: listed(metric, every(), labels, view.area).values, key)
