"""Công văn đôn đốc: who has not reported, issued a plan or acted in time, as a letter to all or one a unit."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from analytics.attention import AttentionItem, AttentionKind, select
from analytics.attention_actors import actor_of
from briefing.archives import Done, archive, unseen
from briefing.document import Annex, Block, Document, Form, Grid, Paragraph, form_on
from briefing.opened import Briefing
from briefing.release import Format, written
from briefing.report import Issuer, letterhead, lines
from data.area import Area, Plan
from data.periods import next_working_day
from wording import numbers
from wording import reminders as words
from wording.files import stem

REPLY_DAYS = 5
_AWAITING = AttentionKind.NEED_CHANGE
_MATTER_WEIGHTS = (1.25, 7.0, 2.4, 3.6)
_VIOLATION_WEIGHTS = (1.35, 3.9, 4.6, 2.6, 2.6, 1.8)
_UNIT_WEIGHTS = (1.45, 5.4, 1.8, 2.0, 2.0, 1.9, 1.5, 1.9)


@dataclass(frozen=True, slots=True)
class Style:
    """Who signs the letter, in which form (None: by its day), and how many working days there are to answer."""

    issuer: Issuer = Issuer.COMMITTEE
    form: Form | None = None
    reply_days: int = REPLY_DAYS


@dataclass(frozen=True, slots=True)
class Urged:
    """A unit that is urged and all that it has to do; `ward` for a ward's committee, `short` its ward's name then."""

    actor: str
    name: str
    short: str
    ward: str | None
    items: tuple[AttentionItem, ...]


def is_urged(item: AttentionItem) -> bool:
    """Whether a letter speaks of it: somebody must act, and it does not wait for the district's own decision."""
    return bool(actor_of(item)) and item.kind is not _AWAITING


def urged(briefing: Briefing, actors: Collection[str] = (), kinds: Collection[AttentionKind] = ()) -> tuple[Urged, ...]:
    """Who has something of these kinds to do, in official order; all units and kinds where none are named."""
    names = {unit.unit: unit.name for unit in briefing.area.units}
    names |= {ward.ward: ward.full_name for ward in briefing.area.wards}
    own: dict[str, list[AttentionItem]] = {}
    for item in sorted(select(briefing.material.work, kinds=kinds), key=lambda item: item.report_order):
        if is_urged(item) and (not actors or actor_of(item) in actors):
            own.setdefault(actor_of(item), []).append(item)
    return tuple(
        Urged(actor, names.get(actor, items[0].who), items[0].who, items[0].ward, tuple(items))
        for actor, items in own.items()
    )


def reply_by(briefing: Briefing, days: int) -> dt.date:
    """The last day to answer a letter: so many working days after its own."""
    day = briefing.area.meeting_day(briefing.material.scope.as_of)
    for _ in range(days):
        day = next_working_day(day, briefing.area.holiday_days)
    return day


def letter(briefing: Briefing, units: Sequence[Urged], style: Style) -> Document:
    """One letter: to a single unit, or to several with an annex each. Raises ValueError when nobody is urged."""
    if not units:
        raise ValueError("a letter needs somebody to urge")
    body = _to_one(briefing, units[0], style) if len(units) == 1 else _to_many(briefing, units, style)
    return _document(briefing, style, body)


@dataclass(frozen=True, slots=True)
class _Body:
    """What differs between letters: whom they go to, what was found, the table, the annexes."""

    to: tuple[str, ...]
    found: str
    grid: Grid
    items: tuple[AttentionItem, ...]
    annexes: tuple[Annex, ...]
    is_one: bool


def _to_one(briefing: Briefing, unit: Urged, style: Style) -> _Body:
    annexes: tuple[Annex, ...] = ()
    if violations := _violations(briefing, unit):
        annexes = (Annex(words.ANNEX, words.OVERDUE.upper(), _attached(briefing.area, style), violations),)
    to = (words.TO_ONE.format(name=unit.name),)
    return _Body(to, words.one_unit(unit.items), _matters(unit), unit.items, annexes, is_one=True)


def _to_many(briefing: Briefing, units: Sequence[Urged], style: Style) -> _Body:
    items = tuple(item for unit in units for item in unit.items)
    attached = _attached(briefing.area, style)
    annexes = tuple(_annex(briefing, unit, place, attached) for place, unit in enumerate(units, 1))
    found = words.many_units(len(units), items)
    return _Body(_addressees(briefing.area, units), found, _units(units), items, annexes, is_one=False)


