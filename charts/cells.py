"""Cells of heat maps and matrices, on screens, slides and paper: their keys and their colours."""

from charts.spec import ChartSpec, Point, Scale
from charts.theme import Meaning, Palette, tinted

KEY_SEPARATOR = "|"
TINT = 0.34  # thin enough for the text on it, thick enough to tell the lights apart
_JUDGED = frozenset({Meaning.MET, Meaning.AT_RISK, Meaning.LATE, Meaning.NOT_DUE})


def cell_colours(point: Point, scale: Scale | None, palette: Palette) -> tuple[str, str]:
    """A cell's fill and the colour of its text."""
    if point.value is None:
        return palette.meanings[point.meaning], palette.muted
    if point.meaning in _JUDGED:
        return tinted(palette.meanings[point.meaning], palette.ground, TINT), palette.text
    if scale is None:
        return palette.ground, palette.text
    step = scale.step(point.value)
    return palette.steps[scale.hue][step], palette.on_steps[scale.hue][step]


def cell_look(point: Point, spec: ChartSpec, palette: Palette) -> tuple[str, str]:
    """A cell's fill and the colour of its text."""
    if point.value is None or spec.scale is None:
        return palette.meanings[point.meaning], palette.muted
    step = spec.scale.step(point.value)
    return palette.steps[spec.scale.hue][step], palette.on_steps[spec.scale.hue][step]


def row_key(point: Point) -> str:
    """The ward of a cell."""
    return point.key.partition(KEY_SEPARATOR)[0]
