"""The cover sheet: who reports on which period, closed on which day, signed by whom."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.cleaning.choices import match_key
from data.cleaning.dates import clean_date
from data.cleaning.encoding import convert, detect_encoding
from data.cleaning.outcome import Cell, CellError
from data.cleaning.text import clean_text
from data.intake.findings import as_written
from data.profile import Cover
from data.reading.address import address
from data.reading.sheet import Sheet

READ_ROWS = 200
_AFTER_LABEL = re.compile(r"^\s*([^:]{2,60}?)\s*:\s*(\S.*)$", re.DOTALL)

Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class CoverCell:
    """What the cover says under one label, and where."""

    value: Cell
    sheet: str = ""
    cell: str = ""

    @property
    def text(self) -> str:
        """The value as its sender reads it, "" when blank."""
        return clean_text(as_written(self.value)).value or ""


@dataclass(frozen=True, slots=True)
class CoverSheet:
    """The labelled values of a cover by their field, and whether it marks the file as demonstration data."""

    cells: dict[str, CoverCell] = field(default_factory=dict)
    is_sample: bool = False

    def __getitem__(self, name: str) -> CoverCell:
        return self.cells.get(name, CoverCell(None))

    def day(self, name: str) -> dt.date | None:
        """The date under a label; None when it is blank or cannot be read."""
        try:
            return clean_date(self[name].value).value
        except CellError:
            return None


def read_cover(sheet: Sheet, cover: Cover) -> CoverSheet:
    """The cover's values: right of their labels, below them, or behind a colon in the same cell."""
    rows = _readable(sheet)
    fields = {match_key(label): name for name, labels in cover.labels.items() for label in labels}
    ranks = {match_key(label): rank for labels in cover.labels.values() for rank, label in enumerate(labels)}
    found: dict[str, tuple[int, CoverCell]] = {}
    for label, value, row, column in _labelled(rows):
        name = fields.get(label)
        if name and (name not in found or ranks[label] < found[name][0]):
            found[name] = (ranks[label], CoverCell(value, sheet.name, address(row, column)))
    return CoverSheet({name: cell for name, (_, cell) in found.items()}, bears(rows, cover.sample_marker))


def bears(rows: Rows, marker: str) -> bool:
    """Whether a text such as “Dữ liệu minh họa” stands anywhere in the rows."""
    wanted = match_key(marker)
    return bool(wanted) and any(isinstance(cell, str) and wanted in match_key(cell) for row in rows for cell in row)


def plain_date(cell: Cell) -> dt.date | None:
    """The day of a date cell; None for anything else."""
    if isinstance(cell, dt.datetime):
        return cell.date()
    return cell if isinstance(cell, dt.date) else None


def _readable(sheet: Sheet) -> list[list[Cell]]:
    rows = [list(cells) for _, cells in zip(range(READ_ROWS), sheet.rows(), strict=False)]
    encoding = detect_encoding(cell for row in rows for cell in row).encoding
    return [[convert(cell, encoding) if isinstance(cell, str) else cell for cell in row] for row in rows]


def _labelled(rows: Rows) -> Iterator[tuple[str, Cell, int, int]]:
    """Every (label, value, row from 1, column from 0) that the rows could mean, blank values left out."""
    for number, cells in enumerate(rows, start=1):
        for column, cell in enumerate(cells):
            if not isinstance(cell, str) or not cell.strip():
                continue
            if behind := _AFTER_LABEL.match(cell):
                yield match_key(behind[1]), behind[2], number, column
            beside = next((i for i in range(column + 1, len(cells)) if not _is_blank(cells[i])), None)
            if beside is not None:
                yield match_key(cell), cells[beside], number, beside


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
