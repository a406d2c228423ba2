"""How long ago equipment was last checked, by type; the way to the list with the days."""

import streamlit as st

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from charts import equipment as charts
from ui import questions
from ui.chart import draw
from ui.equipment import questions as own
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import chosen_keys, filter_by
from ui.questions import Groups
from ui.records import show_records
from ui.view import View
from wording import equipment as words
from wording import notes

_LINES = REGISTRY["equipment_lines_met"]


def show_checks(view: View, chosen: Groups) -> None:
    """The picture, its note and “Xem danh sách”; nothing where nothing is installed."""
    counts = view.ask(own.checks, chosen)
    if not counts:
        return
    show(tag("h2", words.AGES, css="section"))
    names = {key: each.name for key, each in view.ask(own.types).items()}
    asked = charts.Asked(view.scope.as_of, chosen_keys(chosen, Dimension.EQUIPMENT_TYPE))
    draw(charts.check_ages(counts, names, asked), "checks", filter_by(Dimension.EQUIPMENT_TYPE))
    total = view.ask(questions.pooled, (_LINES.id,), chosen).total(_LINES.id)
    show_note(view, _LINES, total, words.AGES_NOTE)
    if st.toggle(notes.SEE_LIST, key="ds-kiem-tra", bind="query-params"):
        show_records(view, _LINES.id, words.AGES_LIST, within=chosen, key="checks")
