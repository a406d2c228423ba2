"""Tra cứu theo bảng and Truy vấn SQL on 10 million violations, against DuckDB's own command line on the same file.

    python -m bench.exploring

All three are asked in turn inside one loop, after a round that is not counted, each until its last row is read; their
rows must be the same. The builder asks the store that pages ask: it remembers statements, hence every round asks what
has not been asked before, on a page that is open already. SQL goes through its locked process. Ours runs in a fresh
process, so that its memory is its own.
"""

import datetime as dt
import math
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from statistics import median
from typing import Any

from analytics.exploring.answer import Answer, answer
from analytics.exploring.measured import measured
from analytics.exploring.subject import METRICS
from analytics.exploring.subjects import SUBJECTS
from analytics.registry import MACROS
from analytics.scope import Scope
from bench.command_line import CommandLine
from bench.exploring_cases import CASES, Case
from bench.measure import MEMORY_LIMIT_MB
from bench.measure_case import AS_OF, KNOWN_BY
from bench.measure_data import large_store
from bench.target import Bound, Result, table, verdict
from data.explorer.answer import Answer as Rows
from data.explorer.explorer import Explorer
from data.explorer.watch import peak_bytes
from data.ledger.layout import Layout
from data.store import open_store
from ui.remembered import RememberedStore

ROUNDS = 7
MOST_S = 1.0
SLOWEST_AGAINST_COMMAND_LINE = 1.3
_BUILDER, _SQL, _COMMAND_LINE = "builder", "SQL", "command line"
_OURS = (_BUILDER, _SQL)
_MEGABYTE = 1 << 20

Results = Mapping[tuple[Any, ...], float]  # by the keys of a group; groups without a result are left out


@dataclass(frozen=True, slots=True)
class Race:
    """The medians of one case, in seconds by rival."""

    case: str
    seconds: Mapping[str, float]

    def result(self, rival: str) -> Result:
        """The line of one of ours."""
        ratio = self.seconds[rival] / self.seconds[_COMMAND_LINE]
        times = f"{self.seconds[rival]:.3f} s; duckdb {self.seconds[_COMMAND_LINE]:.3f} s"
        what = f"{rival}: {self.case}, against the command line"
        return Result(what, ratio, "×", Bound.AT_MOST, SLOWEST_AGAINST_COMMAND_LINE, times)


def measure() -> list[Result]:
    """A line a case for the builder and for SQL, the slowest answer of each, and the memory of the builder."""
    context = get_context("spawn")
    making = context.Process(target=large_store)
    making.start()
    making.join()
    ours, theirs = context.Pipe()
    process = context.Process(target=_race_all, args=(theirs,))
    process.start()
    theirs.close()  # so that a race that dies ends the wait
    races, memory_mb = ours.recv()
    process.join()
    lines = [race.result(rival) for rival in _OURS for race in races]
    return [*lines, *(_slowest(races, rival) for rival in _OURS), _memory(memory_mb)]


def _slowest(races: Iterable[Race], rival: str) -> Result:
    race = max(races, key=lambda one: one.seconds[rival])
    what = f"{rival}: the slowest answer on 10 M violations"
    return Result(what, race.seconds[rival], " s", Bound.AT_MOST, MOST_S, race.case)


def _memory(megabytes: float) -> Result:
    return Result("builder: peak", megabytes, " MB", Bound.AT_MOST, MEMORY_LIMIT_MB, "DuckDB's own included")


def _race_all(results: Connection) -> None:
    folder = large_store()
    with (
        closing(RememberedStore(open_store(folder, MACROS))) as store,
        closing(Explorer(folder, store.id, MACROS)) as explorer,
        CommandLine(Layout(folder).snapshot(store.id)) as command_line,
    ):
        races = [_race(case, store, explorer, command_line) for case in CASES]
    results.send((races, peak_bytes() / _MEGABYTE))


def _race(case: Case, store: RememberedStore, explorer: Explorer, command_line: CommandLine) -> Race:
    sql = case.sql or _built(store, case, 0).sql
    rivals: Mapping[str, Callable[[int], Iterable[tuple[Any, ...]]]] = {
        _BUILDER: lambda turn: _built(store, case, turn).rows,
        _SQL: lambda turn: _queried(explorer, sql),
        _COMMAND_LINE: lambda turn: command_line.ask(case.by_hand).rows,
    }
    seconds: dict[str, list[float]] = {name: [] for name in rivals}
    for turn in range(1, 2 + ROUNDS):
        found: dict[str, Results] = {}
        for name, ask in rivals.items():
            started = time.perf_counter()
            rows = ask(turn)
            seconds[name].append(time.perf_counter() - started)
            found[name] = {tuple(row[:-1]): float(row[-1]) for row in rows if row[-1]}
        for name in _OURS:
            _assert_equal(found[name], found[_COMMAND_LINE], f"{case.name}, {name}")
    return Race(case.name, {name: median(taken[1:]) for name, taken in seconds.items()})


def _built(store: RememberedStore, case: Case, turn: int) -> Answer:
    """The builder's answer; a second later in what was known is another statement with the same results."""
    scope = Scope(AS_OF, KNOWN_BY + dt.timedelta(seconds=turn))
    if case.question.subject == METRICS:
        return measured(store, scope, case.question)
    return answer(store, scope, case.question, SUBJECTS[case.question.subject])


def _queried(explorer: Explorer, sql: str) -> list[tuple[Any, ...]]:
    outcome = explorer.run(sql)
    assert isinstance(outcome, Rows), outcome
    return list(zip(*(column.to_pylist() for column in outcome.table.columns), strict=True))


def _assert_equal(ours: Results, theirs: Results, what: str) -> None:
    assert ours.keys() == theirs.keys(), f"{what}: {ours.keys() ^ theirs.keys()}"
    for key, figure in ours.items():
        assert math.isclose(figure, theirs[key]), f"{what} {key}: {figure}, command line {theirs[key]}"


if __name__ == "__main__":
    outcome = measure()
    print(table(outcome))
    print(f"\n{verdict(outcome)}")
