"""How the cells of each field are read: by the field's annotation, or against a list of the area pack."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Any

from data.cleaning.choices import Choices, clean_choice, is_not_applicable, load_vocabulary
from data.cleaning.dates import clean_date
from data.cleaning.lists import clean_choices, split_counted, split_list
from data.cleaning.numbers import clean_decimal, clean_integer
from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text
from data.intake.lists import AreaLists
from data.problems import Rule
from data.profile import SheetSection
from data.rows import TEXT_LIMIT
from data.tables import TABLES, is_list, value_type

Cleaner = Callable[[Cell], Cleaned[Any]]
EXCEL_ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"})


class Kad(StrEnum):
    """The cell says “không thuộc diện” where a number stands."""

    KAD = "KAD"


@dataclass(frozen=True, slots=True)
class Reached:
    """The buildings of an outreach session, and the households that signed in each: “BK-001 (25); BK-002 (30)”."""

    buildings: tuple[str, ...]
    commitments: tuple[int, ...] | None


def cleaner_of(section: SheetSection, field: str, lists: AreaLists, *, date_1904: bool) -> Cleaner:
    """The function that reads one field's cells: it gives Cleaned, or raises CellError."""
    info = TABLES[section.table].row.model_fields[field]
    plain = value_type(info.annotation)
    named = lists.of(field)
    if named is not None:
        return named
    if is_list(info.annotation):
        return _list_cleaner(section.table, plain)
    if issubclass(plain, Enum):
        return _choice_cleaner(load_vocabulary()[plain.__name__])
    return _scalar_cleaner(plain, section, takes_kad=takes_kad(section.table, field), date_1904=date_1904)


@cache
def numeric_fields(table: str) -> frozenset[str]:
    """The fields of a table that hold numbers: those a total row can sum."""
    fields = TABLES[table].row.model_fields
    return frozenset(name for name, info in fields.items() if value_type(info.annotation) in (int, float))


def takes_kad(table: str, field: str) -> bool:
    """Whether a numeric column may say “KAD”."""
    extra = TABLES[table].row.model_fields[field].json_schema_extra
    return isinstance(extra, dict) and bool(extra["kad"])


def kad_field(field: str) -> str:
    """The companion field that keeps “KAD”: `required_reported` has `required_not_applicable`."""
    return f"{field.removesuffix('_reported')}_not_applicable"


def spread_fields(table: str) -> tuple[str, ...]:
    """The fields whose cells fill two fields each: those that take “KAD”, and lists with counts."""
    fields = TABLES[table].row.model_fields
    return tuple(name for name in fields if takes_kad(table, name) or name == "building_commitments")


def spread(values: dict[str, Any]) -> None:
    """Moves “KAD” to its companion field, and a list of buildings with counts to its two fields."""
    for field, value in tuple(values.items()):
        if isinstance(value, Kad):
            del values[field]
            values[kad_field(field)] = True
        elif isinstance(value, Reached):
            values[field] = value.buildings
            values["building_commitments"] = value.commitments


def mapped(clean: Cleaner, values: Mapping[str, Any]) -> Cleaner:
    """The cleaner behind a profile's value map."""

    def look_up(raw: Cell) -> Cleaned[Any]:
        text = clean_text(raw).value
        return Cleaned(values[text]) if text is not None and text in values else clean(raw)

    return look_up if values else clean


def with_blanks(clean: Cleaner, blanks: Sequence[str]) -> Cleaner:
    """The cleaner behind the texts that a profile's sender writes for an empty cell."""
    empty = frozenset(blanks)
    return (lambda raw: Cleaned(None) if clean_text(raw).value in empty else clean(raw)) if empty else clean


def _scalar_cleaner(plain: type, section: SheetSection, *, takes_kad: bool, date_1904: bool) -> Cleaner:
    if plain is str:
        return _limited_text
    if plain is dt.date:
        return _without_kad(_date_cleaner(section, date_1904=date_1904))
    number: Cleaner = clean_integer if plain is int else clean_decimal
    return _or_kad(number) if takes_kad else _without_kad(number)


def _date_cleaner(section: SheetSection, *, date_1904: bool) -> Cleaner:
    def clean(raw: Cell, *, month_first: bool) -> Cleaned[dt.date]:
        return clean_date(raw, formats=section.date_formats, month_first=month_first, date_1904=date_1904)

    def in_either_order(raw: Cell) -> Cleaned[dt.date]:
        try:
            return clean(raw, month_first=section.month_first)
        except CellError:
            return clean(raw, month_first=not section.month_first)

    return in_either_order if section.either_order else lambda raw: clean(raw, month_first=section.month_first)


def _limited_text(raw: Cell) -> Cleaned[str]:
    if isinstance(raw, str) and len(raw) > TEXT_LIMIT:
        raise CellError(Rule.TEXT_TOO_LONG, context=(str(TEXT_LIMIT), str(len(raw))))
    if raw in EXCEL_ERRORS:
        # In a CSV; the reader tells those of a workbook by their type.
        raise CellError(Rule.FORMULA_ERROR)
    return clean_text(raw)


def _or_kad(clean: Cleaner) -> Cleaner:
    return lambda raw: Cleaned(Kad.KAD) if is_not_applicable(raw) else clean(raw)


def _without_kad(clean: Cleaner) -> Cleaner:
    def refuse_kad(raw: Cell) -> Cleaned[Any]:
        if is_not_applicable(raw):
            raise CellError(Rule.NOT_APPLICABLE_HERE)
        return clean(raw)

    return refuse_kad


def _choice_cleaner(choices: Choices) -> Cleaner:
    return lambda raw: clean_choice(raw, choices)


def _list_cleaner(table: str, plain: type) -> Cleaner:
    if issubclass(plain, Enum):
        choices = load_vocabulary()[plain.__name__]
        return lambda raw: clean_choices(raw, choices)
    return _reached if "building_commitments" in TABLES[table].row.model_fields else split_list


def _reached(raw: Cell) -> Cleaned[Reached]:
    items = split_counted(raw).value
    if items is None:
        return Cleaned(None)
    uncounted = [item.name for item in items if item.count is None]
    if uncounted and len(uncounted) < len(items):
        # Some counted and some not: the missing number is not a zero.
        raise CellError(Rule.NOT_A_NUMBER, context=(uncounted[0],))
    counts = tuple(item.count for item in items if item.count is not None)
    return Cleaned(Reached(tuple(item.name for item in items), counts or None))
