"""The annexes as a workbook: the tables with formulas that recompute their ratios, ready to filter and to print."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from briefing.document import Grid
from briefing.material import Material
from data.area import Area
from wording import annex as words
from wording.labels import is_share, light

METRICS = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "buildings_reached",
    "households_committed",
    "team_regulations",
    "team_training",
    "buildings_inspected",
    "violations_verified",
    "violations_overdue",
    "boards_recognised",
    "funds_handed_over",
    "reports_received",
)
_HEAD_ROW = 4  # counted from 0: title, scope, imprint and an empty row stand above
_WHOLE, _PART, _RATIO, _BEFORE, _CHANGE, _TARGET, _LIGHT, _REMARK = range(2, 10)
_WIDTHS = (6, 24, 14, 14, 12, 12, 14, 12, 18, 30)
_NAME_LETTERS = 31
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


def annex_workbook(material: Material, area: Area, grids: Iterable[tuple[str, Grid]], imprint: str) -> bytes:
    """A sheet a metric with its formulas, then the grids as they stand in the report.

    Text is written as text only: no name can become a formula.
    """
    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        looks = _formats(book)
        for name in METRICS:
            page = book.add_worksheet(_sheet_name(REGISTRY[name].label))
            _MetricSheet(page, REGISTRY[name], looks).write(material, area, imprint)
        for title, grid in grids:
            _write_grid(book.add_worksheet(_sheet_name(title)), title, grid, imprint, looks)
    return content.getvalue()


def _formats(book: xlsxwriter.Workbook) -> _Formats:
    font = {"font_name": "Times New Roman", "font_size": 12}
    framed = font | {"border": 1}
    bold = framed | {"bold": True}
    return _Formats(
        title=book.add_format(font | {"bold": True, "font_size": 14}),
        under=book.add_format(font | {"italic": True}),
        head=book.add_format(bold | {"align": "center", "valign": "vcenter", "text_wrap": True}),
        total=book.add_format(bold),
        total_number=book.add_format(bold | {"num_format": "#,##0"}),
        total_share=book.add_format(bold | {"num_format": "0.0%"}),
        number=book.add_format(framed | {"num_format": "#,##0"}),
        share=book.add_format(framed | {"num_format": "0.0%"}),
    )


@dataclass(frozen=True, slots=True)
class _MetricSheet:
    """The sheet of one metric: the whole area first, then its wards in official order."""

    page: Worksheet
    metric: Metric
    looks: _Formats

    def write(self, material: Material, area: Area, imprint: str) -> None:
        """Writes heads, figures and the sums that recompute the whole area."""
        page, table = self.page, material.table(Dimension.WARD)
        rows, total = tuple(table.of(self.metric.id)), table.total(self.metric.id)
        first, last = _HEAD_ROW + 2, _HEAD_ROW + 1 + len(rows)
        _write_head(page, self.metric.label, words.scope(self.metric, material.scope.as_of), imprint, self.looks)
        for column, title in enumerate(words.COLUMNS):
            page.write_string(_HEAD_ROW, column, title, self.looks.head)
        self._row(_HEAD_ROW + 1, ("", words.EVERYWHERE.format(unit=area.unit_label)), total, is_total=True)
        for number, row in enumerate(rows, 1):
            self._row(_HEAD_ROW + 1 + number, (str(number), row.group), row, is_total=False)
        for column, value in ((_WHOLE, total.denominator), (_PART, total.numerator)):
            if value is not None:
                cells = f"{xl_rowcol_to_cell(first, column)}:{xl_rowcol_to_cell(last, column)}"
                page.write_formula(_HEAD_ROW + 1, column, f"=SUM({cells})", self.looks.total_number, value)
        _finish(page, len(words.COLUMNS), last)

    def _row(self, line: int, names: tuple[str, str], row: MetricRow, *, is_total: bool) -> None:
        """What was counted as numbers, what follows from it as formulas with their value beside."""
        page, looks = self.page, self.looks
        text = looks.total if is_total else looks.number
        number = looks.total_number if is_total else looks.number
        share = looks.total_share if is_total else looks.share
        look = share if is_share(self.metric) else number
        for column, name in enumerate(names):
            page.write_string(line, column, name, text)
        _write_number(page, line, _WHOLE, row.denominator, number)
        _write_number(page, line, _PART, row.numerator, number)
        self._ratio(line, row, look)
        _write_number(page, line, _BEFORE, row.previous, look)
        _write_number(page, line, _TARGET, row.target, look)
        page.write_string(line, _LIGHT, str(light(row.light)).strip(), text)
        page.write_string(line, _REMARK, words.remark(row), text)

    def _ratio(self, line: int, row: MetricRow, look: object) -> None:
        whole, part, ratio, before = (xl_rowcol_to_cell(line, column) for column in (_WHOLE, _PART, _RATIO, _BEFORE))
        known = row.value is not None and row.denominator
        if known:
            self.page.write_formula(line, _RATIO, f'=IF(N({whole})>0,{part}/{whole},"")', look, row.value)
        else:
            self.page.write_blank(line, _RATIO, None, look)
        if known and row.value is not None and row.previous is not None:
            self.page.write_formula(line, _CHANGE, f"={ratio}-{before}", look, row.value - row.previous)
        else:
            self.page.write_blank(line, _CHANGE, None, look)


def _write_number(page: Worksheet, line: int, column: int, value: float | None, look: object) -> None:
    """A number, or an empty framed cell: missing is not zero."""
    if value is None:
        page.write_blank(line, column, None, look)
    else:
        page.write_number(line, column, value, look)


def _write_grid(page: Worksheet, title: str, grid: Grid, imprint: str, looks: _Formats) -> None:
    _write_head(page, title, "", imprint, looks)
    lines: Sequence[tuple[tuple[str, ...], object]] = [
        (grid.columns, looks.head),
        *((line, looks.total) for line in (grid.total,) if line),
        *((line, looks.number) for line in grid.rows),
    ]
    for line, (texts, look) in enumerate(lines, _HEAD_ROW):
        for column, text in enumerate(texts):
            page.write_string(line, column, text, look)
    _finish(page, len(grid.columns), _HEAD_ROW + len(lines) - 1)
    for column, weight in enumerate(grid.weights):
        page.set_column(column, column, max(6, round(weight * 7)))


def _write_head(page: Worksheet, title: str, under: str, imprint: str, looks: _Formats) -> None:
    page.write_string(0, 0, title, looks.title)
    page.write_string(1, 0, under, looks.under)
    page.write_string(2, 0, imprint, looks.under)


def _finish(page: Worksheet, columns: int, last: int) -> None:
    """Frozen and repeated head, filter, print area, one page wide."""
    for column, width in enumerate(_WIDTHS[:columns]):
        page.set_column(column, column, width)
    page.freeze_panes(_HEAD_ROW + 1, 2)
    page.autofilter(_HEAD_ROW, 0, last, columns - 1)
    page.print_area(0, 0, last, columns - 1)
    page.repeat_rows(_HEAD_ROW)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _sheet_name(title: str) -> str:
    return title.translate(_FORBIDDEN)[:_NAME_LETTERS].strip()
