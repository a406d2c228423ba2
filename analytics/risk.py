"""Risk by building and by ward: compliance, safety index, people affected, open violations – four numbers, never mixed.

The numbers order what to look at first. They do not say how likely a fire is in a given building, and a building
without data is unknown, not safe.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from analytics.query import Query
from analytics.risk_query import risk_rows
from analytics.risk_reasons import Reason, reasons_of
from analytics.scope import Scope
from analytics.source import Source

LEVELS = (1, 2, 3)
NO_WEIGHTS: Mapping[str, float] = {}
COLUMNS = """
place.ward_then::varchar as ward, home.name as ward_name, home.report_order, risk.ward::varchar as reported_ward,
building_id, building, risk.name, address, kind::varchar as kind, management_group::varchar as management_group,
storeys, floor_area_m2, residents, truck_access::varchar as truck_access,
inspection_grade::varchar as inspection_grade, has_sprinkler, is_carried, source_id,
compliance, compliance_met, compliance_items, compliance_unreported, older_met, older_items,
safety_index, observed_weight, open_violations, overdue_violations, serious_violations, weighted_violations,
flashovers_low, flashovers_high, exposed_low, exposed_high,
violations_level, serious_level, compliance_level, safety_level, structure_level, hazard_level, people_level,
is_priority
"""
GRAVEST_FIRST = """
order by is_priority desc, hazard_level desc nulls last, people_level desc nulls last, weighted_violations desc,
residents desc nulls last, report_order nulls last, building
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingRisk:
    """One building's four numbers, side by side. None is chưa có số liệu.

    `compliance` (0–1) counts items of the rule set in force on the day that the building must have: it does not say
    that older buildings are safe; what those have of the same items is `older_met` of `older_items`.
    `safety_index` (0–5, higher is safer) rests on `observed_weight` (0–1) of the method's weights: for reference only.
    `flashovers_*` are per year and follow floor area alone, a range of the literature and no forecast for the building;
    `exposed_*` are flashovers × residents. `weighted_violations` uses the user's weights. `hazard_level` (1–3) is the
    highest of the levels before it, so one grave matter is not averaged away.
    """

    ward: str
    ward_name: str | None
    report_order: int | None
    reported_ward: str
    building_id: int
    building: str
    name: str | None
    address: str | None
    kind: str | None
    management_group: str | None
    storeys: int | None
    floor_area_m2: float | None
    residents: int | None
    truck_access: str | None
    inspection_grade: str | None
    has_sprinkler: bool | None
    is_carried: bool
    source_id: int
    compliance: float | None
    compliance_met: int
    compliance_items: int
    compliance_unreported: int
    older_met: int
    older_items: int
    safety_index: float | None
    observed_weight: float
    open_violations: int | None
    overdue_violations: int
    serious_violations: int
    weighted_violations: float
    flashovers_low: float | None
    flashovers_high: float | None
    exposed_low: float | None
    exposed_high: float | None
    violations_level: int | None
    serious_level: int | None
    compliance_level: int | None
    safety_level: int | None
    structure_level: int | None
    hazard_level: int | None
    people_level: int | None
    is_priority: bool
    reasons: tuple[Reason, ...]


_TOLD = tuple(field.name for field in fields(BuildingRisk) if field.name != "reasons")


