"""Candidate rows: every row of a sheet that is meant as a record, cleaned and typed, before the rules judge it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import duckdb
import pyarrow as pa

from data.intake.report import SheetCount
from data.intake.totals import TotalRow
from data.problems import Skip
from data.reading.address import address, row_address
from data.tables import Table, arrow_schema


class ConservationError(AssertionError):
    """Rows were lost or invented between a sheet and its report: a fault of ours, never of the sender."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows of one sheet for one table. `rejected` holds the ids of the rows found wrong so far.

    `columns` are the 0-based columns of the fields; a derived row has its one source cell instead.
    """

    table: Table
    sheet: str
    columns: Mapping[str, int]
    rows: pa.Table
    read: int
    skipped: Counter[Skip]
    has_buildings: bool = True
    is_derived: bool = False
    totals: tuple[TotalRow, ...] = ()
    rejected: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return int(self.rows.num_rows)

    def with_columns(self, **columns: list[object]) -> "Candidates":
        """The same candidates with these columns filled anew."""
        rows = self.rows
        for name, values in columns.items():
            place = rows.schema.get_field_index(name)
            kind = rows.schema.field(place)
            rows = rows.set_column(place, kind, pa.array(values, type=kind.type))
        return replace(self, rows=rows)

    def sheet_row(self, row_id: int) -> int:
        """The sheet row that a candidate came from."""
        return int(self.rows["sheet_row"][row_id].as_py())

    def address(self, row_id: int, name: str) -> str:
        """The A1 address of a row's field; the whole row when the field has no column."""
        if self.is_derived:
            return str(self.rows["cells"][row_id].as_py())
        column = self.columns.get(name)
        row = self.sheet_row(row_id)
        return row_address(row) if column is None else address(row, column)

    def count(self) -> SheetCount:
        """What became of the rows. Raises ConservationError unless read = accepted + rejected + skipped."""
        rejected, accepted = len(self.rejected), self.accepted().num_rows
        skipped = dict(self.skipped)
        return conserved(SheetCount(self.sheet, self.table.name, self.read, accepted, rejected, skipped))

    def select(self, names: Sequence[str]) -> pa.Table:
        """Some columns of all rows."""
        return self.rows.select(list(names))

    def each(self) -> Iterator[dict[str, Any]]:
        """The rows, one by one."""
        yield from self.rows.to_pylist()

    def may_repeat_keys(self) -> bool:
        """Whether two rows bear the same key; asking the rules costs more."""
        keys = list(zip(self.rows["ward"].to_pylist(), self.rows["record_key"].to_pylist(), strict=True))
        return len(set(keys)) < len(keys)

    def offer(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Makes the rows that nothing has rejected yet a table for the next rules."""
        connection.register(self.table.name, self.accepted())

    def offer_every(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Makes the keys of all rows a table, `every_…`."""
        connection.register(f"every_{self.table.name}", self.select(("ward", "record_key")))

    def accepted(self) -> pa.Table:
        """The rows that nothing rejects."""
        if not self.rejected:
            return self.rows
        keep = [row_id not in self.rejected for row_id in range(self.rows.num_rows)]
        return self.rows.filter(pa.array(keep, type=pa.bool_()))

    def taken(self) -> Iterator[pa.Table]:
        """The accepted rows as the ledger takes them."""
        schema = arrow_schema(self.table.name)
        yield self.accepted().select(schema.names).cast(schema)


def conserved(count: SheetCount) -> SheetCount:
    """The count as it is. Raises ConservationError unless read = accepted + rejected + skipped."""
    if count.read != count.accepted + count.rejected + sum(count.skipped.values()):
        raise ConservationError(count)
    return count
