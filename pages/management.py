"""Quản lý, vận hành: boards, maintenance money, dossiers and first meetings in the high-rises."""

import streamlit as st

from analytics.findings import FindingKind
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.findings import show_findings
from ui.management import questions
from ui.management.benchmarks import show_benchmarks
from ui.management.duties import ask_duty, show_duties, show_wards
from ui.management.owing import show_owing
from ui.management.violations import show_management_violations
from ui.markup import show, tag
from ui.metric_cards import metric_cards, show_cards
from ui.stale import show_stale
from ui.view import View
from wording import management as words

_CARDS = ("boards_recognised", "funds_handed_over", "dossiers_handed_over", "first_meetings_held")


def render(view: View) -> None:
    """Finding and cards; every duty beside the chosen one by ward; who still owes what; what is violated."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    buildings = view.ask(questions.high_rises)
    if not buildings:
        show(tag("div", words.NO_HIGH_RISE, css="notice"))
        return
    show_findings(view, (FindingKind.BOARDS_AND_FUNDS,))
    show_cards(metric_cards(view, _CARDS))
    show_stale(view)
    show_open_list(view)
    duty = ask_duty()
    duties, wards = st.columns([0.45, 0.55], gap="large")
    with duties:
        show_duties(view, buildings, duty)
    with wards:
        show_wards(view, duty)
    show_owing(view, buildings, duty)
    show_benchmarks(view)
    show_management_violations(view)
