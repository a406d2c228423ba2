"""The sender's own workbook handed back: bad cells coloured and explained, and a first sheet that lists them."""

import io
import tomllib
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook as NewWorkbook
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from data.problems import Problem, Severity
from data.reading.kinds import FileKind, kind_of
from data.reading.workbook import read_file

WORDS_FILE = Path(__file__).with_name("marking.toml")
Explain = Callable[[Problem], str]

_GRAVEST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_FILLS: Final = {
    Severity.ERROR: PatternFill("solid", fgColor="F4B6B0"),
    Severity.WARNING: PatternFill("solid", fgColor="FBE3A6"),
    Severity.NOTE: PatternFill("solid", fgColor="CFE2F3"),
}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (6, 26, 9, 18, 26, 100)
_COMMENT_SIZE = (420, 130)  # points; Excel's own default shows two lines
_COLUMNS_OF_A_ROW_MARK = 40


def mark(content: bytes, file_name: str, problems: Sequence[Problem], explain: Explain) -> bytes:
    """An .xlsx copy of the file with every problem at its cell and all of them on a first sheet.

    The sender's formats stay. An .xls or .csv comes back as .xlsx with the same addresses.
    """
    workbook = _opened(content, file_name)
    _remove_earlier_marks(workbook)
    by_sheet: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_sheet[problem.sheet].append(problem)
    for sheet in workbook.worksheets:
        _mark_sheet(sheet, by_sheet.get(sheet.title, ()), explain)
    _list_problems(workbook, file_name, problems, explain)
    target = io.BytesIO()
    workbook.save(target)
    return target.getvalue()


def _opened(content: bytes, file_name: str) -> NewWorkbook:
    if kind_of(content, file_name) is not FileKind.XLSX:
        return _copied(content, file_name)
    try:
        return load_workbook(io.BytesIO(content))
    except (KeyError, ValueError, TypeError, InvalidFileException, zipfile.BadZipFile):
        # Some writers' styles are beyond openpyxl; the values at least go back at their addresses.
        return _copied(content, file_name)


def _copied(content: bytes, file_name: str) -> NewWorkbook:
    workbook = NewWorkbook()
    workbook.remove(workbook.active)
    for sheet in read_file(content, file_name).sheets:
        copy = workbook.create_sheet(sheet.name[:31])
        for number, cells in enumerate(sheet.rows(), start=1):
            for index, value in enumerate(cells, start=1):
                if value != "":
                    _write(copy, number, index, value)
    return workbook


def _remove_earlier_marks(workbook: NewWorkbook) -> None:
    """Takes our own marks off a copy that was mended and sent again."""
    words = _words()
    if words["sheet"] not in workbook.sheetnames:
        return
    workbook.remove(workbook[words["sheet"]])
    for sheet in workbook.worksheets:
        for cell in _cells(sheet.iter_rows()):
            if cell.comment and cell.comment.author == words["author"]:
                cell.comment, cell.fill = None, PatternFill()


def _mark_sheet(sheet: Worksheet, problems: Iterable[Problem], explain: Explain) -> None:
    by_cell: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        if problem.cell:
            by_cell[problem.cell].append(problem)
    for place, found in by_cell.items():
        cells = _cells_at(sheet, place)
        gravest = min((problem.severity for problem in found), key=_GRAVEST_FIRST.index)
        for cell in cells:
            cell.fill = _FILLS[gravest]
        text = "\n".join(explain(problem) for problem in found)
        comment = Comment(text, _words()["author"])
        comment.width, comment.height = _COMMENT_SIZE
        cells[0].comment = comment


def _cells_at(sheet: Worksheet, place: str) -> list[Cell]:
    """The cells that an address marks: one, or the filled part of a row."""
    first, _, last = place.partition(":")
    if not last:
        return [_anchor(sheet, sheet[place])]
    width = min(max(sheet.max_column, 1), _COLUMNS_OF_A_ROW_MARK)
    row = [sheet.cell(int(first), column) for column in range(1, width + 1)]
    return [cell for cell in row if not isinstance(cell, MergedCell)] or [_anchor(sheet, row[0])]


def _anchor(sheet: Worksheet, cell: Cell | MergedCell) -> Cell:
    """The cell that holds the value: the first of its merged range."""
    if not isinstance(cell, MergedCell):
        return cell
    merged = next(area for area in sheet.merged_cells.ranges if cell.coordinate in area)
    return sheet.cell(merged.min_row, merged.min_col)


def _cells(rows: Iterable[Iterable[Cell | MergedCell]]) -> Iterable[Cell]:
    return (cell for row in rows for cell in row if not isinstance(cell, MergedCell))


def _list_problems(workbook: NewWorkbook, file_name: str, problems: Sequence[Problem], explain: Explain) -> None:
    words = _words()
    sheet = workbook.create_sheet(words["sheet"], 0)
    workbook.active = 0
    for other in workbook.worksheets[1:]:
        other.sheet_view.tabSelected = False
    _write(sheet, 1, 1, words["title"].format(file=file_name)).font = Font(bold=True, size=14)
    _write(sheet, 2, 1, words["guidance"]).font = Font(italic=True)
    for index, (title, width) in enumerate(zip(words["columns"], _WIDTHS, strict=True), start=1):
        _write(sheet, 4, index, title).font = Font(bold=True)
        sheet.column_dimensions[sheet.cell(4, index).column_letter].width = width
    sheet.freeze_panes = "A5"
    known = set(workbook.sheetnames)
    for number, problem in enumerate(sorted(problems, key=_gravity), start=1):
        _list_problem(sheet, number, problem, explain, is_linked=problem.sheet in known)
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _list_problem(sheet: Worksheet, number: int, problem: Problem, explain: Explain, *, is_linked: bool) -> None:
    row = number + 4
    severity = _words()["severities"][problem.severity]
    for index, value in enumerate((number, problem.sheet, problem.cell, severity, problem.value), start=1):
        _write(sheet, row, index, value)
    sheet.cell(row, 4).fill = _FILLS[problem.severity]
    _write(sheet, row, 6, explain(problem)).alignment = Alignment(wrap_text=True, vertical="top")
    if is_linked:
        quoted = problem.sheet.replace("'", "''")
        cell = sheet.cell(row, 3)
        cell.hyperlink = Hyperlink(cell.coordinate, location=f"'{quoted}'!{problem.cell or 'A1'}")
        cell.font = Font(underline="single", color="1F3A5F")


def _gravity(problem: Problem) -> int:
    return _GRAVEST_FIRST.index(problem.severity)


def _write(sheet: Worksheet, row: int, column: int, value: Any) -> Cell:
    """The cell, holding the value as text that Excel never takes for a formula."""
    cell: Cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        cell.data_type, cell.quotePrefix = "s", True
    return cell


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
