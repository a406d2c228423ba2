"""Numbers, dates and money as Vietnamese administrative texts write them: 1.579 · 83,4% · 14/12/2019."""

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

MISSING = "–"
_FIRST_BARE_MONTH = 3
_SEPARATORS = str.maketrans(",.", ".,")
_MILLION = 1_000_000
_BILLION = 1_000_000_000


def integer(value: float | None) -> str:
    """A whole number with dots between the thousands; “–” when missing."""
    return MISSING if value is None else _swapped(_rounded(value, 0), 0)


def decimal(value: float | None, digits: int = 1) -> str:
    """A number with a decimal comma; “–” when missing."""
    return MISSING if value is None else _swapped(_rounded(value, digits), digits)


def plain(value: float | None, digits: int = 1) -> str:
    """A whole number without decimals, any other with `digits` of them: 3 · 3,5 · –."""
    if value is None:
        return MISSING
    rounded = _rounded(value, digits)
    return _swapped(rounded, 0 if rounded == rounded.to_integral_value() else digits)


def percent(share: float | None, digits: int = 1) -> str:
    """A share (0–1) as a percentage without a space: 0.834 → 83,4%; “–” when missing."""
    return MISSING if share is None else f"{decimal(share * 100, digits)}%"


def points(difference: float | None, digits: int = 1) -> str:
    """A difference of two shares in “điểm %”, without its sign: 0.062 → 6,2 điểm %."""
    return MISSING if difference is None else f"{decimal(abs(difference) * 100, digits)} điểm %"


def date(day: dt.date | None) -> str:
    """dd/mm/yyyy; “–” when missing."""
    return MISSING if day is None else f"{day:%d/%m/%Y}"


def long_date(day: dt.date | None) -> str:
    """“ngày 09 tháng 10 năm 2018”, as documents are cited: days below 10, January and February with a zero (NĐ 30)."""
    if day is None:
        return MISSING
    month = f"{day:%m}" if day.month < _FIRST_BARE_MONTH else str(day.month)
    return f"ngày {day:%d} tháng {month} năm {day.year}"


def instant(moment: dt.datetime | None) -> str:
    """Hour, minute and date of a local instant: 08:00 ngày 16/12/2019."""
    return MISSING if moment is None else f"{moment:%H:%M} ngày {moment:%d/%m/%Y}"


def vnd(amount: float | None) -> str:
    """An amount in đồng, shortened to triệu or tỷ đồng where that reads better."""
    if amount is None:
        return MISSING
    if abs(amount) >= _BILLION:
        return f"{plain(amount / _BILLION, 2)} tỷ đồng"
    if abs(amount) >= _MILLION:
        return f"{plain(amount / _MILLION, 1)} triệu đồng"
    return f"{integer(amount)} đồng"


def _rounded(value: float, digits: int) -> Decimal:
    # Through the shortest text of the float, so that 0.5 and 2.675 round half up as people expect.
    # Adding 0 turns a rounded −0 into 0.
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP) + 0


def _swapped(value: Decimal, digits: int) -> str:
    return f"{value:,.{digits}f}".translate(_SEPARATORS)
