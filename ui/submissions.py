"""The history of what was received, with the way to withdraw and to restore."""

from collections.abc import Mapping, Sequence

import streamlit as st

from data.conclusion import is_conclusion
from data.ledger import Ledger, Status, Submission
from data.periods import parse_period
from ui.desk import switch
from ui.downloads import TEXT, XLSX
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import intake as words
from wording import numbers
from wording.labels import SUBMISSION_STATUSES

_COLUMNS = (
    Column(words.RECEIVED),
    Column(words.WARD),
    Column(words.PERIOD),
    Column(words.FILE),
    Column(words.DOCUMENT),
    Column(words.ACCEPTED, is_number=True),
    Column(words.REJECTED, is_number=True),
    Column(words.STATUS),
)
_STATUS_CSS = {Status.CURRENT: "met", Status.SUPERSEDED: "none", Status.WITHDRAWN: "late"}


def show_history(view: View) -> None:
    """Every submission, the latest first, by ward if asked; one of them can be withdrawn or restored."""
    names = {ward.ward: ward.name for ward in view.area.wards}
    every = Ledger(view.folder).submissions()[::-1]
    show(tag("h2", words.HISTORY, css="section"))
    if not every:
        show(tag("p", words.HISTORY_NONE, css="under"))
        return
    shown = _of_ward(every, names)
    show(
        tag("p", words.HISTORY_COUNT.format(n=numbers.integer(len(shown))), css="under"),
        table(_COLUMNS, [_row(each, names) for each in shown]),
    )
    _switch(view, shown, names)


def _of_ward(every: Sequence[Submission], names: Mapping[str, str]) -> list[Submission]:
    present = {each.ward for each in every}
    choices = [words.ALL_WARDS, *(ward for ward in names if ward in present)]
    ward = st.selectbox(
        words.FILTER_WARD, choices, format_func=lambda key: names.get(key, key), key="lich-su", bind="query-params"
    )
    return [each for each in every if ward in (words.ALL_WARDS, each.ward)]


def _row(submission: Submission, names: Mapping[str, str]) -> tuple[Cell | str, ...]:
    sign = SUBMISSION_STATUSES[submission.status]
    return (
        Cell(numbers.instant(submission.received_at), css="whole"),
        who(submission, names),
        _period(submission),
        submission.file_name,
        _document(submission),
        numbers.integer(sum(submission.accepted.values())),
        numbers.integer(submission.rejected),
        Cell(str(sign), css=f"light {_STATUS_CSS[submission.status]}"),
    )


def _period(submission: Submission) -> str:
    if submission.adjustment:
        return words.TOLD_AS_OF.format(day=numbers.date(submission.cutoff))
    if is_conclusion(submission.profile):
        return words.CONCLUDED_AS_OF.format(day=numbers.date(submission.cutoff))
    return parse_period(submission.period).label


def _document(submission: Submission) -> Cell:
    if submission.adjustment:
        return Cell(words.TOLD, css="none")
    if is_conclusion(submission.profile):
        return Cell(words.CONCLUDED, css="none")
    return Cell(submission.document_no or words.UNSIGNED, css="whole" if submission.document_no else "none")


def who(submission: Submission, names: Mapping[str, str]) -> str:
    """The ward of a submission, or the district office."""
    return names.get(submission.ward, submission.ward) if submission.ward else words.DISTRICT_OFFICE


def _switch(view: View, shown: Sequence[Submission], names: Mapping[str, str]) -> None:
    by_id = {each.id: each for each in shown}
    chosen = st.selectbox(
        words.CHOOSE,
        list(by_id),
        index=None,
        format_func=lambda key: _title(by_id[key], names) if key in by_id else key,
        placeholder="–",
        key="chosen-submission",
    )
    if chosen is None:
        return
    submission = by_id[chosen]
    is_withdrawn = submission.status is Status.WITHDRAWN
    show(tag("p", words.WITHDRAW_NOTE, css="under"))
    with st.container(horizontal=True):
        label = words.RESTORE if is_withdrawn else words.WITHDRAW
        is_pressed = st.button(label, key="switch-submission")
        st.download_button(
            words.ORIGINAL,
            data=lambda: Ledger(view.folder).file(submission.id).read_bytes(),
            file_name=submission.file_name,
            mime=TEXT if submission.file_name.endswith(".txt") else XLSX,
            key="original",
            on_click="ignore",
        )
    if is_pressed:
        switch(view, submission)


def _title(submission: Submission, names: Mapping[str, str]) -> str:
    received = numbers.instant(submission.received_at)
    return f"{who(submission, names)} · {_period(submission)} · {submission.file_name} · {received}"
