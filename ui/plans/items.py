"""Kết quả theo phường và nội dung: the metrics of a plan side by side, ward by ward."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import Light, MetricRow, MetricTable
from ui.address import here, link
from ui.downloads import offer_downloads
from ui.drill import LIST
from ui.markup import Markup, show, tag
from ui.matrix import cell, pinned_table
from ui.plans import questions
from ui.plans.opened import OpenPlan
from ui.scope_controls import WARDS
from wording import plans as words
from wording.numbers import MISSING

ITEM, _ORDER = "noi-dung", "thu-tu"
_HEIGHT = "44rem"


@dataclass(frozen=True, slots=True)
class ItemChoice:
    """The item whose course is looked at, and whether the wards stand by their result in it."""

    metric: Metric
    is_by_result: bool


def ask_item(plan: str) -> ItemChoice:
    """The two controls; both stand in the address, the item by its name."""
    named = {metric.id: metric for metric in questions.items_of_plan(plan)}
    show(tag("h2", words.ITEMS, css="section"), tag("p", words.ITEMS_UNDER, css="under"))
    left, right = st.columns([0.5, 0.5], vertical_alignment="bottom")
    chosen: str = left.selectbox(
        words.ITEM, list(named), format_func=lambda key: named[key].label, key=ITEM, bind="query-params"
    )
    order = right.segmented_control(
        words.ORDER,
        (words.BY_OFFICE, words.BY_RESULT),
        default=words.BY_OFFICE,
        key=_ORDER,
        required=True,
        label_visibility="collapsed",
        bind="query-params",
    )
    return ItemChoice(named[chosen], order == words.BY_RESULT)


def show_items(page: OpenPlan, choice: ItemChoice) -> None:
    """The wards of the scope, or all, under the whole area; every figure leads to the list behind it."""
    view = page.view
    metrics = questions.items_of_plan(page.key)
    tables = view.ask(questions.items_by_ward, tuple(metric.id for metric in metrics), page.chosen)
    wards = wards_shown(tables[choice.metric.id], view.scope.wards, choice)
    everywhere = words.EVERYWHERE.format(unit=view.area.unit_label)
    show(items_table(metrics, tables, wards, everywhere))
    offer_downloads(
        page.file(words.ITEMS_FILE),
        words.item_titles(metrics),
        lambda: sheet_rows(metrics, tables, wards, everywhere),
        f"items-{page.key}",
    )


def items_table(
    metrics: Sequence[Metric], tables: Mapping[str, MetricTable], wards: Mapping[str, str], everywhere: str
) -> Markup:
    """The matrix ward × item as a table."""
    totals = {metric.id: tables[metric.id].total(metric.id) for metric in metrics}
    head: list[Markup | str] = [words.WARD, *(_head(metric, totals[metric.id]) for metric in metrics)]
    total = [tag("span", everywhere), *(_figure(metric, totals[metric.id], totals[metric.id]) for metric in metrics)]
    rows = [
        [
            link(here({WARDS: [name]}), name),
            *(_figure(metric, _row(tables[metric.id], metric, key), totals[metric.id], name) for metric in metrics),
        ]
        for key, name in wards.items()
    ]
    return pinned_table(head, rows, total, height=_HEIGHT)


def sheet_rows(
    metrics: Sequence[Metric], tables: Mapping[str, MetricTable], wards: Mapping[str, str], everywhere: str
) -> list[tuple[object, ...]]:
    """The matrix as rows of a file, the whole area first."""
    totals: list[MetricRow | None] = [tables[metric.id].total(metric.id) for metric in metrics]
    own = [(name, [_row(tables[metric.id], metric, key) for metric in metrics]) for key, name in wards.items()]
    return [
        (name, *(value for row in figures for value in words.item_cells(row)))
        for name, figures in [(everywhere, totals), *own]
    ]


def late_wards(
    metrics: Sequence[Metric], tables: Mapping[str, MetricTable], asked: tuple[str, ...]
) -> list[tuple[Metric, list[MetricRow]]]:
    """The items that wards, those asked for or all, are late with against their target; the item of most first."""
    late = [
        (metric, [row for row in tables[metric.id].of(metric.id) if row.light is Light.LATE and is_asked(row, asked)])
        for metric in metrics
    ]
    return sorted(((metric, rows) for metric, rows in late if rows), key=lambda each: -len(each[1]))


def is_asked(row: MetricRow, asked: tuple[str, ...]) -> bool:
    """Whether a ward's row is of those asked for; none named are all."""
    return not asked or row.group_key in asked


def wards_shown(table: MetricTable, asked: tuple[str, ...], choice: ItemChoice) -> dict[str, str]:
    """The wards asked for, or all, by key: in official order or the best result of the item first."""
    rows = [row for row in table.of(choice.metric.id) if is_asked(row, asked)]
    if choice.is_by_result:
        rows.sort(key=lambda row: (row.value is None, -(row.value or 0.0)))
    return {row.group_key: row.group for row in rows}


def _head(metric: Metric, total: MetricRow) -> Markup:
    target = words.item_target(metric, total.target)
    return tag("span", link(here({ITEM: [metric.label]}), metric.label), *([tag("div", target)] if target else []))


def _row(table: MetricTable, metric: Metric, ward: str) -> MetricRow | None:
    """A ward's figure; None where a metric counts none of what another counts outside the wards of the day."""
    return next((row for row in table.of(metric.id) if row.group_key == ward), None)


def _figure(metric: Metric, row: MetricRow | None, total: MetricRow, ward: str = "") -> Markup:
    if row is None:
        return cell(tag("span", MISSING))
    shown: Markup = tag(
        "span", words.item_figure(metric, row), css=f"light {row.light.value}" if row.light else "whole"
    )
    if row.value is None:
        return cell(shown)
    where = {WARDS: [ward]} if ward else {}
    return cell(link(here({**where, LIST: [metric.id]}), shown), words.item_under(metric, row, total.target))
