"""What a ward, the office or a foreign source reported before: the accepted rows of its current submissions."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from data.intake.adjusted import Adjusted
from data.quoting import quoted
from data.tables import arrow_schema

MOST_BYTES_IN_MEMORY = 20_000_000  # of Parquet, which unpacks to many times as much
_POSITION = pa.field("position", pa.int32())
LATEST = "qualify row_number() over (partition by ward, record_key order by position desc) = 1"


class Submitted(Protocol):
    """A submission as the ledger lists it."""

    @property
    def id(self) -> str: ...
    @property
    def ward(self) -> str | None: ...
    @property
    def profile(self) -> str: ...
    @property
    def cutoff(self) -> dt.date: ...
    @property
    def received_at(self) -> dt.datetime: ...
    @property
    def seq(self) -> int: ...
    @property
    def status(self) -> str: ...
    @property
    def tables(self) -> tuple[str, ...]: ...


class Records(Protocol):
    """What the intake asks of the ledger."""

    def submissions(self) -> Sequence[Submitted]: ...
    def rows(self, submission_id: str, table: str) -> Path: ...
    def current_rows(self, ward: str | None, table: str, before: dt.date | None = None) -> pa.Table: ...
    def adjusted_records(self, ward: str | None, table: str, on: dt.date) -> Mapping[str, Adjusted]: ...
    def find_bytes(self, content_sha256: str, key: tuple[str | None, str, str]) -> Submitted | None: ...


@dataclass(frozen=True, slots=True)
class History:
    """The current submissions of one sender, oldest cut-off first; `cutoff` is that of the file being judged."""

    records: Records
    submissions: tuple[Submitted, ...]
    cutoff: dt.date

    @classmethod
    def of(cls, records: Records, ward: str | None, profile: str, cutoff: dt.date) -> "History":
        """The history of (ward, profile) around a cut-off."""
        own = [s for s in records.submissions() if s.status == "current" and (s.ward, s.profile) == (ward, profile)]
        own.sort(key=lambda s: (s.cutoff, s.received_at, s.seq))
        return cls(records, tuple(own), cutoff)

    @property
    def count_before(self) -> int:
        """How many of the submissions were closed before this file; they come first."""
        return sum(submission.cutoff < self.cutoff for submission in self.submissions)

    def create_views(self, connection: duckdb.DuckDBPyConnection, table: str) -> None:
        """Defines `reported_…` (all rows ever accepted and still current; `position` counts the submissions),
        `known_…` (every record's last version) and `earlier_…` (that before this cut-off) for a table."""
        files = {
            place: self.records.rows(submission.id, table)
            for place, submission in enumerate(self.submissions)
            if table in submission.tables
        }
        if sum(file.stat().st_size for file in files.values()) > MOST_BYTES_IN_MEMORY:
            connection.register(f"no_{table}", _read(table, {}))
            connection.execute(f"create temp view reported_{table} as {_reading_where_they_lie(table, files)}")
        else:
            connection.register(f"reported_{table}", _read(table, files))
        earlier = f"select * from reported_{table} where position < {self.count_before} {LATEST}"
        connection.execute(
            f"create temp view known_{table} as select * from reported_{table} {LATEST}; "
            f"create temp view earlier_{table} as {earlier}"
        )

    def before(self, count: int, table: str) -> tuple[int, ...]:
        """The positions of the last `count` submissions before this cut-off, when they all have the table."""
        earlier = list(enumerate(self.submissions))[: self.count_before][-count:]
        places = tuple(place for place, submission in earlier if table in submission.tables)
        return places if len(places) == count else ()


def _read(table: str, files: Mapping[int, Path]) -> pa.Table:
    """The rows of some submissions, each with the place of its own."""
    schema = arrow_schema(table)
    parts = [schema.empty_table().append_column(_POSITION, pa.array([], _POSITION.type))]
    for place, file in files.items():
        rows = pq.read_table(file, schema=schema, use_threads=False)
        parts.append(rows.append_column(_POSITION, pa.array([place] * rows.num_rows, _POSITION.type)))
    return pa.concat_tables(parts)


def _reading_where_they_lie(table: str, files: Mapping[int, Path]) -> str:
    """SQL for the same rows beside those of `_read`, of submissions too large for memory."""
    wanted = frozenset(arrow_schema(table).names)
    told = (
        f"select {', '.join(name for name in pq.read_schema(file).names if name in wanted)}, "
        f"{place}::integer as position from read_parquet({quoted(file)})"
        for place, file in files.items()
    )
    return " union all by name ".join((f"from no_{table}", *told))
