"""The days and windows that a question runs over: one, or one a calendar month or reporting period."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from analytics.metric import Dimension
from analytics.scope import BEGINNING, Scope, Span, WindowKind, month_end
from data.periods import month_containing, parse_period


@dataclass(frozen=True, slots=True)
class Slice:
    """One day with its window. Stocks hold on `as_of`, flows happen inside `span`. `kind` says how it was cut."""

    key: str
    label: str
    as_of: dt.date
    span: Span
    kind: WindowKind


def slices_of(scope: Scope, by: Sequence[Dimension], start: dt.date) -> tuple[Slice, ...]:
    """The slices of a question, earliest first; exactly one unless it is asked by month or by period.

    A window that begins after as_of is one slice, in which nothing happened. `start` is the day the area's plan began.
    Raises ValueError when both month and period are asked for.
    """
    times = [dimension for dimension in by if dimension.is_time]
    if len(times) > 1:
        raise ValueError("by month or by period, not both")
    span = scope.window.span(scope.as_of, start)
    if not times:
        return (Slice("", "", scope.as_of, span, scope.window.kind),)
    cut = _months if times[0] is Dimension.MONTH else _periods
    first = scope.as_of.replace(month=1, day=1) if span.from_on == BEGINNING else span.from_on
    slices = tuple(cut(Span(first, span.to_on)))
    return slices or tuple(replace(one, span=span) for one in cut(Span(span.to_on, span.to_on)))


def slices_on(scope: Scope, days: Sequence[dt.date], start: dt.date) -> tuple[Slice, ...]:
    """One slice a day, each with the scope's window as it stands on that day."""
    kind = scope.window.kind
    return tuple(Slice(day.isoformat(), "", day, scope.window.span(day, start), kind) for day in days)


def last_day(by: Dimension, key: str, as_of: dt.date) -> dt.date:
    """The last day of the month or period that a group's key names, as_of where that has not ended by then."""
    end = month_end(dt.date.fromisoformat(f"{key}-01")) if by is Dimension.MONTH else parse_period(key).cutoff
    return min(end, as_of)


def _months(span: Span) -> Iterator[Slice]:
    day = span.from_on
    while day <= span.to_on:
        last = min(month_end(day), span.to_on)
        yield Slice(f"{day:%Y-%m}", f"{day:%m/%Y}", last, Span(day, last), WindowKind.MONTH)
        day = month_end(day) + dt.timedelta(days=1)


def _periods(span: Span) -> Iterator[Slice]:
    day = span.from_on
    while day <= span.to_on:
        period = month_containing(day)
        last = min(period.cutoff, span.to_on)
        yield Slice(period.code, period.label, last, Span(day, last), WindowKind.PERIOD)
        day = period.cutoff + dt.timedelta(days=1)
