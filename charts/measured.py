"""From measured tables to charts: the same points, words and breaks wherever the chart is drawn."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analytics.metric import Better, Metric
from analytics.metric_table import MetricRow, MetricTable
from charts.geography import Shape
from charts.scales import amount_breaks, share_breaks
from charts.spec import ChartKind, ChartSpec, Milestone, Point, Reference, Scale, Series
from charts.theme import Hue, Meaning
from wording import charts as words
from wording import values
from wording.labels import is_share

DayTable = tuple[dt.date, MetricTable]
_AFTER_THE_RUN = dt.timedelta(days=31)


def ward_map(table: MetricTable, metric: Metric, shapes: Sequence[Shape], selected: tuple[str, ...]) -> ChartSpec:
    """The map of one metric by ward; the tile map when there are no boundaries."""
    rows = tuple(table.of(metric.id))
    return ChartSpec(
        kind=ChartKind.WARD_MAP if all(shape.rings for shape in shapes) else ChartKind.TILE_MAP,
        title=words.title(metric, rows),
        subtitle=words.subtitle(metric, table.scope.as_of),
        metrics=(metric.id,),
        points=tuple(ward_point(metric, row) for row in rows),
        shapes=tuple(shapes),
        scale=scale_of(metric, rows),
        selected=selected,
        is_share=is_share(metric),
    )


def ward_bars(
    table: MetricTable, metric: Metric, everywhere: str, selected: tuple[str, ...] = (), *, by_value: bool = True
) -> ChartSpec:
    """Horizontal bars by ward, highest first or in official order, with the whole area's line."""
    rows = tuple(table.of(metric.id))
    points = [replace(ward_point(metric, row), text=words.bar_label(metric, row)) for row in rows]
    if by_value:
        points.sort(key=lambda point: -1.0 if point.value is None else point.value, reverse=True)
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.title(metric, rows),
        subtitle=words.subtitle(metric, table.scope.as_of),
        metrics=(metric.id,),
        points=tuple(points),
        references=_references(metric, table.total(metric.id), everywhere),
        selected=selected,
        is_share=is_share(metric),
    )


def ends(chart: ChartSpec, each: int) -> ChartSpec:
    """The bars of the highest and the lowest, so many of each, where there are more than a slide can show.

    Those without a figure are left out: a slide names them beside.
    """
    known = tuple(point for point in chart.points if point.value is not None)
    if len(chart.points) <= 2 * each:
        return chart
    told = words.ENDS.format(each=each, of=len(known))
    points = known if len(known) <= 2 * each else (*known[:each], *known[-each:])
    return replace(
        chart, points=points, subtitle=f"{chart.subtitle} {told}" if len(points) < len(known) else chart.subtitle
    )


def group_bars(table: MetricTable, metric: Metric, selected: tuple[str, ...] = ()) -> ChartSpec:
    """Horizontal bars by the groups of one dimension, highest first: equipment types, kinds of violation."""
    rows = tuple(table.of(metric.id))
    points = [replace(ward_point(metric, row), text=words.bar_label(metric, row)) for row in rows]
    points.sort(key=lambda point: -1.0 if point.value is None else point.value, reverse=True)
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.group_title(metric, rows),
        subtitle=words.subtitle(metric, table.scope.as_of),
        metrics=(metric.id,),
        points=tuple(points),
        selected=selected,
        is_share=is_share(metric),
    )


def trend(metric: Metric, named: Mapping[str, Sequence[DayTable]], milestones: tuple[Milestone, ...] = ()) -> ChartSpec:
    """Lines over time: the total of each named run of tables, and the target due on each day, dashed.

    Of the milestones those within the run are marked, or within a month after it.
    """
    lines = [
        Series(name, tuple(_on_day(metric, day, table, name) for day, table in run)) for name, run in named.items()
    ]
    longest = max(named.values(), key=len, default=())
    targets = tuple(_target_on_day(metric, day, table) for day, table in longest)
    if any(point.value is not None for point in targets):
        lines.append(Series(words.TARGET, targets, is_dashed=True))
    return ChartSpec(
        kind=ChartKind.LINES,
        title=words.trend_title(metric, {line.name: line.points[-1].text for line in lines if line.points}),
        subtitle=words.subtitle(metric, longest[-1][0]) if longest else "",
        metrics=(metric.id,),
        series=tuple(lines),
        milestones=tuple(each for each in milestones if _is_near(each.day, longest)),
        is_share=is_share(metric),
    )


def _is_near(day: dt.date, run: Sequence[DayTable]) -> bool:
    return bool(run) and run[0][0] <= day <= run[-1][0] + _AFTER_THE_RUN


def ward_point(metric: Metric, row: MetricRow) -> Point:
    """A ward's mark. Its interval stays off: a count of all buildings is no sample (LOOK)."""
    return Point(
        key=row.group_key,
        label=row.group,
        value=row.value,
        text=words.mark(metric, row),
        hover=words.hover(metric, row, row.group),
        meaning=_meaning(row),
    )


def scale_of(metric: Metric, rows: Sequence[MetricRow]) -> Scale:
    """The five steps of a metric's map, with their words."""
    known = [row.value for row in rows if row.value is not None]
    breaks = share_breaks() if is_share(metric) else amount_breaks(known)
    first, second, third, fourth, fifth = words.steps(metric, breaks)
    hue = Hue.BAD_IS_HIGH if metric.better is Better.LOWER else Hue.GOOD_IS_HIGH
    return Scale(breaks, (first, second, third, fourth, fifth), hue)


def _meaning(row: MetricRow) -> Meaning:
    if row.light is not None:
        return Meaning(row.light.value)
    return Meaning.PRIMARY if row.value is not None else Meaning.NO_DATA


def _references(metric: Metric, total: MetricRow, everywhere: str) -> tuple[Reference, ...]:
    # A count's total is the sum of the bars, no line among them.
    if total.value is None or not is_share(metric):
        return ()
    return (Reference(total.value, words.DISTRICT.format(area=everywhere, value=values.value(metric, total.value))),)


def _on_day(metric: Metric, day: dt.date, table: MetricTable, name: str) -> Point:
    row = table.total(metric.id)
    return Point(
        key=day.isoformat(),
        label=name,
        value=row.value,
        text=values.value(metric, row.value),
        hover=words.day_hover(metric, row, day, name),
        day=day,
    )


def _target_on_day(metric: Metric, day: dt.date, table: MetricTable) -> Point:
    target = table.total(metric.id).target
    return Point(
        key=day.isoformat(),
        label=words.TARGET,
        value=target,
        text=values.value(metric, target),
        day=day,
    )
