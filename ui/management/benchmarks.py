"""Published figures of other places beside the area's own, each with its source."""

from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from data.area import Benchmark
from ui import questions as shared
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import management as words
from wording import values

_COLUMNS = tuple(Column(title, title == words.BENCHMARK_COLUMNS[2]) for title in words.BENCHMARK_COLUMNS)


def show_benchmarks(view: View) -> None:
    """Two rows a figure, ours first; nothing when the area pack has none."""
    benchmarks = [each for each in view.area.benchmarks if each.metric in REGISTRY]
    if not benchmarks:
        return
    own = view.ask(shared.pooled, tuple(each.metric for each in benchmarks))
    rows = [row for each in benchmarks for row in (_ours(own.total(each.metric)), _theirs(each))]
    show(
        tag("h2", words.BENCHMARKS, css="section theme"),
        tag("p", words.BENCHMARKS_UNDER, css="under"),
        table(_COLUMNS, rows),
    )


def _ours(row: MetricRow) -> tuple[Cell | str, ...]:
    metric = REGISTRY[row.metric]
    counted = values.fraction(metric, row.numerator, row.denominator)
    return metric.label, words.BENCHMARK_HERE, Cell(values.value(metric, row.value), under=counted), ""


def _theirs(each: Benchmark) -> tuple[Cell | str, ...]:
    metric = REGISTRY[each.metric]
    counted = values.fraction(metric, each.numerator, each.denominator)
    figure = Cell(values.value(metric, each.numerator / each.denominator), under=counted)
    return each.basis, each.place, figure, words.benchmark_source(each.year, each.source, each.is_verified)
