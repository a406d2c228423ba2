"""The foreign file at hand: dropped, its sheet and header row chosen, looked at once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.mapping.fields import OPEN_TABLES
from data.mapping.looked import LookedSheet, look
from data.mapping.suggesting import likely_table
from data.reading import FileRefused, read_file
from data.reading.workbook import Workbook
from ui.markup import show, tag
from ui.view import View
from wording import mapping as words
from wording.problems import sentence

_KEPT = "mapping-kept"
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file with the sheet that is mapped. `key` tells its widgets apart from those of another file or table."""

    name: str
    content: bytes
    looked: LookedSheet
    sheet: str  # "" for the first one
    table: str
    key: str


def ask_file(view: View) -> Dropped | None:
    """The file, and what of it is mapped to which table; None before there is one."""
    file = st.file_uploader(words.DROP, key="mapping-file")
    if file is None:
        return None
    name = Path(file.name).name
    try:
        workbook = once(("book", file.file_id), lambda: read_file(file.getvalue(), name))
    except FileRefused as refusal:
        show(tag("div", sentence(refusal.problem), css="notice late"))
        return None
    return _ask_sheet(view, file, workbook)


def once(key: tuple[object, ...], make: Callable[[], Made]) -> Made:
    """What was made for this visitor under a key, made at the first question; one thing of a kind is remembered.

    The first part of the key is the kind.
    """
    kept: dict[object, tuple[tuple[object, ...], object]] = st.session_state.setdefault(_KEPT, {})
    if key[0] not in kept or kept[key[0]][0] != key:
        kept[key[0]] = (key, make())
    return kept[key[0]][1]  # type: ignore[return-value]


def _ask_sheet(view: View, file: UploadedFile, workbook: Workbook) -> Dropped | None:
    names = [sheet.name for sheet in workbook.sheets]
    left, middle, right = st.columns([0.4, 0.2, 0.4])
    chosen = left.selectbox(words.SHEET, names, key=f"mapping-sheet-{file.file_id}")
    sheet = workbook.sheets[names.index(chosen)]
    found = once(("found", file.file_id, chosen), lambda: look(sheet))
    row = middle.number_input(
        words.HEADER_ROW, 1, 1_000, found.header_row, key=f"mapping-header-{file.file_id}-{names.index(chosen)}"
    )
    looked = found if row == found.header_row else once(("at", file.file_id, chosen, row), lambda: look(sheet, row))
    if not looked.columns:
        show(tag("div", words.NO_COLUMNS, css="notice at_risk"))
        return None
    place = f"{file.file_id}-{names.index(chosen)}-{row}"
    likely = once(("likely", place), lambda: likely_table(looked.columns, view.area))
    table = right.selectbox(
        words.TABLE,
        OPEN_TABLES,
        OPEN_TABLES.index(likely),
        format_func=words.table_title,
        key=f"mapping-table-{place}",
    )
    name = "" if chosen == names[0] else chosen
    return Dropped(workbook.name, file.getvalue(), looked, name, table, f"{place}-{table}")
