"""Two pinned briefings compared: the figures of each as it kept them, by the whole area or by ward."""

from collections.abc import Sequence

import streamlit as st

from analytics.measure import BY_WARD
from analytics.pinned_comparison import FigureChange, briefing_changes, in_order_of_day
from data.ledger.pins import Pin
from ui.downloads import offer_downloads
from ui.markup import show, tag
from ui.table import Column, table
from ui.view import View
from wording import pins as words

LATER, EARLIER, BY, METRIC = "ban-nay", "so-voi-ban", "so-theo", "so-chi-tieu"
_NEWEST = "newest-compared"
_WAYS = {words.EVERYWHERE: (), words.BY_WARD: BY_WARD}


def show_comparison(view: View, pins: Sequence[Pin]) -> None:
    """The newest or the opened briefing against the one before it, or two of one's own choice."""
    show(tag("h3", words.COMPARISON_TITLE, css="section"))
    comparable = in_order_of_day([pin for pin in pins if "scope" in pin.texts()])
    if len(comparable) < 2:
        show(tag("p", words.NEEDS_TWO, css="under"))
        return
    _open_on_newest(comparable)
    later, earlier, way = _ask_which(view, comparable)
    if later == earlier:
        show(tag("p", words.SAME_PIN, css="under"))
        return
    changes = briefing_changes(earlier, later, _WAYS[way])
    shown = _of_one_metric(changes) if _WAYS[way] else changes
    show(tag("p", words.compared(shown, earlier.name, later.name), css="under"))
    _show_table(shown, earlier, later, is_by_ward=bool(_WAYS[way]))
    show(tag("p", words.COMPARISON_NOTE, css="under"))
    titles, rows = words.sheet_columns(earlier.name, later.name), [words.sheet_row(change) for change in changes]
    offer_downloads(words.FILE, titles, lambda: rows, "pins-compared")


def _open_on_newest(pins: tuple[Pin, ...]) -> None:
    """Sets the choice to the newest briefing and the one before it when another one has become the newest."""
    newest = pins[-1].name
    if st.session_state.get(_NEWEST, newest) != newest:
        st.session_state[LATER], st.session_state[EARLIER] = newest, pins[-2].name
    st.session_state[_NEWEST] = newest


def _ask_which(view: View, pins: tuple[Pin, ...]) -> tuple[Pin, Pin, str]:
    """The two briefings and by what they are compared."""
    names = {pin.name: pin for pin in reversed(pins)}
    first, second, third = st.columns([0.36, 0.36, 0.28])
    with first:
        opened = view.pin.name if view.pin and view.pin.name in names else pins[-1].name
        later = names[_choose(words.LATER, list(names), opened, LATER)]
    with second:
        before = pins[pins.index(later) - 1] if later != pins[0] else pins[1]
        earlier = names[_choose(words.EARLIER, list(names), before.name, EARLIER)]
    with third:
        way = _choose(words.BY, list(_WAYS), words.EVERYWHERE, BY)
    return later, earlier, way


def _choose(label: str, options: list[str], first: str, key: str) -> str:
    chosen: str = st.selectbox(label, options, options.index(first), key=key, bind="query-params")
    return chosen


def _of_one_metric(changes: Sequence[FigureChange]) -> Sequence[FigureChange]:
    """The wards of one metric, which is asked for."""
    labels = list(dict.fromkeys(change.label for change in changes))
    chosen = _choose(words.METRIC, labels, labels[0], METRIC)
    return [change for change in changes if change.label == chosen]


def _show_table(changes: Sequence[FigureChange], earlier: Pin, later: Pin, *, is_by_ward: bool) -> None:
    columns = (
        Column(words.WARD if is_by_ward else words.METRIC),
        Column(words.head(earlier.name), is_number=True),
        Column(words.head(later.name), is_number=True),
        Column(words.DIFFERENCE, is_number=True),
        Column(words.REASON),
    )
    rows = [(change.group if is_by_ward else change.label, *words.comparison_row(change)) for change in changes]
    show(table(columns, rows))
