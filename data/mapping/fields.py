"""The tables a foreign file can be, their fields, and the fixed values of a field."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from data.area import Area
from data.cleaning import Cell, Cleaned
from data.cleaning.choices import clean_choice, load_vocabulary
from data.intake.layout import required_fields, title_of
from data.intake.lists import AreaLists
from data.tables import TABLES, WARD_TABLES, is_list, value_type

# Which unit has which plan stands on the covers of our own workbooks only.
OPEN_TABLES = tuple(table.name for table in WARD_TABLES if table.name != "unit_plan")
WARD_FIELD = "ward_name"
_SYSTEM = frozenset({"building_commitments", "required_not_applicable", "plan"})


def fields_of(table: str) -> tuple[str, ...]:
    """The fields a column can fill, the required ones first."""
    fields = [name for name in TABLES[table].row.model_fields if name not in _SYSTEM]
    needed = [*TABLES[table].key, *required_fields(table), *(["ward_name"] if WARD_FIELD in fields else [])]
    return tuple(sorted(fields, key=lambda name: (name not in needed, fields.index(name))))


def field_title(table: str, field: str) -> str:
    """The Vietnamese title of a field."""
    return title_of(table, field)


def field_type(table: str, field: str) -> type:
    """The plain type of a field's values."""
    return value_type(TABLES[table].row.model_fields[field].annotation)


def fixed_values(table: str, field: str, area: Area) -> Mapping[str, str]:
    """The labels by code of a field that takes fixed values only; none for any other field."""
    kind = field_type(table, field)
    if issubclass(kind, Enum) and not is_list(TABLES[table].row.model_fields[field].annotation):
        return load_vocabulary()[kind.__name__].labels
    if field == "equipment_type":
        return {each.equipment_type: each.name for each in area.equipment_types}
    if field == "violation_type":
        return {each.violation_type: each.name for each in area.violation_types}
    return {}


def fixed_reader(table: str, field: str, area: Area) -> Callable[[Cell], Cleaned[Any]]:
    """What reads a field of fixed values as the intake does: by label, spelling or code, else CellError."""
    named = AreaLists(area, area.defaults.as_of).of(field)
    return named or (lambda cell: clean_choice(cell, load_vocabulary()[field_type(table, field).__name__]))
