"""Which cell of the matrix the page is filtered to: it stands in the address and is shown as a chip."""

from functools import partial

import streamlit as st

from analytics.risk import LEVELS
from analytics.risk_summary import UNGRADED, Place
from charts.triage import cell_key
from wording import risk_page as words

KEY = "o-ma-tran"
_PLACES = {cell_key(place): place for place in (UNGRADED, *(Place(h, p) for h in LEVELS for p in LEVELS))}


def ask_cell() -> Place | None:
    """The cell that the address names, with the chip that takes it away; None when it names none."""
    place = read_cell(st.query_params.get(KEY, ""))
    if place is not None:
        st.button(words.REMOVE.format(name=words.place(place)), key="chip-cell", on_click=partial(select_cell, ()))
    return place


def read_cell(text: str) -> Place | None:
    """The cell of its name in the address; None for any other text."""
    return _PLACES.get(text)


def select_cell(keys: tuple[str, ...]) -> None:
    """Filters to the first of the cells, or no longer. Only from a widget's callback."""
    if keys:
        st.query_params[KEY] = keys[0]
    else:
        st.query_params.pop(KEY, None)
