"""How fast pages are in a real browser, beside the least that Streamlit can do: `python -m bench.pages`.

All rivals are visited in turn inside one loop, each with an empty cache; figures are medians with the middle half. The
server has been visited before, so that nothing is imported while the clock runs. A ward's first filter is cold: nobody
has asked for that ward; its second, by another visitor, is warm.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median, quantiles

from playwright.sync_api import Browser

from bench.measure_data import large_store
from bench.target import Bound, Result, table, verdict
from bench.visitor import CHROMIUM, ROOT, Filtered, Load, Wanted, chromium, filter_by, load, menu, serving, visit
from data.area import Ward, default_area_folder, load_area
from data.ledger.layout import Layout
from data.snapshot import BUILD_VERSION, current_snapshot

ROUNDS = 15
TRIALS = 3  # of each page, to find the slowest
LARGE_RIVAL_ROUNDS = 3  # half a minute each
CORES = 2
NO_CHROMIUM = "There is no Chromium on this machine: the pages were not timed."
OVERVIEW = Wanted((".findings li", ".card .value"), charts=1, scope="[class*=st-key-chips]")
NAIVE = Wanted(("h1", "[data-testid=stMetric]"), charts=2, scope="h3")
BARE = Wanted(("h1", "[data-testid=stMarkdown] p"))
PLAIN_CHART = Wanted(("h1",), charts=1)
ANY_PAGE = Wanted(("h1.page-title",))


@dataclass(frozen=True, slots=True)
class Spread:
    """A median, and the quarters on both sides of it."""

    middle: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.middle:.0f} ms ({self.low:.0f}–{self.high:.0f})"


def spread(values: Iterable[float]) -> Spread:
    """The spread of some milliseconds."""
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return Spread(middle, low, high)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a ward filter took, for us and for the naive page."""

    cold: list[Filtered] = field(default_factory=list)
    warm: list[Filtered] = field(default_factory=list)
    naive: list[Filtered] = field(default_factory=list)


def measure() -> Iterator[Result]:
    """The lines of the table; none, and a sentence, where there is no Chromium."""
    if CHROMIUM is None:
        print(NO_CHROMIUM)
        return
    with chromium() as browser, servers(_demo_store()) as at:
        loads = _loads(browser, at)
        yield from _load_results(loads)
        yield from _filter_results(_filters(browser, at, ROUNDS, ROUNDS), median(one.sent for one in loads["ours"]))
        yield from _slowest(browser, at)
    yield from _server_results(_demo_store())
    with chromium() as browser, servers(large_store(), CORES) as at:
        yield from _large_results(_filters(browser, at, ROUNDS, LARGE_RIVAL_ROUNDS))


@contextmanager
def servers(store: Path, cores: int | None = None) -> Iterator[Mapping[str, str]]:
    """Where each rival listens over a store."""
    environment = _environment(store)
    scripts = {"ours": "app.py"} | {name: f"bench/rivals/{name}.py" for name in ("bare", "plain_chart", "naive")}
    with ExitStack() as stack:
        yield {name: stack.enter_context(serving(script, environment, cores)) for name, script in scripts.items()}


def _loads(browser: Browser, at: Mapping[str, str]) -> Mapping[str, Sequence[Load]]:
    rivals = {"bare": BARE, "plain_chart": PLAIN_CHART, "ours": OVERVIEW}
    for name, wanted in rivals.items():
        load(browser, at[name], wanted)
    found: dict[str, list[Load]] = {name: [] for name in rivals}
    for _ in range(ROUNDS):
        for name, wanted in rivals.items():
            found[name].append(load(browser, at[name], wanted))
    return found


def _load_results(loads: Mapping[str, Sequence[Load]]) -> Iterator[Result]:
    readable, bare = (spread(one.readable for one in loads[name]) for name in ("ours", "bare"))
    whole, chart = (spread(one.whole for one in loads[name]) for name in ("ours", "plain_chart"))
    yield _ratio("findings and cards can be read, against a bare Streamlit page", readable, bare, 1.8)
    yield _ratio("the overview drawn whole, against one plain Plotly chart", whole, chart, 1.6)


def _ratio(what: str, ours: Spread, other: Spread, target: float) -> Result:
    return Result(what, ours.middle / other.middle, "×", Bound.AT_MOST, target, f"{ours}; {other}")


def _filters(browser: Browser, at: Mapping[str, str], rounds: int, rival_rounds: int) -> Filters:
    wards = [ward.name for ward in _wards(rounds)]
    load(browser, at["ours"], OVERVIEW)
    found = Filters()
    for place, ward in enumerate(wards):
        for times in (found.cold, found.warm):
            with visit(browser, at["ours"], OVERVIEW) as page:
                times.append(filter_by(page, ward))
        if place < rival_rounds:
            with visit(browser, at["naive"], NAIVE) as page:
                found.naive.append(filter_by(page, ward))
    return found


