"""The still scatter: a named point a ward, the whole area's lines across."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from charts.paper import POINTS_PER_INCH, Paper
from charts.scattered import label_places, span_of
from charts.spec import Axis, ChartSpec
from charts.still_paper import Sides, axes, font, picture, write, write_lines
from charts.theme import Meaning
from wording import numbers

_HIGH = 3.6
_TICKS = 4
_NAME_ROOM = 0.1  # of the span, on either side
_SIDES = {"left": "right", "right": "left", "center": "center"}
_LEVELS = {"top": "bottom", "bottom": "top", "middle": "center"}
_OFF = 6  # points between a mark and its name
_SCALE = 12.0  # the size of letters, in points, that `label_places` reckons with


def scatter(spec: ChartSpec, paper: Paper) -> Figure:
    """A mark a point, with its name where that covers no other."""
    across, upwards = spec.axes
    known = [point for point in spec.points if point.value is not None and point.across is not None]
    places = [(point.across or 0.0, point.value or 0.0) for point in known]
    size, line = paper.least, paper.line(paper.least)
    y_span = span_of([y for _, y in places], upwards)
    left = max(paper.text_width(_tick(one, upwards), size) for one in _ticks(y_span)) + 0.15
    right = max((paper.text_width(word, size) for word in _reference_lines(upwards)), default=0.0) + 0.2
    figure = picture(paper, paper.high(_HIGH))
    drawn = axes(figure, Sides(left, right, 2 * line + 0.1, 2 * line + 0.15))
    drawn.set_xlim(*_widened(span_of([x for x, _ in places], across)))
    drawn.set_ylim(*y_span)
    _scales(drawn, (across, upwards), paper)
    ink = paper.palette.meanings[Meaning.PRIMARY]
    drawn.scatter([x for x, _ in places], [y for _, y in places], s=(size * 0.7) ** 2, color=ink, zorder=3)
    _names(drawn, places, [point.text for point in known], paper)
    return figure


def _names(drawn: Axes, places: list[tuple[float, float]], texts: list[str], paper: Paper) -> None:
    """Each point's name beside it, where that covers no other."""
    scale = POINTS_PER_INCH / drawn.figure.dpi * _SCALE / paper.least
    dots = [drawn.transData.transform(at) * scale for at in places]
    pixels = [(float(x), -float(y), text) for (x, y), text in zip(dots, texts, strict=True)]
    for at, text, place in zip(places, texts, label_places(pixels), strict=True):
        if place:
            _name(drawn, at, text, place, paper)


def _name(drawn: Axes, at: tuple[float, float], text: str, place: str, paper: Paper) -> None:
    level, side = place.split()
    shift = ({"left": -_OFF, "right": _OFF}.get(side, 0), {"top": _OFF, "bottom": -_OFF}.get(level, 0))
    write(drawn, at, text, shift=shift, ha=_SIDES[side], va=_LEVELS[level], **font(paper, paper.least))


def _scales(drawn: Axes, pair: tuple[Axis, Axis], paper: Paper) -> None:
    """Ticks, titles and the whole area's lines of both axes."""
    across, upwards = pair
    west, east, south, north = map(float, (*drawn.get_xlim(), *drawn.get_ylim()))
    quiet, size = font(paper, paper.least, paper.palette.muted), paper.least
    step = paper.line(size) * POINTS_PER_INCH
    for tick in _ticks((west, east)):
        drawn.axvline(tick, color=paper.palette.line, linewidth=0.6, zorder=0)
        write(drawn, (tick, south), _tick(tick, across), shift=(0, -4), ha="center", va="top", **quiet)
    for tick in _ticks((south, north)):
        drawn.axhline(tick, color=paper.palette.line, linewidth=0.6, zorder=0)
        write(drawn, (west, tick), _tick(tick, upwards), shift=(-5, 0), ha="right", va="center", **quiet)
    words = font(paper, size)
    write(drawn, (east, south), f"{across.title} →", shift=(0, -4 - step), ha="right", va="top", **words)
    write(drawn, (west, north), f"↑ {upwards.title}", shift=(0, 4 + step), ha="left", va="bottom", **words)
    ink = paper.palette.meanings[Meaning.PRIMARY]
    if across.reference:
        drawn.axvline(across.reference.value, color=ink, linewidth=1.2, linestyle="--")
        at = (across.reference.value, north)
        write(drawn, at, across.reference.label, shift=(0, 2), ha="center", va="bottom", **font(paper, size, ink))
    if upwards.reference:
        drawn.axhline(upwards.reference.value, color=ink, linewidth=1.2, linestyle="--")
        at = (east, upwards.reference.value)
        write_lines(drawn, at, _reference_lines(upwards), paper, size, ha="left", across=5, inks=(ink,))


def _reference_lines(axis: Axis) -> list[str]:
    """The name of the whole area's line, then its value."""
    name, _, value = axis.reference.label.rpartition(" ") if axis.reference else ("", "", "")
    return [word for word in (name, value) if word]


def _widened(span: tuple[float, float]) -> tuple[float, float]:
    """A span with room for names beside the outermost points."""
    room = (span[1] - span[0]) * _NAME_ROOM
    return span[0] - room, span[1] + room


def _ticks(span: tuple[float, float]) -> list[float]:
    return [float(tick) for tick in MaxNLocator(_TICKS).tick_values(*span) if span[0] <= tick <= span[1] and tick >= 0]


def _tick(value: float, axis: Axis) -> str:
    return numbers.percent(value, 0) if axis.is_share else numbers.plain(value, 0)
