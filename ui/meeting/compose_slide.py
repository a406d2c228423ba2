"""The slide that is open: how it will look, its sentence to edit, its notes."""

from functools import partial
from hashlib import sha256

import streamlit as st

from briefing.composing import new_numbers, reworded, without_chart
from briefing.slide import Layout, Slide
from ui.chart import palette
from ui.markup import show, tag
from ui.meeting.composition import Composition
from ui.meeting.present import show_look
from ui.meeting.slide_view import Standing, slide_markup
from wording import compose as words

_LONGEST = 400
# Streamlit's own way of showing HTML leaves drawings out.
_preview = st.components.v2.component(
    "an_cu_slide",
    html="<div></div>",
    js="""export default ({ data, parentElement }) => { parentElement.querySelector("div").innerHTML = data.html; };""",
    isolate_styles=False,
)


def show_chosen(composition: Composition) -> None:
    """The preview, then what can be changed."""
    slide = composition.chosen
    edited = composition.edited(slide)
    show_look()
    drawn = tag("div", slide_markup(edited, _standing(composition, slide), palette()), css="deck preview")
    _preview(data={"html": drawn.html}, key="preview")
    _ask_sentence(composition, slide, edited)
    if edited.is_edited:
        _show_computed(composition, slide, edited)
    if edited.notes:
        with st.expander(words.NOTES):
            show(*(tag("p", line, css="under") for line in edited.notes.split("\n")))
    if composition.is_added(slide):
        st.button(
            words.REMOVE_CHART,
            key="remove-chart",
            on_click=composition.desk.change,
            args=(partial(without_chart, slide=slide.id),),
        )


def _standing(composition: Composition, slide: Slide) -> Standing:
    """Where the slide stands among those that are shown; a hidden one where it would."""
    before = composition.slides[: composition.slides.index(slide) + 1]
    number = sum(composition.choice(each).is_shown or each == slide for each in before)
    lines = composition.briefing.area.authority["committee_lines"] if slide.layout is Layout.TITLE else ""
    return Standing(number, len(composition.shown), composition.briefing.imprint, lines)


def _ask_sentence(composition: Composition, slide: Slide, edited: Slide) -> None:
    # Another sentence is another widget: what was typed never outlives a sentence that was taken back.
    key = f"sentence-{slide.id}-{sha256(edited.message.encode()).hexdigest()[:8]}"
    st.text_area(
        words.SENTENCE,
        edited.message,
        max_chars=_LONGEST,
        key=key,
        on_change=lambda: _reword(composition, slide, str(st.session_state[key])),
    )
    show(tag("p", words.SENTENCE_HELP, css="under"))


def _reword(composition: Composition, slide: Slide, typed: str) -> None:
    message = " ".join(typed.split())
    wanted = message if message and message != slide.message else None
    composition.desk.change(partial(reworded, order=composition.order, slide=slide.id, message=wanted))


def _show_computed(composition: Composition, slide: Slide, edited: Slide) -> None:
    """The computed sentence beside the edited one, what the edited one tells anew, and the way back."""
    show(tag("p", words.COMPUTED.format(text=slide.message or words.NO_SENTENCE), css="under"))
    told = new_numbers(edited.message, slide.message)
    if told:
        show(tag("div", words.unfounded(slide.title, told), css="notice at_risk"))
    st.button(
        words.TAKE_BACK,
        key="take-back",
        on_click=composition.desk.change,
        args=(partial(reworded, order=composition.order, slide=slide.id, message=None),),
    )
