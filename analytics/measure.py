"""`measure`: figures of metrics by group. All metrics of one grain in one scan, several days in one statement."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from analytics.adjusted import read_adjusted
from analytics.comparison import Comparison, slice_before
from analytics.figures import group_rows, total_over_time, total_row
from analytics.labels import read_labels
from analytics.lights import read_targets
from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricRow, MetricTable, Skipped, SkipReason
from analytics.registry import REGISTRY
from analytics.scan import Question, Scan, run_scans
from analytics.scope import Scope, window_start
from analytics.slices import Slice, slices_of, slices_on
from analytics.source import Source
from analytics.spine import read_spines

BY_WARD = (Dimension.WARD,)
NOWHERE: Mapping[Dimension, str] = MappingProxyType({})


def measure(
    source: Source,
    metrics: Sequence[str],
    scope: Scope,
    by: Sequence[Dimension | str] = BY_WARD,
    compare: Comparison | None = None,
    *,
    within: Mapping[Dimension, str] = NOWHERE,
) -> MetricTable:
    """The figures of metrics by group, with pooled totals.

    `by` () gives one row a metric. `within` restricts the records to one group of each dimension it names; wards are
    the scope's. Raises KeyError for an unknown metric, ValueError for an unknown dimension, one that a metric's records
    do not have, or a pinned comparison: that one reads what was kept (`pinning.compared_with_pin`).
    """
    asked = _Asked(scope, tuple(Dimension(one) for one in by), tuple(REGISTRY[name] for name in metrics), within)
    start = window_start(source)
    slices = slices_of(scope, asked.by, start)
    before = tuple(slice_before(one, compare, start) for one in slices) if compare else ()
    question = asked.question(source, slices, before)
    scan = run_scans(source, question)
    rows = [row for at in range(len(slices)) for row in group_rows(question, scan, at)]
    totals = [total_over_time(question, scan, metric) for metric in question.metrics if asked.is_of_like_units(metric)]
    return asked.table(rows, totals, scan)


def measure_days(
    source: Source,
    metrics: Sequence[str],
    scope: Scope,
    by: Sequence[Dimension | str],
    days: Sequence[dt.date],
    *,
    within: Mapping[Dimension, str] = NOWHERE,
) -> list[tuple[dt.date, MetricTable]]:
    """A table a day, all from one statement a grain; `by` holds no time. Raises as `measure` does."""
    asked = _Asked(scope, tuple(Dimension(one) for one in by), tuple(REGISTRY[name] for name in metrics), within)
    question = asked.question(source, slices_on(scope, days, window_start(source)), ())
    scan = run_scans(source, question)
    pooled = [metric for metric in question.metrics if asked.is_of_like_units(metric)]
    return [
        (
            day,
            replace(asked, scope=scope.on(day)).table(
                group_rows(question, scan, at), [total_row(question, scan, metric, at) for metric in pooled], scan
            ),
        )
        for at, day in enumerate(days)
    ]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the caller asked for, before anything is read."""

    scope: Scope
    by: tuple[Dimension, ...]
    metrics: tuple[Metric, ...]
    within: Mapping[Dimension, str]

    def __post_init__(self) -> None:
        if {Dimension.WARD, Dimension.UNIT} & set(self.within) and not all(one.grain.has_unit for one in self.metrics):
            raise ValueError("wards are restricted by the scope")

    def is_of_like_units(self, metric: Metric) -> bool:
        """Whether all records asked about are of one unit, so that they may be summed."""
        return not metric.needs_one_of or bool(set(self.within) & set(metric.needs_one_of))

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The metrics that make no sense as they were asked for."""
        reasons = {metric.id: _reason_to_skip(metric, self) for metric in self.metrics}
        return tuple(Skipped(metric, reason) for metric, reason in reasons.items() if reason)

    def question(self, source: Source, slices: tuple[Slice, ...], before: tuple[Slice, ...]) -> Question:
        left_out = {one.metric for one in self.skipped}
        known_by = self.scope.params()["known_by"]
        return Question(
            scope=self.scope,
            within=self.within,
            by=self.by,
            groups=tuple(one for one in self.by if not one.is_time),
            metrics=tuple(metric for metric in self.metrics if metric.id not in left_out),
            slices=slices,
            before=before,
            spines=read_spines(source, [one.as_of for one in (*slices, *before)], known_by, self.scope.wards),
            labels=read_labels(source, self.by),
            targets=read_targets(source, known_by),
            adjusted=read_adjusted(source, known_by),
        )

    def table(self, rows: Iterable[MetricRow], totals: Iterable[MetricRow], scan: Scan) -> MetricTable:
        names = tuple(metric.id for metric in self.metrics)
        return MetricTable(names, self.scope, self.by, tuple(rows), tuple(totals), self.skipped, ";\n".join(scan.sql))


def _reason_to_skip(metric: Metric, asked: _Asked) -> SkipReason | None:
    if not set(asked.by) <= set(metric.dimensions):
        return SkipReason.DIMENSION_NOT_DECLARED
    if not asked.is_of_like_units(metric) and not set(asked.by) & set(metric.needs_one_of):
        return SkipReason.UNLIKE_UNITS
    return SkipReason.NO_PRICES if metric.needs_prices and not asked.scope.unit_prices else None
