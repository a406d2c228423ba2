"""Stacked bars and groups of columns as native charts, their legend over them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.slide import Slide
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box
from briefing.powerpoint.rows import NAMES_AT_MOST, columns_of, name_room, style_rows
from charts.spec import ChartSpec, Part, Stack
from charts.theme import LIGHT, Meaning

_SMALL = 16  # points: names and figures of columns, legends
_SIGN, _LEGEND_LINE, _LEGEND_AIR = 0.35, 0.29, 0.1  # inches: a legend's square, its lines, the air under them
_LEGEND_SHARE = 0.75  # of the width: what is longer breaks into more lines in one program or another
_MOST_CHARTS = 2  # beside each other: in narrower ones the parts are slivers
_ABOUT = 0.06  # inches about a figure in its part


def stacked(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A bar a stack, its parts side by side, its words after its name or under it; many as two charts of one scale."""
    way = columns_of(
        box,
        len(spec.stacks),
        lambda width: _head(spec, width),
        lambda width, lines: _fit(spec.stacks, width, lines),
        most=_MOST_CHARTS,
    )
    look = _Look(
        way.letters,
        name_room(_names(spec.stacks, way.lines), way.letters, way.width),
        _head(spec, way.width),
        _longest(spec),
        way.lines,
    )
    for number, own in enumerate(way.boxes):
        _one_chart(slide, spec, spec.stacks[number * way.rows : (number + 1) * way.rows], own, look)


@dataclass(frozen=True, slots=True)
class _Look:
    """How the rows of all charts look: the size of their letters, the lines of their names.

    `left` is the share of the width that names take, `head` the inches over the rows, `reach` the value at the edge.
    """

    size: float
    left: float
    head: float
    reach: float
    lines: int


def _one_chart(slide: Slide, spec: ChartSpec, stacks: Sequence[Stack], box: Box, look: _Look) -> None:
    own = replace(spec, stacks=tuple(stacks))
    chart = _by_part(slide, XL_CHART_TYPE.BAR_STACKED, own, box, _names(stacks, look.lines))
    style_rows(chart, look.size, look.reach)
    chart.plots[0].gap_width, chart.plots[0].overlap = 40, 100
    top = look.head / box.height
    marks.place_plot(chart, look.left, top, 1 - look.left, 1 - top)
    inch = look.reach / (box.width * (1 - look.left))
    for place, (series, part) in enumerate(zip(chart.plots[0].series, spec.parts, strict=True)):
        for row, stack in enumerate(stacks):
            said = stack.segments[place]
            if said.value and said.text and marks.text_width([said.text], look.size) + _ABOUT <= said.value / inch:
                label = series.points[row].data_label
                label.position = XL_LABEL_POSITION.CENTER
                marks.write_label(label, said.text, look.size, _ink(part))


def columns(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A group of columns a stack, its words under its name; no scale, as every column says its value."""
    chart = _by_part(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, spec, box, [_said(stack, "\n") for stack in spec.stacks])
    chart.plots[0].gap_width, chart.plots[0].overlap = 50, -5
    chart.value_axis.minimum_scale = 0
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    chart.value_axis.format.line.fill.background()
    chart.category_axis.tick_labels.font.size = Pt(_SMALL)
    for place, series in enumerate(chart.plots[0].series):
        for row, stack in enumerate(spec.stacks):
            said = stack.segments[place]
            if said.value and said.text:
                label = series.points[row].data_label
                label.position = XL_LABEL_POSITION.OUTSIDE_END
                marks.write_label(label, said.text, _SMALL)


def _said(stack: Stack, between: str) -> str:
    return between.join(piece for piece in (stack.label, stack.text) if piece)


def _names(stacks: Sequence[Stack], lines: int) -> list[str]:
    """The names of stacks with their words, in one line each or in two that are as short as can be."""
    whole = [_said(stack, " · ") for stack in stacks]
    if lines == 1:
        return whole
    ways = [(_said(stack, "\n"), _halved(said)) for stack, said in zip(stacks, whole, strict=True)]
    return [min(pair, key=_longest_line) for pair in ways]


def _halved(text: str) -> str:
    words = text.split(" ")
    ways = [f"{' '.join(words[:at])}\n{' '.join(words[at:])}" for at in range(1, len(words))]
    return min(ways, key=_longest_line, default=text)


def _longest_line(text: str) -> int:
    return max(len(line) for line in text.split("\n"))


def _by_part(slide: Slide, kind: XL_CHART_TYPE, spec: ChartSpec, box: Box, names: list[str]) -> Chart:
    data = CategoryChartData(marks.number_format(spec))
    data.categories = names
    for place, part in enumerate(spec.parts):
        data.add_series(part.label, [stack.segments[place].value for stack in spec.stacks])
    chart = marks.add_chart(slide, kind, data, box, spec)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.legend.font.size = Pt(_SMALL)
    for series, part in zip(chart.plots[0].series, spec.parts, strict=True):
        marks.fill_part(series.format.fill, part)
    return chart


def _ink(part: Part) -> str:
    if isinstance(part.fill, Meaning):
        return LIGHT.text if part.fill in (Meaning.NO_DATA, Meaning.NOT_APPLICABLE) else LIGHT.ground
    return LIGHT.on_steps[part.fill.hue][part.fill.place]


def _head(spec: ChartSpec, width: float) -> float:
    """How high the legend is over a chart of a width, in inches: its entries stand in columns, row by row."""
    needed = [marks.text_width([part.label], _SMALL) + _SIGN for part in spec.parts]
    columns = len(needed)
    while columns > 1 and sum(max(needed[at::columns]) for at in range(columns)) > width * _LEGEND_SHARE:
        columns -= 1
    return ceil(len(needed) / max(1, columns)) * _LEGEND_LINE + _LEGEND_AIR


def _fit(stacks: Sequence[Stack], width: float, lines: int) -> float:
    """The size of letters, in points, at which names in so many lines take no more of a width than they may."""
    return width * NAMES_AT_MOST / (marks.text_width(_names(stacks, lines), 1.0) or 1.0)


def _longest(spec: ChartSpec) -> float:
    return max((sum(segment.value or 0.0 for segment in stack.segments) for stack in spec.stacks), default=1.0) or 1.0
