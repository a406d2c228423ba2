"""Hồ sơ phường: one ward beside the whole area and its targets, what it has to do, what its data lack."""

from dataclasses import replace

import streamlit as st

from analytics.metric import RecordState
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.records import show_records
from ui.view import View
from ui.ward_choice import choose_ward
from ui.ward_data import show_late_report, show_ward_data
from ui.ward_metrics import show_ward_metrics
from ui.ward_trend import show_ward_trend
from ui.work_list import show_work_list
from wording import ward_profile as words

_BUILDINGS, _VIOLATIONS = "buildings_fully_equipped", "violations_open"


def render(view: View) -> None:
    """The ward chosen on the page, inside the scope of the frame."""
    if is_empty(view):
        show_empty(view)
        return
    ward = choose_ward(view)
    own = replace(view, scope=replace(view.scope, wards=(ward.ward,)))
    if show_without_buildings(own):
        return
    show_late_report(own, ward)
    show_ward_metrics(own, ward.ward)
    figures, work = st.columns([0.58, 0.42], gap="large")
    with figures:
        show_ward_trend(own, ward.ward)
        show_ward_data(own)
    with work:
        show_work_list(own)
    show_records(own, _BUILDINGS, words.BUILDINGS)
    show_records(own, _VIOLATIONS, words.VIOLATIONS, RecordState.NOT_DONE)
