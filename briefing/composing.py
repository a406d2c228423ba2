"""What people do to an outline: each change of it is a new value, and nothing is kept before they save."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.arrangement import MOST_PHOTOS, Choice, Outline, Photo
from briefing.slide import Slide

Change = Callable[[Outline], Outline]

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def moved(outline: Outline, order: Sequence[str], slide: str, steps: int) -> Outline:
    """The outline with a slide so many places further on, or back; at either end it stays. `order` are all slides."""
    choices = list(_choices(outline, order))
    place = order.index(slide)
    choice = choices.pop(place)
    choices.insert(max(0, min(len(choices), place + steps)), choice)
    return replace(outline, choices=tuple(choices))


def switched(outline: Outline, order: Sequence[str], slide: str) -> Outline:
    """The outline with a slide hidden that was shown, or shown that was hidden."""
    return _changed(outline, order, slide, lambda choice: replace(choice, is_shown=not choice.is_shown))


def reworded(outline: Outline, order: Sequence[str], slide: str, message: str | None) -> Outline:
    """The outline with another sentence on a slide; None takes the computed one back."""
    return _changed(outline, order, slide, lambda choice: replace(choice, message=message))


def with_chart(outline: Outline, slide: Slide, snapshot: str) -> Outline:
    """The outline with a slide taken from a page, and the snapshot whose figures it shows."""
    return replace(outline, added=(*outline.added, slide), snapshots=(*outline.snapshots, (slide.id, snapshot)))


def has_chart(outline: Outline, slide: str) -> bool:
    """Whether a chart stands in the outline already: equal charts have one slide id."""
    return any(each.id == slide for each in outline.added)


def without_chart(outline: Outline, slide: str) -> Outline:
    """The outline without a slide that was taken from a page."""
    return replace(
        outline,
        choices=tuple(choice for choice in outline.choices if choice.slide != slide),
        added=tuple(each for each in outline.added if each.id != slide),
        snapshots=tuple(pair for pair in outline.snapshots if pair[0] != slide),
    )


def with_charts_of(outline: Outline, other: Outline) -> Outline:
    """The outline and every chart that another one has and it has not: what was added while it was being changed."""
    snapshots = dict(other.snapshots)
    for slide in other.added:
        if not has_chart(outline, slide.id):
            outline = with_chart(outline, slide, snapshots.get(slide.id, ""))
    return outline


def with_photo(outline: Outline, photo: Photo) -> Outline:
    """The outline with a photograph more; unchanged when it has that one, or as many as a slide takes."""
    known = {each.digest for each in outline.photos}
    if photo.digest in known or len(known) >= MOST_PHOTOS:
        return outline
    return replace(outline, photos=(*outline.photos, photo))


def without_photo(outline: Outline, digest: str) -> Outline:
    """The outline without a photograph."""
    return replace(outline, photos=tuple(photo for photo in outline.photos if photo.digest != digest))


def captioned(outline: Outline, digest: str, caption: str) -> Outline:
    """The outline with other words under a photograph."""
    photos = (replace(photo, caption=caption) if photo.digest == digest else photo for photo in outline.photos)
    return replace(outline, photos=tuple(photos))


def photo_first(outline: Outline, digest: str) -> Outline:
    """The outline with a photograph before the others."""
    return replace(outline, photos=tuple(sorted(outline.photos, key=lambda photo: photo.digest != digest)))


def new_numbers(edited: str, computed: str) -> tuple[str, ...]:
    """The numbers of an edited sentence that the computed one does not hold, in their order, each once."""
    known = set(_NUMBER.findall(computed))
    return tuple(dict.fromkeys(number for number in _NUMBER.findall(edited) if number not in known))


def _changed(outline: Outline, order: Sequence[str], slide: str, change: Callable[[Choice], Choice]) -> Outline:
    choices = _choices(outline, order)
    return replace(outline, choices=tuple(change(choice) if choice.slide == slide else choice for choice in choices))


def _choices(outline: Outline, order: Sequence[str]) -> tuple[Choice, ...]:
    """A choice for every slide, in their present order."""
    known = {choice.slide: choice for choice in outline.choices}
    return tuple(known.get(slide, Choice(slide)) for slide in order)
