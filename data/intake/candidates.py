"""Candidate rows: every row of a sheet that is meant as a record, cleaned and typed, before the rules judge it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pyarrow as pa

from data.intake.report import SheetCount
from data.intake.totals import TotalRow
from data.problems import Skip
from data.reading.address import address, row_address
from data.tables import Table


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
        rejected, skipped = len(self.rejected), self.skipped.total()
        accepted = self.accepted().num_rows
        if self.read != accepted + rejected + skipped:
            raise ConservationError(self.sheet, self.table.name, self.read, accepted, rejected, skipped)
        return SheetCount(self.sheet, self.table.name, self.read, accepted, rejected, dict(self.skipped))

    def accepted(self) -> pa.Table:
        """The rows that nothing rejects."""
        if not self.rejected:
            return self.rows
        keep = [row_id not in self.rejected for row_id in range(self.rows.num_rows)]
        return self.rows.filter(pa.array(keep, type=pa.bool_()))
