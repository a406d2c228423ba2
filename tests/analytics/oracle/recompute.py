"""Every metric a second time, from METRICS.md: numerator and denominator of each record, summed by ward and in all."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any, NamedTuple

import pandas as pd

from tests.analytics.oracle import records as r
from tests.analytics.oracle import risk_records as risk
from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.records import present


@dataclass(frozen=True)
class Figure:
    """What a metric comes to over some records; None where nothing was reported or nothing counts."""

    numerator: float | None
    denominator: float | None
    value: float | None
    coverage: float | None


@dataclass(frozen=True)
class Rule:
    """How one metric counts the records of a frame. `tables` are the sheets it rests on.

    `pooled` is numerator ÷ denominator; without it the value is the numerator. `by_wards` covers wards, not records.
    `group` is the column that unlike units are kept apart by. `days` makes the value a Kaplan–Meier median.
    """

    frame: Callable[[Knowledge], pd.DataFrame]
    numerator: Callable[[Any, Knowledge], float]
    denominator: Callable[[Any, Knowledge], float] = lambda row, known: 1
    applies: Callable[[Any, Knowledge], bool] = lambda row, known: True
    reported: Callable[[Any, Knowledge], bool] = lambda row, known: True
    tables: tuple[str, ...] = ()
    pooled: bool = True
    by_wards: bool = False
    scale: float = 1.0
    group: str = "ward"
    days: Callable[[Any, Knowledge], int] | None = None


class Counted(NamedTuple):
    """A record that applies, with what it adds."""

    group: str
    ward: str
    reported: bool
    numerator: float
    denominator: float
    days: int


def figures(rule: Rule, known: Knowledge) -> tuple[dict[str, Figure], Figure]:
    """The figure of every group (wards, or types with records), and of all records together."""
    counted = list(_counted(rule, known))
    grouped: dict[str, list[Counted]] = {ward: [] for ward in known.wards} if rule.group == "ward" else {}
    for record in counted:
        grouped.setdefault(record.group, []).append(record)
    offices = grouped.pop("", [])
    wards = {key: [key] if rule.group == "ward" else known.wards for key in grouped}
    groups = {key: _figure(rule, known, records, wards[key]) for key, records in grouped.items()}
    assert sum(map(len, grouped.values())) + len(offices) == len(counted)
    return groups, _figure(rule, known, counted, known.wards)


def _counted(rule: Rule, known: Knowledge) -> Iterator[Counted]:
    for row in rule.frame(known).itertuples(index=False):
        if rule.applies(row, known):
            reported = bool(rule.reported(row, known))
            ward = row.ward if present(row.ward) else ""
            group = ward if rule.group == "ward" else getattr(row, rule.group)
            sums = (rule.numerator(row, known), rule.denominator(row, known)) if reported else (0, 0)
            yield Counted(group, ward, reported, *map(float, sums), rule.days(row, known) if rule.days else 0)


def _figure(rule: Rule, known: Knowledge, counted: list[Counted], wards: list[str]) -> Figure:
    numerator = sum(record.numerator for record in counted)
    denominator = sum(record.denominator for record in counted)
    is_spoken = any(all((ward, table) in known.covered for table in rule.tables) for ward in wards)
    is_unreported = bool(counted) and not any(record.reported for record in counted)
    value = None
    if is_spoken and not is_unreported:
        value = _value(rule, counted, numerator, denominator)
    return Figure(numerator, denominator, value, _coverage(rule, known, counted, wards))


def _value(rule: Rule, counted: list[Counted], numerator: float, denominator: float) -> float | None:
    if rule.days:
        return kaplan_meier_median([(record.days, record.numerator > 0) for record in counted if record.reported])
    if rule.pooled:
        return rule.scale * numerator / denominator if denominator else None
    return numerator


def kaplan_meier_median(cases: list[tuple[int, bool]]) -> int | None:
    """The smallest day by which at most half are still open; a case censored on a day is at risk on that day."""
    still_open = Fraction(1)
    for day in sorted({days for days, closed in cases if closed}):
        at_risk = sum(days >= day for days, _ in cases)
        closing = sum(closed and days == day for days, closed in cases)
        still_open *= Fraction(at_risk - closing, at_risk)
        if still_open <= Fraction(1, 2):
            return day
    return None


def _coverage(rule: Rule, known: Knowledge, counted: list[Counted], wards: list[str]) -> float | None:
    def is_fresh(ward: str) -> bool:
        return all((ward, table) in known.fresh for table in rule.tables)

    if rule.by_wards:
        expected = [ward for ward in wards if ward in known.wards_with_apartments]
        return sum(map(is_fresh, expected)) / len(expected) if expected else None
    if not counted:
        return None
    return sum(record.reported and is_fresh(record.ward) for record in counted) / len(counted)


def _is(field: str, value: str) -> Callable[[Any, Knowledge], bool]:
    return lambda row, known: getattr(row, field) == value


def _true(field: str) -> Callable[[Any, Knowledge], bool]:
    return lambda row, known: bool(getattr(row, field))


def _filled(field: str) -> Callable[[Any, Knowledge], bool]:
    return lambda row, known: present(getattr(row, field))


def _high_rise_status(field: str, good: str) -> Rule:
    return Rule(
        r.buildings,
        _is(field, good),
        applies=lambda row, known: row.group == "high_rise" and getattr(row, field) != "not_applicable",
        reported=_filled(field),
        tables=("building",),
    )


def _need(row: Any) -> float:
    return row.need if present(row.need) else 0


def _line_applies(row: Any, known: Knowledge) -> bool:
    return row.group == "old" and (
        _need(row) > 0 or (not present(row.need) and row.required_not_applicable is not True)
    )


def _line_reported(row: Any, known: Knowledge) -> bool:
    return _need(row) > 0 and present(row.installed)


@cache
def _fully_equipped(known: Knowledge) -> pd.DataFrame:
    lines = r.equipment(known)
    needed = r.keep(lines, lambda row: _need(row) > 0)
    blank = set(needed[needed["installed"].isna()]["building"])
    short = {row.building for row in needed.dropna(subset=["installed"]).itertuples() if row.installed < row.need}
    frame = r.buildings(known)
    return frame.assign(
        needed=frame["building"].isin(set(needed["building"])),
        answered=~frame["building"].isin(blank),
        equipped=~frame["building"].isin(blank | short),
    )


@cache
def _with_events(known: Knowledge) -> pd.DataFrame:
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


def _has_sheet(table: str) -> Callable[[Any, Knowledge], bool]:
    return lambda row, known: (row.ward, table) in known.covered


def _in_rate(row: Any, known: Knowledge) -> bool:
    way_out = row.status in ("impossible", "transferred") and present(row.transfer_document)
    return row.closed or not way_out


def _violation_share(numerator: Callable[[Any, Knowledge], float], applies: Callable[[Any, Knowledge], bool]) -> Rule:
    return Rule(r.violations, numerator, applies=applies, tables=("violation",), by_wards=True)


def _is_fine(row: Any, known: Knowledge) -> bool:
    measured = present(row.measures) and "fined" in row.measures
    return _decided(row, known) and (measured or present(row.fine_vnd))


def _first_day(*days: Any, until: dt.date) -> dt.date | None:
    return min((day for day in days if r.by(day, until)), default=None)


def _survival(*fields: str) -> Rule:
    def closed_on(row: Any, known: Knowledge) -> dt.date | None:
        return _first_day(*(getattr(row, field) for field in fields), until=known.as_of)

    return Rule(
        r.violations,
        lambda row, known: closed_on(row, known) is not None,
        tables=("violation",),
        by_wards=True,
        days=lambda row, known: ((closed_on(row, known) or known.as_of) - row.found_on).days,
    )


def _overdue(field: str) -> Rule:
    return _violation_share(
        lambda row, known: getattr(row, field) < known.as_of,
        lambda row, known: not row.closed and present(getattr(row, field)),
    )


def _decided(row: Any, known: Knowledge) -> bool:
    return present(row.decision_no) and r.within(row.decision_on, known)


def _count(frame: Callable[[Knowledge], pd.DataFrame], table: str, **rules: Any) -> Rule:
    numerator = rules.pop("numerator", lambda row, known: 1)
    return Rule(frame, numerator, tables=(table,), pooled=False, by_wards=True, **rules)


def _sessions(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "outreach", "held_on")


def _inspections(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "inspection", "inspected_on")


def _fires(known: Knowledge) -> pd.DataFrame:
    return r.happened(known, "incident", "occurred_on")


def _has_apartments(row: Any, known: Knowledge) -> bool:
    return not present(row.ward) or row.ward in known.wards_with_apartments


def _task_applies(row: Any, known: Knowledge) -> bool:
    return _has_apartments(row, known) and not row.paused


def _on_time(row: Any, known: Knowledge) -> bool:
    return present(row.received_at) and row.received_at.date() <= min(row.due_on, known.as_of)


PRICES = {"exit_sign": 200_000, "powder_extinguisher": 350_000}
RULES: dict[str, Rule] = {
    "buildings_fully_equipped": Rule(
        _fully_equipped,
        _true("equipped"),
        applies=lambda row, known: row.group == "old" and row.needed,
        reported=_true("answered"),
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
        applies=lambda row, known: row.group == "old" and _need(row) > 0 and row.equipment_type in PRICES,
        reported=_filled("installed"),
        tables=("equipment",),
        pooled=False,
    ),
    "equipment_spend": Rule(
        r.equipment,
        lambda row, known: row.cost_vnd,
        applies=lambda row, known: row.group == "old" and r.within(row.installed_on, known),
        reported=_filled("cost_vnd"),
        tables=("equipment",),
        pooled=False,
    ),
    "outreach_sessions": _count(_sessions, "outreach"),
    "outreach_attendances": _count(
        _sessions, "outreach", numerator=lambda row, known: row.attendees, reported=_filled("attendees")
    ),
    "households_committed": Rule(
        _with_events,
        lambda row, known: min(row.committed, row.households),
        lambda row, known: row.households,
        applies=lambda row, known: row.group == "old" and row.households != 0,
        reported=lambda row, known: present(row.households) and _has_sheet("outreach")(row, known),
        tables=("building", "outreach"),
    ),
    "buildings_reached": Rule(
        _with_events,
        _true("reached"),
        applies=lambda row, known: row.group == "old",
        reported=_has_sheet("outreach"),
        tables=("building", "outreach"),
    ),
    "buildings_with_team": Rule(
        _with_events,
        _true("served"),
        applies=lambda row, known: row.group == "old",
        reported=_has_sheet("fire_team"),
        tables=("building", "fire_team"),
    ),
    "team_regulations": Rule(r.teams, _true("regulated"), tables=("fire_team",)),
    "team_training": Rule(
        r.teams,
        lambda row, known: min(row.trained, row.members),
        lambda row, known: row.members,
        reported=lambda row, known: present(row.trained) and present(row.members),
        tables=("fire_team",),
    ),
    "plans_issued": Rule(r.own_plans, lambda row, known: present(row.issued_on), applies=_has_apartments),
    "plans_on_time": Rule(
        r.own_plans,
        lambda row, known: present(row.issued_on) and row.issued_on < row.due_before,
        applies=lambda row, known: _has_apartments(row, known) and row.due_before <= known.as_of,
    ),
    "tasks_done": Rule(
        r.tasks, _true("done"), applies=_task_applies, reported=_true("reported"), tables=("task_progress",)
    ),
    "tasks_done_with_evidence": Rule(
        r.tasks, _true("evidenced"), applies=_task_applies, reported=_true("reported"), tables=("task_progress",)
    ),
    "tasks_overdue": Rule(
        r.tasks,
        lambda row, known: row.due_on < known.as_of and not row.done,
        applies=lambda row, known: _task_applies(row, known) and present(row.due_on),
        reported=_true("reported"),
        tables=("task_progress",),
    ),
    "reports_received": Rule(
        r.reports, lambda row, known: r.by(_day(row.received_at), known.as_of), applies=_has_apartments
    ),
    "reports_on_time": Rule(r.reports, _on_time, applies=_has_apartments),
    "boards_recognised": _high_rise_status("board_status", "recognised"),
    "funds_handed_over": _high_rise_status("fund_status", "handed_over"),
    "dossiers_handed_over": _high_rise_status("dossier_handed_over", "yes"),
    "first_meetings_held": _high_rise_status("first_meeting_held", "yes"),
    "buildings_inspected": Rule(
        _with_events, _true("inspected"), reported=_has_sheet("inspection"), tables=("building", "inspection")
    ),
    "inspections_done": _count(_inspections, "inspection"),
    "reinspections": _count(_inspections, "inspection", applies=_is("kind", "reinspection")),
    "minutes_made": _count(_inspections, "inspection", numerator=_filled("minutes_no")),
    "inspections_overdue": Rule(
        _with_events,
        lambda row, known: row.next_due_on < known.as_of,
        reported=_filled("next_due_on"),
        tables=("building", "inspection"),
    ),
    "sanction_decisions": _count(r.violations, "violation", applies=_decided),
    "suspensions": _count(
        r.violations,
        "violation",
        applies=lambda row, known: (
            _decided(row, known)
            and present(row.measures)
            and bool({"suspended", "suspended_temporarily"} & set(row.measures))
        ),
    ),
    "fines_issued": _count(
        r.violations,
        "violation",
        numerator=lambda row, known: row.fine_vnd,
        applies=_is_fine,
        reported=_filled("fine_vnd"),
    ),
    "fines_paid": _count(
        r.violations,
        "violation",
        numerator=lambda row, known: row.fine_paid_vnd,
        applies=_is_fine,
        reported=_filled("fine_paid_vnd"),
    ),
    "violations_found": _count(r.violations, "violation", applies=lambda row, known: r.within(row.found_on, known)),
    "violations_open": _count(r.violations, "violation", applies=lambda row, known: not row.closed),
    "violations_overdue": _overdue("deadline"),
    "violations_overdue_first": _overdue("first_due"),
    "violations_without_deadline": _violation_share(
        lambda row, known: not present(row.deadline), lambda row, known: not row.closed
    ),
    "violations_verified": _violation_share(_true("closed"), _in_rate),
    "violations_declared": _violation_share(lambda row, known: row.declared and not row.closed, _in_rate),
    "violations_repeated": _violation_share(_true("repeated"), lambda row, known: r.within(row.found_on, known)),
    "violations_serious_open": _count(
        r.violations, "violation", applies=lambda row, known: not row.closed and row.serious
    ),
    "violations_per_100_apartments": Rule(
        _with_events,
        lambda row, known: row.open_violations,
        lambda row, known: row.apartments,
        applies=lambda row, known: row.apartments != 0,
        reported=lambda row, known: present(row.apartments) and _has_sheet("violation")(row, known),
        tables=("building", "violation"),
        scale=100,
    ),
    "days_to_resolve": _survival("verified_on"),
    "days_to_declare": _survival("declared_on", "verified_on"),
    "compliance": Rule(
        risk.rule_items,
        _true("met"),
        applies=_true("applies"),
        reported=_true("reported"),
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
        reported=_filled("residents"),
        tables=("building", "violation"),
    ),
    "fire_acceptance": Rule(
        r.buildings,
        _is("fire_acceptance", "accepted"),
        applies=lambda row, known: row.fire_acceptance != "not_applicable",
        reported=lambda row, known: row.fire_acceptance in ("accepted", "not_accepted"),
        tables=("building",),
    ),
    "truck_access": Rule(
        r.buildings, _is("truck_access", "yes"), reported=_filled("truck_access"), tables=("building",)
    ),
    "fires": _count(_fires, "incident"),
    "deaths": _count(_fires, "incident", numerator=lambda row, known: row.dead, reported=_filled("dead")),
    "injured": _count(_fires, "incident", numerator=lambda row, known: row.injured, reported=_filled("injured")),
}


def _day(instant: Any) -> dt.date | None:
    return instant.date() if present(instant) else None
