"""One ward's figures beside the whole area's and the targets."""

from collections.abc import Callable, Mapping
from math import inf

import streamlit as st

from analytics.metric import Better, Dimension, Metric
from analytics.metric_table import Light, MetricRow
from analytics.registry import REGISTRY
from ui import questions
from ui.address import here
from ui.drill import LIST
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import numbers, values
from wording import ward_profile as words
from wording.labels import is_share, light

Pair = tuple[MetricRow, MetricRow]
_GRAVITY = (Light.LATE, Light.AT_RISK, Light.NO_DATA, Light.NOT_DUE, Light.MET)


def comparable_metrics() -> tuple[str, ...]:
    """The metrics that make sense for a single ward, in the registry's order."""
    return tuple(
        metric.id
        for metric in REGISTRY.values()
        if Dimension.WARD in metric.dimensions and not metric.needs_one_of and not metric.needs_prices
    )


def show_ward_metrics(view: View, ward: str) -> None:
    """Every metric of the ward, the whole area beside it."""
    asked = comparable_metrics()
    measured = view.ask(questions.by_ward, asked)
    unit = view.area.unit_label
    show(tag("h2", words.METRICS.format(unit=unit), css="section"))
    pairs = [(measured.row(metric, ward), measured.total(metric)) for metric in asked]
    rows = [_row(REGISTRY[own.metric], own, total) for own, total in sorted(pairs, key=_ORDERS[_ask_order()])]
    columns = (
        Column(words.METRIC),
        Column(words.WARD, is_number=True),
        Column(words.EVERYWHERE.format(unit=unit), is_number=True),
        Column(words.GAP, is_number=True),
        Column(words.TARGET, is_number=True),
        Column(words.LIGHT),
        Column(words.CHANGE),
    )
    show(table(columns, rows))


def _ask_order() -> str:
    return st.segmented_control(
        words.SORT,
        tuple(_ORDERS),
        default=words.IN_ORDER,
        key="xep-chi-tieu",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )


def _by_light(pair: Pair) -> int:
    own = pair[0].light
    return _GRAVITY.index(own) if own in _GRAVITY else len(_GRAVITY)


def _by_gap(pair: Pair) -> float:
    """How much better the ward is than everywhere, in the good direction; what cannot be compared comes last."""
    own, total = pair
    metric = REGISTRY[own.metric]
    if own.value is None or total.value is None or not is_share(metric) or metric.better is Better.NEITHER:
        return inf
    return own.value - total.value if metric.better is Better.HIGHER else total.value - own.value


_ORDERS: Mapping[str, Callable[[Pair], float]] = {
    words.IN_ORDER: lambda pair: 0,
    words.BY_LIGHT: _by_light,
    words.BY_GAP: _by_gap,
}


def _row(metric: Metric, own: MetricRow, total: MetricRow) -> tuple[Cell | str, ...]:
    counted = values.fraction(metric, own.numerator, own.denominator)
    figure = f"{values.value(metric, own.value)}{f' · {counted}' if counted else ''}{values.marks(own)}"
    sign = light(own.light)
    return (
        metric.label,
        Cell(figure, share=own.value if is_share(metric) else None, href=here({LIST: [metric.id]})),
        values.value(metric, total.value),
        values.gap(metric, own.value, total.value),
        values.value(metric, own.target),
        Cell(str(sign).strip(), css=f"light {own.light.value if own.light else 'none'}"),
        words.moved(metric, own) if own.value is not None else numbers.MISSING,
    )
