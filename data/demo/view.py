"""What a ward reports at a cut-off: the world as it was on that day, as records of data/rows.py."""

import datetime as dt
from collections.abc import Iterator

from data.demo.buildings import Building, ward_initials
from data.demo.equipment import EquipmentLine
from data.demo.phrases import phrase, phrase_list
from data.demo.tasks import TaskRecord
from data.demo.violation_view import violation_record
from data.demo.world import WardWorld
from data.templates.records import Record
from data.vocabulary import CauseKind, InspectionKind, InspectionResult

Records = dict[str, list[Record]]


def ward_records(world: WardWorld, day: dt.date) -> Records:
    """The ward's complete picture at a cut-off, by table name. Nothing that happens later is in it."""
    return {
        "building": [building_record(building, day) for building in world.buildings],
        "equipment": [equipment_record(line, day) for line in world.lines],
        "violation": list(_violations(world, day)),
        "fire_team": list(_teams(world, day)),
        "task_progress": [task_record(task, day) for task in world.tasks if task.begun_on <= day],
        "outreach": list(_sessions(world, day)),
        "inspection": list(_inspections(world, day)),
        "incident": list(_fires(world, day)),
        "difficulty": list(_difficulties(world, day)),
        "unit_plan": list(_own_plans(world, day)),
    }


def building_record(building: Building, day: dt.date) -> Record:
    """A building as it stood on a day."""
    record: dict[str, object] = {
        "building": building.code,
        "name": building.name,
        "estate": building.estate or None,
        "kind": building.kind,
        **building.facts,
    }
    for change in building.changes:
        if change.day <= day:
            record |= change.fields
    return record


def equipment_record(line: EquipmentLine, day: dt.date) -> Record:
    """An equipment line as it stood on a day; an unreported one has its counts blank."""
    is_asked = line.request is not None and line.request.asked_from <= day
    record: dict[str, object] = {
        "building": line.building.code,
        "building_name": line.building.name,
        "equipment_type": line.equipment,
        "required_reported": line.requested() if is_asked else line.need,
        "note": phrase_list("need_reasons")[line.requested() > line.need] if is_asked else None,
    }
    return record | _counts(line, day) if line.is_reported else record


def _counts(line: EquipmentLine, day: dt.date) -> dict[str, object]:
    installed = line.installed(day)
    counts: dict[str, object] = {"installed": installed, "working": max(0, installed - line.broken)}
    if line.checked_on and line.checked_on <= day:
        counts["checked_on"] = line.checked_on
    if line.is_delivered(day):
        counts["installed_on"] = line.delivered_on
        counts["funding"] = line.funding
        counts["cost_vnd"] = (line.need - line.had) * line.price
    return counts


def task_record(task: TaskRecord, day: dt.date, unit: str | None = None) -> Record:
    """A task as it stood on a day."""
    is_done = task.done_on <= day
    document = phrase("documents", "evidence", number=task.evidence) if is_done and task.has_evidence else None
    return {
        "unit": unit,
        "task": task.given.task,
        "role": task.given.role,
        "due_on": task.given.due_on,
        "progress_percent": float(task.progress(day)),
        "status": task.status(day),
        "done_on": task.done_on if is_done else None,
        "evidence_no": document,
        "evidence_on": task.done_on if document else None,
    }


def _violations(world: WardWorld, day: dt.date) -> Iterator[Record]:
    initials = ward_initials(world.ward)
    for number, violation in enumerate(world.violations, start=1):
        if violation.found_on <= day:
            yield violation_record(violation, f"{initials}-V{number:03}", day)


def _teams(world: WardWorld, day: dt.date) -> Iterator[Record]:
    initials = ward_initials(world.ward)
    for number, team in enumerate(world.teams, start=1):
        has_regulation = team.regulation_on <= day
        yield {
            "team": f"{initials}-D{number:02}",
            "name": team.name,
            "kind": team.kind,
            "buildings": [building.code for building in team.buildings],
            "decision_no": phrase("documents", "team_decision", number=team.decision),
            "decision_on": team.decided_on,
            "members": team.members,
            "trained": team.trained_later if team.trained_on <= day else team.trained,
            "regulation_no": phrase("documents", "regulation", number=team.regulation) if has_regulation else None,
            "regulation_on": team.regulation_on if has_regulation else None,
        }


def _sessions(world: WardWorld, day: dt.date) -> Iterator[Record]:
    initials = ward_initials(world.ward)
    for number, session in enumerate(world.sessions, start=1):
        if session.day <= day:
            yield {
                "session": f"{initials}-T{number:02}",
                "held_on": session.day,
                "unit_name": phrase("names", "ward_committee", ward=world.ward.name),
                "form": session.form,
                "topic": session.topic,
                "attendees": session.attendees,
                "documents": session.documents,
                "households_committed": sum(session.commitments.values()),
                "buildings": list(session.commitments) or None,
                "building_commitments": list(session.commitments.values()),
            }


def _inspections(world: WardWorld, day: dt.date) -> Iterator[Record]:
    initials = ward_initials(world.ward)
    for number, visit in enumerate(world.visits, start=1):
        if visit.day <= day:
            pattern = "verified" if visit.kind is InspectionKind.REINSPECTION else "minutes"
            yield {
                "inspection": f"{initials}-K{number:03}",
                "inspected_on": visit.day,
                "building": visit.building.code,
                "building_name": visit.building.name,
                "agency": phrase("agencies", visit.agency),
                "kind": visit.kind,
                "result": InspectionResult.SAFE if visit.is_safe else InspectionResult.UNSAFE,
                "minutes_no": phrase("documents", pattern, number=visit.minutes),
                "next_due_on": visit.next_due_on,
            }


def _fires(world: WardWorld, day: dt.date) -> Iterator[Record]:
    initials = ward_initials(world.ward)
    for number, fire in enumerate(world.fires, start=1):
        if fire.day <= day:
            yield {
                "incident": f"{initials}-S{number}",
                "occurred_on": fire.day,
                "building": fire.building.code,
                "building_name": fire.building.name,
                "severity": fire.severity,
                "dead": 0,
                "injured": fire.injured,
                "damage_vnd": fire.damage_vnd,
                "cause": fire.cause,
            }


def _difficulties(world: WardWorld, day: dt.date) -> Iterator[Record]:
    for difficulty in world.difficulties:
        if difficulty.since <= day:
            words = difficulty.words
            yield {
                "content": words["content"],
                "cause_kind": CauseKind(words["cause"]),
                "proposal": words["proposal"],
                "addressed_to": words["addressed_to"],
            }


def _own_plans(world: WardWorld, day: dt.date) -> Iterator[Record]:
    if world.own_plan_on and world.own_plan_on <= day:
        number = phrase("documents", "own_plan", number=world.ward.report_order + 90)
        yield {"plan": world.own_plan, "own_plan_no": number, "issued_on": world.own_plan_on}
