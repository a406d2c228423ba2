"""“Bản chốt” in the sidebar: which pinned briefing is open, and the question its pages open with."""

from collections.abc import Sequence

import streamlit as st

from analytics.pinning import pinned_scope
from analytics.scope import Scope, default_scope
from data.ledger.pins import Pin
from data.store import Store
from ui.scope_controls import AS_OF, KNOWN_BY, PIN, known_on
from wording import pins as words

_OPENED, _BY_HAND = "opened-pin", "pin-chosen-by-hand"
_NONE = ""


def ask_pin(pins: Sequence[Pin]) -> Pin | None:
    """The briefing that is open; None for the figures as they stand. The newest stands first."""
    by_name = {pin.name: pin for pin in reversed(pins)}
    if st.session_state.get(PIN, _NONE) not in by_name:  # it was let go in the meantime
        st.session_state.pop(PIN, None)
    name = st.selectbox(
        words.CHOICE,
        [_NONE, *by_name],
        format_func=lambda name: name or words.NOT_PINNED,
        key=PIN,
        bind="query-params",
        on_change=_choose_by_hand,
    )
    return by_name.get(name or _NONE)


def unknown_pin(pins: Sequence[Pin]) -> str:
    """The name in the address that no briefing bears; "" when there is none such."""
    asked = st.query_params.get(PIN, words.NOT_PINNED)
    return "" if asked in (words.NOT_PINNED, *(pin.name for pin in pins)) else asked


def opening_scope(pin: Pin | None, store: Store) -> Scope:
    """What pages open with: what the briefing was pinned for, else the area's default."""
    if pin is not None and "scope" in pin.texts():
        return pinned_scope(pin)
    return default_scope(store)


def open_on(pin: Pin | None, opening: Scope) -> None:
    """Sets the days of the sidebar to those of the briefing when another one was opened."""
    name = pin.name if pin else _NONE
    before, st.session_state[_OPENED] = st.session_state.get(_OPENED, name), name
    is_by_hand = st.session_state.pop(_BY_HAND, False)
    if before == name:
        return
    for key, day in ((AS_OF, opening.as_of), (KNOWN_BY, known_on(opening))):
        if is_by_hand or key not in st.query_params:
            st.session_state[key] = day


def _choose_by_hand() -> None:
    """Notes that the days in the address are those of the briefing that was open before."""
    st.session_state[_BY_HAND] = True
