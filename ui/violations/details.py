"""All the figures of each group or type in one table, with the file to take away."""

from analytics.metric import Dimension
from analytics.metric_table import MetricRow, MetricTable
from analytics.registry import REGISTRY
from ui import questions as shared
from ui.downloads import offer_downloads
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from ui.violations.asking import Asked
from wording import values
from wording import violations as words

_METRICS = tuple(words.HEADS)


def show_details(view: View, asked: Asked) -> None:
    """A row a group or type, the whole scope first; a share with its n under it."""
    measured = view.ask(shared.by_group, _METRICS, (asked.by,), asked.around)
    first = words.GROUP_COLUMN if asked.by is Dimension.VIOLATION_GROUP else words.TYPE_COLUMN
    columns = [Column(first), *(Column(words.HEADS[metric], is_number=True) for metric in _METRICS)]
    keys = list(dict.fromkeys(row.group_key for row in measured.rows))
    names = {row.group_key: row.group for row in measured.rows}
    rows: list[list[Cell | str]] = [[names[key], *(_cell(row) for row in _of(measured, key))] for key in keys]
    total: list[Cell | str] = [words.TOTAL, *(_cell(measured.total(metric)) for metric in _METRICS)]
    show(tag("h2", words.DETAILS, css="section theme"), table(columns, rows, total))
    name = words.GROUP_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    titles = [first, *words.HEADS.values()]
    offer_downloads(name, titles, lambda: [[names[key], *map(_figure, _of(measured, key))] for key in keys], "details")


def _of(measured: MetricTable, key: str) -> list[MetricRow]:
    return [measured.row(metric, key) for metric in _METRICS]


def _cell(row: MetricRow) -> Cell:
    metric = REGISTRY[row.metric]
    counted = values.fraction(metric, row.numerator, row.denominator)
    return Cell(values.in_column(metric, row.value), under=counted)


def _figure(row: MetricRow) -> float | None:
    return row.value
