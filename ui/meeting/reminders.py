"""The card of Văn bản đôn đốc: letters to units and the text for each ward; the letters of a page's list."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.attention import AttentionItem, AttentionKind
from analytics.attention_actors import actors_of
from briefing.archives import Done
from briefing.opened import Briefing
from briefing.release import Format, written
from briefing.reminders import REPLY_DAYS, Style, Urged, is_urged, letter, letters, reply_by, urged
from briefing.report import Issuer
from briefing.ward_chat import chats
from ui.copy_text import show_text_to_copy
from ui.downloads import DOCX, PDF, ZIP, download_button
from ui.markup import show, tag
from ui.meeting.checked import identity
from ui.meeting.handed_out import briefing_to_hand_out
from ui.meeting.made import MadeFile, offer_made
from ui.view import View
from wording import handouts as words
from wording import numbers
from wording import reminders as letter_words

_MOST_REPLY_DAYS = 30
_MIMES = {Format.WORD: DOCX, Format.PDF: PDF}
_TO_ALL = {Format.WORD: words.LETTER_DOCX, Format.PDF: words.LETTER_PDF}
_ONE_EACH = {Format.WORD: words.LETTERS_DOCX, Format.PDF: words.LETTERS_PDF}


@dataclass(frozen=True, slots=True)
class _Sending:
    """Which letters a card offers."""

    briefing: Briefing
    units: tuple[Urged, ...]
    style: Style


def show_reminders(view: View, briefing: Briefing) -> None:
    """Whom to urge and how: one letter to all or one each; then the text for a ward to paste."""
    show(tag("h3", words.REMINDERS, css="section"), tag("p", words.REMINDERS_UNDER, css="under"))
    every = urged(briefing)
    if every:
        _offer(_ask(briefing, every))
    else:
        show(tag("p", words.NOTHING_TO_URGE, css="under"))
    _show_chat(briefing)


def show_letters_of(view: View, items: Sequence[AttentionItem], kinds: tuple[AttentionKind, ...]) -> None:
    """The letter to the units of a list, about these kinds; nothing where nobody is urged."""
    actors = actors_of(item for item in items if is_urged(item))
    if not actors:
        return

    def making(kind: Format) -> Callable[[Done], bytes]:
        def make(_: Done) -> bytes:
            briefing = briefing_to_hand_out(view)
            return written(letter(briefing, urged(briefing, actors, kinds), Style()), kind) if briefing else b""

        return make

    with st.container(horizontal=True):
        for kind, label in _TO_ALL.items():
            says = (view.store.id, repr(view.scope), view.pin and view.pin.name, actors, kinds)
            file = MadeFile(label, _file_name(view.scope.as_of, f".{kind}"), _MIMES[kind], says)
            offer_made(file, making(kind), f"letter-{kind}")


def _ask(briefing: Briefing, every: tuple[Urged, ...]) -> _Sending:
    names = {unit.actor: unit.name for unit in every}
    issuers = {Issuer.COMMITTEE: "committee_name", Issuer.OFFICE: "office_full_name"}
    actors = st.multiselect(
        words.UNITS,
        list(names),
        format_func=lambda actor: names.get(actor, actor),
        key="don-doc-don-vi",
        placeholder=words.EVERY_UNIT,
        select_all=False,
        bind="query-params",
    )
    left, right = st.columns(2, vertical_alignment="bottom")
    issuer = left.selectbox(
        words.ISSUER,
        list(Issuer),
        format_func=lambda issuer: briefing.area.authority[issuers[Issuer(issuer)]],
        key="don-doc-ban-hanh",
        bind="query-params",
    )
    days = right.number_input(
        words.REPLY_DAYS, 1, _MOST_REPLY_DAYS, REPLY_DAYS, key="don-doc-ngay-tra-loi", bind="query-params"
    )
    units = tuple(unit for unit in every if not actors or unit.actor in actors)
    return _Sending(briefing, units, Style(Issuer(issuer or Issuer.COMMITTEE), None, days))


def _offer(sending: _Sending) -> None:
    scope = sending.briefing.material.scope
    by = numbers.date(reply_by(sending.briefing, sending.style.reply_days))
    show(tag("p", words.REPLY_BY.format(n=len(sending.units), day=by), css="under"))
    with st.container(horizontal=True):
        for kind, label in _TO_ALL.items():
            name = _file_name(scope.as_of, f".{kind}")
            download_button(label, _letter(sending, kind), name, _MIMES[kind], f"reminder-{kind}")
    units = tuple(unit.actor for unit in sending.units)
    with st.container(horizontal=True):
        for kind, label in _ONE_EACH.items():
            says = (identity(sending.briefing), units, sending.style)
            file = MadeFile(label, _file_name(scope.as_of, f"-{kind}.zip"), ZIP, says)
            offer_made(file, _letters(sending, kind), f"reminders-{kind}")


def _letter(sending: _Sending, kind: Format) -> Callable[[], bytes]:
    return lambda: written(letter(sending.briefing, sending.units, sending.style), kind)


def _letters(sending: _Sending, kind: Format) -> Callable[[Done], bytes]:
    return lambda show: letters(sending.briefing, sending.units, sending.style, kind, show)


def _file_name(day: dt.date, ending: str) -> str:
    return f"{letter_words.FILE.format(day=f'{day:%Y%m%d}')}{ending}"


def _show_chat(briefing: Briefing) -> None:
    texts = {chat.ward: chat for chat in chats(briefing)}
    if not texts:
        return
    show(tag("h3", words.CHAT, css="section"), tag("p", words.CHAT_UNDER, css="under"))
    ward = st.selectbox(
        words.WARD,
        list(texts),
        format_func=lambda key: texts[key].name if key in texts else key,
        key="nhan-phuong",
        width=280,
        bind="query-params",
    )
    show_text_to_copy(texts[ward].text, words.COPY, words.COPIED, f"chat-{ward}")
