"""What a building's page asks a snapshot; remembered by `View.ask`."""

from analytics import building_profile as profiles
from analytics import building_records, risk_explained
from analytics.building_profile import BuildingIdentity, BuildingProfile
from analytics.building_records import BuildingRecords
from analytics.risk_explained import Explanation
from analytics.scope import Scope
from analytics.source import Source


def identities(source: Source, scope: Scope, building: str, ward: str | None) -> tuple[BuildingIdentity, ...]:
    """The buildings of a code that the snapshot has ever been told of."""
    return profiles.find_buildings(source, building, ward)


def profile(source: Source, scope: Scope, identity: BuildingIdentity) -> BuildingProfile:
    """What is known of a building on the day, and how it came to be known."""
    return profiles.building_profile(source, scope, identity)


def records(source: Source, scope: Scope, building_id: int) -> BuildingRecords:
    """What the other sheets say of a building."""
    return building_records.building_records(source, scope, building_id)


def explained(source: Source, scope: Scope, ward: str, building: str) -> Explanation:
    """The terms of a building's four numbers; `ward` is the ward on the day."""
    return risk_explained.explain(source, scope, ward, building)
