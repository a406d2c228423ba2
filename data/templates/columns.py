"""The columns of a sheet, read off the row models: title, group, width, note and kind have one definition."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import Any

from data.tables import Table, is_list, value_type

# Text that is read as a sentence; other text is codes, numbers of documents and the like.
FREE_TEXT = frozenset(
    {
        *("name", "building_name", "task_name", "address", "description", "difficulty"),
        *("topic", "cause", "content", "proposal", "note"),
    }
)


class CellKind(StrEnum):
    """How a column's cells are written, shown and checked."""

    CODE = auto()  # kept as typed: Excel must not turn “12/2019” into a date
    SENTENCE = auto()
    CHOICE = auto()
    LIST = auto()  # several values in one cell, separated by semicolons
    INTEGER = auto()
    YEAR = auto()
    DECIMAL = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet. `options` names the drop-down list its values come from."""

    field: str
    title: str
    group: str
    note: str
    width: int
    kind: CellKind
    options: str | None
    is_required: bool
    takes_kad: bool


# Fields whose values come from the area pack or from another sheet rather than from an enum.
AREA_LISTS = {
    "equipment_type": "EquipmentType",
    "violation_type": "ViolationType",
    "task": "Task",
    "plan": "Plan",
    "unit": "Unit",
    "ward_name": "Ward",
    "metric": "Metric",
    "building": "Building",
}
OWN_CODE_OF = {"building": "building"}  # a table's own code is typed, not chosen
# In characters: what the largest usual value takes.
WIDTHS = {
    CellKind.CODE: 11,
    CellKind.SENTENCE: 30,
    CellKind.CHOICE: 12,
    CellKind.LIST: 30,
    CellKind.INTEGER: 8,
    CellKind.YEAR: 8,
    CellKind.DECIMAL: 9,
    CellKind.DATE: 11,
}
KINDS: dict[type, CellKind] = {int: CellKind.INTEGER, float: CellKind.DECIMAL, dt.date: CellKind.DATE}


def columns_of(table: Table, shown: Collection[str] = ()) -> tuple[Column, ...]:
    """The columns of a table's sheet, in the order of its row model; `shown` are hidden fields to show all the same."""
    fields = table.row.model_fields
    return tuple(
        _column(table, name, field.annotation, field.json_schema_extra)
        for name, field in fields.items()
        if name in shown or not _extra(field.json_schema_extra)["hidden"]
    )


def _column(table: Table, name: str, annotation: object, extra: object) -> Column:
    words = _extra(extra)
    options = _options(table, name, annotation)
    kind = _kind(name, annotation, options)
    return Column(
        field=name,
        title=words["title"],
        group=words["group"],
        note=words["note"],
        width=words["width"] or WIDTHS[kind],
        kind=kind,
        options=options,
        is_required=words["required"],
        takes_kad=words["kad"],
    )


def _options(table: Table, name: str, annotation: object) -> str | None:
    plain = value_type(annotation)
    if issubclass(plain, Enum):
        return plain.__name__
    return None if OWN_CODE_OF.get(table.name) == name else AREA_LISTS.get(name)


def _kind(name: str, annotation: object, options: str | None) -> CellKind:
    if is_list(annotation):
        return CellKind.LIST
    if options:
        return CellKind.CHOICE
    if name.startswith("year_"):
        return CellKind.YEAR
    text = CellKind.SENTENCE if name in FREE_TEXT else CellKind.CODE
    return KINDS.get(value_type(annotation), text)


def _extra(extra: object) -> dict[str, Any]:
    if not isinstance(extra, dict):
        raise TypeError(extra)
    return extra
