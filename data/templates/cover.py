"""The cover sheet “Thông tin chung”: who reports on what, signed by whom, and the ward's own plans."""

from collections.abc import Sequence

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from data.templates.cells import write_cell
from data.templates.content import Cover, Heading, OwnPlan, SheetContent, WorkbookContent
from data.templates.styles import Styles
from data.templates.texts import texts

LABELS, VALUES = 1, 2  # columns
WIDTHS = (4, 26, 34, 20, 40)
SPARE_PLANS = 1
A4 = 9  # Excel's paper number


def write_cover(workbook: xlsxwriter.Workbook, styles: Styles, content: WorkbookContent) -> None:
    """Adds the first sheet of a workbook, with links to the forms."""
    sheet = workbook.add_worksheet(content.cover_name)
    for index, width in enumerate(WIDTHS):
        sheet.set_column(index, index, width)
    _write_heading(sheet, styles, content.heading)
    row = _write_particulars(sheet, styles, content.cover)
    if content.cover.ward:
        row = _write_plans(sheet, styles, content.cover.own_plans, row + 1)
    row = _write_links(sheet, styles, content.forms, row + 1)
    _set_up_print(sheet, row)


def _write_heading(sheet: Worksheet, styles: Styles, heading: Heading) -> None:
    words = texts("cover")
    sheet.merge_range(0, 0, 0, 2, heading.unit.upper(), styles.centred_bold)
    sheet.merge_range(0, 3, 0, 4, heading.country, styles.centred_bold)
    sheet.merge_range(1, 3, 1, 4, heading.motto, styles.underlined_bold)
    sheet.merge_range(3, 0, 3, 4, words["title"], styles.title)
    sheet.set_row(3, 26)
    if heading.is_sample:
        sheet.write_string(1, 1, texts("heading")["sample"], styles.sample)
    sheet.write_string(4, LABELS, words["fill_in"], styles.guidance)


def _write_particulars(sheet: Worksheet, styles: Styles, cover: Cover) -> int:
    sheet.write_string(6, LABELS, texts("cover")["particulars"], styles.section)
    row = 7
    for label, value in cover.particulars():
        sheet.write_string(row, LABELS, label, styles.label)
        is_date = label in {texts("cover")["cutoff"], texts("cover")["signed_on"]}
        write_cell(sheet, row, VALUES, value, styles.input_date if is_date else styles.input_text)
        row += 1
    return row


def _write_plans(sheet: Worksheet, styles: Styles, plans: Sequence[OwnPlan], row: int) -> int:
    words = texts("own_plans")
    sheet.write_string(row, LABELS, texts("cover")["plans"], styles.section)
    for index, key in enumerate(("plan", "own_plan_no", "issued_on", "note"), start=LABELS):
        sheet.write_string(row + 1, index, words[key], styles.head)
    row += 2
    for plan in [*plans, *[OwnPlan("")] * SPARE_PLANS]:
        write_cell(sheet, row, 1, plan.plan or None, styles.input_text)
        write_cell(sheet, row, 2, plan.own_plan_no, styles.input_text)
        write_cell(sheet, row, 3, plan.issued_on, styles.input_date)
        write_cell(sheet, row, 4, plan.note, styles.input_text)
        row += 1
    return row


def _write_links(sheet: Worksheet, styles: Styles, forms: Sequence[SheetContent], row: int) -> int:
    sheet.write_string(row, LABELS, texts("cover")["sheets"], styles.section)
    for offset, form in enumerate(forms, start=1):
        sheet.write_url(row + offset, LABELS, f"internal:'{form.name}'!A1", styles.link, form.name)
        sheet.merge_range(row + offset, 2, row + offset, 4, form.title, styles.label)
    return row + len(forms) + 1


def _set_up_print(sheet: Worksheet, last_row: int) -> None:
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 1)
    sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.6)
    sheet.print_area(0, 0, last_row, len(WIDTHS) - 1)
    sheet.hide_gridlines(2)
