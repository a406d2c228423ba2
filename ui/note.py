"""The note under a figure: how it is counted, on what basis, from which data, how complete."""

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from ui import questions
from ui.markup import Markup, show, tag
from ui.view import View
from wording import adjustment, numbers
from wording import notes as words

_TOLD = 5


def show_note(view: View, metric: Metric, row: MetricRow, definition: str = "") -> None:
    """The note, folded. `definition` says what is counted where the metric only lends its records."""
    with st.expander(words.TITLE):
        show(note(view, metric, row, definition))


def note(view: View, metric: Metric, row: MetricRow, definition: str = "") -> Markup:
    """Definition, legal basis, day, snapshot, coverage; and what keeps the figure from being judged."""
    lines = [
        (words.DEFINITION, definition or metric.definition),
        (words.LEGAL_BASIS, metric.legal_basis),
        (words.AS_OF, numbers.date(view.scope.as_of)),
        (words.SNAPSHOT, view.store.id[:12]),
        (words.COVERAGE, numbers.percent(row.coverage)),
    ]
    terms = [piece for term, text in lines for piece in (tag("dt", term), tag("dd", text))]
    remarks = [text for text, holds in ((words.STALE, row.stale), (words.NO_TARGET, row.target is None)) if holds]
    remarks += _told(view, metric) if row.adjusted else []
    return tag("div", tag("dl", *terms, css="facts"), *(tag("p", text, css="under") for text in remarks))


def _told(view: View, metric: Metric) -> list[str]:
    """What was told by telephone about the sheets that the figure is made of."""
    told = [each for each in view.ask(questions.adjusted) if each.table_name in metric.tables]
    more = [adjustment.MORE.format(n=numbers.integer(len(told) - _TOLD))] if len(told) > _TOLD else []
    return [adjustment.standing(each) for each in told[:_TOLD]] + more
