"""What a column's cells mean: our value for each of a foreign list, and the order in which its dates are written."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from data.area import Area
from data.cleaning import Cell, CellError, clean_date, clean_text
from data.cleaning.choices import match_key
from data.mapping.fields import fixed_reader, fixed_values
from data.mapping.looked import FileColumn

_NEAR = 80  # RapidFuzz ratio from which a foreign word is offered as one of ours
# What other offices write where they have nothing to say.
_NOTHING = frozenset({"na", "n a", "null", "none given", "not available", "unknown value", "#n/a", "-"})


@dataclass(frozen=True, slots=True)
class ForeignValue:
    """A text of a column, how often it stands there, and our code for it: read as it is, offered, or None."""

    text: str
    count: int
    code: str | None
    is_known: bool  # read as it is, without a map


def foreign_values(column: FileColumn, table: str, field: str, area: Area) -> tuple[ForeignValue, ...]:
    """The different texts of a column that fills a field of fixed values, the most frequent first."""
    labels = fixed_values(table, field, area)
    read = fixed_reader(table, field, area)
    found: dict[str, ForeignValue] = {}
    for cell, count in column.values:
        text = clean_text(cell).value
        if text is None or text in found:
            continue
        try:
            found[text] = ForeignValue(text, count, read(cell).value, is_known=True)
        except CellError:
            found[text] = ForeignValue(text, count, _offered(text, labels), is_known=False)
    return tuple(found.values())


def texts_for_nothing(column: FileColumn) -> tuple[str, ...]:
    """The texts of a column that stand for an empty cell, such as NA."""
    texts = (clean_text(cell).value or "" for cell, _ in column.values if isinstance(cell, str))
    return tuple(dict.fromkeys(text for text in texts if match_key(text) in _NOTHING))


@dataclass(frozen=True, slots=True)
class DateOrder:
    """How many cells of a column are dates in one order only, in both with another day, in either alike, in none."""

    day_first: int
    month_first: int
    both: int
    alike: int
    unread: int

    @property
    def is_month_first(self) -> bool:
        """Whether more cells can only be read month first than only day first."""
        return self.month_first > self.day_first

    @property
    def is_mixed(self) -> bool:
        """Whether no single order reads all that either reads."""
        return self.day_first > 0 and self.month_first > 0


def date_order(column: FileColumn) -> DateOrder:
    """The orders in which a column's dates can be read, without those that stand for nothing."""
    nothing = texts_for_nothing(column)
    counts = {"day_first": 0, "month_first": 0, "both": 0, "alike": 0, "unread": 0}
    for cell, count in column.values:
        if clean_text(cell).value not in nothing:
            counts[_order_of(cell)] += count
    return DateOrder(**counts)


def _order_of(cell: Cell) -> str:
    day, month = _day(cell, month_first=False), _day(cell, month_first=True)
    if day == month:
        return "unread" if day is None else "alike"
    if day is not None and month is not None:
        return "both"
    return "month_first" if day is None else "day_first"


def _day(cell: Cell, *, month_first: bool) -> object:
    try:
        return clean_date(cell, month_first=month_first).value
    except CellError:
        return None


def _offered(text: str, labels: Mapping[str, str]) -> str | None:
    """The code whose name or label comes nearest; a foreign word with all of a code's words is near."""
    keys = {match_key(name): code for code, label in labels.items() for name in (label, code)}
    near = process.extractOne(match_key(text), keys.keys(), scorer=fuzz.token_set_ratio, score_cutoff=_NEAR)
    return keys[near[0]] if near else None
