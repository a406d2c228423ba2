"""Figures told by telephone that no report has covered yet: which ones stand, and which records rest on them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from analytics.scope import Scope
from analytics.source import Source

_STANDING = """
select table_name, source_id, ward::varchar as ward, title, field, old_value, new_value, told_by, position, reason,
    told_at, building_ids, valid_from, valid_to
from adjustment
where known_from <= $known_by and $known_by < known_to
order by told_at, ward, source_id, field
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedFigure:
    """One figure of one record as it was told. `building_ids` are the buildings that the record speaks of."""

    table_name: str
    source_id: int
    ward: str
    title: str
    field: str
    old_value: str
    new_value: str
    told_by: str
    position: str
    reason: str
    told_at: dt.datetime
    building_ids: tuple[int, ...]
    valid_from: dt.date
    valid_to: dt.date

    def holds_on(self, day: dt.date) -> bool:
        """Whether the figure is the one in force on a day."""
        return self.valid_from <= day < self.valid_to


def adjusted_figures(source: Source, scope: Scope) -> tuple[AdjustedFigure, ...]:
    """Those that hold on the day in the wards of the scope, as they were known, the earliest call first."""
    known = read_adjusted(source, scope.params()["known_by"])
    return tuple(each for each in known if each.holds_on(scope.as_of) and (not scope.wards or each.ward in scope.wards))


def read_adjusted(source: Source, known_by: dt.datetime) -> tuple[AdjustedFigure, ...]:
    """Those known at an instant, for whatever days they hold."""
    rows = source.rows(_STANDING, {"known_by": known_by})
    return tuple(AdjustedFigure(**row | {"building_ids": tuple(row["building_ids"])}) for row in rows)


def adjusted_condition(adjusted: Sequence[AdjustedFigure], tables: Sequence[str], day: dt.date) -> str:
    """SQL over a grain's facts: whether a record rests on a figure told by telephone. “false” when none can.

    The first of `tables` is the grain's own, whose rows are told by their source; the others speak of its buildings.
    """
    own, *parts = tables or ("",)
    sources = sorted({each.source_id for each in adjusted if each.table_name == own})
    buildings = sorted(
        {at for each in adjusted if each.table_name in parts and each.holds_on(day) for at in each.building_ids}
    )
    conditions = [
        f"{column} in ({', '.join(map(str, numbers))})"
        for column, numbers in (("source_id", sources), ("building_id", buildings))
        if numbers
    ]
    return " or ".join(conditions) or "false"
