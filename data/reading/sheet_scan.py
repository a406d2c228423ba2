"""What calamine does not tell of a sheet: how far it reaches, formulas without a value, and error values.

It gives '' for the last two, which would pass as “chưa có số liệu”. A sheet without formulas costs a few searches for
bytes; only pieces that hold one are looked at cell by cell.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from data.reading.address import column_index

_ROW_START = re.compile(rb"<(?:\w+:)?row[\s>]")
_FAR = re.compile(rb'r="(?:[A-Z]{2,3}[0-9]|[A-Z][0-9]{6})')  # beyond column Z or row 99,999
_NEAR_COLUMNS, _NEAR_ROWS = 26, 99_999
_FILLED_CELL = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!</)')
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_SELF_CLOSED_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*/>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)</")
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_TYPE = re.compile(rb'\bt="(\w+)"')

# A row of 702 long cells has 23 MB; what goes on without a row beyond that is cut anywhere.
_HELD_CHUNKS = 64

CellPlace = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Places are (row from 1, column from 0). `rows` and `columns` bound the cells with content."""

    rows: int = 0
    columns: int = 0
    formulas_without_value: frozenset[CellPlace] = frozenset()
    errors: Mapping[CellPlace, str] = field(default_factory=lambda: MappingProxyType({}))


def scan_sheet(chunks: Iterable[bytes]) -> SheetScan:
    """What a sheet's XML holds besides its values."""
    rows = columns = 0
    missing: set[CellPlace] = set()
    errors: dict[CellPlace, str] = {}
    for piece in _pieces(chunks):
        piece_rows, piece_columns = _extent(piece)
        rows, columns = max(rows, piece_rows), max(columns, piece_columns)
        if b"<f" in piece or b":f" in piece or b't="e"' in piece:
            _look_at_cells(piece, missing, errors)
    return SheetScan(rows, columns, frozenset(missing), MappingProxyType(errors))


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The XML in pieces that end between two rows."""
    held: list[bytes] = []
    for chunk in chunks:
        cut = _last_row_start(chunk)
        if cut >= 0 or len(held) >= _HELD_CHUNKS:
            yield b"".join([*held, chunk[: max(cut, 0)]])
            held = []
        held.append(chunk[max(cut, 0) :])
    yield b"".join(held)


def _last_row_start(chunk: bytes) -> int:
    plain = chunk.rfind(b"<row")
    if plain >= 0:
        return plain
    prefixed = [match.start() for match in _ROW_START.finditer(chunk)]
    return prefixed[-1] if prefixed else -1


def _extent(piece: bytes) -> CellPlace:
    if not _FAR.search(piece):
        return (_NEAR_ROWS, _NEAR_COLUMNS) if _ROW_START.search(piece) else (0, 0)
    cells = set(_FILLED_CELL.findall(piece))
    rows = max((int(row) for _, row in cells), default=0)
    return rows, max((column_index(letters.decode()) + 1 for letters, _ in cells), default=0)


def _look_at_cells(piece: bytes, missing: set[CellPlace], errors: dict[CellPlace, str]) -> None:
    for attributes, inside in _CELL.findall(_SELF_CLOSED_CELL.sub(b"", piece)):
        place = _place(attributes)
        value = _VALUE.search(inside)
        kind = _TYPE.search(attributes)
        if place is None:
            continue
        if kind and kind[1] == b"e":
            errors[place] = value[1].decode(errors="replace") if value else ""
        elif _FORMULA.search(inside) and not (value and value[1]) and not (kind and kind[1] == b"str" and value):
            missing.add(place)


def _place(attributes: bytes) -> CellPlace | None:
    match = _REFERENCE.search(attributes)
    return (int(match[2]), column_index(match[1].decode())) if match else None
