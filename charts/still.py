"""ChartSpec → a still picture for documents: SVG for PDF, PNG at 200 dots per inch for DOCX."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import BytesIO
from math import cos, radians
from pathlib import Path
from typing import Any

from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.dates import date2num, num2date
from matplotlib.figure import Figure
from matplotlib.patches import Patch, PathPatch
from matplotlib.path import Path as Outline
from matplotlib.ticker import FuncFormatter, MaxNLocator

from charts.geography import Ring, bounds, width_at
from charts.spec import ChartKind, ChartSpec, Point, Scale
from charts.theme import LIGHT, Meaning
from charts.ward_map import initials
from wording import charts as words
from wording import numbers

FONTS = Path(__file__).parent / "fonts"
DPI = 200
_WIDTH = 6.5  # inches: the text of an A4 page
_ROW, _FRAME = 0.22, 0.5
_SIZE = 9.0  # points
_LETTER = 0.0062  # of the font size: how many inches a letter is wide
_HATCH = "////"


def svg(spec: ChartSpec) -> str:
    """The picture as SVG, its letters drawn as outlines."""
    figure = _figure(spec)
    file = BytesIO()
    FigureCanvasSVG(figure).print_svg(file, metadata={"Date": None})
    return file.getvalue().decode("utf-8")


def png(spec: ChartSpec) -> bytes:
    """The picture as PNG."""
    file = BytesIO()
    _figure(spec).savefig(file, format="png", dpi=DPI)
    return file.getvalue()


def _figure(spec: ChartSpec) -> Figure:
    drawn: Figure = _DRAW[spec.kind](spec)
    return drawn


@cache
def _own_fonts() -> list[str]:
    """Our font, after matplotlib has been told of the files that come with the project, and its own for symbols."""
    for file in sorted(FONTS.glob("*.ttf")):
        font_manager.fontManager.addfont(file)
    return ["Liberation Serif", "DejaVu Sans"]


def _axes(height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(_WIDTH, height), layout="constrained")
    axes = figure.subplots()
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    for side in ("left", "bottom"):
        axes.spines[side].set_color(LIGHT.line)
    return figure, axes


def _font(colour: str = LIGHT.text) -> dict[str, Any]:
    return {"family": _own_fonts(), "size": _SIZE, "color": colour}


def _bars(spec: ChartSpec) -> Figure:
    rows = spec.points[::-1]
    figure, axes = _axes(_FRAME + _ROW * len(rows))
    drawn = axes.barh(
        range(len(rows)),
        [point.value or 0.0 for point in rows],
        height=0.68,
        color=[LIGHT.meanings[point.meaning] for point in rows],
    )
    for bar, point in zip(drawn, rows, strict=True):
        bar.set_hatch(_HATCH if point.meaning is Meaning.NO_DATA else "")
        axes.annotate(point.text, (point.value or 0.0, bar.get_y() + 0.34), (3, 0), textcoords="offset points",
                      va="center", **_font())  # fmt: skip
    axes.set_yticks(range(len(rows)), [point.label for point in rows], **_font())
    axes.set_ylim(-0.6, len(rows) - 0.4)
    for reference in spec.references:
        axes.axvline(reference.value, color=LIGHT.meanings[Meaning.PRIMARY], linewidth=1, linestyle="--")
        axes.annotate(reference.label, (reference.value, len(rows) - 0.4), ha="center", va="bottom", **_font())
    reach = max((point.value or 0.0 for point in rows), default=1.0) or 1.0
    axes.set_xlim(0, reach * 1.3)
    axes.xaxis.set_visible(False)
    axes.spines["bottom"].set_visible(False)
    return figure


def _lines(spec: ChartSpec) -> Figure:
    figure, axes = _axes(3.0)
    for number, series in enumerate(spec.series):
        known = [(date2num(point.day), point.value, point.text) for point in series.points if point.value is not None]
        colour = LIGHT.muted if series.is_dashed else LIGHT.series[number % len(LIGHT.series)]
        style: dict[str, Any] = {"linestyle": "--"} if series.is_dashed else {"marker": "o", "markersize": 4}
        axes.plot([day for day, _, _ in known], [value for _, value, _ in known], color=colour, linewidth=1.5, **style)
        if known:
            day, value, text = known[-1]
            axes.annotate(f"{series.name} {text}", (day, value), (6, 0), textcoords="offset points",
                          va="center", **_font(colour))  # fmt: skip
    for milestone in spec.milestones:
        day = date2num(milestone.day)
        axes.axvline(day, color=LIGHT.muted, linewidth=0.8, linestyle=":")
        axes.annotate(milestone.label, (day, 1.0), xycoords=("data", "axes fraction"), ha="center",
                      va="bottom", **_font(LIGHT.muted))  # fmt: skip
    axes.set_ylim(bottom=0)
    axes.xaxis.set_major_locator(MaxNLocator(5))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda day, _: numbers.date(num2date(day).date())))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _tick(float(value), is_share=spec.is_share)))
    for label in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        label.set(family=_own_fonts(), size=_SIZE, color=LIGHT.muted)
    axes.grid(axis="y", color=LIGHT.line, linewidth=0.6)
    return figure


def _tick(value: float, *, is_share: bool) -> str:
    return numbers.percent(value, 0) if is_share else numbers.plain(value)


def _ward_map(spec: ChartSpec) -> Figure:
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    west, south, east, north = bounds(shapes)
    squeeze = cos(radians((south + north) / 2))
    scale = _WIDTH * 0.8 / ((east - west) * squeeze)
    figure, axes = _axes(min(6.5, (north - south) * scale + 0.2))
    axes.set_axis_off()
    for shape in shapes:
        fill, hatch = _fill(points[shape.key], spec.scale)
        for ring in shape.rings:
            axes.add_patch(PathPatch(_outline(ring, squeeze), facecolor=fill, edgecolor=LIGHT.hatch, linewidth=0.6,
                                     hatch=hatch))  # fmt: skip
        room = width_at(shape, shape.label_lat) * squeeze * scale
        label = _label(points[shape.key], shape.name, room)
        axes.text(shape.label_lon * squeeze, shape.label_lat, label, ha="center", va="center",
                  **_font(_ink(points[shape.key], spec.scale)))  # fmt: skip
    axes.set_xlim(west * squeeze, east * squeeze)
    axes.set_ylim(south, north)
    axes.set_aspect("equal")
    axes.legend(handles=_legend(spec), loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False,
                prop={"family": _own_fonts(), "size": _SIZE})  # fmt: skip
    return figure


def _outline(ring: Ring, squeeze: float) -> Outline:
    corners = [(lon * squeeze, lat) for lon, lat in ring]
    return Outline(corners, closed=True)


def _fill(point: Point, scale: Scale | None) -> tuple[str, str]:
    if point.value is None or scale is None:
        return LIGHT.meanings[point.meaning], _HATCH if point.meaning is Meaning.NO_DATA else ""
    return LIGHT.steps[scale.hue][scale.step(point.value)], ""


def _ink(point: Point, scale: Scale | None) -> str:
    if point.value is None or scale is None:
        return LIGHT.text
    return LIGHT.on_steps[scale.hue][scale.step(point.value)]


def _label(point: Point, name: str, room: float) -> str:
    """Name and figure, initials and figure, the figure alone, or nothing: what the ward is wide enough for."""
    for text in (f"{name}\n{point.text}", f"{initials(name)}\n{point.text}", point.text):
        if max(len(line) for line in text.split("\n")) * _SIZE * _LETTER <= room:
            return text
    return ""


def _legend(spec: ChartSpec) -> Sequence[Patch]:
    entries = []
    if spec.scale is not None:
        steps = zip(LIGHT.steps[spec.scale.hue], spec.scale.words, strict=True)
        entries = [Patch(facecolor=colour, edgecolor=LIGHT.hatch, label=word) for colour, word in steps]
    silent = {point.meaning for point in spec.points if point.value is None}
    if silent - {Meaning.NOT_APPLICABLE}:
        entries.append(Patch(facecolor=LIGHT.meanings[Meaning.NO_DATA], hatch=_HATCH, label=words.NO_DATA))
    if Meaning.NOT_APPLICABLE in silent:
        entries.append(Patch(facecolor=LIGHT.ground, edgecolor=LIGHT.hatch, label=words.NOT_APPLICABLE))
    return entries


# The kinds that documents use; pages and slides draw all of them.
_DRAW: Mapping[ChartKind, Callable[[ChartSpec], Figure]] = {
    ChartKind.BARS: _bars,
    ChartKind.LINES: _lines,
    ChartKind.WARD_MAP: _ward_map,
}
