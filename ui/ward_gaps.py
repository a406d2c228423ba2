"""Which of a ward's figures rest on less than was to be reported."""

from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from ui import questions
from ui.address import here
from ui.drill import LIST
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from ui.ward_metrics import comparable_metrics
from wording import numbers
from wording import ward_profile as words

_COLUMNS = (Column(words.METRIC), Column(words.COVERAGE, is_number=True))


def show_gaps(view: View, ward: str) -> None:
    """The metrics whose coverage is not whole, the emptiest first, each with the way to its list."""
    measured = view.ask(questions.by_ward, comparable_metrics())
    gaps = gaps_first([measured.row(metric, ward) for metric in comparable_metrics()])
    show(tag("h2", words.GAPS, css="section"), tag("p", words.GAPS_UNDER if gaps else words.NO_GAPS, css="under"))
    if gaps:
        show(table(_COLUMNS, [_row(row) for row in gaps]))


def gaps_first(rows: list[MetricRow]) -> list[MetricRow]:
    """The figures that are not fully covered, the emptiest first; what does not concern the ward has no coverage."""
    gaps = [row for row in rows if row.coverage is not None and row.coverage < 1]
    return sorted(gaps, key=lambda row: row.coverage or 0.0)


def _row(row: MetricRow) -> tuple[Cell | str, ...]:
    name = Cell(REGISTRY[row.metric].label, href=here({LIST: [row.metric]}))
    return name, Cell(numbers.percent(row.coverage), share=row.coverage)
