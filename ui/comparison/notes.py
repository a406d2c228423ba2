"""The notes under a picture of several metrics."""

import streamlit as st

from ui.comparison.compared import Compared
from ui.markup import show, tag
from ui.note import note
from ui.view import View
from wording import comparison as words


def show_notes(view: View, compared: Compared) -> None:
    """The note of each metric, folded together."""
    with st.expander(words.NOTES):
        for metric in compared.choice.definitions:
            show(tag("h3", metric.label, css="section"), note(view, metric, compared.table.total(metric.id)))
