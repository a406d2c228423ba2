"""Two metrics of each ward against each other; a click filters by the ward."""

import streamlit as st

from analytics.registry import REGISTRY
from charts import compared as charts
from ui.chart import draw
from ui.comparison.compared import Compared
from ui.markup import show, tag
from ui.scope_controls import select_wards
from ui.view import View
from wording import comparison as words


def show_pair(view: View, compared: Compared) -> None:
    """The two controls, the picture, and the wards that have no place in it."""
    metrics = compared.choice.metrics
    if len(metrics) < 2:
        show(tag("p", words.NEEDS_TWO, css="under"))
        return
    left, right = st.columns(2)
    with left:
        upwards = _ask(words.UPWARDS, metrics, 0, "doc")
    with right:
        across = _ask(words.ACROSS, metrics, min(2, len(metrics) - 1), "ngang")
    pair = charts.Pair(REGISTRY[across], REGISTRY[upwards])
    spec = charts.scatter(compared.table, pair, compared.everywhere, view.scope.wards)
    with st.container(key="named-points"):
        draw(spec, f"pair-{upwards}-{across}", select_wards)
    absent = [point.label for point in spec.points if point.value is None or point.across is None]
    if absent:
        show(tag("p", words.NOT_DRAWN.format(wards=", ".join(absent)), css="under"))


def _ask(label: str, metrics: tuple[str, ...], first: int, key: str) -> str:
    chosen: str = st.selectbox(
        label, metrics, first, format_func=lambda metric: REGISTRY[metric].label, key=key, bind="query-params"
    )
    return chosen
