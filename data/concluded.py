"""The conclusions that the ledger holds, and who can be given one."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from data.area import Area
from data.conclusion import TABLE, Conclusion, Meeting, profile_of, read_conclusion
from data.ledger import Ledger, Status


@dataclass(frozen=True, slots=True)
class Recorded:
    """A conclusion as the ledger knows it: its last version, from which day that holds, and its submission."""

    conclusion: Conclusion
    holds_from: dt.date
    submission: str


def recorded(ledger: Ledger) -> tuple[Recorded, ...]:
    """Every conclusion that stands, the latest meeting first, then as its notice lists them."""
    held = ledger.standing_records(None, TABLE, dt.date.max).values()
    found = [Recorded(read_conclusion(each.row), each.submission.cutoff, each.submission.id) for each in held]
    return tuple(sorted(found, key=_order))


def by_meeting(found: Iterable[Recorded]) -> Mapping[Meeting, tuple[Recorded, ...]]:
    """The conclusions of each meeting, in the order they came."""
    return {meeting: tuple(own) for meeting, own in groupby(found, key=lambda each: each.conclusion.meeting)}


def versions(ledger: Ledger, code: str) -> tuple[str, ...]:
    """The submissions that a conclusion stands on: to take it back, all of them are withdrawn."""
    own = (each for each in ledger.submissions() if each.profile == profile_of(code))
    return tuple(each.id for each in own if each.status is not Status.WITHDRAWN)


def responsible(area: Area, day: dt.date) -> Mapping[str, str]:
    """Who can be given work on a day, by key in official order: the units, or the wards of an area without units."""
    units = [unit for unit in area.units if unit.valid_from <= day < unit.valid_to]
    if units:
        return {unit.unit: unit.name for unit in sorted(units, key=lambda unit: unit.report_order)}
    return {ward.ward: ward.name for ward in area.wards_on(day)}


def _order(each: Recorded) -> tuple[int, str, str, int, str]:
    one = each.conclusion
    return -one.meeting.held_on.toordinal(), one.meeting.name, one.meeting.chair, one.item_no, one.code
