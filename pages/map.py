"""Bản đồ: any metric by ward, on boundaries or tiles; a click on a ward filters the page."""

import streamlit as st

from ui import questions
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty
from ui.stale import show_stale
from ui.view import View
from ui.ward_list import show_ward_list
from ui.ward_map import ask_map, show_ward_map


def render(view: View) -> None:
    """The map beside the list of wards, then the records behind the figure when they are asked for."""
    if is_empty(view):
        show_empty(view)
        return
    choice = ask_map()
    table = view.ask(questions.by_ward, (choice.metric.id,))
    picture, wards = st.columns([0.58, 0.42], gap="large")
    with picture:
        show_ward_map(view, table, choice)
    with wards:
        show_ward_list(view, table, choice)
    show_stale(view)
    show_open_list(view)
