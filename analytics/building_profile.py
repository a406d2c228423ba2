"""One building: which it is, whether it is in the register on the day, what is known of it and which report said so."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from analytics.origin import ORIGIN_COLUMNS, ORIGIN_JOIN, Origin, origin_of
from analytics.scope import Scope
from analytics.source import Source
from data.rows import BuildingRow

_IDENTITIES = """
select building.ward::varchar as ward, ward.name as ward_name, building_id, building,
    arg_max(building.name, known_from) as name
from building
left join ward on ward.ward = building.ward
where lower(building) = lower($building) and ($ward is null or building.ward::varchar = $ward)
group by all
order by any_value(ward.report_order) nulls last, building_id
"""
_WARD_ON_DAY = "select ward_then from ward_then where ward::varchar = $ward and valid_from <= $day and $day < valid_to"
_VERSIONS = f"""
select told.* exclude (ward, building_id, known_from, known_to), {ORIGIN_COLUMNS}
from building as told
{ORIGIN_JOIN}
where building_id = $building_id and known_from <= $known_by and $known_by < known_to
order by told.valid_from
"""
# What a building row says, in the order of the sheet; code and ward name the building and are no facts about it.
FACTS = tuple(name for name in BuildingRow.model_fields if name not in ("building", "ward_name"))


class Standing(StrEnum):
    """Whether the building is in the register on as_of, as known by known_by."""

    REGISTERED = "registered"
    LEFT = "left"
    NOT_YET = "not_yet"  # its first report is about a later day
    NOT_KNOWN_YET = "not_known_yet"  # its first report was received later


@dataclass(frozen=True, slots=True)
class BuildingIdentity:
    """A building that the snapshot has ever been told of. `ward` is the one that reports it."""

    ward: str
    ward_name: str | None
    building_id: int
    building: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """What held from `valid_from` until before `valid_to`. `is_carried`: a later report left the building out."""

    valid_from: dt.date
    valid_to: dt.date
    is_carried: bool
    management_group: str | None
    gone_on: dt.date | None
    facts: Mapping[str, Any]
    origin: Origin


@dataclass(frozen=True, slots=True)
class FactChange:
    """A field that a report tells otherwise than the one before."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A report that first told of the building, changed what is known of it, or left it out."""

    since: dt.date
    origin: Origin
    is_first: bool
    is_left_out: bool
    changes: tuple[FactChange, ...]


@dataclass(frozen=True, slots=True)
class BuildingProfile:
    """A building on the day asked about.

    `now` is what holds then, or the first that ever will; None while nothing is known. `ward_on_day` is where its
    reporting ward stands then: None after a split that did not say. `reports` told of the building.
    """

    identity: BuildingIdentity
    standing: Standing
    ward_on_day: str | None
    now: Version | None
    history: tuple[HistoryEntry, ...]
    reports: int


def find_buildings(source: Source, building: str, ward: str | None = None) -> tuple[BuildingIdentity, ...]:
    """The buildings of that code, of one reporting ward or of all, in official order."""
    rows = source.rows(_IDENTITIES, {"building": building, "ward": ward})
    return tuple(BuildingIdentity(**row) for row in rows)


def building_profile(source: Source, scope: Scope, identity: BuildingIdentity) -> BuildingProfile:
    """What is known of a building on the scope's day, and how it came to be known."""
    versions = _versions(source, scope, identity)
    holding = [each for each in versions if each.valid_from <= scope.as_of < each.valid_to]
    now = holding[0] if holding else next(iter(versions), None)
    return BuildingProfile(
        identity,
        _standing(scope.as_of, holding, versions),
        _ward_on_day(source, scope, identity),
        now,
        _history(versions),
        reports=sum(not each.is_carried for each in versions),
    )


def _ward_on_day(source: Source, scope: Scope, identity: BuildingIdentity) -> str | None:
    rows = source.rows(_WARD_ON_DAY, {"ward": identity.ward, "day": scope.as_of})
    return rows[0]["ward_then"] if rows else None


def _versions(source: Source, scope: Scope, identity: BuildingIdentity) -> list[Version]:
    params = {"building_id": identity.building_id, "known_by": scope.params()["known_by"]}
    return [
        Version(
            row["valid_from"],
            row["valid_to"],
            row["is_carried"],
            row["management_group"],
            row["gone_on"],
            {name: row[name] for name in FACTS},
            origin_of(row),
        )
        for row in source.rows(_VERSIONS, params)
    ]


def _standing(as_of: dt.date, holding: Sequence[Version], versions: Sequence[Version]) -> Standing:
    if not versions:
        return Standing.NOT_KNOWN_YET
    if not holding:
        return Standing.NOT_YET
    gone_on = holding[0].gone_on
    return Standing.LEFT if gone_on is not None and gone_on <= as_of else Standing.REGISTERED


def _history(versions: Sequence[Version]) -> tuple[HistoryEntry, ...]:
    """The latest first; reports that repeat what was known say nothing."""
    entries = [HistoryEntry(each.valid_from, each.origin, True, False, ()) for each in versions[:1]]
    for before, after in pairwise(versions):
        changes = tuple(
            FactChange(name, before.facts[name], after.facts[name])
            for name in FACTS
            if before.facts[name] != after.facts[name]
        )
        is_left_out = after.is_carried and not before.is_carried
        if changes or is_left_out:
            entries.append(HistoryEntry(after.valid_from, after.origin, False, is_left_out, changes))
    return tuple(reversed(entries))
