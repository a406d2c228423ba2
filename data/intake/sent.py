"""A file as it was sent: how it is read and judged, and how it is handed to the ledger."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Protocol

import duckdb
import pyarrow as pa

from data.intake.candidates import Candidates
from data.intake.findings import Findings
from data.intake.judge_candidates import CandidateJudge
from data.intake.report import Intake, IntakeReport
from data.intake.sheet_reader import SheetReader
from data.intake.stored import Rows
from data.reading.workbook import Workbook, read_file


class Sent(Protocol):
    """What the judgement of a file asks of it."""

    def findings(self) -> Findings:
        """Where its problems are kept."""

    def workbook(self) -> Workbook:
        """Its sheets. Raises FileRefused."""

    def sha256(self) -> str:
        """The digest of its bytes, in hexadecimal."""

    def engine(self) -> duckdb.DuckDBPyConnection:
        """A database without tables for the rules."""

    def candidates(self, sheet: SheetReader, judge: CandidateJudge) -> Iterable[Rows]:
        """The rows of a sheet, judged: of its own table, then of each derived one."""

    def handed(self, report: IntakeReport, candidates: Sequence[Rows]) -> Intake:
        """What goes to the ledger: the report with the accepted rows of the candidates."""


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file that memory holds."""

    content: bytes
    name: str

    def findings(self) -> Findings:
        return Findings(self.name)

    def workbook(self) -> Workbook:
        return read_file(self.content, self.name)

    def sha256(self) -> str:
        return sha256(self.content).hexdigest()

    def engine(self) -> duckdb.DuckDBPyConnection:
        return _engine().cursor()

    def candidates(self, sheet: SheetReader, judge: CandidateJudge) -> Iterable[Candidates]:
        return map(judge.judge, sheet.read())

    def handed(self, report: IntakeReport, candidates: Sequence[Rows]) -> Intake:
        parts: dict[str, list[pa.Table]] = defaultdict(list)
        for each in candidates:
            parts[each.table.name] += each.taken()
        return Intake(report, {name: pa.concat_tables(rows) for name, rows in parts.items()}, self.content)


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """An empty in-memory database. One thread: a ward's few hundred rows are done before others would wake up."""
    return duckdb.connect(config={"threads": 1})
