"""The slides in their order: a link opens one, buttons move it, hide it and show it again."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from briefing.composing import Change, moved, switched
from briefing.slide import Slide
from ui.address import here, link
from ui.markup import Markup, show, tag
from ui.meeting.composition import SLIDE, Composition
from wording import compose as words


@dataclass(frozen=True, slots=True)
class _Act:
    """A button of a row: its words, and the change of the outline that it makes."""

    key: str
    label: str
    made: Change
    is_useful: bool = True


def show_slides(composition: Composition) -> None:
    """One row a slide."""
    show(tag("h3", words.SLIDES, css="section"), tag("p", words.SLIDES_HINT, css="under"))
    with st.container(gap=None, key="slides"):
        for number, slide in enumerate(composition.slides, 1):
            _row(composition, slide, number)


def _row(composition: Composition, slide: Slide, number: int) -> None:
    with st.container(horizontal=True, wrap=False, vertical_alignment="center", gap=None, key=f"slide-{slide.id}"):
        show(_told(composition, slide, number))
        for act in _acts(composition, slide, number):
            st.button(
                act.label,
                key=f"{act.key}-{slide.id}",
                type="tertiary",
                disabled=not act.is_useful,
                on_click=composition.desk.change,
                args=(act.made,),
            )


def _acts(composition: Composition, slide: Slide, number: int) -> Iterable[_Act]:
    """Up and down but at the ends, and hiding or showing again."""
    order = composition.order
    up, down = (partial(moved, order=order, slide=slide.id, steps=steps) for steps in (-1, 1))
    other = partial(switched, order=order, slide=slide.id)
    yield _Act("up", words.UP, up, is_useful=number > 1)
    yield _Act("down", words.DOWN, down, is_useful=number < len(order))
    yield _Act("switch", words.HIDE if composition.choice(slide).is_shown else words.SHOW, other)


def _told(composition: Composition, slide: Slide, number: int) -> Markup:
    """The slide's title, its sentence as presented, and what was done to it."""
    edited = composition.edited(slide)
    marks = (
        (words.HIDDEN, not composition.choice(slide).is_shown),
        (words.EDITED, edited.is_edited),
        (words.ADDED, composition.is_added(slide)),
    )
    is_chosen = slide.id == composition.chosen.id
    return tag(
        "div",
        tag("span", str(number), css="number"),
        tag(
            "div",
            link(here({SLIDE: [slide.id]}), slide.title, css="clip strong"),
            tag("div", edited.message or words.NO_SENTENCE, css="clip under"),
            *(tag("span", mark, css="mark") for mark, holds in marks if holds),
        ),
        css="slide-row chosen" if is_chosen else "slide-row",
    )
