"""Unit prices are the user's: typed in on the page, kept in the address and nowhere else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from ui.equipment.questions import EquipmentType
from ui.markup import show, tag
from ui.view import View
from wording import equipment as words

Prices = Mapping[str, int]
_KEY = "don-gia-{kind}"
_HIGHEST = 10**10
_STEP = 10_000
_COLUMNS = 2


def ask_prices(kinds: Sequence[EquipmentType]) -> Prices:
    """The prices typed in, in VND a piece, by type; a type without one is left out."""
    with st.expander(words.PRICES, expanded=any(_KEY.format(kind=each.key) in st.query_params for each in kinds)):
        show(tag("p", words.PRICES_UNDER, css="under"))
        columns = st.columns(_COLUMNS)
        typed = {each.key: _ask(each, columns[place % _COLUMNS]) for place, each in enumerate(kinds)}
    return {key: price for key, price in typed.items() if price}


def priced(view: View, prices: Prices) -> View:
    """The view that asks with these prices."""
    return replace(view, scope=replace(view.scope, unit_prices=tuple(prices.items())))


def _ask(kind: EquipmentType, place: st.delta_generator.DeltaGenerator) -> int | None:
    price: int | None = place.number_input(
        words.PRICE.format(name=kind.name, unit=kind.unit_of_measure),
        min_value=0,
        max_value=_HIGHEST,
        value=None,
        step=_STEP,
        format="%d",
        placeholder=words.NO_PRICE_TYPED,
        key=_KEY.format(kind=kind.key),
        bind="query-params",
    )
    return price
