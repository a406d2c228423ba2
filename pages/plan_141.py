"""Kế hoạch 141: what the old blocks were to get, ward by ward and item by item, against the targets set."""

import streamlit as st

from analytics.findings import FindingKind
from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.metric_cards import metric_cards, show_cards
from ui.page_filter import page_filter
from ui.plans import questions
from ui.plans.charge import show_charge
from ui.plans.course import show_course, show_equipment_types, show_late_wards
from ui.plans.directives import show_directives
from ui.plans.findings import show_plan_findings
from ui.plans.frame import find_plan
from ui.plans.items import ask_item, show_items
from ui.plans.tasks import show_behind, show_task_list, show_task_matrix
from ui.plans.timeline import show_timeline
from ui.stale import show_stale
from ui.view import View

_PLAN = "141"
_OFFERED = (Dimension.UNIT, Dimension.TASK, Dimension.EQUIPMENT_TYPE)
_FINDINGS = (
    FindingKind.BUILDINGS_EQUIPPED,
    FindingKind.EQUIPMENT_SHORTAGE,
    FindingKind.TEAM_REGULATIONS,
    FindingKind.OUTREACH,
)
_CARDS = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "buildings_reached",
    "households_committed",
    "team_regulations",
    "team_training",
)


def render(view: View) -> None:
    """Findings and cards, the wards by item, the course against the targets, then the tasks and who is behind."""
    if is_empty(view):
        show_empty(view)
        return
    plan = find_plan(view, _PLAN)
    if plan is None or show_without_buildings(view):
        return
    chosen = page_filter(view, _OFFERED)
    tasks = view.ask(questions.tasks_of, _PLAN)
    show_plan_findings(view, plan, tasks, kinds=_FINDINGS)
    show_cards(metric_cards(view, _CARDS))
    show_stale(view)
    show_open_list(view, (*chosen, (Dimension.PLAN, _PLAN)))
    choice = ask_item(_PLAN)
    show_items(view, _PLAN, choice, chosen)
    course, late = st.columns([0.58, 0.42], gap="large")
    with course:
        show_course(view, choice.metric, chosen)
        show_equipment_types(view, chosen)
    with late:
        show_late_wards(view, _PLAN, chosen)
        show_behind(tasks)
    show_task_matrix(view, _PLAN, tasks, chosen)
    show_task_list(view, _PLAN, tasks, chosen)
    timeline, charge = st.columns([0.5, 0.5], gap="large")
    with timeline:
        show_timeline(view, plan, tasks, chosen)
    with charge:
        show_charge(tasks)
        show_directives(view, plan)
