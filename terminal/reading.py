"""The words of a call as values. What cannot be read raises UnusableCallError, whose sentence names the way out."""

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from rapidfuzz import process

from data.area import Area
from data.cleaning import WardMatcher
from data.mapping.kept import kept_names, kept_profile
from data.periods import TIMEZONE, Period, parse_instant, parse_period
from data.profile import Profile, profile_names
from terminal.unusable import UnusableCallError
from wording import terminal as words

CLOSE_ENOUGH = 70
YEARS = range(1900, 2101)
Choice = TypeVar("Choice", bound=StrEnum)


def read_instant(text: str, option: str) -> dt.datetime:
    """A local instant; a bare day means its end."""
    try:
        instant = parse_instant(text)
    except ValueError as error:
        raise UnusableCallError(words.BAD_DATE.format(value=text, option=option)) from error
    if instant.year not in YEARS:
        raise UnusableCallError(words.FAR_DATE.format(value=text, option=option, first=YEARS[0], last=YEARS[-1]))
    return instant


def read_instant_or_now(text: str | None, option: str) -> dt.datetime:
    """A local instant; where none is given, now on the district's wall clock, which only the frame may ask."""
    return dt.datetime.now(TIMEZONE).replace(tzinfo=None) if text is None else read_instant(text, option)


def read_day(text: str, option: str) -> dt.date:
    """A day written 24/12/2019 or 2019-12-24."""
    return read_instant(text, option).date()


def read_period(text: str) -> Period:
    """The reporting period a call names."""
    try:
        return parse_period(text)
    except ValueError as error:
        raise UnusableCallError(words.BAD_PERIOD.format(value=text)) from error


def read_ward(name: str, area: Area) -> str:
    """The key of a ward, named by its key or as people write it."""
    if name in {ward.ward for ward in area.wards}:
        return name
    matcher = WardMatcher(area)
    ward = matcher.find(name)
    if ward is None:
        near = matcher.suggest(name)
        raise UnusableCallError(words.UNKNOWN_WARD.format(value=name, hint=hint_at(near.name if near else None)))
    return ward.ward


def read_profile(name: str, store: Path) -> str | Path | Profile:
    """A shipped profile's name, one kept in the store, or the path of a TOML file."""
    if name in profile_names():
        return name
    if (kept := kept_profile(store, name)) is not None:
        return kept
    if Path(name).is_file():
        return Path(name)
    known = ", ".join((*profile_names(), *kept_names(store)))
    raise UnusableCallError(words.UNKNOWN_PROFILE.format(value=name, known=known))


def choice(kinds: Collection[Choice], option: str) -> Callable[[str], Choice]:
    """A reader of one of the kinds, for the parser."""
    by_name = {kind.value: kind for kind in kinds}

    def read(text: str) -> Choice:
        if text not in by_name:
            raise UnusableCallError(words.BAD_CHOICE.format(value=text, option=option, known=listed(by_name)))
        return by_name[text]

    return read


def whole_number(option: str, allowed: range) -> Callable[[str | int], int]:
    """A reader of a whole number within limits, for the parser."""

    def read(text: str | int) -> int:
        digits = str(text)
        if not (digits.isascii() and digits.isdigit()) or int(digits) not in allowed:
            raise UnusableCallError(
                words.BAD_NUMBER.format(value=text, option=option, first=allowed[0], last=allowed[-1])
            )
        return int(digits)

    return read


def folder(option: str) -> Callable[[str | Path], Path]:
    """A reader of a folder's path, for the parser; the folder may not exist yet."""

    def read(text: str | Path) -> Path:
        path = Path(text)
        if path.exists() and not path.is_dir():
            raise UnusableCallError(words.NOT_A_FOLDER.format(value=text, option=option))
        return path

    return read


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name that a misspelt one most likely means."""
    near = process.extractOne(name, list(known), score_cutoff=CLOSE_ENOUGH)
    return near[0] if near else None


def hint_at(name: str | None) -> str:
    """The question “Ý bạn là …?” where a name comes near, else nothing."""
    return words.HINT.format(name=name) if name else ""


def listed(names: Iterable[str]) -> str:
    """The names as a sentence gives them."""
    return ", ".join(names)
