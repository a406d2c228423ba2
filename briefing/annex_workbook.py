"""The annexes as a workbook: the tables with formulas that recompute their ratios, ready to filter and to print."""

import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from analytics.metric import Metric
from analytics.registry import REGISTRY
from briefing.annexes import FigureLine, FigureSheet
from briefing.checking.told import number_of
from briefing.document import Grid
from wording import annex as words
from wording.clipping import clipped
from wording.labels import is_share

_HEAD_ROW = 4  # counted from 0: title, scope, imprint and an empty row stand above
_WHOLE, _PART, _RATIO, _BEFORE, _CHANGE, _TARGET, _LIGHT, _REMARK = range(2, 10)
_WIDTHS = (6, 24, 14, 14, 12, 12, 14, 12, 18, 30)
_NAME_LETTERS = 31
_LINE_PT, _HIGHEST_PT = 17, 400  # Excel takes no row higher than 409 points
_UNDER_PT = 50  # three lines of a definition
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\")


@dataclass(frozen=True, slots=True)
class _Formats:
    """The looks of cells, made once a workbook."""

    title: object
    under: object
    head: object
    total: object
    total_number: object
    total_share: object
    number: object
    share: object


def annex_workbook(
    sheets: Sequence[FigureSheet], grids: Iterable[tuple[str, Grid]], as_of: dt.date, imprint: str
) -> bytes:
    """A sheet a metric with its formulas, then the grids as they stand in the report.

    Text is written as text only: no name can become a formula.
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        looks = _formats(book)
        for sheet in sheets:
            metric = REGISTRY[sheet.metric]
            page = book.add_worksheet(_sheet_name(metric.label))
            _write_head(page, (metric.label, words.scope(metric, as_of), imprint), len(words.COLUMNS), looks)
            _MetricSheet(page, metric, looks).write(sheet)
        for title, grid in grids:
            _write_grid(book.add_worksheet(_sheet_name(title)), title, grid, imprint, looks)
    return content.getvalue()


def _formats(book: xlsxwriter.Workbook) -> _Formats:
    font = {"font_name": "Times New Roman", "font_size": 12}
    framed = font | {"border": 1, "text_wrap": True, "valign": "vcenter"}
    bold = framed | {"bold": True}
    return _Formats(
        title=book.add_format(font | {"bold": True, "font_size": 14}),
        under=book.add_format(font | {"italic": True, "text_wrap": True, "valign": "top"}),
        head=book.add_format(bold | {"align": "center", "valign": "vcenter", "text_wrap": True}),
        total=book.add_format(bold),
        total_number=book.add_format(bold | {"num_format": "#,##0"}),
        total_share=book.add_format(bold | {"num_format": "0.0%"}),
        number=book.add_format(framed | {"num_format": "#,##0"}),
        share=book.add_format(framed | {"num_format": "0.0%"}),
    )


@dataclass(frozen=True, slots=True)
class _MetricSheet:
    """The sheet of one metric, its head written."""

    page: Worksheet
    metric: Metric
    looks: _Formats

    def write(self, sheet: FigureSheet) -> None:
        """Writes heads, figures and the sums that recompute the whole area."""
        page, (total, *wards) = self.page, sheet.lines
        first, last = _HEAD_ROW + 2, _HEAD_ROW + 1 + len(wards)
        for column, title in enumerate(words.COLUMNS):
            page.write_string(_HEAD_ROW, column, title, self.looks.head)
        self._line(_HEAD_ROW + 1, "", total, is_total=True)
        for number, ward in enumerate(wards, 1):
            self._line(_HEAD_ROW + 1 + number, str(number), ward, is_total=False)
        for column, value in ((_WHOLE, total.whole), (_PART, total.part)):
            if value is not None and wards:
                cells = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}"
                page.write_formula(_HEAD_ROW + 1, column, f"=SUM({cells})", self.looks.total_number, value)
        _finish(page, len(words.COLUMNS), last)

    def _line(self, place: int, number: str, line: FigureLine, *, is_total: bool) -> None:
        """What was counted as numbers, what follows from it as formulas with their value beside."""
        page, looks = self.page, self.looks
        text = looks.total if is_total else looks.number
        counted = looks.total_number if is_total else looks.number
        share = looks.total_share if is_total else looks.share
        look = share if is_share(self.metric) else counted
        for column, name in enumerate((number, line.name)):
            page.write_string(place, column, name, text)
        _write_number(page, place, _WHOLE, line.whole, counted)
        _write_number(page, place, _PART, line.part, counted)
        self._ratio(place, line, look)
        _write_number(page, place, _BEFORE, line.before, look)
        _write_number(page, place, _TARGET, line.target, look)
        page.write_string(place, _LIGHT, line.light, text)
        page.write_string(place, _REMARK, line.remark, text)

    def _ratio(self, place: int, line: FigureLine, look: object) -> None:
        whole, part, ratio, before = (xl_rowcol_to_cell(place, column) for column in (_WHOLE, _PART, _RATIO, _BEFORE))
        if line.ratio is None or not line.whole:
            self.page.write_blank(place, _RATIO, None, look)
            self.page.write_blank(place, _CHANGE, None, look)
            return
        self.page.write_formula(place, _RATIO, f'=IF(N({whole})>0,{part}/{whole},"")', look, line.ratio)
        if line.before is None:
            self.page.write_blank(place, _CHANGE, None, look)
        else:
            self.page.write_formula(place, _CHANGE, f"={ratio}-{before}", look, line.ratio - line.before)


def _write_number(page: Worksheet, line: int, column: int, value: float | None, look: object) -> None:
    """A number, or an empty framed cell: missing is not zero."""
    if value is None:
        page.write_blank(line, column, None, look)
    else:
        page.write_number(line, column, value, look)


def _write_grid(page: Worksheet, title: str, grid: Grid, imprint: str, looks: _Formats) -> None:
    """The grid as it stands in the report, its numbers as numbers, so that they can be filtered and summed."""
    _write_head(page, (title, "", imprint), len(grid.columns), looks)
    for column, text in enumerate(grid.columns):
        page.write_string(_HEAD_ROW, column, text, looks.head)
    body = [*((line, looks.total, looks.total_number) for line in (grid.total,) if line)]
    body += [(line, looks.number, looks.number) for line in grid.rows]
    for place, (texts, look, counted) in enumerate(body, _HEAD_ROW + 1):
        for column, text in enumerate(texts):
            number = number_of(text) if grid.are_numbers[column] else None
            if number is None:
                page.write_string(place, column, text, look)
            else:
                page.write_number(place, column, number, counted)
    _finish(page, len(grid.columns), _HEAD_ROW + len(body))
    widths = [max(6, round(weight * 7)) for weight in grid.weights]
    for column, width in enumerate(widths):
        page.set_column(column, column, width)
    for place, (texts, *_) in enumerate(body, _HEAD_ROW + 1):
        lines = max(ceil(len(text) / width) for text, width in zip(texts, widths, strict=True))
        page.set_row(place, min(_HIGHEST_PT, _LINE_PT * max(1, lines)))


def _write_head(page: Worksheet, head: tuple[str, str, str], columns: int, looks: _Formats) -> None:
    title, under, imprint = head
    page.write_string(0, 0, title, looks.title)
    for line, text in ((1, under), (2, imprint)):
        page.merge_range(line, 0, line, columns - 1, text, looks.under)
    page.set_row(1, _UNDER_PT if under else None)


def _finish(page: Worksheet, columns: int, last: int) -> None:
    """Frozen and repeated head, filter, print area, one page wide."""
    for column, width in enumerate(_WIDTHS[:columns]):
        page.set_column(column, column, width)
    page.set_row(_HEAD_ROW, 2 * _LINE_PT)
    page.freeze_panes(_HEAD_ROW + 1, 2)
    page.autofilter(_HEAD_ROW, 0, last, columns - 1)
    page.print_area(0, 0, last, columns - 1)
    page.repeat_rows(_HEAD_ROW)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _sheet_name(title: str) -> str:
    return clipped(title.translate(_FORBIDDEN), _NAME_LETTERS)
