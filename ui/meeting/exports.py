"""The cards of the page Báo cáo, phụ lục: the deck, the report, the annexes, the chair's sheet, made when asked for."""

import datetime as dt
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

import streamlit as st

from briefing.archives import Done
from briefing.chair import chair_sheet
from briefing.document import Document, Form, form_on
from briefing.pdf import first_page
from briefing.powerpoint.ratio import Ratio
from briefing.release import Format, Release, annex, deck, official_report, written
from briefing.report import Issuer
from ui.downloads import DOCX, PDF, PPTX, XLSX
from ui.markup import show, tag
from ui.meeting.checked import identity
from ui.meeting.made import MadeFile, offer_made
from wording import exports as words


@dataclass(frozen=True, slots=True)
class _Kind:
    """A file that a card offers: what it is, how its name ends, what its button is called."""

    name: str
    ending: str
    label: str
    mime: str
    icon: str


_TEXT_ICON, _PDF_ICON = ":material/description:", ":material/picture_as_pdf:"
_TABLE_ICON, _DECK_ICON = ":material/grid_on:", ":material/slideshow:"
_REPORT = {
    Format.WORD: _Kind("report", "docx", words.REPORT_WORD, DOCX, _TEXT_ICON),
    Format.PDF: _Kind("report", "pdf", words.REPORT_PDF, PDF, _PDF_ICON),
}
_CHAIR = {
    Format.WORD: _Kind("chair", "docx", words.CHAIR_WORD, DOCX, _TEXT_ICON),
    Format.PDF: _Kind("chair", "pdf", words.CHAIR_PDF, PDF, _PDF_ICON),
}
_ANNEX = _Kind("annex", "xlsx", words.ANNEX_FILE, XLSX, _TABLE_ICON)
_ISSUERS = {Issuer.COMMITTEE: "committee_name", Issuer.OFFICE: "office_full_name"}
_AUTO, _YEARS = "", 20  # the form that the document's day asks for; how far from the meeting that may be
_PREVIEWS, _PREVIEW_PX = 8, 460


@dataclass(frozen=True, slots=True)
class ReportStyle:
    """How the report is asked for: who issues it and in which form."""

    issuer: Issuer
    form: Form


def show_deck_card(given: Release) -> None:
    """The slides as a PowerPoint file, for a screen of either shape."""
    _head(words.DECK, words.DECK_UNDER.format(n=len(given.briefing.slides)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ratio = Ratio(
            st.segmented_control(
                words.RATIO,
                list(Ratio),
                default=Ratio.WIDE,
                required=True,
                format_func=lambda ratio: Ratio(ratio).value,
                key="kho-man-chieu",
                bind="query-params",
            )
        )
        kind = _Kind("deck", "pptx", words.DECK_FILE.format(ratio=ratio.value), PPTX, _DECK_ICON)
        offer_made(_file(given, kind, ratio), lambda show: deck(given, ratio, show), f"deck-{ratio.name}")


def show_report_card(given: Release) -> ReportStyle:
    """The official report: who issues it, in which form, as which file. Gives what was chosen."""
    _head(words.REPORT, words.REPORT_UNDER)
    style = _ask_style(given)
    show(tag("p", words.FORM_USED.format(form=words.FORMS[style.form.value]), css="under"))
    _offer_document(given, _REPORT, lambda: official_report(given, style.issuer, style.form), style)
    return style


def show_first_page(given: Release, style: ReportStyle) -> None:
    """The report's first page as a picture, no wider than the screen."""
    with st.container(key="first-page", width=_PREVIEW_PX):
        picture = _first_page(identity(given.briefing), style.issuer, style.form, given)
        st.image(picture, caption=words.PREVIEW, width="stretch", alt=words.PREVIEW)


def show_annex_card(given: Release) -> None:
    """The annexes as a workbook."""
    _head(words.ANNEX, words.ANNEX_UNDER)
    offer_made(_file(given, _ANNEX), _alone(lambda: annex(given)), "annex")


def show_chair_card(given: Release) -> None:
    """The sheet for the chair."""
    _head(words.CHAIR, words.CHAIR_UNDER)
    _offer_document(given, _CHAIR, lambda: chair_sheet(given.briefing))


def _head(title: str, under: str) -> None:
    show(tag("h3", title, css="section"), tag("p", under, css="under"))


def _ask_style(given: Release) -> ReportStyle:
    authority = given.briefing.area.authority
    issuer = st.selectbox(
        words.ISSUER,
        list(Issuer),
        format_func=lambda issuer: authority[_ISSUERS[Issuer(issuer)]],
        key="bao-cao-ban-hanh",
        bind="query-params",
    )
    left, right = st.columns(2, vertical_alignment="bottom")
    asked = left.selectbox(
        words.FORM,
        [_AUTO, *Form],
        format_func=lambda form: words.FORMS.get(form, words.AUTO),
        key="the-thuc",
        bind="query-params",
    )
    meeting = given.briefing.area.meeting_day(given.briefing.material.scope.as_of)
    day = right.date_input(
        words.WRITTEN_ON,
        meeting,
        meeting - dt.timedelta(days=365 * _YEARS),
        meeting + dt.timedelta(days=365 * _YEARS),
        key="ngay-van-ban",
        format="DD/MM/YYYY",
        disabled=bool(asked),
        bind="query-params",
    )
    return ReportStyle(Issuer(issuer or Issuer.COMMITTEE), Form(asked) if asked else form_on(day or meeting))


@st.cache_resource(max_entries=_PREVIEWS, show_spinner=False)
def _first_page(said: str, issuer: Issuer, form: Form, _given: Release) -> bytes:
    return first_page(official_report(_given, issuer, form))


def _offer_document(
    given: Release, kinds: Mapping[Format, _Kind], document: Callable[[], Document], asked: Hashable = None
) -> None:
    with st.container(horizontal=True):
        for ending, kind in kinds.items():
            offer_made(_file(given, kind, asked), _alone(_written(document, ending)), f"{kind.name}-{kind.ending}")


def _written(document: Callable[[], Document], ending: Format) -> Callable[[], bytes]:
    return lambda: written(document(), ending)


def _file(given: Release, kind: _Kind, asked: Hashable = None) -> MadeFile:
    name = words.file_name(kind.name, given.briefing.material.scope.as_of, kind.ending)
    return MadeFile(kind.label, name, kind.mime, (identity(given.briefing), asked), kind.icon)


def _alone(make: Callable[[], bytes]) -> Callable[[Done], bytes]:
    """A file that is made in one go, for a bar that can only tell when it is done."""

    def made(show: Done) -> bytes:
        content = make()
        show(1, 1)
        return content

    return made
