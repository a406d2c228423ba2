"""One frame a grain: each record with what METRICS.md asks about it, recomputed in pandas from the ledger's rows."""

import datetime as dt
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd

from data.vocabulary import BuildingKind
from tests.analytics.oracle.knowledge import Knowledge

WINDOW_START = dt.date(2019, 6, 10)


def present(value: Any) -> bool:
    """Whether a cell was filled."""
    if isinstance(value, list):
        return True
    return not (value is None or value is pd.NaT or (isinstance(value, float) and pd.isna(value)))


def by(value: Any, day: dt.date) -> bool:
    """Whether a date is there and on or before a day."""
    return present(value) and value <= day


def within(value: Any, known: Knowledge) -> bool:
    """Whether a date lies inside the window, both ends counted."""
    return present(value) and known.from_on <= value <= known.to_on


def has_left(row: Any, day: dt.date) -> bool:
    """Whether a building is out of the register: a day, a reason and a document."""
    return by(row.left_on, day) and present(row.left_reason) and present(row.left_document)


def group_of(kind: str | None, storeys: Any) -> str:
    """The management group that the area pack derives: old block, high-rise from 9 storeys, other."""
    if kind == BuildingKind.OLD_BLOCK:
        return "old"
    return "high_rise" if present(storeys) and storeys >= 9 else "other"


def each(frame: pd.DataFrame, rule: Callable[[Any], Any]) -> pd.Series:
    """A rule applied to every row."""
    return pd.Series([rule(row) for row in frame.itertuples(index=False)], index=frame.index, dtype=object)


def keep(frame: pd.DataFrame, rule: Callable[[Any], Any]) -> pd.DataFrame:
    """The rows that meet a rule."""
    return frame.loc[each(frame, rule).astype(bool)]


@cache
def buildings(known: Knowledge) -> pd.DataFrame:
    """The register on as_of."""
    frame = known.holding("building")
    frame = keep(frame, lambda row: not has_left(row, known.as_of))
    return frame.assign(group=each(frame, lambda row: group_of(row.kind, row.storeys)))


@cache
def groups_by_building(known: Knowledge) -> dict[str, str]:
    """Each building's group; the generated data never change a kind."""
    frame = pd.concat([known.filed(submission, "building") for submission in known.ledger.submissions()])
    return {row.building: group_of(row.kind, row.storeys) for row in frame.itertuples(index=False)}


@cache
def gone_buildings(known: Knowledge) -> set[str]:
    """Buildings that have left the register."""
    frame = known.holding("building")
    return {row.building for row in frame.itertuples() if has_left(row, known.as_of)}


@cache
def equipment(known: Knowledge) -> pd.DataFrame:
    """Building × type with its approved need: the first ever accepted, changed only by decisions."""
    frame = known.holding("equipment")
    told = known.told("equipment")
    told = told[told["required_reported"].notna()].drop_duplicates(["ward", "record_key"], keep="first")
    baseline = {(row.ward, row.record_key): row.required_reported for row in told.itertuples()}
    decided = _decided_needs(known)
    registered = set(known.holding("building")["building"])
    listed = set(zip(frame["building"], frame["equipment_type"], strict=True))
    frame = frame.assign(
        need=each(
            frame,
            lambda row: decided.get((row.building, row.equipment_type), baseline.get((row.ward, row.record_key))),
        )
    )
    extra = [
        {"ward": ward, "building": place, "equipment_type": kind, "need": need}
        for (place, kind), need, ward in ((key, need, key[0].rsplit("-", 1)[0]) for key, need in decided.items())
        if (place, kind) not in listed and place in registered
    ]
    frame = pd.concat([frame, pd.DataFrame(extra, dtype=object)], ignore_index=True)
    groups = groups_by_building(known)
    frame = frame[~frame["building"].isin(gone_buildings(known))]
    return frame.assign(group=frame["building"].map(groups))


def _decided_needs(known: Knowledge) -> dict[tuple[str, str], int]:
    frame = known.holding("need_decision")
    registered = set(known.holding("building")["building"])
    frame = keep(
        frame,
        lambda row: (
            row.decision == "approved"
            and present(row.required_approved)
            and by(row.decided_on, known.as_of)
            and row.building in registered
        ),
    ).sort_values("decided_on", kind="stable")
    return {(row.building, row.equipment_type): row.required_approved for row in frame.itertuples()}


@cache
def violations(known: Knowledge) -> pd.DataFrame:
    """Violations found by as_of, each with its deadlines and whether it is closed."""
    frame = known.holding("violation")
    frame = keep(frame, lambda row: by(row.found_on, known.as_of))
    first = _first_deadlines(known)
    frame = frame.assign(first_due=[first.get(key) for key in zip(frame["ward"], frame["record_key"], strict=True)])
    serious = {kind.violation_type: kind.is_serious for kind in known.area.violation_types}
    return frame.assign(
        closed=each(frame, lambda row: by(row.verified_on, known.as_of)).astype(bool),
        declared=each(frame, lambda row: by(row.declared_on, known.as_of)).astype(bool),
        deadline=each(frame, _deadline),
        serious=frame["violation_type"].map(serious),
        group=frame["building"].map(groups_by_building(known)),
        repeated=_repeated(known, frame),
    )


