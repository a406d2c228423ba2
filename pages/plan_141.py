"""Kế hoạch 141: what the old blocks were to get, ward by ward and item by item, against the targets set."""

import streamlit as st

from analytics.findings import FindingKind
from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.plans import course, items, tasks
from ui.plans.cards import ITEMS, show_plan_cards
from ui.plans.charge import show_charge
from ui.plans.directives import show_directives
from ui.plans.findings import show_plan_findings
from ui.plans.opened import open_plan
from ui.plans.timeline import show_timeline
from ui.stale import show_stale
from ui.view import View

_OFFERED = (Dimension.UNIT, Dimension.TASK, Dimension.EQUIPMENT_TYPE)
_FINDINGS = (
    FindingKind.BUILDINGS_EQUIPPED,
    FindingKind.EQUIPMENT_SHORTAGE,
    FindingKind.TEAM_REGULATIONS,
    FindingKind.OUTREACH,
)


def render(view: View) -> None:
    """Findings and cards, the wards by item, the course against the targets, then the tasks and who is behind."""
    page = open_plan(view, "141", _OFFERED)
    if page is None:
        return
    show_plan_findings(page, _FINDINGS)
    show_plan_cards(page, ITEMS)
    show_stale(view)
    show_open_list(view, page.chosen)
    choice = items.ask_item(page.key)
    items.show_items(page, choice)
    left, right = st.columns([0.58, 0.42], gap="large")
    with left:
        course.show_course(page, choice.metric)
        course.show_equipment_types(page)
    with right:
        course.show_late_wards(page)
        tasks.show_behind(page.tasks)
    tasks.show_tasks(page)
    left, right = st.columns(2, gap="large")
    with left:
        show_timeline(page)
    with right:
        show_charge(page.tasks)
        show_directives(page)
