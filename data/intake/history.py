"""What a ward, the office or a foreign source reported before: the accepted rows of its current submissions."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import duckdb
import pyarrow as pa

from data.tables import arrow_schema

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
        """Defines `known_…` (every record's last version) and `earlier_…` (that before this cut-off) for a table."""
        connection.execute(f"create temp table reported_{table} as {self._all_rows(table)}")
        connection.execute(f"create temp view known_{table} as select * from reported_{table} {LATEST}")
        earlier = f"select * from reported_{table} where position < {self.count_before} {LATEST}"
        connection.execute(f"create temp view earlier_{table} as {earlier}")

    def before(self, count: int, table: str) -> tuple[int, ...]:
        """The positions of the last `count` submissions before this cut-off, when they all have the table."""
        earlier = list(enumerate(self.submissions))[: self.count_before][-count:]
        places = tuple(place for place, submission in earlier if table in submission.tables)
        return places if len(places) == count else ()

    def _all_rows(self, table: str) -> str:
        """SQL of all rows ever accepted and still current; `position` counts the submissions."""
        columns = ", ".join(f"null::{_sql_type(field.type)} as {field.name}" for field in arrow_schema(table))
        parts = [
            f"select *, {place} as position from read_parquet('{_quoted(self.records.rows(submission.id, table))}')"
            for place, submission in enumerate(self.submissions)
            if table in submission.tables
        ]
        return " union all by name ".join([f"select {columns}, null::integer as position where false", *parts])


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _sql_type(kind: pa.DataType) -> str:
    if pa.types.is_list(kind):
        return f"{_sql_type(kind.value_type)}[]"
    return {"string": "varchar", "int64": "bigint", "int32": "integer", "double": "double", "bool": "boolean"}.get(
        str(kind), "date"
    )
