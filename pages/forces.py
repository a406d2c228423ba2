"""Lực lượng và tuyên truyền: teams, regulations, training; sessions, attendances, the houses and households reached."""

import streamlit as st

from analytics.findings import FindingKind
from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.findings import show_findings
from ui.forces.cards import show_force_cards
from ui.forces.outreach import show_outreach
from ui.forces.teams import show_kinds, show_teams
from ui.page_filter import page_filter
from ui.stale import show_stale
from ui.view import View
from ui.ward_picture import show_ward_picture

_FINDINGS = (FindingKind.TEAM_REGULATIONS, FindingKind.OUTREACH)
_FILTERS = (Dimension.TEAM_KIND, Dimension.OUTREACH_FORM)
_BY_WARD = (
    "team_regulations",
    "team_training",
    "buildings_with_team",
    "buildings_reached",
    "households_committed",
    "outreach_sessions",
    "outreach_attendances",
)


def render(view: View) -> None:
    """Findings, cards, any of the figures by ward beside the teams, then the lists and outreach."""
    if is_empty(view):
        show_empty(view)
        return
    if show_without_buildings(view):
        return
    show_findings(view, _FINDINGS)
    chosen = page_filter(view, _FILTERS)
    show_force_cards(view, chosen)
    show_stale(view)
    show_open_list(view, chosen)
    picture, teams = st.columns([0.56, 0.44], gap="large")
    with picture:
        show_ward_picture(view, _BY_WARD, chosen)
    with teams:
        show_kinds(view, chosen)
    show_teams(view, chosen)
    show_outreach(view, chosen)
