"""Wards that a sheet names in its title lines: a sheet of another ward has no place in a ward's workbook."""

import re
from collections.abc import Iterator, Sequence

from data.area import Ward
from data.cleaning.outcome import Cell
from data.cleaning.text import tidy
from data.cleaning.wards import WardMatcher

Rows = Sequence[Sequence[Cell]]


def foreign_ward(title_rows: Rows, own: str, ward_label: str, matcher: WardMatcher) -> Ward | None:
    """The ward that the title rows name, when it is another than `own` and `own` is not named."""
    named = {ward.ward: ward for text in _texts(title_rows) for ward in _wards(text, ward_label, matcher)}
    return None if own in named else next(iter(named.values()), None)


def _texts(rows: Rows) -> Iterator[str]:
    return (tidy(cell) for cells in rows for cell in cells if isinstance(cell, str) and cell.strip())


def _wards(text: str, ward_label: str, matcher: WardMatcher) -> Iterator[Ward]:
    """The wards in a line such as “Đơn vị báo cáo: UBND phường Quỳnh Lôi”; a bare name elsewhere may be a street."""
    for found in re.finditer(rf"(?i)\b{re.escape(ward_label)}\s+([^,;:(\n–-]+)", text):
        ward = matcher.find(found[1].strip())
        if ward:
            yield ward
