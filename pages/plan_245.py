"""Kế hoạch 245: what is asked of whom by when, who has issued a plan of its own, and what is done so far."""

import streamlit as st

from analytics.metric import Dimension
from ui.drill import show_open_list
from ui.plans.cards import WORK, show_plan_cards
from ui.plans.charge import show_charge
from ui.plans.difficulties import show_difficulties
from ui.plans.directives import show_directives
from ui.plans.findings import show_plan_findings
from ui.plans.opened import open_plan
from ui.plans.own_plans import show_own_plans
from ui.plans.tasks import show_behind, show_tasks
from ui.plans.timeline import show_timeline
from ui.view import View

_OFFERED = (Dimension.UNIT, Dimension.TASK)


def render(view: View) -> None:
    """Findings and cards, deadlines beside own plans, the units by task, then difficulties and căn cứ."""
    page = open_plan(view, "245", _OFFERED)
    if page is None:
        return
    show_plan_findings(page)
    show_plan_cards(page, WORK)
    show_open_list(view, page.chosen)
    left, right = st.columns([0.54, 0.46], gap="large")
    with left:
        show_timeline(page)
    with right:
        show_own_plans(page)
    show_tasks(page)
    left, right = st.columns(2, gap="large")
    with left:
        show_behind(page.tasks)
        show_charge(page.tasks)
    with right:
        show_directives(page)
    show_difficulties(view)
