"""The flow of violations period by period: open before + found − verified = open after."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.measure import measure, measure_days
from analytics.metric import Dimension
from analytics.metric_table import MetricTable
from analytics.scope import Scope, Span, Window, WindowKind, window_start
from analytics.slices import Slice, slices_of
from analytics.source import Source
from data.periods import month_containing

_METRICS = ("violations_found", "violations_repeated", "violations_open", "violations_verified")


@dataclass(frozen=True, slots=True)
class PeriodFlow:
    """One reporting period, or the part of it inside the window. `repeated` are among the found."""

    key: str
    label: str
    from_on: dt.date
    to_on: dt.date
    open_before: int
    found: int
    repeated: int
    verified: int
    open_after: int


def violation_flow(source: Source, scope: Scope, within: Mapping[Dimension, str], most: int) -> tuple[PeriodFlow, ...]:
    """The last periods of the scope's window, at most `most`, earliest first; none when it begins after as_of.

    Stocks are taken at each period's end and on the eve of the first; verified are those by which the stock of verified
    ones grew.
    """
    span = scope.window.span(scope.as_of, window_start(source))
    if span.to_on < span.from_on:
        return ()
    inside = replace(scope, window=_last_periods(span, most))
    slices = slices_of(inside, (Dimension.PERIOD,), window_start(source))
    eve = slices[0].span.from_on - dt.timedelta(days=1)
    [(_, before)] = measure_days(source, _METRICS[2:], scope, (), [eve], within=within)
    by_period = measure(source, _METRICS, inside, (Dimension.PERIOD,), within=within)
    opened, verified = _total(before, "violations_open"), _total(before, "violations_verified")
    flows = []
    for one in slices:
        flow = _flow(one, by_period, opened, verified)
        flows.append(flow)
        opened, verified = flow.open_after, verified + flow.verified
    return tuple(flows)


def _last_periods(span: Span, most: int) -> Window:
    """The end of a span: its last `most` reporting periods, or all of it."""
    first = month_containing(span.to_on)
    for _ in range(most - 1):
        first = month_containing(first.start_on - dt.timedelta(days=1))
    return Window(WindowKind.CUSTOM, max(span.from_on, first.start_on), span.to_on)


def _flow(one: Slice, by_period: MetricTable, open_before: int, verified_before: int) -> PeriodFlow:
    told = {metric: int(by_period.row(metric, one.key).numerator or 0) for metric in _METRICS}
    return PeriodFlow(
        key=one.key,
        label=one.label,
        from_on=one.span.from_on,
        to_on=one.span.to_on,
        open_before=open_before,
        found=told["violations_found"],
        repeated=told["violations_repeated"],
        verified=told["violations_verified"] - verified_before,
        open_after=told["violations_open"],
    )


def _total(table: MetricTable, metric: str) -> int:
    return int(table.total(metric).numerator or 0)
