"""The form that records what a meeting decided, line by line; a draft of it comes from the chair's sheet."""

import datetime as dt
from collections.abc import Mapping, Sequence

import streamlit as st

from briefing.proposals import proposed_lines
from data.concluded import Recorded, responsible
from data.conclusion import Meeting
from data.intake.concluding import Found, Line, conclusions_of_lines, flaws_of_lines
from ui.markup import show, tag
from ui.meeting.concluding import record
from ui.meeting.meeting_choice import ask_new_meeting, open_next
from ui.meeting.opened import the_briefing
from ui.view import View
from wording import conclude as words
from wording.conclusions import flaw

_LINES, _ROUND = "conclusion-lines", "conclusion-round"
_BLANK = (Line(),)


def show_lines_form(view: View, meeting: Meeting | None, held: Sequence[Recorded]) -> None:
    """The form for a meeting, a new one without one; `held` are the conclusions it has."""
    show(tag("h3", words.ADD, css="section"), tag("p", words.ADD_UNDER, css="under"))
    lines: tuple[Line, ...] = st.session_state.setdefault(_LINES, _BLANK)
    _offer_lines(view, lines)
    shown = st.session_state.setdefault(_ROUND, 0)
    names = responsible(view.area, meeting.held_on if meeting else view.area.meeting_day(view.scope.as_of))
    with st.form(f"conclude-form-{shown}"):
        asked = meeting or ask_new_meeting(view)
        written = [ask_line(line, names, f"{shown}-{place}", place + 1) for place, line in enumerate(lines)]
        is_entered = st.form_submit_button(words.SUBMIT, type="primary", key="conclude")
    if is_entered:
        _record(view, asked, written, held)


def ask_line(line: Line, names: Mapping[str, str], key: str, number: int) -> Line:
    """A line of the form as it is written; who it is for, what, by when, with which product."""

    def units_of(label: str, chosen: Sequence[str], field: str) -> tuple[str, ...]:
        usual = [unit for unit in chosen if unit in names]
        return tuple(
            st.multiselect(
                label,
                list(names),
                usual,
                format_func=lambda unit: names.get(unit, unit),
                key=f"{field}-{key}",
                placeholder=words.CHOOSE,
                select_all=False,
            )
        )

    with st.container(border=True, key=f"line-{key}"):
        show(tag("p", words.line(number, len(line.units)), css="under"))
        who, what = st.columns([0.42, 0.58])
        with who:
            units = units_of(words.UNITS, line.units, "units")
            supports = units_of(words.SUPPORTS, line.supports, "supports")
        with what:
            work = st.text_area(words.WORK, line.work, height=76, key=f"work-{key}")
            left, right = st.columns([0.46, 0.54])
            due_on = left.date_input(words.DUE_ON, line.due_on, key=f"due-{key}", format="DD/MM/YYYY")
            product = right.text_input(words.PRODUCT, line.product, key=f"product-{key}")
    return Line(units, work.strip(), due_on, product.strip(), supports)


def show_flaws(found: Sequence[Found]) -> None:
    """Why nothing was recorded."""
    lines = [tag("li", flaw(each)) for each in found]
    show(tag("div", words.NOT_TAKEN, tag("ul", *lines), css="notice late"))


def _offer_lines(view: View, lines: tuple[Line, ...]) -> None:
    with st.container(horizontal=True):
        if st.button(words.DRAFTS, key="take-drafts", icon=":material/playlist_add:"):
            _take_drafts(view)
        st.button(words.MORE_LINES, key="more-lines", icon=":material/add:", type="tertiary", on_click=_add_line)
        if lines != _BLANK:
            st.button(words.DROP_DRAFTS, key="drop-lines", type="tertiary", on_click=_begin, args=(_BLANK,))


def _take_drafts(view: View) -> None:
    with st.spinner(words.GATHERING):
        drafted = proposed_lines(the_briefing(view))
    if drafted:
        _begin(drafted)
        st.rerun()
    show(tag("p", words.NO_DRAFTS, css="under"))


def _begin(lines: tuple[Line, ...]) -> None:
    """Has the form begin anew with these lines."""
    st.session_state[_LINES] = lines
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _add_line() -> None:
    """One more blank line under those that stand; what is written in them stays."""
    st.session_state[_LINES] = (*st.session_state[_LINES], Line())


def _record(view: View, meeting: Meeting, lines: Sequence[Line], held: Sequence[Recorded]) -> None:
    found = flaws_of_lines(meeting, lines, view.area)
    if found:
        show_flaws(found)
        return
    last = max((each.conclusion.item_no for each in held), default=0)
    given = conclusions_of_lines(meeting, lines, after=last)
    _begin(_BLANK)
    open_next(meeting)
    days: list[dt.date] = [meeting.held_on] * len(given)
    record(view, list(zip(given, days, strict=True)), words.TAKEN.format(n=len(given)))
