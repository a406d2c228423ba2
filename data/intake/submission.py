"""What a file is: whose, of which period, closed when, from what its cover says and what the caller says."""

import datetime as dt
import re
from dataclasses import dataclass

from data.area import Area
from data.cleaning.dates import clean_date
from data.cleaning.outcome import CellError
from data.cleaning.wards import WardMatcher
from data.intake.cover import CoverCell, CoverSheet, plain_date
from data.intake.findings import Refusal
from data.periods import Period, parse_period
from data.problems import Rule
from data.profile import Profile, Wards

_SEVERAL = re.compile(r"[,;/&+\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """What the caller says of a file; None leaves it to the cover and the profile."""

    ward: str | None = None
    period: str | None = None
    cutoff: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whose report a file is and when it was closed. `ward` is a ward key, None for files that are no ward's."""

    ward: str | None
    period: Period
    cutoff: dt.date


def occasion_of(cover: CoverSheet, told: Told, profile: Profile, area: Area) -> Occasion:
    """The occasion of a file. Raises Refusal when ward, period or cut-off are missing or contradict each other."""
    period = _period(cover, told, profile)
    cutoff = _cutoff(cover, told, profile, period)
    matcher = WardMatcher(area, cutoff)
    return Occasion(_ward(cover["ward"], told, profile, matcher, area), period, cutoff)


def _period(cover: CoverSheet, told: Told, profile: Profile) -> Period:
    if told.period:
        return _parsed(CoverCell(told.period), "")
    kind, stated = cover["period_kind"].text, cover["period"]
    if stated.text:
        return _parsed(stated, kind)
    closed = told.cutoff or _date(cover["cutoff"])
    if kind and closed:
        return _parsed(CoverCell(f"{closed:%d/%m/%Y}", cover["period_kind"].sheet, cover["period_kind"].cell), kind)
    if profile.period:
        return parse_period(profile.period)
    raise Refusal(Rule.PERIOD_MISSING)


def _parsed(cell: CoverCell, kind: str) -> Period:
    """The period of a cell, read with and without the kind of period beside it."""
    day = plain_date(cell.value)
    # Excel makes the first of the month of a typed “12/2019”.
    month = [f"{day.month}/{day.year}"] if day and day.day == 1 else []
    for text in (cell.text, f"{kind} {cell.text}", *month):
        try:
            return parse_period(text)
        except ValueError:
            continue
    raise Refusal(Rule.PERIOD_UNREADABLE, cell.text, at=cell)


def _cutoff(cover: CoverSheet, told: Told, profile: Profile, period: Period) -> dt.date:
    if told.cutoff:
        return told.cutoff
    expected = profile.cutoff or period.cutoff
    stated = cover["cutoff"]
    closed = _date(stated)
    if closed is None or closed == expected or told.period:
        return expected
    raise Refusal(Rule.CUTOFF_DIFFERS, stated.text, context=(f"{expected:%d/%m/%Y}", period.label), at=stated)


def _date(cell: CoverCell) -> dt.date | None:
    try:
        return clean_date(cell.value).value
    except CellError as error:
        raise Refusal(Rule.CUTOFF_MISSING, cell.text, at=cell) from error


def _ward(stated: CoverCell, told: Told, profile: Profile, matcher: WardMatcher, area: Area) -> str | None:
    """The ward's key. What the caller names must be what the cover names: a wrong file is not filed under a ward."""
    if profile.wards is not Wards.ONE:
        return None
    named = _found(CoverCell(told.ward or profile.ward), matcher, area)
    on_cover = _found(stated, matcher, area)
    if named and on_cover and named != on_cover:
        raise Refusal(Rule.WARD_DIFFERS, stated.text, context=(area.ward(named).name,), at=stated)
    if not (named or on_cover):
        raise Refusal(Rule.WARD_MISSING)
    return named or on_cover


def _found(cell: CoverCell, matcher: WardMatcher, area: Area) -> str | None:
    if not cell.text or cell.text in {ward.ward for ward in area.wards}:
        return cell.text or None
    found = matcher.find(cell.text)
    if found:
        return found.ward
    several = {ward.name for part in _SEVERAL.split(cell.text) if (ward := matcher.find(part))}
    if len(several) > 1:
        raise Refusal(Rule.TWO_WARDS, cell.text, context=tuple(sorted(several)), at=cell)
    near = matcher.suggest(cell.text)
    raise Refusal(Rule.WARD_UNKNOWN, cell.text, suggestion=near.name if near else "", at=cell)
