"""What is known of a building, and which report changed it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.building_profile import BuildingProfile, HistoryEntry
from ui import questions as shared
from ui.markup import Markup, show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_facts as words
from wording import numbers
from wording.building_facts import Vocabulary

_ONLY_WHEN_TOLD = ("na_reason", "note")


def show_facts(view: View, profile: BuildingProfile) -> None:
    """Every field of the building's sheet by group; a blank one says that nothing is known."""
    if profile.now is None:
        return
    vocabulary = view.ask(shared.code_labels).vocabulary
    groups = words.fact_groups()
    show(tag("h2", words.FACTS, css="section"))
    for column, (title, names) in zip(st.columns(len(groups), gap="medium"), groups.items(), strict=True):
        with column:
            show(tag("h3", title, css="section"), _facts(names, profile.now.facts, vocabulary))


def _facts(names: Sequence[str], facts: Mapping[str, object], vocabulary: Vocabulary) -> Markup:
    shown = [name for name in names if facts[name] is not None or name not in _ONLY_WHEN_TOLD]
    pieces = []
    for name in shown:
        value = words.fact(name, facts[name], vocabulary)
        css = "no_data" if facts[name] is None else "clip"
        pieces += [tag("dt", words.fact_title(name)), tag("dd", tag("span", value, css=css))]
    return tag("dl", *pieces, css="facts narrow")


def show_history(view: View, profile: BuildingProfile) -> None:
    """The reports that changed what is known, the latest first."""
    if not profile.history:
        return
    vocabulary = view.ask(shared.code_labels).vocabulary
    columns = [Column(title) for title in words.HISTORY_COLUMNS]
    rows = [_entry(entry, vocabulary) for entry in profile.history]
    under = words.HISTORY_UNDER.format(n=profile.reports)
    show(tag("h2", words.HISTORY, css="section"), tag("p", under, css="under"), table(columns, rows))


def _entry(entry: HistoryEntry, vocabulary: Vocabulary) -> tuple[Cell | str, ...]:
    return (
        numbers.date(entry.since),
        Cell("; ".join(words.change(entry, vocabulary)), css="clip"),
        Cell(words.report(entry.origin.period), under=entry.origin.file or ""),
    )
