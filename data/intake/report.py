"""What the intake says of one file, and what it hands to the ledger."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import pyarrow as pa

from data.adjustment import Adjustment
from data.problems import Problem, Rule, Skip


class FileStatus(StrEnum):
    ACCEPTED = "accepted"  # every row read was accepted or skipped
    PARTIAL = "partial"  # some rows were rejected, the rest accepted
    REFUSED = "refused"  # nothing is taken; the problems say why
    UNCHANGED = "unchanged"  # these bytes were received before under this key


@dataclass(frozen=True, slots=True)
class SheetCount:
    """The conservation law of one sheet: read == accepted + rejected + sum(skipped)."""

    sheet: str
    table: str
    read: int
    accepted: int
    rejected: int
    skipped: Mapping[Skip, int]


@dataclass(frozen=True, slots=True)
class SubmissionDraft:
    """A file's identity before the ledger gives it an instant and a sequence number.

    `ward` is a ward key, or None for the district office and for files of many wards. `period` is a canonical
    period code (data.periods). `tables` are the tables whose sheet is present, even when it has no rows.
    """

    ward: str | None
    period: str
    profile: str
    cutoff: dt.date
    file_name: str
    sha256: str
    tables: tuple[str, ...]
    document_no: str | None = None
    signed_on: dt.date | None = None
    signed_by: str | None = None
    is_sample: bool = False
    is_delta: bool = False  # holds only what changed: what is absent is carried over without a flag
    adjustment: Adjustment | None = None  # the district's own, of one record

    @property
    def id(self) -> str:
        """Twelve hex digits of the content and the key: the same bytes under the same key are the same submission."""
        key = "|".join([self.sha256, self.ward or "", self.period, self.profile])
        return sha256(key.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class AssignedCode:
    """A code that the intake gave to a record whose code cell was empty; the sender keeps it from now on."""

    table: str
    sheet: str
    cell: str
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """The judgement of one file. `accepted` counts rows per table; `unmapped` names sheets that fit no table.

    Of a large file's problems `problems` has the first ones; `untold` counts the others by rule.
    """

    file: str
    status: FileStatus
    submission: SubmissionDraft | None
    accepted: Mapping[str, int]
    rejected: int
    skipped: int
    problems: tuple[Problem, ...]
    sheets: tuple[SheetCount, ...] = ()
    unmapped: tuple[str, ...] = ()
    assigned: tuple[AssignedCode, ...] = ()
    untold: Mapping[Rule, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file too large for memory: where it is, and its accepted rows by table as Parquet, ready to be kept."""

    file: Path
    tables: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Intake:
    """A judged file on its way to the ledger.

    `tables` follow `data.tables.arrow_schema`; `content` is the file as it came. Both are empty for a file that stays
    `on_disk`.
    """

    report: IntakeReport
    tables: Mapping[str, pa.Table]
    content: bytes
    on_disk: OnDisk | None = None
