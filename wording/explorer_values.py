"""The cells of a query's result as Vietnamese texts: 1.579 · 83,4 · 24/12/2019 · có · –."""

import datetime as dt
import json
from collections.abc import Mapping
from decimal import Decimal

from wording import numbers
from wording.data_dictionary import NAMING
from wording.explorer import NO, YES

_DIGITS = 4


def cell(name: str, value: object) -> str:
    """A value under the column of that name; “–” when missing."""
    match value:
        case None:
            text = numbers.MISSING
        case bool():
            text = YES if value else NO
        case int() | float() | Decimal():
            text = _number(name, value)
        case dt.datetime():
            text = f"{value:%d/%m/%Y %H:%M:%S}".removesuffix(":00")
        case dt.date():
            text = numbers.date(value)
        case list() | tuple():
            text = "; ".join(cell(name, each) for each in value)
        case Mapping():
            text = json.dumps(value, ensure_ascii=False, default=str)
        case _:
            text = str(value)
    return text


def is_number(type_name: str) -> bool:
    """Whether a column of that DuckDB type stands to the right."""
    return type_name.partition("(")[0] in _NUMBERS


_NUMBERS = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT",
     "FLOAT", "DOUBLE", "DECIMAL", "BIGNUM"}
)  # fmt: skip


def _number(name: str, value: float | Decimal) -> str:
    exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite():
        return str(value)
    if exact == exact.to_integral_value():
        return str(int(exact)) if name in NAMING else numbers.integer(int(exact))
    rounded = f"{exact:,.{_DIGITS}f}".rstrip("0").rstrip(".")
    return rounded.translate(str.maketrans(",.", ".,"))


def typed(name: str, value: object) -> object:
    """A value as a file takes it: numbers and days stay what they are, everything else is its text."""
    match value:
        case bool():
            return cell(name, value)
        case Decimal() | float() | int():
            return _plain_number(value)
        case dt.datetime():
            return cell(name, value)
        case None | str() | dt.date():
            return value
    return cell(name, value)


def _plain_number(value: Decimal | float) -> object:
    exact = Decimal(value)
    if not exact.is_finite():
        return str(value)
    return int(exact) if exact == exact.to_integral_value() else float(value)
