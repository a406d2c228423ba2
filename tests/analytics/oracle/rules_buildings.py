"""METRICS.md, the rows on buildings, their equipment, teams, management and risk."""

from functools import cache
from typing import Any

import pandas as pd

from tests.analytics.oracle import records as r
from tests.analytics.oracle import risk_records as risk
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.recompute import Rule, filled, has_sheet, is_true, is_value
from tests.analytics.oracle.records import present

PRICES = {"exit_sign": 200_000, "powder_extinguisher": 350_000}


def _high_rise_status(field: str, good: str) -> Rule:
    return Rule(
        r.buildings,
        is_value(field, good),
        applies=lambda row, known: row.group == "high_rise" and getattr(row, field) != "not_applicable",
        reported=filled(field),
        tables=("building",),
    )


def need_of(row: Any) -> float:
    return row.need if present(row.need) else 0


def _line_applies(row: Any, known: Knowledge) -> bool:
    return row.group == "old" and (
        need_of(row) > 0 or (not present(row.need) and row.required_not_applicable is not True)
    )


def _line_reported(row: Any, known: Knowledge) -> bool:
    return need_of(row) > 0 and present(row.installed)


@cache
def _fully_equipped(known: Knowledge) -> pd.DataFrame:
    lines = r.equipment(known)
    needed = r.keep(lines, lambda row: need_of(row) > 0)
    blank = set(needed[needed["installed"].isna()]["building"])
    short = {row.building for row in needed.dropna(subset=["installed"]).itertuples() if row.installed < row.need}
    frame = r.buildings(known)
    return frame.assign(
        needed=frame["building"].isin(set(needed["building"])),
        answered=~frame["building"].isin(blank),
        equipped=~frame["building"].isin(blank | short),
    )


@cache
def with_events(known: Knowledge) -> pd.DataFrame:
    """Buildings with what other sheets say of them."""
    frame = r.buildings(known)
    served = {place for team in r.teams(known).itertuples() if present(team.buildings) for place in team.buildings}
    sessions = known.holding("outreach")
    sessions = r.keep(sessions, lambda row: r.WINDOW_START <= row.held_on <= known.as_of)
    committed: dict[str, float] = {}
    for session in sessions.itertuples():
        if present(session.buildings):
            for place, households in zip(session.buildings, session.building_commitments, strict=True):
                committed[place] = committed.get(place, 0) + (households if present(households) else 0)
    inspections = known.holding("inspection")
    inspections = r.keep(inspections, lambda row: row.inspected_on <= known.as_of)
    due = inspections.dropna(subset=["next_due_on"]).groupby("building")["next_due_on"].max()
    open_violations = r.violations(known)
    open_violations = r.keep(open_violations, lambda row: not row.closed).groupby("building").size()
    return frame.assign(
        served=frame["building"].isin(served),
        reached=frame["building"].isin(committed),
        committed=frame["building"].map(committed).fillna(0),
        inspected=frame["building"].isin(set(r.happened(known, "inspection", "inspected_on")["building"])),
        next_due_on=frame["building"].map(due),
        open_violations=frame["building"].map(open_violations).fillna(0),
    )


