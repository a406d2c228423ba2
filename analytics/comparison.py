"""What a figure is compared with: the previous period, the same period a year before, or a pinned briefing."""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from analytics.scope import Span, Window, WindowKind, year_before
from analytics.slices import Slice
from data.periods import month_containing

_DAY = dt.timedelta(days=1)


class ComparisonKind(StrEnum):
    PREVIOUS = "previous"
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PINNED = "pinned"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A kind of comparison; PINNED names the briefing. Raises ValueError when the name is missing."""

    kind: ComparisonKind
    pin: str = ""

    def __post_init__(self) -> None:
        if (self.kind is ComparisonKind.PINNED) != bool(self.pin):
            raise ValueError(f"{self.kind.value} with pin {self.pin!r}")


def parse_comparison(text: str) -> Comparison:
    """The comparison named “previous”, “same_period_last_year” or “pinned:NAME”. Raises ValueError otherwise."""
    kind, _, pin = text.partition(":")
    return Comparison(ComparisonKind(kind), pin)


def slice_before(slice_: Slice, comparison: Comparison, start: dt.date) -> Slice:
    """The slice that `slice_` is compared with; `start` is the day the area's plan began.

    Raises ValueError for PINNED: what a pin holds is read (`pinning.compared_with_pin`), never measured.
    """
    if comparison.kind is ComparisonKind.PINNED:
        raise ValueError(f"pin {comparison.pin!r} is stored, not measured")
    if comparison.kind is ComparisonKind.SAME_PERIOD_LAST_YEAR:
        span = Span(year_before(slice_.span.from_on), year_before(slice_.span.to_on))
        return replace(slice_, as_of=year_before(slice_.as_of), span=span)
    if slice_.kind is WindowKind.CUSTOM:
        last = slice_.span.from_on - _DAY
        return replace(slice_, as_of=last, span=Span(last - (slice_.span.to_on - slice_.span.from_on), last))
    last = _period_end_before(slice_)
    return replace(slice_, as_of=last, span=Window(slice_.kind).span(last, start))


def _period_end_before(slice_: Slice) -> dt.date:
    if slice_.kind is WindowKind.MONTH:
        return slice_.as_of.replace(day=1) - _DAY
    return month_containing(slice_.as_of).start_on - _DAY
