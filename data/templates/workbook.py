"""A whole workbook: cover, forms and the hidden lists."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import BinaryIO

import xlsxwriter

from data.templates.checks import CHECKED_ROWS
from data.templates.content import WorkbookContent
from data.templates.cover import write_cover
from data.templates.form import Form
from data.templates.lists import add_building_range, add_lists
from data.templates.sheet import write_form
from data.templates.styles import Styles

# A fixed instant in the document properties: the same contents give the same bytes.
CREATED = dt.datetime(2019, 7, 1, 8, 0)


def workbook_bytes(content: WorkbookContent) -> bytes:
    """The .xlsx file of a workbook."""
    buffer = BytesIO()
    write_workbook(buffer, content)
    return buffer.getvalue()


def write_workbook(out: BinaryIO, content: WorkbookContent) -> None:
    """Writes the .xlsx file; plain Excel 2007 features only."""
    workbook = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_urls": False})
    workbook.set_properties({"created": CREATED, "title": content.cover.period.label})
    styles = Styles(workbook)
    write_cover(workbook, styles, content)
    forms = [write_form(workbook, styles, form, content.heading) for form in content.forms]
    add_lists(workbook, content.options, content.forms)
    _name_buildings(workbook, forms)
    workbook.close()


def _name_buildings(workbook: xlsxwriter.Workbook, forms: Sequence[Form]) -> None:
    """Names the codes of the form that lists the buildings; without one, other forms take any code."""
    for form in forms:
        for index, column in enumerate(form.content.columns, start=1):
            if column.field == "building" and column.options is None:
                last_row = form.first_row + CHECKED_ROWS
                add_building_range(workbook, form.content.name, index, form.first_row, last_row)
