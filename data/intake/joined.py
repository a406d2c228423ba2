"""Columns put together from several: a key that is told by a case number and an item number."""

from collections.abc import Iterator, Sequence
from itertools import islice

from data.cleaning.choices import match_key
from data.cleaning.outcome import Cell
from data.cleaning.text import clean_text
from data.profile import SheetSection, joined_title
from data.reading.sheet import Sheet
from data.reading.sheet_scan import SheetScan


def with_joined(sheet: Sheet, section: SheetSection) -> Sheet:
    """The sheet with a column behind its last titled one for each `joined` of its section; the sheet itself without.

    A row that lacks one of the parts has no joined value: half a key would name another record.
    """
    if not section.joined or section.header_row is None:
        return sheet
    header = next(islice(sheet.rows(), section.header_row - 1, None), [])
    places = [_places(header, titles) for titles in section.joined.values()]
    titles = [joined_title(titles) for titles in section.joined.values()]
    width, header_row = len(header), section.header_row

    def open_rows() -> Iterator[list[Cell]]:
        for number, cells in enumerate(sheet.rows(), start=1):
            if number < header_row or not any(cell != "" for cell in cells):
                yield cells
                continue
            more = titles if number == header_row else [_joined(cells, parts) for parts in places]
            yield [*cells[:width], *[""] * (width - len(cells)), *more]

    scan = SheetScan(formulas_without_value=sheet.formulas_without_value, errors=sheet.errors)
    return Sheet(sheet.name, open_rows, scan=scan, open_merged=lambda: sheet.merged, is_hidden=sheet.is_hidden)


def _places(header: Sequence[Cell], titles: Sequence[str]) -> list[int | None]:
    by_key = {match_key(str(cell)): place for place, cell in reversed(list(enumerate(header)))}
    return [by_key.get(match_key(title)) for title in titles]


def _joined(cells: Sequence[Cell], places: Sequence[int | None]) -> str:
    parts = [clean_text(cells[place]).value if place is not None and place < len(cells) else None for place in places]
    return "-".join(filter(None, parts)) if all(parts) else ""
