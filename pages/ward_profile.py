"""Hồ sơ phường: one ward's page to read, to print, to hand over."""

from dataclasses import replace

import streamlit as st

from analytics.metric import RecordState
from ui.drill import show_open_list
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.plans.difficulties import show_difficulties
from ui.records import show_records
from ui.view import View
from ui.ward_choice import choose_ward
from ui.ward_data import show_late_report, show_ward_data
from ui.ward_gaps import show_gaps
from ui.ward_metrics import show_ward_metrics
from ui.ward_standing import show_ward_standing
from ui.ward_tasks import show_ward_tasks
from ui.ward_work import show_course_and_work
from wording import ward_profile as words

_BUILDINGS, _VIOLATIONS = "buildings_fully_equipped", "violations_open"


def render(view: View) -> None:
    """The ward chosen on the page, inside the scope of the frame; the keyed parts stand together on paper."""
    if is_empty(view):
        show_empty(view)
        return
    ward = choose_ward(view)
    own = replace(view, scope=replace(view.scope, wards=(ward.ward,)))
    if show_without_buildings(own):
        return
    show_late_report(own, ward)
    show_ward_standing(own, ward)
    with st.container(key="paper-metrics"):
        show_ward_metrics(own, ward.ward)
    show_open_list(own)
    show_course_and_work(own, ward.ward)
    with st.container(key="paper-tasks"):
        show_ward_tasks(own)
    with st.container(key="paper-buildings"):
        show_records(own, _BUILDINGS, words.BUILDINGS, key="ward-buildings")
    with st.container(key="paper-violations"):
        show_records(own, _VIOLATIONS, words.VIOLATIONS, RecordState.NOT_DONE, key="ward-violations")
    with st.container(key="paper-words"):
        show_difficulties(own)
        show_ward_data(own)
        show_gaps(own, ward.ward)
