"""What the explorer's processes cost a query, and what twenty visitors with the worst queries cost an honest one.

`python -m bench.explorer`. The direct query runs in this process on the same snapshot, with the same macros and lock.
"""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from analytics.registry import MACROS
from bench.target import Bound, Result, table, verdict
from data.area import default_area_folder, load_area
from data.explorer.answer import Answer
from data.explorer.explorer import Explorer
from data.explorer.limits import Limits
from data.snapshot import publish
from data.store import open_store

ROUNDS = 200
VISITORS = 20
MOST_OVERHEAD_MS = 30
MOST_WAIT_S = 30
SMALL = "select ward, name, has_apartments from ward order by report_order"
MACRO = "from metric_values('team_regulations', 'ward', date '2019-12-24', timestamp '9999-12-30') order by group_key"
WORST = (
    "select length(lpad('a', 2000000000, 'b'))",
    "select count(*) from range(10000000000000)",
    "select levenshtein(repeat('a', 400000), repeat('b', 400000))",
    "select * from range(400000000) order by random()",
    "with recursive r(n) as (select 1 union all select n + 1 from r) select max(n) from r",
)


def measure() -> list[Result]:
    """The overhead of a small query and of a metric, and the wait of an honest visitor in a crowd."""
    with TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        snapshot = publish(store, load_area(default_area_folder()))
        explorer = Explorer(store, snapshot.id, MACROS)
        try:
            return [*_overheads(explorer, store, snapshot.id), _crowded(explorer)]
        finally:
            explorer.close()


def _overheads(explorer: Explorer, store: Path, snapshot_id: str) -> list[Result]:
    direct = open_store(store, MACROS, snapshot_id, threads=Limits().threads)
    results = []
    for what, sql in (("a small query", SMALL), ("a metric", MACRO)):
        answer = explorer.run(sql)
        assert isinstance(answer, Answer), answer
        assert answer.table.to_pylist() == direct.rows(sql), "the two ways give different rows"
        ours, plain = _p50_ms(lambda sql=sql: explorer.run(sql), lambda sql=sql: direct.rows(sql))
        times = f"{ours:.1f} ms; direct {plain:.1f} ms; p50 of {ROUNDS}"
        over = ours - plain
        results.append(Result(f"explorer: {what}, overhead", over, " ms", Bound.AT_MOST, MOST_OVERHEAD_MS, times))
    direct.close()
    return results


def _p50_ms(*ways: Callable[[], object]) -> list[float]:
    """The median of each way, taken in turns: what else the machine does meets them alike."""
    times: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for way, taken in zip(ways, times, strict=True):
            started = time.perf_counter()
            way()
            taken.append((time.perf_counter() - started) * 1000)
    return [median(taken) for taken in times]


def _crowded(explorer: Explorer) -> Result:
    visitors = [explorer.start(WORST[number % len(WORST)]) for number in range(VISITORS)]
    started = time.perf_counter()
    answer = explorer.run(SMALL)
    waited = time.perf_counter() - started
    assert isinstance(answer, Answer), answer
    ended = [type(visitor.result()).__name__ for visitor in visitors]
    what = f"explorer: an honest query behind {VISITORS} of the worst"
    return Result(what, waited, " s", Bound.AT_MOST, MOST_WAIT_S, f"{ended.count('Refusal')} of {VISITORS} ended")


if __name__ == "__main__":
    results = measure()
    print(table(results))
    print(f"\n{verdict(results)}")
