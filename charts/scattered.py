"""Points against two axes, on screens and on paper: where their labels stand, and how far the axes go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from charts.spec import Axis

LETTER_PX, LINE_PX, GAP_PX = 6.6, 15.0, 8.0
_ROOM = 0.08  # of the span, around the outermost points


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def label_places(points: Sequence[tuple[float, float, str]]) -> list[str]:
    """Where each label stands beside its point, so that none covers another label or point; "" where there is no room.

    The points are in pixels, y downwards, with their labels.
    """
    taken = [_Box(x - 5, y - 5, x + 5, y + 5) for x, y, _ in points]
    places = []
    for number, (x, y, label) in enumerate(points):
        own = taken[number]
        free = (
            (place, box)
            for place, box in _candidates(x, y, len(label) * LETTER_PX)
            if not any(box.meets(other) for other in taken if other is not own)
        )
        place, box = next(free, ("", None))
        places.append(place)
        if box is not None:
            taken.append(box)
    return places


def _candidates(x: float, y: float, width: float) -> Iterator[tuple[str, _Box]]:
    half = LINE_PX / 2
    yield "middle right", _Box(x + GAP_PX, y - half, x + GAP_PX + width, y + half)
    yield "middle left", _Box(x - GAP_PX - width, y - half, x - GAP_PX, y + half)
    for vertical, top in (("top", y - GAP_PX - LINE_PX), ("bottom", y + GAP_PX)):
        yield f"{vertical} center", _Box(x - width / 2, top, x + width / 2, top + LINE_PX)
        yield f"{vertical} right", _Box(x, top, x + width, top + LINE_PX)
        yield f"{vertical} left", _Box(x - width, top, x, top + LINE_PX)


def span_of(values: Sequence[float | None], axis: Axis) -> tuple[float, float]:
    """From the least to the largest value with some room; never below zero by more than that room."""
    known = [value for value in values if value is not None]
    known += [axis.reference.value] if axis.reference else []
    low, high = min(known, default=0.0), max(known, default=1.0)
    room = _ROOM * ((high - low) or abs(high) or 1.0)
    return low - room, high + room
