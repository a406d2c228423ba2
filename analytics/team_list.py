"""The fire teams one by one: which blocks each serves, how many are trained, by which regulation it works."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Dimension
from analytics.query import Query
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source

_GRAIN = REGISTRY["team_regulations"]
_TEAMS = """
with team as ({teams}),
served as (
    select service.ward, service.team, list(coalesce(place.name, service.building) order by service.building) as blocks
    from fire_team_building as service
    left join building as place on place.building_id = service.building_id
        and place.valid_from <= $as_of and $as_of < place.valid_to
        and place.known_from <= $known_by and $known_by < place.known_to
    where service.valid_from <= $as_of and $as_of < service.valid_to
        and service.known_from <= $known_by and $known_by < service.known_to
    group by service.ward, service.team
)
select
    team.has_regulation,
    ward.name as ward_name,
    team.team,
    team.name,
    team.team_kind::varchar as kind,
    coalesce(served.blocks, []) as blocks,
    team.members,
    team.trained,
    team.regulation_no,
    team.regulation_on,
    submission.file,
    source.sheet,
    source.sheet_row
from team
join ward on ward.ward = team.ward
left join served on served.ward = team.ward and served.team = team.team
left join source on source.source_id = team.source_id
left join submission on submission.submission = source.submission
order by team.has_regulation, ward.report_order, team.team
{cut}
"""


@dataclass(frozen=True, slots=True)
class FireTeam:
    """A team on as_of; `blocks` are the names of the houses it serves. The last three say who told it."""

    has_regulation: bool
    ward_name: str
    team: str
    name: str
    kind: str | None
    blocks: tuple[str, ...]
    members: int | None
    trained: int | None
    regulation_no: str | None
    regulation_on: dt.date | None
    file: str | None
    sheet: str | None
    sheet_row: int | None


def fire_teams(
    source: Source, scope: Scope, within: Mapping[Dimension, str], limit: int | None = None
) -> tuple[FireTeam, ...]:
    """The teams, those without a regulation first, then in official order of their wards."""
    query = Query()
    teams = Selection(source, _GRAIN, scope, within).facts(query)
    cut = "" if limit is None else f"limit {query.bind('limit', limit)}"
    query.sql = _TEAMS.format(teams=teams, cut=cut)
    return tuple(FireTeam(**(row | {"blocks": tuple(row["blocks"])})) for row in source.rows(query.sql, query.params))
