"""How far each unit has come with what meetings gave it; a click gives the unit's key."""

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from analytics.conclusions import ConclusionItem
from analytics.deadline import DeadlineState
from charts.spec import ChartKind, ChartSpec, Listing, Part, Point, Stack
from charts.theme import Meaning
from wording import conclude as words
from wording import numbers

MOST_UNITS = 15
_FILLS = {
    DeadlineState.OVERDUE: Meaning.LATE,
    DeadlineState.DUE_SOON: Meaning.AT_RISK,
    DeadlineState.IN_TIME: Meaning.NOT_DUE,
    DeadlineState.DONE_ON_TIME: Meaning.MET,
}
_DONE = (DeadlineState.DONE_ON_TIME, DeadlineState.DONE_LATE)


def conclusion_bars(items: Sequence[ConclusionItem], as_of: dt.date, selected: tuple[str, ...]) -> ChartSpec:
    """One bar a unit, the most overdue first, equals in official order."""
    ordered = sorted(items, key=lambda item: (item.report_order, item.unit))
    rows = [tuple(own) for _, own in groupby(ordered, key=lambda item: item.unit)]
    rows.sort(key=lambda own: (-_counts(own)[0], -_counts(own)[1]))
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.chart_title(items),
        subtitle=words.chart_subtitle(as_of, MOST_UNITS),
        stacks=tuple(_stack(own) for own in rows[:MOST_UNITS]),
        parts=tuple(Part(label, _FILLS[state]) for state, label in words.PARTS.items()),
        selected=selected,
        listing=Listing.CONCLUSIONS,
    )


def _counts(own: Sequence[ConclusionItem]) -> tuple[int, ...]:
    """How many of a unit's conclusions stand in each part."""
    states = [DeadlineState.DONE_ON_TIME if item.deadline in _DONE else item.deadline for item in own]
    return tuple(states.count(state) for state in words.PARTS)


def _stack(own: Sequence[ConclusionItem]) -> Stack:
    first, counts = own[0], _counts(own)
    hover = words.bar_hover(first.unit_name, counts)
    segments = tuple(
        Point(
            key=first.unit,
            label=first.short_name,
            value=float(count),
            text=numbers.integer(count) if count else "",
            hover=hover,
        )
        for count in counts
    )
    return Stack(first.short_name, segments, words.bar_text(counts))
