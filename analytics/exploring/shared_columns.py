"""Columns that several subjects have: where a record stands, and what is known of its building."""

from dataclasses import replace

from analytics.exploring.column import Beside, Column, choice, flag, number, text
from analytics.metric import Dimension
from data import vocabulary as v

WARD = choice("ward", Dimension.WARD)
GROUP = choice("management_group", v.ManagementGroup)
KIND = choice("kind", v.BuildingKind)
CARRIED = flag("is_carried")


def _of_building(column: Column) -> Column:
    """A building's column on a record about the building."""
    sql = column.sql.replace("fact.", "place.")
    return replace(column, name=f"building_{column.name}", sql=sql, beside=Beside.BUILDING)


# What a ward that sent no such sheet has not said is blank, neither 0 nor no.
HAS_TEAM = flag("has_team", "case when fact.has_team_sheet then fact.has_team end", "teams")
OPEN_VIOLATIONS = number(
    "open_violations", "case when fact.has_violation_sheet then fact.open_violations end", "violations"
)
INSPECTED = flag(
    "is_inspected_in_window", "case when fact.has_inspection_sheet then fact.is_inspected_in_window end", "inspections"
)
REACHED = flag("is_reached", "case when fact.has_outreach_sheet then fact.is_reached end", "outreach")
GRADE = choice("inspection_grade", v.InspectionGrade)
ACCESS = choice("truck_access", v.TruckAccess)

OF_BUILDING = tuple(
    _of_building(column)
    for column in (
        text("name"),
        text("address"),
        number("storeys"),
        number("apartments"),
        number("residents"),
        number("year_built"),
        GRADE,
        ACCESS,
        HAS_TEAM,
        INSPECTED,
    )
)
