"""Mess in what cells say: one row of a form is wrong, the rest stays as it is."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from data.demo.phrases import phrase
from data.templates.cells import Cell
from data.templates.columns import CellKind
from data.templates.content import SheetContent

Row = dict[str, Cell]
Spoil = Callable[[Row], Row | None]
EVENT_DATES = ("found_on", "held_on", "inspected_on", "occurred_on", "installed_on", "decision_on")


def spoiled(form: SheetContent, spoil: Spoil) -> SheetContent:
    """The form with the first row spoiled that lends itself to it (`spoil` gives None for the others).

    Raises ValueError when no row does: a mess that does not occur would be a lie in the story.
    """
    fields = [column.field for column in form.columns]
    for place, cells in enumerate(form.rows):
        row = spoil(dict(zip(fields, cells, strict=True)))
        if row is not None:
            fresh = tuple(row[field] for field in fields)
            return replace(form, rows=(*form.rows[:place], fresh, *form.rows[place + 1 :]))
    raise ValueError(form.name)


def swapped_date(row: Row, cutoff: dt.date) -> Row | None:
    """Day and month exchanged, so that the day lies after the cut-off."""
    for field in EVENT_DATES:
        day = row.get(field)
        if isinstance(day, dt.date) and day.day <= 12 and dt.date(day.year, day.day, day.month) > cutoff:
            return row | {field: dt.date(day.year, day.day, day.month)}
    return None


def impossible_date(row: Row) -> Row | None:
    """A day that no calendar has."""
    return _with_event_date(row, "31/11/2019")


def future_date(row: Row, cutoff: dt.date) -> Row | None:
    """A day well after the cut-off that no exchange of day and month explains."""
    return _with_event_date(row, dt.date(cutoff.year + 1, cutoff.month, 28))


def _with_event_date(row: Row, value: Cell) -> Row | None:
    field = next((field for field in EVENT_DATES if isinstance(row.get(field), dt.date)), None)
    return row | {field: value} if field else None


def ambiguous_number(row: Row) -> Row | None:
    """A number that is 1234 or 1.234, nobody knows."""
    return row | {"residents": "1,234"} if row.get("residents") else None


def misspelt_choice(row: Row) -> Row | None:
    """A kind of building with a slip of the hand."""
    kind, right, wrong = str(row.get("kind")), phrase("mess", "spelt"), phrase("mess", "misspelt")
    return row | {"kind": kind.replace(right, wrong)} if right in kind else None


def wrong_code(row: Row) -> Row | None:
    """A building code with the letter O for a zero; the name is left out."""
    code = row.get("building")
    return row | {"building": str(code).replace("-0", "-O"), "building_name": None} if code else None


def working_exceeds(row: Row) -> Row | None:
    """More pieces working than installed."""
    installed = row.get("installed")
    return row | {"working": installed + 2} if isinstance(installed, int) and installed else None


def trained_exceeds(row: Row) -> Row | None:
    """More members trained than there are."""
    members = row.get("members")
    return row | {"trained": members + 3} if isinstance(members, int) else None


def closed_before_found(row: Row) -> Row | None:
    """Re-inspected before it was found."""
    found_on = row.get("found_on")
    if not isinstance(found_on, dt.date) or not isinstance(row.get("verified_on"), dt.date):
        return None
    return row | {"verified_on": found_on - dt.timedelta(days=6)}


def kad_without_reason(row: Row) -> Row | None:
    """“KAD” typed over a need, and no reason given."""
    return row | {"required_reported": phrase("mess", "kad")} if row.get("required_reported") else None


def left_without_document(row: Row) -> Row | None:
    """A building crossed off the list without reason or document."""
    return row | {"left_on": dt.date(2019, 11, 1)} if row.get("kind") else None


def with_duplicate(form: SheetContent) -> SheetContent:
    """The form with its third row twice."""
    return replace(form, rows=(*form.rows, form.rows[2]))


def without_record(form: SheetContent) -> SheetContent:
    """The form without its fourth row."""
    return replace(form, rows=form.rows[:3] + form.rows[4:])


def without_codes(form: SheetContent) -> SheetContent:
    """The form with the column of its own codes blank."""
    own = next(index for index, column in enumerate(form.columns) if column.kind is CellKind.CODE)
    return replace(form, rows=tuple((*row[:own], None, *row[own + 1 :]) for row in form.rows))
