"""A csv of 1 GB through the terminal: `python -m bench.large [MEGABYTES]`.

The file is made of violations by a seeded generator, with the slips of a real one: dates that are none, closures before
the finding, keys that come twice, descriptions of several lines. `cli.py import` takes it into an empty store in a
process of its own, start of Python, snapshot and all, and then the same file again, which must change nothing.
"""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench.target import Bound, Result, table

ROOT = Path(__file__).parents[1]
AREA = ROOT / "data" / "areas" / "violations_2012"
NAME = "building_violations_large.csv"
HEADER = "violation_id,inspection_id,violation_category,violation_date,violation_date_closed,violation_type\r\n"
MEGABYTES = 1_000
TARGET_PEAK_MB = 1_536
ACCEPTED_IN_PART = 4  # the exit code of an import that had rows to refuse, as this file has
FIRST_DAY, DAYS = date(2003, 1, 6), 3_600
BLOCK_ROWS = 10_000
SLIP_EVERY = 2_000  # a row in so many is wrong in one of the ways
CATEGORIES = (
    *("Animals and Pests", "Garbage and Refuse", "Unsanitary Conditions", "Vegetation", "Building Conditions"),
    *("Chemical Hazards", "Biohazards", "Air Pollutants and Odors", "Retail Food"),
)
PLACES = ("rear yard", "stairwell", "basement", "roof", "light well", "corridor of floor 3", "meter room", "lobby")
FAULTS = ("refuse accumulation", "exit blocked by stored goods", "exposed wiring", "standing water", "rodent burrows")
ORDERS = ("remove within 30 days", "abate at once", "repair by a licensed contractor", "no order, owner was present")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What importing the file took, and what it gave."""

    megabytes: float
    rows: int
    seconds: float
    again_seconds: float
    peak_mb: float

    def results(self) -> Iterator[Result]:
        """The lines of the table."""
        pace = f"{self.rows:,} rows, {self.seconds:.0f} s, {self.megabytes / self.seconds:.1f} MB/s"
        told = f"{pace}; the same file again {self.again_seconds:.1f} s"
        what = f"a csv of {self.megabytes:,.0f} MB to a published snapshot, peak"
        yield Result(what, self.peak_mb, " MB", Bound.AT_MOST, TARGET_PEAK_MB, told)


def write_file(file: Path, megabytes: float) -> int:
    """The number of records written; the same ones at each call."""
    chance = random.Random(2012)
    written = rows = 0
    with file.open("w", encoding="utf-8", newline="") as target:
        target.write(HEADER)
        while written < megabytes * 1_000_000:
            block = "".join(_record(chance, rows + place) for place in range(BLOCK_ROWS))
            written += target.write(block)
            rows += BLOCK_ROWS
    return rows


def measure(megabytes: float = MEGABYTES) -> Outcome:
    """Makes the file and imports it twice. Raises AssertionError when a row is lost or the second import takes any."""
    with TemporaryDirectory() as folder:
        file, store = Path(folder) / NAME, Path(folder) / "store"
        rows = write_file(file, megabytes)
        seconds, (taken,) = _imported(file, store)
        # Of all children that were waited for: the import is the largest, and the first.
        peak_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        again_seconds, (again,) = _imported(file, store)
        size = file.stat().st_size / 1_000_000
    assert taken["accepted"]["violation"] + taken["rejected"] == rows, "rows were lost"
    assert again["status"] == "unchanged", again["status"]
    return Outcome(size, rows, seconds, again_seconds, peak_mb)


def _record(chance: random.Random, number: int) -> str:
    """One line of the file; now and then one that the intake must refuse."""
    found = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    closed = found + timedelta(days=chance.randrange(1, 300)) if chance.random() < 0.7 else None
    key, found_on, closed_on = 1_000_000 + number, f"{found} 00:00:00", f"{closed} 00:00:00" if closed else ""
    if number % SLIP_EVERY == SLIP_EVERY - 1:
        key, found_on, closed_on = _slip(chance, key, found)
    fault, place, order = chance.choice(FAULTS), chance.choice(PLACES), chance.choice(ORDERS)
    break_ = "\r\n" if number % 50 == 0 else " "
    said = f'"{fault.capitalize()} in the {place},{break_}unit {number % 997}; {order}"'
    return f"{key},{number // 3},{chance.choice(CATEGORIES)},{found_on},{closed_on},{said}\r\n"


def _slip(chance: random.Random, key: int, found: date) -> tuple[int, str, str]:
    return chance.choice(
        (
            (key - 1, f"{found} 00:00:00", ""),
            (key, f"{found:%Y}-02-31 00:00:00", ""),
            (key, f"{found} 00:00:00", f"{found - timedelta(days=3)} 00:00:00"),
        )
    )


def _imported(file: Path, store: Path) -> tuple[float, list[dict[str, Any]]]:
    """The seconds that an import takes, and what it says of each file."""
    call = [sys.executable, "cli.py", "import", str(file), "--area", str(AREA), "--store", str(store)]
    started = time.perf_counter()
    done = subprocess.run([*call, "--format", "json"], capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode not in (0, ACCEPTED_IN_PART):
        raise RuntimeError(done.stderr)
    return time.perf_counter() - started, json.loads(done.stdout)["files"]


def main() -> None:
    """Prints the table of one file."""
    print(table([*measure(float(sys.argv[1]) if sys.argv[1:] else MEGABYTES).results()]))


if __name__ == "__main__":
    main()
