"""Sums of a group: what the rows of a scan add up to. A total is a tally of tallies, never a mean of shares."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from analytics.intervals import MISSING, Interval, byar_interval, wilson_interval
from analytics.metric import Estimate, IntervalKind, Metric
from analytics.survival import Survival, kaplan_meier


@dataclass(slots=True)
class Tally:
    """The sums of a metric over a group. `fresh` is the part of `reported` that comes from wards in time.

    `adjusted` is the part that rests on figures told by telephone.
    """

    numerator: float = 0
    denominator: float = 0
    reported: int = 0
    fresh: int = 0
    expected: int = 0
    pending: int = 0
    adjusted: int = 0
    closed: dict[int, int] = field(default_factory=dict)
    censored: dict[int, int] = field(default_factory=dict)

    def add(self, sums: Mapping[str, Any], is_fresh: bool) -> None:
        """Adds one row of a scan."""
        self.numerator += sums["numerator"] or 0
        self.denominator += sums["denominator"] or 0
        self.reported += sums["reported"]
        self.fresh += sums["reported"] if is_fresh else 0
        self.expected += sums["expected"]
        self.pending += sums["pending"]
        self.adjusted += sums["adjusted"]
        if sums["closed"] or sums["censored"]:
            _count_in(self.closed, sums["closed"] or {})
            _count_in(self.censored, sums["censored"] or {})

    def merge(self, other: "Tally") -> None:
        """Adds another tally."""
        for name in ("numerator", "denominator", "reported", "fresh", "expected", "pending", "adjusted"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        _count_in(self.closed, other.closed)
        _count_in(self.censored, other.censored)

    @property
    def counts(self) -> bool:
        """Whether any record counts, or will once its day has come."""
        return bool(self.expected or self.pending)

    @property
    def is_unreported(self) -> bool:
        """Whether records were expected and none was reported: nothing is known, which is not 0."""
        return bool(self.expected) and not self.reported

    def estimate(self, metric: Metric) -> tuple[float | None, Interval]:
        """The metric's value and its interval; None where it is undefined."""
        if metric.is_survival:
            return self._median()
        if metric.estimate is Estimate.COUNT:
            interval = byar_interval(int(self.numerator)) if metric.interval is IntervalKind.BYAR else MISSING
            return self.numerator * metric.scale, interval
        if not self.denominator:
            return None, MISSING
        is_share = metric.interval is IntervalKind.WILSON
        interval = wilson_interval(int(self.numerator), int(self.denominator)) if is_share else MISSING
        return metric.scale * self.numerator / self.denominator, interval

    def survival(self) -> Survival:
        """The curve of how long cases stay open."""
        return kaplan_meier(self.closed, self.censored)

    def _median(self) -> tuple[float | None, Interval]:
        curve = self.survival()
        return curve.median(), curve.median_interval()


def _count_in(counts: dict[int, int], more: Mapping[int, int]) -> None:
    for days, cases in more.items():
        counts[days] = counts.get(days, 0) + cases
