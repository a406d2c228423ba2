"""Loads the area's reference tables and the ledger's files into a snapshot under construction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data.area import Area, Target
from data.ledger import History, Ledger, Submission
from data.quoting import quoted
from data.snapshot.column_types import typed_columns, typed_keys
from data.tables import TABLES, arrow_schema

FILED = (Path(__file__).parent / "filed.sql").read_text(encoding="utf-8")
_SPANS = pa.schema([("submission", pa.string()), ("known_from", pa.timestamp("us")), ("known_to", pa.timestamp("us"))])
_TARGETS = pa.schema(
    [
        ("metric", pa.string()),
        ("unit", pa.string()),
        ("value", pa.float64()),
        ("due_on", pa.date32()),
        ("document", pa.string()),
    ]
)
_PROBLEMS = pa.schema(
    [
        *((name, pa.string()) for name in ("submission", "sheet", "cell", "value", "rule", "severity", "suggestion")),
        ("context", pa.list_(pa.string())),
    ]
)
_CHANGES = pa.schema(
    [
        *((name, pa.string()) for name in ("submission", "title", "field", "old", "new")),
        *((name, pa.string()) for name in ("told_by", "position", "reason")),
        ("told_at", pa.timestamp("us")),
    ]
)
_SUBMISSIONS = pa.schema(
    [
        ("submission", pa.string()),
        ("ward", pa.string()),
        ("period", pa.string()),
        ("profile", pa.string()),
        ("cutoff", pa.date32()),
        ("received_at", pa.timestamp("us")),
        ("seq", pa.int64()),
        ("file", pa.string()),
        ("tables", pa.list_(pa.string())),
        ("document_no", pa.string()),
        ("signed_on", pa.date32()),
        ("signed_by", pa.string()),
        ("is_sample", pa.bool_()),
        ("is_delta", pa.bool_()),
        ("is_adjustment", pa.bool_()),
        ("accepted", pa.int64()),
        ("rejected", pa.int64()),
        ("skipped", pa.int64()),
        ("status", pa.string()),
        ("received_place", pa.int64()),
    ]
)


def load_area(
    connection: duckdb.DuckDBPyConnection, reference: Mapping[str, pa.Table], targets: Sequence[Target]
) -> None:
    """Create the reference tables. The area's targets wait to be joined with the district's own."""
    for name, table in reference.items():
        _create(connection, f"table {name}", table, typed_keys(table.column_names))
    written = [asdict(target) for target in targets]
    _create(connection, "temp table reference_target", pa.Table.from_pylist(written, _TARGETS))


def load_ledger(connection: duckdb.DuckDBPyConnection, ledger: Ledger, *, is_large: bool) -> None:
    """Create `filed` (submissions), their spans and problems, and `<table>_row`: every row as the ledger holds it.

    The rows of a large ledger stay in its files.
    """
    history = ledger.history()
    _load_submissions(connection, history)
    _load_changes(connection, history)
    _load_problems(connection, ledger)
    for table in TABLES:
        paths = [ledger.rows(each.id, table) for each in history.submissions if each.accepted.get(table)]
        _load_rows(connection, table, paths, "view" if is_large else "table")


def load_typed_rows(connection: duckdb.DuckDBPyConnection, *, is_large: bool) -> None:
    """Create `<table>_filed`: the rows with typed columns, their line of reports and their record; and `source`."""
    connection.execute(
        "create table source (source_id integer, submission varchar, sheet varchar, sheet_row integer, cells varchar)"
    )
    for table in TABLES:
        columns = ", ".join(typed_columns(table))
        connection.execute(FILED.replace("{table}", table).replace("{columns}", columns))
        if not is_large:
            connection.execute(f"drop table {table}_row")


def load_groups(connection: duckdb.DuckDBPyConnection, area: Area) -> None:
    """Create `building_group`: the area's rule for every kind and number of storeys that occurs."""
    pairs = connection.execute("select distinct kind::varchar, storeys from building_filed order by all").fetchall()
    table = pa.table(
        {
            "kind": pa.array([kind for kind, _ in pairs], pa.string()),
            "storeys": pa.array([storeys for _, storeys in pairs], pa.int64()),
            "management_group": pa.array([area.management_group(*pair).value for pair in pairs], pa.string()),
        }
    )
    types = "kind::BuildingKind as kind, storeys, management_group::ManagementGroup as management_group"
    _create(connection, "temp table building_group", table, types)


def _load_submissions(connection: duckdb.DuckDBPyConnection, history: History) -> None:
    written = [_written(each, place) for place, each in enumerate(history.submissions)]
    columns = "*, row_number() over (order by cutoff, received_at, seq) as place"
    _create(connection, "temp table filed", pa.Table.from_pylist(written, _SUBMISSIONS), columns)
    for name, spans in (("accepted_span", history.accepted), ("current_span", history.current)):
        _create(connection, f"temp table {name}", pa.Table.from_pylist([asdict(span) for span in spans], _SPANS))


def _load_changes(connection: duckdb.DuckDBPyConnection, history: History) -> None:
    """Create `told`: every figure told by telephone. Telephone numbers stay in the ledger."""
    written = [
        {"submission": each.id, "title": each.adjustment.title, **asdict(change), **asdict(change.call)}
        for each in history.submissions
        if each.adjustment
        for change in each.adjustment.changes
    ]
    _create(connection, "temp table told", pa.Table.from_pylist(written, _CHANGES))
    connection.execute(
        "create temp table adjusted_version (table_name varchar, source_id integer, valid_from date, valid_to date, "
        "known_from timestamp, known_to timestamp)"
    )


def _written(submission: Submission, place: int) -> Mapping[str, Any]:
    return asdict(submission) | {
        "submission": submission.id,
        "file": submission.file_name,
        "accepted": sum(submission.accepted.values()),
        "is_adjustment": submission.adjustment is not None,
        "received_place": place,
    }


def _load_problems(connection: duckdb.DuckDBPyConnection, ledger: Ledger) -> None:
    written = [
        {"submission": submission.id, **asdict(problem)}
        for submission in ledger.submissions()
        for problem in ledger.report(submission.id).problems
    ]
    _create(connection, "table problem", pa.Table.from_pylist(written, _PROBLEMS))


def _load_rows(connection: duckdb.DuckDBPyConnection, table: str, paths: Sequence[Path], kind: str) -> None:
    if paths:
        files = ", ".join(map(quoted, paths))
        read = f"read_parquet([{files}], filename = true, file_row_number = true)"
        connection.execute(f"create temp {kind} {table}_row as from {read}")
        return
    located = pa.schema([*arrow_schema(table), ("filename", pa.string()), ("file_row_number", pa.int64())])
    _create(connection, f"temp table {table}_row", located.empty_table())


def _create(connection: duckdb.DuckDBPyConnection, what: str, table: pa.Table, columns: str = "*") -> None:
    connection.register("arrow_table", table)
    connection.execute(f"create {what} as select {columns} from arrow_table")
    connection.unregister("arrow_table")
