"""Trang bị PCCC và CNCH: what is needed, there, working and missing; what to buy; what was checked when."""

import streamlit as st

from analytics.findings import FindingKind
from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.equipment.cards import show_equipment_cards
from ui.equipment.checks import show_checks
from ui.equipment.missing_list import show_missing_list
from ui.equipment.picture import show_stock_picture
from ui.equipment.requests import show_requests
from ui.equipment.shortage import show_shortage
from ui.findings import show_findings
from ui.page_filter import page_filter
from ui.stale import show_stale
from ui.view import View

_FINDINGS = (FindingKind.BUILDINGS_EQUIPPED, FindingKind.EQUIPMENT_SHORTAGE)
_FILTERS = (Dimension.EQUIPMENT_TYPE, Dimension.FUNDING)


def render(view: View) -> None:
    """Findings, cards, the picture beside what to buy, then the lists."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    show_findings(view, _FINDINGS)
    chosen = page_filter(view, _FILTERS)
    show_equipment_cards(view, chosen)
    show_stale(view)
    show_open_list(view, chosen)
    picture, to_buy = st.columns([0.56, 0.44], gap="large")
    with picture:
        show_stock_picture(view, chosen)
    with to_buy:
        prices = show_shortage(view, chosen)
    show_missing_list(view, chosen, prices)
    show_checks(view, chosen)
    show_requests(view, chosen)
