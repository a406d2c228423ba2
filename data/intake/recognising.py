"""Sheets that no name tells, as a .csv never has one: recognised by their header."""

from collections.abc import Iterator, Sequence
from itertools import islice

from data.intake.layout import required_fields
from data.intake.sheets import SheetPlan
from data.profile import Profile, SheetSection
from data.reading.header import SEARCHED_ROWS, find_header
from data.reading.sheet import Sheet

_NEVER_IN_HEADER = frozenset({"unit"})  # a ward's workbook leaves it out: it is the ward's own


def plan_by_header(sheets: Sequence[Sheet], profile: Profile, named: SheetPlan) -> SheetPlan:
    """The plan by name with the sheets that no name told; of two for the same table the first is read."""
    found = {section.table: (section, sheet) for section, sheet in named.found}
    for sheet in (sheet for sheet in sheets if sheet.name in named.unmapped):
        section = _section_of(sheet, profile)
        if section is not None:
            found.setdefault(section.table, (section, sheet))
    read = {sheet.name for _, sheet in found.values()}
    return SheetPlan(
        found=tuple(sorted(found.values(), key=lambda pair: pair[0].table != "building")),
        missing=tuple(section for section in named.missing if section.table not in found),
        unmapped=tuple(name for name in named.unmapped if name not in read),
    )


def _section_of(sheet: Sheet, profile: Profile) -> SheetSection | None:
    """The section more of whose columns the sheet has than of any other; None when two have as many."""
    named = sorted(_named_columns(sheet, profile), key=lambda each: each[0], reverse=True)
    is_clear = bool(named) and (len(named) == 1 or named[0][0] > named[1][0])
    return named[0][1] if is_clear else None


def _named_columns(sheet: Sheet, profile: Profile) -> Iterator[tuple[int, SheetSection]]:
    """Of each section whose required columns all stand in the sheet's header, how many of its columns do."""
    top = list(islice(sheet.rows(), SEARCHED_ROWS))
    for section in profile.sheet:
        header = None if section.until_blank else find_header(top, section.titles(), sheet.merged)
        required = {*required_fields(section.table)} - {*section.constants} - _NEVER_IN_HEADER
        if header is not None and required <= header.columns.keys():
            yield len(header.columns), section
