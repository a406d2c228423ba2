"""What calamine does not tell of a sheet: how far it reaches, formulas without a value, and error values.

It gives '' for the last two, which would pass as “chưa có số liệu”. A sheet without formulas costs a few searches for
bytes; only pieces that hold one are looked at cell by cell.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from data.reading.address import column_index
from data.reading.extent import Extent, is_prefixed, ordinary_extent
from data.reading.sheet_xml import CellPlace, pieces

_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_SELF_CLOSED_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*/>")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]*)</")
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_TYPE = re.compile(rb"""\bt=["'](\w+)["']""")


@dataclass(frozen=True, slots=True)
class SheetScan:
    """Places are (row from 1, column from 0). `extent` bounds the content; None when only an exact walk can tell."""

    extent: Extent | None = None
    formulas_without_value: frozenset[CellPlace] = frozenset()
    errors: Mapping[CellPlace, str] = field(default_factory=lambda: MappingProxyType({}))


def scan_sheet(chunks: Iterable[bytes]) -> SheetScan:
    """What a sheet's XML holds besides its values."""
    extent: Extent | None = Extent()
    missing: set[CellPlace] = set()
    errors: dict[CellPlace, str] = {}
    for piece in pieces(chunks):
        has_prefix = is_prefixed(piece)
        bound = ordinary_extent(piece) if extent and not has_prefix else None
        extent = extent.with_cell(bound.rows, bound.columns) if extent and bound else None
        if bound is None or b"<f" in piece or b't="e"' in piece:
            _look_at_cells(piece, missing, errors)
    return SheetScan(extent, frozenset(missing), MappingProxyType(errors))


def _look_at_cells(piece: bytes, missing: set[CellPlace], errors: dict[CellPlace, str]) -> None:
    for attributes, inside in _CELL.findall(_SELF_CLOSED_CELL.sub(b"", piece)):
        place = _place(attributes)
        if place is None:
            continue
        value = _VALUE.search(inside)
        kind = _TYPE.search(attributes)
        if kind and kind[1] == b"e":
            errors[place] = value[1].decode(errors="replace") if value else ""
        elif _FORMULA.search(inside) and not _has_value(kind, value):
            missing.add(place)


def _has_value(kind: re.Match[bytes] | None, value: re.Match[bytes] | None) -> bool:
    """An empty <v> is a value only where the formula's result is a text."""
    return value is not None and (value[1] != b"" or (kind is not None and kind[1] == b"str"))


def _place(attributes: bytes) -> CellPlace | None:
    match = _REFERENCE.search(attributes)
    return (int(match[2]), column_index(match[1].decode())) if match else None
