"""Charts over days: lines with their target dashed, and stretches of days under each other."""

import datetime as dt
from collections.abc import Sequence
from math import ceil, inf

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box, colour
from charts.spec import ChartSpec, Milestone, Point, Series, Stretch
from charts.theme import LIGHT

_DATE_FORMAT, _SOME_DAY = "dd/mm/yyyy", "24/12/2019"
_TICKS, _BETWEEN, _MONTH = 5, 0.25, 30  # days named along an axis; inches between their names; days
_EPOCH = dt.date(1899, 12, 30)  # day 0 of Excel's calendar
_PLOT = Box(0.08, 0.14, 0.7, 0.72)  # shares of the chart: room for the days below, the lines' names to the right
_ASIDE = 0.006  # of the chart's width: names of lines stand off the line of a milestone
_NAMES_AT_MOST = 0.45
_READABLE, _ROW_LINES = 16, 2.7  # points that a timeline is split for; lines of its names and days, a row
_MARK, _LEVELS, _FAR = 16, 2, 99.0  # points of names and days; in how many lines they may stand


def lines(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """One line a series; a missing value breaks it."""
    days = sorted({point.day for series in spec.series for point in series.points if point.day})
    data = CategoryChartData(marks.number_format(spec))
    data.categories = days
    for series in spec.series:
        values = {point.day: point.value for point in series.points}
        data.add_series(series.name, [values.get(day) for day in days])
    chart = marks.add_chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, box, spec)
    _style_axes(chart, spec)
    marks.place_plot(chart, _PLOT.left, _PLOT.top, _PLOT.width, _PLOT.height)
    for number in range(len(spec.series)):
        _style_line(chart, spec, number)
    _label_ends(chart, spec, days, box.height)
    ends = [*days, *(milestone.day for milestone in spec.milestones)]
    if days:
        room = _PLOT.width * box.width / (marks.text_width([_SOME_DAY], _MARK) + _BETWEEN)
        _tick_by_month(chart, ceil((max(ends) - min(ends)).days / _MONTH / max(1.0, room)))
        first, last = min(ends), max(ends)
        chart.category_axis.minimum_scale, chart.category_axis.maximum_scale = _serial(first), _serial(last)
        _mark(slide, spec.milestones, _in(box, _PLOT), first, last)


def gantt_rows(box: Box) -> int:
    """How many rows of a timeline a box shows in letters for the hall."""
    return int(box.height * marks.POINTS_PER_INCH / (_READABLE * marks.LINE * _ROW_LINES))


