"""Công văn đôn đốc and the texts for the wards, from a terminal."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analytics.attention import AttentionKind
from briefing.opened import Briefing
from briefing.release import Format as FileFormat
from briefing.release import written
from briefing.reminders import Style, Urged, letter, letters, urged
from briefing.ward_chat import chats
from data.area import Area
from data.cleaning import fold
from terminal.briefings import Asked, need_ending, read_briefing
from terminal.options import Call
from terminal.output import Format, print_done, print_json, print_line
from terminal.reading import closest, hint_at
from terminal.unusable import UnusableCallError
from wording import terminal as words

_ARCHIVE = ".zip"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which units are urged about what, and how the letter is written; all units and kinds where none are named."""

    units: Sequence[str]
    kinds: Sequence[AttentionKind]
    style: Style


def write_letters(call: Call, asked: Asked, wanted: Wanted, out: Path) -> None:
    """Writes the letter to all as DOCX or PDF, or one a unit as a zip, by the ending of its name."""
    need_ending(out, *(f".{kind}" for kind in FileFormat), _ARCHIVE)
    briefing = read_briefing(call, asked)
    actors = [read_unit(name, call.area, briefing.material.scope.as_of) for name in wanted.units]
    units = urged(briefing, actors, wanted.kinds)
    if not units:
        raise UnusableCallError(words.NOBODY_TO_URGE)
    out.write_bytes(_content(briefing, units, wanted.style, out.suffix.lower()))
    print_done(
        call.output,
        words.LETTERS_WRITTEN.format(path=out, units=len(units)),
        file=str(out),
        units=[unit.actor for unit in units],
        snapshot=briefing.material.snapshot,
        pinned=asked.pinned,
    )


def print_chats(call: Call, asked: Asked, names: Sequence[str]) -> None:
    """Prints the text for each ward, or for those named."""
    briefing = read_briefing(call, asked)
    actors = {read_unit(name, call.area, briefing.material.scope.as_of) for name in names}
    wards = {unit.ward for unit in call.area.units if unit.unit in actors} | actors
    texts = [chat for chat in chats(briefing) if not names or chat.ward in wards]
    if call.output is Format.JSON:
        print_json(texts)
    else:
        print_line("\n\n".join(chat.text for chat in texts))


def read_unit(name: str, area: Area, day: dt.date) -> str:
    """The key of a unit of that day by its key, its name or its ward's; a ward's key where the area names no units."""
    units = [unit for unit in area.units if unit.valid_from <= day < unit.valid_to]
    of_ward = {unit.ward: unit.unit for unit in units}
    known = {
        said: of_ward.get(ward.ward, ward.ward)
        for ward in area.wards_on(day)
        for said in (ward.ward, ward.name, ward.full_name)
    }
    known |= {said: unit.unit for unit in units for said in (unit.unit, unit.name, unit.short_name)}
    names = {fold(said): said for said in known}
    if fold(name) not in names:
        near = closest(fold(name), names)
        raise UnusableCallError(words.UNKNOWN_UNIT.format(value=name, hint=hint_at(names[near] if near else None)))
    return known[names[fold(name)]]


def _content(briefing: Briefing, units: Sequence[Urged], style: Style, ending: str) -> bytes:
    if ending == _ARCHIVE:
        return letters(briefing, units, style, FileFormat.WORD)
    return written(letter(briefing, units, style), FileFormat(ending.removeprefix(".")))
