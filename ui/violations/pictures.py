"""The pictures of the page on violations. A click on a group, a type or a ward filters the page."""

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from charts import violations as charts
from ui import questions as shared
from ui.chart import draw
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import filter_by
from ui.scope_controls import select_wards
from ui.view import View
from ui.violations.asking import Asked
from wording import violations as words

_COUNTED = (charts.OPEN, charts.OVERDUE, charts.UNDATED)
_INSPECTED = "buildings_inspected"


def show_by_group(view: View, asked: Asked) -> None:
    """The open violations of each group, or type, by what their deadline says."""
    table = view.ask(shared.by_group, _COUNTED, (asked.by,), asked.around)
    spec = charts.open_by_deadline(table, words.group_title, words.counted, asked.selected)
    draw(spec, f"violations-{asked.by.value}", filter_by(asked.by))
    show_note(view, _metric(charts.OVERDUE), table.total(charts.OVERDUE))


def show_by_ward(view: View, asked: Asked) -> None:
    """The same ward by ward, with the buildings inspected beside each count."""
    table = view.ask(shared.by_ward, _COUNTED, asked.chosen)
    inspected = view.ask(shared.by_ward, (_INSPECTED,))

    def beside(row: MetricRow) -> str:
        return words.beside_inspected(row, inspected.row(_INSPECTED, row.group_key))

    spec = charts.open_by_deadline(
        table, words.ward_title(view.area.ward_label), beside, view.scope.wards, keeps_empty=True
    )
    draw(spec, "violations-wards", select_wards)
    span = view.scope.window.span(view.scope.as_of, view.area.defaults.window_start)
    show(tag("p", words.inspected_hint(span.from_on, span.to_on), css="under"))
    show_note(view, _metric(_INSPECTED), inspected.total(_INSPECTED))


def _metric(name: str) -> Metric:
    return REGISTRY[name]
