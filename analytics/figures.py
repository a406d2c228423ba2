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
from analytics.spine import Freshness
from analytics.tally import Tally


def group_rows(question: Question, scan: Scan, at: int) -> Iterator[MetricRow]:
    """The rows of one slice, metric by metric, groups in display order."""
    for metric in question.metrics:
        for key in group_keys(question, scan, at, metric):
            before = scan.group(at + len(question.slices), metric.id, key)
            yield _figure(question, metric, at, key).row(scan.group(at, metric.id, key), before)


def total_row(question: Question, scan: Scan, metric: Metric, at: int) -> MetricRow:
    """The pooled figure of one slice."""
    before = scan.total(at + len(question.slices), metric.id)
    return _figure(question, metric, at, None).row(scan.total(at, metric.id), before)


def total_over_time(question: Question, scan: Scan, metric: Metric) -> MetricRow:
    """The total of slices that follow each other: a stock's last, a flow's sum."""
    last = len(question.slices) - 1
    if metric.kind is Kind.STOCK or last == 0:
        return total_row(question, scan, metric, last)
    tally = Tally()
    for at in range(last + 1):
        tally.merge(scan.total(at, metric.id))
    return _figure(question, metric, last, None).row(tally, None)


def _figure(question: Question, metric: Metric, at: int, key: Key | None) -> "_Figure":
    slice_ = question.slices[at]
    spine, tables = question.spine(slice_), metric.tables
    wards = spine.wards if key is None else wards_behind(question, slice_, key)
    return _Figure(
        question=question,
        metric=metric,
        slice_=slice_,
        before=question.before[at] if question.before else None,
        key=key,
        wards=wards,
        expected=tuple(ward for ward in wards if ward.has_apartments),
        reports=spine.reports_of(wards, tables),
    )


@dataclass(frozen=True, slots=True)
class _Figure:
    """One row's place: its wards with the freshness of each, and those that owe reports. `key` None is the total."""

    question: Question
    metric: Metric
    slice_: Slice
    before: Slice | None
    key: Key | None
    wards: Wards
    expected: Wards
    reports: tuple[Freshness, ...]

    def row(self, tally: Tally, before: Tally | None) -> MetricRow:
        """The row that a tally makes here; `before` is what it is compared with."""
        label, code = ("", "") if self.key is None else group_name(self.question, self.slice_, self.key)
        is_covered = any(one.is_covered for one in self.reports)
        is_known = is_covered and not tally.is_unreported
        value, interval = tally.estimate(self.metric) if is_known else (None, MISSING)
        target = self.target()
        has_denominator = is_covered and self.metric.estimate is not Estimate.COUNT
        fresh, owed = self.owed_reports()
        return MetricRow(
            metric=self.metric.id,
            group=label,
            group_key=code,
            numerator=tally.numerator if is_covered else None,
            denominator=tally.denominator if has_denominator else None,
            value=value,
            low=interval.low,
            high=interval.high,
            coverage=self.coverage(tally, fresh, owed),
            stale=fresh < owed,
            target=target.value if target else None,
            light=self.missing_light(tally, is_covered) if value is None else self.light(value, target),
            previous=self.previous(before),
            adjusted=value is not None and tally.adjusted > 0,
        )

    def owed_reports(self) -> tuple[int, int]:
        """How many of the wards that owe reports are up to date, and how many there are."""
        owed = [one for ward, one in zip(self.wards, self.reports, strict=True) if ward.has_apartments]
        return sum(one.is_fresh for one in owed), len(owed)

    def coverage(self, tally: Tally, fresh: int, owed: int) -> float | None:
        """Reported ÷ expected; what a stale ward reported earlier does not count as reported."""
        if self.metric.grain.coverage_of is CoverageOf.RECORDS:
            return tally.fresh / tally.expected if tally.expected else None
        return fresh / owed if owed else None

    def target(self) -> Target | None:
        """The target that binds the group. One for every unit binds any pooled share; counts add up over the wards."""
        targets, day, metric = self.question.targets, self.slice_.as_of, self.metric.id
        place = dict(zip(self.question.groups, self.key, strict=True)) if self.key else {}
        # A target for all that is assigned binds no single plan or task: each has days of its own.
        if not self.expected or {Dimension.PLAN, Dimension.TASK} & {*place, *self.question.within}:
            return None
        if Dimension.UNIT in place:
            return targets.for_unit(metric, place[Dimension.UNIT], day)
        if Dimension.WARD in place:
            return targets.for_unit(metric, self.wards[0].unit, day)
        if self.metric.estimate is not Estimate.COUNT:
            return targets.for_unit(metric, None, day)
        return None if place else targets.added(metric, [ward.unit for ward in self.expected], day)

    def light(self, value: float, target: Target | None) -> Light | None:
        """The colour of a result; none without a target."""
        return self.question.targets.light(value, target, self.metric.better, self.slice_.as_of) if target else None

    def missing_light(self, tally: Tally, is_covered: bool) -> Light | None:
        """Why there is no value; None when there are data but the value is undefined (a median not reached)."""
        if not self.expected:
            return Light.NOT_APPLICABLE
        if tally.reported:
            return None
        if tally.pending:
            return Light.NOT_DUE
        return Light.NOT_APPLICABLE if is_covered and not tally.expected else Light.NO_DATA

    def previous(self, before: Tally | None) -> float | None:
        """The value compared with; None where reporting had not begun by then."""
        if self.before is None or before is None or before.is_unreported:
            return None
        spine, tables = self.question.spine(self.before), self.metric.tables
        had_begun = any(spine.freshness(ward.ward, tables).was_reported_then for ward in self.wards)
        return before.estimate(self.metric)[0] if had_begun else None
