"""Buildings, what they are equipped with, and their risk: states on the day asked about."""

from dataclasses import replace

from analytics.exploring.column import Beside, Column, ColumnKind, choice, date, flag, number, text
from analytics.exploring.shared_columns import (
    ACCESS,
    CARRIED,
    GRADE,
    GROUP,
    HAS_TEAM,
    INSPECTED,
    KIND,
    OF_BUILDING,
    OPEN_VIOLATIONS,
    REACHED,
    WARD,
)
from analytics.exploring.subject import Subject
from analytics.metric import Dimension
from data import vocabulary as v


def _before(column: Column) -> Column:
    """The same column at the end of the period before."""
    return replace(
        column, name=f"{column.name}_before", sql=column.sql.replace("fact.", "earlier."), beside=Beside.EARLIER
    )


BUILDINGS = Subject(
    id="building",
    relation="building_facts",
    sheet="building",
    has_parts=True,
    columns=(
        WARD,
        text("building"),
        text("name"),
        text("address"),
        text("estate"),
        KIND,
        GROUP,
        number("year_built"),
        number("storeys"),
        number("basements"),
        number("fire_height_m"),
        number("floor_area_m2"),
        number("apartments"),
        number("households"),
        number("residents"),
        number("escape_routes"),
        number("lifts"),
        text("developer"),
        text("operator"),
        choice("board_status", v.BoardStatus),
        choice("fund_status", v.FundStatus),
        choice("dossier_handed_over", v.YesNo),
        choice("first_meeting_held", v.YesNo),
        choice("fire_acceptance", v.FireAcceptance),
        GRADE,
        ACCESS,
        number("needed_lines", part="equipment"),
        number("met_lines", part="equipment"),
        flag(
            "is_fully_equipped",
            "case when fact.is_need_answered or not fact.has_need then fact.is_fully_equipped end",
            "equipment",
        ),
        OPEN_VIOLATIONS,
        HAS_TEAM,
        INSPECTED,
        date("last_inspected_on", part="inspections"),
        date("next_inspection_due_on", part="inspections"),
        flag("is_inspection_overdue", part="inspections"),
        REACHED,
        text("note"),
        CARRIED,
    ),
    shown=("ward", "building", "name", "kind", "storeys", "apartments", "residents"),
)
_APPROVED, _ASKED, _INSTALLED = number("approved_need"), number("required_reported"), number("installed")
EQUIPMENT = Subject(
    id="equipment",
    relation="equipment_facts",
    sheet="equipment",
    columns=(
        WARD,
        text("building"),
        choice("equipment_type", Dimension.EQUIPMENT_TYPE),
        KIND,
        GROUP,
        _APPROVED,
        _ASKED,
        _INSTALLED,
        number("working"),
        number("shortage"),
        date("installed_on"),
        date("checked_on"),
        choice("funding", v.Funding),
        number("cost_vnd"),
        flag("has_need"),
        flag("is_met", "case when fact.is_need_answered then fact.is_met end"),
        flag("is_need_change_asked"),
        flag("is_in_plan_141"),
        CARRIED,
        *(_before(column) for column in (_APPROVED, _ASKED, _INSTALLED)),
        Column(
            "need_change",
            ColumnKind.NUMBER,
            "fact.required_reported - earlier.required_reported",
            beside=Beside.EARLIER,
        ),
        *OF_BUILDING,
    ),
    shown=("ward", "building", "equipment_type", "approved_need", "installed", "working", "funding"),
)
TEAMS = Subject(
    id="team",
    relation="team_facts",
    sheet="fire_team",
    columns=(
        WARD,
        text("team"),
        text("name"),
        choice("team_kind", v.TeamKind),
        GROUP,
        number("buildings"),
        text("decision_no"),
        date("decision_on"),
        number("members"),
        number("trained"),
        text("regulation_no"),
        date("regulation_on"),
        flag("has_regulation"),
        CARRIED,
    ),
    shown=("ward", "team", "name", "team_kind", "buildings", "members", "trained", "has_regulation"),
)
RISK = Subject(
    id="building_risk",
    relation="risk_facts",
    sheet="building",
    columns=(
        WARD,
        text("building"),
        text("name"),
        text("address"),
        KIND,
        GROUP,
        number("storeys"),
        number("residents"),
        ACCESS,
        GRADE,
        number("compliance"),
        number("safety_index"),
        number("open_violations"),
        number("overdue_violations"),
        number("serious_violations"),
        number("hazard_level"),
        number("people_level"),
        flag("is_priority", "case when fact.hazard_level + fact.people_level is not null then fact.is_priority end"),
    ),
    shown=("ward", "building", "name", "residents", "hazard_level", "people_level", "is_priority"),
)
