"""Which rows of a sheet were never meant to be records."""

import re
from collections.abc import Sequence

from data.cleaning import Cell, convert, fold, is_unit_word, match_key
from data.problems import Skip
from data.reading.header import Header
from data.reading.words import Meaning, meaning_of

_COLUMN_NUMBER = re.compile(r"\(?\s*([0-9]{1,2})\s*\)?(?:\s*=.*)?")
_COLUMN_LETTER = re.compile(r"\(?[A-Z]\)?")
_PLACE_AND_DATE = re.compile(
    r"(?:.*,\s*)?ngay[ .…]*[0-9]{0,2}[ .…]*thang[ .…]*[0-9]{0,2}[ .…]*nam[ .…]*[0-9]{0,4}[ .…]*"
)
_SECTION = re.compile(r"[IVX]{1,5}[.)/]?|(?:[IVX]{1,5}|[A-H])[.)/]\s.+", re.DOTALL)
_CODE_DIGITS = 3  # column numbers have one or two
_FEW_CELLS = 3  # a signature foot has a cell or two on a row, a record more
_UNIT_ROWS = 2  # a row of units stands right below the header
_SKIPS = {
    Meaning.TOTAL: Skip.TOTAL,
    Meaning.EXAMPLE: Skip.EXAMPLE,
    Meaning.NOTE: Skip.NOTE,
    Meaning.FOOT: Skip.NOTE,
}
Filled = list[tuple[int, Cell]]


class RowClassifier:
    """Tells the rows of one sheet apart, from the top down: below the signature foot a stray cell is a note."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._is_below_foot = False

    def skip(self, row: int, cells: Sequence[Cell]) -> Skip | None:
        """Why sheet row `row` is no record; None for a record."""
        reason = classify_row(cells, self._header, row)
        if reason is Skip.NOTE and _opens_foot(cells, self._header):
            self._is_below_foot = True
        is_stray = self._is_below_foot and reason is None and len(_filled(cells)) <= _FEW_CELLS
        return Skip.NOTE if is_stray else reason


def classify_row(cells: Sequence[Cell], header: Header, row: int) -> Skip | None:
    """Why sheet row `row` is no record, by itself; None for a record. What stands above the header is a title."""
    if row > header.last_row and _is_plainly_a_record(cells):
        return None
    filled = _filled(cells)
    if not filled:
        return Skip.BLANK
    if row <= header.last_row:
        return Skip.TITLE if row < header.first_row else Skip.HEADER
    return _below_header(filled, header, row)


def _below_header(filled: Filled, header: Header, row: int) -> Skip | None:
    if _are_column_numbers(filled):
        return Skip.COLUMN_NUMBER
    if _is_header_again(filled, header):
        return Skip.HEADER
    if row <= header.last_row + _UNIT_ROWS and _are_units(filled, header):
        return Skip.UNIT
    return _by_first_text(filled, header)


def _by_first_text(filled: Filled, header: Header) -> Skip | None:
    column, first = filled[0]
    if not isinstance(first, str):
        return None
    text = convert(first, header.encoding).strip()
    meaning = meaning_of(text)
    if meaning in _SKIPS:
        return _SKIPS[meaning]
    if len(filled) <= _FEW_CELLS and _PLACE_AND_DATE.fullmatch(fold(text)):
        return Skip.NOTE
    is_heading = len(filled) == 1 or (len(filled) == 2 and column not in header.columns.values())
    return Skip.TITLE if is_heading and _SECTION.fullmatch(text) else None


def _opens_foot(cells: Sequence[Cell], header: Header) -> bool:
    texts = [convert(cell, header.encoding).strip() for _, cell in _filled(cells) if isinstance(cell, str)]
    return any(meaning_of(text) is Meaning.FOOT or _PLACE_AND_DATE.fullmatch(fold(text)) for text in texts[:1])


def _is_plainly_a_record(cells: Sequence[Cell]) -> bool:
    """Whether the first cell is a code such as BK-001 or 214351, as in nearly every row of a long sheet."""
    first = cells[0] if cells else ""
    if not isinstance(first, str) or not first.isascii() or not first[-1:].isdigit():
        return False
    return first[:2].isalpha() or (len(first) >= _CODE_DIGITS and first.isdigit())


def _filled(cells: Sequence[Cell]) -> Filled:
    return [(c, cell) for c, cell in enumerate(cells) if cell != "" and not (isinstance(cell, str) and cell.isspace())]


def _are_column_numbers(filled: Filled) -> bool:
    """“(1) | (2) | (3)=(2)/(1)” or “A | B | 1 | 2”: letters first, then numbers that count up from 1."""
    counted = 0
    for _, cell in filled:
        text = f"{cell:g}" if isinstance(cell, float) else str(cell).strip()
        match = _COLUMN_NUMBER.fullmatch(text)
        if match and int(match[1]) == counted + 1:
            counted += 1
        elif counted or not _COLUMN_LETTER.fullmatch(text):
            return False
    return counted > 1 and len(filled) >= _FEW_CELLS


def _is_header_again(filled: Filled, header: Header) -> bool:
    """Whether a page break repeats a row of the header: the first text at its column, then most of the others."""
    texts = ((column, convert(cell, header.encoding)) for column, cell in filled if isinstance(cell, str))
    matches = (any(level.get(column) == match_key(text) for level in header.levels) for column, text in texts)
    if not next(matches, False):
        return False
    return 2 * (1 + sum(matches)) > len(filled) > 1


def _are_units(filled: Filled, header: Header) -> bool:
    return all(
        isinstance(cell, str) and is_unit_word(convert(cell, header.encoding).strip(" ()")) for _, cell in filled
    )
