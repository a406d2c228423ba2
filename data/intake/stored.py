"""The candidates of a sheet that memory does not hold: in a Parquet file, a part of the sheet a row group."""

from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from pathlib import Path
from string import digits
from sys import intern
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.intake.candidates import Candidates, conserved
from data.intake.collector import candidate_schema
from data.intake.report import SheetCount
from data.intake.totals import TotalRow
from data.problems import Skip
from data.quoting import quoted
from data.reading.address import address, row_address
from data.tables import Table

PART_ROWS = 50_000


class RowSet:
    """Row ids, a byte a row of the sheet."""

    def __init__(self) -> None:
        self._rows = bytearray()
        self._count = 0

    def extend(self, rows: int, held: set[int]) -> None:
        """Appends so many rows; `held` counts from the first of them."""
        first = len(self._rows)
        self._rows.extend(bytes(rows))
        for row_id in held:
            self.add(first + row_id)

    def add(self, row_id: int) -> None:
        self._count += not self._rows[row_id]
        self._rows[row_id] = True

    def between(self, first: int, last: int) -> set[int]:
        """The ids from `first` to before `last`, counted from `first`."""
        return set(compress(range(last - first), self._rows[first:last]))

    def column(self) -> pa.Array:
        """The ids as a column of integers."""
        ids = array("q", compress(range(len(self._rows)), self._rows))
        return pa.Array.from_buffers(pa.int64(), len(ids), [None, pa.py_buffer(ids)])

    def __contains__(self, row_id: int) -> bool:
        return bool(self._rows[row_id])

    def __len__(self) -> int:
        return self._count


class StoredCandidates:
    """What `Candidates` are to the rules, of a sheet too large for memory. Rows are numbered through all parts."""

    def __init__(self, file: Path, part: Candidates) -> None:
        """An empty store for parts such as this one, which is not yet added."""
        self.table: Table = part.table
        self.sheet = part.sheet
        self.columns: Mapping[str, int] = part.columns
        self.has_buildings = part.has_buildings
        self.is_derived = part.is_derived
        self.file = file
        self.rejected = RowSet()
        self.skipped: Counter[Skip] = Counter()
        self.totals: tuple[TotalRow, ...] = ()
        self._read = 0
        self._sheet_rows = array("i")
        self._letters: list[str] = []  # of derived rows: the column that each one's cell stands in
        self._writer = pq.ParquetWriter(file, candidate_schema(self.table.name), write_statistics=False)

    def __len__(self) -> int:
        return len(self._sheet_rows)

    def add(self, part: Candidates) -> int:
        """Appends a part of the sheet; the number that its first row bears from now on."""
        first = len(self)
        ids = pa.array(range(first, first + len(part)), pa.int64())
        self._writer.write_table(part.rows.set_column(0, part.rows.schema.field(0), ids))
        self._sheet_rows.extend(part.rows["sheet_row"].to_pylist())
        if self.is_derived:
            self._letters.extend(intern(cell.rstrip(digits)) for cell in part.rows["cells"].to_pylist())
        self.rejected.extend(len(part), part.rejected)
        self.skipped += part.skipped
        self.totals += part.totals
        self._read += part.read
        return first

    def finish(self) -> None:
        """Closes the file; from now on it can be read."""
        self._writer.close()

    def whole(self) -> Candidates:
        """All rows at once, with all that is counted: for sheets of which memory can hold so much."""
        return Candidates(
            self.table,
            self.sheet,
            self.columns,
            pq.read_table(self.file),
            read=self._read,
            skipped=self.skipped,
            has_buildings=self.has_buildings,
            is_derived=self.is_derived,
            totals=self.totals,
            rejected=self.rejected.between(0, len(self)),
        )

    def parts(self) -> Iterator[Candidates]:
        """All rows again, part by part, without what is counted of the whole sheet."""
        first = 0
        with pq.ParquetFile(self.file) as file:
            for batch in file.iter_batches(PART_ROWS):
                last = first + batch.num_rows
                yield Candidates(
                    self.table,
                    self.sheet,
                    self.columns,
                    pa.Table.from_batches([batch]),
                    read=batch.num_rows,
                    skipped=Counter(),
                    has_buildings=self.has_buildings,
                    is_derived=self.is_derived,
                    rejected=self.rejected.between(first, last),
                )
                first = last

    def select(self, names: Sequence[str]) -> pa.Table:
        """Some columns of all rows."""
        return pq.read_table(self.file, columns=list(names))

    def each(self) -> Iterator[dict[str, Any]]:
        """The rows, one by one."""
        for part in self.parts():
            yield from part.each()

    def taken(self) -> Iterator[pa.Table]:
        """The accepted rows as the ledger takes them, part by part."""
        for part in self.parts():
            yield from part.taken()

    def may_repeat_keys(self) -> bool:
        """Only the rules can tell."""
        return True

    def offer(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Makes the rows that nothing has rejected yet a table for the next rules."""
        name = self.table.name
        connection.register(f"rejected_{name}", pa.table({"row_id": self.rejected.column()}))
        rows = f"from read_parquet({quoted(self.file)}) anti join rejected_{name} using (row_id)"
        connection.execute(f"create or replace temp view {name} as {rows}")

    def offer_every(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Makes the keys of all rows a table, `every_…`."""
        keys = f"select ward, record_key from read_parquet({quoted(self.file)})"
        connection.execute(f"create or replace temp view every_{self.table.name} as {keys}")

    def sheet_row(self, row_id: int) -> int:
        """The sheet row that a candidate came from."""
        return self._sheet_rows[row_id]

    def address(self, row_id: int, name: str) -> str:
        """The A1 address of a row's field; the whole row when the field has no column."""
        row = self.sheet_row(row_id)
        if self.is_derived:
            return f"{self._letters[row_id]}{row}"
        column = self.columns.get(name)
        return row_address(row) if column is None else address(row, column)

    def count(self) -> SheetCount:
        """What became of the rows. Raises ConservationError unless read = accepted + rejected + skipped."""
        rejected = len(self.rejected)
        accepted = len(self) - rejected
        skipped = dict(self.skipped)
        return conserved(SheetCount(self.sheet, self.table.name, self._read, accepted, rejected, skipped))


Rows = Candidates | StoredCandidates
