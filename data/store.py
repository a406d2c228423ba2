"""A snapshot opened for reading: its tables and the facts macros, behind a lock that no SQL can lift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pyarrow as pa

from data.ledger.errors import SnapshotDamaged, SnapshotOutdated
from data.ledger.layout import Layout
from data.locked import attach, furnish, lock
from data.snapshot.catalogue import Snapshot, find_snapshot

if TYPE_CHECKING:
    import pandas as pd

Parameters = Mapping[str, object]

SMALL_SNAPSHOT_ROWS = 100_000  # of all its tables: below this, waking threads costs more than they save
_ROWS = "select coalesce(sum(estimated_size), 0) from duckdb_tables() where database_name = 'snapshot'"


@dataclass(frozen=True, slots=True)
class Fetched:
    """The names and values of a result."""

    names: tuple[str, ...]
    values: list[tuple[Any, ...]]

    def rows(self) -> list[dict[str, Any]]:
        """One dict a row, the asker's own to change."""
        return [dict(zip(self.names, row, strict=True)) for row in self.values]


class Store:
    """A read-only view of one snapshot, safe to share between threads: every query has its own cursor.

    SQL names tables and macros plainly (`from building`) and binds parameters as `$name`.
    """

    def __init__(self, snapshot: Snapshot, connection: duckdb.DuckDBPyConnection) -> None:
        self.snapshot = snapshot
        self._connection = connection

    @property
    def remembers(self) -> bool:
        """Whether the same statement asked again costs nothing: here each one reads anew."""
        return False

    @property
    def id(self) -> str:
        """The snapshot's id: the key of everything cached from it."""
        return self.snapshot.id

    def rows(self, sql: str, params: Parameters | None = None) -> list[dict[str, Any]]:
        """The result as one dict a row."""
        return self.fetched(sql, params).rows()

    def fetched(self, sql: str, params: Parameters | None = None) -> Fetched:
        """The result as it came."""
        with self._connection.cursor() as cursor:
            result = cursor.execute(sql, dict(params or {}))
            return Fetched(tuple(column[0] for column in result.description), result.fetchall())

    def frame(self, sql: str, params: Parameters | None = None) -> pd.DataFrame:
        """The result as a pandas table."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, dict(params or {})).df()

    def arrow(self, sql: str, params: Parameters | None = None) -> pa.Table:
        """The result as an Arrow table."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, dict(params or {})).to_arrow_table()

    def area_value(self, key: str) -> str | None:
        """A string of the area pack (`area.toml`) as the snapshot holds it; None when it says nothing."""
        found = self.rows("select value from area where key = $key", {"key": key})
        return found[0]["value"] if found else None

    def close(self) -> None:
        """Let go of the snapshot's file."""
        self._connection.close()


def open_store(
    store: Path, macros: Sequence[str] = (), snapshot_id: str | None = None, threads: int | None = None
) -> Store:
    """The store's current snapshot, or the one with that id, with the macros loaded and everything else locked.

    A statement runs on as many threads as are asked for, else on one where the snapshot is small and on every core's
    where it is not.
    Raises NoSnapshot, UnknownSnapshot, SnapshotDamaged or, where an earlier version of the program built it and the
    macros do not fit, SnapshotOutdated.
    """
    snapshot, connection = _attached(store, snapshot_id)
    try:
        furnish(connection, macros)
    except (duckdb.BinderException, duckdb.CatalogException) as error:
        connection.close()
        raise SnapshotOutdated(snapshot.id) from error
    if threads is None and _is_small(connection):
        threads = 1
    if threads is not None:
        connection.execute(f"set threads = {int(threads)}")
    lock(connection)
    return Store(snapshot, connection)


def _is_small(connection: duckdb.DuckDBPyConnection) -> bool:
    (rows,) = connection.execute(_ROWS).fetchone() or (0,)
    return int(rows) < SMALL_SNAPSHOT_ROWS


def _attached(store: Path, snapshot_id: str | None) -> tuple[Snapshot, duckdb.DuckDBPyConnection]:
    """The snapshot asked for; should the current one be cleaned up just now, the one that took its place."""
    snapshot = find_snapshot(store, snapshot_id)
    path = Layout(Path(store)).snapshot(snapshot.id)
    connection = duckdb.connect(":memory:")
    try:
        attach(connection, path)
    except duckdb.Error as error:
        connection.close()
        if snapshot_id is None and not path.exists() and find_snapshot(store).id != snapshot.id:
            return _attached(store, None)
        raise SnapshotDamaged(snapshot.id) from error
    return snapshot, connection
