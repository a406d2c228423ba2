"""How many wards reported on each period: the total line of the report matrix."""

from dataclasses import dataclass

from analytics.reporting import ReportingPeriod, ReportMatrix, ReportState


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """The wards that owe a report on a period, those that sent it, and those in time."""

    period: ReportingPeriod
    obliged: int
    received: int
    on_time: int


def period_counts(matrix: ReportMatrix) -> tuple[PeriodCount, ...]:
    """One entry a period of the matrix, earliest cut-off first."""
    return tuple(_count(matrix, period) for period in matrix.periods)


def _count(matrix: ReportMatrix, period: ReportingPeriod) -> PeriodCount:
    states = [report.state for report in matrix.of_period(period)]
    on_time = states.count(ReportState.ON_TIME)
    obliged = len(states) - states.count(ReportState.NOT_APPLICABLE)
    return PeriodCount(period, obliged, on_time + states.count(ReportState.LATE), on_time)
