"""Checks a snapshot by building it again: DuckDB files are never byte-equal, so rows are compared."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from data.area import Area
from data.ledger import Ledger
from data.ledger.errors import SnapshotDamaged
from data.ledger.layout import Layout
from data.snapshot.assembly import build, snapshot_id
from data.snapshot.catalogue import find_snapshot

DIGEST = """
    select count(*), md5(string_agg(line, '' order by line))
    from (select md5(whole_row::varchar) as line from {} as whole_row)
"""


@dataclass(frozen=True, slots=True)
class Difference:
    """A table that does not come out the same; None rows where it is missing on that side."""

    table: str
    rows: int | None
    rebuilt_rows: int | None


@dataclass(frozen=True, slots=True)
class Verification:
    """What checking the current snapshot found.

    `is_current` is False when the ledger or the area pack has moved on since: then tables may well differ.
    """

    snapshot_id: str
    is_current: bool
    tables: int
    rows: int
    differences: tuple[Difference, ...]
    damaged_files: tuple[str, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the snapshot is what the ledger and the area pack give, and every file is as received."""
        return self.is_current and not self.differences and not self.damaged_files


def verify(store: Path, area: Area) -> Verification:
    """The current snapshot against one built anew from the ledger: row counts and digests of sorted rows.

    Raises NoSnapshot, or SnapshotDamaged when the stored file is no longer a database.
    """
    ledger = Ledger(Path(store))
    snapshot = find_snapshot(store)
    stored = _stored_digests(store, snapshot.id)
    with TemporaryDirectory() as folder:
        rebuilt_file = Path(folder) / "rebuilt.duckdb"
        build(ledger, area, rebuilt_file)
        rebuilt = digests(rebuilt_file)
    differing = sorted(table for table in stored | rebuilt if stored.get(table) != rebuilt.get(table))
    return Verification(
        snapshot.id,
        snapshot.id == snapshot_id(ledger, area),
        len(stored),
        sum(rows for rows, _ in stored.values()),
        tuple(Difference(table, _rows(stored, table), _rows(rebuilt, table)) for table in differing),
        ledger.damaged_files(),
    )


def _stored_digests(store: Path, snapshot_id: str) -> dict[str, tuple[int, str | None]]:
    try:
        return digests(Layout(Path(store)).snapshot(snapshot_id))
    except duckdb.Error as error:
        raise SnapshotDamaged(snapshot_id) from error


def digests(snapshot: Path) -> dict[str, tuple[int, str | None]]:
    """Rows and digest of every table of a snapshot file, whatever the order the rows lie in."""
    with duckdb.connect(str(snapshot), read_only=True) as connection:
        names = connection.execute("select table_name from duckdb_tables() where not temporary").fetchall()
        counted = {name: connection.execute(DIGEST.format(name)).fetchall()[0] for (name,) in names}
    return {name: (rows, digest) for name, (rows, digest) in counted.items()}


def _rows(tables: dict[str, tuple[int, str | None]], table: str) -> int | None:
    return tables[table][0] if table in tables else None
