"""A few warm processes over one snapshot that answer the SQL of visitors and are ended when they must be."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from threading import BoundedSemaphore, Event, Lock, Thread
from typing import Any

from data.explorer.answer import Answer, Column, Parameters, Reason, Refusal
from data.explorer.beside import Beside, as_stream, from_stream
from data.explorer.limits import CORES, Limits
from data.explorer.process import QueryProcess
from data.explorer.protocol import HungUpError
from data.explorer.running import Running
from data.explorer.watch import EXIT_MEMORY
from data.ledger.layout import Layout

PROCESSES = max(2, min(4, CORES))
LONGEST_SQL = 50_000
_WAITING = 60  # visitors; more than that and nobody would be served in time
_LOOK_S = 0.05
_SIGABRT, _SIGXCPU = 6, 24


class Explorer:
    """Answers one SELECT at a time per process; safe to share between threads.

    Processes start when they are needed and stay warm. One that takes longer than its time is killed and replaced: its
    time is `wall_s`, or `share_s` while others wait.
    """

    def __init__(
        self,
        store: Path,
        snapshot_id: str,
        macros: Sequence[str],
        limits: Limits | None = None,
        processes: int = PROCESSES,
    ) -> None:
        self.snapshot_id = snapshot_id
        self.limits = limits or Limits()
        self._file = Layout(Path(store)).snapshot(snapshot_id).resolve()
        self._macros = tuple(macros)
        self._places = BoundedSemaphore(processes)
        self._lock = Lock()
        self._idle: list[QueryProcess] = []
        self._running: set[Running] = set()
        self._waiting = 0
        self._is_warming = False
        self._is_closed = Event()
        Thread(target=self._guard, daemon=True).start()

    def warm(self) -> None:
        """Starts a process in the background where none is at rest, so that the next question does not wait for it."""
        with self._lock:
            if self._idle or self._is_warming or self._is_closed.is_set():
                return
            self._is_warming = True
        process = self._start()
        with self._lock:
            self._is_warming = False
            is_wanted = not self._is_closed.is_set()
            if is_wanted:
                self._idle.append(process)
        if not is_wanted:
            process.end()

    def run(
        self, sql: str, params: Parameters | None = None, limit: int | None = None, beside: Beside | None = None
    ) -> Answer | Refusal:
        """The first `limit` rows of one SELECT, or why there are none; waits for them, at most for the query's time."""
        return self.start(sql, params, limit, beside).result()

    def start(
        self, sql: str, params: Parameters | None = None, limit: int | None = None, beside: Beside | None = None
    ) -> Running:
        """One SELECT on its way; its parameters are bound as `$name`. No other query sees the table beside."""
        return self._put({"sql": sql, "params": dict(params or {}), "limit": limit or self.limits.rows}, beside)

    def judge(self, sql: str, beside: str = "") -> Refusal | None:
        """Why a text is not one allowed SELECT; None when it is. It is not run, and may name a table `beside`."""
        outcome = self._put({"sql": sql, "beside": beside, "is_only_judged": True}, None).result()
        return outcome if isinstance(outcome, Refusal) else None

    def close(self) -> None:
        """Ends every process; questions under way are refused."""
        self._is_closed.set()
        with self._lock:
            idle, self._idle = self._idle, []
            under_way = list(self._running)
        for running in under_way:
            running.stop(Reason.CANCELLED)
        for process in idle:
            process.end()

    def _put(self, question: dict[str, Any], beside: Beside | None) -> Running:
        """The question under way, or refused at once."""
        running = Running()
        refused = _refused(question["sql"], beside)
        with self._lock:
            self._waiting += 1
            is_crowded = self._waiting > _WAITING
        if refused or is_crowded or self._is_closed.is_set():
            self._leave_queue()
            running.finish(refused or Refusal(Reason.BUSY))
        else:
            Thread(target=self._carry_out, args=(running, question, beside), daemon=True).start()
        return running

    def _carry_out(self, running: Running, question: dict[str, Any], beside: Beside | None) -> None:
        with self._places:
            self._leave_queue()
            if running.is_stopped:
                running.finish(Refusal(running.stopped_for or Reason.CANCELLED))
                return
            process = self._take()
            self.warm()
            try:
                process.ready()
                self._begin(running, process)
                header, rows = _asked(process, question, beside)
            except HungUpError:
                self._drop(running)
                running.finish(self._why_ended(running, process.ended()))
            else:
                is_spent = running.let_go() or header["is_worn"]
                self._drop(running)
                self._give_back(process, is_spent=is_spent)
                running.finish(self._read(header, rows))

    def _begin(self, running: Running, process: QueryProcess) -> None:
        with self._lock:
            self._running.add(running)
        running.begin(process.kill)

    def _drop(self, running: Running) -> None:
        with self._lock:
            self._running.discard(running)

    def _leave_queue(self) -> None:
        with self._lock:
            self._waiting -= 1

    def _take(self) -> QueryProcess:
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.is_alive:
                    return process
                process.end()
        return self._start()

    def _give_back(self, process: QueryProcess, *, is_spent: bool) -> None:
        """Keeps the process for the next question, unless the last one swelled it or had it killed."""
        with self._lock:
            if not is_spent and not self._is_closed.is_set() and process.is_alive:
                self._idle.append(process)
                return
        process.end()

    def _start(self) -> QueryProcess:
        return QueryProcess(self._file, self._macros, self.limits)

    def _read(self, header: dict[str, Any], rows: bytes) -> Answer | Refusal:
        elapsed_s = float(header["elapsed_s"])
        if "reason" in header:
            return Refusal(
                Reason(header["reason"]),
                str(header.get("name", "")),
                header.get("position"),
                tuple(header.get("candidates", ())),
                elapsed_s,
            )
        columns = tuple(Column(name, kind) for name, kind in header["columns"])
        return Answer(columns, from_stream(rows), header["total"], elapsed_s, self.snapshot_id)

    def _why_ended(self, running: Running, exit_code: int) -> Refusal:
        if running.stopped_for is not None:
            reason = running.stopped_for
        elif exit_code in (EXIT_MEMORY, -_SIGABRT):  # DuckDB aborts where even its error finds no memory
            reason = Reason.MEMORY
        elif exit_code == -_SIGXCPU:
            reason = Reason.TIME
        else:
            reason = Reason.BROKEN
        return replace(Refusal(reason), elapsed_s=running.elapsed_s)

    def _guard(self) -> None:
        """Ends what runs too long; of what runs longer than its share while others wait, the longest."""
        while not self._is_closed.wait(_LOOK_S):
            with self._lock:
                under_way, waiting = sorted(self._running, key=lambda each: -each.elapsed_s), self._waiting
            for running in under_way:
                if running.elapsed_s > self.limits.wall_s:
                    running.stop(Reason.TIME)
            if waiting and under_way and under_way[0].elapsed_s > self.limits.share_s:
                under_way[0].stop(Reason.BUSY)


def _refused(sql: str, beside: Beside | None) -> Refusal | None:
    """Why a question is not even put; None when it is."""
    if len(sql) > LONGEST_SQL:
        return Refusal(Reason.TOO_LONG)
    return Refusal(Reason.OWN_TOO_LARGE, beside.name) if beside and beside.is_too_large else None


def _asked(process: QueryProcess, question: dict[str, Any], beside: Beside | None) -> tuple[dict[str, Any], bytes]:
    """What the process answers to the question, the visitor's own table sent with it. Raises HungUpError."""
    if beside is None:
        return process.ask(question)
    return process.ask(question | {"beside": beside.name}, as_stream(beside.table))
