"""Nineteen workbooks to a published snapshot: `python -m bench.pipeline`.

The demonstration workbooks of one month are written first, untimed. Then `cli.py import` takes them into an empty
store, and a rival of pandas and openpyxl into a plain database, each as a fresh process on two cores, start of Python
included. In every sheet that the rival can read both must find the same number of records.
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.fresh_process import run_fresh
from bench.pipeline_rival import COVER
from data.area import default_area_folder, load_area
from data.demo import write_demo

PERIOD, RECEIVED = "2019-11", "2019-11-16"  # a month in which every ward reports once
WORKBOOKS = 19
ROUNDS = 3
TARGET_S = 5.0
TAKEN = (0, 4)  # exit codes of an import that refused no file

Found = dict[str, dict[str, int]]  # records by file and table


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing the workbooks took, for us and for the rival, and how far their records could be compared."""

    seconds: float
    rival_seconds: float
    records: int
    compared_sheets: int
    sheets: int


def measure(rounds: int = ROUNDS) -> Outcome:
    """The medians of some rounds. Raises AssertionError when the two find different records in a sheet."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        written = write_demo(folder / "files", load_area(default_area_folder()), periods=[PERIOD])
        files = [str(path) for path, _ in written]
        assert len(files) == WORKBOOKS, f"{len(files)} workbooks in {PERIOD}"
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(_import(folder / "store", files))
            theirs.append(_rival(folder / "rival.duckdb", files))
        found, rival_found = ours[-1][1], theirs[-1][1]
    compared = _assert_equal(found, rival_found)
    return Outcome(
        seconds=median(seconds for seconds, _ in ours),
        rival_seconds=median(seconds for seconds, _ in theirs),
        records=sum(sum(tables.values()) for tables in found.values()),
        compared_sheets=compared,
        sheets=sum(len(tables) for tables in found.values()),
    )


def _import(store: Path, files: Sequence[str]) -> tuple[float, Found]:
    shutil.rmtree(store, ignore_errors=True)
    call = ["cli.py", "import", *files, "--received", RECEIVED, "--format", "json", "--store", str(store)]
    seconds, said = run_fresh(call, TAKEN)
    report = json.loads(said)
    assert report["snapshot"], "nothing was published"
    return seconds, {Path(file["file"]).name: _records(file["sheets"]) for file in report["files"]}


def _records(sheets: Sequence[dict[str, object]]) -> dict[str, int]:
    counted = [sheet for sheet in sheets if sheet["table"] != COVER]
    return {str(sheet["table"]): int(str(sheet["accepted"])) + int(str(sheet["rejected"])) for sheet in counted}


def _rival(database: Path, files: Sequence[str]) -> tuple[float, Found]:
    database.unlink(missing_ok=True)
    seconds, said = run_fresh(["-m", "bench.pipeline_rival", str(database), *files])
    return seconds, json.loads(said)


def _assert_equal(found: Found, rival: Found) -> int:
    """The number of sheets in which the rival found something; there both counts must be equal."""
    pairs = [
        (file, table, records, rival[file][table])
        for file, tables in found.items()
        for table, records in tables.items()
        if rival.get(file, {}).get(table)
    ]
    for file, table, records, theirs in pairs:
        assert records == theirs, f"{file}, {table}: {records} records, the rival has {theirs}"
    return len(pairs)


def main() -> None:
    """Prints the comparison."""
    outcome = measure()
    print(
        f"{WORKBOOKS} workbooks, {outcome.records:,} records, published in {outcome.seconds:.1f} s "
        f"(target ≤ {TARGET_S:g} s); pandas + openpyxl: {outcome.rival_seconds:.1f} s; "
        f"equal in the {outcome.compared_sheets} of {outcome.sheets} sheets that pandas could read"
    )


if __name__ == "__main__":
    main()
