"""The controls of the builder: each shows a part of the question and, when changed, asks another one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from analytics.exploring.column import ColumnKind
from analytics.exploring.measured import shared_dimensions
from analytics.exploring.pictures import pictures_of
from analytics.exploring.question import FUNCTIONS_OF, LIMITS, Calculation, Function, Group, Picture, Question, Step
from analytics.exploring.subject import METRICS, OWN, PINS, Subject
from analytics.exploring.subjects import SUBJECTS
from analytics.registry import REGISTRY
from ui.explorer import questions
from ui.explorer.address import ask_changed
from ui.explorer.builder_filters import ask_filters
from ui.view import View
from wording import exploring as words
from wording import numbers
from wording.exploring_columns import calculation_title, dimension_title, group_title, metric_title, title

_STEPS = (Step.MONTH, Step.QUARTER, Step.YEAR, Step.EACH)
_MOST_GROUPS = 4


def show_builder(view: View, question: Question) -> None:
    """The whole question as controls."""
    subject = questions.subject_of(question.subject)
    _ask_subject(view, question)
    if question.subject == METRICS:
        _ask_metrics(question)
    elif question.is_grouped and subject:
        _ask_calculations(question, subject)
    elif subject:
        _ask_columns(question, subject)
    _ask_groups(question, subject)
    _ask_across(question, subject)
    ask_filters(view, question, subject)
    _ask_sort(question, _sortable(question, subject))
    _ask_form(question, subject)


def _ask_subject(view: View, question: Question) -> None:
    offered = [METRICS, *SUBJECTS, *([PINS] if questions.has_pins(view) else []), OWN]
    offered += [question.subject] * (question.subject not in offered)
    _select(_Control(words.SUBJECT, "chu-de", _about), offered, question.subject, words.subject_title)


def _about(subject: str) -> Question:
    """A first question about another subject."""
    if subject == METRICS:
        return Question(METRICS, metrics=(next(iter(REGISTRY)),), groups=(Group("ward"),), picture=Picture.BARS)
    known = questions.subject_of(subject)
    has_ward = known is not None and "ward" in known.by_name and subject != PINS
    return Question(subject, groups=(Group("ward"),), picture=Picture.BARS) if has_ward else Question(subject)


def _ask_metrics(question: Question) -> None:
    names = {name: metric_title(name) for name in REGISTRY}

    def change(chosen: Sequence[str]) -> Question:
        known = {each.value for each in shared_dimensions(tuple(chosen))}
        groups = tuple(group for group in question.groups if group.column in known)
        across = question.across if question.across and question.across.column in known else None
        filters = tuple(each for each in question.filters if each.column in known or each.column in chosen)
        return replace(question, metrics=tuple(chosen), groups=groups, across=across, filters=filters)

    _choose(_Control(words.METRICS, "chi-tieu-chon", change), names, question.metrics, words.METRICS_HINT)


def _ask_columns(question: Question, subject: Subject) -> None:
    names = {column.name: title(subject, column.name) for column in subject.columns}

    def change(chosen: Sequence[str]) -> Question:
        return replace(question, columns=tuple(chosen))

    _choose(_Control(words.COLUMNS, "cot", change), names, question.columns, words.COLUMNS_HINT)


def _ask_calculations(question: Question, subject: Subject) -> None:
    offered = {each.name: each for each in _calculations(subject)}
    names = {name: calculation_title(subject, each) for name, each in offered.items()}

    def change(chosen: Sequence[str]) -> Question:
        return replace(question, calculations=tuple(offered[name] for name in chosen))

    asked = [each.name for each in question.calculations]
    _choose(_Control(words.CALCULATIONS, "phep-tinh", change), names, asked, words.CALCULATIONS_HINT)


def _calculations(subject: Subject) -> list[Calculation]:
    """The count, then what can be computed of each column, those of numbers first."""
    order = (ColumnKind.NUMBER, ColumnKind.FLAG, ColumnKind.DATE, ColumnKind.CHOICE, ColumnKind.TEXT)
    columns = sorted(subject.columns, key=lambda column: order.index(column.kind))
    return [
        Calculation(Function.COUNT),
        *(Calculation(function, column.name) for column in columns for function in FUNCTIONS_OF[column.kind]),
    ]


def _groups(question: Question, subject: Subject | None) -> dict[str, tuple[Group, str]]:
    """What can be grouped by, with its title; days are put together by month first."""
    if question.subject == METRICS:
        return {each.value: (Group(each.value), dimension_title(each)) for each in shared_dimensions(question.metrics)}
    offered = [
        Group(column.name, step)
        for column in (subject.columns if subject else ())
        for step in (_STEPS if column.kind is ColumnKind.DATE else (Step.EACH,))
    ]
    return {group.name: (group, group_title(subject, group)) for group in offered if subject}


def _ask_groups(question: Question, subject: Subject | None) -> None:
    offered = _groups(question, subject)
    names = {name: label for name, (_, label) in offered.items()}
    hint = words.METRIC_GROUPS_HINT if question.subject == METRICS else words.GROUPS_HINT

    def change(chosen: Sequence[str]) -> Question:
        groups = tuple(offered[name][0] for name in chosen)
        is_listed = not groups and question.subject != METRICS
        across = None if is_listed or question.across in groups else question.across
        calculations = () if is_listed else question.calculations
        return replace(question, groups=groups, across=across, calculations=calculations, sort="")

    asked = [group.name for group in question.groups]
    _choose(_Control(words.GROUPS, "nhom-theo", change), names, asked, hint, _MOST_GROUPS)


def _ask_across(question: Question, subject: Subject | None) -> None:
    offered = {name: pair for name, pair in _groups(question, subject).items() if pair[0] not in question.groups}

    def change(chosen: str) -> Question:
        across = offered[chosen][0] if chosen else None
        return replace(question, across=across, picture=Picture.HEAT_MAP if across else Picture.BARS)

    asked = question.across.name if question.across else ""
    if question.groups:
        named = {"": words.NO_ACROSS, **{name: label for name, (_, label) in offered.items()}}
        _select(_Control(words.ACROSS, "trai-cot", change), list(named), asked, named.__getitem__)


def _ask_form(question: Question, subject: Subject | None) -> None:
    """Which way it is sorted, how many rows, which picture."""
    control = _Control(words.DESCENDING, "giam-dan", lambda is_on: replace(question, is_descending=is_on))
    st.session_state[control.key] = question.is_descending
    st.toggle(control.label, key=control.key, on_change=control.changed)
    limited = _Control(words.LIMIT, "so-dong", lambda most: replace(question, limit=most))
    _select(limited, LIMITS, question.limit, numbers.integer)
    offered = pictures_of(question, subject)
    drawn = _Control(words.PICTURE, "bieu-do", lambda one: replace(question, picture=one))
    now = question.picture if question.picture in offered else Picture.NONE
    _select(drawn, offered, now, words.PICTURES.__getitem__)


def _ask_sort(question: Question, names: Mapping[str, str]) -> None:
    def change(name: str) -> Question:
        return replace(question, sort=name, is_descending=name in question.result_names)

    now = question.sort if question.sort in names else ""
    _select(_Control(words.SORT, "sap-xep", change), list(names), now, names.__getitem__)


def _sortable(question: Question, subject: Subject | None) -> Mapping[str, str]:
    usual = {"": words.USUAL_ORDER}
    if question.subject == METRICS:
        return usual | {name: metric_title(name) for name in question.metrics}
    if subject is None:
        return usual
    if not question.is_grouped:
        return usual | {name: title(subject, name) for name in question.columns or subject.shown}
    groups = {group.name: group_title(subject, group) for group in question.every_group}
    return usual | groups | {each.name: calculation_title(subject, each) for each in question.every_calculation}


@dataclass(frozen=True, slots=True)
class _Control:
    """A control: what stands over it, its key, and the question that its new value asks."""

    label: str
    key: str
    change: Callable[[Any], Question]

    def changed(self) -> None:
        """Asks the question. Only from the widget's callback."""
        ask_changed(self.change(st.session_state[self.key]))


def _select(control: _Control, offered: Sequence[Any], now: Any, named: Callable[[Any], str]) -> None:
    st.session_state[control.key] = now
    st.selectbox(control.label, offered, key=control.key, format_func=named, on_change=control.changed)


def _choose(
    control: _Control, names: Mapping[str, str], now: Sequence[str], hint: str, most: int | None = None
) -> None:
    st.session_state[control.key] = [name for name in now if name in names]
    st.multiselect(
        control.label,
        list(names),
        key=control.key,
        format_func=lambda name: names.get(name, name),
        placeholder=hint,
        select_all=False,
        max_selections=most,
        on_change=control.changed,
    )
