"""“Xem danh sách” under the cards: which list is open stands in the address, so that a link opens it too."""

import streamlit as st

from analytics.registry import REGISTRY
from ui import questions
from ui.note import show_note
from ui.page_filter import those_of
from ui.questions import Groups
from ui.records import show_records
from ui.view import View
from wording import notes as words

LIST = "danh-sach"


def open_list(metric: str) -> None:
    """Opens the list of a metric. From a button's callback."""
    st.query_params[LIST] = metric


def close_list() -> None:
    """Closes the open list. From a button's callback."""
    st.query_params.pop(LIST, None)


def show_open_list(view: View, chosen: Groups = ()) -> None:
    """The open list with the note on its figure; nothing when none is open. `chosen` is the page's filter."""
    metric = REGISTRY.get(st.query_params.get(LIST, ""))
    if metric is None:
        return
    with st.container(border=True, key="open-list"):
        st.button(words.CLOSE_LIST, on_click=close_list, key="close-list")
        within = those_of(chosen, metric)
        show_records(view, metric.id, words.LIST_TITLE.format(metric=metric.label), within=within)
        measured = view.ask(questions.pooled, (metric.id,), within)
        for row in measured.totals:
            show_note(view, metric, row)
