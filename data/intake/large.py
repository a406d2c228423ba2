"""A csv too large for memory: read part by part, judged on disk, kept as it lies."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import file_digest
from pathlib import Path
from tempfile import mkdtemp
from typing import BinaryIO

import duckdb
import pyarrow.compute as pc
import pyarrow.parquet as pq

from data.intake.candidates import Candidates
from data.intake.findings import Findings
from data.intake.identify import lacks_codes
from data.intake.judge_candidates import CandidateJudge
from data.intake.marks import Marks
from data.intake.report import Intake, IntakeReport, OnDisk
from data.intake.sheet_reader import SheetReader
from data.intake.stored import PART_ROWS, Rows, StoredCandidates
from data.problems import Rule
from data.quoting import quoted
from data.reading.kinds import HEAD_BYTES, is_container, kind_of
from data.reading.workbook import Workbook, text_workbook
from data.tables import arrow_schema

LARGE_FROM_BYTES = 20_000_000
MOST_PROBLEMS = 10_000  # kept with their cells; the others are counted
MOST_CODED = 500_000  # rows among which those without a code of their own can be recognised in memory
_MEMORY_LIMIT = "512MB"
_THREADS = 2

Watch = Callable[[int, int], None]  # bytes read, rows taken


def is_large(path: Path) -> bool:
    """Whether a file is to be judged part by part: text, and much of it."""
    if path.stat().st_size <= LARGE_FROM_BYTES:
        return False
    with path.open("rb") as file:
        return not is_container(file.read(HEAD_BYTES))


class LargeFile:
    """A `Sent` file that memory does not hold; what waits lies in a folder of its own inside `scratch`."""

    def __init__(self, path: Path, scratch: Path, watch: Watch | None = None) -> None:
        self.path = path
        self.name = path.name
        self._size = path.stat().st_size
        self._folder = Path(mkdtemp(dir=scratch))
        self._watch = watch
        self._opened: BinaryIO | None = None

    def findings(self) -> Findings:
        return Findings(self.name, most=MOST_PROBLEMS)

    def workbook(self) -> Workbook:
        with self.path.open("rb") as file:
            kind_of(file.read(HEAD_BYTES), self.name)
        return text_workbook(self.name, self._open)

    def sha256(self) -> str:
        with self.path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()

    def engine(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(config={"memory_limit": _MEMORY_LIMIT, "threads": _THREADS})
        connection.execute(f"set temp_directory = {quoted(self._folder / 'spilled')}")
        connection.execute("set preserve_insertion_order = false")
        return connection

    def candidates(self, sheet: SheetReader, judge: CandidateJudge) -> Iterator[StoredCandidates]:
        own, *derived = self._read(sheet, judge)
        judge.apply_rules(own)
        yield own
        for waiting in derived:
            known = self._identified(waiting.parts(), judge)
            judge.apply_rules(known)
            yield known

    def handed(self, report: IntakeReport, candidates: Sequence[Rows]) -> Intake:
        files = {each.table.name: self._folder / f"taken_{each.table.name}.parquet" for each in candidates}
        for table, file in files.items():
            with pq.ParquetWriter(file, arrow_schema(table), write_statistics=False) as writer:
                for each in (each for each in candidates if each.table.name == table):
                    for rows in each.taken():
                        writer.write_table(rows)
        return Intake(report, {}, b"", OnDisk(self.path, files))

    def _open(self) -> BinaryIO:
        self._opened = self.path.open("rb")
        return self._opened

    def _read(self, sheet: SheetReader, judge: CandidateJudge) -> list[StoredCandidates]:
        """The rows of a sheet's own table, each known for the record it is; those of derived tables as they were read.

        What derived rows refer to may be decided only by the last row of the sheet.
        """
        waiting: list[StoredCandidates] = []

        def own_parts() -> Iterator[Candidates]:
            for own, *derived in sheet.parts(PART_ROWS):
                waiting.extend(self._stored(part) for part in derived[len(waiting) :])
                for store, part in zip(waiting, derived, strict=True):
                    store.add(part)
                sheet.findings.trim()
                yield own

        own = self._identified(own_parts(), judge)
        for store in waiting:
            store.finish()
        return [own, *waiting]

    def _identified(self, parts: Iterable[Candidates], judge: CandidateJudge) -> StoredCandidates:
        """The parts put together, each row with its ward, its building and its key."""
        store: StoredCandidates | None = None
        has_codes = True
        for part in parts:
            judge.know(part.table.name)
            marks = Marks()
            identity = judge.identity(marks)
            known = identity.with_keys(identity.place(part))
            has_codes = has_codes and not lacks_codes(known)
            store = store or self._stored(part)
            judge.marks.move(marks, store, store.add(known))
            self._tell_progress(len(store))
        assert store is not None  # a sheet has one part at least
        store.finish()
        return store if has_codes else self._with_codes(store, judge)

    def _with_codes(self, store: StoredCandidates, judge: CandidateJudge) -> StoredCandidates:
        """The same rows, those without a code with theirs; among too many rows they are rejected for want of one."""
        if len(store) > MOST_CODED:
            self._reject_without_code(store, judge.marks)
            return store
        identity = judge.identity(judge.marks)
        coded = identity.with_keys(identity.with_codes(store.whole()))
        again = self._stored(coded)
        again.add(coded)
        again.finish()
        return again

    @staticmethod
    def _reject_without_code(store: StoredCandidates, marks: Marks) -> None:
        code = store.table.key[0]
        first = 0
        for part in store.parts():
            for row_id in pc.indices_nonzero(pc.is_null(part.rows[code])).to_pylist():
                if first + row_id not in store.rejected:
                    marks.add(store, first + row_id, code, Rule.REQUIRED)
            first += len(part)

    def _stored(self, part: Candidates) -> StoredCandidates:
        number = sum(1 for _ in self._folder.iterdir())
        return StoredCandidates(self._folder / f"{number}_{part.table.name}.parquet", part)

    def _tell_progress(self, rows: int) -> None:
        if self._watch is not None and self._opened is not None:
            self._watch(self._size if self._opened.closed else self._opened.tell(), rows)
