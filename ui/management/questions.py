"""The questions of the page on management: pure functions of (store, scope, …), remembered by `View.ask`."""

from analytics.management import ManagedBuilding, managed_buildings
from analytics.scope import Scope
from analytics.source import Source


def high_rises(source: Source, scope: Scope) -> tuple[ManagedBuilding, ...]:
    """The high-rises of the scope, with how far each of their duties has come."""
    return managed_buildings(source, scope)
