"""How a ward moves, and beside it what it is to be urged to do; on paper one under the other."""

import streamlit as st

from ui.view import View
from ui.ward_trend import show_ward_trend
from ui.work_list import show_work_list


def show_course_and_work(view: View, ward: str) -> None:
    """The trend of a metric chosen here, the list of what is late or comes due."""
    with st.container(key="paper-work"):
        trend, work = st.columns([0.58, 0.42], gap="large")
        with trend, st.container(key="fits-paper"):
            show_ward_trend(view, ward)
        with work:
            show_work_list(view)