def gantt(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A row a stretch: days before it without colour, then its days."""
    rows = spec.stretches
    if not rows:
        return
    ends = [day for row in rows for day in (row.from_on, row.to_on or row.from_on)]
    ends += [milestone.day for milestone in spec.milestones]
    first, last = min(ends), max(ends) + dt.timedelta(days=3)
    data = CategoryChartData("0")
    size = min(_MARK, marks.row_font(box, round(_ROW_LINES * len(rows))))
    data.categories = names = [_name(row, size, _NAMES_AT_MOST * box.width) for row in rows]
    data.add_series(_DATE_FORMAT, [_serial(row.from_on) for row in rows])
    data.add_series(spec.title, [((row.to_on or last) - row.from_on).days + 1 for row in rows])
    chart = marks.add_chart(slide, XL_CHART_TYPE.BAR_STACKED, data, box, spec)
    left = min(_NAMES_AT_MOST, marks.text_width(names, size) / box.width) + 0.02
    plot = Box(left, 0.14, 1 - left - 0.04, 0.74)
    marks.place_plot(chart, plot.left, plot.top, plot.width, plot.height)
    before, length = chart.plots[0].series
    before.format.fill.background()
    for place, row in enumerate(rows):
        marks.fill_meaning(length.points[place].format.fill, row.meaning)
    chart.plots[0].gap_width, chart.plots[0].overlap = 60, 100
    ticks = int(plot.width * box.width / (marks.text_width([_SOME_DAY], size) + _BETWEEN))
    _style_gantt(chart, size, first, last, ticks)
    _mark(slide, spec.milestones, _in(box, plot), first, last)


def _name(row: Stretch, size: float, width: float) -> str:
    """A row's label and what stands under it, each on a line of its own."""
    return "\n".join(marks.shortened(piece, size, width, 1) for piece in (row.label, row.text) if piece)


def _style_gantt(chart: Chart, size: float, first: dt.date, last: dt.date, ticks: int) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    # The days stand below, though the first row is on top.
    values._element.find(qn("c:crosses")).set("val", "max")
    marks.name_every_row(chart)
    names.tick_labels.font.size = values.tick_labels.font.size = Pt(size)
    names.major_tick_mark = XL_TICK_MARK.NONE
    values.minimum_scale, values.maximum_scale = _serial(first), _serial(last)
    values.major_unit = max(1, ceil((last - first).days / max(1, min(_TICKS, ticks - 1))))
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = _DATE_FORMAT, False
    values.major_gridlines.format.line.color.rgb = colour(LIGHT.line)


def _style_axes(chart: Chart, spec: ChartSpec) -> None:
    days, values = chart.category_axis, chart.value_axis
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = _DATE_FORMAT, False
    values.tick_labels.number_format = "0%" if spec.is_share else "#,##0"
    values.tick_labels.number_format_is_linked = False
    tops = [point.value for series in spec.series for point in series.points if point.value is not None]
    values.minimum_scale = 0
    values.maximum_scale, values.major_unit = marks.round_scale(max(tops, default=1.0))
    values.major_gridlines.format.line.color.rgb = colour(LIGHT.line)
    values.format.line.fill.background()
    for axis in (days, values):
        axis.tick_labels.font.size = Pt(_MARK)


def _style_line(chart: Chart, spec: ChartSpec, number: int) -> None:
    series, is_dashed = chart.plots[0].series[number], spec.series[number].is_dashed
    ink = _ink(spec, number)
    line = series.format.line
    line.color.rgb, line.width = colour(ink), Pt(1.75 if is_dashed else 2.75)
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE if is_dashed else XL_MARKER_STYLE.CIRCLE
    if is_dashed:
        line.dash_style = MSO_LINE.DASH
    else:
        marks.fill_plain(series.marker.format.fill, ink)


def _label_ends(chart: Chart, spec: ChartSpec, days: list[dt.date], height: float) -> None:
    """Each line's name and last value behind its last point; where lines end close together the lower one's lower."""
    ends = [(number, *end) for number, said in enumerate(spec.series) if (end := _end(said, days))]
    inch = chart.value_axis.maximum_scale / (_PLOT.height * height)
    free = -inf
    for number, place, last in sorted(ends, key=lambda end: -(end[2].value or 0.0)):
        series, own = chart.plots[0].series[number], -(last.value or 0.0) / inch
        label = series.points[place].data_label
        label.position = XL_LABEL_POSITION.RIGHT
        marks.write_label(label, f"{spec.series[number].name} {last.text}".strip(), _MARK, _ink(spec, number))
        down = max(own, free)
        free = down + _MARK * marks.LINE / marks.POINTS_PER_INCH
        marks.move_label(label, _ASIDE, (down - own) / height)
        marks.draw_no_leaders(series)


def _end(said: Series, days: list[dt.date]) -> tuple[int, Point] | None:
    """A line's last point with a value, and its place among the days."""
    points = (point for point in reversed(said.points) if point.value is not None)
    return next(((days.index(point.day), point) for point in points if point.day), None)


def _ink(spec: ChartSpec, number: int) -> str:
    return LIGHT.muted if spec.series[number].is_dashed else LIGHT.series[number % len(LIGHT.series)]


def _tick_by_month(chart: Chart, months: int) -> None:
    # The schema wants the units of a date axis in this order, right after the label offset.
    offset = chart.category_axis._element.find(qn("c:lblOffset"))
    for name, value in (("majorTimeUnit", "months"), ("majorUnit", str(max(1, months))), ("baseTimeUnit", "days")):
        for old in chart.category_axis._element.findall(qn(f"c:{name}")):
            old.getparent().remove(old)
        offset.addnext(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def _mark(slide: Slide, milestones: Sequence[Milestone], plot: Box, first: dt.date, last: dt.date) -> None:
    """Lines down the plot with their names over it; a name that would run into the one before stands higher."""
    taken, level = plot.left - _FAR, 0
    for milestone in sorted(milestones, key=lambda each: each.day):
        across = plot.left + plot.width * (milestone.day - first).days / max(1, (last - first).days)
        marks.draw_line(slide, (across, plot.top), (across, plot.top + plot.height), LIGHT.muted, is_dashed=False)
        width = marks.text_width([milestone.label], _MARK) + 0.2
        left = min(across - width / 2, plot.left + plot.width - width)
        level = (level + 1) % _LEVELS if left < taken else 0
        taken = left + width
        name = Box(left, plot.top - 0.3 * (level + 1), width, 0.28)
        marks.write(slide, name, milestone.label, _MARK, LIGHT.muted, is_centred=True)


def _in(box: Box, shares: Box) -> Box:
    return Box(
        box.left + shares.left * box.width,
        box.top + shares.top * box.height,
        shares.width * box.width,
        shares.height * box.height,
    )


def _serial(day: dt.date) -> int:
    return (day - _EPOCH).days
