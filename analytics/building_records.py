"""What the other sheets say of one building on a day: equipment, violations, inspections, teams, sessions, fires."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, TypeVar

from analytics.origin import ORIGIN_COLUMNS, ORIGIN_JOIN, Origin, origin_of
from analytics.query import Query
from analytics.risk_query import days
from analytics.scope import Scope
from analytics.source import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentLine:
    """A type of equipment: None is chưa có số liệu, `approved_need` None or 0 is no need."""

    equipment_type: str
    name: str
    unit_of_measure: str | None
    approved_need: int | None
    required_reported: int | None
    installed: int | None
    working: int | None
    shortage: int | None
    installed_on: dt.date | None
    checked_on: dt.date | None
    funding: str | None
    has_need: bool
    is_met: bool
    is_need_change_asked: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundViolation:
    """A violation found on or before the day; later dates than the day are not told."""

    violation: str
    name: str
    description: str | None
    found_on: dt.date
    first_due_on: dt.date | None
    deadline_on: dt.date | None
    extension_count: int
    declared_on: dt.date | None
    verified_on: dt.date | None
    status: str | None
    responsible: str | None
    minutes_document: str | None
    decision_no: str | None
    decision_on: dt.date | None
    fine_vnd: int | None
    fine_paid_vnd: int | None
    is_serious: bool
    is_repeated: bool
    is_open: bool
    is_overdue: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """An inspection of the building."""

    inspection: str
    inspected_on: dt.date
    agency: str | None
    inspection_kind: str | None
    result: str | None
    minutes_no: str | None
    next_due_on: dt.date | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ServingTeam:
    """A fire team that serves the building, and how many others it serves."""

    team: str
    name: str | None
    team_kind: str | None
    buildings: int
    decision_no: str | None
    decision_on: dt.date | None
    members: int | None
    trained: int | None
    regulation_no: str | None
    regulation_on: dt.date | None
    has_regulation: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An outreach session that names the building; `households_committed` are the building's own."""

    session: str
    held_on: dt.date
    form: str | None
    topic: str | None
    attendees: int | None
    households_committed: int | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Fire:
    """A fire in the building."""

    incident: str
    occurred_on: dt.date
    severity: str | None
    dead: int | None
    injured: int | None
    damage_vnd: int | None
    cause: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class BuildingRecords:
    """Everything of one building, each list in the order it is read: types as catalogued, the latest event first."""

    equipment: tuple[EquipmentLine, ...]
    violations: tuple[FoundViolation, ...]
    inspections: tuple[Inspection, ...]
    teams: tuple[ServingTeam, ...]
    sessions: tuple[Session, ...]
    fires: tuple[Fire, ...]


Record = TypeVar("Record", EquipmentLine, FoundViolation, Inspection, ServingTeam, Session, Fire)

_EQUIPMENT = """
select fact.*, type.name, type.unit_of_measure, type.display_order as place
from equipment_facts({days}) as fact
left join equipment_type as type using (equipment_type)
where building_id = {building}
"""
_VIOLATIONS = """
select
    -- What lies after the day is not known on it.
    fact.* replace (
        if(was_declared, declared_on, null) as declared_on, if(is_verified, verified_on, null) as verified_on,
        if(is_decided, decision_no, null) as decision_no, if(is_decided, decision_on, null) as decision_on,
        if(is_decided, fine_vnd, null) as fine_vnd, if(is_decided, fine_paid_vnd, null) as fine_paid_vnd),
    coalesce(type.name, fact.violation_type::varchar) as name,
    row_number() over (order by is_open desc, is_overdue desc, found_on, violation) as place
from (
    select *, declared_on <= $as_of as was_declared, coalesce(decision_on <= $as_of, false) as is_decided
    from violation_facts({days})
) as fact
left join violation_type as type using (violation_type)
where building_id = {building}
"""
_INSPECTIONS = """
select *, row_number() over (order by inspected_on desc, inspection) as place
from (select *, record as inspection from inspection_facts({days}))
where building_id = {building}
"""
_TEAMS = """
select team.*, row_number() over (order by team.team_kind, team.team) as place
from team_facts({days}) as team
join fire_team_building as service on service.ward = team.ward and service.team = team.team
where service.building_id = {building} and service.valid_from <= $as_of and $as_of < service.valid_to
    and service.known_from <= $known_by and $known_by < service.known_to
"""
_SESSIONS = """
select fact.*, fact.record as session, reached.households_committed,
    row_number() over (order by fact.held_on desc, fact.record) as place
from outreach_facts({days}) as fact
join outreach_building as reached on reached.ward = fact.ward and reached.session = fact.record
where reached.building_id = {building} and reached.known_from <= $known_by and $known_by < reached.known_to
"""
_FIRES = """
select *, row_number() over (order by occurred_on desc, incident) as place
from (select *, record as incident from incident_facts({days}))
where building_id = {building}
"""


def building_records(source: Source, scope: Scope, building_id: int) -> BuildingRecords:
    """The records of one building on the scope's day; flows are told whole, whatever the window."""

    def told(sql: str, kind: type[Record]) -> tuple[Record, ...]:
        return _told(source, scope, building_id, sql, kind)

    return BuildingRecords(
        told(_EQUIPMENT, EquipmentLine),
        told(_VIOLATIONS, FoundViolation),
        told(_INSPECTIONS, Inspection),
        told(_TEAMS, ServingTeam),
        told(_SESSIONS, Session),
        told(_FIRES, Fire),
    )


def _told(source: Source, scope: Scope, building_id: int, sql: str, kind: type[Record]) -> tuple[Record, ...]:
    query = Query()
    inner = sql.format(days=days(query, source, scope), building=query.bind("building_id", building_id))
    fields = [name for name in kind.__dataclass_fields__ if name != "origin"]
    columns = ", ".join(f"told.{name}" for name in fields)
    query.sql = f"with told as ({inner}) select {columns}, {ORIGIN_COLUMNS} from told {ORIGIN_JOIN} order by told.place"
    return tuple(_record(kind, fields, row) for row in source.rows(query.sql, query.params))


def _record(kind: type[Record], fields: list[str], row: dict[str, Any]) -> Record:
    return kind(**{name: row[name] for name in fields}, origin=origin_of(row))
