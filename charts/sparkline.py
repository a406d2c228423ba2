"""A sparkline as a still SVG: it stands in a card and paints with the words, before any chart library is there."""

from collections.abc import Sequence

_WIDTH, _HEIGHT, _EDGE = 72, 24, 3


def sparkline(values: Sequence[float | None]) -> str:
    """An SVG of the values from left to right, in the current text colour; "" with fewer than two known values."""
    known = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(known) < 2:
        return ""
    places = [_place(place, value, len(values), [value for _, value in known]) for place, value in known]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    end_x, end_y = places[-1]
    return (
        f'<svg class="spark" width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {_WIDTH} {_HEIGHT}" aria-hidden="true">'
        f'<polyline points="{path}" fill="none" stroke="currentColor" stroke-width="1.6" '
        f'stroke-linejoin="round" stroke-linecap="round"/>'
        f'<circle cx="{end_x:.1f}" cy="{end_y:.1f}" r="2.4" fill="currentColor"/></svg>'
    )


def _place(place: int, value: float, count: int, known: list[float]) -> tuple[float, float]:
    low, high = min(known), max(known)
    share = 0.5 if high == low else (value - low) / (high - low)
    x = _EDGE + (_WIDTH - 2 * _EDGE) * place / (count - 1)
    return x, _HEIGHT - _EDGE - (_HEIGHT - 2 * _EDGE) * share
