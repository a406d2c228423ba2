"""The judgement of a meeting's conclusions and of the progress told on them: a submission each, or what is amiss."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

import pyarrow as pa

from data.area import Area
from data.concluded import Recorded, responsible
from data.conclusion import TABLE, Conclusion, Meeting, Progress, new_code
from data.intake.report import FileStatus, Intake, IntakeReport, SubmissionDraft
from data.periods import PeriodKind, single_cutoff_period
from data.rows import TEXT_LIMIT
from data.tables import TABLES, arrow_schema
from data.vocabulary import TaskStatus

NAME_LIMIT = 300  # characters of a name, a product, the number of a document
# File name and text of the slip that is kept, of a conclusion and the day it holds from.
Slip = Callable[[Conclusion, dt.date], tuple[str, str]]


class Flaw(StrEnum):
    """Why a conclusion, or the progress told on it, cannot be recorded."""

    NO_MEETING = "no_meeting"
    NO_CHAIR = "no_chair"
    NO_LINE = "no_line"
    NO_UNIT = "no_unit"
    UNKNOWN_UNIT = "unknown_unit"
    SEVERAL_UNITS = "several_units"
    SUPPORTS_ITSELF = "supports_itself"
    NO_WORK = "no_work"
    NO_PRODUCT = "no_product"
    NO_DEADLINE = "no_deadline"
    DUE_BEFORE_MEETING = "due_before_meeting"
    TOO_LONG = "too_long"
    NO_STATUS = "no_status"
    DONE_WITHOUT_DAY = "done_without_day"
    DONE_BEFORE_MEETING = "done_before_meeting"
    HALF_EVIDENCE = "half_evidence"
    NOT_DONE = "not_done"
    IN_FUTURE = "in_future"
    BEFORE_LAST_WORD = "before_last_word"


@dataclass(frozen=True, slots=True)
class Found:
    """A flaw: in which line of the form, counted from 1 (0: in none of them), and the value at fault."""

    flaw: Flaw
    line: int = 0
    value: str | dt.date | int = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form: the same work for one or several units, each of which gets a conclusion of its own."""

    units: tuple[str, ...] = ()
    work: str = ""
    due_on: dt.date | None = None
    product: str = ""
    supports: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nobody has written anything into it."""
        return not (self.units or self.work or self.product)


@dataclass(frozen=True, slots=True)
class Word:
    """The progress that somebody tells, and the day on which it is true."""

    progress: Progress
    true_on: dt.date


def flaws_of_edit(held: Recorded, line: Line, area: Area) -> tuple[Found, ...]:
    """What keeps other words for a conclusion from being recorded; it is one unit's."""
    found = flaws_of_lines(held.conclusion.meeting, [line], area)
    several = (Found(Flaw.SEVERAL_UNITS),) if len(line.units) > 1 else ()
    return (*several, *(replace(each, line=0) for each in found))


def flaws_of_lines(meeting: Meeting, lines: Sequence[Line], area: Area) -> tuple[Found, ...]:
    """What keeps the lines of a meeting from being recorded; blank lines are no lines."""
    found = list(_flaws_of_meeting(meeting))
    if all(line.is_blank for line in lines):
        found.append(Found(Flaw.NO_LINE))
    known = responsible(area, meeting.held_on)
    for number, line in enumerate(lines, start=1):
        if not line.is_blank:
            found += [replace(each, line=number) for each in _flaws_of_line(line, meeting, known)]
    return tuple(found)


def conclusions_of_lines(meeting: Meeting, lines: Sequence[Line], after: int = 0) -> tuple[Conclusion, ...]:
    """The conclusions that faultless lines become, one a unit, numbered on from those the meeting has."""
    written = [line for line in lines if not line.is_blank]
    return tuple(
        _conclusion(meeting, number, unit, line)
        for number, line in enumerate(written, start=after + 1)
        for unit in line.units
    )


def edited(held: Recorded, line: Line) -> Conclusion:
    """The conclusion with other words, of the same code, place and progress; `line` names one unit."""
    [unit] = line.units
    before = held.conclusion
    new = _conclusion(before.meeting, before.item_no, unit, line)
    return replace(new, code=before.code, progress=before.progress)


def flaws_of_word(held: Recorded, word: Word, today: dt.date) -> tuple[Found, ...]:
    """What keeps the progress told from being recorded."""
    return tuple(_flaws_of_word(held, word, today))


