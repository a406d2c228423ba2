"""Kiểm tra, xử lý tồn tại, vi phạm: what is open and late, where and since when, and what follows."""

import streamlit as st

from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.stale import show_stale
from ui.view import View
from ui.violations.asking import ask, ask_since
from ui.violations.bases import show_bases
from ui.violations.details import show_details
from ui.violations.flow import show_flow, show_sanctions
from ui.violations.longest import show_ages, show_longest
from ui.violations.pictures import show_by_group, show_by_ward
from ui.violations.summary import show_violation_cards, show_violation_findings


def render(view: View) -> None:
    """Findings and cards; open violations by group and by ward; the oldest; the flow; what follows."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    show_violation_findings(view)
    asked = ask(view)
    show_violation_cards(view, asked)
    show_stale(view)
    show_open_list(view, asked.chosen)
    groups, wards = st.columns(2, gap="large")
    with groups:
        show_by_group(view, asked)
        since = ask_since()
        show_ages(view, asked, since)
    with wards:
        show_by_ward(view, asked)
    show_longest(view, asked, since)
    show_details(view, asked)
    show_flow(view, asked)
    show_sanctions(view, asked)
    show_bases(view, asked)
