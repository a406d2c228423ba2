"""What a visitor has asked in SQL: the text, the query under way or answered, and what was asked before."""

from dataclasses import dataclass

import streamlit as st

from analytics.exploring.own import TABLE
from data.explorer.answer import Answer, Refusal
from data.explorer.beside import Beside
from data.explorer.running import Running
from ui.explorer import kept
from ui.explorer.own_file import brought_table
from ui.explorer.pool import explorer
from ui.view import View

TEXT, QUERY, SAVED = "sql-text", "cau", "cau-da-luu"
LONGEST_LINK = 2_000
_ASKED, _HISTORY, _PAGE, _LINKED = "sql-asked", "sql-history", "sql-page", "sql-linked"
_REMEMBERED = 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, on which snapshot it runs, and the handle to its outcome."""

    sql: str
    snapshot: str
    running: Running

    @property
    def outcome(self) -> Answer | Refusal | None:
        """The answer or the refusal; None while it runs."""
        return self.running.wait(0)


def open_linked(view: View) -> None:
    """Puts the query of the address, or the saved one it names, into the editor and asks it, once for each address."""
    linked = _linked(view)
    if st.session_state.get(_LINKED) == (linked, view.store.id):
        return
    st.session_state[_LINKED] = (linked, view.store.id)
    if linked:
        st.session_state[TEXT] = linked
        ask(view, linked, st.query_params.get(SAVED, ""))


def _linked(view: View) -> str:
    name = st.query_params.get(SAVED, "")
    return kept.saved_sql(view, name) if name else st.query_params.get(QUERY, "")


def ask(view: View, sql: str, saved: str = "") -> None:
    """Asks a query; the one under way is cancelled. The address has its `saved` name, or the text when it is short."""
    before = asked()
    if before is not None:
        before.running.cancel()
    running = explorer(view).start(sql, beside=own_file_in(sql))
    st.session_state[_ASKED] = now = Asked(sql, view.store.id, running)
    st.session_state[_PAGE] = 0
    st.session_state[_HISTORY] = (now, *(each for each in history() if each.sql != sql))[:_REMEMBERED]
    _write_address(sql, saved)
    st.session_state[_LINKED] = (_linked(view), view.store.id)


def _write_address(sql: str, saved: str) -> None:
    written = {SAVED: saved, QUERY: "" if saved or len(sql) > LONGEST_LINK else sql}
    for key, value in written.items():
        if value:
            st.query_params[key] = value
        else:
            st.query_params.pop(key, None)


def own_file_in(sql: str) -> Beside | None:
    """The file that this visitor brought, where the query names it; every other query goes without."""
    own = brought_table()
    return Beside(TABLE, own.table) if own and TABLE in sql.lower() else None


def asked() -> Asked | None:
    """The query asked last."""
    found: Asked | None = st.session_state.get(_ASKED)
    return found


def history() -> tuple[Asked, ...]:
    """The queries of this visit, the last one first."""
    found: tuple[Asked, ...] = st.session_state.get(_HISTORY, ())
    return found


def write(sql: str) -> None:
    """Puts a query into the editor. Only from a widget's callback."""
    st.session_state[TEXT] = sql


def insert(name: str, alone: str = "") -> None:
    """Adds a name at the end of the query; where there is none yet, `alone` begins it. Only from a callback."""
    text = str(st.session_state.get(TEXT) or "")
    name = name if text.strip() else alone or name
    gap = "" if not text or text.endswith((" ", "\n", "(")) else " "
    st.session_state[TEXT] = f"{text}{gap}{name}"


def page() -> int:
    """Which part of a long result is shown."""
    found: int = st.session_state.get(_PAGE, 0)
    return found


def turn(pages: int) -> None:
    """Turns to another part of the result. Only from a widget's callback."""
    st.session_state[_PAGE] = max(0, page() + pages)
