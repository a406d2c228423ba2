"""Phiếu chủ trì and Thông báo kết luận to take away, as Word and PDF, made when they are asked for."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from briefing.archives import Done
from briefing.chair import chair_sheet
from briefing.conclusions import notice
from briefing.document import Document
from briefing.pdf import pdf
from briefing.word import word
from data.concluded import Recorded
from data.conclusion import Conclusion, Meeting
from ui.downloads import DOCX, PDF, download_button
from ui.markup import show, tag
from ui.meeting.handed_out import briefing_to_hand_out
from ui.meeting.made import MadeFile, offer_made
from ui.meeting.opened import the_briefing
from ui.view import View
from wording import conclude as words
from wording.briefing import imprint

_SHEET = ((words.SHEET_DOCX, ".docx", DOCX, word), (words.SHEET_PDF, ".pdf", PDF, pdf))
_NOTICE = ((words.NOTICE_DOCX, ".docx", DOCX, word), (words.NOTICE_PDF, ".pdf", PDF, pdf))


def show_papers(view: View, meeting: Meeting | None, held: Sequence[Recorded]) -> None:
    """The chair's sheet of the briefing that is open; the notice of the meeting once it has decided something."""
    show(tag("h3", words.PAPERS, css="section"))
    if "notice_number" not in view.area.authority:
        show(tag("p", words.NO_AUTHORITY, css="under"))
        return
    show(tag("p", words.PAPERS_UNDER, css="under"))
    with st.container(horizontal=True):
        name = words.SHEET_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
        for label, ending, mime, written in _SHEET:
            says = (view.store.id, repr(view.scope), view.pin and view.pin.name)
            file = MadeFile(label, f"{name}{ending}", mime, says, ":material/assignment_ind:")
            offer_made(file, _sheet_making(view, written), f"chair{ending}")
        if meeting and held:
            _offer_notice(view, meeting, held)


def _offer_notice(view: View, meeting: Meeting, held: Sequence[Recorded]) -> None:
    given = [each.conclusion for each in held]
    name = words.NOTICE_FILE.format(day=f"{meeting.held_on:%Y%m%d}")
    for label, ending, mime, written in _NOTICE:
        content = partial(_notice, view, meeting, given, written)
        download_button(label, content, f"{name}{ending}", mime, f"notice{ending}")


def _notice(view: View, meeting: Meeting, given: Sequence[Conclusion], written: Callable[[Document], bytes]) -> bytes:
    return written(notice(meeting, given, view.area, _imprint(view)))


def _sheet_making(view: View, written: Callable[[Document], bytes]) -> Callable[[Done], bytes]:
    """How the sheet of a briefing that may be handed out is made; what keeps it back is told."""

    def make(_: Done) -> bytes:
        briefing = briefing_to_hand_out(view)
        return written(chair_sheet(briefing)) if briefing else b""

    return make


def _imprint(view: View) -> str:
    name = view.pin.name if view.pin else ""
    is_sample = view.is_sample if view.can_ask else the_briefing(view).material.is_sample
    return imprint(view.scope.as_of, name, view.store.id, is_sample=is_sample)
