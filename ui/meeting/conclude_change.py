"""One recorded conclusion: how far it has come, other words for it, or taking it back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from data.concluded import Recorded, responsible
from data.conclusion import Progress
from data.intake.concluding import Line, Word, edited, flaws_of_edit, flaws_of_word
from data.vocabulary import TaskStatus
from ui import desk
from ui.markup import show, tag
from ui.meeting.conclude_lines import ask_line, show_flaws
from ui.meeting.concluding import record, take_back
from ui.view import View
from wording import conclude as words
from wording.conclusions import STATUSES

ITEM, ACT = "noi-dung", "viec-voi-noi-dung"
_DAYS = "DD/MM/YYYY"
_ACTS = (words.TELL, words.EDIT, words.TAKE_BACK)


def show_change(view: View, held: Sequence[Recorded]) -> None:
    """The choice of one of a meeting's conclusions, then the form for what is to be done with it."""
    show(tag("h3", words.CHANGE, css="section"))
    names = responsible(view.area, held[0].conclusion.meeting.held_on)
    by_code = {each.conclusion.code: each for each in held}
    left, right = st.columns([0.66, 0.34], vertical_alignment="bottom")
    code = left.selectbox(
        words.CHOOSE_ITEM,
        list(by_code),
        None,
        format_func=lambda key: _title(by_code[key], names) if key in by_code else key,
        key=ITEM,
        placeholder="–",
        bind="query-params",
    )
    act = right.segmented_control(words.ACT, _ACTS, default=words.TELL, key=ACT, bind="query-params")
    if code not in by_code:
        return
    forms = {words.EDIT: _edit, words.TAKE_BACK: _take_back}
    forms.get(act or "", _tell)(view, by_code[code])


def _title(each: Recorded, names: Mapping[str, str]) -> str:
    one = each.conclusion
    return words.item_title(one.item_no, names.get(one.unit, one.unit), one.work)


def _tell(view: View, held: Recorded) -> None:
    key = f"{held.conclusion.code}-{held.submission}"
    usual = max(view.scope.as_of, held.holds_from)
    with st.form(f"progress-{key}"):
        first, second, third, fourth, fifth = st.columns([0.22, 0.18, 0.18, 0.24, 0.18], vertical_alignment="bottom")
        told = held.conclusion.progress
        with first:
            status = _ask_status(told.status, key)
        true_on = second.date_input(words.TRUE_ON, usual, key=f"true-on-{key}", format=_DAYS)
        done_on = third.date_input(words.DONE_ON, told.done_on, key=f"done-on-{key}", format=_DAYS)
        evidence_no = fourth.text_input(words.EVIDENCE_NO, told.evidence_no or "", key=f"evidence-no-{key}")
        evidence_on = fifth.date_input(words.EVIDENCE_ON, told.evidence_on, key=f"evidence-on-{key}", format=_DAYS)
        note = st.text_input(words.SAID, told.note or "", key=f"note-{key}")
        is_entered = st.form_submit_button(words.SUBMIT_TELL, type="primary", key="tell-progress")
    if is_entered:
        progress = Progress(status, done_on, evidence_no.strip() or None, evidence_on, note.strip() or None)
        _enter_word(view, held, Word(progress, true_on or usual))


def _ask_status(told: TaskStatus | None, key: str) -> TaskStatus | None:
    options = list(STATUSES)
    chosen = st.selectbox(
        words.STATUS,
        options,
        next((place for place, each in enumerate(options) if each is told), None),
        format_func=lambda one: STATUSES[TaskStatus(one)],
        key=f"status-{key}",
        placeholder="–",
    )
    return TaskStatus(chosen) if chosen else None


def _enter_word(view: View, held: Recorded, word: Word) -> None:
    found = flaws_of_word(held, word, desk.this_instant().date())
    if found:
        show_flaws(found)
        return
    record(view, [(replace(held.conclusion, progress=word.progress), word.true_on)], words.TOLD)


def _edit(view: View, held: Recorded) -> None:
    one = held.conclusion
    names = responsible(view.area, one.meeting.held_on)
    before = Line((one.unit,), one.work, one.due_on, one.product, one.supports)
    key = f"edit-{one.code}-{held.submission}"
    with st.form(f"form-{key}"):
        line = ask_line(before, names, key, one.item_no)
        is_entered = st.form_submit_button(words.SUBMIT_EDIT, type="primary", key="edit-conclusion")
    if is_entered:
        found = flaws_of_edit(held, line, view.area)
        if found:
            show_flaws(found)
            return
        record(view, [(edited(held, line), held.holds_from)], words.EDITED)


def _take_back(view: View, held: Recorded) -> None:
    show(tag("p", words.TAKE_BACK_NOTE, css="under"))
    if st.button(words.SUBMIT_TAKE_BACK, key="take-back", type="primary"):
        take_back(view, held.conclusion)
