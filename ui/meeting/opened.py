"""The briefing that the pages of the hội nghị show: the opened pin's, else a draft on the figures as they stand."""

from pathlib import Path

import streamlit as st

from analytics.scope import Scope
from briefing.arrangement import kept_outline
from briefing.keeping import recalled
from briefing.material import Material, gather
from briefing.opened import DRAFT, Briefing
from data.ledger.pins import Pin
from data.papers import Papers
from data.store import Store
from ui.view import View

_BRIEFINGS = 4


def the_briefing(view: View) -> Briefing:
    """What is said at the meeting. Raises FileNotFoundError when the opened pin holds no briefing."""
    if view.pin is not None:
        return briefing_of(view, view.pin)
    material = _gathered(view.store.id, view.scope, view.area.fingerprint, view.store, view)
    return Briefing(DRAFT, material, view.area, kept_outline(Papers(view.folder), DRAFT), view.folder)


def briefing_of(view: View, pin: Pin) -> Briefing:
    """A pinned briefing, read and never computed. Raises FileNotFoundError when the pin holds none."""
    outline = kept_outline(Papers(view.folder), pin.name)
    return Briefing(pin.name, _recalled(pin.folder, pin), view.area, outline, view.folder)


@st.cache_resource(max_entries=_BRIEFINGS, show_spinner=False)
def _recalled(folder: Path, _pin: Pin) -> Material:
    return recalled(_pin)


@st.cache_resource(max_entries=_BRIEFINGS, show_spinner=False, hash_funcs={Scope: repr})
def _gathered(snapshot_id: str, scope: Scope, area: str, _store: Store, _view: View) -> Material:
    return gather(_store, scope, snapshot_id, _view.area)
