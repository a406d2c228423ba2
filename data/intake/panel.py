"""Judges the files of one call in their order, the next ones already while the earlier are being received.

A judgement reads the earlier reports of the file's own ward and of the office, nothing else. One made ahead of its
turn therefore stands, unless a file of the same ward, or one that is no single ward's, was taken meanwhile.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from data.area import Area
from data.intake.judging import judge
from data.intake.report import FileStatus, Intake
from data.ledger import Ledger
from data.processes import process_context, usable_cores

FEW_FILES = 4  # below this a second process costs more than it saves
MOST_PROCESSES = 4
FILES_AHEAD = 2  # a process, waiting and at work


@dataclass(frozen=True, slots=True)
class FileToJudge:
    """A file, and what is told about it: keyword arguments of `judge`."""

    path: Path
    told: Mapping[str, Any] = field(default_factory=dict)


class Panel:
    """`with Panel(files, area, ledger) as panel: for file in files: intake = panel.judge_next()`.

    `judge_next` gives the files' judgements in order and raises what `judge` raises. What is accepted is taken to be
    received before the next call.
    """

    def __init__(self, files: Iterable[FileToJudge], area: Area, ledger: Ledger, processes: int | None = None) -> None:
        self._files = list(files)
        self._area, self._ledger = area, ledger
        self._rest: Iterator[FileToJudge] = iter(self._files)
        self._ahead: deque[tuple[FileToJudge, int, Future[Intake]]] = deque()
        self._taken: list[str | None] = []  # whose files were accepted, in order; None: no single ward's
        self._processes = processes or min(MOST_PROCESSES, usable_cores())
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        if len(self._files) >= FEW_FILES and self._processes > 1:
            self._pool = _pool(self._processes, self._area, self._ledger.store)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def judge_next(self) -> Intake:
        """The judgement of the next file. Raises StopIteration after the last."""
        intake = self._judge_in_turn(next(self._rest)) if self._pool is None else self._judged_ahead(self._pool)
        if intake.report.status in (FileStatus.ACCEPTED, FileStatus.PARTIAL) and intake.report.submission:
            self._taken.append(intake.report.submission.ward)
        return intake

    def _judged_ahead(self, pool: ProcessPoolExecutor) -> Intake:
        wanted = FILES_AHEAD * self._processes - len(self._ahead)
        for file in islice(self._rest, wanted):
            self._ahead.append((file, len(self._taken), _submitted(pool, file)))
        file, seen, future = self._ahead.popleft()
        try:
            intake = future.result()
        except BrokenProcessPool:
            self._go_on_alone(pool)
            return self._judge_in_turn(file)
        return intake if self._stands(intake, self._taken[seen:]) else self._judge_in_turn(file)

    def _go_on_alone(self, pool: ProcessPoolExecutor) -> None:
        """Judges what is left here: the processes could not start, or the system ended one of them."""
        pool.shutdown(cancel_futures=True)
        self._pool = None
        self._rest = iter([*(waiting for waiting, _, _ in self._ahead), *self._rest])
        self._ahead.clear()

    @staticmethod
    def _stands(intake: Intake, taken_since: list[str | None]) -> bool:
        submission = intake.report.submission
        if submission is None or not taken_since:
            return True
        return submission.ward is not None and not {submission.ward, None} & set(taken_since)

    def _judge_in_turn(self, file: FileToJudge) -> Intake:
        return judge(file.path, area=self._area, ledger=self._ledger, **file.told)


# Each process of the pool judges with its own copies of these; `_prepare` sets them once.
_own: tuple[Area, Ledger] | None = None


def _pool(processes: int, area: Area, store: Path) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, process_context(), initializer=_prepare, initargs=(area, store))


def _submitted(pool: ProcessPoolExecutor, file: FileToJudge) -> Future[Intake]:
    """The judgement to come; a pool that is broken, or breaks just now, gives one that says so in its turn."""
    try:
        return pool.submit(_judge, file)
    except (BrokenProcessPool, OSError) as error:  # the second when it breaks while it starts a process
        broken: Future[Intake] = Future()
        broken.set_exception(BrokenProcessPool(*error.args))
        return broken


def _prepare(area: Area, store: Path) -> None:
    global _own  # noqa: PLW0603 (a pool's initializer can leave its work nowhere else)
    _own = area, Ledger(store)


def _judge(file: FileToJudge) -> Intake:
    assert _own is not None
    area, ledger = _own
    return judge(file.path, area=area, ledger=ledger, **file.told)
