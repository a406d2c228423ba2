"""The late work of each unit as bars; a click gives the unit's key."""

import datetime as dt
from collections.abc import Sequence

from analytics.attention_actors import ActorWork
from charts.spec import ChartKind, ChartSpec, Listing, Point
from charts.theme import Meaning
from wording import work as words


def work_bars(work: Sequence[ActorWork], as_of: dt.date, selected: tuple[str, ...]) -> ChartSpec:
    """One bar a unit that is late with something, the most first."""
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.chart_title(work),
        subtitle=words.chart_subtitle(as_of),
        points=tuple(_point(each) for each in work if each.late),
        selected=selected,
        listing=Listing.WORK,
    )


def _point(work: ActorWork) -> Point:
    return Point(
        key=work.actor,
        label=work.name,
        value=float(work.late),
        text=words.bar_label(work),
        hover=words.bar_hover(work),
        meaning=Meaning.LATE,
    )