def _filter_results(filters: Filters, whole_page: float) -> Iterator[Result]:
    cold, warm = (spread(one.redrawn for one in times) for times in (filters.cold, filters.warm))
    naive = spread(one.redrawn for one in filters.naive)
    sent = median(one.sent for one in filters.cold)
    told = f"warm {warm}; naive pandas {naive}; {sent / 1024:.0f} of {whole_page / 1024:.0f} KB sent again"
    yield _most("a ward filter redrawn, cold", cold, 700, told)


def _server_results(store: Path) -> Iterator[Result]:
    """What the filter costs the server alone, each script in a process of its own."""
    ours, naive = (_server_times(script, store) for script in ("app.py", "bench/rivals/naive.py"))
    rival = f"naive pandas {spread(cold for cold, _ in naive)}"
    yield _most("– of it the server, warm", spread(warm for _, warm in ours), 60, rival)
    yield _most("– of it the server, cold", spread(cold for cold, _ in ours), 300, rival)


def _server_times(script: str, store: Path) -> list[tuple[float, float]]:
    command = [sys.executable, "-m", "bench.server_time", script, *(ward.ward for ward in _wards(ROUNDS))]
    done = subprocess.run(command, cwd=ROOT, env=_environment(store), capture_output=True, text=True, check=True)
    return [(cold, warm) for cold, warm in json.loads(done.stdout)]


def _wards(count: int) -> list[Ward]:
    area = load_area(default_area_folder())
    return [ward for ward in area.wards_on(area.defaults.as_of) if ward.has_apartments][:count]


def _environment(store: Path) -> Mapping[str, str]:
    snapshot = current_snapshot(store)
    assert snapshot is not None, store
    named = {"ANCU_STORE": str(store), "BENCH_SNAPSHOT": str(Layout(store).snapshot(snapshot.id))}
    return os.environ | named


def _large_results(filters: Filters) -> Iterator[Result]:
    cold = spread(one.redrawn for one in filters.cold)
    naive = median(one.redrawn for one in filters.naive)
    told = f"naive pandas {naive / 1000:.1f} s, {len(filters.naive)} loads"
    yield _most(f"a ward filter on 10 M violations, {CORES} cores, cold", cold, 1500, told)


def _most(what: str, found: Spread, target: float, told: str) -> Result:
    return Result(what, found.middle, " ms", Bound.AT_MOST, target, f"{found}; {told}")


def _slowest(browser: Browser, at: Mapping[str, str]) -> Iterator[Result]:
    """The page that takes longest, found in a few loads of each, against one plain chart; what it waits for."""
    with visit(browser, at["ours"], OVERVIEW) as page:
        pages = menu(page)
    for _, address in pages:
        load(browser, address, ANY_PAGE)
    tried = {one: [load(browser, one[1], ANY_PAGE).whole for _ in range(TRIALS)] for one in pages}
    title, address = max(tried, key=lambda one: median(tried[one]))
    ours, chart = [], []
    for _ in range(ROUNDS):
        ours.append(load(browser, address, ANY_PAGE))
        chart.append(load(browser, at["plain_chart"], PLAIN_CHART))
    whole, other = (spread(one.whole for one in loads) for loads in (ours, chart))
    result = _ratio(f"the slowest page, {title}, against one plain Plotly chart", whole, other, 1.6)
    yield replace(result, measured=f"{result.measured}; {_waits(ours)}")


def _waits(loads: Sequence[Load]) -> str:
    """What a page waits for, in milliseconds."""
    parts = {
        "Streamlit's own start": median(one.asked for one in loads),
        "the server": median(one.answered - one.asked for one in loads),
        "the chart library": median(max(one.library - one.answered, 0) for one in loads),
        "drawing": median(one.whole - max(one.library, one.answered) for one in loads),
    }
    return "waits for " + ", ".join(f"{name} {value:.0f} ms" for name, value in parts.items())


def _demo_store() -> Path:
    """The folder of a store with demonstration data, made once and kept in the machine's temporary folder."""
    folder = Path(tempfile.gettempdir()) / f"an-cu-bench-demo-{BUILD_VERSION}"
    ready = folder / "ready"
    if not ready.exists():
        subprocess.run([sys.executable, "cli.py", "demo", "--store", str(folder)], cwd=ROOT, check=True)
        ready.touch()
    return folder


def main() -> None:
    """Prints the table."""
    results = list(measure())
    print(table(results))
    print(f"\n{verdict(results)}")


if __name__ == "__main__":
    main()
