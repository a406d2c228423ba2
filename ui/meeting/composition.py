"""The bài trình bày as the visitor has it at hand: every slide in its place, shown or hidden, computed and edited."""

from dataclasses import dataclass, replace

import streamlit as st

from briefing.arrangement import Choice, edited, every_slide
from briefing.composing import new_numbers
from briefing.keeping import has_briefing
from briefing.opened import Briefing
from briefing.outline import outline as computed_outline
from briefing.slide import Slide
from data.papers import Papers
from ui.meeting.composing import OutlineDesk
from ui.meeting.opened import the_briefing
from ui.view import View
from wording import compose as words

SLIDE = "trang-dang-soan"


@dataclass(frozen=True, slots=True)
class Composition:
    """A briefing with the outline at hand; `slides` are all, the hidden ones too, with their computed sentences."""

    briefing: Briefing
    desk: OutlineDesk
    slides: tuple[Slide, ...]

    @property
    def order(self) -> tuple[str, ...]:
        """The slides' ids in their present order."""
        return tuple(slide.id for slide in self.slides)

    @property
    def chosen(self) -> Slide:
        """The slide that the address names, the first one when it names none that is there."""
        asked = st.query_params.get(SLIDE, "")
        return next((slide for slide in self.slides if slide.id == asked), self.slides[0])

    @property
    def shown(self) -> tuple[Slide, ...]:
        """The slides that are presented and exported, with their edited sentences."""
        return tuple(self.edited(slide) for slide in self.slides if self.choice(slide).is_shown)

    def choice(self, slide: Slide) -> Choice:
        """What was chosen for a slide."""
        chosen = {choice.slide: choice for choice in self.briefing.outline.choices}
        return chosen.get(slide.id, Choice(slide.id))

    def edited(self, slide: Slide) -> Slide:
        """The slide as it is presented: with its edited sentence and the note that it was edited."""
        return edited(slide, self.choice(slide))

    def is_added(self, slide: Slide) -> bool:
        """Whether a slide was taken from a chart of a page."""
        return slide in self.briefing.outline.added

    def warnings(self) -> tuple[str, ...]:
        """What should be looked at before the slides are shown."""
        shown = self.shown
        found = [words.length(len(shown))]
        for slide in self.slides:
            told = new_numbers(self.edited(slide).message, slide.message) if self.edited(slide).is_edited else ()
            found += [words.unfounded(slide.title, told)] if told else []
        snapshots = dict(self.briefing.outline.snapshots)
        for slide in self.briefing.outline.added:
            if snapshots.get(slide.id) != self.briefing.material.snapshot:
                found.append(words.other_figures(slide.message, snapshots.get(slide.id, "")))
        return tuple(filter(None, found))


def open_composition(view: View) -> Composition | None:
    """The composition of the opened pin, of the draft without one; None for a pin that holds no briefing."""
    if view.pin is not None and not has_briefing(view.pin):
        return None
    with st.spinner(words.PREPARING):
        saved = the_briefing(view)
    desk = OutlineDesk(saved.folder, saved.name)
    briefing = replace(saved, outline=desk.work().outline)
    computed = computed_outline(briefing.material, briefing.area)
    return Composition(briefing, desk, every_slide(computed, briefing.outline, Papers(briefing.folder).attached))
