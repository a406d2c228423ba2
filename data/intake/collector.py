"""Typed rows of one table, gathered chunk by chunk so that a large sheet never stands in memory as Python objects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.dataset  # DuckDB asks for it at its first table: loaded here, processes are forked with it
from pydantic import ValidationError

from data.problems import Rule
from data.tables import TABLES, Table, arrow_schema

CHUNK_ROWS = 10_000
_ROW_ID = pa.field("row_id", pa.int64(), nullable=False)
_RANGE_LIMITS = ("ge", "le", "gt", "lt")


class Place(NamedTuple):
    """Where a row came from: sheet, row and the cells it was read from."""

    sheet: str
    row: int
    cells: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A value that the row model refuses: its field, the rule, and the limit it passes."""

    field: str
    rule: Rule
    limit: str = ""


@dataclass(slots=True)
class Collector:
    """The candidate rows of one table. A rejected row is kept too: it was in the report, so it is not missing."""

    table: Table
    rows: list[tuple[Any, ...]] = field(default_factory=list)
    batches: list[pa.RecordBatch] = field(default_factory=list)
    count: int = 0
    rejected: set[int] = field(default_factory=set)

    def validated(self, values: Mapping[str, Any]) -> tuple[Mapping[str, Any], tuple[Fault, ...]]:
        """The row as its model sees it, and what the model refuses; refused values are left out."""
        try:
            return self.table.row.model_validate(values).__dict__, ()
        except ValidationError as error:
            faults = tuple(_fault(details) for details in error.errors(include_url=False))
            refused = {fault.field for fault in faults}
            return {name: value for name, value in values.items() if name not in refused}, faults

    def add(self, place: Place, values: Mapping[str, Any], *, is_rejected: bool, ward: str | None = None) -> None:
        """Adds one row; `values` may lack fields. `ward` is the ward of a derived row's source."""
        self.rows.append((self.count, ward, "", *place, *map(values.get, field_names(self.table.name))))
        if is_rejected:
            self.rejected.add(self.count)
        self.count += 1
        if len(self.rows) == CHUNK_ROWS:
            self._flush()

    def add_plain(
        self, sheet: str, numbers: Sequence[int], ends: tuple[str, str], columns: Mapping[str, Sequence[Any]]
    ) -> None:
        """Adds rows that no rule refuses, column by column: their sheet rows, and the columns their cells span."""
        self._flush()
        first, last = ends
        known: dict[str, Sequence[Any]] = {
            "row_id": range(self.count, self.count + len(numbers)),
            "record_key": [""] * len(numbers),
            "sheet": [sheet] * len(numbers),
            "sheet_row": numbers,
            "cells": [f"{first}{number}:{last}{number}" for number in numbers],
            **columns,
        }
        schema = candidate_schema(self.table.name)
        nothing = [None] * len(numbers)
        arrays = [pa.array(known.get(kind.name, nothing), type=kind.type) for kind in schema]
        self.batches.append(pa.RecordBatch.from_arrays(arrays, schema=schema))
        self.count += len(numbers)

    def finish(self) -> pa.Table:
        """All rows: row_id, then the columns of the ledger (`arrow_schema`), with ward and record_key still open."""
        self._flush()
        return pa.Table.from_batches(self.batches, schema=candidate_schema(self.table.name))

    def begin_anew(self) -> None:
        """Forgets the rows, for the next part of the sheet."""
        self.batches, self.count, self.rejected = [], 0, set()

    def _flush(self) -> None:
        if not self.rows:
            return
        schema = candidate_schema(self.table.name)
        columns: Sequence[tuple[Any, ...]] = tuple(zip(*self.rows, strict=True))
        arrays = [pa.array(column, type=kind.type) for column, kind in zip(columns, schema, strict=True)]
        self.batches.append(pa.RecordBatch.from_arrays(arrays, schema=schema))
        self.rows.clear()


def candidate_schema(table: str) -> pa.Schema:
    """The columns of candidate rows: their number in the file, then those of the ledger."""
    return pa.schema([_ROW_ID, *arrow_schema(table)])


@cache
def field_names(table: str) -> tuple[str, ...]:
    """The fields of a table's rows, in the order of their columns."""
    return tuple(TABLES[table].row.model_fields)


def limits_of(table: str, name: str) -> str:
    """The range that a field's values must keep, as “1–200”."""
    metadata = TABLES[table].row.model_fields[name].metadata
    ends = [str(getattr(item, key)) for key in _RANGE_LIMITS for item in metadata if hasattr(item, key)]
    return "–".join(ends)


def _fault(details: Any) -> Fault:
    name = str(details["loc"][0])
    limits = [str(details["ctx"][key]) for key in _RANGE_LIMITS if key in details.get("ctx", {})]
    if limits:
        return Fault(name, Rule.OUT_OF_RANGE, limits[0])
    return Fault(name, Rule.NOT_IN_LIST)
