"""The form of Điều chỉnh tại chỗ: a figure told by telephone, who told it, and what became of it."""

import datetime as dt
from functools import partial

import streamlit as st

from data.adjustment import Adjustment, Call
from data.cleaning.choices import load_vocabulary
from data.intake.adjusting import Desk, Told, judge_told
from data.intake.report import Intake
from data.ledger import Ledger
from data.templates.columns import CellKind
from ui import desk
from ui.adjustment.figure_choice import FigureChoice, ask_figure
from ui.markup import show, tag
from ui.view import View
from wording import adjustment as words
from wording.problems import sentence

OPEN = "dieu-chinh"


def show_adjustment_form(view: View) -> None:
    """The form, opened by its switch; the switch stands in the address."""
    if not st.toggle(words.TITLE, key=OPEN, bind="query-params"):
        return
    with st.container(border=True, key="adjustment"):
        show(tag("p", words.INTRO, css="under"))
        if figure := ask_figure(view):
            _ask_call(view, figure)


def _ask_call(view: View, figure: FigureChoice) -> None:
    now = desk.this_instant()
    with st.form("adjustment-form", border=False):
        left, right = st.columns([0.34, 0.66], vertical_alignment="bottom")
        with left:
            value = _ask_value(figure)
        reason = right.text_input(words.REASON, key="adjust-reason")
        who, position, phone, day, time = st.columns([0.26, 0.24, 0.18, 0.18, 0.14], vertical_alignment="bottom")
        told_by = who.text_input(words.TOLD_BY, key="adjust-told-by")
        held_as = position.text_input(words.POSITION, key="adjust-position")
        number = phone.text_input(words.PHONE, key="adjust-phone")
        told_on = day.date_input(words.TOLD_ON, now.date(), key="adjust-told-on", format="DD/MM/YYYY")
        told_time = time.time_input(
            words.TOLD_TIME, now.time().replace(second=0, microsecond=0), key="adjust-told-time"
        )
        is_entered = st.form_submit_button(words.SUBMIT, type="primary", key="adjust")
    if is_entered:
        told_at = dt.datetime.combine(told_on or now.date(), told_time or now.time())
        call = Call(told_by.strip(), held_as.strip(), number.strip(), told_at, reason.strip())
        _enter(view, Told(figure.ward, figure.table, figure.record, figure.column.field, figure.as_of, value, call))


def _ask_value(figure: FigureChoice) -> str:
    column, key = figure.column, f"adjust-new-{figure.key}"
    if column.kind is CellKind.CHOICE and column.options:
        labels = list(load_vocabulary()[column.options].labels.values())
        return st.selectbox(words.NEW, labels, None, key=key, placeholder="") or ""
    hint = words.DATE_HINT if column.kind is CellKind.DATE else column.note
    return str(st.text_input(words.NEW, key=key, placeholder=hint))


def _enter(view: View, told: Told) -> None:
    """Receives the figure when it keeps the rules; says what keeps it from being received when it does not."""
    ledger = Ledger(view.folder)
    judged = judge_told(told, Desk(view.area, ledger, desk.this_instant(), partial(_slip, view)))
    if judged.report.submission is None:
        lines = [tag("li", sentence(problem)) for problem in judged.report.problems]
        show(tag("div", words.NOT_TAKEN, tag("ul", *lines), css="notice late"))
        return
    desk.enter(view, judged, _said(judged))


def _said(judged: Intake) -> str:
    adjustment = judged.report.submission.adjustment if judged.report.submission else None
    what = words.change(adjustment.table, adjustment.title, adjustment.changes[-1]) if adjustment else ""
    asked = [sentence(problem) for problem in judged.report.problems]
    return " ".join([words.TAKEN.format(what=what), *asked])


def _slip(view: View, adjustment: Adjustment, ward: str, as_of: dt.date) -> tuple[str, str]:
    return words.slip_name(adjustment), words.slip(adjustment, view.area.ward(ward).name, as_of)
