"""How long violations have been open, or past their deadline: counts in bands of days, by group or type."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.labels import read_labels
from analytics.metric import Dimension, Metric
from analytics.query import COLUMN_OF, Query
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source

OPEN: Metric = REGISTRY["violations_open"]
BAND_ENDS = (30, 60, 90, 180)  # the last day of each band; the last band has none


class Since(StrEnum):
    """What days are counted from: the day found, or the deadline that has passed."""

    FOUND = "found"
    DEADLINE = "deadline"


# Which open violations are counted, and their days.
COUNTED: Mapping[Since, tuple[str, str]] = {
    Since.FOUND: ("is_open", "$as_of - found_on"),
    Since.DEADLINE: ("is_overdue", "$as_of - deadline_on"),
}
_BANDS = " + ".join(f"(days > {end})::integer" for end in BAND_ENDS)
_AGED = """
with open as (select {key}::varchar as key, {days} as days from ({facts}) where {condition})
select key, {bands} as band, count(*) as violations
from open
group by all
"""


@dataclass(frozen=True, slots=True)
class Ageing:
    """One group or type: its open violations in each band, youngest first."""

    key: str
    label: str
    bands: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.bands)


def violation_ageing(
    source: Source, scope: Scope, by: Dimension, since: Since, within: Mapping[Dimension, str]
) -> tuple[Ageing, ...]:
    """The groups of a dimension that have open (or overdue) violations, in display order.

    Over all of them the counts add up to `violations_open`, or to the numerator of `violations_overdue`.
    """
    query = Query()
    facts = Selection(source, OPEN, scope, within).facts(query)
    condition, days = COUNTED[since]
    query.params |= scope.params()
    query.sql = _AGED.format(key=COLUMN_OF[by], days=days, facts=facts, condition=condition, bands=_BANDS)
    counts: dict[str, list[int]] = {}
    for row in source.rows(query.sql, query.params):
        counts.setdefault(row["key"] or "", [0] * (len(BAND_ENDS) + 1))[row["band"]] = row["violations"]
    labels = read_labels(source, (by,))
    ordered = sorted(counts, key=lambda key: labels.order(by, key))
    return tuple(Ageing(key, labels.label(by, key), tuple(counts[key])) for key in ordered)
