"""A violation as a ward knows it on a day: dates that lie ahead are not told."""

import datetime as dt

from data.demo.phrases import phrase, phrase_list
from data.demo.violations import VERIFIED_AFTER, Violation
from data.templates.records import Record
from data.vocabulary import Measure, ViolationStatus

RECORDED_DAYS = 10  # after the finding the minutes are signed, and the owner has begun


def violation_record(violation: Violation, code: str, day: dt.date) -> Record:
    """The fields of rows.ViolationRow on a day."""
    details = phrase_list("violation_details")
    return {
        "violation": code,
        "building": violation.building.code,
        "building_name": violation.building.name,
        "violation_type": violation.kind.violation_type,
        "description": details[violation.detail % len(details)],
        "responsible": violation.responsible,
        "found_on": violation.found_on,
        "status": status(violation, day),
        "minutes_document": phrase("documents", "minutes", number=violation.minutes),
        **_deadlines(violation, day),
        **_result(violation, day),
        **_sanction(violation, day),
    }


def status(violation: Violation, day: dt.date) -> ViolationStatus:
    """The status that a violation's dates give on a day."""
    if _is_past(violation.verified_on, day):
        return ViolationStatus.VERIFIED
    if _is_past(violation.transferred_on, day):
        return ViolationStatus.IMPOSSIBLE if violation.is_impossible else ViolationStatus.TRANSFERRED
    if _is_past(violation.declared_on, day):
        return ViolationStatus.DECLARED
    days = (day - violation.found_on).days
    if days <= RECORDED_DAYS:
        return ViolationStatus.NEW if days <= RECORDED_DAYS // 2 else ViolationStatus.RECORDED
    return ViolationStatus.FIXING


def _is_past(event: dt.date | None, day: dt.date) -> bool:
    return event is not None and event <= day


def _deadlines(violation: Violation, day: dt.date) -> Record:
    is_extended = _is_past(violation.extended_on, day)
    number = phrase("documents", "extension", number=violation.minutes + 7)
    return {
        "due_on_first": violation.due_on_first,
        "due_on": violation.due_on if is_extended else violation.due_on_first,
        "extension_document": number if is_extended and violation.has_extension_document else None,
    }


def _result(violation: Violation, day: dt.date) -> Record:
    is_verified = _is_past(violation.verified_on, day)
    is_moved = _is_past(violation.transferred_on, day) and violation.has_transfer_document
    number = phrase("documents", "verified", number=violation.minutes + VERIFIED_AFTER)
    return {
        "declared_on": violation.declared_on if _is_past(violation.declared_on, day) else None,
        "verified_on": violation.verified_on if is_verified else None,
        "verified_document": number if is_verified else None,
        "transfer_document": phrase("documents", "transfer", number=violation.minutes + 5) if is_moved else None,
    }


def _sanction(violation: Violation, day: dt.date) -> Record:
    is_decided = _is_past(violation.decided_on, day)
    return {
        "measures": [Measure.REMINDED, Measure.FINED] if is_decided else [Measure.REMINDED],
        "decision_no": phrase("documents", "fine", number=violation.minutes + 11) if is_decided else None,
        "decision_on": violation.decided_on if is_decided else None,
        "fine_vnd": violation.fine_vnd if is_decided else None,
        "fine_paid_vnd": violation.fine_vnd if _is_past(violation.paid_on, day) else None,
    }
