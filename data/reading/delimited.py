"""Delimited text (.csv): which encoding, which delimiter, and the rows. No file is ever read whole."""

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Self

from data.cleaning import Cell
from data.problems import Rule
from data.reading.refusal import refused

MAX_COLUMNS = 702  # the last column with two letters, ZZ
_DELIMITERS = (";", ",", "\t")
_SNIFFED_LINES = 50
_FIELD_LIMIT = 1_000_000
_PIECE_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class DelimitedText:
    """A delimited file that can be read; `open_bytes` opens it afresh at each call."""

    name: str
    open_bytes: Callable[[], BinaryIO]
    encoding: str
    delimiter: str

    @classmethod
    def of(cls, name: str, open_bytes: Callable[[], BinaryIO]) -> Self:
        """The text of a file: UTF-8 and UTF-16 by their marks, plain UTF-8, else Windows' Vietnamese code page.

        Raises FileRefused when it is none of them. The delimiter is the one that cuts the first lines into the most
        columns of equal number.
        """
        with open_bytes() as file:
            is_utf16 = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        encodings = ("utf-16",) if is_utf16 else ("utf-8-sig", "cp1258")
        encoding = next((each for each in encodings if _can_decode(open_bytes, each)), None)
        if encoding is None:
            raise refused(name, Rule.DAMAGED_FILE)
        readings = (cls(name, open_bytes, encoding, delimiter) for delimiter in _DELIMITERS)
        return max(readings, key=lambda reading: reading._agreement())

    def rows(self) -> Iterator[list[Cell]]:
        """The records, row 1 first; a quoted line break stays inside its cell. Raises FileRefused."""
        try:
            for row in self._records():
                if len(row) > MAX_COLUMNS:
                    raise refused(self.name, Rule.TOO_MANY_COLUMNS, str(len(row)), str(MAX_COLUMNS))
                yield list[Cell](row)
        except csv.Error as error:
            raise refused(self.name, Rule.DAMAGED_FILE) from error

    def _records(self) -> Iterator[list[str]]:
        csv.field_size_limit(_FIELD_LIMIT)
        with io.TextIOWrapper(self.open_bytes(), self.encoding, newline="") as lines:
            yield from csv.reader(lines, delimiter=self.delimiter)

    def _agreement(self) -> tuple[int, int]:
        """How many of the first records have as many cells as most have, times the cells; then the cells."""
        widths: list[int] = []
        try:
            for row in self._records():
                widths.append(len(row))
                if len(widths) == _SNIFFED_LINES:
                    break
        except csv.Error:
            return 0, 0
        usual = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        return (0, 0) if usual < 2 else (widths.count(usual) * usual, usual)


def _can_decode(open_bytes: Callable[[], BinaryIO], encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with open_bytes() as file:
        try:
            while piece := file.read(_PIECE_BYTES):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
