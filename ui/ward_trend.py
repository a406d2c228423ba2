"""How one metric of a ward moved, beside the whole area."""

from dataclasses import replace

import streamlit as st

from analytics.registry import REGISTRY
from charts import measured
from charts.spec import Milestone
from data.area import Area
from ui import questions
from ui.chart import draw
from ui.scope_controls import by_day, select_day
from ui.view import View
from ui.ward_metrics import comparable_metrics
from wording import frame, numbers
from wording import ward_profile as words

_PERIODS = 12


def show_ward_trend(view: View, ward: str) -> None:
    """A line for the ward, one for the whole area, the target dashed."""
    chosen = st.selectbox(
        words.TREND_METRIC,
        comparable_metrics(),
        format_func=lambda metric: REGISTRY[metric].label,
        key="dien-bien",
        bind="query-params",
    )
    days = view.ask(questions.cutoffs, _PERIODS)
    everywhere = replace(view, scope=replace(view.scope, wards=()))
    runs = {
        view.ward_names[ward]: view.ask(questions.over_time, (chosen,), days),
        frame.EVERYWHERE.format(unit=view.area.unit_label): everywhere.ask(questions.over_time, (chosen,), days),
    }
    draw(measured.trend(REGISTRY[chosen], runs, _milestones(view.area)), f"trend-{chosen}", select_day(by_day(days)))


def _milestones(area: Area) -> tuple[Milestone, ...]:
    day = area.defaults.meeting_on
    return (Milestone(day, words.MEETING.format(day=numbers.date(day))),) if day else ()
