"""Outreach: attendances over time and by form, with the number of sessions beside; a click on a form filters."""

import streamlit as st

from analytics.metric import Dimension, RecordState
from analytics.registry import REGISTRY
from analytics.slices import last_day
from charts import forces as charts
from ui import questions
from ui.chart import draw
from ui.forces import questions as own
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import chosen_keys, filter_by, those_of
from ui.questions import Groups
from ui.records import show_records
from ui.scope_controls import select_day
from ui.view import View
from wording import forces as words

_SESSIONS, _ATTENDANCES = REGISTRY["outreach_sessions"], REGISTRY["outreach_attendances"]
_METRICS = (_SESSIONS.id, _ATTENDANCES.id)
_TIMES = {words.BY_MONTH: Dimension.MONTH, words.BY_PERIOD: Dimension.PERIOD}


def show_outreach(view: View, chosen: Groups) -> None:
    """Attendances over time beside the forms, the sessions, the houses not reached; says so when nothing was held."""
    show(tag("h2", words.OUTREACH, css="section theme"))
    if not view.ask(questions.pooled, _METRICS).total(_SESSIONS.id).value:
        show(tag("p", words.NO_SESSIONS, css="under"))
        return
    time, forms = st.columns([0.56, 0.44], gap="large")
    with time:
        _show_over_time(view, chosen)
    with forms:
        _show_forms(view, chosen)
    within = those_of(chosen, _SESSIONS)
    show_records(view, _SESSIONS.id, words.SESSIONS, RecordState.DONE, within, key="sessions")
    show_records(view, "buildings_reached", words.NOT_REACHED, RecordState.NOT_DONE, key="not-reached")


def _show_over_time(view: View, chosen: Groups) -> None:
    """A column a month or reporting period, and that attendances are no persons."""
    by = _TIMES[_ask_time()]
    table = view.ask(questions.by_group, _METRICS, (by,), those_of(chosen, _ATTENDANCES))
    held = {row.group_key: row for row in table.of(_SESSIONS.id)}
    ends = {key: last_day(by, key, view.scope.as_of) for key in held}
    spec = charts.over_time(held, tuple(table.of(_ATTENDANCES.id)), view.ask(own.span))
    draw(spec, f"outreach-{by.value}", select_day(ends))
    show(tag("p", words.NOT_PERSONS, css="under"))
    show_note(view, _ATTENDANCES, table.total(_ATTENDANCES.id))


def _show_forms(view: View, chosen: Groups) -> None:
    """The forms of outreach by their attendances."""
    table = view.ask(questions.by_group, _METRICS, (Dimension.OUTREACH_FORM,))
    held = {row.group_key: row for row in table.of(_SESSIONS.id)}
    selected = chosen_keys(chosen, Dimension.OUTREACH_FORM)
    spec = charts.by_form(held, tuple(table.of(_ATTENDANCES.id)), view.ask(own.span), selected)
    draw(spec, "forms", filter_by(Dimension.OUTREACH_FORM))
    show_note(view, _SESSIONS, table.total(_SESSIONS.id))


def _ask_time() -> str:
    chosen: str = st.segmented_control(
        words.TIME,
        tuple(_TIMES),
        default=words.BY_MONTH,
        key="moc-thoi-gian",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return chosen
