"""The data dictionary beside the editor: search a name, look into a table, put what is found into the query."""

from functools import partial

import streamlit as st

from analytics.dictionary import Column, DataDictionary, Part, metric_example
from analytics.registry import REGISTRY
from ui.explorer import sql_state as state
from ui.explorer.searching import has_words
from ui.links import IN_APP
from ui.markup import Markup, show, tag
from wording import data_dictionary as dictionary_words
from wording import explorer as words
from wording import numbers

DICTIONARY_PATH = "tu-dien-du-lieu"
_FIRST = "building"
_FOUND = 12
_CODES = 40


def show_dictionary(dictionary: DataDictionary) -> None:
    """A search over all names; without one, the table chosen."""
    show(tag("h2", words.DICTIONARY, css="section"))
    wanted = st.text_input(words.DICTIONARY_SEARCH, key="sql-find", placeholder=dictionary_words.SEARCH_HINT)
    if wanted.strip():
        _show_found(dictionary, wanted)
    else:
        _show_part(dictionary)
    show(tag("p", tag("a", words.DICTIONARY_PAGE, css=IN_APP, href=DICTIONARY_PATH)))


def found(dictionary: DataDictionary, wanted: str) -> list[tuple[str, str, str]]:
    """Names that have all the words: what to insert, where it stands, what it means; those of the name itself first."""
    named = [(part.name, "", dictionary_words.part_title(part.name)) for part in dictionary.parts]
    named += [
        (column.name, part.name, dictionary_words.column_meaning(part.name, column.name))
        for part in dictionary.parts
        for column in part.columns
    ]
    named += [(metric_example(each.id), each.id, each.label) for each in REGISTRY.values() if not each.needs_prices]
    names = [each for each in named if has_words(" ".join(each), wanted)]
    return sorted(names, key=lambda each: (not has_words(f"{each[0]} {each[2]}", wanted), len(each[2])))


def _show_found(dictionary: DataDictionary, wanted: str) -> None:
    names = found(dictionary, wanted)
    show(tag("p", words.FOUND.format(n=numbers.integer(len(names))), css="under"))
    for number, (name, place, meaning) in enumerate(names[:_FOUND]):
        with st.container(horizontal=True, vertical_alignment="center"):
            short = name if len(name) <= len(place) + 30 else place
            st.button(short, key=f"sql-insert-{number}", type="tertiary", on_click=partial(state.insert, name))
            show(tag("p", f"{place}: {meaning}" if place and short != place else meaning, css="under"))


def _show_part(dictionary: DataDictionary) -> None:
    """A table or function chosen from the list, with its columns."""
    parts = {part.name: part for part in dictionary.parts}
    titles = {name: f"{name} · {dictionary_words.part_title(name)}" for name in parts}
    chosen = st.selectbox(
        words.DICTIONARY_CHOICE, list(parts), list(parts).index(_FIRST), key="sql-part", format_func=titles.__getitem__
    )
    part = parts[chosen]
    st.button(
        words.INSERT,
        icon=":material/add:",
        key="sql-insert-part",
        type="tertiary",
        on_click=partial(state.insert, part.reference, part.example),
    )
    show(part_columns(part, dictionary))


def part_columns(part: Part, dictionary: DataDictionary) -> Markup:
    """The columns of a table or function: name, type, meaning, codes."""
    lines = [tag("p", dictionary_words.parameters(part), css="under")] if part.parameters else []
    terms = [piece for column in part.columns for piece in _column(part, column, dictionary)]
    return tag("div", *lines, tag("dl", *terms, css="facts columns"), css="scroll sql-columns")


def _column(part: Part, column: Column, dictionary: DataDictionary) -> tuple[Markup, Markup]:
    meaning = dictionary_words.column_meaning(part.name, column.name)
    told = tag("div", f"{meaning} · {dictionary_words.type_words(column)}")
    codes = dictionary_words.codes(column, dictionary, most=_CODES)
    return tag("dt", column.name), tag("dd", told, *([tag("div", codes, css="under")] if codes else []))
