"""The orders a register can be put in, and its pages. Pure functions; what is unknown comes last in every order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from analytics.register import RegisteredBuilding

PAGE_SIZE = 50


class Order(StrEnum):
    OFFICIAL = "official"
    PRIORITY = "priority"
    NAME = "name"
    STOREYS = "storeys"
    RESIDENTS = "residents"
    EQUIPMENT = "equipment"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list: its number (from 1), how many there are, and its rows."""

    number: int
    pages: int
    rows: tuple[RegisteredBuilding, ...]


def _known(value: float | None) -> tuple[bool, float]:
    return value is None, 0.0 if value is None else value


def _highest(value: float | None) -> tuple[bool, float]:
    return value is None, 0.0 if value is None else -value


def _share_met(building: RegisteredBuilding) -> float | None:
    is_judged = building.needed_lines and not building.blank_lines
    return building.met_lines / building.needed_lines if is_judged else None


def _gravest(building: RegisteredBuilding) -> tuple[object, ...]:
    risk = building.risk
    return (
        not risk.is_priority,
        _highest(risk.hazard_level),
        _highest(risk.people_level),
        -risk.weighted_violations,
        _highest(risk.residents),
    )


_KEYS: Mapping[Order, Callable[[RegisteredBuilding], tuple[object, ...]]] = {
    Order.PRIORITY: _gravest,
    Order.STOREYS: lambda building: _highest(building.risk.storeys),
    Order.RESIDENTS: lambda building: _highest(building.risk.residents),
    Order.EQUIPMENT: lambda building: _known(_share_met(building)),
    Order.OVERDUE: lambda building: (-building.risk.overdue_violations, _highest(building.risk.open_violations)),
}


def in_order(
    buildings: Sequence[RegisteredBuilding], order: Order, places_by_name: Callable[[], Mapping[int, int]]
) -> list[RegisteredBuilding]:
    """The buildings in an order; equals stay in the given one. The places of the names are asked for when needed."""
    if order is Order.NAME:
        places = places_by_name()
        return sorted(buildings, key=lambda building: places[building.risk.building_id])
    return sorted(buildings, key=_KEYS[order]) if order in _KEYS else list(buildings)


def page_of(buildings: Sequence[RegisteredBuilding], number: int, size: int = PAGE_SIZE) -> Page:
    """The page of that number; the nearest one when there is no such page."""
    pages = max(1, -(-len(buildings) // size))
    at = min(max(1, number), pages)
    return Page(at, pages, tuple(buildings[(at - 1) * size : at * size]))
