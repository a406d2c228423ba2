"""What a page is given, and the only caches: keyed by snapshot id and Scope, so they never need clearing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

import streamlit as st

from analytics.registry import MACROS
from analytics.scope import Scope
from data.area import Area, load_area
from data.closed_store import ClosedStore
from data.ledger import Ledger
from data.ledger.errors import SnapshotOutdated
from data.ledger.pins import Pin
from data.snapshot import find_snapshot
from data.store import Store, open_store
from ui import questions
from ui.remembered import RememberedStore

_OPEN_STORES = 3
_ANSWERS = 2_000

Answer = TypeVar("Answer")
Details = TypeVarTuple("Details")


@dataclass(frozen=True, slots=True)
class View:
    """All that a page is given: the open snapshot, what is asked, who asks, the place and where data are kept.

    `pin` is the briefing that was opened in the sidebar; the store is then its snapshot. `unknown_pin` is the name
    that the address has instead of one.
    """

    store: Store
    scope: Scope
    user: str
    area: Area
    folder: Path
    pin: Pin | None = None
    unknown_pin: str = ""

    @property
    def can_ask(self) -> bool:
        """Whether the snapshot can be asked: that of an old briefing may be closed to today's program."""
        return not isinstance(self.store, ClosedStore)

    @property
    def is_sample(self) -> bool:
        """Whether the snapshot holds demonstration data, which every page must say."""
        return self.ask(questions.holds_sample)

    @property
    def ward_names(self) -> Mapping[str, str]:
        """The names of the wards in force on as_of, by key, in official order."""
        return {ward.ward: ward.name for ward in self.area.wards_on(self.scope.as_of)}

    def ask(self, question: Callable[[Store, Scope, *Details], Answer], *details: *Details) -> Answer:
        """The remembered answer of a question, a function of (store, scope, …); its details must be hashable values."""
        answer: Answer = _answer(
            self.store.id, self.scope, f"{question.__module__}.{question.__qualname__}", details, self.store, question
        )
        return answer


@st.cache_resource(max_entries=_ANSWERS, show_spinner=False, hash_funcs={Scope: repr})
def _answer(
    snapshot_id: str, scope: Scope, name: str, details: tuple[Any, ...], _store: Store, _question: Callable[..., Any]
) -> Any:
    # Frozen values: every visitor may be given the same object.
    return _question(_store, scope, *details)


@st.cache_resource(max_entries=_OPEN_STORES, show_spinner=False, on_release=lambda store: store.close())
def open_snapshot(folder: Path, snapshot_id: str) -> Store:
    """The snapshot, opened once for all visitors; each query takes its own cursor."""
    return RememberedStore(open_store(folder, MACROS, snapshot_id=snapshot_id))


def open_pinned(folder: Path, snapshot_id: str) -> Store:
    """A pinned snapshot; a closed store where today's program cannot read what an earlier one built."""
    try:
        return open_snapshot(folder, snapshot_id)
    except SnapshotOutdated as reason:
        return ClosedStore(find_snapshot(folder, snapshot_id), reason)


@st.cache_resource(max_entries=_OPEN_STORES, show_spinner=False)
def open_ledger(folder: Path) -> Ledger:
    """The ledger of a store, which follows its log: every read sees what was written last."""
    return Ledger(folder)


def open_area(folder: Path) -> Area:
    """The area pack, read once and again after each edit."""
    return _area(folder, max(path.stat().st_mtime_ns for path in (folder, *folder.iterdir())))


@st.cache_resource(max_entries=2, show_spinner=False)
def _area(folder: Path, edited_at: int) -> Area:
    return load_area(folder)
