"""Tallies as rows of a table: value, interval, coverage, target and light."""

from collections.abc import Iterator
from dataclasses import dataclass

from analytics.groups import Wards, group_keys, group_name, wards_behind
from analytics.intervals import MISSING
from analytics.lights import Target
from analytics.metric import CoverageOf, Dimension, Estimate, Kind, Metric
from analytics.metric_table import Light, MetricRow
from analytics.scan import Key, Question, Scan
from analytics.slices import Slice
from analytics.spine import Spine, SpineWard
from analytics.tally import Tally


def group_rows(question: Question, scan: Scan, at: int) -> Iterator[MetricRow]:
    """The rows of one slice, metric by metric, groups in display order."""
    for metric in question.metrics:
        for key in group_keys(question, scan, at, metric):
            tally = scan.groups.get((at, metric.id, key), Tally())
            before = scan.groups.get((at + len(question.slices), metric.id, key), Tally())
            yield _Figure(question, metric, at, key, tally, before).row()


def total_row(question: Question, scan: Scan, metric: Metric, at: int) -> MetricRow:
    """The pooled figure of one slice."""
    tally = scan.totals.get((at, metric.id), Tally())
    before = scan.totals.get((at + len(question.slices), metric.id), Tally())
    return _Figure(question, metric, at, None, tally, before).row()


def total_over_time(question: Question, scan: Scan, metric: Metric) -> MetricRow:
    """The total of slices that follow each other: a stock's last, a flow's sum."""
    last = len(question.slices) - 1
    if metric.kind is Kind.STOCK or last == 0:
        return total_row(question, scan, metric, last)
    tally = Tally()
    for at in range(last + 1):
        tally.merge(scan.totals.get((at, metric.id), Tally()))
    return _Figure(question, metric, last, None, tally, None).row()


@dataclass(frozen=True, slots=True)
class _Figure:
    """One row in the making. `key` None is the total; `before` is what it is compared with."""

    question: Question
    metric: Metric
    at: int
    key: Key | None
    tally: Tally
    before: Tally | None

    def row(self) -> MetricRow:
        label, code = ("", "") if self.key is None else group_name(self.question, self.slice_, self.key)
        value, interval = self.tally.estimate(self.metric) if self.is_known else (None, MISSING)
        target = self.target()
        has_denominator = self.is_covered and self.metric.estimate is not Estimate.COUNT
        return MetricRow(
            metric=self.metric.id,
            group=label,
            group_key=code,
            numerator=self.tally.numerator if self.is_covered else None,
            denominator=self.tally.denominator if has_denominator else None,
            value=value,
            low=interval.low,
            high=interval.high,
            coverage=self.coverage(),
            stale=any(not self.spine.freshness(ward.ward, self.metric.tables).is_fresh for ward in self.expected),
            target=target.value if target else None,
            light=self.missing_light() if value is None else self.light(value, target),
            previous=self.previous(),
        )

    @property
    def slice_(self) -> Slice:
        return self.question.slices[self.at]

    @property
    def spine(self) -> Spine:
        return self.question.spine(self.slice_)

    @property
    def wards(self) -> Wards:
        return self.spine.wards if self.key is None else wards_behind(self.question, self.slice_, self.key)

    @property
    def expected(self) -> list[SpineWard]:
        """The wards that owe reports."""
        return [ward for ward in self.wards if ward.has_apartments]

    @property
    def place(self) -> dict[Dimension, str]:
        return dict(zip(self.question.groups, self.key, strict=True)) if self.key else {}

    @property
    def is_covered(self) -> bool:
        tables = self.metric.tables
        return not tables or any(self.spine.freshness(ward.ward, tables).is_covered for ward in self.wards)

    @property
    def is_known(self) -> bool:
        return self.is_covered and not self.tally.is_unreported

    def coverage(self) -> float | None:
        """Reported ÷ expected; what a stale ward reported earlier does not count as reported."""
        if self.metric.grain.coverage_of is CoverageOf.RECORDS:
            return self.tally.fresh / self.tally.expected if self.tally.expected else None
        fresh = [ward for ward in self.expected if self.spine.freshness(ward.ward, self.metric.tables).is_fresh]
        return len(fresh) / len(self.expected) if self.expected else None

    def target(self) -> Target | None:
        """The target that binds the group. One for every unit binds any pooled share; counts add up over the wards."""
        targets, day, place = self.question.targets, self.slice_.as_of, self.place
        if not self.expected:
            return None
        if Dimension.UNIT in place:
            return targets.for_unit(self.metric.id, place[Dimension.UNIT], day)
        if Dimension.WARD in place:
            return targets.for_unit(self.metric.id, self.wards[0].unit, day)
        if self.metric.estimate is not Estimate.COUNT:
            return targets.for_unit(self.metric.id, None, day)
        return None if place else targets.added(self.metric.id, [ward.unit for ward in self.expected], day)

    def light(self, value: float, target: Target | None) -> Light | None:
        """The colour of a result; none without a target."""
        return self.question.targets.light(value, target, self.metric.better, self.slice_.as_of) if target else None

    def missing_light(self) -> Light | None:
        """Why there is no value; None when there are data but the value is undefined (a median not reached)."""
        if not self.expected:
            return Light.NOT_APPLICABLE
        if self.tally.reported:
            return None
        if self.tally.pending:
            return Light.NOT_DUE
        return Light.NOT_APPLICABLE if self.is_covered and not self.tally.expected else Light.NO_DATA

    def previous(self) -> float | None:
        """The value compared with; None where reporting had not begun by then."""
        if self.before is None or not self.question.before or self.before.is_unreported:
            return None
        spine, tables = self.question.spine(self.question.before[self.at]), self.metric.tables
        had_begun = not tables or any(spine.freshness(ward.ward, tables).was_reported_then for ward in self.wards)
        return self.before.estimate(self.metric)[0] if had_begun else None
