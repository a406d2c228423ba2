"""Tiếp nhận báo cáo: files in, judged and previewed, taken; what came before, withdrawn and restored."""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.intake.report import FileStatus
from ui import desk
from ui.adjustment.form import show_adjustment_form
from ui.adjustment.waiting import show_waiting
from ui.effect import show_effect
from ui.file_result import show_file, show_summary
from ui.markup import show, tag
from ui.receipts import show_receipts
from ui.submissions import show_history
from ui.template_form import show_template_form
from ui.view import View
from wording import intake as words

_PREVIEWED = (
    "buildings_fully_equipped",
    "equipment_lines_met",
    "team_regulations",
    "violations_open",
    "violations_verified",
    "buildings_inspected",
    "reports_received",
)


def render(view: View) -> None:
    """The desk, then the templates, figures told by telephone, and the history."""
    if said := desk.last_said():
        show(tag("div", said, css="notice met"))
    files = desk.uploads()
    if files:
        _results(view, files)
    elif taken := desk.last_round():
        show_receipts(view, taken)
    with st.expander(words.TEMPLATE):
        show_template_form(view)
    show_adjustment_form(view)
    show_waiting(view)
    show_history(view)


def _results(view: View, files: Sequence[UploadedFile]) -> None:
    intakes = desk.judged(view, files, desk.ask_manner(view))
    show_summary(intakes)
    for place, intake in enumerate(intakes):
        show_file(intake, place, view.ward_names)
    ready = desk.takable(intakes)
    if not ready:
        is_refused = any(intake.report.status is FileStatus.REFUSED for intake in intakes)
        text, css = (words.NOTHING_TO_TAKE, "notice late") if is_refused else (words.ALL_KNOWN, "notice")
        show(tag("div", text, css=css))
        return
    with st.container(horizontal=True):
        is_confirmed = st.button(words.CONFIRM.format(n=len(ready)), type="primary", key="take")
        wants_preview = st.button(words.PREVIEW, key="preview")
    if is_confirmed:
        desk.take(view, intakes)
    if wants_preview:
        show_effect(view, ready, _PREVIEWED)
