"""What stands in a foreign file: its sheets, where the titles are, and what each column holds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from data.cleaning import Cell, clean_text
from data.reading.address import column_letters
from data.reading.sheet import Sheet

SEARCHED_ROWS = 30  # titles further down are told by hand
MOST_DISTINCT = 2_000  # of a column; beyond this its values are names or codes, and nobody maps them one by one


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A titled column: its values with their counts, the most frequent first; `filled` are its cells that hold any.

    `has_more` says that further values were not kept apart.
    """

    title: str
    place: int
    values: tuple[tuple[Cell, int], ...]
    filled: int
    has_more: bool

    @property
    def letters(self) -> str:
        """The column as Excel names it."""
        return column_letters(self.place)

    @property
    def samples(self) -> tuple[str, ...]:
        """The first few different values, as people read them."""
        return tuple(text for cell, _ in self.values[:3] if (text := clean_text(cell).value))


@dataclass(frozen=True, slots=True)
class LookedSheet:
    """One sheet with the row its titles stand in (from 1); `rows` are the filled ones below."""

    name: str
    header_row: int
    columns: tuple[FileColumn, ...]
    rows: int

    def column(self, title: str) -> FileColumn:
        """The first column of that title. Raises KeyError."""
        found = next((column for column in self.columns if column.title == title), None)
        if found is None:
            raise KeyError(title)
        return found


def look(sheet: Sheet, header_row: int | None = None) -> LookedSheet:
    """The sheet's titled columns; without `header_row` the row with the most texts among the first ones is it.

    Of two columns with one title the first counts, as it does when the file is read.
    """
    at = header_row or _likely_header(list(islice(sheet.rows(), SEARCHED_ROWS)))
    header = next(islice(sheet.rows(), at - 1, None), [])
    titles: dict[str, int] = {}
    for place, cell in enumerate(header):
        if text := " ".join((clean_text(cell).value or "").split()):
            titles.setdefault(text, place)
    counts: list[Counter[Cell]] = [Counter() for _ in titles]
    more, filled, rows = [False] * len(titles), [0] * len(titles), 0
    for cells in islice(sheet.rows(), at, None):
        rows += any(cell != "" for cell in cells)
        for number, place in enumerate(titles.values()):
            cell = cells[place] if place < len(cells) else ""
            if cell == "" or cell is None:
                continue
            filled[number] += 1
            if cell in counts[number] or len(counts[number]) < MOST_DISTINCT:
                counts[number][cell] += 1
            else:
                more[number] = True
    columns = (
        FileColumn(title, place, tuple(counts[number].most_common()), filled[number], more[number])
        for number, (title, place) in enumerate(titles.items())
    )
    return LookedSheet(sheet.name, at, tuple(columns), rows)


def _likely_header(top: Sequence[Sequence[Cell]]) -> int:
    """The first of the rows with the most different texts that have a letter: titles are neither numbers nor alike."""
    texts = [{cell for cell in row if isinstance(cell, str) and any(map(str.isalpha, cell))} for row in top]
    return 1 + max(range(len(texts)), key=lambda place: (len(texts[place]), -place), default=0)
