"""Delimited text (.csv): which encoding, which delimiter, and the rows."""

import csv
import io
from collections.abc import Iterator

from data.cleaning import Cell
from data.problems import Rule
from data.reading.refusal import refused

MAX_COLUMNS = 702  # the last column with two letters, ZZ
_DELIMITERS = (";", ",", "\t")
_SNIFFED_LINES = 50
_FIELD_LIMIT = 1_000_000


def decoded(content: bytes, name: str) -> str:
    """The text of a file: UTF-8 and UTF-16 by their marks, plain UTF-8, else Windows' Vietnamese code page."""
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_utf16 else ("utf-8-sig", "cp1258"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refused(name, Rule.DAMAGED_FILE)


def delimiter_of(text: str) -> str:
    """The delimiter that cuts the first lines into the most columns of equal number."""
    return max(_DELIMITERS, key=lambda delimiter: _agreement(text, delimiter))


def text_rows(text: str, delimiter: str, name: str) -> Iterator[list[Cell]]:
    """The records, row 1 first; a quoted line break stays inside its cell. Raises FileRefused."""
    csv.field_size_limit(_FIELD_LIMIT)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if len(row) > MAX_COLUMNS:
                raise refused(name, Rule.TOO_MANY_COLUMNS, str(len(row)), str(MAX_COLUMNS))
            yield list[Cell](row)
    except csv.Error as error:
        raise refused(name, Rule.DAMAGED_FILE) from error


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    """How many of the first records have as many cells as most have, times the cells; then the cells."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            widths.append(len(row))
            if len(widths) == _SNIFFED_LINES:
                break
    except csv.Error:
        return 0, 0
    usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
    return (0, 0) if usual < 2 else (widths.count(usual) * usual, usual)
