"""The explorer of each snapshot, one for all visitors of this server."""

from pathlib import Path

import streamlit as st

from analytics.registry import MACROS
from data.explorer.explorer import Explorer
from ui.view import View

_SNAPSHOTS = 3


def explorer(view: View, snapshot_id: str | None = None) -> Explorer:
    """The explorer of the view's snapshot, or of another one that is kept; a process of it is warming up.

    `explorer(view).run(sql, params, limit)` gives an `Answer` or a `Refusal` (`data.explorer.answer`) and waits for it;
    `start(…)` gives a `Running` that can be waited for in steps and cancelled, as `ui.explorer.asking` does.
    """
    found = _explorer(view.folder, snapshot_id or view.store.id)
    found.warm()
    return found


@st.cache_resource(max_entries=_SNAPSHOTS, show_spinner=False, on_release=lambda explorer: explorer.close())
def _explorer(store: Path, snapshot_id: str) -> Explorer:
    return Explorer(store, snapshot_id, MACROS)
