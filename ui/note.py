"""The note under a figure: how it is counted, on what basis, from which data, how complete."""

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from ui.markup import Markup, show, tag
from ui.view import View
from wording import notes as words
from wording import numbers


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
    return tag("div", tag("dl", *terms, css="facts"), *(tag("p", text, css="under") for text in remarks))
