"""The snapshot that a link was made on: opened again as long as the store keeps it."""

import re
from dataclasses import replace

import streamlit as st

from data.ledger.errors import SnapshotDamaged, UnknownSnapshot
from data.snapshot import BUILD_VERSION
from data.snapshot.catalogue import find_snapshot
from data.store import Store
from ui.explorer.address import SNAPSHOT
from ui.markup import show, tag
from ui.view import View, open_snapshot
from wording import exploring as words

_SHOWN = 4
_ID = re.compile("[0-9a-f]{8,64}")


def on_its_snapshot(view: View) -> View:
    """The view on the snapshot that the address names; says so where that is not the one at hand."""
    wanted = st.query_params.get(SNAPSHOT, "")
    if not wanted or wanted == view.store.id:
        return view
    store = _kept(view, wanted)
    if store is None:
        _say(words.GONE_SNAPSHOT.format(id=wanted[:_SHOWN], now=view.store.id[:_SHOWN]))
        return view
    _say(words.OTHER_SNAPSHOT.format(id=wanted[:_SHOWN]))
    return replace(view, store=store)


def _kept(view: View, wanted: str) -> Store | None:
    """The snapshot of that id; None where it was cleared away, or an earlier version of the program built it."""
    # The address is anybody's to write: only an id is looked for among the files.
    if not _ID.fullmatch(wanted):
        return None
    try:
        is_ours = find_snapshot(view.folder, wanted).build_version == BUILD_VERSION
        return open_snapshot(view.folder, wanted) if is_ours else None
    except (UnknownSnapshot, SnapshotDamaged):
        return None


def _say(said: str) -> None:
    show(tag("div", said, css="notice"))
    st.button(words.USE_LATEST, key="ban-moi-nhat", on_click=_forget)


def _forget() -> None:
    st.query_params.pop(SNAPSHOT, None)
