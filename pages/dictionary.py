"""Từ điển chỉ tiêu: every metric, as the registry defines it."""

import streamlit as st

from analytics.metric import Metric
from analytics.registry import REGISTRY, SUBJECTS
from ui.definition import definition, entry_title, matches
from ui.markup import show, tag
from ui.view import View
from wording import dictionary as words


def render(view: View) -> None:
    """A search, then by theme one entry a metric."""
    left, right = st.columns([0.6, 0.4])
    wanted = left.text_input(words.SEARCH, placeholder=words.SEARCH_HINT, key="tim", bind="query-params")
    plans = (words.ALL_PLANS, *sorted({metric.plan for metric in REGISTRY.values() if metric.plan}))
    plan = right.segmented_control(
        words.PLAN, plans, default=words.ALL_PLANS, key="ke-hoach", required=True, bind="query-params"
    )
    found = [
        metric for metric in REGISTRY.values() if matches(metric, wanted) and plan in (words.ALL_PLANS, metric.plan)
    ]
    show(tag("p", words.COUNT.format(n=len(found)) if found else words.NOT_FOUND, css="under"))
    for subject, metrics in SUBJECTS.items():
        members = [metric for metric in metrics if metric in found]
        if members:
            show(tag("h2", words.THEMES[subject], css="section theme"))
        for metric in members:
            _entry(metric)


def _entry(metric: Metric) -> None:
    with st.expander(entry_title(metric)):
        show(definition(metric))
