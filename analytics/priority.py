"""The buildings in the top cell of the risk matrix, added up: what the finding on them says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from analytics.query import Query
from analytics.risk_query import risk_rows
from analytics.scope import Scope
from analytics.source import Source

_NO_WEIGHTS: Mapping[str, float] = {}


@dataclass(frozen=True, slots=True)
class WardPriority:
    """A ward's priority buildings; residents count where they are known, `unreachable` are those no truck gets to."""

    ward: str
    buildings: int
    residents: int
    unreachable: int


def priority_by_ward(source: Source, scope: Scope) -> tuple[WardPriority, ...]:
    """The wards of the scope that have priority buildings, in no order.

    Grading one ward's buildings costs as much as grading all, so all are asked for: the next ward has its answer then.
    """
    query = Query()
    buildings = risk_rows(query, source, replace(scope, wards=()), _NO_WEIGHTS)
    query.sql = f"""
    select place.ward_then::varchar as ward, count(*) as buildings,
        coalesce(sum(risk.residents), 0)::bigint as residents,
        count(*) filter (where risk.truck_access = 'no'::TruckAccess) as unreachable
    {buildings} and risk.is_priority
    group by place.ward_then
    """
    found = (WardPriority(**row) for row in source.rows(query.sql, query.params))
    return tuple(one for one in found if not scope.wards or one.ward in scope.wards)
