"""The editor of a query, the questions to start from, and what was asked before."""

from functools import partial

import streamlit as st

from analytics.sql_examples import SqlExample, example_sql
from data.explorer.answer import Answer
from ui.explorer import sql_state as state
from ui.markup import literal
from ui.view import View
from wording import explorer as words
from wording import numbers
from wording.sql_examples import TITLES

_HEIGHT = 260
_SHORT = 110


def show_editor(view: View) -> None:
    """The text and the button that runs it; Ctrl + Enter does too."""
    with st.form("sql-form", border=False, enter_to_submit=True):
        sql = st.text_area(words.EDITOR, key=state.TEXT, height=_HEIGHT, placeholder=words.EDITOR_HINT)
        is_run = st.form_submit_button(words.RUN, type="primary", key="sql-run", help=words.RUN_HELP)
    if is_run:
        state.ask(view, sql or "")


def show_examples(view: View) -> None:
    """The worked questions; a click puts one into the editor."""
    with st.popover(words.EXAMPLES, icon=":material/lightbulb:", width="stretch"):
        start = view.area.defaults.window_start
        for example in SqlExample:
            sql = example_sql(example, view.scope.as_of, start)
            st.button(
                literal(TITLES[example]),
                key=f"sql-example-{example}",
                type="tertiary",
                on_click=partial(state.write, sql),
            )


def show_history() -> None:
    """What was asked in this visit; a click puts it back into the editor."""
    asked = state.history()
    if not asked:
        return
    with st.expander(words.HISTORY.format(n=numbers.integer(len(asked)))):
        for number, each in enumerate(asked):
            st.button(
                literal(_line(each)),
                key=f"sql-history-{number}",
                type="tertiary",
                on_click=partial(state.write, each.sql),
            )


def _line(asked: state.Asked) -> str:
    """A query on one line, and what came of it."""
    outcome = asked.outcome
    said = words.size(outcome) if isinstance(outcome, Answer) else words.HISTORY_REFUSED
    text = " ".join(asked.sql.split())
    return f"{text if len(text) <= _SHORT else text[: _SHORT - 1] + '…'} · {said}"
