"""Writes one cell by the type of its value."""

import datetime as dt

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | dt.date | None


def write_cell(sheet: Worksheet, row: int, column: int, value: Cell, style: Format) -> None:
    """Writes by type: xlsxwriter's own guess would turn “=…” into a formula and a link into a hyperlink."""
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, style)
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value, style)
    else:
        sheet.write_datetime(row, column, value, style)
