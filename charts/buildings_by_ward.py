"""How many buildings of a list stand in each ward, as bars; a click gives the ward's key."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from analytics.risk import BuildingRisk
from charts.spec import ChartKind, ChartSpec, Listing, Point
from wording import numbers
from wording import register as words


def buildings_by_ward(buildings: Sequence[BuildingRisk], as_of: dt.date, selected: tuple[str, ...]) -> ChartSpec:
    """One bar a ward that has any of the buildings, the most first."""
    counts = Counter((each.ward, each.ward_name or words.UNKNOWN_WARD) for each in buildings)
    points = [
        Point(
            key=ward,
            label=name,
            value=float(count),
            text=words.BAR.format(n=numbers.integer(count)),
            hover=words.HOVER.format(ward=name, n=numbers.integer(count)),
        )
        for (ward, name), count in counts.most_common()
    ]
    return ChartSpec(
        kind=ChartKind.BARS,
        title=words.by_ward(counts.most_common()),
        subtitle=words.BY_WARD_SUBTITLE.format(day=numbers.date(as_of)),
        points=tuple(points),
        selected=selected,
        listing=Listing.BUILDINGS,
    )
