"""What calamine does not tell of an .xls: error values, a password, and the day its dates count from.

Source: [MS-XLS] 2.4, the records of the workbook stream of BIFF8.
"""

import io
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

import olefile

from data.reading.sheet_scan import SheetScan
from data.reading.sheet_xml import CellPlace

_RECORD = struct.Struct("<HH")
_PLACE = struct.Struct("<HH")
_BEGINNING, _SHEET, _DATE_MODE, _PASSWORD = 0x0809, 0x0085, 0x0022, 0x002F
_FORMULA, _BOOLEAN_OR_ERROR = 0x0006, 0x0205
_SHORTEST_SHEET = 8
_FORMULA_GAVE_ERROR = 2
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}


@dataclass(slots=True)
class BiffFacts:
    """The facts of a whole .xls."""

    has_macros: bool = False
    has_password: bool = False
    date_1904: bool = False
    _names: dict[int, str] = field(default_factory=dict)
    _errors: dict[int, dict[CellPlace, str]] = field(default_factory=dict)
    _sheet: int = 0

    @property
    def scans(self) -> Mapping[str, SheetScan]:
        """The error values of each sheet that has some, by the sheet's name."""
        told = {begun: SheetScan(errors=MappingProxyType(places)) for begun, places in self._errors.items()}
        return {self._names[begun]: scan for begun, scan in told.items() if begun in self._names}

    def note(self, offset: int, kind: int, body: bytes) -> None:
        """Takes in one record of the workbook stream."""
        if (code := _error(kind, body)) is not None:
            row, column = _PLACE.unpack_from(body)
            self._errors.setdefault(self._sheet, {})[row + 1, column] = _ERRORS.get(code, "#")
        elif kind == _BEGINNING:
            self._sheet = offset
        elif kind == _SHEET and len(body) > _SHORTEST_SHEET:
            self._names[int.from_bytes(body[:4], "little")] = _name(body)
        elif kind == _DATE_MODE:
            self.date_1904 = body[:1] == b"\x01"
        elif kind == _PASSWORD:
            self.has_password = True


def biff_facts(content: bytes) -> BiffFacts:
    """What the records of an .xls say; nothing for the older stream “Book”. Raises OSError when it is damaged."""
    with olefile.OleFileIO(io.BytesIO(content)) as compound:
        facts = BiffFacts(has_macros=compound.exists("_VBA_PROJECT_CUR"))
        stream = compound.openstream("Workbook").read() if compound.exists("Workbook") else b""
    for offset, kind, body in _records(stream):
        facts.note(offset, kind, body)
        if facts.has_password:  # all that follows is enciphered
            break
    return facts


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    offset = 0
    while offset + _RECORD.size <= len(stream):
        kind, length = _RECORD.unpack_from(stream, offset)
        start = offset + _RECORD.size
        yield offset, kind, stream[start : start + length]
        offset = start + length


def _error(kind: int, body: bytes) -> int | None:
    """The error code of a cell record, None for a value."""
    if kind == _BOOLEAN_OR_ERROR and body[7:8] == b"\x01":
        return body[6]
    if kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == _FORMULA_GAVE_ERROR:
        return body[8]
    return None


def _name(body: bytes) -> str:
    length, is_wide = body[6], body[7] & 1
    text = body[8 : 8 + length * 2] if is_wide else body[8 : 8 + length]
    return text.decode("utf-16-le" if is_wide else "latin-1", errors="replace")
