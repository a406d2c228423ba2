"""Dates as offices write them, day before month unless a profile says otherwise."""

import datetime as dt
import re
from collections.abc import Sequence

from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import fold
from data.problems import Rule

EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)
# Day 60 of the 1900 system is 29 February 1900, which never was: from then on serials count from 30/12/1899.
_EPOCH_1900, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_SERIAL_FROM = dt.date(1950, 1, 1)  # smaller numbers in a date column are years, ages or counts
_EXCEL_CENTURY_PIVOT = 30  # Excel reads 29 as 2029 and 30 as 1930

_TIME = r"(?:[ t]+[0-9]{1,2}(?::[0-9]{2}){1,2}(?:\.[0-9]+)?(?: ?[ap]m)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?"
_NUMERIC = re.compile(rf"([0-9]{{1,2}}) ?[/.\- ] ?([0-9]{{1,2}}) ?[/.\- ] ?([0-9]{{4}}|[0-9]{{2}}){_TIME}")
_ISO = re.compile(rf"([0-9]{{4}})[-/.]([0-9]{{1,2}})[-/.]([0-9]{{1,2}}){_TIME}")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})")
_IN_WORDS = re.compile(r"(?:.*\bngay )?([0-9]{1,2}) thang ([0-9]{1,2})(?: nam|,)? ([0-9]{4})")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH_NAME = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_ENGLISH_MONTH_FIRST = re.compile(rf"{_MONTH_NAME}[ -]([0-9]{{1,2}}),?[ -]([0-9]{{4}}){_TIME}")
_ENGLISH_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})[ -]{_MONTH_NAME},?[ -]([0-9]{{4}}|[0-9]{{2}}){_TIME}")


def clean_date(
    raw: Cell, *, formats: Sequence[str] = (), month_first: bool = False, date_1904: bool = False
) -> Cleaned[dt.date]:
    """A day. `formats` are strptime patterns of a profile, tried first. Raises CellError: not a date.

    A month without a day, a day that does not exist and a day outside 1900–2100 are not dates.
    """
    if raw is None or raw == "":
        return _BLANK
    if isinstance(raw, dt.datetime):
        return Cleaned(_plausible(raw.date()))
    if isinstance(raw, dt.date):
        return Cleaned(_plausible(raw))
    if isinstance(raw, int | float):
        return Cleaned(_from_number(raw, date_1904))
    if isinstance(raw, str):
        return _from_text(raw, formats, month_first, date_1904)
    raise CellError(Rule.NOT_A_DATE)


def swapped(day: dt.date) -> dt.date | None:
    """The date with day and month exchanged; None when that is no date or the same one."""
    if day.day > 12 or day.day == day.month:
        return None
    return day.replace(month=day.day, day=day.month)


def _from_text(text: str, formats: Sequence[str], month_first: bool, date_1904: bool) -> Cleaned[dt.date]:
    folded = fold(text).strip(" .,;")
    if not folded:
        return _BLANK
    for pattern in formats:
        try:
            return Cleaned(_plausible(dt.datetime.strptime(text.strip(), pattern).date()))
        except ValueError:
            continue
    if folded.isdecimal() and folded.isascii() and len(folded) <= 8:
        return Cleaned(_from_number(int(folded), date_1904))
    return Cleaned(_from_words(folded, month_first))


def _from_words(folded: str, month_first: bool) -> dt.date:
    if match := _ISO.fullmatch(folded):
        return _day(match[1], match[2], match[3])
    if match := _NUMERIC.fullmatch(folded):
        day, month = (match[2], match[1]) if month_first else (match[1], match[2])
        return _day(match[3], month, day)
    if match := _IN_WORDS.fullmatch(folded):
        return _day(match[3], match[2], match[1])
    if match := _ENGLISH_MONTH_FIRST.fullmatch(folded):
        return _day(match[3], str(_MONTHS.index(match[1]) + 1), match[2])
    if match := _ENGLISH_DAY_FIRST.fullmatch(folded):
        return _day(match[3], str(_MONTHS.index(match[2]) + 1), match[1])
    raise CellError(Rule.NOT_A_DATE)


def _from_number(number: int | float, date_1904: bool) -> dt.date:
    if match := _COMPACT.fullmatch(f"{number:.0f}"):
        return _day(match[1], match[2], match[3])
    epoch = _EPOCH_1904 if date_1904 else _EPOCH_1900
    if not (_SERIAL_FROM - epoch).days <= number <= (LATEST - epoch).days:
        raise CellError(Rule.NOT_A_DATE)
    return epoch + dt.timedelta(days=int(number))


def _day(year: str, month: str, day: str) -> dt.date:
    full_year = int(year) if len(year) == 4 else _in_century(int(year))
    try:
        return _plausible(dt.date(full_year, int(month), int(day)))
    except ValueError as error:
        raise CellError(Rule.NOT_A_DATE, suggestion=_with_parts_exchanged(full_year, month, day)) from error


def _in_century(year: int) -> int:
    return year + (2000 if year < _EXCEL_CENTURY_PIVOT else 1900)


def _with_parts_exchanged(year: int, month: str, day: str) -> str:
    """“12/14/2019” was perhaps written month first."""
    if int(month) > 12 and 1 <= int(day) <= 12 and EARLIEST.year <= year <= LATEST.year:
        return f"{int(month):02}/{int(day):02}/{year}" if int(month) <= 28 else ""
    return ""


def _plausible(day: dt.date) -> dt.date:
    if not EARLIEST <= day <= LATEST:
        raise CellError(Rule.NOT_A_DATE)
    return day


_BLANK: Cleaned[dt.date] = Cleaned(None)
