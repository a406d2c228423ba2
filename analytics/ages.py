"""How long ago: when equipment was last checked, and when a team's regulation was issued."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.equipment_stock import LINES
from analytics.metric import Dimension, Metric
from analytics.query import Query
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source


class AgeBand(StrEnum):
    """Whole months between a date and as_of; a day that has not come, or none, is UNKNOWN."""

    UNDER_3 = "under_3"
    FROM_3 = "from_3"
    FROM_6 = "from_6"
    FROM_12 = "from_12"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AgeCount:
    """How many records of one group fall into a band."""

    key: str
    band: AgeBand
    records: int


_BAND = """case
    when {date} is null or {date} > $as_of then 'unknown'
    when {date} > $as_of - interval 3 month then 'under_3'
    when {date} > $as_of - interval 6 month then 'from_3'
    when {date} > $as_of - interval 12 month then 'from_6'
    else 'from_12' end"""
_COUNTS = """
with facts as ({facts})
select {key}::varchar as key, {band} as band, count(*) as records
from facts
where {condition}
group by all
order by all
"""


def check_ages(source: Source, scope: Scope, within: Mapping[Dimension, str]) -> tuple[AgeCount, ...]:
    """By equipment type, plan 141's lines with something installed, by the age of the last check."""
    return _ages(Selection(source, LINES, scope, within), "equipment_type", "checked_on", _INSTALLED)


def regulation_ages(source: Source, scope: Scope, within: Mapping[Dimension, str]) -> tuple[AgeCount, ...]:
    """By kind of team, the teams by the age of their regulation; one without number or date is UNKNOWN."""
    issued = "case when has_regulation then regulation_on end"
    return _ages(Selection(source, _TEAMS, scope, within), "team_kind", issued, "true")


_TEAMS: Metric = REGISTRY["team_regulations"]
_INSTALLED = "is_in_plan_141 and installed > 0"


def _ages(selection: Selection, key: str, date: str, condition: str) -> tuple[AgeCount, ...]:
    query = Query()
    facts = selection.facts(query)
    query.sql = _COUNTS.format(facts=facts, key=key, band=_BAND.format(date=date), condition=condition)
    rows = selection.source.rows(query.sql, query.params)
    return tuple(AgeCount(row["key"] or "", AgeBand(row["band"]), row["records"]) for row in rows)
