"""Two figures of each ward against each other, as a native chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.chart.datalabel import DataLabel
from pptx.chart.series import XySeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.slide import Slide
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import NAVY, Box, colour
from charts.scattered import GAP_PX, LETTER_PX, LINE_PX, label_places
from charts.spec import Axis, ChartSpec, Point
from charts.theme import LIGHT
from wording import slides as words

_NAME, _SCALE, _SMALLEST = 14, 16, 12  # points: names of wards, which stand close; axes; their titles at least
_LEFT, _BELOW, _OVER, _BESIDE = 1.05, 0.8, 0.15, 0.25  # inches around the plot; a name of the last point beside it
_TITLE_SHARE = 0.9  # of an axis: a longer title breaks
_LETTER = 0.56  # of the font size: how wide a letter of a name is, with the box that hides what lies behind it
_PX = LETTER_PX * marks.POINTS_PER_INCH / (_LETTER * _NAME)  # of `label_places`, an inch
_SIDES = {"left": XL_LABEL_POSITION.LEFT, "right": XL_LABEL_POSITION.RIGHT}
_LEVELS = {"top": XL_LABEL_POSITION.ABOVE, "bottom": XL_LABEL_POSITION.BELOW}


def scatter(slide: Slide, spec: ChartSpec, box: Box) -> tuple[str, ...]:
    """A named marker a point, the whole area's lines across; what lacks one of the two values is left out.

    A name that would cover another one is left out, as on the page; gives the sentence that tells whose.
    """
    known = [point for point in spec.points if point.value is not None and point.across is not None]
    plane = _plane(spec, known, box)
    across, upwards = spec.axes
    _cross(slide, plane, spec.axes)
    chart = _chart(slide, spec, known, box)
    plot = plane.plot
    left, top = (plot.left - box.left) / box.width, (plot.top - box.top) / box.height
    marks.place_plot(chart, left, top, plot.width / box.width, plot.height / box.height)
    _style(chart.category_axis, across, plane.across, plot.width)
    _style(chart.value_axis, upwards, plane.upwards, plot.height)
    unnamed = _name(chart.plots[0].series[0], known, plane, box)
    return (words.unnamed(unnamed),) if unnamed else ()


def _chart(slide: Slide, spec: ChartSpec, known: Sequence[Point], box: Box) -> Chart:
    data = XyChartData(marks.SHARE_FORMAT if spec.axes[1].is_share else marks.COUNT_FORMAT)
    series = data.add_series(spec.title)
    for point in known:
        series.add_data_point(point.across, point.value)
    chart = marks.add_chart(slide, XL_CHART_TYPE.XY_SCATTER, data, box, spec)
    drawn = chart.plots[0].series[0]
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, 9
    return chart


def _name(series: XySeries, known: Sequence[Point], plane: "_Plane", box: Box) -> list[str]:
    """Colours the markers and names them. Gives the names that had no room."""
    unnamed = []
    places = label_places([(*plane.at(point), point.label) for point in known])
    for place, (point, said) in enumerate(zip(known, places, strict=True)):
        marks.fill_plain(series.points[place].marker.format.fill, LIGHT.meanings[point.meaning])
        if said:
            _write(series.points[place].data_label, point.label, said, box)
        else:
            unnamed.append(point.label)
    marks.draw_no_leaders(series)
    return unnamed


@dataclass(frozen=True, slots=True)
class _Scale:
    """An axis from one round number to another."""

    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """How far along the axis a value stands, 0–1."""
        return (value - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where the plot stands on the slide, and its two scales."""

    plot: Box
    across: _Scale
    upwards: _Scale

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point stands, in the pixels of `label_places`."""
        right = self.across.share(point.across or 0.0) * self.plot.width
        down = (1 - self.upwards.share(point.value or 0.0)) * self.plot.height
        return right * _PX, down * _PX


def _plane(spec: ChartSpec, known: Sequence[Point], box: Box) -> _Plane:
    across, upwards = spec.axes
    names = marks.text_width([point.label for point in known], _NAME) + _BESIDE
    plot = Box(box.left + _LEFT, box.top + _OVER, box.width - _LEFT - names, box.height - _OVER - _BELOW)
    return _Plane(
        plot,
        _scale([point.across for point in known], across),
        _scale([point.value for point in known], upwards),
    )


def _scale(values: Sequence[float | None], axis: Axis) -> _Scale:
    """From the round number under the values to the one over them; they need not start at 0."""
    held = [value for value in values if value is not None] + ([axis.reference.value] if axis.reference else [])
    low, high = min(held, default=0.0), max(held, default=1.0)
    _, step = marks.round_scale((high - low) or abs(high))
    first = floor(round(low / step, 6)) * step
    return _Scale(first, max(first + step, ceil(round(high / step, 6)) * step), step)


def _write(label: DataLabel, name: str, place: str, box: Box) -> None:
    """A name where `label_places` found room: beside its point, over or under it, or aslant."""
    level, side = place.split()
    label.position = _SIDES.get(side) or _LEVELS[level]
    marks.write_label(label, name, _NAME)
    marks.cover_ground(label)
    if side in _SIDES and level in _LEVELS:
        away = (GAP_PX + LINE_PX / 2) / _PX / box.height
        near = GAP_PX / _PX / box.width
        marks.move_label(label, near if side == "left" else -near, away if level == "bottom" else -away)


def _style(axis: ValueAxis, said: Axis, scale: _Scale, length: float) -> None:
    """Round steps and a title, of one line in the length of the axis."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = scale.low, scale.high, scale.step
    axis.has_title = True
    frame = axis.axis_title.text_frame
    reference = f" ({said.reference.label})" if said.reference else ""
    frame.text = f"{said.title}{reference}"
    font = frame.paragraphs[0].runs[0].font
    one_line = int(_SCALE * _TITLE_SHARE * length / marks.text_width([frame.text], _SCALE))
    font.size, font.bold, font.color.rgb = Pt(max(_SMALLEST, min(_SCALE, one_line))), False, colour(NAVY)
    labels = axis.tick_labels
    labels.font.size = Pt(_SCALE)
    labels.number_format, labels.number_format_is_linked = ("0%" if said.is_share else "#,##0"), False
    axis.major_gridlines.format.line.color.rgb = colour(LIGHT.line)


def _cross(slide: Slide, plane: _Plane, axes: Sequence[Axis]) -> None:
    """The whole area's values as dashed lines; the titles of the axes name them."""
    across, upwards = axes
    plot = plane.plot
    if across.reference:
        x = plot.left + plane.across.share(across.reference.value) * plot.width
        marks.draw_line(slide, (x, plot.top), (x, plot.top + plot.height), NAVY, is_dashed=True)
    if upwards.reference:
        y = plot.top + (1 - plane.upwards.share(upwards.reference.value)) * plot.height
        marks.draw_line(slide, (plot.left, y), (plot.left + plot.width, y), NAVY, is_dashed=True)
