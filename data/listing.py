"""Lists as files to take away. Text stays text: no cell of a sender can become a formula in the reader's Excel."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import dataclass

import xlsxwriter

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (8, 60)
_SHEET = "Danh sách"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook to take away: its name, its column titles, its rows."""

    name: str
    titles: Sequence[str]
    rows: Sequence[Sequence[object]]


def xlsx_bytes(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """One sheet with a frozen, filtered head; numbers and dates keep their type."""
    return workbook_bytes([Sheet(_SHEET, titles, rows)])


def workbook_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of sheets like that of `xlsx_bytes`."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        for sheet in sheets:
            _fill(book.add_worksheet(sheet.name), sheet, head, day)
    return content.getvalue()


def csv_bytes(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> bytes:
    """UTF-8 with the mark Excel knows it by; a text that starts like a formula gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([neutral(title) for title in titles])
    writer.writerows([neutral(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def neutral(value: object) -> object:
    """The value, harmless in a spreadsheet. Numbers stay numbers, also negative ones."""
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else value


def _fill(page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, head: object, day: object) -> None:
    for column, title in enumerate(sheet.titles):
        page.write_string(0, column, title, head)
        page.set_column(column, column, _width(title, [row[column] for row in sheet.rows[:200]]))
    for line, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _write(page, line, column, value, day)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), max(0, len(sheet.titles) - 1))


def _write(sheet: xlsxwriter.worksheet.Worksheet, line: int, column: int, value: object, day: object) -> None:
    if value is None:
        return
    if isinstance(value, dt.date):
        sheet.write_datetime(line, column, dt.datetime(value.year, value.month, value.day), day)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        sheet.write_number(line, column, value)
    else:
        sheet.write_string(line, column, str(value))


def _width(title: str, values: Sequence[object]) -> int:
    longest = max([len(title), *(len(str(value)) for value in values if value is not None)])
    return max(_WIDTHS[0], min(_WIDTHS[1], longest + 2))
