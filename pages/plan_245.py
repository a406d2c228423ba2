"""Kế hoạch 245: what is asked of whom by when, who has issued a plan of its own, and what is done so far."""

import streamlit as st

from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.page_filter import page_filter
from ui.plans import questions
from ui.plans.cards import show_plan_cards
from ui.plans.charge import show_charge
from ui.plans.difficulties import show_difficulties
from ui.plans.directives import show_directives
from ui.plans.findings import show_plan_findings
from ui.plans.frame import find_plan
from ui.plans.own_plans import show_own_plans
from ui.plans.tasks import show_behind, show_task_list, show_task_matrix
from ui.plans.timeline import show_timeline
from ui.view import View

_PLAN = "245"
_OFFERED = (Dimension.UNIT, Dimension.TASK)


def render(view: View) -> None:
    """Findings and cards, deadlines beside own plans, the units by task, then the list, difficulties, căn cứ."""
    if is_empty(view):
        show_empty(view)
        return
    plan = find_plan(view, _PLAN)
    if plan is None or show_without_buildings(view):
        return
    chosen = (*page_filter(view, _OFFERED), (Dimension.PLAN, _PLAN))
    tasks = view.ask(questions.tasks_of, _PLAN)
    own = view.ask(questions.own_plans_of, _PLAN)
    show_plan_findings(view, plan, tasks, own)
    show_plan_cards(view, chosen)
    show_open_list(view, chosen)
    timeline, issued = st.columns([0.54, 0.46], gap="large")
    with timeline:
        show_timeline(view, plan, tasks, chosen, own)
    with issued:
        if own:
            show_own_plans(view, own, chosen)
    show_task_matrix(view, _PLAN, tasks, chosen)
    show_task_list(view, _PLAN, tasks, chosen)
    work, directives = st.columns([0.5, 0.5], gap="large")
    with work:
        show_behind(tasks)
        show_charge(tasks)
    with directives:
        show_directives(view, plan)
    show_difficulties(view)
