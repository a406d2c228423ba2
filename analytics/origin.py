"""Where a record came from: the file, the sheet and the row that told of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Select list and joins for a query whose rows come from `told` and bear `source_id`.
ORIGIN_COLUMNS = (
    "submission.file, source.sheet, source.sheet_row, source.cells, submission.period, submission.cutoff, "
    "submission.received_at"
)
ORIGIN_JOIN = (
    "left join source on source.source_id = told.source_id "
    "left join submission on submission.submission = source.submission"
)


@dataclass(frozen=True, slots=True)
class Origin:
    """A row of a file that was received; `cells` is its range (“B12:T12”), `period` the code of its report."""

    file: str | None
    sheet: str | None
    sheet_row: int | None
    cells: str | None
    period: str | None
    cutoff: dt.date | None
    received_at: dt.datetime | None


def origin_of(row: Mapping[str, Any]) -> Origin:
    """The origin in a row that was selected with ORIGIN_COLUMNS."""
    return Origin(**{name: row[name] for name in Origin.__dataclass_fields__})
