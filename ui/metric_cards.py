"""The row of metric cards, each with the way to the list behind its figure."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.registry import REGISTRY
from ui import questions
from ui.cards import Card, card
from ui.drill import open_list
from ui.markup import show
from ui.view import View
from wording import notes as words

_TRAIL = 6


@dataclass(frozen=True, slots=True)
class CardChoice:
    """A metric on a card; `counts_units` shows 17/19 instead of a percentage."""

    metric: str
    counts_units: bool = False


def show_cards(view: View, choices: Sequence[CardChoice]) -> None:
    """A card a choice, in one row on wide screens."""
    cards = _cards(view, choices)
    for column, content in zip(st.columns(len(cards), gap="small"), cards, strict=True):
        with column:
            show(card(content))
            st.button(
                words.SEE_LIST,
                key=f"list-{content.metric.id}",
                type="tertiary",
                on_click=open_list,
                args=(content.metric.id,),
            )


def _cards(view: View, choices: Sequence[CardChoice]) -> list[Card]:
    metrics = tuple(choice.metric for choice in choices)
    now = view.ask(questions.pooled, metrics)
    trail = view.ask(questions.over_time, metrics, view.ask(questions.cutoffs, _TRAIL))
    return [
        Card(
            REGISTRY[choice.metric],
            now.total(choice.metric),
            tuple(table.total(choice.metric).value for _, table in trail),
            choice.counts_units,
        )
        for choice in choices
    ]
