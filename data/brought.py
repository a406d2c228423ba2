"""A visitor's own file as a table: the cells as they stand, the type of each column guessed or told, then typed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa

from data.cleaning import Cell, CellError, clean_date, clean_decimal, clean_text, fold
from data.problems import Rule
from data.reading import read_file
from data.reading.refusal import refused

MOST_BYTES = 20_000_000
MOST_ROWS = 200_000
MOST_COLUMNS = 100
_SEARCHED = 20  # rows in which the titles are looked for
_TRIED = 500  # cells of a column from which its type is guessed
_NOT_IN_NAMES = re.compile("[^a-z0-9]+")
_ENGLISH = re.compile(r"[-+]?[0-9][0-9,]*(?:\.[0-9]+)?")
# What the explorer calls by these names.
ROW, WARD, BUILDING_ID = "row_no", "ward", "building_id"
_RESERVED = frozenset({ROW, WARD, BUILDING_ID, "count"})


class CellType(StrEnum):
    TEXT = "text"
    NUMBER = "number"  # 1.234,5
    ENGLISH_NUMBER = "english_number"  # 1,234.5
    DATE = "date"  # day before month
    MONTH_FIRST_DATE = "month_first_date"


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A file's first sheet that has rows: titles as they stand, names for SQL, and the cells under each."""

    name: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    columns: tuple[tuple[Cell, ...], ...]

    @property
    def rows(self) -> int:
        return len(self.columns[0])


@dataclass(frozen=True, slots=True)
class Typed:
    """A column's values as its type has them; `unread` counts the cells that are not of the type and stay blank."""

    values: pa.Array
    unread: int


def read_brought(content: bytes, name: str) -> BroughtFile:
    """The file's table. Raises FileRefused when it cannot be read, is empty, or is larger than a visit may hold."""
    if len(content) > MOST_BYTES:
        raise refused(name, Rule.TOO_LARGE, str(len(content)), str(MOST_BYTES))
    for sheet in read_file(content, name).sheets:
        rows = [row for row in sheet.rows() if any(cell != "" for cell in row)]
        if len(rows) > 1:
            return _table(name, rows)
    raise refused(name, Rule.EMPTY_FILE)


def guess(cells: Iterable[Cell]) -> CellType:
    """The first type that every filled cell among the first ones is of; text when there is none."""
    filled = [cell for cell in cells if cell not in ("", None)][:_TRIED]
    if not filled:
        return CellType.TEXT
    return next((kind for kind in _GUESSED if all(_is_read(_READ[kind], cell) for cell in filled)), CellType.TEXT)


def typed(cells: Sequence[Cell], kind: CellType) -> Typed:
    """A column's cells as values of a type."""
    values = [_read(_READ[kind], cell) for cell in cells]
    unread = sum(value is None and cell not in ("", None) for value, cell in zip(values, cells, strict=True))
    return Typed(pa.array(values, _ARROW[kind]), unread)


def _table(name: str, rows: Sequence[Sequence[Cell]]) -> BroughtFile:
    at = max(range(min(_SEARCHED, len(rows) - 1)), key=lambda place: _titled(rows[place]))
    width = max(len(row) for row in rows[at:])
    if len(rows) - at - 1 > MOST_ROWS or width > MOST_COLUMNS:
        raise refused(name, Rule.TOO_LARGE, str(len(rows) * width), str(MOST_ROWS * MOST_COLUMNS))
    titles = [str(clean_text(cell).value or "") for cell in _padded(rows[at], width)]
    kept = [place for place, title in enumerate(titles) if title]
    body = [_padded(row, width) for row in rows[at + 1 :]]
    columns = tuple(tuple(row[place] for row in body) for place in kept)
    own = tuple(titles[place] for place in kept)
    return BroughtFile(name, own, _names(own), columns)


def _titled(row: Sequence[Cell]) -> int:
    """How many cells could be titles."""
    return sum(isinstance(cell, str) and bool(cell.strip()) for cell in row)


def _padded(row: Sequence[Cell], width: int) -> list[Cell]:
    return [*row, *([""] * (width - len(row)))]


def _names(titles: Sequence[str]) -> tuple[str, ...]:
    """Names that need no quotes in SQL, each once: “Số hộ (2019)” → so_ho_2019."""
    names: list[str] = []
    for place, title in enumerate(titles, start=1):
        name = _NOT_IN_NAMES.sub("_", fold(title)).strip("_")[:40] or f"cot_{place}"
        name = f"cot_{name}" if name[0].isdigit() or name in _RESERVED else name
        names.append(name if name not in names else f"{name}_cot_{place}")
    return tuple(names)


def _english_number(cell: Cell) -> object:
    """1,234.5 and 1.234 as English texts mean them. Raises CellError."""
    if not isinstance(cell, str) or not cell.strip():
        return clean_decimal(cell).value
    if not _ENGLISH.fullmatch(cell.strip()):
        raise CellError(Rule.NOT_A_NUMBER)
    return float(cell.replace(",", ""))


_READ: Mapping[CellType, Callable[[Cell], object]] = {
    CellType.TEXT: lambda cell: clean_text(cell).value,
    CellType.NUMBER: lambda cell: clean_decimal(cell).value,
    CellType.ENGLISH_NUMBER: _english_number,
    CellType.DATE: lambda cell: clean_date(cell).value,
    CellType.MONTH_FIRST_DATE: lambda cell: clean_date(cell, month_first=True).value,
}
_GUESSED = (CellType.NUMBER, CellType.ENGLISH_NUMBER, CellType.DATE, CellType.MONTH_FIRST_DATE)
_ARROW: Mapping[CellType, pa.DataType] = {
    CellType.TEXT: pa.string(),
    CellType.NUMBER: pa.float64(),
    CellType.ENGLISH_NUMBER: pa.float64(),
    CellType.DATE: pa.date32(),
    CellType.MONTH_FIRST_DATE: pa.date32(),
}


def _read(reader: Callable[[Cell], object], cell: Cell) -> object:
    try:
        return reader(cell)
    except CellError:
        return None


def _is_read(reader: Callable[[Cell], object], cell: Cell) -> bool:
    return _read(reader, cell) is not None
