"""The records of a ward, or the office's own, as the ledger knows them on a day, carried-over and adjusted ones too."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq

from data.ledger.history import Status, Submission
from data.tables import arrow_schema

Record = Mapping[str, Any]
RowsOf = Callable[[str, str], Path]  # where the rows of a submission's table lie


@dataclass(frozen=True, slots=True)
class Standing:
    """A record's row that holds, the submission it came with, and the row its ward reported last.

    The two rows differ where the district adjusted the record and the ward has not reported on it since.
    """

    submission: Submission
    row: Record
    reported: Record
    reported_with: Submission


def standing_records(
    submissions: Iterable[Submission], rows_of: RowsOf, ward: str | None, table: str, on: dt.date
) -> dict[str, Standing]:
    """The ward's records of a table that hold on a day, by record key: the last current row of each.

    Without a ward the office's own.
    """
    standing: dict[str, Standing] = {}
    for submission in _speaking(submissions, ward, table, on):
        for row in _rows(rows_of(submission.id, table), ward, table):
            known = standing.get(row["record_key"])
            if submission.adjustment is None:
                standing[row["record_key"]] = Standing(submission, row, row, submission)
            elif known is not None:
                standing[row["record_key"]] = Standing(submission, row, known.reported, known.reported_with)
    return standing


def adjusted_records(
    submissions: Iterable[Submission], rows_of: RowsOf, ward: str | None, table: str, on: dt.date
) -> dict[str, Standing]:
    """Of the records that hold on a day those that their ward has yet to confirm; nothing is read where none is."""
    if ward is None or not any(each.adjustment for each in _speaking(submissions, ward, table, on)):
        return {}
    held = standing_records(submissions, rows_of, ward, table, on)
    return {key: each for key, each in held.items() if each.submission.adjustment}


def _speaking(submissions: Iterable[Submission], ward: str | None, table: str, on: dt.date) -> list[Submission]:
    """The current submissions that tell about a table of a ward, the one that holds last."""
    fitting = [
        each
        for each in submissions
        if each.status is Status.CURRENT and each.cutoff <= on and table in each.tables and each.ward in (ward, None)
    ]
    return sorted(fitting, key=lambda each: (each.cutoff, each.received_at, each.seq))


def _rows(path: Path, ward: str | None, table: str) -> list[dict[str, Any]]:
    rows = pq.read_table(path, schema=arrow_schema(table), use_threads=False)
    own = pc.is_null(rows["ward"]) if ward is None else pc.equal(rows["ward"], ward)
    found: list[dict[str, Any]] = rows.filter(own).to_pylist()
    return found
