"""One metric by ward, as a map or as bars; a click filters by the ward."""

from collections.abc import Sequence

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from charts import measured
from charts.spec import ChartSpec
from charts.ward_shapes import ward_shapes
from ui import questions
from ui.chart import draw
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import those_of
from ui.questions import Groups
from ui.scope_controls import select_wards
from ui.view import View
from wording import frame
from wording import overview as words

_AS = (words.AS_MAP, words.AS_BARS)
_ORDERS = (words.BY_RESULT, words.BY_OFFICE)


def show_ward_picture(view: View, offered: Sequence[str], within: Groups = ()) -> None:
    """The chosen metric by ward with its note and the source of the boundaries; `within` is the page's filter."""
    chosen, seen_as = _choose(offered)
    metric = REGISTRY[chosen]
    table = view.ask(questions.by_ward, (chosen,), those_of(within, metric))
    draw(_spec(view, table, metric, seen_as), f"wards-{chosen}", select_wards)
    if seen_as == words.AS_MAP:
        show(tag("p", view.area.attribution, css="under"))
    show_note(view, metric, table.total(chosen))


def _choose(offered: Sequence[str]) -> tuple[str, str]:
    left, right = st.columns([0.52, 0.48], vertical_alignment="bottom")
    with left:
        chosen = st.selectbox(
            words.MAP_METRIC,
            offered,
            format_func=lambda metric: REGISTRY[metric].label,
            key="chi-tieu",
            label_visibility="collapsed",
            bind="query-params",
        )
    with right:
        seen_as = st.segmented_control(
            words.SHOW_AS,
            _AS,
            default=words.AS_MAP,
            key="cach-xem",
            required=True,
            label_visibility="collapsed",
            bind="query-params",
        )
    return chosen, seen_as


def _spec(view: View, table: MetricTable, metric: Metric, seen_as: str) -> ChartSpec:
    if seen_as == words.AS_MAP:
        return measured.ward_map(table, metric, ward_shapes(view.area, view.scope.as_of), view.scope.wards)
    order = st.segmented_control(
        words.ORDER,
        _ORDERS,
        default=words.BY_RESULT,
        key="thu-tu",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    everywhere = frame.EVERYWHERE.format(unit=view.area.unit_label)
    return measured.ward_bars(table, metric, everywhere, view.scope.wards, by_value=order == words.BY_RESULT)
