"""Bars and columns as native charts, their numbers in the embedded sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.chart.datalabel import DataLabel
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import NAVY, Box, colour
from charts.spec import ChartSpec, Part, Point, Reference, Stack
from charts.theme import LIGHT, Meaning

_SMALL = 16  # points: names and figures of columns, legends, the names of lines
_HEAD = 0.34  # inches over the bars for the name of a line across them
_BAR_AT_LEAST, _BEHIND, _BESIDE = 0.3, 0.2, 0.06  # of the plot's width; inches about words behind bars, before others
_GUTTER = 0.2  # inches between columns of bars
_MOST_COLUMNS, _WORDS_SHARE = 3, 0.75  # of a column's width: names and figures leave the rest to the bars
_LEGEND = 0.1  # of the chart's height
_NAMES_AT_MOST = 0.45  # of the chart's width


def bars(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A bar a point, the first on top; many as charts beside each other, in the largest letters that have room."""
    ways = [_columns(spec, box, columns) for columns in range(1, _MOST_COLUMNS + 1)]
    best = max(ways, key=lambda way: way.letters)
    words = _words(spec, best)
    for number, own in enumerate(best.boxes):
        points = spec.points[number * best.rows : (number + 1) * best.rows]
        if points or number == 0:
            _one_chart(slide, spec, points, own, words)


@dataclass(frozen=True, slots=True)
class _Columns:
    """Bars in charts beside each other: their boxes, the rows of each, the size of their letters."""

    boxes: tuple[Box, ...]
    rows: int
    letters: float


@dataclass(frozen=True, slots=True)
class _Words:
    """The words beside bars: their size, the share of the width that names take, the value at the plot's edge.

    Where a line crosses the bars, their figures stand under each other behind the value `column`, so that it runs
    through none of them; without a line each stands at the end of its bar.
    """

    size: float
    left: float
    reach: float
    column: float | None


def _words(spec: ChartSpec, columns: _Columns) -> _Words:
    """The words of charts beside each other, whose bars are of one scale."""
    size, width = columns.letters, columns.boxes[0].width
    left = _name_room([point.label for point in spec.points], size, columns.boxes[0])
    share = max(_BAR_AT_LEAST, 1 - (_behind(spec, size) + _BEHIND) / (width * (1 - left)))
    ends = [point.value for point in spec.points if point.value is not None]
    ends += [reference.value for reference in spec.references]
    longest = max(ends, default=1.0) or 1.0
    return _Words(size, left, longest / share, longest if spec.references else None)


