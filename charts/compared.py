"""From measured tables to the charts that set wards beside each other: heat map, ranking, two metrics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from analytics.metric import Metric
from analytics.metric_table import MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.standing import may_be_chance
from charts.cells import KEY_SEPARATOR
from charts.measured import scale_of, ward_bars, ward_point
from charts.spec import Axis, ChartKind, ChartSpec, Point, Reference, Series
from charts.theme import Meaning
from wording import charts as chart_words
from wording import comparison as words
from wording import values
from wording.labels import is_share

Rows = Mapping[str, Sequence[MetricRow]]


@dataclass(frozen=True, slots=True)
class Pair:
    """The metric along the horizontal axis and the one along the vertical."""

    across: Metric
    upwards: Metric


def heat_map(table: MetricTable, rows: Rows, title: str, selected: tuple[str, ...]) -> ChartSpec:
    """A column a metric of `rows`, its wards in the order given."""
    return ChartSpec(
        kind=ChartKind.HEAT_MAP,
        title=title,
        subtitle=words.heat_subtitle(table.scope.as_of),
        metrics=tuple(rows),
        series=tuple(_column(REGISTRY[metric], own) for metric, own in rows.items()),
        selected=selected,
    )


def _column(metric: Metric, rows: Sequence[MetricRow]) -> Series:
    points = tuple(_cell(metric, row) for row in rows)
    is_stepped = any(point.value is not None and point.meaning is Meaning.PRIMARY for point in points)
    return Series(metric.label, points, scale=scale_of(metric, rows) if is_stepped else None)


def _cell(metric: Metric, row: MetricRow) -> Point:
    point = ward_point(metric, row)
    return replace(
        point,
        key=f"{row.group_key}{KEY_SEPARATOR}{metric.id}",
        text=words.heat_cell(metric, row),
        hover=f"{metric.label}<br>{point.hover}",
    )


def ranking(
    table: MetricTable, metric: Metric, everywhere: str, inspected: Mapping[str, str], selected: tuple[str, ...]
) -> ChartSpec:
    """The wards by result with their intervals; `inspected` says of each what share of its buildings was looked at."""
    spec = ward_bars(table, metric, everywhere, selected)
    total = table.total(metric.id)
    rows = {row.group_key: row for row in table.of(metric.id)}
    points = (
        _ranked(point, rows[point.key], may_be_chance(metric, rows[point.key], total), inspected.get(point.key, ""))
        for point in spec.points
    )
    return replace(spec, points=tuple(points), subtitle=words.ranking_subtitle(metric, table.scope.as_of))


def _ranked(point: Point, row: MetricRow, is_chance: bool, inspected: str) -> Point:
    if row.value is None:
        return point
    said = [point.text + (words.CHANCE_MARK if is_chance else ""), *([inspected] if inspected else [])]
    hover = [point.hover, *([words.CHANCE_HOVER] if is_chance else []), *([inspected] if inspected else [])]
    return replace(point, low=row.low, high=row.high, text=" · ".join(said), hover="<br>".join(hover))


def scatter(table: MetricTable, pair: Pair, everywhere: str, selected: tuple[str, ...]) -> ChartSpec:
    """A point a ward that has both figures, with the whole area's lines."""
    across = {row.group_key: row for row in table.of(pair.across.id)}
    upwards = list(table.of(pair.upwards.id))
    return ChartSpec(
        kind=ChartKind.SCATTER,
        title=words.scatter_title(table, pair.across, pair.upwards),
        subtitle=words.scatter_subtitle(table.scope.as_of),
        metrics=(pair.upwards.id, pair.across.id),
        points=tuple(_crossed(pair, across[row.group_key], row) for row in upwards),
        axes=(_axis(pair.across, table, everywhere), _axis(pair.upwards, table, everywhere)),
        selected=selected,
    )


def _crossed(pair: Pair, across: MetricRow, upwards: MetricRow) -> Point:
    figures = (
        f"{metric.label}: {values.value(metric, row.value)}"
        for metric, row in ((pair.across, across), (pair.upwards, upwards))
    )
    return Point(
        key=upwards.group_key,
        label=upwards.group,
        value=upwards.value,
        across=across.value,
        text=upwards.group,
        hover="<br>".join([upwards.group, *figures]),
    )


def _axis(metric: Metric, table: MetricTable, everywhere: str) -> Axis:
    total = table.total(metric.id).value
    title = metric.label if is_share(metric) else f"{metric.label} ({metric.unit})"
    if total is None or not is_share(metric):
        return Axis(title, is_share(metric))
    name = chart_words.DISTRICT.format(area=everywhere, value=values.value(metric, total))
    return Axis(title, is_share(metric), Reference(total, name))
