"""The top of a form: national-form heading, group row, column row, column numbers, notes."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import wrap

from xlsxwriter.format import Format

from data.templates.columns import Column
from data.templates.content import Heading
from data.templates.form import Form
from data.templates.texts import texts

TITLE_HEIGHT, HEADER_HEIGHT, LINE_HEIGHT = 24, 48, 15  # points
SIDE_WIDTH = 44  # characters that the reporting unit needs
NOTE_SCALE = 1.6


def write_heading(form: Form, heading: Heading) -> None:
    """Writes number, reporting unit, title, period and guidance over the form."""
    words, sheet, styles, top = texts("heading"), form.sheet, form.styles, form.title_row
    for row, line in enumerate(form.content.above):
        sheet.write_string(row, 1, line, styles.bold_line)
    side, end = _side_column(form), form.last_column
    period = words["period"].format(period=heading.period, cutoff=f"{heading.cutoff:%d/%m/%Y}")
    sheet.write_string(top, 0, words["number"].format(number=form.content.number), styles.bold_line)
    sheet.write_string(top, side, words["unit"].format(unit=heading.unit), styles.line)
    sheet.write_string(top + 1, side, words["receiver"].format(receiver=heading.receiver), styles.line)
    if heading.is_sample:
        sheet.write_string(top + 1, 0, words["sample"], styles.sample)
    sheet.merge_range(top + 2, 0, top + 2, end, form.content.title, styles.title)
    sheet.merge_range(top + 3, 0, top + 3, end, period, styles.centred_italic)
    sheet.write_string(top + 4, 0, words["guidance"], styles.guidance)
    sheet.set_row(top + 2, TITLE_HEIGHT)


def write_header(form: Form) -> None:
    """Writes the column header, its groups merged, and the row of column numbers."""
    _write_tall(form, 0, texts("heading")["ordinal"], form.styles.head)
    index = 1
    for group, members in groupby(form.content.columns, key=lambda column: column.group):
        columns = list(members)
        if group:
            _write_group(form, index, columns)
        else:
            for offset, column in enumerate(columns):
                _write_tall(form, index + offset, column.title, _style(form, column))
        index += len(columns)
    form.sheet.set_row(form.number_row - 1, max(HEADER_HEIGHT, LINE_HEIGHT * max(map(_lines, form.content.columns))))
    numbers = [f"({number})" for number in range(1, form.last_column + 2)]
    form.sheet.write_row(form.number_row, 0, numbers, form.styles.column_number)
    _write_notes(form)


def _lines(column: Column) -> int:
    return len(wrap(column.title, column.width, break_long_words=False))


def _side_column(form: Form) -> int:
    """Where the reporting unit begins: with room to the end of the form."""
    widths = [0, *(column.width for column in form.content.columns)]
    room = range(1, form.last_column + 1)
    return max((index for index in room if sum(widths[index:]) >= SIDE_WIDTH), default=1)


def _write_group(form: Form, index: int, columns: Sequence[Column]) -> None:
    row, group, style = form.header_row, columns[0].group, form.styles.head
    if len(columns) > 1:
        form.sheet.merge_range(row, index, row, index + len(columns) - 1, group, style)
    else:
        form.sheet.write_string(row, index, group, style)
    for offset, column in enumerate(columns):
        form.sheet.write_string(row + 1, index + offset, column.title, _style(form, column))


def _write_tall(form: Form, index: int, title: str, style: Format) -> None:
    if form.header_height > 1:
        form.sheet.merge_range(form.header_row, index, form.number_row - 1, index, title, style)
    else:
        form.sheet.write_string(form.header_row, index, title, style)


def _style(form: Form, column: Column) -> Format:
    return form.styles.head_required if column.is_required else form.styles.head


def _write_notes(form: Form) -> None:
    for index, column in enumerate(form.content.columns, start=1):
        if column.note:
            row = form.number_row - 1 if column.group else form.header_row
            form.sheet.write_comment(row, index, column.note, {"x_scale": NOTE_SCALE})
