"""The hội nghị against the clock: `python -m bench.meeting`.

Nineteen demonstration workbooks are taken in, pinned and turned into deck, report and annexes by a fresh process on two
cores, start of Python included; the same process then makes each kind of file alone, the median of some rounds.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.fresh_process import CORES, run_fresh
from bench.pipeline import PERIOD, WORKBOOKS
from bench.target import Bound, Result, table
from data.area import default_area_folder, load_area
from data.demo import write_demo

ROUNDS = 5
WHOLE_S = 10.0
TARGETS_S: Mapping[str, float] = {"deck of 20": 3.0, "report as PDF": 1.0, "report as DOCX": 2.0, "ward pages": 5.0}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the day took: its steps in order, all of it, and each kind of file alone; how many wards had a page."""

    split: Mapping[str, float]
    whole: float
    singles: Mapping[str, float]

    def results(self) -> Iterator[Result]:
        """The lines of the table."""
        steps = ", ".join(f"{name} {seconds:.1f}" for name, seconds in self.split.items())
        what = f"{WORKBOOKS} workbooks to pinned briefing, deck, report, annex, {CORES} cores"
        yield Result(what, self.whole, " s", Bound.AT_MOST, WHOLE_S, steps)
        for name, target in TARGETS_S.items():
            of = f"{self.singles['wards']:.0f} wards" if name == "ward pages" else "demonstration data"
            yield Result(name, self.singles[name], " s", Bound.AT_MOST, target, of)


def measure(rounds: int = ROUNDS) -> Outcome:
    """The day of median length of some, each in a fresh process, into an empty store."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        written = write_demo(folder / "files", load_area(default_area_folder()), periods=[PERIOD])
        files = [str(path) for path, _ in written]
        assert len(files) == WORKBOOKS, f"{len(files)} workbooks in {PERIOD}"
        days = [_day(folder / f"store-{number}", files) for number in range(rounds)]
    return sorted(days, key=lambda day: day.whole)[rounds // 2]


def _day(store: Path, files: Sequence[str]) -> Outcome:
    _, said = run_fresh(["-m", "bench.meeting_day", str(store), *files])
    found = json.loads(said.splitlines()[-1])
    return Outcome(found["split"], found["whole"], found["singles"])


def main() -> None:
    """Prints the table."""
    print(table(list(measure().results())))


if __name__ == "__main__":
    main()