def _columns(spec: ChartSpec, box: Box, columns: int) -> _Columns:
    rows = max(1, -(-len(spec.points) // columns))
    width = (box.width - _GUTTER * (columns - 1)) / columns
    boxes = tuple(Box(box.left + place * (width + _GUTTER), box.top, width, box.height) for place in range(columns))
    high = Box(box.left, box.top, width, box.height - (_HEAD if spec.references else 0.0))
    one_line, two_lines = _narrow(spec, width), width * (_WORDS_SHARE - _NAMES_AT_MOST) / _behind(spec, 1.0)
    letters = max(min(marks.row_font(high, rows), one_line), min(marks.row_font(high, 2 * rows), two_lines))
    return _Columns(boxes, rows, max(marks.SMALLEST, int(letters)))


def _narrow(spec: ChartSpec, width: float) -> float:
    """The size of letters, in points, at which names on one line and figures leave enough of a width to the bars."""
    names = marks.text_width([point.label for point in spec.points], 1.0)
    return width * _WORDS_SHARE / (names + _behind(spec, 1.0))


def _behind(spec: ChartSpec, size: float) -> float:
    """How wide the words behind the bars are, in inches."""
    return marks.text_width([point.text or " " for point in spec.points] or [" "], size)


def _one_chart(slide: Slide, spec: ChartSpec, points: Sequence[Point], box: Box, words: _Words) -> None:
    data = CategoryChartData(marks.number_format(spec))
    data.categories = [point.label for point in points]
    data.add_series(spec.title, [point.value for point in points])
    left, head = words.left, _HEAD if spec.references else 0.0
    plot = Box(box.left + left * box.width, box.top + head, (1 - left) * box.width, box.height - head)
    _say_missing(slide, points, plot, words)
    chart = marks.add_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, box, spec)
    _style_rows(chart, words.size, words.reach)
    chart.plots[0].gap_width = 40
    top = head / box.height
    marks.place_plot(chart, left, top, 1 - left, 1 - top)
    series = chart.plots[0].series[0]
    for place, point in enumerate(points):
        if point.value is not None:
            marks.fill_meaning(series.points[place].format.fill, point.meaning)
            _say_value(series.points[place].data_label, point, words, box)
    marks.draw_no_leaders(series)
    for reference in spec.references:
        _cross(slide, reference, plot, words.reach)


def _say_value(label: DataLabel, point: Point, words: _Words, box: Box) -> None:
    """The words of a bar: at its end, or in the column of all."""
    label.position = XL_LABEL_POSITION.OUTSIDE_END
    marks.write_label(label, point.text, words.size)
    if words.column is not None:
        aside = (words.column - (point.value or 0.0)) / words.reach * (1 - words.left)
        marks.move_label(label, aside + _BESIDE / box.width)


def _say_missing(slide: Slide, points: Sequence[Point], plot: Box, words: _Words) -> None:
    """What the rows without a bar say, where the figures of the others stand."""
    row = plot.height / max(1, len(points))
    aside = plot.width * (words.column or 0.0) / words.reach + 2 * _BESIDE
    for place, point in enumerate(points):
        if point.value is None and point.text:
            room = Box(plot.left + aside, plot.top + place * row, plot.width - aside, row)
            marks.write(slide, room, point.text, words.size)


def stacked(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A bar a stack, its parts side by side, its words after its name."""
    names = [" · ".join(piece for piece in (stack.label, stack.text) if piece) for stack in spec.stacks]
    chart = _by_part(slide, XL_CHART_TYPE.BAR_STACKED, spec, names, box)
    size = marks.row_font(box, len(spec.stacks))
    _style_rows(chart, size, _longest(spec.stacks))
    chart.plots[0].gap_width, chart.plots[0].overlap = 40, 100
    left = _name_room(names, size, box)
    marks.place_plot(chart, left, _LEGEND, 1 - left, 1 - _LEGEND)
    _label_parts(chart, spec, size, XL_LABEL_POSITION.CENTER)


def columns(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A group of columns a stack, its words under its name."""
    names = ["\n".join(piece for piece in (stack.label, stack.text) if piece) for stack in spec.stacks]
    chart = _by_part(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, spec, names, box)
    chart.plots[0].gap_width, chart.plots[0].overlap = 50, -5
    chart.value_axis.minimum_scale = 0
    chart.value_axis.major_gridlines.format.line.color.rgb = colour(LIGHT.line)
    chart.value_axis.format.line.fill.background()
    for axis in (chart.value_axis, chart.category_axis):
        axis.tick_labels.font.size = Pt(_SMALL)
    _label_parts(chart, spec, _SMALL, XL_LABEL_POSITION.OUTSIDE_END)


def _by_part(slide: Slide, kind: XL_CHART_TYPE, spec: ChartSpec, names: list[str], box: Box) -> Chart:
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


def _label_parts(chart: Chart, spec: ChartSpec, size: float, position: XL_LABEL_POSITION) -> None:
    is_inside = position is XL_LABEL_POSITION.CENTER
    least = _longest(spec.stacks) * 0.05 if is_inside else 0.0
    for place, (series, part) in enumerate(zip(chart.plots[0].series, spec.parts, strict=True)):
        ink = _ink(part) if is_inside else LIGHT.text
        for row, stack in enumerate(spec.stacks):
            segment = stack.segments[place]
            if segment.text and segment.value is not None and segment.value > least:
                label = series.points[row].data_label
                label.position = position
                marks.write_label(label, segment.text, size, ink)


def _ink(part: Part) -> str:
    if isinstance(part.fill, Meaning):
        return LIGHT.text if part.fill in (Meaning.NO_DATA, Meaning.NOT_APPLICABLE) else LIGHT.ground
    return LIGHT.on_steps[part.fill.hue][part.fill.place]


def _style_rows(chart: Chart, size: float, reach: float) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    marks.name_every_row(chart)
    names.tick_labels.font.size = Pt(size)
    names.format.line.color.rgb = colour(LIGHT.line)
    names.major_tick_mark = XL_TICK_MARK.NONE
    values.minimum_scale, values.maximum_scale = 0, reach
    values.has_major_gridlines = False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()


def _cross(slide: Slide, reference: Reference, plot: Box, reach: float) -> None:
    across = plot.left + plot.width * reference.value / reach
    marks.draw_line(slide, (across, plot.top), (across, plot.top + plot.height), NAVY, is_dashed=True)
    name = Box(max(plot.left, across - 1.6), plot.top - _HEAD, 3.2, _HEAD - 0.04)
    marks.write(slide, name, reference.label, _SMALL, NAVY, is_centred=across - 1.6 >= plot.left)


def _name_room(names: list[str], size: float, box: Box) -> float:
    return min(_NAMES_AT_MOST, (marks.text_width(names, size) + 0.15) / box.width)


def _longest(stacks: tuple[Stack, ...]) -> float:
    return max((sum(segment.value or 0.0 for segment in stack.segments) for stack in stacks), default=1.0) or 1.0
