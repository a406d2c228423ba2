"""Tổng quan: what is done, what is late and who must act, on one screen."""

import streamlit as st

from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.findings import show_findings
from ui.metric_cards import metric_cards, report_cards, show_cards
from ui.stale import show_stale
from ui.view import View
from ui.ward_picture import show_ward_picture
from ui.work_list import show_work_list

_CARDS = ("buildings_fully_equipped", "team_regulations", "violations_verified", "buildings_inspected")
_ON_THE_MAP = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "team_regulations",
    "buildings_reached",
    "households_committed",
    "violations_verified",
    "violations_open",
    "violations_overdue",
    "buildings_inspected",
    "boards_recognised",
    "funds_handed_over",
    "fire_acceptance",
)


def render(view: View) -> None:
    """Findings in words, six cards, the ward map beside the list that acts on it."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    show_findings(view)
    show_cards([*metric_cards(view, _CARDS), *report_cards(view)])
    show_stale(view)
    show_open_list(view)
    picture, work = st.columns([0.58, 0.42], gap="large")
    with work:
        show_work_list(view)
    with picture:
        show_ward_picture(view, _ON_THE_MAP)
