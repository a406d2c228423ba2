"""The row of cards on the overview, each with the way to the list behind its figure."""

from collections.abc import Sequence

import streamlit as st

from analytics.finding import OwnPlans, ReportsReceived
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from analytics.reporting import ReportState
from ui import questions
from ui.cards import Card, card
from ui.drill import open_list
from ui.markup import show
from ui.questions import Groups
from ui.view import View
from wording import cards as words
from wording import notes

_TRAIL = 6
_RECEIVED = (ReportState.ON_TIME, ReportState.LATE)


def show_cards(cards: Sequence[Card]) -> None:
    """The cards in one row on wide screens, one under the other on narrow ones."""
    with st.container(key=f"cards-{len(cards)}-{cards[0].metric}"):
        columns = st.columns(len(cards), gap="small")
    for column, content in zip(columns, cards, strict=True):
        with column.container(key=f"card-{content.metric}", height="stretch"):
            show(card(content))
            st.button(
                notes.SEE_LIST,
                key=f"list-{content.metric}",
                type="tertiary",
                on_click=open_list,
                args=(content.metric,),
            )


def metric_cards(view: View, metrics: tuple[str, ...], within: Groups = ()) -> list[Card]:
    """A card a metric, beside its previous period, with its trail over the last periods.

    `within` is a page's filter; the records of all the metrics have its dimensions (`ui.page_filter.those_of`).
    """
    now = view.ask(questions.pooled, metrics, within)
    trail = view.ask(questions.over_time, metrics, view.ask(questions.cutoffs, _TRAIL), within)
    return [
        _metric_card(now.total(metric), tuple(table.total(metric).value for _, table in trail)) for metric in metrics
    ]


def report_cards(view: View) -> list[Card]:
    """Who has reported on the latest period due, and who has issued a plan of its own; as the findings count them."""
    cards = []
    for finding in view.ask(questions.every_finding):
        match finding.facts:
            case ReportsReceived() as facts:
                told = words.reports_received(facts)
                cards.append(Card(finding.metric, *told[:2], finding.light, told[2], _report_trail(view)))
            case OwnPlans() as facts:
                told = words.own_plans(facts)
                cards.append(Card(finding.metric, *told[:2], finding.light, told[2]))
    return cards


def _metric_card(row: MetricRow, trail: tuple[float | None, ...]) -> Card:
    metric = REGISTRY[row.metric]
    return Card(metric.id, metric.label, words.headline(metric, row), row.light, words.details(metric, row), trail)


def _report_trail(view: View) -> tuple[float | None, ...]:
    matrix = view.ask(questions.reports)
    due = [period for period in matrix.periods if period.is_due][-_TRAIL:]
    states = [[report.state for report in matrix.of_period(period)] for period in due]
    return tuple(float(sum(state in _RECEIVED for state in period)) for period in states)
