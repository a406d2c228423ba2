"""Hồ sơ nhà chung cư: all there is to know of one building, and who told it."""

from dataclasses import replace

import streamlit as st

from analytics.building_profile import Standing
from ui.empty import is_empty, show_empty
from ui.register import building_questions as questions
from ui.register.building_choice import asked_building
from ui.register.building_equipment import show_equipment
from ui.register.building_events import show_events
from ui.register.building_facts import show_facts, show_history
from ui.register.building_head import show_building_findings, show_building_head
from ui.register.building_risk import explanation, show_building_risk
from ui.register.building_sources import show_sources
from ui.register.building_violations import show_building_violations
from ui.view import View


def render(view: View) -> None:
    """The building that the address names, whatever wards and groups the sidebar asks about."""
    if is_empty(view):
        show_empty(view)
        return
    own = replace(view, scope=replace(view.scope, wards=(), groups=()))
    identity = asked_building(own)
    if identity is None:
        return
    profile = own.ask(questions.profile, identity)
    show_building_head(own, profile)
    if profile.standing in (Standing.NOT_YET, Standing.NOT_KNOWN_YET):
        show_history(own, profile)
        return
    records = own.ask(questions.records, identity.building_id)
    explained = explanation(own, profile)
    show_building_findings(profile, records, explained.building if explained else None)
    left, right = st.columns([0.52, 0.48], gap="large")
    with left:
        show_equipment(own, records.equipment)
    with right:
        show_building_violations(own, records.violations)
    show_facts(own, profile)
    show_events(own, records)
    if explained:
        show_building_risk(own, explained)
    show_history(own, profile)
    show_sources(own, profile, records)
