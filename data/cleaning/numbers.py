"""Vietnamese numbers: `1.234` is a thousand, `3,5` is three and a half, and `1,234` could be either."""

import csv
import re
from decimal import Decimal
from functools import cache
from pathlib import Path

from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import fold, tidy
from data.problems import Rule

WORDS_FILE = Path(__file__).parents[1] / "reference" / "number_words.csv"

_NUMBER = re.compile(r"([-−+]?)\s*([0-9](?:[0-9., ]*[0-9])?)\s*([^\d\s].*)?")
_PLAIN = re.compile(r"[0-9]+")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([. ,])[0-9]{3})(?:\1[0-9]{3})*")
_GROUPED_AND_FRACTION = re.compile(r"[1-9][0-9]{0,2}(?:([. ,])[0-9]{3})+(?!\1)[.,][0-9]+")
_FRACTION = re.compile(r"([0-9]+)[.,]([0-9]+)")
_MOST_DIGITS = 18  # what a 64-bit column and Decimal's 28 digits surely hold
_INTEGER_TOLERANCE = 1e-9  # a formula's 2.9999999999999996 is 3


def clean_integer(raw: Cell) -> Cleaned[int]:
    """A whole number. Raises CellError: not a number, not whole, or `1,234` (ambiguous)."""
    if type(raw) is int:
        return Cleaned(raw)
    if isinstance(raw, float):
        return Cleaned(_whole(raw))
    number = _parsed(raw)
    if number is None:
        return _BLANK_INTEGER
    if number != number.to_integral_value():
        raise CellError(Rule.NOT_AN_INTEGER)
    return Cleaned(int(number))


def clean_decimal(raw: Cell) -> Cleaned[float]:
    """A number with a fraction. Raises CellError: not a number, or `1,234` (ambiguous)."""
    if isinstance(raw, int | float):
        return Cleaned(_finite(float(raw)))
    number = _parsed(raw)
    return _BLANK_DECIMAL if number is None else Cleaned(float(number))


def is_unit_word(text: str) -> bool:
    """Whether a text is what may stand behind a number: “bình”, “m²”, “triệu đồng”."""
    return bool(text) and fold(text) in _factors()


def _finite(number: float) -> float:
    if number - number != 0:
        raise CellError(Rule.NOT_A_NUMBER)
    return number


def _whole(number: float) -> int:
    if number.is_integer():
        return int(number)
    nearest = round(_finite(number))
    if abs(number - nearest) <= _INTEGER_TOLERANCE * max(1.0, abs(number)):
        return nearest
    # 1.234 typed into an Excel that reads a dot as the decimal point: a thousand was meant.
    thousandfold = round(number * 1000)
    is_grouping = abs(number) >= 1 and abs(number * 1000 - thousandfold) < 1e-6
    raise CellError(Rule.NOT_AN_INTEGER, suggestion=str(thousandfold) if is_grouping else "")


def _parsed(raw: Cell) -> Decimal | None:
    """The number written in a text, None for a blank one."""
    if raw is None or raw == "":
        return None
    if not isinstance(raw, str):
        raise CellError(Rule.NOT_A_NUMBER)
    text = tidy(raw)
    if not text:
        return None
    match = _NUMBER.fullmatch(text)
    factor = _factors().get(fold(match[3] or "").rstrip(". ")) if match else None
    if match is None or factor is None or sum(map(str.isdigit, match[2])) > _MOST_DIGITS:
        raise CellError(Rule.NOT_A_NUMBER)
    amount = _amount(match[2]) * factor
    return -amount if match[1] in {"-", "−"} else amount


def _amount(digits: str) -> Decimal:
    if _PLAIN.fullmatch(digits):
        return Decimal(digits)
    if grouped := _GROUPED.fullmatch(digits):
        if grouped[1] == "," and digits.count(",") == 1:
            raise CellError(Rule.NUMBER_AMBIGUOUS, context=(digits.replace(",", "."), digits))
        return Decimal(digits.replace(grouped[1], ""))
    if _GROUPED_AND_FRACTION.fullmatch(digits):
        whole, fraction = re.split(r"[.,](?=[0-9]+$)", digits)
        return Decimal(f"{re.sub('[^0-9]', '', whole)}.{fraction}")
    if fraction_only := _FRACTION.fullmatch(digits):
        return Decimal(f"{fraction_only[1]}.{fraction_only[2]}")
    raise CellError(Rule.NOT_A_NUMBER)


@cache
def _factors() -> dict[str, int]:
    with WORDS_FILE.open(encoding="utf-8", newline="") as lines:
        return {"": 1, **{fold(line["word"]): int(line["factor"]) for line in csv.DictReader(lines)}}


_BLANK_INTEGER: Cleaned[int] = Cleaned(None)
_BLANK_DECIMAL: Cleaned[float] = Cleaned(None)
