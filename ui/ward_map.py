"""The map page's picture: any metric by ward, on the boundaries or on tiles; a click filters by the ward."""

from dataclasses import dataclass, replace

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from charts import measured
from charts.spec import ChartKind, ChartSpec
from charts.ward_shapes import ward_shapes
from ui.chart import draw
from ui.drill import open_list
from ui.markup import show, tag
from ui.note import show_note
from ui.scope_controls import select_wards
from ui.view import View
from ui.ward_metrics import comparable_metrics
from wording import ward_map as words


@dataclass(frozen=True, slots=True)
class MapChoice:
    """Which metric is shown, whether on tiles instead of boundaries, and how the list beside is ordered."""

    metric: Metric
    is_tiles: bool
    is_by_result: bool


def ask_map() -> MapChoice:
    """The three controls; all stand in the address."""
    left, right = st.columns([0.42, 0.58])
    metric = left.selectbox(
        words.METRIC,
        comparable_metrics(),
        format_func=lambda each: REGISTRY[each].label,
        key="tren-ban-do",
        bind="query-params",
    )
    with right.container(horizontal=True):
        layout = _one_of(words.LAYOUT, (words.BOUNDARIES, words.TILES), "cach-ve")
        order = _one_of(words.ORDER, (words.BY_OFFICE, words.BY_RESULT), "thu-tu-phuong")
    return MapChoice(REGISTRY[metric], layout == words.TILES, order == words.BY_RESULT)


def _one_of(label: str, options: tuple[str, str], key: str) -> str:
    chosen: str = st.segmented_control(label, options, default=options[0], key=key, required=True, bind="query-params")
    return chosen


def show_ward_map(view: View, table: MetricTable, choice: MapChoice) -> None:
    """The map with the source of its boundaries, the note and the way to the list behind the figure."""
    spec = map_spec(view, table, choice)
    draw(spec, f"map-{choice.metric.id}-{spec.kind}", select_wards)
    if spec.kind is ChartKind.WARD_MAP:
        show(tag("p", view.area.attribution, css="under"))
    elif not choice.is_tiles:
        show(tag("p", words.NO_BOUNDARIES, css="under"))
    metric = choice.metric
    st.button(words.SEE_LIST, key=f"list-{metric.id}", type="tertiary", on_click=open_list, args=(metric.id,))
    show_note(view, metric, table.total(metric.id))


def map_spec(view: View, table: MetricTable, choice: MapChoice) -> ChartSpec:
    """The chart of the choice; on tiles also where there are no boundaries for the day."""
    shapes = ward_shapes(view.area, view.scope.as_of)
    spec = measured.ward_map(table, choice.metric, shapes, view.scope.wards)
    return replace(spec, kind=ChartKind.TILE_MAP) if choice.is_tiles else spec
