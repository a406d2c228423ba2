"""What is asked about: the day, what was known, the window of the flows, which wards and groups."""

import calendar
import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Protocol

from data.periods import END_OF_DAY, month_containing, parse_instant, year_period

LATEST = dt.datetime(9999, 12, 30)
BEGINNING = dt.date(1900, 1, 1)


class WindowKind(StrEnum):
    """The stretch that flows are counted in; all but CUSTOM end on as_of."""

    PERIOD = "period"  # trong kỳ: from the 15th of the month before
    MONTH = "month"  # calendar month
    CALENDAR_YEAR = "calendar_year"
    REPORT_YEAR = "report_year"  # from 15/12 of the year before
    SINCE_PLAN = "since_plan"  # from the area's window_start
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `from_on` to `to_on`, both counted."""

    from_on: dt.date
    to_on: dt.date


@dataclass(frozen=True, slots=True)
class Window:
    """A kind of window; CUSTOM carries its own days, SINCE_PLAN its first once it is known.

    Raises ValueError when the days of a custom window are missing or reversed.
    """

    kind: WindowKind = WindowKind.SINCE_PLAN
    from_on: dt.date | None = None
    to_on: dt.date | None = None

    def __post_init__(self) -> None:
        if self.kind is not WindowKind.CUSTOM:
            return
        if self.from_on is None or self.to_on is None or self.from_on > self.to_on:
            raise ValueError(f"custom window needs from_on <= to_on, got {self.from_on} to {self.to_on}")

    def span(self, as_of: dt.date, window_start: dt.date) -> Span:
        """The days counted on `as_of`; `window_start` is the day the area's plan began."""
        starts = {
            WindowKind.PERIOD: month_containing(as_of).start_on,
            WindowKind.MONTH: as_of.replace(day=1),
            WindowKind.CALENDAR_YEAR: as_of.replace(month=1, day=1),
            WindowKind.REPORT_YEAR: report_year_start(as_of),
            WindowKind.SINCE_PLAN: self.from_on or window_start,
            WindowKind.CUSTOM: self.from_on or window_start,
        }
        return Span(starts[self.kind], min(self.to_on or as_of, as_of))


def report_year_start(day: dt.date) -> dt.date:
    """The 15 December that opened the reporting year of a day (NĐ 09/2019)."""
    own = year_period(day.year)
    return own.start_on if day <= own.cutoff else year_period(day.year + 1).start_on


class AreaValues(Protocol):
    """What a scope needs from a store: the area's default dates."""

    def area_value(self, key: str) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Scope:
    """A question's frame. `()` means all; tuples sort themselves, so that equal questions are equal values.

    `known_by` is a naive local instant; a date means the end of that day, None everything known by now.
    `unit_prices` are the user's own, in VND a piece, for the cost of what is missing.
    """

    as_of: dt.date
    known_by: dt.datetime | dt.date | None = None
    window: Window = Window()
    wards: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    unit_prices: tuple[tuple[str, int], ...] = ()

    def __post_init__(self) -> None:
        if isinstance(self.known_by, dt.date) and not isinstance(self.known_by, dt.datetime):
            object.__setattr__(self, "known_by", dt.datetime.combine(self.known_by, END_OF_DAY))
        for name in ("wards", "groups", "unit_prices"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))

    def params(self) -> dict[str, Any]:
        """The two clocks as query parameters."""
        return {"as_of": self.as_of, "known_by": self.known_by or LATEST}

    def of(self, store: AreaValues) -> "Scope":
        """The same scope with the area's defaults filled in: the day that a window since the plan starts on."""
        if self.window.kind is not WindowKind.SINCE_PLAN or self.window.from_on:
            return self
        return replace(self, window=Window(WindowKind.SINCE_PLAN, window_start(store)))

    def on(self, day: dt.date) -> "Scope":
        """The same question about another day."""
        return replace(self, as_of=day)


def default_scope(store: AreaValues) -> Scope:
    """The scope a first visit sees: the area's default day, everything known, since the plan began.

    Raises KeyError when the area names no day.
    """
    value = store.area_value("as_of")
    if value is None:
        raise KeyError("as_of")
    return Scope(as_of=parse_instant(value).date()).of(store)


def window_start(store: AreaValues) -> dt.date:
    """The day flows are counted from by default; a day before all data when the area names none."""
    value = store.area_value("window_start")
    return parse_instant(value).date() if value else BEGINNING


def month_end(day: dt.date) -> dt.date:
    """The last day of a calendar month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def year_before(day: dt.date) -> dt.date:
    """The same day a year earlier; 29 February becomes 28 February."""
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last))
