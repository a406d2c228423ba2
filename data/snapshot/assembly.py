"""Builds a snapshot: the ledger's rows as valid × known rectangles, beside the reference tables."""

from hashlib import sha256
from pathlib import Path

import duckdb

from data.area import Area
from data.ledger import Ledger
from data.quoting import quoted
from data.snapshot.column_types import create_types
from data.snapshot.load import load_area, load_groups, load_ledger, load_typed_rows
from data.tables import TABLES, Clock

# Raise it whenever the same ledger and area would give other tables.
BUILD_VERSION = 8
SMALL_LEDGER_ROWS = 100_000  # below this, waking threads costs more than they save
LARGE_LEDGER_ROWS = 250_000  # from here on memory is bounded
MEMORY_LIMIT = "500MB"  # DuckDB takes about twice as much, and each thread its share
LARGE_LEDGER_THREADS = 2
SCRIPTS = Path(__file__).parent
# What a row is known by on its way here; the snapshot keeps of it the source_id alone.
ORIGIN_COLUMNS = "is_sample, line, place, submission, record, record_key, sheet, sheet_row, cells, source_id"
LABELLED = ("equipment", "violation", "inspection", "incident", "need_decision")


def snapshot_id(ledger: Ledger, area: Area) -> str:
    """Twelve hex digits of everything a snapshot depends on. Pins are no part of it."""
    digest = sha256(f"{BUILD_VERSION}|{area.fingerprint}\n".encode())
    for event in ledger.data_events():
        digest.update(event.line())
    return digest.hexdigest()[:12]


def build(ledger: Ledger, area: Area, target: Path) -> None:
    """Write the snapshot of the ledger as it stands to `target`, which must not exist."""
    reference = area.reference_tables()
    with duckdb.connect() as connection:
        _begin(connection, target)
        rows = sum(sum(each.accepted.values()) for each in ledger.submissions())
        is_large = rows >= LARGE_LEDGER_ROWS
        if is_large:
            _confine(connection, target)
        elif rows < SMALL_LEDGER_ROWS:
            connection.execute("set threads = 1")
        load_ledger(connection, ledger, is_large=is_large)
        create_types(connection, reference)
        load_area(connection, reference, area.targets)
        load_typed_rows(connection, is_large=is_large)
        load_groups(connection, area)
        _compute(connection)
        connection.execute("checkpoint")


def _begin(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Begins the file. No log of it is written: after a crash nobody wants half a snapshot."""
    connection.execute(f"attach {quoted(target)} as snapshot (recovery_mode 'no_wal_writes'); use snapshot")


def _confine(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Bounds the memory that building takes; what is too much for it waits on disk meanwhile."""
    connection.execute(f"set memory_limit = '{MEMORY_LIMIT}'")
    connection.execute(f"set threads = {LARGE_LEDGER_THREADS}")
    connection.execute(f"set temp_directory = {quoted(target.with_name(f'.{target.name}.spilled'))}")
    # What must stand in an order says so; no row's number depends on it.
    connection.execute("set preserve_insertion_order = false")


def _compute(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute(f"create temp view filed_line as {_lines_of_rows()}")
    _run(connection, "turns.sql")
    _run(connection, "pieces.sql")
    for name, table in TABLES.items():
        _run(connection, "rectangles.sql", name)
        _run(connection, "states.sql" if table.clock is Clock.STATE else "events.sql", name)
        _run(connection, "adjusted.sql", name)
    _run(connection, "buildings.sql")
    for name in LABELLED:
        _run(connection, "labels.sql", name)
    for script in sorted((SCRIPTS / "tables").glob("*.sql")):
        _run(connection, f"tables/{script.name}")


def _run(connection: duckdb.DuckDBPyConnection, script: str, table: str = "") -> None:
    sql = (SCRIPTS / script).read_text(encoding="utf-8")
    connection.execute(sql.replace("{table}", table).replace("{origin}", ORIGIN_COLUMNS))


def _lines_of_rows() -> str:
    return " union all ".join(
        f"select distinct submission, '{table}' as table_name, line from {table}_filed" for table in TABLES
    )
