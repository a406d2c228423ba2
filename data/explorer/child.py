"""A query's process: it holds one snapshot, locked, and answers one question after another until it is ended."""

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import duckdb
import pyarrow as pa

from data.explorer.answer import Reason, Refusal
from data.explorer.beside import as_stream, from_stream
from data.explorer.faults import refusal_of
from data.explorer.limits import MEGABYTE, Limits, allow_cpu, confine
from data.explorer.protocol import HungUpError, receive, send
from data.explorer.statement import Known, judge, known_to
from data.explorer.watch import Watch, peak_bytes
from data.lean import leave_out_pandas
from data.locked import attach, furnish, lock

_BATCH_ROWS = 2_000


def main() -> None:
    """Answers on the pipes that this process was started with."""
    leave_out_pandas()
    questions, answers = _own_pipes()
    setup, _ = receive(questions)
    limits = Limits(**setup["limits"])
    connection = duckdb.connect(":memory:", config={"errors_as_json": "true"})
    attach(connection, Path(setup["file"]))
    known = known_to(connection, furnish(connection, setup["macros"]))
    lock(connection, _settings(limits))
    _answered(connection, {"sql": "select 1", "params": {}, "limit": 1}, known, limits)  # loads what answering needs
    watch = Watch(limits)
    confine(limits)
    send(answers, {"is_ready": True})
    while True:
        try:
            question, beside = receive(questions)
        except HungUpError:
            return
        allow_cpu(limits)
        watch.begin()
        header, rows = _answered(connection, question, known, limits, beside)
        del beside
        is_worn = peak_bytes() > limits.memory_mb * MEGABYTE / 2
        send(answers, header | {"is_worn": is_worn}, rows)
        watch.end()


def _own_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """The pipes to the app, moved away from where anything could print into them."""
    pipes = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    return pipes


def _settings(limits: Limits) -> tuple[str, ...]:
    """What a visitor's process sets besides the common lock: nothing is ever spilt to a file."""
    return (
        "set temp_directory = ''",
        f"set threads = {limits.threads}",
        f"set memory_limit = '{limits.duckdb_mb}MB'",
    )


def _answered(
    connection: duckdb.DuckDBPyConnection, question: dict[str, Any], known: Known, limits: Limits, beside: bytes = b""
) -> tuple[dict[str, Any], bytes]:
    started = time.perf_counter()
    with connection.cursor() as cursor:  # temporary objects end with it, and so does what it registers
        if beside:
            cursor.register(question["beside"], from_stream(beside))
        refusal = _refused(cursor, question["sql"], _with(known, question.get("beside", "")))
        outcome = refusal or _outcome(cursor, question, limits)
    elapsed = {"elapsed_s": time.perf_counter() - started}
    if isinstance(outcome, Refusal):
        return _told(outcome, question["sql"]) | elapsed, b""
    header, rows = outcome
    return header | elapsed, rows


def _outcome(
    cursor: duckdb.DuckDBPyConnection, question: dict[str, Any], limits: Limits
) -> tuple[dict[str, Any], bytes] | Refusal:
    """The rows of a question that may be asked; none when that was all one wanted to know."""
    if question.get("is_only_judged"):
        return {"columns": [], "total": 0}, as_stream(pa.table({}))
    try:
        return _rows(cursor, question, limits)
    except duckdb.Error as error:
        return refusal_of(error)
    except (MemoryError, pa.ArrowMemoryError):
        return Refusal(Reason.MEMORY)
    except pa.ArrowException:
        return Refusal(Reason.UNSUPPORTED)


def _told(refusal: Refusal, sql: str) -> dict[str, Any]:
    header = {name: getattr(refusal, name) for name in ("reason", "name", "position", "candidates")}
    return header | {"position": _character(sql, refusal.position)}


def _with(known: Known, table: str) -> Known:
    """What may be named when a visitor's own table lies beside ours."""
    return replace(known, tables=known.tables | {table}) if table else known


def _character(sql: str, byte: int | None) -> int | None:
    """The character that stands at a byte of a text: DuckDB counts bytes."""
    return None if byte is None else len(sql.encode()[:byte].decode(errors="ignore"))


def _refused(cursor: duckdb.DuckDBPyConnection, sql: str, known: Known) -> Refusal | None:
    try:
        return judge(cursor, sql, known)
    except (duckdb.Error, RecursionError, UnicodeError):  # what the parser takes and its own tree does not
        return Refusal(Reason.UNSUPPORTED)


def _rows(cursor: duckdb.DuckDBPyConnection, question: dict[str, Any], limits: Limits) -> tuple[dict[str, Any], bytes]:
    """The first rows, as an Arrow stream, and how many there are in all."""
    result = cursor.execute(question["sql"], question["params"] or None)
    columns = [[str(name), str(kind)] for name, kind, *_ in result.description]
    reader = result.to_arrow_reader(_BATCH_ROWS)
    kept, beyond = _first(reader, min(question["limit"], limits.rows), limits.megabytes * MEGABYTE)
    if not kept and beyond:
        return {"reason": Reason.TOO_LARGE}, b""
    table = pa.Table.from_batches(kept, reader.schema)
    rest = _counted(reader, limits.count_s) if beyond else 0
    total = None if rest is None else table.num_rows + beyond + rest
    return {"columns": columns, "total": total}, as_stream(table)


def _first(reader: pa.RecordBatchReader, rows: int, most_bytes: int) -> tuple[list[pa.RecordBatch], int]:
    """The batches that hold the first rows and fit; how many rows of the last batch read lie beyond them."""
    kept: list[pa.RecordBatch] = []
    for batch in reader:
        wanted = batch.slice(0, rows)
        while wanted.num_rows and wanted.nbytes > most_bytes:
            wanted = wanted.slice(0, wanted.num_rows // 2)
        kept += [wanted] if wanted.num_rows else []
        rows -= wanted.num_rows
        most_bytes -= wanted.nbytes
        if wanted.num_rows < batch.num_rows:
            return kept, batch.num_rows - wanted.num_rows
    return kept, 0


def _counted(reader: pa.RecordBatchReader, most_s: float) -> int | None:
    """How many rows the reader still has; None when they are too many to count in time."""
    ends_at = time.perf_counter() + most_s
    count = 0
    for batch in reader:
        count += batch.num_rows
        if time.perf_counter() > ends_at:
            return None
    return count
