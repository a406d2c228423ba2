"""The visitor's own file beside the editor: dropped, its columns named, asked as a table for this visit only."""

from functools import partial

import streamlit as st

from analytics.exploring.own import TABLE, OwnTable
from ui.explorer import sql_state as state
from ui.explorer.own_file import brought_table, show_own_file
from ui.markup import show
from ui.table import Cell, Column, table
from ui.view import View
from wording import exploring_own as words


def show_file_for_sql(view: View) -> None:
    """The place to drop a file, and what its columns are called in a query."""
    with st.expander(words.TITLE, icon=":material/attach_file:"):
        show_own_file(view, words.THEN_SQL)
        own = brought_table()
        if own is not None:
            _show_columns(own)


def _show_columns(own: OwnTable) -> None:
    rows = [(Cell(name, css="whole"), Cell(title, css="clip")) for name, title in words.column_titles(own)]
    show(table([Column(title) for title in words.COLUMNS], rows))
    st.button(
        words.INSERT,
        icon=":material/add:",
        key="sql-insert-own",
        type="tertiary",
        on_click=partial(state.insert, TABLE, f"from {TABLE} limit 20"),
    )
