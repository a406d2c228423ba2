"""The building facts that a grading line may use. `analytics/facts/risk_facts.sql` gives each its value."""

from collections.abc import Collection

BUILDING_FIELDS = frozenset(
    {
        "kind",
        "management_group",
        "storeys",
        "escape_routes",
        "truck_access",
        "fire_acceptance",
        "inspection_grade",
        "year_built",
        "has_team",
        "has_regulation",
    }
)
WORKING = "working:"  # pieces of an equipment type in working order; unobserved while not reported
OPEN = "open:"  # open violations of a type; unobserved while the building was never inspected and none is known


def is_graded_field(field: str, equipment_types: Collection[str], violation_types: Collection[str]) -> bool:
    """Whether the field names a building fact, `working:<equipment type>` or `open:<violation type>`."""
    if field.startswith(WORKING):
        return field.removeprefix(WORKING) in equipment_types
    if field.startswith(OPEN):
        return field.removeprefix(OPEN) in violation_types
    return field in BUILDING_FIELDS
