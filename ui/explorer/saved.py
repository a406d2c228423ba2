"""Câu hỏi đã lưu: keep the question at hand under a name, open one that was kept, as a file in and out."""

from collections.abc import Callable, Sequence

import streamlit as st

from analytics.exploring.question import Question
from analytics.exploring.saved import (
    MOST_BYTES,
    MOST_DESCRIPTION,
    MOST_NAME,
    SavedQuestion,
    SqlQuestion,
    as_file,
    from_file,
)
from analytics.exploring.written import UnreadableQuestion
from data.ledger.errors import StoreLocked
from ui.downloads import download_button
from ui.explorer import kept
from ui.explorer.kept import KeptQuestion
from ui.explorer.saved_address import saved_address
from ui.failure import sentence
from ui.markup import Markup, show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import explorer as sql_words
from wording import exploring_saved as words
from wording import numbers

_SAID, _JSON = "saved-said", "application/json"


def show_saved(view: View, question: Question | SqlQuestion | None) -> None:
    """The saved questions, the form that saves the one at hand if there is one, and the file that brings one along."""
    found = kept.saved_questions(view)
    if said := str(st.session_state.pop(_SAID, "")):
        show(tag("div", said, css="notice"))
    show(_list(found) if found else tag("p", words.NONE, css="under"))
    if found:
        _offer_one(view, found)
    if question is not None:
        _ask_to_save(view, question)
    _ask_for_file(view)


def _list(found: Sequence[KeptQuestion]) -> Markup:
    columns = [Column(title) for title in words.COLUMNS]
    rows = [
        (
            Cell(each.saved.name, css="clip", href=saved_address(each.saved)),
            Cell(each.saved.description, css="clip"),
            each.saved.author,
            words.version(each.paper.version, numbers.instant(each.paper.kept_at)),
        )
        for each in found
    ]
    return table(columns, rows)


def _offer_one(view: View, found: Sequence[KeptQuestion]) -> None:
    """One of them as a file, or out of the list."""
    by_name = {each.saved.name: each.saved for each in found}
    choice, file, away = st.columns([0.56, 0.22, 0.22], vertical_alignment="bottom")
    chosen = by_name[choice.selectbox(words.CHOSEN, list(by_name), key="cau-da-luu")]
    with file:
        download_button(words.DOWNLOAD, as_file(chosen).encode, words.FILE, _JSON, "luu-tep")
    if away.button(words.TAKE_AWAY, key="bo-cau-da-luu"):
        _written(lambda: kept.take_away(view, chosen), words.TAKEN_AWAY.format(name=chosen.name))


def _ask_to_save(view: View, question: Question | SqlQuestion) -> None:
    with st.form("luu-cau-hoi", border=False):
        left, right = st.columns(2)
        name = left.text_input(words.NAME, key="luu-ten", max_chars=MOST_NAME)
        author = right.text_input(words.AUTHOR, key="luu-nguoi", max_chars=MOST_NAME)
        description = st.text_input(words.DESCRIPTION, key="luu-mo-ta", max_chars=MOST_DESCRIPTION)
        is_asked = st.form_submit_button(words.SAVE, key="luu")
    if not is_asked:
        return
    if not (name.strip() and author.strip()):
        show(tag("div", words.NEEDS_NAME, css="notice at_risk"))
        return
    _keep(view, SavedQuestion(" ".join(name.split()), " ".join(author.split()), description.strip(), question))


def _ask_for_file(view: View) -> None:
    """A file of a saved question; kept when it can be read, else a sentence says why not."""
    file = st.file_uploader(words.DROP, key="luu-tep-vao")
    if file is None or not st.button(words.TAKE_IN, key="nhan-cau-hoi"):
        return
    try:
        saved = from_file(_text(file.getvalue()))
    except UnreadableQuestion as error:
        show(tag("div", words.unreadable(str(error.args[0])), css="notice late"))
        return
    _keep(view, saved)


def _keep(view: View, saved: SavedQuestion) -> None:
    """Keeps a question that may be asked; says why another is not kept."""
    refusal = kept.refused(view, saved)
    if refusal is not None:
        show(tag("div", words.NOT_KEPT.format(why=sql_words.sentence(refusal)), css="notice late"))
        return
    _written(lambda: kept.keep(view, saved), words.SAVED.format(name=saved.name))


def _text(content: bytes) -> str:
    """A file's text. Raises UnreadableQuestion where it is none, or far too long."""
    if len(content) > MOST_BYTES:
        raise UnreadableQuestion("size")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableQuestion("text") from error


def _written(write: Callable[[], object], said: str) -> None:
    """Writes, says so and draws the page anew; says what is in the way."""
    try:
        write()
    except StoreLocked as error:
        show(tag("div", sentence(error), css="notice late"))
        return
    st.session_state[_SAID] = said
    st.rerun()
