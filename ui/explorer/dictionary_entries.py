"""The entries of the data dictionary: tables and functions with their columns, lists of codes."""

import streamlit as st

from analytics.dictionary import DataDictionary, Part, PartKind
from analytics.registry import REGISTRY
from ui.explorer.searching import has_words
from ui.markup import Markup, literal, show, tag
from ui.table import Cell, Column, table
from wording import data_dictionary as words
from wording import numbers

_FEW = 4


def summary(dictionary: DataDictionary) -> str:
    """How many tables, functions, columns and metrics there are."""
    kinds = [part.kind for part in dictionary.parts]
    return words.COUNT.format(
        tables=kinds.count(PartKind.TABLE),
        macros=kinds.count(PartKind.MACRO),
        columns=numbers.integer(sum(len(part.columns) for part in dictionary.parts)),
        metrics=len(REGISTRY),
    )


def show_parts(dictionary: DataDictionary, wanted: str) -> None:
    """One entry a table or function that has the words searched for, in its own name or in a column's."""
    found = [part for part in dictionary.parts if matches(part, wanted)]
    if not found:
        show(tag("p", words.NOT_FOUND, css="under"))
    is_open = bool(wanted.strip()) and len(found) <= _FEW
    for kind in PartKind:
        members = [part for part in found if part.kind is kind]
        if members:
            show(tag("h2", words.KINDS[kind], css="section theme"))
        for part in members:
            title = f"**{literal(part.name)}** :small[:gray[{literal(words.part_title(part.name))}]]"
            with st.expander(title, expanded=is_open):
                show(_entry(part, dictionary))


def show_codes(dictionary: DataDictionary, wanted: str) -> None:
    """The lists of codes that have the words searched for."""
    rows = [
        [Cell(name, css="broad"), Cell(code), Cell(label)]
        for name, pairs in sorted(dictionary.codes.items())
        for code, label in pairs
        if has_words(f"{name} {code} {label}", wanted)
    ]
    if rows:
        show(tag("h2", words.CODES, css="section theme"))
        show(table([Column(title) for title in words.HEADS_CODES], rows))


def matches(part: Part, wanted: str) -> bool:
    """Whether a table or function, or one of its columns, has all the words."""
    told = [f"{part.name} {words.part_title(part.name)}"]
    told += [f"{column.name} {words.column_meaning(part.name, column.name)}" for column in part.columns]
    return any(has_words(text, wanted) for text in told)


def _entry(part: Part, dictionary: DataDictionary) -> Markup:
    columns = [Column(words.COLUMN), Column(words.MEANING), Column(words.TYPE)]
    rows = [
        [
            Cell(column.name),
            Cell(words.column_meaning(part.name, column.name), under=words.codes(column, dictionary)),
            Cell(words.type_words(column), css="broad"),
        ]
        for column in part.columns
    ]
    lines = [tag("p", tag("code", words.signature(part)))] if part.parameters else []
    lines += [tag("p", words.parameters(part), css="under")] if part.parameters else []
    example = tag("p", f"{words.EXAMPLE}: ", tag("code", part.example))
    return tag("div", *lines, table(columns, rows), example)
