"""Whether a chart shows the figures of the briefing's tables, and marks the wards whose figures are old or missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from analytics.agreement import Fault, Rule, is_same
from analytics.metric_table import MetricRow, MetricTable
from analytics.violation_flow import PeriodFlow
from briefing.checking.evidence import of_metrics
from briefing.checking.told import Evidence, counting, done_of, unbacked
from briefing.material import Material
from charts.spec import ChartSpec, Point, Stack
from charts.theme import Meaning
from wording import checks as words
from wording import numbers
from wording.values import STALE_MARK

_SILENT = (Meaning.NO_DATA, Meaning.NOT_APPLICABLE, Meaning.NOT_DUE)


def chart_faults(chart: ChartSpec, metrics: Sequence[str], material: Material, place: str) -> Iterator[Fault]:
    """Where a chart differs from the tables: its marks, its words, its lines across, its title."""
    if chart.points:
        yield from _points(chart, metrics, material, place)
    elif chart.stacks and _is_flow(chart, material):
        yield from _flow(chart.stacks, material.flow, place)
    else:
        yield from _marks(chart, metrics, material, place)
    evidence = of_metrics(material, metrics) | counting(*_flow_numbers(material))
    for told in unbacked(chart.title, evidence):
        yield Fault(Rule.SAME_FIGURES, place, words.TITLE, told.text)


def metrics_of(chart: ChartSpec, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The metric that a chart's title names, the longest label first; every metric when it names none."""
    named = [name for name, label in labels.items() if chart.title.startswith(f"{label}:")]
    return tuple(named[:1]) or tuple(labels)


def rows_shown(chart: ChartSpec, metrics: Sequence[str], material: Material) -> Mapping[str, MetricRow]:
    """The rows behind a chart's points by their keys: those of the metric and breakdown that fit it best."""
    keys = [point.key for point in chart.points]
    found = [{row.group_key: row for row in table.of(name)} for name in metrics for table in _tables(material)]
    fitting = [rows for rows in found if rows and any(key in rows for key in keys)]
    return max(fitting, key=lambda rows: _likeness(chart.points, rows), default={})


def _tables(material: Material) -> Iterator[MetricTable]:
    yield material.high_rises
    yield from (table for by, table in material.tables.items() if len(by) == 1)


def _likeness(points: Iterable[Point], rows: Mapping[str, MetricRow]) -> int:
    return sum(point.key in rows and is_same(rows[point.key].value, point.value) for point in points)


def _points(chart: ChartSpec, metrics: Sequence[str], material: Material, place: str) -> Iterator[Fault]:
    rows = rows_shown(chart, metrics, material)
    for point in chart.points:
        row = rows.get(point.key)
        if row is None:
            yield Fault(Rule.SAME_FIGURES, place, point.label, point.text)
            continue
        if not is_same(point.value, row.value) or unbacked(point.text, _label(row)):
            yield Fault(Rule.SAME_FIGURES, place, point.label, point.text, numbers.plain(row.value, 4))
        if not _is_marked(point, row):
            yield Fault(Rule.MARKED, place, point.label)
    yield from _references(chart, rows, metrics, material, place)


def _label(row: MetricRow) -> Evidence:
    """What may stand at a mark: the value, and done of all."""
    values = frozenset() if row.value is None else frozenset({row.value})
    return Evidence(amounts=values, shares=values) | counting(row.numerator) | done_of(row.numerator, row.denominator)


def _references(
    chart: ChartSpec, rows: Mapping[str, MetricRow], metrics: Sequence[str], material: Material, place: str
) -> Iterator[Fault]:
    shown = {row.metric for row in rows.values()} or set(metrics)
    totals = [total for total in material.tables[()].totals if total.metric in shown]
    for line in chart.references:
        if not any(is_same(line.value, figure) for total in totals for figure in (total.value, total.target)):
            yield Fault(Rule.SAME_FIGURES, place, line.label, numbers.plain(line.value, 4))


def _is_marked(point: Point, row: MetricRow) -> bool:
    if row.value is None:
        return point.value is None and point.meaning in _SILENT
    return STALE_MARK in point.text or not row.stale or not row.group_key


def _is_flow(chart: ChartSpec, material: Material) -> bool:
    keys = {each.key for each in material.flow}
    return all(segment.key in keys for stack in chart.stacks for segment in stack.segments)


def _flow(stacks: Iterable[Stack], flow: Iterable[PeriodFlow], place: str) -> Iterator[Fault]:
    by_key = {each.key: each for each in flow}
    for stack in stacks:
        each = by_key[stack.segments[0].key]
        expected = (each.found, each.repeated, each.verified)
        shown = tuple(segment.value for segment in stack.segments)
        backed = counting(*expected, each.open_after)
        said = [told for text in (stack.text, *(one.text for one in stack.segments)) for told in unbacked(text, backed)]
        if shown != expected or said:
            yield Fault(Rule.SAME_FIGURES, place, stack.label, words.listed(shown), words.listed(expected))


def _flow_numbers(material: Material) -> Iterator[float]:
    """What the title of a run of periods sums up."""
    if material.flow:
        yield from (sum(each.found for each in material.flow), sum(each.verified for each in material.flow))
        yield from (material.flow[0].open_before, material.flow[-1].open_after)


def _marks(chart: ChartSpec, metrics: Sequence[str], material: Material, place: str) -> Iterator[Fault]:
    """Of stacks and lines each value must be among the figures that the tables have under its key."""
    known = _figures(metrics, material)
    marks = [(stack.label, segment) for stack in chart.stacks for segment in stack.segments]
    marks += [(line.name, point) for line in chart.series for point in line.points]
    for label, mark in marks:
        figures = known.get(mark.key, ())
        if mark.value is not None and not any(is_same(mark.value, figure) for figure in figures):
            yield Fault(Rule.SAME_FIGURES, place, label, mark.text or numbers.plain(mark.value, 4))


def _figures(metrics: Sequence[str], material: Material) -> Mapping[str, list[float | None]]:
    known: dict[str, list[float | None]] = {}
    for by, table in material.tables.items():
        for row in table.rows if len(by) == 1 else ():
            if row.metric in metrics:
                known.setdefault(row.group_key, []).extend((row.numerator, row.denominator, row.value, row.target))
    for day, table in material.trail:
        for row in table.totals:
            if row.metric in metrics:
                known.setdefault(day.isoformat(), []).extend((row.value, row.target))
    return known
