"""What people change of a computed deck: which slides, in which order, with which sentence, and what they add."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import inf

from pydantic import TypeAdapter

from briefing.slide import Layout, Picture, Slide
from data.papers import Paper, PaperKind, Papers
from wording import briefing as words

MOST_PHOTOS = 4
PHOTOS = "photos"


@dataclass(frozen=True, slots=True)
class Choice:
    """A slide in its place. `message` is the edited sentence; None keeps the computed one."""

    slide: str
    is_shown: bool = True
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph that the store keeps under its sha256, and what it shows."""

    digest: str
    caption: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The changes to a deck. Slides that no choice names stand in their computed place, before the closing one.

    `added` are slides taken from charts of the pages, each as it was shown; `snapshots` tells of which snapshot, by
    slide id.
    """

    choices: tuple[Choice, ...] = ()
    added: tuple[Slide, ...] = ()
    snapshots: tuple[tuple[str, str], ...] = ()
    photos: tuple[Photo, ...] = ()


_OUTLINE = TypeAdapter(Outline)


def arranged(slides: tuple[Slide, ...], outline: Outline, attached: Callable[[str], bytes]) -> tuple[Slide, ...]:
    """The deck as it is shown, all of it where nothing of it would be. `attached` gives photographs by their digest."""
    chosen = {choice.slide: choice for choice in outline.choices}
    every = [(slide, chosen.get(slide.id, Choice(slide.id))) for slide in every_slide(slides, outline, attached)]
    # What was left to show may be a slide that these figures no longer have.
    shown = [each for each in every if each[1].is_shown] or every
    return tuple(edited(slide, choice) for slide, choice in shown)


def every_slide(slides: tuple[Slide, ...], outline: Outline, attached: Callable[[str], bytes]) -> tuple[Slide, ...]:
    """Computed, photographed and added slides in their places, the hidden ones too, with their computed sentences."""
    body = tuple(slide for slide in slides if slide.layout is not Layout.CLOSING)
    closing = slides[len(body) :]
    return _in_place((*body, *_photographs(outline, attached), *outline.added, *closing), outline)


def edited(slide: Slide, choice: Choice) -> Slide:
    """The slide with the sentence that was chosen for it; the computed one then stands in its notes."""
    if choice.message is None or choice.message == slide.message:
        return slide
    notes = "\n".join(filter(None, (words.edited_message(slide.message), slide.notes)))
    return replace(slide, message=choice.message, notes=notes, is_edited=True)


def kept_outline(papers: Papers, name: str) -> Outline:
    """The outline saved with a briefing, the draft's for an empty name; an untouched one where none was saved."""
    paper = papers.find(PaperKind.OUTLINE, name)
    return outline_of(paper) if paper else Outline()


def outline_of(paper: Paper) -> Outline:
    """The outline that a version of a paper holds."""
    return _OUTLINE.validate_json(paper.text) if paper.text else Outline()


def keep_outline(papers: Papers, name: str, outline: Outline, author: str, at: dt.datetime) -> Paper:
    """The briefing's new version, saved. Raises StoreLocked while another writer is at work."""
    return papers.keep(PaperKind.OUTLINE, name, _OUTLINE.dump_json(outline).decode(), author, at)


def _in_place(slides: tuple[Slide, ...], outline: Outline) -> tuple[Slide, ...]:
    """Slides that were given a place stand there; another one follows the one it is computed after."""
    places = {choice.slide: place for place, choice in enumerate(outline.choices)}
    keys: dict[str, tuple[float, int]] = {}
    behind = -1.0
    for index, slide in enumerate(slides):
        if slide.id in places:
            behind = float(places[slide.id])
            keys[slide.id] = (behind, -1)
        else:
            keys[slide.id] = (inf if slide.layout is Layout.CLOSING else behind, index)
    return tuple(sorted(slides, key=lambda slide: keys[slide.id]))


def _photographs(outline: Outline, attached: Callable[[str], bytes]) -> tuple[Slide, ...]:
    if not outline.photos:
        return ()
    pictures = tuple(Picture(attached(photo.digest), photo.caption) for photo in outline.photos[:MOST_PHOTOS])
    return (Slide(PHOTOS, words.PHOTOS, layout=Layout.PICTURES, pictures=pictures),)
