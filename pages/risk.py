"""Nguy cơ cháy và thứ tự ưu tiên: which buildings to act on first, why, and what the order does not say."""

import streamlit as st

from analytics.findings import FindingKind
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.findings import show_findings
from ui.markup import show, tag
from ui.metric_cards import metric_cards, show_cards
from ui.risk import questions
from ui.risk.cell_filter import ask_cell
from ui.risk.drivers import show_drivers, show_ward_risk
from ui.risk.matrix import show_limits, show_matrix
from ui.risk.method import show_method
from ui.risk.priority_list import show_priority_list
from ui.stale import show_stale
from ui.view import View
from wording import risk_page as words

_FINDINGS = (FindingKind.PRIORITY_BUILDINGS, FindingKind.OPEN_VIOLATIONS)
_CARDS = ("residents_in_priority_buildings", "violations_serious_open", "truck_access", "compliance")


def render(view: View) -> None:
    """Findings, cards, the matrix beside its limits, the list it acts on, then what stands behind."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    if not view.ask(questions.every_building):
        show(tag("div", words.NO_BUILDINGS, css="notice"))
        return
    show_findings(view, _FINDINGS)
    show_cards(metric_cards(view, _CARDS))
    show_stale(view)
    show_open_list(view)
    chosen = ask_cell()
    picture, limits = st.columns([0.58, 0.42], gap="large")
    with picture:
        show_matrix(view, chosen)
    with limits:
        show_limits(view)
    show_priority_list(view, chosen)
    where, reasons = st.columns(2, gap="large")
    with where:
        show_ward_risk(view)
    with reasons:
        show_drivers(view, chosen)
    show_method(view)
