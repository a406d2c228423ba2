"""Two figures of each ward against each other, as a native chart."""

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.slide import Slide
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import NAVY, Box, colour
from charts.spec import Axis, ChartSpec
from charts.theme import LIGHT

_ROOM = 1.12
_NAME, _SCALE = 12, 16  # points: the wards' names, where many stand close; titles and figures of the axes


def scatter(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A named marker a point; what lacks one of the two values is left out, as on the page."""
    across, upwards = spec.axes
    known = [point for point in spec.points if point.value is not None and point.across is not None]
    data = XyChartData(marks.SHARE_FORMAT if upwards.is_share else marks.COUNT_FORMAT)
    series = data.add_series(spec.title)
    for point in known:
        series.add_data_point(point.across, point.value)
    chart = marks.add_chart(slide, XL_CHART_TYPE.XY_SCATTER, data, box, spec)
    drawn = chart.plots[0].series[0]
    drawn.format.line.fill.background()
    drawn.marker.style, drawn.marker.size = XL_MARKER_STYLE.CIRCLE, 9
    for place, point in enumerate(known):
        marks.fill_plain(drawn.points[place].marker.format.fill, LIGHT.meanings[point.meaning])
        label = drawn.points[place].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        marks.write_label(label, point.label, _NAME)
    for axis, said, values in (
        (chart.category_axis, across, [point.across or 0.0 for point in known]),
        (chart.value_axis, upwards, [point.value or 0.0 for point in known]),
    ):
        _style(axis, said, max(values, default=1.0) * _ROOM or 1.0)


def _style(axis: object, said: Axis, reach: float) -> None:
    axis.minimum_scale, axis.maximum_scale = 0, reach  # type: ignore[attr-defined]
    axis.has_title = True  # type: ignore[attr-defined]
    frame = axis.axis_title.text_frame  # type: ignore[attr-defined]
    reference = f" ({said.reference.label})" if said.reference else ""
    frame.text = f"{said.title}{reference}"
    font = frame.paragraphs[0].runs[0].font
    font.size, font.bold, font.color.rgb = Pt(_SCALE), False, colour(NAVY)
    labels = axis.tick_labels  # type: ignore[attr-defined]
    labels.font.size = Pt(_SCALE)
    labels.number_format, labels.number_format_is_linked = ("0%" if said.is_share else "#,##0"), False
    axis.major_gridlines.format.line.color.rgb = colour(LIGHT.line)  # type: ignore[attr-defined]
