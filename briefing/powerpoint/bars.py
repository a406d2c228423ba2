"""Bars as native charts, their numbers in the embedded sheet, the area's value as a line across them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.data import CategoryChartData
from pptx.chart.datalabel import DataLabel
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.slide import Slide

from briefing.powerpoint import marks
from briefing.powerpoint.frame import NAVY, Box
from briefing.powerpoint.rows import NAMES_AT_MOST, Columns, columns_of, name_room, style_rows
from charts.spec import ChartSpec, Point, Reference

_SMALL = 16  # points: the names of lines
_HEAD = 0.34  # inches over the bars for the name of a line across them
_BAR_AT_LEAST, _BEHIND, _BESIDE = 0.3, 0.2, 0.06  # of the plot's width; inches about words behind bars, before others
_MOST_CHARTS = 3  # beside each other
_WORDS_SHARE = 0.75  # of a column's width: names and figures leave the rest to the bars


def bars(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A bar a point, the first on top; many as charts beside each other, in the largest letters that have room."""
    columns = columns_of(
        box,
        len(spec.points),
        lambda width: _head(spec),
        lambda width, lines: _fit(spec, width, lines),
        most=_MOST_CHARTS,
    )
    words = _words(spec, columns)
    for number, own in enumerate(columns.boxes):
        points = spec.points[number * columns.rows : (number + 1) * columns.rows]
        _one_chart(slide, spec, points, own, words)


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


def _words(spec: ChartSpec, columns: Columns) -> _Words:
    """The words of charts beside each other, whose bars are of one scale."""
    size, width = columns.letters, columns.width
    left = name_room([point.label for point in spec.points], size, width)
    share = max(_BAR_AT_LEAST, 1 - (_behind(spec, size) + _BEHIND) / (width * (1 - left)))
    ends = [point.value for point in spec.points if point.value is not None]
    ends += [reference.value for reference in spec.references]
    longest = max(ends, default=1.0) or 1.0
    return _Words(size, left, longest / share, longest if spec.references else None)


def _head(spec: ChartSpec) -> float:
    return _HEAD if spec.references else 0.0


def _fit(spec: ChartSpec, width: float, lines: int) -> float:
    """The size of letters, in points, at which names in so many lines and figures leave enough of a width to the bars.

    Names in two lines take as much as they may.
    """
    if lines > 1:
        return width * (_WORDS_SHARE - NAMES_AT_MOST) / _behind(spec, 1.0)
    names = marks.text_width([point.label for point in spec.points], 1.0)
    return width * _WORDS_SHARE / (names + _behind(spec, 1.0))


def _behind(spec: ChartSpec, size: float) -> float:
    """How wide the words behind the bars are, in inches."""
    return marks.text_width([point.text or " " for point in spec.points] or [" "], size)


def _one_chart(slide: Slide, spec: ChartSpec, points: Sequence[Point], box: Box, words: _Words) -> None:
    data = CategoryChartData(marks.number_format(spec))
    data.categories = [point.label for point in points]
    data.add_series(spec.title, [point.value for point in points])
    left, head = words.left, _head(spec)
    plot = Box(box.left + left * box.width, box.top + head, (1 - left) * box.width, box.height - head)
    _say_missing(slide, points, plot, words)
    chart = marks.add_chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data, box, spec)
    style_rows(chart, words.size, words.reach)
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


def _cross(slide: Slide, reference: Reference, plot: Box, reach: float) -> None:
    across = plot.left + plot.width * reference.value / reach
    marks.draw_line(slide, (across, plot.top), (across, plot.top + plot.height), NAVY, is_dashed=True)
    name = Box(max(plot.left, across - 1.6), plot.top - _HEAD, 3.2, _HEAD - 0.04)
    marks.write(slide, name, reference.label, _SMALL, NAVY, is_centred=across - 1.6 >= plot.left)
