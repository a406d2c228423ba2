"""Đề nghị điều chỉnh nhu cầu: where a ward asks for another need than the approved one, and what was decided on it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from analytics.equipment_stock import LINES
from analytics.metric import Dimension
from analytics.query import Query
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source


class RequestState(StrEnum):
    """Still to be decided, or what the district decided; what needs somebody to act comes first."""

    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


# The last decision on each line by as_of.
DECIDED: Final = """
select building_id, equipment_type, decision, decided_on, document_no
from need_decision
where known_from <= $known_by and $known_by < known_to and decided_on <= $as_of
qualify row_number() over (
    partition by building_id, equipment_type order by decided_on desc, source_id desc) = 1
"""
_REQUESTS = """
with line as ({lines}),
decided as ({decided})
select
    ward.name as ward_name,
    line.building,
    coalesce(place.name, line.building) as building_name,
    kind.name as equipment_name,
    kind.unit_of_measure,
    line.approved_need as approved,
    case when line.is_need_change_asked then line.required_reported end as asked,
    -- Asking for another need than the one the district approved is asking again.
    case when decided.decision = 'refused' then 'refused'
        when line.is_need_change_asked then 'waiting' else 'approved' end as state,
    decided.decided_on,
    decided.document_no,
    submission.file,
    source.sheet,
    source.sheet_row
from line
left join decided on decided.building_id = line.building_id and decided.equipment_type = line.equipment_type
join equipment_type as kind on kind.equipment_type = line.equipment_type
join ward on ward.ward = line.ward
left join building as place on place.building_id = line.building_id
    and place.valid_from <= $as_of and $as_of < place.valid_to
    and place.known_from <= $known_by and $known_by < place.known_to
left join source on source.source_id = line.source_id
left join submission on submission.submission = source.submission
where line.is_in_plan_141 and (line.is_need_change_asked or decided.decision is not null)
order by array_position(['waiting', 'approved', 'refused'], state), ward.report_order, line.building, kind.display_order
"""


@dataclass(frozen=True, slots=True)
class NeedChange:
    """One line whose need is, or was, in question. `asked` is missing when the ward asks for nothing else by now."""

    ward_name: str
    building: str
    building_name: str
    equipment_name: str
    unit_of_measure: str
    approved: int | None
    asked: int | None
    state: RequestState
    decided_on: dt.date | None
    document_no: str | None
    file: str | None
    sheet: str | None
    sheet_row: int | None


def need_changes(source: Source, scope: Scope, within: Mapping[Dimension, str]) -> tuple[NeedChange, ...]:
    """Every request of plan 141 on as_of, those that wait for the district first."""
    query = Query()
    query.sql = _REQUESTS.format(lines=Selection(source, LINES, scope, within).facts(query), decided=DECIDED)
    rows = source.rows(query.sql, query.params)
    return tuple(NeedChange(**(row | {"state": RequestState(row["state"])})) for row in rows)
