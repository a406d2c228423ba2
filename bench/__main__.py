"""Every bench in one run: `python -m bench [--short]`.

Each rival works in a process of its own; equality of results is asserted on the way. Prints one table of ratios with
the absolute times beside, then what was not reached. `--short` kills writers ten times instead of a hundred and leaves
out the csv of 1 GB.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import crashes, explorer, exploring, large, measure, meeting, pages, pipeline, reading
from bench.fresh_process import CORES
from bench.target import Bound, Result, table, verdict

SHORT_ROUNDS = 10


def main(*, is_short: bool) -> None:
    """Prints the table and the verdict; the kills come last, they have no ratio."""
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start\n", flush=True)
    core = (*_pipeline(), *meeting.measure().results(), *_reading(), *_measure())
    results = [*core, *pages.measure(), *explorer.measure(), *exploring.measure()]
    if not is_short:
        results += large.measure().results()
    print(table(results))
    print(f"\n{verdict(results)}\n", flush=True)
    crashes.main(SHORT_ROUNDS if is_short else crashes.ROUNDS)


def _pipeline() -> Iterator[Result]:
    outcome = pipeline.measure()
    yield Result(
        f"{pipeline.WORKBOOKS} workbooks to a published snapshot, {CORES} cores",
        outcome.seconds,
        " s",
        Bound.AT_MOST,
        pipeline.TARGET_S,
        f"{outcome.records:,} records; pandas + openpyxl without rules, ledger or clocks {outcome.rival_seconds:.1f} s",
    )


def _reading() -> Iterator[Result]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "buildings.xlsx"
        reading.write_workbook(file, reading.ROWS)
        ours, other = reading.measure("ours", file), reading.measure("openpyxl", file)
    assert (ours["rows"], ours["digest"]) == (other["rows"], other["digest"]), "the two ways give different rows"
    what = f"{reading.ROWS:,} rows read, cleaned, validated"
    times = f"{ours['seconds']:.2f} s; openpyxl read-only + the same {other['seconds']:.2f} s"
    ratio = other["seconds"] / ours["seconds"]
    yield Result(f"{what}, against openpyxl", ratio, "×", Bound.AT_LEAST, reading.TARGET_RATIO, times)
    memory = f"openpyxl {other['peak_mb']:.0f} MB"
    yield Result(f"{what}, peak", ours["peak_mb"], " MB", Bound.AT_MOST, reading.TARGET_PEAK_MB, memory)


def _measure() -> Iterator[Result]:
    races, memory_mb = measure.measure_all(report=lambda race: None)
    for race in races:
        ours = f"{race.measure_s * 1000:.0f} ms"
        sql, pandas = f"SQL {race.sql_s * 1000:.0f} ms", f"pandas {race.pandas_s * 1000:.0f} ms"
        most, least = measure.SLOWEST_AGAINST_SQL, measure.LEAST_AGAINST_PANDAS
        yield Result(f"{race.case}, against SQL", race.against_sql, "×", Bound.AT_MOST, most, f"{ours}; {sql}")
        yield Result(
            f"{race.case}, against pandas", race.against_pandas, "×", Bound.AT_LEAST, least, f"{ours}; {pandas}"
        )
    yield Result("measure, peak", memory_mb, " MB", Bound.AT_MOST, measure.MEMORY_LIMIT_MB, "1 M, 5 M, 10 M rows")


if __name__ == "__main__":
    main(is_short="--short" in sys.argv[1:])