def _first_deadlines(known: Knowledge) -> dict[tuple[str, str], dt.date]:
    """The earliest deadline ever reported of each violation."""
    first: dict[tuple[str, str], dt.date] = {}
    for row in known.told("violation").itertuples():
        for day in (row.due_on_first, row.due_on):
            if present(day):
                key = (row.ward, row.record_key)
                first[key] = min(first.get(key, day), day)
    return first


def _deadline(row: Any) -> dt.date | None:
    """The deadline that binds: an extension only with its document, a blank leaves the first one."""
    reported = row.due_on if present(row.due_on) else None
    if present(row.extension_document):
        return reported or row.first_due
    return row.first_due or reported


def _repeated(known: Knowledge, frame: pd.DataFrame) -> pd.Series:
    closed = known.holding("violation")
    closed = closed[closed["verified_on"].notna()]

    def again(row: Any) -> bool:
        return any(
            other.building == row.building
            and other.violation_type == row.violation_type
            and other.record_key != row.record_key
            and other.found_on <= row.found_on
            and other.verified_on <= row.found_on <= other.verified_on + dt.timedelta(days=90)
            for other in closed.itertuples()
        )

    return each(frame, again).astype(bool)


@cache
def teams(known: Knowledge) -> pd.DataFrame:
    """Fire teams with what counts as a regulation: number and date, by as_of."""
    frame = known.holding("fire_team")
    return frame.assign(
        regulated=each(frame, lambda row: present(row.regulation_no) and by(row.regulation_on, known.as_of)).astype(
            bool
        )
    )


def happened(known: Knowledge, table: str, date_field: str) -> pd.DataFrame:
    """Events of a sheet that lie inside the window."""
    frame = known.holding(table)
    return keep(frame, lambda row: within(getattr(row, date_field), known) and getattr(row, date_field) <= known.as_of)


@cache
def tasks(known: Knowledge) -> pd.DataFrame:
    """Assigned tasks × units with the progress that holds."""
    progress = known.holding("task_progress")
    reported: dict[tuple[str, str], Any] = {(row.unit, row.task): row for row in progress.itertuples(index=False)}
    units = {unit.unit: unit for unit in known.area.units if unit.valid_from <= known.as_of < unit.valid_to}
    plan_of = {task.task: task.plan for task in known.area.tasks}
    begun = {plan.plan for plan in known.area.plans if plan.issued_on <= known.as_of}
    rows = []
    for one in known.area.assignments:
        if one.unit in units and plan_of[one.task] in begun:
            said = reported.get((one.unit, one.task))
            rows.append({"ward": units[one.unit].ward, **_task(one.due_on, said, known)})
    return pd.DataFrame(rows)


def _task(assigned_due: dt.date | None, said: Any, known: Knowledge) -> dict[str, Any]:
    if said is None:
        return {"due_on": assigned_due, "reported": False, "paused": False, "done": False, "evidenced": False}
    dates = [day for day in (said.done_on, said.evidence_on, said.cutoff) if present(day)]
    done = said.status == "done" and dates[0] <= known.as_of
    return {
        "due_on": assigned_due or (said.due_on if present(said.due_on) else None),
        "reported": True,
        "paused": said.status == "paused",
        "done": done,
        "evidenced": done and present(said.evidence_no) and present(said.evidence_on),
    }


@cache
def own_plans(known: Knowledge) -> pd.DataFrame:
    """Units that owe an own plan, with the day of issue by as_of."""
    issued = known.holding("unit_plan")
    first: dict[tuple[str, str], dt.date] = {}
    for row in issued.itertuples():
        if by(row.issued_on, known.as_of):
            key = (row.unit, row.plan)
            first[key] = min(first.get(key, row.issued_on), row.issued_on)
    columns = ["ward", "due_before", "issued_on"]
    return pd.DataFrame(
        [
            {"ward": unit.ward, "due_before": plan.own_plan_due_on, "issued_on": first.get((unit.unit, plan.plan))}
            for plan in known.area.plans
            if plan.own_plan_due_on and plan.issued_on <= known.as_of
            for unit in known.area.units
            if unit.valid_from <= known.as_of < unit.valid_to and (plan.own_plan_units == "all" or unit.ward)
        ],
        columns=columns,
    )


@cache
def reports(known: Knowledge) -> pd.DataFrame:
    """Ward × period due, with the first receipt that was not withdrawn."""
    first: dict[tuple[str, str], dt.datetime] = {}
    for submission in known.accepted:
        if submission.ward:
            first.setdefault((submission.ward, submission.period), submission.received_at)
    return pd.DataFrame(
        [
            {"ward": ward.ward, "due_on": period.due_on, "received_at": first.get((ward.ward, period.period))}
            for period in known.periods_due
            for ward in known.area.wards_on(period.cutoff)
        ]
    )
