"""What is needed, there and missing, by type, by ward or by source of funds; a click filters the page."""

import streamlit as st

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from charts import equipment as charts
from charts.spec import ChartSpec
from ui import questions
from ui.chart import draw
from ui.equipment import questions as own
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import chosen_keys, filter_by
from ui.questions import Groups
from ui.scope_controls import select_wards
from ui.view import View
from wording import equipment as words

_LINES, _PIECES, _SPEND = (REGISTRY[name] for name in ("equipment_lines_met", "equipment_coverage", "equipment_spend"))
_VIEWS = {
    words.BY_TYPE: Dimension.EQUIPMENT_TYPE,
    words.BY_WARD: Dimension.WARD,
    words.BY_FUNDING: Dimension.FUNDING,
}


def show_stock_picture(view: View, chosen: Groups) -> None:
    """The picture as it is asked for, with the note on its figures."""
    by = _VIEWS[_ask_view()]
    # A picture shows all its groups, the chosen one among them.
    within = tuple(group for group in chosen if group[0] is not by)
    if not view.ask(own.stock, by, within):
        show(tag("p", words.NOTHING, css="under"))
        return
    draw(_spec(view, by, within, chosen), f"stock-{by.value}", select_wards if by is Dimension.WARD else filter_by(by))
    total = view.ask(questions.pooled, (_LINES.id,), chosen).total(_LINES.id)
    show_note(view, _LINES, total, words.PICTURE_NOTE)


def _ask_view() -> str:
    chosen: str = st.segmented_control(
        words.VIEW,
        tuple(_VIEWS),
        default=words.BY_TYPE,
        key="theo",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return chosen


def _spec(view: View, by: Dimension, within: Groups, chosen: Groups) -> ChartSpec:
    stocks = view.ask(own.stock, by, within)
    selected = view.scope.wards if by is Dimension.WARD else chosen_keys(chosen, by)
    asked = charts.Asked(view.scope.as_of, selected, _one_type(view, within))
    if by is Dimension.EQUIPMENT_TYPE:
        rows = tuple(view.ask(questions.by_group, (_PIECES.id,), (by,), within).of(_PIECES.id))
        units = {key: each.unit_of_measure for key, each in view.ask(own.types).items()}
        return charts.by_type(stocks, rows, units, asked)
    if by is Dimension.WARD:
        return charts.by_ward(stocks, tuple(view.ask(questions.by_ward, (_LINES.id,), within).of(_LINES.id)), asked)
    table = view.ask(questions.by_group, (_LINES.id, _SPEND.id), (by,), within)
    spend = {row.group_key: row.value for row in table.of(_SPEND.id)}
    return charts.by_funding(stocks, tuple(table.of(_LINES.id)), spend, asked)


def _one_type(view: View, within: Groups) -> charts.One | None:
    for key in chosen_keys(within, Dimension.EQUIPMENT_TYPE):
        kind = view.ask(own.types)[key]
        return charts.One(kind.name, kind.unit_of_measure)
    return None
