"""Chế độ báo cáo: who reported on which period, how complete and how old the figures are, what is to be mended."""

import streamlit as st

from ui.data_quality import show_problems, show_quality, show_report_findings
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty
from ui.metric_cards import metric_cards, show_cards
from ui.report_matrix import show_report_matrix
from ui.stale import show_stale
from ui.view import View

_CARDS = ("reports_received", "reports_on_time")
_COMPLETE = ("equipment_lines_met", "fire_acceptance", "truck_access", "tasks_done")


def render(view: View) -> None:
    """What came in and what did not, then ward by ward how far the figures can be relied on."""
    if is_empty(view):
        show_empty(view)
        return
    said, cards = st.columns([0.48, 0.52], gap="large")
    with said:
        show_report_findings(view)
        show_stale(view)
    with cards:
        show_cards(metric_cards(view, _CARDS))
    show_open_list(view)
    show_report_matrix(view)
    show_quality(view, _COMPLETE)
    show_problems(view)
