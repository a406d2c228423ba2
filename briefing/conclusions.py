"""Thông báo kết luận: what a meeting gave to whom, as the office's notice (DOMAIN §8)."""

from collections.abc import Sequence
from itertools import groupby

from briefing.document import Document, Form, Grid, Paragraph, form_on
from briefing.report import Issuer, letterhead, lines
from data.area import Area
from data.concluded import responsible
from data.conclusion import Conclusion, Meeting
from wording import notice as words
from wording import numbers

_WEIGHTS = (1.2, 5.1, 5.0, 2.4, 2.5)
_SEVERAL = 3  # committees of wards that are named together
_ARE_NUMBERS = (True, False, False, False, False)


def notice(
    meeting: Meeting, given: Sequence[Conclusion], area: Area, imprint: str, form: Form | None = None
) -> Document:
    """The notice; without a form it follows the meeting's day. What several units owe alike is one row."""
    return Document(
        form=form or form_on(meeting.held_on),
        letterhead=letterhead(area, area.authority["notice_number"], Issuer.COMMITTEE),
        kind=words.KIND,
        subject=words.subject(meeting),
        blocks=(
            Paragraph(words.opening(meeting)),
            Grid("", words.COLUMNS, _ARE_NUMBERS, _WEIGHTS, _rows(given, area)),
            Paragraph(words.summary(len(alike(given)), len({one.unit for one in given}))),
            Paragraph(words.follow_up(area.authority["office_full_name"])),
            Paragraph(words.closing(area.authority["notice_sender"])),
        ),
        recipients=lines(area.authority["recipients"]),
        signature=lines(area.authority["sign_notice"]),
        imprint=imprint,
    )


def alike(given: Sequence[Conclusion]) -> tuple[tuple[Conclusion, ...], ...]:
    """The conclusions in the order of their numbers, those that say the same to several units together."""
    ordered = sorted(given, key=lambda one: (one.item_no, _said(one)))
    return tuple(tuple(own) for _, own in groupby(ordered, key=_said))


def _said(one: Conclusion) -> tuple[object, ...]:
    return one.work, one.due_on, one.product, one.supports


def _rows(given: Sequence[Conclusion], area: Area) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            str(place),
            words.units(_named([one.unit for one in own], own[0], area), _named(own[0].supports, own[0], area)),
            own[0].work,
            numbers.date(own[0].due_on),
            own[0].product,
        )
        for place, own in enumerate(alike(given), start=1)
    )


def _named(units: Sequence[str], one: Conclusion, area: Area) -> list[str]:
    """Units by name in official order; the committees of several wards together."""
    names = responsible(area, one.meeting.held_on)
    order = list(names)
    told = sorted(set(units), key=lambda unit: order.index(unit) if unit in names else len(order))
    ward_of = {unit.unit: area.ward(unit.ward).name for unit in area.units if unit.ward}
    wards = [ward_of[unit] for unit in told if unit in ward_of]
    if len(wards) < _SEVERAL:
        return [names.get(unit, unit) for unit in told]
    offices = [names.get(unit, unit) for unit in told if unit not in ward_of]
    return [*offices, words.committees(wards, area.ward_label)]
