"""The head of every page: its title, one line of scope, and the wards that are being filtered by."""

from functools import partial

import streamlit as st

from ui import questions
from ui.markup import literal, show, tag
from ui.meeting.opened import the_briefing
from ui.scope_controls import forget_day, is_day_chosen, select_wards
from ui.view import View
from wording import frame as words
from wording import numbers
from wording import pins as pin_words
from wording.scopes import describe, resting_on


def head(view: View, title: str) -> None:
    """Draws the title, the scope in words, the latest report, the snapshot, and “Dữ liệu minh họa” where it is."""
    resting = view.ask(questions.resting_on) if view.can_ask else None
    line = [
        *([f"{pin_words.opened(view.pin.name)} · "] if view.pin else []),
        scope_line(view),
        *([f" · {resting_on(resting)}"] if resting else []),
        f" · {words.SNAPSHOT.format(id=view.store.id[:4])}",
    ]
    is_sample = view.is_sample if view.can_ask else the_briefing(view).material.is_sample
    sample = (" · ", tag("span", words.SAMPLE, css="sample")) if is_sample else ()
    show(tag("h1", title, css="page-title"), tag("p", *line, *sample, css="scope"))
    _chips(view)


def scope_line(view: View) -> str:
    """What is being asked, in words."""
    followed = sum(ward.has_apartments for ward in view.area.wards_on(view.scope.as_of))
    everywhere = words.EVERYWHERE.format(unit=view.area.unit_label.lower())
    return describe(view.scope, view.ward_names, followed, everywhere)


def _chips(view: View) -> None:
    has_day = is_day_chosen(view.scope.as_of)
    if not view.scope.wards and not has_day:
        return
    with st.container(horizontal=True, gap="small", key="chips"):
        if has_day:
            label = words.REMOVE_DAY.format(day=numbers.date(view.scope.as_of))
            st.button(label, key="chip-day", on_click=forget_day)
        for ward in view.scope.wards:
            others = tuple(other for other in view.scope.wards if other != ward)
            label = words.REMOVE_WARD.format(name=literal(view.ward_names[ward]))
            st.button(label, key=f"chip-{ward}", on_click=partial(select_wards, others))
