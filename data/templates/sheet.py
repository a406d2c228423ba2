"""A form on an Excel sheet: heading, two-row header, ruled rows, checks, signatures, print set-up."""

from collections.abc import Iterator, Sequence
from math import ceil

import xlsxwriter

from data.templates.cells import Cell, write_cell
from data.templates.checks import add_checks
from data.templates.columns import Column
from data.templates.content import Heading, SheetContent
from data.templates.form import Form
from data.templates.header import write_header, write_heading
from data.templates.styles import Styles
from data.templates.texts import texts

ORDINAL_WIDTH = 6
LINE_HEIGHT = 15  # points
LETTERS_PER_UNIT = 1.15  # a column unit is the width of a digit; letters run narrower
A3, A4 = 8, 9  # Excel's paper numbers
WIDEST_ON_A4 = 200  # characters


def write_form(workbook: xlsxwriter.Workbook, styles: Styles, content: SheetContent, heading: Heading) -> Form:
    """A new sheet with the content. Its drop-downs work once `lists.add_lists` has named their lists."""
    form = Form(workbook.add_worksheet(content.name), styles, content)
    _set_widths(form)
    write_heading(form, heading)
    write_header(form)
    _write_rows(form)
    _write_foot(form, heading, _write_rows_below(form) + 1)
    add_checks(form)
    _set_up_print(form)
    return form


def _set_widths(form: Form) -> None:
    form.sheet.set_column(0, 0, ORDINAL_WIDTH)
    for index, column in enumerate(form.content.columns, start=1):
        form.sheet.set_column(index, index, column.width)


def _write_rows(form: Form) -> None:
    formats = [form.styles.ordinal, *(form.styles.cell(column.kind) for column in form.content.columns)]
    blank: tuple[Cell, ...] = (None,) * len(formats)
    for row, cells in enumerate([*_numbered(form.content), *[blank] * form.content.spare_rows], start=form.first_row):
        for index, (value, style) in enumerate(zip(cells, formats, strict=True)):
            write_cell(form.sheet, row, index, value, style)
        lines = _lines(form.content.columns, cells[1:])
        if lines > 1:
            form.sheet.set_row(row, LINE_HEIGHT * lines)


def _lines(columns: Sequence[Column], cells: Sequence[Cell]) -> int:
    """The lines that the longest text of a row needs: Excel fits a row's height only while somebody types."""
    pairs = zip(columns, cells, strict=True)
    shares = (len(cell) / (column.width * LETTERS_PER_UNIT) for column, cell in pairs if isinstance(cell, str))
    return ceil(max(shares, default=1))


def _numbered(content: SheetContent) -> Iterator[tuple[Cell, ...]]:
    number = 0
    for place, cells in enumerate(content.rows):
        number += place not in content.unnumbered
        yield (None if place in content.unnumbered else number, *cells)


def _write_rows_below(form: Form) -> int:
    """Writes the total and the remark; gives the next free row."""
    row = form.last_row + 1
    if form.content.total:
        for index, value in enumerate(form.content.total, start=1):
            write_cell(form.sheet, row, index, value, form.styles.total)
        row += 1
    if form.content.remark:
        form.sheet.merge_range(row, 0, row, form.last_column, form.content.remark, form.styles.line)
        row += 1
    return row


def _write_foot(form: Form, heading: Heading, row: int) -> None:
    words, sheet, styles = texts("foot"), form.sheet, form.styles
    right = max(4, form.last_column - 2)
    date = words["place_and_date"].format(place=heading.place, year=heading.cutoff.year)
    sheet.write_string(row, right, date, styles.centred_italic)
    for offset, line in enumerate(heading.signers, start=1):
        sheet.write_string(row + offset, right, line, styles.centred_bold)
    sheet.write_string(row + len(heading.signers) + 1, right, words["seal_hint"], styles.centred_italic)
    sheet.write_string(row + 1, 2, words["preparer"], styles.centred_bold)
    sheet.write_string(row + 2, 2, words["hint"], styles.centred_italic)


def _set_up_print(form: Form) -> None:
    sheet = form.sheet
    width = ORDINAL_WIDTH + sum(column.width for column in form.content.columns)
    sheet.set_landscape()
    sheet.set_paper(A4 if width <= WIDEST_ON_A4 else A3)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.3, top=0.5, bottom=0.6)
    sheet.repeat_rows(form.header_row, form.number_row)
    sheet.repeat_columns(0, form.frozen_columns - 1)
    sheet.freeze_panes(form.first_row, form.frozen_columns)
    sheet.set_footer(f"&L&9{form.content.name}&R&9&P/&N")