def _document(briefing: Briefing, style: Style, body: _Body) -> Document:
    area, is_office = briefing.area, style.issuer is Issuer.OFFICE
    as_of = briefing.material.scope.as_of
    written = area.meeting_day(as_of)
    plans, reply_to = _plans(area, as_of), area.authority["office_full_name"]
    issuer = reply_to if is_office else area.authority["committee_name"]
    answer = words.answer(reply_to, reply_by(briefing, style.reply_days), style.reply_days, written, is_one=body.is_one)
    return Document(
        form=style.form or form_on(written),
        letterhead=letterhead(area, _number(area, style), style.issuer),
        kind="",
        subject=words.subject(plans),
        blocks=(
            Paragraph(words.opening(plans, as_of, body.found)),
            body.grid,
            Paragraph(words.asks(issuer, is_one=body.is_one)),
            *(Paragraph(text) for text in words.requests(body.items, reply_to)),
            Paragraph(answer),
            Paragraph(words.closing(is_one=body.is_one)),
        ),
        recipients=lines(area.authority["letter_recipients"]),
        signature=lines(area.authority["sign_office" if is_office else "sign_committee"]),
        imprint=briefing.imprint,
        to=body.to,
        annexes=body.annexes,
    )


def _number(area: Area, style: Style) -> str:
    return area.authority["letter_number_office" if style.issuer is Issuer.OFFICE else "letter_number"]


def _attached(area: Area, style: Style) -> str:
    return words.attached(_number(area, style))


def _plans(area: Area, day: dt.date) -> list[Plan]:
    """The plans in force that give tasks, earliest first."""
    with_tasks = {task.plan for task in area.tasks}
    found = [plan for plan in area.plans if plan.plan in with_tasks and plan.issued_on <= day]
    return sorted(found, key=lambda plan: plan.issued_on)


def _addressees(area: Area, units: Sequence[Urged]) -> tuple[str, ...]:
    offices = [unit.name for unit in units if unit.ward is None]
    wards = [unit.short for unit in units if unit.ward is not None]
    are_units = any(unit.actor != unit.ward for unit in units if unit.ward is not None)
    return words.to_list(offices, words.to_wards(wards, area.ward_label, are_units=are_units) if wards else "")


def _annex(briefing: Briefing, unit: Urged, place: int, attached: str) -> Annex:
    blocks = (_matters(unit), *_violations(briefing, unit, words.OVERDUE))
    return Annex(words.annex_number(place), words.annex_title(unit.name), attached, blocks)


def _units(units: Sequence[Urged]) -> Grid:
    counted = [words.counts(unit.items) for unit in units]
    rows = tuple(
        (str(place), words.name(unit.name), *map(numbers.integer, counts), words.roman(place))
        for place, (unit, counts) in enumerate(zip(units, counted, strict=True), 1)
    )
    sums = (numbers.integer(sum(column)) for column in zip(*counted, strict=True))
    return Grid(
        "",
        words.UNITS,
        (True, False, True, True, True, True, True, False),
        _UNIT_WEIGHTS,
        rows,
        total=("", words.total(len(units)), *sums, ""),
    )


def _matters(unit: Urged) -> Grid:
    rows = tuple(words.matter_row(place, item) for place, item in enumerate(unit.items, 1))
    return Grid("", words.MATTERS, (True, False, False, False), _MATTER_WEIGHTS, rows)


def _violations(briefing: Briefing, unit: Urged, caption: str = "") -> tuple[Block, ...]:
    """The overdue violations of a ward that is urged about them, as far as the briefing holds them."""
    counted = sum(item.count for item in unit.items if item.kind is AttentionKind.VIOLATIONS_OVERDUE)
    if not counted:
        return ()
    names = {kind.violation_type: kind.name for kind in briefing.area.violation_types}
    own = [one for one in briefing.material.overdue if one.ward == unit.ward]
    rows = tuple(
        words.violation_row(place, one, names.get(one.violation_type, one.violation_type))
        for place, one in enumerate(own, 1)
    )
    grid = Grid(caption, words.VIOLATIONS, (True, False, False, False, False, True), _VIOLATION_WEIGHTS, rows)
    rest = counted - len(own)
    return (grid, *([Paragraph(words.more_violations(rest))] if rest > 0 else []))


def letters(briefing: Briefing, units: Sequence[Urged], style: Style, kind: Format, show: Done = unseen) -> bytes:
    """A letter a unit, as a zip of files of that kind."""

    def file(numbered: tuple[int, Urged]) -> tuple[str, bytes]:
        place, unit = numbered
        return f"{place:02d}-{stem(unit.name)}.{kind}", written(letter(briefing, [unit], style), kind)

    return archive(list(enumerate(units, 1)), file, show)
