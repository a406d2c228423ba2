"""The hidden sheet of lists and the named ranges that feed the drop-downs (plain Excel 2007, no macro)."""

from collections.abc import Iterable

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from data.templates.columns import Column
from data.templates.content import SheetContent
from data.templates.options import Options
from data.templates.texts import texts

PREFIX = "DM_"
BUILDINGS = "Building"


def add_lists(workbook: xlsxwriter.Workbook, options: Options, contents: Iterable[SheetContent]) -> None:
    """Adds the lists that the sheets use, each under its name, on a sheet nobody need see."""
    used = {column.options for content in contents for column in content.columns}
    sheet = workbook.add_worksheet(texts("lists")["sheet"])
    for index, name in enumerate(name for name in options if name in used):
        _add_list(workbook, sheet, index, name, list(options[name].values()))
    sheet.hide()


def add_building_range(workbook: xlsxwriter.Workbook, sheet: str, column: int, first_row: int, last_row: int) -> None:
    """Names the building codes of Biểu 01, so that the other sheets can offer them."""
    letter = xl_col_to_name(column)
    workbook.define_name(f"{PREFIX}{BUILDINGS}", f"='{sheet}'!${letter}${first_row + 1}:${letter}${last_row + 1}")


def source(column: Column) -> str:
    """The formula by which a cell's validation finds the column's list."""
    return f"={PREFIX}{column.options}"


def _add_list(workbook: xlsxwriter.Workbook, sheet: Worksheet, index: int, name: str, labels: list[str]) -> None:
    sheet.write_column(0, index, [name, *labels])
    letter = xl_col_to_name(index)
    end = max(len(labels), 1) + 1
    workbook.define_name(f"{PREFIX}{name}", f"='{sheet.name}'!${letter}$2:${letter}${end}")
