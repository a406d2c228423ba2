"""The violations that have been open, or overdue, for longest, each with the row it came from."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Dimension
from analytics.query import Query
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source
from analytics.violation_ageing import COUNTED, OPEN, Since

_LONGEST = """
with place as (
    select building_id, any_value(name) as name from building
    where valid_from <= $as_of and $as_of < valid_to and known_from <= $known_by and $known_by < known_to
    group by building_id
),
open as (select *, {days} as days from ({facts}) where {condition})
select
    open.ward::varchar as ward, open.violation, open.building, place.name as building_name,
    open.violation_type::varchar as violation_type, open.description, open.responsible::varchar as responsible,
    open.status::varchar as status, open.found_on, open.deadline_on, open.days, open.is_serious, open.is_overdue,
    submission.file, source.sheet, source.sheet_row
from open
left join place using (building_id)
left join source on source.source_id = open.source_id
left join submission on submission.submission = source.submission
order by open.days desc, open.is_serious desc, open.ward, open.record
{cut}
"""


@dataclass(frozen=True, slots=True)
class OpenViolation:
    """An open violation. `days` count from what the list asks for; codes are those of the vocabulary."""

    ward: str
    violation: str
    building: str
    building_name: str | None
    violation_type: str
    description: str | None
    responsible: str | None
    status: str | None
    found_on: dt.date
    deadline_on: dt.date | None
    days: int
    is_serious: bool
    is_overdue: bool
    file: str | None
    sheet: str | None
    sheet_row: int | None


def longest_open(
    source: Source, scope: Scope, since: Since, within: Mapping[Dimension, str], limit: int | None = None
) -> tuple[OpenViolation, ...]:
    """The open (or overdue) violations, the longest first, at most `limit` of them."""
    query = Query()
    facts = Selection(source, OPEN, scope, within).facts(query)
    condition, days = COUNTED[since]
    query.params |= scope.params()
    cut = "" if limit is None else f"limit {query.bind('limit', limit)}"
    query.sql = _LONGEST.format(facts=facts, days=days, condition=condition, cut=cut)
    return tuple(OpenViolation(**row) for row in source.rows(query.sql, query.params))
