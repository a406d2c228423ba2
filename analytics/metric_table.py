"""What `measure` gives back: rows of figures, ready to show, to store with a pin and to compare."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from analytics.metric import Dimension
from analytics.scope import Scope


class Light(StrEnum):
    """Result ÷ target due by as_of. The last three say why there is no figure and need no target."""

    MET = "met"
    AT_RISK = "at_risk"
    LATE = "late"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class SkipReason(StrEnum):
    UNLIKE_UNITS = "unlike_units"  # only by equipment type or group
    DIMENSION_NOT_DECLARED = "dimension_not_declared"
    NO_PRICES = "no_prices"  # the user has named no unit prices


@dataclass(frozen=True, slots=True)
class Skipped:
    """A metric that makes no sense as it was asked for."""

    metric: str
    reason: SkipReason


@dataclass(frozen=True, slots=True)
class MetricRow:
    """One figure. `value`, `low`, `high`, `target` and `previous` are on the metric's scale (a share is 0–1).

    `numerator` and `denominator` are None when no report speaks of them; a count has no denominator. `coverage` is
    reported ÷ expected (0–1), stale wards outside. `adjusted` tells that a record behind the figure was told
    by telephone and waits for its ward's report.
    """

    metric: str
    group: str
    group_key: str
    numerator: float | None
    denominator: float | None
    value: float | None
    low: float | None
    high: float | None
    coverage: float | None
    stale: bool
    target: float | None
    light: Light | None
    previous: float | None
    adjusted: bool = False


@dataclass(frozen=True, slots=True)
class MetricTable:
    """The rows by group and one total a metric; `sql` is what was asked, in the order it ran."""

    metrics: tuple[str, ...]
    scope: Scope
    by: tuple[Dimension, ...]
    rows: tuple[MetricRow, ...]
    totals: tuple[MetricRow, ...]
    skipped: tuple[Skipped, ...]
    sql: str

    def of(self, metric: str) -> Iterator[MetricRow]:
        """The rows of one metric, in the table's order."""
        return (row for row in self.rows if row.metric == metric)

    def row(self, metric: str, group_key: str) -> MetricRow:
        """One figure. Raises KeyError when the table does not have it."""
        for row in self.of(metric):
            if row.group_key == group_key:
                return row
        raise KeyError((metric, group_key))

    def total(self, metric: str) -> MetricRow:
        """The pooled figure of a metric. Raises KeyError when the table does not have it."""
        for row in self.totals:
            if row.metric == metric:
                return row
        raise KeyError(metric)
