"""A sparkline as a CSS mask: it stands in a card, takes the text's colour and paints before any chart library."""

from collections.abc import Sequence
from urllib.parse import quote

_WIDTH, _HEIGHT, _EDGE = 72, 24, 3


def sparkline_mask(values: Sequence[float | None]) -> str:
    """A CSS image of the values from left to right; "" with fewer than two known values."""
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return ""
    heights = [value for _, value in known]
    places = [_place(place, value, len(values), heights) for place, value in known]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    end_x, end_y = places[-1]
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}">'
        f'<polyline points="{path}" fill="none" stroke="black" stroke-width="1.6"/>'
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="2.4"/></svg>'
    )
    return f"url('data:image/svg+xml,{quote(drawing)}')"


def _place(place: int, value: float, count: int, known: Sequence[float]) -> tuple[float, float]:
    low, high = min(known), max(known)
    share = 0.5 if high == low else (value - low) / (high - low)
    x = _EDGE + (_WIDTH - 2 * _EDGE) * place / (count - 1)
    return x, _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * share
