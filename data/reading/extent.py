"""How far a sheet's content reaches: calamine lays out every cell up to there, so it must be known before.

Ordinary sheets, where each cell begins with a plain address, cost two searches. Others, and those that seem too large,
are walked cell by cell: coloured blank cells to column XFD are no content, and an address that none can have is damage.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data.reading.address import column_index

_PREFIXED_CELL = b":c "
_CELL_START = b'<c r="'
_MANY_ROWS = 100_000


def _unlike(columns: bytes, rows: bytes) -> re.Pattern[bytes]:
    return re.compile(rb'<c(?! r="' + columns + rows + rb'")[\s/>]')


# A cell addressed otherwise than the ordinary sheet does, by whether that has columns beyond Z and rows of six digits.
_UNUSUAL = {
    (is_wide, is_long): _unlike(rb"[A-Z]{1,2}" if is_wide else rb"[A-Z]", rb"[1-9][0-9]{0,%d}" % (5 if is_long else 4))
    for is_wide in (False, True)
    for is_long in (False, True)
}
_WIDE_CELL = re.compile(rb'<c r="([A-Z]{2})')
_LAST_ROW = re.compile(rb"[0-9]+")
_SINGLE_LETTERS = 26

_ROW_OR_CELL = re.compile(rb"<(?:\w+:)?(row|c)(?=[\s/>])([^>]*)>(</)?")
_ADDRESS = re.compile(rb"""(?:^|\s)r\s*=\s*["']([^"']*)["']""")
_CELL_ADDRESS = re.compile(rb"([A-Za-z]{1,3})([0-9]{1,7})")
_ROW_NUMBER = re.compile(rb"[0-9]{1,7}")


class NoSuchAddressError(ValueError):
    """A cell stands where no sheet has one."""


@dataclass(frozen=True, slots=True)
class Extent:
    """The number of rows and of columns, from the first, that hold all content."""

    rows: int = 0
    columns: int = 0

    @property
    def cells(self) -> int:
        """The cells that laying it out takes."""
        return self.rows * self.columns

    def with_cell(self, row: int, columns: int) -> "Extent":
        """The extent that holds another cell too."""
        return Extent(max(self.rows, row), max(self.columns, columns))


def is_prefixed(piece: bytes) -> bool:
    """Whether cells bear a namespace prefix, as some libraries write them."""
    return _PREFIXED_CELL in piece


def ordinary_extent(piece: bytes) -> Extent | None:
    """An upper bound of one piece's extent; None when its cells are addressed in an unusual way."""
    last = piece.rfind(_CELL_START)
    number = _LAST_ROW.search(piece, last) if last >= 0 else None
    rows = int(number[0]) if number else 0
    is_long = rows >= _MANY_ROWS
    if not _UNUSUAL[False, is_long].search(piece):
        return Extent(rows, _SINGLE_LETTERS if rows else 0)
    if _UNUSUAL[True, is_long].search(piece):
        return None
    widest = max(set(_WIDE_CELL.findall(piece)))
    return Extent(rows, column_index(widest.decode()) + 1)


def exact_extent(pieces: Iterable[bytes]) -> Extent:
    """The extent of the cells with content. Raises NoSuchAddressError."""
    rows = columns = row = column = 0
    for piece in pieces:
        for tag, attributes, closing in _ROW_OR_CELL.findall(piece):
            address = _ADDRESS.search(attributes)
            if tag == b"row":
                row, column = _row_number(address, row), 0
                continue
            row, column = _place(address, row, column)
            if not closing and not attributes.endswith(b"/"):
                rows, columns = max(rows, row), max(columns, column)
    return Extent(rows, columns)


def _row_number(address: re.Match[bytes] | None, before: int) -> int:
    if address is None:
        return before + 1
    if not _ROW_NUMBER.fullmatch(address[1]):
        raise NoSuchAddressError(address[1])
    return int(address[1])


def _place(address: re.Match[bytes] | None, row: int, column: int) -> tuple[int, int]:
    """The row and the number of columns up to a cell; without an address it follows the one before."""
    if address is None:
        return row, column + 1
    match = _CELL_ADDRESS.fullmatch(address[1])
    if match is None:
        raise NoSuchAddressError(address[1])
    return int(match[2]), column_index(match[1].decode().upper()) + 1
