"""Every record of a building with the file, the sheet and the row that told of it."""

from collections.abc import Iterator

import streamlit as st

from analytics.building_profile import BuildingProfile
from analytics.building_records import BuildingRecords
from analytics.origin import Origin
from ui.downloads import offer_downloads
from ui.markup import show
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_records as words
from wording.building_facts import report
from wording.records import cell

Told = tuple[str, Origin]
_LONG = 40


def show_sources(view: View, profile: BuildingProfile, records: BuildingRecords) -> None:
    """Folded: one line a record, and the same to take away."""
    told = [*_own(profile), *_of(records)]
    rows = [words.source_row(name, origin, report(origin.period)) for name, origin in told]
    with st.expander(words.SOURCES.format(n=len(told))):
        show(
            table([Column(title) for title in words.SOURCE_COLUMNS], [[_cell(value) for value in row] for row in rows])
        )
        name = words.SOURCE_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
        offer_downloads(name, words.SOURCE_COLUMNS, lambda: rows, "sources")


def _cell(value: object) -> Cell:
    text = cell(value)
    return Cell(text, css="clip" if len(text) > _LONG else "")


def _own(profile: BuildingProfile) -> Iterator[Told]:
    if profile.now:
        yield profile.identity.building, profile.now.origin


def _of(records: BuildingRecords) -> Iterator[Told]:
    yield from ((line.name, line.origin) for line in records.equipment)
    yield from ((f"{each.violation} · {each.name}", each.origin) for each in records.violations)
    yield from ((each.inspection, each.origin) for each in records.inspections)
    yield from ((f"{each.team} · {each.name or ''}".rstrip(" ·"), each.origin) for each in records.teams)
    yield from ((each.session, each.origin) for each in records.sessions)
    yield from ((each.incident, each.origin) for each in records.fires)
