"""Records as the cells of a sheet: labels for codes, one cell for a list, “KAD” where a number does not apply."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from data.tables import Table
from data.templates.cells import Cell
from data.templates.columns import CellKind, Column
from data.templates.content import SheetContent
from data.templates.options import Options
from data.vocabulary import YesNo

Record = Mapping[str, object]

SEPARATOR = "; "
# Where a record keeps that a number does not apply (data/rows.py).
NOT_APPLICABLE_FIELDS = {"required_reported": "required_not_applicable"}


def sheet_content(
    table: Table, title: str, columns: tuple[Column, ...], records: Iterable[Record], options: Options
) -> SheetContent:
    """The sheet of a table with one row a record."""
    rows = tuple(tuple(cell(column, record, options) for column in columns) for record in records)
    return SheetContent(table.sheet, table.number, title, columns, rows)


def cell(column: Column, record: Record, options: Options) -> Cell:
    """What a record's field looks like in its column: labels for codes, “KAD” where a number does not apply."""
    value = record.get(column.field)
    if value is None:
        return _not_applicable(column, record, options)
    if column.kind is CellKind.LIST:
        return SEPARATOR.join(_items(column, record, _sequence(value), options))
    return _label(column, value, options)


def _not_applicable(column: Column, record: Record, options: Options) -> str | None:
    companion = NOT_APPLICABLE_FIELDS.get(column.field)
    is_kad = column.takes_kad and companion is not None and record.get(companion)
    return options["YesNo"][YesNo.NOT_APPLICABLE] if is_kad else None


def _items(column: Column, record: Record, values: Sequence[object], options: Options) -> list[str]:
    labels = [str(_label(column, value, options)) for value in values]
    commitments = record.get("building_commitments") if column.field == "buildings" else None
    if not commitments:
        return labels
    return [f"{label} ({count})" for label, count in zip(labels, _sequence(commitments), strict=True)]


def _label(column: Column, value: object, options: Options) -> Cell:
    if isinstance(value, (int, float, dt.date)):
        return value
    code = str(value.value) if isinstance(value, Enum) else str(value)
    return options.get(column.options or "", {}).get(code, code)


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, (list, tuple)) else (value,)
