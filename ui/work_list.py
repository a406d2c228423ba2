"""Việc cần đôn đốc beside the picture: the gravest first, the rest on demand."""

import streamlit as st

from ui import questions
from ui.lists import to_urge
from ui.markup import show, tag
from ui.view import View
from wording import overview as words

_FIRST = 8


def show_work_list(view: View) -> None:
    """The list with its heading, or that nothing is late."""
    items = view.ask(questions.to_urge)
    title = tag("h3", words.TO_URGE, css="section")
    if not items:
        show(title, tag("p", words.NOTHING_LATE, css="under"))
        return
    units = len({item.who for item in items if item.who})
    count = tag("p", words.TO_URGE_SCOPE.format(items=len(items), units=units), css="under")
    show(title, count, to_urge(items[:_FIRST]))
    if len(items) > _FIRST:
        with st.expander(words.MORE_TO_URGE.format(n=len(items) - _FIRST)):
            show(to_urge(items[_FIRST:]))
