"""The visitor's own file: kept in his session's memory, never in the store; its types guessed, shown and corrected."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from analytics.exploring.own import OwnTable, find_buildings, own_table, texts_of
from data.brought import MOST_BYTES, MOST_ROWS, BroughtFile, CellType, guess, read_brought
from data.cleaning import WardMatcher
from data.reading import FileRefused
from ui.markup import literal, show, tag
from ui.view import View
from wording import exploring_own as words
from wording.problems import sentence

_KEPT, _DROP = "own-file", "own-file-drop"
_TRIED = 200
_A_ROW = 4


@dataclass(frozen=True, slots=True)
class _Kept:
    """What this visit holds: the file that was dropped, its cells, and the table made of them."""

    file_id: str
    brought: BroughtFile
    guessed: tuple[CellType, ...]
    ward: str  # the column that seems to name wards, "" for none
    building: str  # the column that seems to be codes of buildings
    kinds: tuple[CellType, ...] = ()  # as the visitor corrected them
    asked: tuple[object, ...] = ()
    table: OwnTable | None = None


def brought_table() -> OwnTable | None:
    """What this visitor brought along; None before."""
    kept: _Kept | None = st.session_state.get(_KEPT)
    return kept.table if kept else None


def show_own_file(view: View, then: str) -> None:
    """The place to drop a file, and how each of its columns is read; `then` says what to do afterwards."""
    show(tag("p", f"{words.under(MOST_BYTES, MOST_ROWS)} {then}", css="under"))
    file = st.file_uploader(words.DROP, key=_DROP, label_visibility="collapsed")
    if file is not None:
        _take(view, file)
    kept: _Kept | None = st.session_state.get(_KEPT)
    if kept is not None:
        _ask_types(view, kept)


def _take(view: View, file: UploadedFile) -> None:
    """Reads a file that was just dropped; says why it cannot be read."""
    kept: _Kept | None = st.session_state.get(_KEPT)
    if kept is not None and kept.file_id == file.file_id:
        return
    try:
        brought = read_brought(file.getvalue(), Path(file.name).name)
    except FileRefused as refusal:
        show(tag("div", sentence(refusal.problem), css="notice late"))
        return
    guessed = tuple(map(guess, brought.columns))
    ward, building = _ward_column(view, brought), _building_column(view, brought)
    st.session_state[_KEPT] = _Kept(file.file_id, brought, guessed, ward, building)


def _ask_types(view: View, kept: _Kept) -> None:
    brought = kept.brought
    show(tag("p", words.read(brought.name, brought.rows, len(brought.names)), css="under"))
    kinds = _ask_kinds(kept)
    left, right = st.columns(2)
    with left:
        ward = _ask_column(words.WARD_COLUMN, "tep-phuong", brought, kept.ward)
    with right:
        building = _ask_column(words.BUILDING_COLUMN, "tep-nha", brought, kept.building)
    asked = (*kinds, ward, building, view.store.id, view.scope.as_of)
    if asked != kept.asked:
        table = _made(view, brought, kinds, ward, building)
        kept = replace(kept, kinds=kinds, ward=ward, building=building, asked=asked, table=table)
        st.session_state[_KEPT] = kept
    if kept.table is not None:
        for line in words.remarks(kept.table, brought):
            show(tag("p", line, css="under"))


def _ask_kinds(kept: _Kept) -> tuple[CellType, ...]:
    """The type of each column, the guessed one first."""
    chosen: list[CellType] = []
    options = list(CellType)
    for first in range(0, len(kept.brought.names), _A_ROW):
        for at, column in enumerate(st.columns(_A_ROW)):
            place = first + at
            if place < len(kept.brought.names):
                kind = column.selectbox(
                    literal(kept.brought.titles[place][:40]),
                    options,
                    options.index((kept.kinds or kept.guessed)[place]),
                    format_func=words.TYPES.__getitem__,
                    key=f"tep-kieu-{kept.file_id}-{place}",
                )
                chosen.append(kind)
    return tuple(chosen)


def _ask_column(label: str, key: str, brought: BroughtFile, first: str) -> str:
    options = ["", *brought.names]
    titles: Mapping[str, str] = {"": words.NO_COLUMN, **dict(zip(brought.names, brought.titles, strict=True))}
    chosen: str = st.selectbox(
        label, options, options.index(first), format_func=titles.__getitem__, key=f"{key}-{brought.name}"
    )
    return chosen


def _made(view: View, brought: BroughtFile, kinds: Sequence[CellType], ward: str, building: str) -> OwnTable:
    wards = _wards(view, texts_of(brought, ward)) if ward else None
    buildings = find_buildings(view.store, view.scope, texts_of(brought, building)) if building else None
    return own_table(brought, kinds, wards=wards, ward_column=ward, buildings=buildings, building_column=building)


def _wards(view: View, texts: Sequence[str | None]) -> dict[str, str | None]:
    """The ward that each text names for certain."""
    matcher = WardMatcher(view.area, view.scope.as_of)
    found = {text: matcher.find(text) for text in {each for each in texts if each}}
    return {text: ward.ward if ward else None for text, ward in found.items()}


def _ward_column(view: View, brought: BroughtFile) -> str:
    """The first column of which more than half names wards."""
    return _first_matching(brought, lambda texts: [each for each in _wards(view, texts).values() if each])


def _building_column(view: View, brought: BroughtFile) -> str:
    """The first column of which more than half are codes of buildings."""
    return _first_matching(brought, lambda texts: list(find_buildings(view.store, view.scope, texts)))


def _first_matching(brought: BroughtFile, matching: Callable[[Sequence[str]], Sequence[str]]) -> str:
    for name in brought.names:
        texts = sorted({text for text in texts_of(brought, name, _TRIED) if text})
        if texts and 2 * len(matching(texts)) > len(texts):
            return name
    return ""
