"""What is asked of the register: words, conditions, an order and a page. All of it stands in the address."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.register import RegisteredBuilding
from analytics.register_filter import CONDITIONS, Condition, select
from analytics.register_order import Order, Page, in_order, page_of
from ui.register import questions
from ui.view import View
from wording import register as words
from wording.register_conditions import condition

WANTED, WHERE, ORDER, PAGE = "tim-nha", "loc", "xep", "trang"
KEYS = (WANTED, WHERE, ORDER, PAGE)
_CONDITIONS = {condition(each): each for each in CONDITIONS}
_ORDERS = {words.ORDERS[each]: each for each in Order}


@dataclass(frozen=True, slots=True)
class Asked:
    """The search of the page."""

    wanted: str
    conditions: tuple[Condition, ...]
    order: Order

    @property
    def is_narrowed(self) -> bool:
        """Whether not every building is asked for."""
        return bool(self.wanted.strip() or self.conditions)

    def of(self, view: View) -> list[RegisteredBuilding]:
        """The buildings asked for, in the order asked for."""
        found = select(view.ask(questions.register).buildings, self.wanted, self.conditions)
        return in_order(found, self.order, lambda: view.ask(questions.places_by_name))


def ask_register() -> Asked:
    """The three controls; a change of any leads back to the first page."""
    left, middle, right = st.columns([0.32, 0.4, 0.28])
    wanted = left.text_input(
        words.SEARCH, placeholder=words.SEARCH_HINT, key=WANTED, on_change=first_page, bind="query-params"
    )
    chosen = middle.multiselect(
        words.CONDITIONS,
        list(_CONDITIONS),
        key=WHERE,
        placeholder=words.CONDITIONS_HINT,
        select_all=False,
        on_change=first_page,
        bind="query-params",
    )
    order = right.selectbox(words.ORDER, list(_ORDERS), key=ORDER, on_change=first_page, bind="query-params")
    return Asked(wanted or "", tuple(_CONDITIONS[each] for each in chosen), _ORDERS[order])


def page_asked(found: Sequence[RegisteredBuilding]) -> Page:
    """The page of the list that the address names."""
    number = st.query_params.get(PAGE, "1")
    return page_of(found, int(number) if number.isascii() and number.isdigit() else 1)


def turn_to(number: int) -> None:
    """Opens a page of the list. From a button's callback."""
    st.query_params[PAGE] = str(number)


def first_page() -> None:
    """Goes back to the first page. From a widget's callback."""
    st.query_params.pop(PAGE, None)
