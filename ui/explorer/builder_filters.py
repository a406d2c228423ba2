"""The filters of the builder: which columns are filtered, and a control each that fits what the column holds."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from analytics.exploring.column import ColumnKind
from analytics.exploring.measured import shared_dimensions
from analytics.exploring.question import BLANK, Asks, Filter, Question
from analytics.exploring.subject import METRICS, Subject
from analytics.registry import REGISTRY
from ui.explorer import questions
from ui.explorer.address import ask_changed
from ui.view import View
from wording import exploring as words
from wording.exploring_cells import NOT_KNOWN
from wording.labels import is_share

_PERCENT = 100
_RANGES = (Asks.BETWEEN, Asks.IS_KNOWN, Asks.IS_BLANK)
_RANGE_WORDS = {Asks.BETWEEN: words.IN_RANGE, Asks.IS_KNOWN: words.KNOWN, Asks.IS_BLANK: NOT_KNOWN}
_USUAL: Mapping[ColumnKind, Filter] = {
    ColumnKind.TEXT: Filter("", Asks.CONTAINS),
    ColumnKind.CHOICE: Filter("", Asks.ONE_OF),
    ColumnKind.FLAG: Filter("", Asks.ONE_OF),
    ColumnKind.NUMBER: Filter("", Asks.BETWEEN, ("", "")),
    ColumnKind.DATE: Filter("", Asks.BETWEEN, ("", "")),
}
_EARLIEST, _LATEST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)


def ask_filters(view: View, question: Question, subject: Subject | None) -> None:
    """Which columns and results are filtered, then their controls."""
    kinds = _kinds(question, subject)
    names = {name: words.filter_title(question, subject, name) for name in kinds}
    key = "loc-theo"
    st.session_state[key] = [each.column for each in question.filters if each.column in names]

    def change() -> None:
        now = {each.column: each for each in question.filters}
        chosen = [now.get(name, replace(_USUAL[kinds[name]], column=name)) for name in st.session_state[key]]
        ask_changed(replace(question, filters=tuple(chosen)))

    st.multiselect(
        words.FILTERS,
        list(names),
        key=key,
        format_func=lambda name: names.get(name, name),
        placeholder=words.FILTERS_HINT,
        select_all=False,
        on_change=change,
    )
    for asked in question.filters:
        if asked.column in kinds:
            _ask(view, subject, _Control(question, asked, kinds[asked.column], names[asked.column]))


def _kinds(question: Question, subject: Subject | None) -> dict[str, ColumnKind]:
    """What can be filtered: columns, then what is computed, by name."""
    if question.subject == METRICS:
        groups = {each.value: ColumnKind.CHOICE for each in shared_dimensions(question.metrics) if not each.is_time}
        return groups | dict.fromkeys(question.metrics, ColumnKind.NUMBER)
    columns = {column.name: column.kind for column in subject.columns} if subject else {}
    results = {each.name: ColumnKind.NUMBER for each in question.every_calculation} if question.is_grouped else {}
    return columns | results


@dataclass(frozen=True, slots=True)
class _Control:
    """One filter of a question, and what stands over its control."""

    question: Question
    asked: Filter
    kind: ColumnKind
    label: str

    @property
    def key(self) -> str:
        return f"loc-{self.asked.column}"

    def change(self, asked: Filter) -> None:
        """Asks the question with the filter changed. Only from a widget's callback."""
        filters = (asked if each.column == asked.column else each for each in self.question.filters)
        ask_changed(replace(self.question, filters=tuple(filters)))


def _ask(view: View, subject: Subject | None, control: _Control) -> None:
    if control.kind in (ColumnKind.CHOICE, ColumnKind.FLAG):
        _ask_codes(control, _codes(view, control, subject))
    elif control.kind is ColumnKind.TEXT:
        _ask_text(control)
    else:
        _ask_range(control)


def _ask_codes(control: _Control, names: Mapping[str, str]) -> None:
    key, asked = control.key, control.asked
    st.session_state[key] = [value for value in asked.values if value in names]
    st.multiselect(
        control.label,
        list(names),
        key=key,
        format_func=lambda code: names.get(code, code),
        placeholder=words.ANY,
        select_all=False,
        max_selections=1 if control.question.subject == METRICS else None,
        on_change=lambda: control.change(replace(asked, values=tuple(st.session_state[key]))),
    )


def _codes(view: View, control: _Control, subject: Subject | None) -> Mapping[str, str]:
    if control.kind is ColumnKind.FLAG:
        return {"true": words.YES, "false": words.NO, BLANK: NOT_KNOWN}
    name = control.asked.column
    column = subject.column(name) if subject else questions.dimension_column(name)
    known = questions.labels(view, (column,)).get(name, {}) if column else {}
    return {**known, BLANK: NOT_KNOWN} if subject else known


def _ask_text(control: _Control) -> None:
    key, asked = control.key, control.asked
    st.session_state[key] = " ".join(asked.values)
    st.text_input(
        f"{control.label}: {words.CONTAINS.lower()}",
        key=key,
        on_change=lambda: control.change(replace(asked, values=tuple(st.session_state[key].split()))),
    )


def _ask_range(control: _Control) -> None:
    key, asked = control.key, control.asked
    st.session_state[key] = asked.test if asked.test in _RANGES else Asks.BETWEEN
    st.selectbox(
        control.label,
        _RANGES,
        key=key,
        format_func=_RANGE_WORDS.__getitem__,
        on_change=lambda: control.change(_as(asked, st.session_state[key])),
    )
    if asked.test is Asks.BETWEEN:
        for place, (column, name) in enumerate(zip(st.columns(2), (words.FROM, words.TO), strict=True)):
            with column:
                _ask_end(control, place, name)


def _as(asked: Filter, test: Asks) -> Filter:
    return replace(asked, test=test, values=("", "") if test is Asks.BETWEEN else ())


def _ask_end(control: _Control, place: int, label: str) -> None:
    key, asked = f"{control.key}-{place}", control.asked
    factor = _PERCENT if asked.column in REGISTRY and is_share(REGISTRY[asked.column]) else 1
    value = asked.values[place]

    def change() -> None:
        ends = [*asked.values[:place], _end(st.session_state[key], factor), *asked.values[place + 1 :]]
        control.change(replace(asked, values=tuple(ends)))

    if control.kind is ColumnKind.DATE:
        st.session_state[key] = dt.date.fromisoformat(value) if value else None
        st.date_input(label, None, _EARLIEST, _LATEST, key=key, format="DD/MM/YYYY", on_change=change)
    else:
        st.session_state[key] = float(value) * factor if value else None
        unit = words.WHOLE_SHARE if factor == _PERCENT else ""
        st.number_input(f"{label}{unit}", value=None, key=key, format="%g", on_change=change)


def _end(value: dt.date | float | None, factor: int) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, dt.date) else f"{value / factor:.12g}"
