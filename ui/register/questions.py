"""What the register asks a snapshot; remembered by `View.ask`."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics import register as registers
from analytics.register import RegisteredBuilding
from analytics.register_summary import RegisterSummary, summarise
from analytics.scope import Scope
from analytics.source import Source
from wording.sorting import vietnamese


@dataclass(frozen=True, slots=True)
class Register:
    """The buildings of a scope in official order, what they say as a whole, and how many have left."""

    buildings: tuple[RegisteredBuilding, ...]
    summary: RegisterSummary
    departed: int


def register(source: Source, scope: Scope) -> Register:
    """The register of the scope."""
    buildings = registers.register(source, scope)
    return Register(buildings, summarise(buildings), registers.departed(source, scope))


def places_by_name(source: Source, scope: Scope) -> Mapping[int, int]:
    """Where each building stands when all are put in the Vietnamese order of their names, by building id."""
    names = registers.names(source, scope)
    ordered = sorted(names, key=lambda building_id: vietnamese(names[building_id]))
    return {building_id: place for place, building_id in enumerate(ordered)}