@dataclass(frozen=True, slots=True)
class RiskTable:
    """Buildings, the gravest first; `buildings` is how many there are in the scope, shown or not."""

    scope: Scope
    rows: tuple[BuildingRisk, ...]
    buildings: int

    @property
    def priority(self) -> tuple[BuildingRisk, ...]:
        """Those in the top cell of the matrix, among the rows shown."""
        return tuple(row for row in self.rows if row.is_priority)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the triage matrix; residents count where they are known."""

    hazard_level: int
    people_level: int
    buildings: int
    residents: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """The nine cells, the gravest first. `unknown` buildings lack residents or anything that tells their hazard."""

    cells: tuple[Cell, ...]
    unknown: int

    def cell(self, hazard_level: int, people_level: int) -> Cell:
        """The cell at these levels (1–3)."""
        return next(c for c in self.cells if (c.hazard_level, c.people_level) == (hazard_level, people_level))


@dataclass(frozen=True, slots=True, kw_only=True)
class WardRisk:
    """A ward's buildings together: sums, and ratios of sums; never a mean of the buildings' ratios.

    `ward` "unknown" holds the buildings of wards that were split. A ward without buildings has no ratio.
    """

    ward: str
    ward_name: str | None
    buildings: int
    priority_buildings: int
    untriaged_buildings: int
    residents: int
    residents_in_priority: int
    compliance: float | None
    compliance_met: int
    compliance_items: int
    safety_index: float | None
    open_violations: int
    weighted_violations: float
    exposed_low: float | None
    exposed_high: float | None


def risk(source: Source, scope: Scope, top: int | None = None, weights: Mapping[str, float] = NO_WEIGHTS) -> RiskTable:
    """The buildings of a scope, the gravest first, at most `top` of them.

    `weights` are the user's, by violation group (1 where none is given). They move `weighted_violations` and the level
    that follows from it, nothing else.
    """
    query = Query()
    rows = risk_rows(query, source, scope, weights)
    limit = "" if top is None else f"limit {query.bind('top', top)}"
    query.sql = f"select {COLUMNS}, count(*) over () as buildings {rows} {GRAVEST_FIRST} {limit}"
    found = source.rows(query.sql, query.params)
    return RiskTable(scope, tuple(_building(row) for row in found), found[0]["buildings"] if found else 0)


def matrix(source: Source, scope: Scope, weights: Mapping[str, float] = NO_WEIGHTS) -> Matrix:
    """How many buildings, with how many residents, stand in each cell of hazard × people affected."""
    query = Query()
    rows = risk_rows(query, source, scope, weights)
    query.sql = (
        "select hazard_level, people_level, count(*) as buildings, coalesce(sum(residents), 0)::bigint as residents "
        f"{rows} group by hazard_level, people_level"
    )
    found = {(row["hazard_level"], row["people_level"]): row for row in source.rows(query.sql, query.params)}
    places = [(hazard, people) for hazard in reversed(LEVELS) for people in reversed(LEVELS)]
    empty = {"buildings": 0, "residents": 0}
    cells = tuple(Cell(*at, *(found.get(at, empty)[name] for name in empty)) for at in places)
    return Matrix(cells, sum(row["buildings"] for at, row in found.items() if None in at))


def risk_by_ward(source: Source, scope: Scope, weights: Mapping[str, float] = NO_WEIGHTS) -> tuple[WardRisk, ...]:
    """Every ward of the scope in official order, those without buildings too; split wards' buildings last."""
    query = Query()
    rows = risk_rows(query, source, scope, weights)
    marks = [query.bind(f"ward_{at}", ward) for at, ward in enumerate(scope.wards)]
    wanted = f"ward::varchar in ({', '.join(marks)})" if marks else "true"
    query.sql = f"""
    with measured as (select {COLUMNS}, graded_weight {rows}),
    spine as (
        select ward::varchar as ward, name, report_order from ward
        where valid_from <= $as_of and $as_of < valid_to and {wanted}
    )
    select
        coalesce(spine.ward, measured.ward) as ward,
        any_value(spine.name) as ward_name,
        count(building) as buildings,
        count(*) filter (where is_priority) as priority_buildings,
        count(building) filter (where hazard_level is null or people_level is null) as untriaged_buildings,
        coalesce(sum(residents), 0)::bigint as residents,
        coalesce(sum(residents) filter (where is_priority), 0)::bigint as residents_in_priority,
        coalesce(sum(compliance_met), 0)::bigint as compliance_met,
        coalesce(sum(compliance_items), 0)::bigint as compliance_items,
        sum(compliance_met) / nullif(sum(compliance_items), 0) as compliance,
        sum(graded_weight) / nullif(sum(observed_weight), 0) as safety_index,
        coalesce(sum(open_violations), 0)::bigint as open_violations,
        coalesce(sum(weighted_violations), 0) as weighted_violations,
        sum(exposed_low) as exposed_low,
        sum(exposed_high) as exposed_high
    from spine
    full join measured on measured.ward = spine.ward
    group by coalesce(spine.ward, measured.ward)
    order by any_value(spine.report_order) nulls last, ward
    """
    return tuple(WardRisk(**row) for row in source.rows(query.sql, query.params))


def _building(row: Mapping[str, Any]) -> BuildingRisk:
    return BuildingRisk(**{name: row[name] for name in _TOLD}, reasons=reasons_of(row))
