"""What is missing, line by line, as somebody who buys it needs to know: what, how much, and for which building."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.equipment_stock import LINES
from analytics.metric import Dimension
from analytics.query import Query
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source

_MISSING = """
with line as ({lines})
select
    line.equipment_type::varchar as equipment_type,
    kind.name as equipment_name,
    kind.unit_of_measure,
    ward.name as ward_name,
    line.building,
    coalesce(place.name, line.building) as building_name,
    place.address,
    line.approved_need as needed,
    line.installed,
    line.shortage as missing,
    submission.file,
    source.sheet,
    source.sheet_row
from line
join equipment_type as kind on kind.equipment_type = line.equipment_type
join ward on ward.ward = line.ward
left join building as place on place.building_id = line.building_id
    and place.valid_from <= $as_of and $as_of < place.valid_to
    and place.known_from <= $known_by and $known_by < place.known_to
left join source on source.source_id = line.source_id
left join submission on submission.submission = source.submission
where line.is_in_plan_141 and line.has_need and line.shortage > 0
order by kind.display_order, ward.report_order, line.building
{cut}
"""


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A type that a building lacks; `missing` is in the type's unit of measure. The last three say who told it."""

    equipment_type: str
    equipment_name: str
    unit_of_measure: str
    ward_name: str
    building: str
    building_name: str
    address: str | None
    needed: int
    installed: int
    missing: int
    file: str | None
    sheet: str | None
    sheet_row: int | None


def missing_lines(
    source: Source, scope: Scope, within: Mapping[Dimension, str], limit: int | None = None
) -> tuple[MissingLine, ...]:
    """The lines of plan 141 that lack pieces, by type, ward and building; a line without a number is none of them."""
    query = Query()
    lines = Selection(source, LINES, scope, within).facts(query)
    cut = "" if limit is None else f"limit {query.bind('limit', limit)}"
    query.sql = _MISSING.format(lines=lines, cut=cut)
    return tuple(MissingLine(**row) for row in source.rows(query.sql, query.params))
