"""Measures `measure` against hand-written SQL and idiomatic pandas on a large city, all figures asserted equal.

    python -m bench.measure

The rivals run in turn inside one loop, in two child processes (pandas has its own), two threads each.
"""

import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from statistics import median

from analytics import MACROS, Scope, measure
from analytics.metric_table import MetricRow
from bench.measure_case import AS_OF, CASES, KNOWN_BY, Case, Figure, Figures
from bench.measure_data import large_store
from bench.measure_pandas import PandasCity
from bench.measure_sql import by_hand
from data.store import Store, open_store

ROUNDS = 5
THREADS = 2
SLOWEST_AGAINST_SQL = 1.25
LEAST_AGAINST_PANDAS = 3.0
MEMORY_LIMIT_MB = 1536
MEMORY = "memory"  # what a child is asked for besides its rivals


@dataclass(frozen=True, slots=True)
class Race:
    """The medians of one case, in seconds."""

    case: str
    measure_s: float
    sql_s: float
    pandas_s: float

    @property
    def against_sql(self) -> float:
        """How many times the hand-written SQL `measure` takes."""
        return self.measure_s / self.sql_s

    @property
    def against_pandas(self) -> float:
        """How many times faster than pandas `measure` is."""
        return self.pandas_s / self.measure_s

    @property
    def is_won(self) -> bool:
        return self.against_sql <= SLOWEST_AGAINST_SQL and self.against_pandas >= LEAST_AGAINST_PANDAS


@dataclass(frozen=True, slots=True)
class Run:
    """One answer of a rival: how long it took, and the figures it gave."""

    seconds: float
    figures: Figures


def main() -> int:
    """0 when every ratio is reached. Prints one line a case."""
    races, memory_mb = measure_all(report=_tell)
    print(f"memory of our process: {memory_mb:.0f} MB (limit {MEMORY_LIMIT_MB})")
    return 0 if all(race.is_won for race in races) and memory_mb <= MEMORY_LIMIT_MB else 1


def measure_all(report: Callable[[Race], None]) -> tuple[list[Race], float]:
    """The races of all cases, each reported when it is over, and the peak memory of our process in megabytes."""
    context = get_context("spawn")
    # In a process of its own: a child's peak begins with that of the process that started it.
    builder = context.Process(target=large_store)
    builder.start()
    builder.join()
    ours, theirs = context.Pipe()
    own = context.Process(target=_serve, args=(theirs, _our_rivals), daemon=True)
    other, others = context.Pipe()
    pandas = context.Process(target=_serve, args=(others, _pandas_rival), daemon=True)
    for process, child_end in ((own, theirs), (pandas, others)):
        process.start()
        child_end.close()  # so that a rival that dies ends the race instead of stalling it
    races = []
    for case in CASES:
        races.append(_race(case, ours, other))
        report(races[-1])
    memory_mb = _ask_memory(ours)
    for pipe, process in ((ours, own), (other, pandas)):
        pipe.send(None)
        process.join()
    return races, memory_mb


def _race(case: Case, ours: Connection, other: Connection) -> Race:
    seconds: dict[str, list[float]] = {"measure": [], "sql": [], "pandas": []}
    for _ in range(ROUNDS):
        answers = {}
        for rival, pipe in (("measure", ours), ("sql", ours), ("pandas", other)):
            answers[rival] = _ask(pipe, rival, case)
            seconds[rival].append(answers[rival].seconds)
        for rival in ("sql", "pandas"):
            case.assert_equal(answers["measure"].figures, answers[rival].figures, rival)
    return Race(case.name, *(median(seconds[rival]) for rival in ("measure", "sql", "pandas")))


def _tell(race: Race) -> None:
    print(
        f"{race.case:<24} measure {race.measure_s * 1000:5.0f} ms = {race.against_sql:.2f}× hand-written SQL, "
        f"{race.against_pandas:.1f}× faster than pandas ({race.pandas_s * 1000:.0f} ms)",
        flush=True,
    )


def _ask(pipe: Connection, rival: str, case: Case) -> Run:
    pipe.send((rival, case.name))
    run: Run = pipe.recv()
    return run


def _ask_memory(pipe: Connection) -> float:
    pipe.send((MEMORY, ""))
    megabytes: float = pipe.recv()
    return megabytes


def _serve(pipe: Connection, make: Callable[[], dict[str, Callable[[Case], Figures]]]) -> None:
    rivals = make()
    cases = {case.name: case for case in CASES}
    while question := pipe.recv():
        rival, name = question
        if rival == MEMORY:
            pipe.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            continue
        started = time.perf_counter()
        figures = rivals[rival](cases[name])
        pipe.send(Run(time.perf_counter() - started, figures))


def _our_rivals() -> dict[str, Callable[[Case], Figures]]:
    store = open_store(large_store(), MACROS, threads=THREADS)
    return {"measure": lambda case: _measured(store, case), "sql": lambda case: by_hand(store, case)}


def _pandas_rival() -> dict[str, Callable[[Case], Figures]]:
    city = PandasCity(open_store(large_store(), (), threads=THREADS))
    return {"pandas": city.figures}


def _measured(store: Store, case: Case) -> Figures:
    table = measure(store, tuple(case.metrics), Scope(AS_OF, KNOWN_BY), by=(case.by,))
    return {(row.metric, row.group_key): _figure(row) for row in (*table.rows, *table.totals)}


def _figure(row: MetricRow) -> Figure | None:
    if row.value is None or row.numerator is None:
        return None
    return Figure(row.numerator, row.denominator, row.coverage)


if __name__ == "__main__":
    sys.exit(main())
