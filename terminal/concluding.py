"""A meeting's conclusions from a terminal: recorded, followed up as of a day, written as papers."""

import datetime as dt
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from analytics.conclusions import ConclusionItem, conclusion_counts, conclusions, gravest_first
from briefing.chair import chair_sheet
from briefing.conclusions import notice
from briefing.document import Document
from briefing.document import Form as DocumentForm
from briefing.release import Format as FileFormat
from briefing.release import written
from data.concluded import Recorded, by_meeting, recorded
from data.conclusion import Meeting
from data.intake.concluding import Line, conclusions_of_lines, flaws_of_lines, intake_of
from data.ledger import Ledger
from data.snapshot import publish
from terminal.briefings import Asked, need_ending, read_briefing
from terminal.figure_options import open_figures
from terminal.options import Call
from terminal.output import Format, print_done, print_json, print_line, print_table
from terminal.reminders import read_unit
from terminal.scopes import Question, read_scope
from terminal.unusable import UnusableCallError
from wording import conclude as page_words
from wording import conclusions as conclusion_words
from wording import numbers
from wording import terminal as words
from wording.briefing import imprint
from wording.conclusions import flaw, slips


@dataclass(frozen=True, slots=True)
class Told:
    """A line of conclusions as the call words it."""

    meeting: str
    held_on: dt.date
    chair: str
    units: tuple[str, ...]
    supports: tuple[str, ...]
    work: str
    due_on: dt.date
    product: str


def conclude(call: Call, told: Told, at: dt.datetime) -> None:
    """Records the line, one conclusion a unit, and publishes. Raises UnusableCallError when it breaks a rule."""
    meeting = Meeting(told.meeting.strip(), told.held_on, told.chair.strip())
    units, supports = (_units(call, names, told.held_on) for names in (told.units, told.supports))
    line = Line(units, told.work.strip(), told.due_on, told.product.strip(), supports)
    found = flaws_of_lines(meeting, [line], call.area)
    if found:
        raise UnusableCallError(" ".join(flaw(each) for each in found))
    ledger = Ledger(call.store)
    held = by_meeting(recorded(ledger)).get(meeting, ())
    given = conclusions_of_lines(meeting, [line], after=max((each.conclusion.item_no for each in held), default=0))
    paper = slips(call.area, at)
    ledger.receive_all([(intake_of(each, meeting.held_on, paper), at) for each in given])
    snapshot = publish(call.store, call.area)
    print_done(
        call.output,
        words.CONCLUDED.format(n=numbers.integer(len(given)), meeting=meeting.name),
        conclusions=[each.code for each in given],
        snapshot=snapshot.id,
    )


def print_conclusions(call: Call, question: Question) -> None:
    """Prints every conclusion given by a day, the gravest first, and how many stand where."""
    with closing(open_figures(call)) as opened:
        items = gravest_first(conclusions(opened, read_scope(question, opened, call.area)))
    counts = conclusion_counts(items)
    if call.output is Format.JSON:
        rows = [{"state": item.state, "self_reported": item.is_self_reported, "item": item} for item in items]
        print_json({"counts": counts, "conclusions": rows})
    elif not items:
        print_line(words.NO_CONCLUSIONS)
    else:
        print_table(page_words.COLUMNS, [_row(item) for item in items])
        print_line(" ".join(filter(None, (f"{conclusion_words.summary(counts)}.", conclusion_words.unproved(counts)))))


def write_chair_sheet(call: Call, asked: Asked, out: Path) -> None:
    """Writes the chair's two pages, as DOCX or PDF by the ending of the name."""
    _need_document(out)
    briefing = read_briefing(call, asked)
    _write(out, chair_sheet(briefing))
    snapshot = briefing.material.snapshot
    print_done(call.output, words.SHEET_WRITTEN.format(path=out), file=str(out), snapshot=snapshot, pinned=asked.pinned)


def write_notice(call: Call, name: str | None, form: DocumentForm | None, out: Path) -> None:
    """Writes the notice of a meeting, of the last one without a name."""
    _need_document(out)
    held = _meeting_named(call, name)
    meeting = held[0].conclusion.meeting
    with closing(open_figures(call)) as opened:
        is_sample = bool(opened.rows("select 1 from submission where is_sample limit 1"))
        foot = imprint(meeting.held_on, "", opened.id, is_sample=is_sample)
    _write(out, notice(meeting, [each.conclusion for each in held], call.area, foot, form))
    text = words.NOTICE_WRITTEN.format(path=out, n=numbers.integer(len(held)))
    print_done(call.output, text, file=str(out), meeting=meeting.name, conclusions=len(held))


def _units(call: Call, names: Sequence[str], day: dt.date) -> tuple[str, ...]:
    return tuple(dict.fromkeys(read_unit(name, call.area, day) for name in names))


def _meeting_named(call: Call, name: str | None) -> tuple[Recorded, ...]:
    held = by_meeting(recorded(Ledger(call.store)))
    if not held:
        raise UnusableCallError(words.NO_MEETINGS)
    for meeting, own in held.items():
        if name in (None, meeting.name):
            return own
    known = ", ".join(meeting.name for meeting in held)
    raise UnusableCallError(words.UNKNOWN_MEETING.format(value=name, known=known))


def _row(item: ConclusionItem) -> tuple[str, ...]:
    what = f"{item.work} ({page_words.product(item)})"
    return conclusion_words.progress(item), f"{item.short_name}, {page_words.meeting(item)}", what


def _need_document(out: Path) -> None:
    need_ending(out, *(f".{each}" for each in FileFormat))


def _write(out: Path, document: Document) -> None:
    out.write_bytes(written(document, FileFormat(out.suffix.lower().removeprefix("."))))
