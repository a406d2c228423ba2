"""What was found and put right, period by period; how long it takes; what was sanctioned."""

import datetime as dt
from collections.abc import Mapping

from analytics.metric import Dimension, RecordState
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from analytics.slices import last_day
from charts.violations import FINED, PAID, fines_by_period, flow_by_period
from ui import questions as shared
from ui.chart import draw
from ui.downloads import offer_downloads
from ui.markup import show, tag
from ui.metric_cards import metric_cards, show_cards
from ui.note import show_note
from ui.scope_controls import select_day
from ui.table import Column, table
from ui.view import View
from ui.violations import questions
from ui.violations.asking import Asked
from wording import violations as words
from wording.records import cell

_COLUMNS = tuple(Column(title, place >= 1) for place, title in enumerate(words.FLOW_COLUMNS))
_FOUND, _DAYS = "violations_found", "days_to_resolve"
_CARDS = (_DAYS, "days_to_declare", "sanction_decisions", FINED, PAID, "suspensions")


def show_flow(view: View, asked: Asked) -> None:
    """The columns, then the same numbers as a table in which each line adds up."""
    flow = view.ask(questions.flow, asked.chosen)
    if not flow:
        show(tag("h2", words.FLOW, css="section"), tag("p", words.NO_FLOW, css="under"))
        return
    draw(flow_by_period(flow), "violation-flow", select_day({each.key: each.to_on for each in flow}))
    show(tag("p", words.FLOW_NOTE, css="under"))
    rows = [words.flow_row(each) for each in flow]
    show(table(_COLUMNS, [[cell(value) for value in row] for row in reversed(rows)]))
    offer_downloads(words.FLOW_FILE.format(day=f"{view.scope.as_of:%Y%m%d}"), words.FLOW_COLUMNS, lambda: rows, "flow")
    for row in view.ask(shared.pooled, (_FOUND,), asked.chosen).totals:
        show_note(view, REGISTRY[_FOUND], row)


def show_sanctions(view: View, asked: Asked) -> None:
    """How long it takes to put a violation right, and what followed those that were not."""
    show(tag("h2", words.UNDER_WAY, css="section theme"))
    show_cards(metric_cards(view, _CARDS, asked.chosen))
    days = view.ask(shared.pooled, (_DAYS,), asked.chosen).total(_DAYS)
    show(tag("p", words.median(days, view.scope.as_of), css="under"))
    fines = view.ask(shared.by_group, (FINED, PAID), (Dimension.PERIOD,), asked.chosen)
    if fines.total(FINED).numerator:
        draw(fines_by_period(fines), "fines", select_day(_period_ends(view, fines)))
    settled = view.ask(shared.first_records, PAID, RecordState.NOT_REPORTED, asked.chosen).counts
    note = words.SANCTIONS_NOTE + words.unpaid(settled[RecordState.NOT_REPORTED])
    show(tag("p", note, css="under"))
    show_note(view, REGISTRY[FINED], fines.total(FINED))


def _period_ends(view: View, table: MetricTable) -> Mapping[str, dt.date]:
    return {row.group_key: last_day(Dimension.PERIOD, row.group_key, view.scope.as_of) for row in table.rows}
