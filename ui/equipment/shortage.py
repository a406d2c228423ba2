"""What has to be bought by type: how much, for how many buildings, at what cost by the user's prices."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.equipment_stock import Stock
from analytics.metric import Dimension
from analytics.metric_table import MetricTable
from analytics.registry import REGISTRY
from ui import questions
from ui.equipment import questions as own
from ui.equipment.prices import Prices, ask_prices, priced
from ui.markup import Markup, show, tag
from ui.note import show_note
from ui.questions import Groups
from ui.table import Cell, Column, table
from ui.view import View
from wording import equipment as words
from wording import numbers

_COST = REGISTRY["shortage_cost"]


def show_shortage(view: View, chosen: Groups) -> Prices:
    """The types that lack something with what that costs; gives back the prices typed in."""
    stocks = lacking(view, chosen)
    show(tag("h3", words.TOTALS, css="section"), tag("p", words.TOTALS_UNDER, css="under"))
    if not stocks:
        show(tag("p", words.NOTHING_MISSING, css="under"))
        return {}
    kinds = view.ask(own.types)
    totals = st.container()
    prices = ask_prices([kinds[each.key] for each in stocks])
    unpriced = [kinds[each.key].name for each in stocks if each.key not in prices]
    measured = _costs(view, chosen, prices)
    # A type without a price costs an unknown amount, not nothing.
    costs = {row.group_key: row.value for row in measured.of(_COST.id) if row.group_key in prices}
    with totals:
        estimate = words.estimate(measured.total(_COST.id).value if prices else None, unpriced)
        show(_table(stocks, kinds, costs), tag("p", estimate, css="under"))
    if prices:
        show_note(priced(view, prices), _COST, measured.total(_COST.id))
    return prices


def lacking(view: View, chosen: Groups) -> Sequence[Stock]:
    """The types that some building lacks, those that most lack first."""
    found = view.ask(own.stock, Dimension.EQUIPMENT_TYPE, chosen)
    order = list(view.ask(own.types))
    return sorted((each for each in found.values() if each.short), key=lambda one: (-one.short, order.index(one.key)))


def _costs(view: View, chosen: Groups, prices: Prices) -> MetricTable:
    return priced(view, prices).ask(questions.by_group, (_COST.id,), (Dimension.EQUIPMENT_TYPE,), chosen)


def _table(
    stocks: Sequence[Stock], kinds: Mapping[str, own.EquipmentType], costs: Mapping[str, float | None]
) -> Markup:
    titles = (words.TYPE, words.MISSING, words.HOUSES, *([words.COST] if costs else []))
    columns = [Column(title, is_number=title != words.TYPE) for title in titles]
    most = stocks[0].short
    rows: list[list[Cell | str]] = [
        [
            kinds[each.key].name,
            f"{numbers.integer(each.missing)} {kinds[each.key].unit_of_measure}",
            Cell(numbers.integer(each.short), share=each.short / most),
            *([numbers.vnd(costs.get(each.key))] if costs else []),
        ]
        for each in stocks
    ]
    return table(columns, rows)
