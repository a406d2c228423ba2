"""Reporting periods, instants and working days, as NĐ 09/2019 counts them (month: 15th → 14th)."""

import calendar
import csv
import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

TIMEZONE = ZoneInfo("Asia/Ho_Chi_Minh")
END_OF_DAY = dt.time(23, 59, 59, 999_999)
CUTOFF_DAY = 14  # NĐ 09/2019/NĐ-CP, Điều 12: reports are closed on the 14th
ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
LABELS = Path(__file__).parent / "reference" / "period_labels.csv"


class PeriodKind(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    YEAR = "year"
    FLASH = "flash"  # báo cáo nhanh: any cut-off
    THEMATIC = "thematic"  # chuyên đề: any cut-off


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days that a report covers, both ends included. `code` sorts and is what the ledger stores."""

    kind: PeriodKind
    code: str
    label: str
    start_on: dt.date
    cutoff: dt.date


def month_period(year: int, month: int) -> Period:
    """The monthly period: from the 15th of the month before to the 14th."""
    return _closed_in(PeriodKind.MONTH, f"{year}-{month:02}", dt.date(year, month, CUTOFF_DAY), months=1)


def quarter_period(year: int, quarter: int) -> Period:
    """The quarterly period, closed on the 14th of the quarter's last month."""
    return _closed_in(PeriodKind.QUARTER, f"{year}-Q{quarter}", dt.date(year, quarter * 3, CUTOFF_DAY), months=3)


def half_period(year: int, half: int) -> Period:
    """The half-year period, closed on 14 June or 14 December."""
    kind = PeriodKind.FIRST_HALF if half == 1 else PeriodKind.SECOND_HALF
    return _closed_in(kind, f"{year}-H{half}", dt.date(year, half * 6, CUTOFF_DAY), months=6)


def year_period(year: int) -> Period:
    """The reporting year: 15 December of the year before to 14 December."""
    return _closed_in(PeriodKind.YEAR, f"{year}", dt.date(year, 12, CUTOFF_DAY), months=12)


def single_cutoff_period(kind: PeriodKind, cutoff: dt.date) -> Period:
    """A flash or thematic period: its cut-off is its name, and it starts where the running month does."""
    return Period(kind, f"{kind}-{cutoff.isoformat()}", _label(kind, cutoff), month_containing(cutoff).start_on, cutoff)


def month_containing(day: dt.date) -> Period:
    """The monthly period that a day belongs to: 14/12/2019 is in 12/2019, 15/12/2019 in 01/2020."""
    return month_period(day.year, day.month) if day.day <= CUTOFF_DAY else month_period(*_next_month(day))


def months_between(first: Period, until: dt.date) -> tuple[Period, ...]:
    """The monthly periods from `first` on whose cut-off is on or before `until`."""
    months = []
    period = first
    while period.cutoff <= until:
        months.append(period)
        period = month_period(*_next_month(period.cutoff))
    return tuple(months)


def parse_period(text: str) -> Period:
    """The period that a code or a Vietnamese phrase names.

    "12/2019", "2019-12", "T12/2019", "tháng 12 năm 2019", "quý IV/2019", "6 tháng đầu năm 2019", "năm 2019",
    "báo cáo nhanh 24/12/2019", "BCN 24/12/2019" and every canonical code. Raises ValueError otherwise.
    """
    plain = _plain(text)
    for pattern, make in _PATTERNS:
        if found := re.fullmatch(pattern, plain):
            return make(found)
    raise ValueError(text)


def parse_instant(text: str) -> dt.datetime:
    """The naive local instant written in `text`; a bare date means the end of that day.

    ISO or Vietnamese (“16/12/2019 12:00”). An offset is converted to Asia/Ho_Chi_Minh and dropped.
    """
    stripped = text.strip()
    iso = re.sub(r"^(\d{1,2})/(\d{1,2})/(\d{4})", _iso_day, stripped)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", iso):
        return dt.datetime.combine(dt.date.fromisoformat(iso), END_OF_DAY)
    instant = dt.datetime.fromisoformat(iso)
    return instant.astimezone(TIMEZONE).replace(tzinfo=None) if instant.tzinfo else instant


def is_working_day(day: dt.date, holidays: Collection[dt.date] = ()) -> bool:
    """Whether offices are open: Monday to Friday, less the holidays."""
    return day.weekday() < calendar.SATURDAY and day not in holidays


def next_working_day(day: dt.date, holidays: Collection[dt.date] = ()) -> dt.date:
    """The first working day after `day`."""
    following = day + dt.timedelta(days=1)
    while not is_working_day(following, holidays):
        following += dt.timedelta(days=1)
    return following


def working_days_between(start: dt.date, end: dt.date, holidays: Collection[dt.date] = ()) -> int:
    """The number of working days after `start` up to and including `end`; 0 when `end` is not later."""
    span = max(0, (end - start).days)
    return sum(is_working_day(start + dt.timedelta(days=step), holidays) for step in range(1, span + 1))


def _next_month(day: dt.date) -> tuple[int, int]:
    return (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)


def _closed_in(kind: PeriodKind, code: str, cutoff: dt.date, months: int) -> Period:
    index = cutoff.year * 12 + cutoff.month - 1 - months
    start_on = dt.date(index // 12, index % 12 + 1, CUTOFF_DAY + 1)
    return Period(kind, code, _label(kind, cutoff), start_on, cutoff)


def _label(kind: PeriodKind, cutoff: dt.date) -> str:
    roman = {number: text.upper() for text, number in ROMAN_QUARTERS.items()}[(cutoff.month + 2) // 3]
    return _labels()[kind].format(year=cutoff.year, month=cutoff.month, roman=roman, cutoff=cutoff)


@cache
def _labels() -> dict[str, str]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return {line["kind"]: line["label"] for line in csv.DictReader(file)}


def _plain(text: str) -> str:
    marked = unicodedata.normalize("NFD", text.strip().lower().replace("đ", "d"))
    bare = "".join(letter for letter in marked if not unicodedata.combining(letter))
    return re.sub(r"^ky (bao cao )?|[(),]", "", re.sub(r"\s+", " ", bare)).strip()


def _iso_day(found: re.Match[str]) -> str:
    day, month, year = (int(part) for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}"


def _month(found: re.Match[str]) -> Period:
    return month_period(int(found["y"]), int(found["m"]))


def _quarter(found: re.Match[str]) -> Period:
    written = found["q"]
    return quarter_period(int(found["y"]), ROMAN_QUARTERS.get(written) or int(written))


def _half(found: re.Match[str]) -> Period:
    return half_period(int(found["y"]), 1 if found["h"] in {"dau", "1"} else 2)


def _year(found: re.Match[str]) -> Period:
    return year_period(int(found["y"]))


def _flash(found: re.Match[str]) -> Period:
    return single_cutoff_period(PeriodKind.FLASH, _written_day(found))


def _thematic(found: re.Match[str]) -> Period:
    return single_cutoff_period(PeriodKind.THEMATIC, _written_day(found))


def _written_day(found: re.Match[str]) -> dt.date:
    return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))


_YEAR = r"(?P<y>20\d\d)"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_OF = r"(?: ?[/.-] ?| nam | )"
_DATE = rf"(?:ngay )?{_DAY}[/.-]{_MONTH}[/.-]{_YEAR}"
_ISO_DATE = rf"{_YEAR}-{_MONTH}-{_DAY}"
_PATTERNS: tuple[tuple[str, Callable[[re.Match[str]], Period]], ...] = (
    (rf"{_YEAR}-{_MONTH}", _month),
    (rf"(?:t|thang)? ?{_MONTH}{_OF}{_YEAR}", _month),
    (rf"{_YEAR}-q(?P<q>[1-4])", _quarter),
    (rf"(?:q|quy) ?(?P<q>iv|i{{1,3}}|[1-4]){_OF}{_YEAR}", _quarter),
    (rf"{_YEAR}-h(?P<h>[12])", _half),
    (rf"(?:6|sau) thang (?P<h>dau|cuoi) nam {_YEAR}", _half),
    (rf"(?:nam )?{_YEAR}", _year),
    (rf"flash-{_ISO_DATE}", _flash),
    (rf"(?:bao cao nhanh|bcn) ?(?:chot |den )?{_DATE}", _flash),
    (rf"thematic-{_ISO_DATE}", _thematic),
    (rf"(?:bao cao )?(?:chuyen de|bccd) ?(?:chot |den )?{_DATE}", _thematic),
)
