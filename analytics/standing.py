"""How wards stand beside each other: groups by light, orders by result, differences that mean little."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.metric import Better, Estimate, Metric
from analytics.metric_table import Light, MetricRow, MetricTable

_GROUP_ORDER = (Light.MET, Light.AT_RISK, Light.LATE, Light.NOT_DUE, None, Light.NO_DATA, Light.NOT_APPLICABLE)
_JUDGED = frozenset({Light.MET, Light.AT_RISK, Light.LATE})


@dataclass(frozen=True, slots=True)
class StandingGroup:
    """The wards of one light, in official order; a light of None: a figure without a target."""

    light: Light | None
    rows: tuple[MetricRow, ...]


@dataclass(frozen=True, slots=True)
class WardStanding:
    """How many of the metrics asked about a ward is judged by, and how many of them it meets or is late with."""

    ward: str
    judged: int
    met: int
    late: int
    silent: int


@dataclass(frozen=True, slots=True)
class MetricStanding:
    """How many wards a metric judges, and how many of them are late."""

    metric: str
    judged: int
    late: int


def standing_groups(rows: Iterable[MetricRow]) -> tuple[StandingGroup, ...]:
    """The wards of one metric by light, those who met their target first; groups without a ward are left out."""
    by_light: dict[Light | None, list[MetricRow]] = {}
    for row in rows:
        by_light.setdefault(row.light, []).append(row)
    return tuple(StandingGroup(light, tuple(by_light[light])) for light in _GROUP_ORDER if light in by_light)


def by_result(rows: Iterable[MetricRow], metric: Metric, *, is_worst_first: bool = False) -> list[MetricRow]:
    """The rows in the metric's good direction, or against it; equal ones as they came, those without a figure last."""
    every = list(rows)
    is_low_first = (metric.better is Better.LOWER) != is_worst_first
    sign = 1 if is_low_first else -1
    known = sorted((row for row in every if row.value is not None), key=lambda row: sign * (row.value or 0.0))
    return known + [row for row in every if row.value is None]


def may_be_chance(metric: Metric, row: MetricRow, everywhere: MetricRow) -> bool:
    """Whether a ward's interval contains the whole area's value, so that its few records may explain the difference.

    Only of shares: the whole area's count is the sum of its wards', not what each of them should have.
    """
    if metric.estimate is not Estimate.RATIO or everywhere.value is None or row.low is None or row.high is None:
        return False
    return row.low <= everywhere.value <= row.high


def ward_standings(table: MetricTable, wards: Sequence[str]) -> tuple[WardStanding, ...]:
    """One standing a ward, in the order given, over all metrics of the table."""
    lights: dict[str, list[Light | None]] = {ward: [] for ward in wards}
    for row in table.rows:
        if row.group_key in lights:
            lights[row.group_key].append(row.light)
    return tuple(
        WardStanding(
            ward,
            judged=sum(light in _JUDGED for light in own),
            met=own.count(Light.MET),
            late=own.count(Light.LATE),
            silent=own.count(Light.NO_DATA),
        )
        for ward, own in lights.items()
    )


def metric_standings(table: MetricTable, wards: Sequence[str]) -> tuple[MetricStanding, ...]:
    """One standing a metric of the table, over the wards named."""
    lights = {metric: [row.light for row in table.of(metric) if row.group_key in wards] for metric in table.metrics}
    return tuple(
        MetricStanding(metric, sum(light in _JUDGED for light in own), own.count(Light.LATE))
        for metric, own in lights.items()
    )
