"""Truy vấn SQL: a visitor's own query on the snapshot, beside the dictionary of what can be asked."""

import streamlit as st

from ui.empty import is_empty, show_empty
from ui.explorer.questions_sql import dictionary
from ui.explorer.snapshot import on_its_snapshot
from ui.explorer.sql_dictionary import show_dictionary
from ui.explorer.sql_editor import show_editor, show_examples, show_history
from ui.explorer.sql_own_file import show_file_for_sql
from ui.explorer.sql_result import show_outcome
from ui.explorer.sql_saved import show_saved_for_sql
from ui.explorer.sql_state import open_linked
from ui.markup import show, tag
from ui.view import View
from wording import explorer as words


def render(view: View) -> None:
    """The editor and its outcome, the visitor's own file over them; dictionary, worked questions, history beside."""
    if is_empty(view):
        show_empty(view)
        return
    own = on_its_snapshot(view)
    known = own.ask(dictionary)
    show(tag("p", words.INTRO, css="under"))
    show_file_for_sql(own)
    open_linked(own)
    left, right = st.columns([0.66, 0.34], gap="medium")
    with right:
        show_examples(own)
        show_dictionary(known)
    with left:
        show_editor(own)
        show_outcome(own, known)
        show_history()
        show_saved_for_sql(own)
        _show_note()


def _show_note() -> None:
    with st.expander(words.NOTE):
        show(*(tag("p", line, css="under") for line in words.NOTE_LINES))
