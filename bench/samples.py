"""The two foreign sample files through the terminal, against the figures given with them: `python -m bench.samples`.

Each goes through its shipped profile and area pack into a scratch store. The reference figures are read from
`../shared/samples/README.md`; without that folder there is nothing to compare, and this says so.
"""

import csv
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT.parent / "shared" / "samples"
AREAS = ROOT / "data" / "areas"
TORONTO, VIOLATIONS = "apartment_registrations_toronto.csv", "building_violations_2012.csv"
DAY = "2012-12-31"
FAULTY, FAULTY_RULE = "214351", "closed_before_found"
TAKEN = (0, 4)  # exit codes of an import that refused no file

# “544 violations, 162 open; … median time to close 36 days”, then “Biohazards 5 (7, 5)”, then what is undefined.
_OVERALL = re.compile(r"(\d+) violations, (\d+) open; .*? median time to close (\d+) days")
_CATEGORY = re.compile(r"([A-Z][A-Za-z ]+?) (\d+) \((\d+)(?: rows)?, (\d+)(?: closed)?\)")
_UNDEFINED = re.compile(r"undefined for (.+?)\. ")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that came out, beside the one that should."""

    what: str
    ours: object
    reference: object

    @property
    def is_equal(self) -> bool:
        return self.ours == self.reference


def main() -> int:
    """0 when every figure comes out, or when the samples are not on this machine."""
    if not SAMPLES.exists():
        print("../shared/samples is not on this machine: nothing to import, nothing compared.")
        return 0
    with TemporaryDirectory() as folder:
        figures = [*_toronto(Path(folder) / "toronto"), *_violations(Path(folder) / "violations")]
    width = max(len(figure.what) for figure in figures)
    for figure in figures:
        mark = "=" if figure.is_equal else f"≠ {figure.reference}"
        ours = f"{figure.ours:g}" if isinstance(figure.ours, float) else figure.ours
        print(f"{figure.what:<{width}}  {ours}  {mark}")
    wrong = sum(not figure.is_equal for figure in figures)
    print(f"\n{len(figures) - wrong} of {len(figures)} figures are those of the reference.")
    return 1 if wrong else 0


def _toronto(store: Path) -> Iterator[Figure]:
    """Buildings, and the three answers about alarms and sprinklers: an empty one is “chưa có số liệu”, not 0."""
    file = _imported(TORONTO, "toronto", store)
    (sheet,) = (sheet for sheet in file["sheets"] if sheet["table"] == "building")
    with (SAMPLES / TORONTO).open(encoding="utf-8-sig", newline="") as lines:
        source = list(csv.DictReader(lines))
    yield Figure("Toronto, buildings in the file", sheet["accepted"] + sheet["rejected"], len(source))
    refused = {int(re.sub(r"\D", "", problem["cell"])) for problem in file["problems"]}
    taken = [row for number, row in enumerate(source, start=2) if number not in refused]
    records = _called(["list", "equipment_lines_met"], "toronto", store)["records"]
    counted = Counter((record["equipment_type"], record["installed"]) for record in records)
    for kind, column in (("automatic_fire_alarm", "FIRE_ALARM"), ("automatic_suppression", "SPRINKLER_SYSTEM")):
        answers = Counter(row[column] for row in taken)
        for said, installed in (("YES", 1), ("NO", 0), ("", None)):
            what = f"Toronto, {column} {said or 'not answered'}, counted as {installed}"
            yield Figure(what, counted[kind, installed], answers[said])


def _violations(store: Path) -> Iterator[Figure]:
    """The counts and Kaplan–Meier medians, over all and by category."""
    file = _imported(VIOLATIONS, "violations_2012", store)
    faulty = [problem["rule"] for problem in file["problems"]]
    yield Figure(f"2012, what row {FAULTY} is told", faulty, [FAULTY_RULE])
    measured = _measured(store)
    text = " ".join((SAMPLES / "README.md").read_text(encoding="utf-8").split())
    found, is_open, median = map(int, _stated(_OVERALL, text))
    yield Figure("2012, violations", measured["violations_found", None], found)
    yield Figure("2012, open", measured["violations_open", None], is_open)
    yield Figure("2012, median days to close", measured["days_to_resolve", None], median)
    for name, days, rows, closed in _CATEGORY.findall(text):
        yield Figure(f"2012, {name}, violations", measured["violations_found", name], int(rows))
        yield Figure(f"2012, {name}, closed", int(rows) - measured["violations_open", name], int(closed))
        yield Figure(f"2012, {name}, median days", measured["days_to_resolve", name], int(days))
    for name in _stated(_UNDEFINED, text)[0].split(" and for "):
        yield Figure(f"2012, {name}, median days", measured["days_to_resolve", name], None)


def _stated(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """What the reference says. Raises LookupError when it is worded otherwise."""
    match = pattern.search(text)
    if match is None:
        raise LookupError(f"the reference figures no longer read like {pattern.pattern}")
    return match.groups()


def _measured(store: Path) -> Mapping[tuple[str, str | None], float | None]:
    """The values by metric and category; None is the whole city."""
    metrics = ("violations_found", "violations_open", "days_to_resolve")
    answer = _called(["measure", *metrics, "--by", "violation_type", "--as-of", DAY], "violations_2012", store)
    values = {(row["metric"], row["group_key"]): row["value"] for row in answer["rows"]}
    return values | {(row["metric"], None): row["value"] for row in answer["totals"]}


def _imported(file: str, pack: str, store: Path) -> dict[str, Any]:
    """What the import says of one file."""
    answer = _called(["import", str(SAMPLES / file)], pack, store)
    (report,) = answer["files"]
    print(f"{file}: accepted {report['accepted']}, rejected {report['rejected']}, skipped {report['skipped']}")
    for problem in report["problems"]:
        print(f"  {problem['message']}")
    print()
    return dict(report)


def _called(command: list[str], pack: str, store: Path) -> dict[str, Any]:
    """The JSON that a call of the terminal prints."""
    call = [sys.executable, "cli.py", *command, "--area", str(AREAS / pack), "--store", str(store), "--format", "json"]
    done = subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode not in TAKEN:
        raise RuntimeError(done.stderr)
    return dict(json.loads(done.stdout))


if __name__ == "__main__":
    sys.exit(main())
