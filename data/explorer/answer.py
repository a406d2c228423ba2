"""What becomes of a visitor's query: its rows, or why there are none."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pyarrow as pa


class Reason(StrEnum):
    """Why a query was refused or did not come to its end."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    SEVERAL = "several"  # more than one statement
    NOT_SELECT = "not_select"
    FORBIDDEN = "forbidden"  # a function or a place outside the snapshot
    SYNTAX = "syntax"
    UNKNOWN_TABLE = "unknown_table"
    UNKNOWN_COLUMN = "unknown_column"
    UNKNOWN_FUNCTION = "unknown_function"
    UNKNOWN_TYPE = "unknown_type"
    AMBIGUOUS = "ambiguous"
    ARGUMENTS = "arguments"
    NOT_GROUPED = "not_grouped"
    MISPLACED_AGGREGATE = "misplaced_aggregate"
    CONVERSION = "conversion"
    OUT_OF_RANGE = "out_of_range"
    PARAMETER = "parameter"
    UNSUPPORTED = "unsupported"
    TIME = "time"
    MEMORY = "memory"
    TOO_LARGE = "too_large"  # one row is larger than a result may be
    OWN_TOO_LARGE = "own_too_large"  # the visitor's own table
    BUSY = "busy"
    CANCELLED = "cancelled"
    BROKEN = "broken"  # its process died


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the result: its name, and its type as DuckDB writes it."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Answer:
    """The first rows of a result. `total` counts them all; None when counting them would have taken too long."""

    columns: tuple[Column, ...]
    table: pa.Table
    total: int | None
    elapsed_s: float
    snapshot: str

    @property
    def is_truncated(self) -> bool:
        """Whether the result has more rows than are here."""
        return self.total is None or self.total > self.table.num_rows


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no result.

    `name` is what was not found or not allowed, `position` the character of the query it stands at, `candidates` what
    DuckDB would have understood instead.
    """

    reason: Reason
    name: str = ""
    position: int | None = None
    candidates: tuple[str, ...] = ()
    elapsed_s: float = 0.0


Parameters = Mapping[str, object]