def intake_of(conclusion: Conclusion, holds_from: dt.date, slip: Slip) -> Intake:
    """The submission that a faultless conclusion becomes, true from a day on."""
    name, text = slip(conclusion, holds_from)
    content = text.encode()
    draft = SubmissionDraft(
        ward=None,
        period=single_cutoff_period(PeriodKind.THEMATIC, holds_from).code,
        profile=conclusion.profile,
        cutoff=holds_from,
        file_name=name,
        sha256=sha256(content).hexdigest(),
        tables=(TABLE,),
        is_delta=True,  # one conclusion: the others have not changed
    )
    report = IntakeReport(name, FileStatus.ACCEPTED, draft, {TABLE: 1}, 0, 0, ())
    return Intake(report, {TABLE: _rows(conclusion)}, content)


def _rows(conclusion: Conclusion) -> pa.Table:
    origin = {"ward": None, "record_key": conclusion.code, "sheet": TABLES[TABLE].sheet, "sheet_row": 1, "cells": ""}
    return pa.Table.from_pylist([{**origin, **conclusion.row()}], arrow_schema(TABLE))


def _conclusion(meeting: Meeting, number: int, unit: str, line: Line) -> Conclusion:
    return Conclusion(
        meeting=meeting,
        item_no=number,
        unit=unit,
        work=line.work,
        due_on=line.due_on or meeting.held_on,
        product=line.product,
        supports=line.supports,
        code=new_code(meeting, unit, line.work),
    )


def _flaws_of_meeting(meeting: Meeting) -> Iterator[Found]:
    for text, missing in ((meeting.name, Flaw.NO_MEETING), (meeting.chair, Flaw.NO_CHAIR)):
        if not text:
            yield Found(missing)
        yield from _length(text, NAME_LIMIT)


def _flaws_of_line(line: Line, meeting: Meeting, known: Mapping[str, str]) -> Iterator[Found]:
    missing = {Flaw.NO_UNIT: line.units, Flaw.NO_WORK: line.work, Flaw.NO_PRODUCT: line.product}
    yield from (Found(flaw) for flaw, value in missing.items() if not value)
    yield from (Found(Flaw.UNKNOWN_UNIT, value=unit) for unit in (*line.units, *line.supports) if unit not in known)
    yield from (Found(Flaw.SUPPORTS_ITSELF, value=known[unit]) for unit in line.supports if unit in line.units)
    if line.due_on is None:
        yield Found(Flaw.NO_DEADLINE)
    elif line.due_on < meeting.held_on:
        yield Found(Flaw.DUE_BEFORE_MEETING, value=line.due_on)
    yield from _length(line.work, TEXT_LIMIT)
    yield from _length(line.product, NAME_LIMIT)


def _length(text: str, limit: int) -> Iterator[Found]:
    if len(text) > limit:
        yield Found(Flaw.TOO_LONG, value=limit)


def _flaws_of_word(held: Recorded, word: Word, today: dt.date) -> Iterator[Found]:
    told = word.progress
    if told.status is None:
        yield Found(Flaw.NO_STATUS)
    if word.true_on > today:
        yield Found(Flaw.IN_FUTURE, value=word.true_on)
    if word.true_on < held.holds_from:
        yield Found(Flaw.BEFORE_LAST_WORD, value=held.holds_from)
    if (told.evidence_no is None) != (told.evidence_on is None):
        yield Found(Flaw.HALF_EVIDENCE)
    if told.status is TaskStatus.DONE:
        yield from _flaws_of_done(held, word)
    elif told.done_on or told.evidence_no or told.evidence_on:
        yield Found(Flaw.NOT_DONE)
    yield from _length(told.evidence_no or "", NAME_LIMIT)
    yield from _length(told.note or "", TEXT_LIMIT)


def _flaws_of_done(held: Recorded, word: Word) -> Iterator[Found]:
    done_on = word.progress.done_on
    if done_on is None:
        yield Found(Flaw.DONE_WITHOUT_DAY)
    elif done_on < held.conclusion.meeting.held_on:
        yield Found(Flaw.DONE_BEFORE_MEETING, value=done_on)
    elif done_on > word.true_on:
        yield Found(Flaw.IN_FUTURE, value=done_on)
