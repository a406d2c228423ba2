"""“Xem danh sách” during the meeting: the records behind a slide's figure, of a pin those that it kept."""

import streamlit as st

from analytics.metric import Dimension, Metric, RecordState
from analytics.records import RecordList
from analytics.registry import REGISTRY
from briefing.kept_records import kept_records
from ui import questions
from ui.address import here, link
from ui.drill import LIST
from ui.markup import show
from ui.questions import RECORDS_SHOWN
from ui.records import Reading, show_record_list
from ui.view import View
from wording import notes
from wording import present as words

IN_WARD = "trong-phuong"


def show_list(view: View) -> None:
    """The open list, over the slide in full screen, else above it, with the way back; nothing when none is open."""
    place = st.container()  # there without a list too: what follows it on the page stays what it is
    metric = REGISTRY.get(st.query_params.get(LIST, ""))
    if metric is None:
        return
    ward = st.query_params.get(IN_WARD, "")
    name = view.ward_names.get(ward, "") if Dimension.WARD in metric.grain.dimensions else ""
    title = notes.LIST_TITLE.format(metric=metric.label) + (words.IN_WARD.format(ward=name) if name else "")
    with place.container(border=True, key="meeting-list"):
        show(link(here({LIST: (), IN_WARD: ()}), f"← {words.BACK_TO_SLIDE}", css="back-to-slide"))
        show_record_list(view, metric, title, _reading(view, metric, ward if name else ""))


def _reading(view: View, metric: Metric, ward: str) -> Reading:
    """Where the records come from: what the opened pin kept, else the figures as they stand."""
    pin, within = view.pin, ((Dimension.WARD, ward),) if ward else ()

    def read(state: RecordState | None, *, is_whole: bool) -> RecordList:
        if pin is not None:
            return kept_records(pin, metric.id, state, None if is_whole else RECORDS_SHOWN, ward=ward)
        question = questions.every_record if is_whole else questions.first_records
        return view.ask(question, metric.id, state, within)

    return read
