"""Where an old ward's territory lies later on: itself, its one whole successor, or unknown."""

import datetime as dt
from collections.abc import Iterator, Sequence

from data.area.files import FOREVER
from data.area.places import Part, Ward, WardChange

UNKNOWN = "unknown"  # chưa xác định: a building goes to a new ward by its own address, never by default


def ward_then(wards: Sequence[Ward], changes: Sequence[WardChange]) -> Iterator[tuple[str, dt.date, dt.date, str]]:
    """(ward, valid_from, valid_to, ward then) for every ward and each stretch of days from its beginning on."""
    by_key = {ward.ward: ward for ward in wards}
    successors = {ward.ward: _successor(ward.ward, changes) for ward in wards}
    for ward in wards:
        current: str | None = ward.ward
        start_on = ward.valid_from
        while current in by_key:
            end_on = by_key[current].valid_to
            yield ward.ward, start_on, end_on, current
            current, start_on = successors[current], end_on
        if start_on < FOREVER:
            yield ward.ward, start_on, FOREVER, UNKNOWN


def _successor(ward: str, changes: Sequence[WardChange]) -> str | None:
    heirs = [change for change in changes if change.old == ward]
    return heirs[0].new if len(heirs) == 1 and heirs[0].part is Part.WHOLE else None
