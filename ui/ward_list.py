"""One metric ward by ward, as the list beside a map: figures with bars, lights, and the file to take away."""

from collections.abc import Sequence

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricRow, MetricTable
from ui.downloads import offer_downloads
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import charts as chart_words
from wording import notes, numbers, values
from wording import ward_map as words
from wording.labels import is_share, light

_ORDERS = (words.BY_OFFICE, words.BY_RESULT)


def show_ward_list(view: View, measured: MetricTable, metric: Metric) -> None:
    """The wards that are filtered by, or all of them, the whole area first."""
    every = tuple(measured.of(metric.id))
    rows = [row for row in every if not view.scope.wards or row.group_key in view.scope.wards]
    show(tag("h3", words.LIST, css="section"))
    if len(rows) < len(every):
        show(tag("p", words.FILTERED.format(shown=len(rows), total=len(every)), css="under"))
    elif _is_by_result():
        rows.sort(key=_result, reverse=True)
    if not any(row.target is not None for row in every):
        show(tag("p", notes.NO_TARGET, css="under"))
    total = _row(metric, words.EVERYWHERE.format(unit=view.area.unit_label), measured.total(metric.id))
    show(table(_columns(metric), [_row(metric, row.group, row) for row in rows], total))
    name = words.FILE.format(metric=metric.id, day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.SHEET_COLUMNS, lambda: [_sheet_row(row) for row in rows], "wards")


def _is_by_result() -> bool:
    chosen = st.segmented_control(
        words.ORDER,
        _ORDERS,
        default=words.BY_OFFICE,
        key="thu-tu-phuong",
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return bool(chosen == words.BY_RESULT)


def _result(row: MetricRow) -> tuple[bool, float]:
    return row.value is not None, row.value or 0.0


def _columns(metric: Metric) -> Sequence[Column]:
    counted = (Column(words.COUNTED, is_number=True),) if is_share(metric) else ()
    return (Column(words.WARD), *counted, Column(words.VALUE, is_number=True), Column(words.LIGHT))


def _row(metric: Metric, name: str, row: MetricRow) -> tuple[Cell | str, ...]:
    counted = (values.fraction(metric, row.numerator, row.denominator) or numbers.MISSING,) if is_share(metric) else ()
    star = "*" if row.stale and row.value is not None else ""
    figure = Cell(f"{values.value(metric, row.value)}{star}", share=row.value if is_share(metric) else None)
    return name, *counted, figure, _light(row)


def _light(row: MetricRow) -> Cell:
    if row.light is None and row.value is None:
        return Cell(f"▨ {chart_words.NO_DATA}", css="light no_data")
    return Cell(str(light(row.light)), css=f"light {row.light.value}") if row.light else Cell("")


def _sheet_row(row: MetricRow) -> tuple[object, ...]:
    sign = light(row.light).word
    return row.group, row.numerator, row.denominator, row.value, row.target, sign, row.coverage
