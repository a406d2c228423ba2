"""What the composition amounts to, what should be looked at, and saving it under a name; the versions saved before."""

import streamlit as st

from briefing.arrangement import Outline, outline_of
from data.papers import Paper
from ui.markup import literal, show, tag
from ui.meeting.composing import author
from ui.meeting.composition import Composition
from ui.table import Cell, Column, table
from wording import compose as words
from wording import numbers

_SAID = "composing-said"


def show_state(composition: Composition) -> None:
    """Of which briefing, how many slides, what should be looked at."""
    name = composition.briefing.name
    whose = words.OF_PIN.format(name=name) if name else words.OF_DRAFT
    shown = composition.shown
    count = words.count(
        len(shown),
        len(composition.slides) - len(shown),
        sum(slide.is_edited for slide in shown),
        sum(composition.is_added(slide) for slide in composition.slides),
    )
    show(
        tag("p", whose, " ", count, css="lead"),
        *(tag("div", f"▲ {warning}", css="notice at_risk") for warning in composition.warnings()),
    )


def ask_saving(composition: Composition) -> None:
    """The author and the button; what somebody else saved meanwhile; the way back to what was saved."""
    desk = composition.desk
    _show_meanwhile(composition)
    with st.form("saving", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        by = st.text_input(words.AUTHOR, author(), max_chars=80, key="outline-author", width=280)
        is_pressed = st.form_submit_button(words.SAVE, type="primary", key="save-outline")
    if is_pressed:
        _save(composition, by.strip())
    said = st.session_state.pop(_SAID, "")
    if said:
        show(tag("div", said, css="notice met"))
    if desk.work().is_changed:
        show(tag("div", words.UNSAVED, css="notice"))
        st.button(words.DISCARD, key="discard", on_click=desk.discard)


def show_versions(composition: Composition) -> None:
    """Every saved version with its author, and the way to bring one back."""
    versions = composition.desk.versions()
    if not versions:
        return
    with st.expander(words.HISTORY.format(count=numbers.integer(len(versions)))):
        show(table([Column(title) for title in words.HISTORY_COLUMNS], [_row(paper) for paper in versions]))
        by_number = {paper.version: paper for paper in versions}
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen = st.selectbox(
                words.CHOOSE_VERSION,
                list(by_number),
                format_func=lambda number: literal(_title(by_number[number])),
                key="saved-version",
            )
            st.button(words.BRING_BACK, key="bring-back", on_click=_bring_back, args=(composition, by_number[chosen]))


def _save(composition: Composition, by: str) -> None:
    if not by:
        show(tag("div", words.AUTHOR_MISSING, css="notice late"))
        return
    if not composition.shown:
        show(tag("div", words.NOTHING_SHOWN, css="notice late"))
        return
    paper = composition.desk.save(by)
    st.session_state[_SAID] = words.SAVED.format(version=numbers.integer(paper.version))
    st.rerun()


def _show_meanwhile(composition: Composition) -> None:
    saved = composition.desk.saved_meanwhile()
    if saved is None:
        return
    said = words.SAVED_MEANWHILE.format(
        author=saved.author or words.NO_AUTHOR,
        version=numbers.integer(saved.version),
        at=numbers.instant(saved.kept_at),
    )
    show(tag("div", said, css="notice late"))
    with st.container(horizontal=True):
        st.button(words.OPEN_NEWEST, key="open-newest", on_click=composition.desk.discard)
        st.button(words.KEEP_MINE, key="keep-mine", on_click=composition.desk.keep_mine)


def _bring_back(composition: Composition, paper: Paper) -> None:
    composition.desk.bring_back(paper)
    st.session_state[_SAID] = words.BROUGHT_BACK.format(version=numbers.integer(paper.version))


def _title(paper: Paper) -> str:
    return words.version(paper.version, paper.kept_at, paper.author)


def _row(paper: Paper) -> tuple[Cell | str, ...]:
    return (
        numbers.integer(paper.version),
        Cell(numbers.instant(paper.kept_at), css="whole"),
        Cell(paper.author or words.NO_AUTHOR, css="clip"),
        _changes(outline_of(paper)),
    )


def _changes(outline: Outline) -> str:
    return words.changes(
        hidden=sum(not choice.is_shown for choice in outline.choices),
        edited=sum(choice.message is not None for choice in outline.choices),
        added=len(outline.added),
        photos=len(outline.photos),
    )