RULES: dict[str, Rule] = {
    "buildings_fully_equipped": Rule(
        _fully_equipped,
        is_true("equipped"),
        applies=lambda row, known: row.group == "old" and row.needed,
        reported=is_true("answered"),
        tables=("building", "equipment"),
    ),
    "equipment_lines_met": Rule(
        r.equipment,
        lambda row, known: row.installed >= row.need,
        applies=_line_applies,
        reported=_line_reported,
        tables=("equipment",),
    ),
    "equipment_coverage": Rule(
        r.equipment,
        lambda row, known: min(row.installed, row.need),
        lambda row, known: row.need,
        applies=_line_applies,
        reported=_line_reported,
        tables=("equipment",),
        group="equipment_type",
    ),
    "equipment_working": Rule(
        r.equipment,
        lambda row, known: min(row.working, row.installed),
        lambda row, known: row.installed,
        applies=lambda row, known: row.group == "old" and row.installed != 0,
        reported=lambda row, known: present(row.installed) and present(row.working),
        tables=("equipment",),
        group="equipment_type",
    ),
    "shortage_cost": Rule(
        r.equipment,
        lambda row, known: max(row.need - row.installed, 0) * PRICES[row.equipment_type],
        applies=lambda row, known: row.group == "old" and need_of(row) > 0 and row.equipment_type in PRICES,
        reported=filled("installed"),
        tables=("equipment",),
        pooled=False,
    ),
    "equipment_spend": Rule(
        r.equipment,
        lambda row, known: row.cost_vnd,
        applies=lambda row, known: row.group == "old" and r.within(row.installed_on, known),
        reported=filled("cost_vnd"),
        tables=("equipment",),
        pooled=False,
    ),
    "households_committed": Rule(
        with_events,
        lambda row, known: min(row.committed, row.households),
        lambda row, known: row.households,
        applies=lambda row, known: row.group == "old" and row.households != 0,
        reported=lambda row, known: present(row.households) and has_sheet("outreach")(row, known),
        tables=("building", "outreach"),
    ),
    "buildings_reached": Rule(
        with_events,
        is_true("reached"),
        applies=lambda row, known: row.group == "old",
        reported=has_sheet("outreach"),
        tables=("building", "outreach"),
    ),
    "buildings_with_team": Rule(
        with_events,
        is_true("served"),
        applies=lambda row, known: row.group == "old",
        reported=has_sheet("fire_team"),
        tables=("building", "fire_team"),
    ),
    "team_regulations": Rule(r.teams, is_true("regulated"), tables=("fire_team",)),
    "team_training": Rule(
        r.teams,
        lambda row, known: min(row.trained, row.members),
        lambda row, known: row.members,
        reported=lambda row, known: present(row.trained) and present(row.members),
        tables=("fire_team",),
    ),
    "boards_recognised": _high_rise_status("board_status", "recognised"),
    "funds_handed_over": _high_rise_status("fund_status", "handed_over"),
    "dossiers_handed_over": _high_rise_status("dossier_handed_over", "yes"),
    "first_meetings_held": _high_rise_status("first_meeting_held", "yes"),
    "buildings_inspected": Rule(
        with_events, is_true("inspected"), reported=has_sheet("inspection"), tables=("building", "inspection")
    ),
    "inspections_overdue": Rule(
        with_events,
        lambda row, known: row.next_due_on < known.as_of,
        reported=filled("next_due_on"),
        tables=("building", "inspection"),
    ),
    "violations_per_100_apartments": Rule(
        with_events,
        lambda row, known: row.open_violations,
        lambda row, known: row.apartments,
        applies=lambda row, known: row.apartments != 0,
        reported=lambda row, known: present(row.apartments) and has_sheet("violation")(row, known),
        tables=("building", "violation"),
        scale=100,
    ),
    "compliance": Rule(
        risk.rule_items,
        is_true("met"),
        applies=is_true("applies"),
        reported=is_true("reported"),
        tables=("building", "equipment"),
    ),
    "safety_index": Rule(
        risk.graded,
        lambda row, known: row.weighted,
        lambda row, known: row.observed,
        reported=lambda row, known: row.observed > 0,
        tables=("building", "equipment"),
    ),
    "residents_in_priority_buildings": Rule(
        risk.triaged,
        lambda row, known: row.residents if row.is_priority else 0,
        lambda row, known: row.residents,
        reported=filled("residents"),
        tables=("building", "violation"),
    ),
    "fire_acceptance": Rule(
        r.buildings,
        is_value("fire_acceptance", "accepted"),
        applies=lambda row, known: row.fire_acceptance != "not_applicable",
        reported=lambda row, known: row.fire_acceptance in ("accepted", "not_accepted"),
        tables=("building",),
    ),
    "truck_access": Rule(
        r.buildings, is_value("truck_access", "yes"), reported=filled("truck_access"), tables=("building",)
    ),
}
