"""Soạn bài trình bày: the slides of a briefing, their order and sentences, added charts and photographs."""

import streamlit as st

from ui.empty import is_empty, show_empty
from ui.markup import show, tag
from ui.meeting.compose_list import show_slides
from ui.meeting.compose_photos import show_photos
from ui.meeting.compose_saving import ask_saving, show_state, show_versions
from ui.meeting.compose_slide import show_chosen
from ui.meeting.composition import open_composition
from ui.view import View
from wording import compose as words


def render(view: View) -> None:
    """What the deck amounts to, the list beside the slide that is open, photographs, saved versions."""
    if is_empty(view):
        show_empty(view)
        return
    composition = open_composition(view)
    if composition is None:
        show(tag("div", words.NO_BRIEFING, css="notice at_risk"))
        return
    show_state(composition)
    ask_saving(composition)
    with st.container(key="list-and-slide"):
        left, right = st.columns([0.46, 0.54], gap="large")
    with left:
        show_slides(composition)
    with right:
        show_chosen(composition)
    show_photos(composition)
    show_versions(composition)
