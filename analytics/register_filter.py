"""What a list of buildings is narrowed to: words that are searched for, and conditions. Pure functions."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from analytics.register import Equipped, RegisteredBuilding
from data.cleaning import fold
from data.vocabulary import BuildingKind, TruckAccess

Holds = Callable[[RegisteredBuilding], bool]


class Facet(StrEnum):
    """What a condition is about. Conditions on one facet are alternatives, facets narrow each other."""

    KIND = "kind"
    STOREYS = "storeys"
    EQUIPMENT = "equipment"
    VIOLATIONS = "violations"
    TRIAGE = "triage"
    ACCESS = "access"
    MISSING = "missing"


class Storeys(StrEnum):
    UP_TO_4 = "up_to_4"
    FROM_5 = "from_5"
    FROM_9 = "from_9"
    FROM_25 = "from_25"


class Violations(StrEnum):
    OPEN = "open"
    OVERDUE = "overdue"
    SERIOUS = "serious"
    NONE = "none"
    NOT_REPORTED = "not_reported"


class Triage(StrEnum):
    PRIORITY = "priority"
    HIGH_HAZARD = "high_hazard"
    UNKNOWN = "unknown"


class Missing(StrEnum):
    """A field without which a building cannot be judged; the values name fields of the register."""

    KIND = "kind"
    STOREYS = "storeys"
    FLOOR_AREA = "floor_area_m2"
    APARTMENTS = "apartments"
    RESIDENTS = "residents"
    YEAR = "year_built"
    ACCESS = "truck_access"
    LEFT_OUT = "left_out"  # carried over: not in the latest report of its ward


@dataclass(frozen=True, slots=True)
class Condition:
    """One alternative of a facet."""

    facet: Facet
    key: StrEnum


_STOREYS = {
    Storeys.UP_TO_4: range(1, 5),
    Storeys.FROM_5: range(5, 9),
    Storeys.FROM_9: range(9, 25),
    Storeys.FROM_25: range(25, 1000),
}
_VIOLATIONS: Mapping[StrEnum, Holds] = {
    Violations.OPEN: lambda building: bool(building.risk.open_violations),
    Violations.OVERDUE: lambda building: building.risk.overdue_violations > 0,
    Violations.SERIOUS: lambda building: building.risk.serious_violations > 0,
    Violations.NONE: lambda building: building.risk.open_violations == 0,
    Violations.NOT_REPORTED: lambda building: building.risk.open_violations is None,
}
_TRIAGE: Mapping[StrEnum, Holds] = {
    Triage.PRIORITY: lambda building: building.risk.is_priority,
    Triage.HIGH_HAZARD: lambda building: building.risk.hazard_level == 3,
    Triage.UNKNOWN: lambda building: None in (building.risk.hazard_level, building.risk.people_level),
}


def _is_of_kind(kind: str, building: RegisteredBuilding) -> bool:
    return building.risk.kind == kind


def _has_storeys(storeys: range, building: RegisteredBuilding) -> bool:
    return building.risk.storeys in storeys


def _is_equipped(state: Equipped, building: RegisteredBuilding) -> bool:
    return building.equipped is state


def _is_reached(access: str, building: RegisteredBuilding) -> bool:
    return building.risk.truck_access == access


def _lacks(field: Missing, building: RegisteredBuilding) -> bool:
    if field is Missing.LEFT_OUT:
        return building.risk.is_carried
    holder = building.risk if hasattr(building.risk, field.value) else building
    return getattr(holder, field.value) is None


# Every condition that can be chosen, in the order it is offered.
CONDITIONS: Mapping[Condition, Holds] = {
    **{Condition(Facet.KIND, kind): partial(_is_of_kind, kind.value) for kind in BuildingKind},
    **{Condition(Facet.STOREYS, key): partial(_has_storeys, storeys) for key, storeys in _STOREYS.items()},
    **{Condition(Facet.EQUIPMENT, state): partial(_is_equipped, state) for state in Equipped},
    **{Condition(Facet.VIOLATIONS, key): holds for key, holds in _VIOLATIONS.items()},
    **{Condition(Facet.TRIAGE, key): holds for key, holds in _TRIAGE.items()},
    **{Condition(Facet.ACCESS, access): partial(_is_reached, access.value) for access in TruckAccess},
    **{Condition(Facet.MISSING, field): partial(_lacks, field) for field in Missing},
}


def select(
    buildings: Iterable[RegisteredBuilding], wanted: str = "", conditions: Sequence[Condition] = ()
) -> list[RegisteredBuilding]:
    """The buildings that have all the words, in any order, and meet the conditions; in their given order."""
    words = searched_words(wanted)
    facets = [[CONDITIONS[each] for each in conditions if each.facet is facet] for facet in Facet]
    asked = [alternatives for alternatives in facets if alternatives]
    return [
        building
        for building in buildings
        if all(word in building.searched for word in words)
        and all(any(holds(building) for holds in alternatives) for alternatives in asked)
    ]


def searched_words(wanted: str) -> list[str]:
    """The words of a search as `searched` has them: “Nhà A5” → “ nha”, “ a5”; each begins a word of the building's."""
    return [f" {word}" for word in re.sub(r"[\W_]+", " ", fold(wanted)).split()]
