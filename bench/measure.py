"""Measures `measure` against hand-written SQL and idiomatic pandas on a large city, results asserted equal.

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
from bench.measure_data import large_store
from bench.measure_rivals import AS_OF, CASES, KNOWN_BY, Case, Figures, PandasCity
from data.store import Store, open_store

ROUNDS = 5
THREADS = 2
SLOWEST_AGAINST_SQL = 1.25
LEAST_AGAINST_PANDAS = 3.0
MEMORY_LIMIT_MB = 1536


@dataclass(frozen=True, slots=True)
class Run:
    """One answer of a rival: how long it took, and the figures it gave."""

    seconds: float
    figures: Figures


def main() -> int:
    """0 when every ratio is reached. Prints one line a case."""
    large_store()
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    own = context.Process(target=_serve, args=(theirs, _our_rivals))
    other, others = context.Pipe()
    pandas = context.Process(target=_serve, args=(others, _pandas_rival))
    for process, child_end in ((own, theirs), (pandas, others)):
        process.start()
        child_end.close()  # so that a rival that dies ends the race instead of stalling it
    reached = [_race(case, ours, other) for case in CASES]
    memory_mb = _ask(ours, ("memory", ""))
    print(f"memory of our process: {memory_mb:.0f} MB (limit {MEMORY_LIMIT_MB})")
    for pipe, process in ((ours, own), (other, pandas)):
        pipe.send(None)
        process.join()
    return 0 if all(reached) and memory_mb <= MEMORY_LIMIT_MB else 1


def _race(case: Case, ours: Connection, other: Connection) -> bool:
    seconds: dict[str, list[float]] = {"measure": [], "sql": [], "pandas": []}
    for _ in range(ROUNDS):
        answers = {}
        for rival, pipe in (("measure", ours), ("sql", ours), ("pandas", other)):
            answers[rival] = _ask(pipe, (rival, case.name))
            seconds[rival].append(answers[rival].seconds)
        for rival in ("sql", "pandas"):
            case.assert_equal(answers["measure"].figures, answers[rival].figures, rival)
    took = {rival: median(times) for rival, times in seconds.items()}
    by_hand, in_pandas = took["measure"] / took["sql"], took["pandas"] / took["measure"]
    print(
        f"{case.name:<24} measure {took['measure'] * 1000:5.0f} ms = {by_hand:.2f}× hand-written SQL, "
        f"{in_pandas:.1f}× faster than pandas ({took['pandas'] * 1000:.0f} ms)",
        flush=True,
    )
    return by_hand <= SLOWEST_AGAINST_SQL and in_pandas >= LEAST_AGAINST_PANDAS


def _ask(pipe: Connection, question: tuple[str, str]) -> Run:
    pipe.send(question)
    return pipe.recv()


def _serve(pipe: Connection, make: Callable[[], dict[str, Callable[[Case], Figures]]]) -> None:
    rivals = make()
    cases = {case.name: case for case in CASES}
    while question := pipe.recv():
        rival, name = question
        if rival == "memory":
            pipe.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
            continue
        started = time.perf_counter()
        figures = rivals[rival](cases[name])
        pipe.send(Run(time.perf_counter() - started, figures))


def _our_rivals() -> dict[str, Callable[[Case], Figures]]:
    store = open_store(large_store(), MACROS, threads=THREADS)
    return {"measure": lambda case: _measured(store, case), "sql": lambda case: case.by_hand(store)}


def _pandas_rival() -> dict[str, Callable[[Case], Figures]]:
    city = PandasCity(open_store(large_store(), (), threads=THREADS))
    return {"pandas": city.figures}


def _measured(store: Store, case: Case) -> Figures:
    table = measure(store, case.metrics, Scope(AS_OF, KNOWN_BY), by=case.by)
    return {
        (row.metric, row.group_key): (row.numerator, row.denominator) for row in table.rows if row.value is not None
    }


if __name__ == "__main__":
    sys.exit(main())
