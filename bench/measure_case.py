"""What is raced for: the figures of some metrics of one grain, and how sums by ward and group become figures.

A rival gives its sums by ward, since coverage asks whose reports are in time; folding them is the same for both.
"""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

AS_OF = dt.date(2019, 12, 24)
KNOWN_BY = dt.datetime(2019, 12, 31, 12, 0)
SINCE = dt.date(2019, 6, 10)

SumsRow = Mapping[Any, Any]  # sums by name, beside the ward and the group they are of


class Figure(NamedTuple):
    """A figure that has a value; `coverage` is reported ÷ expected, of wards in time only."""

    numerator: float
    denominator: float | None
    coverage: float | None


Figures = Mapping[tuple[str, str], Figure | None]


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of one metric by name; a metric without `denominator` is a count."""

    numerator: str
    denominator: str | None
    reported: str
    expected: str


@dataclass(frozen=True, slots=True)
class Reports:
    """The wards that owe reports, and those of them whose report of the case's sheet is in time."""

    owed: frozenset[str]
    fresh: frozenset[str]

    def coverage(self, ward: str) -> float | None:
        """The share of wards in time: of one, or of all under an empty name."""
        owed = self.owed & {ward} if ward else self.owed
        return len(owed & self.fresh) / len(owed) if owed else None


@dataclass(frozen=True, slots=True)
class Case:
    """Metrics of one grain. `counts_records`: coverage counts records, else wards; `sheet` makes the grain fresh."""

    name: str
    metrics: Mapping[str, Sums]
    by: str
    sheet: str
    counts_records: bool

    def figures(self, rows: Iterable[SumsRow], reports: Reports) -> Figures:
        """The figures of every group, and of all together under an empty key."""
        tallies: dict[str, Counter[str]] = defaultdict(Counter)
        in_time: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            sums = {name: value or 0 for name, value in row.items() if name not in ("ward", self.by)}
            for key in (row[self.by], ""):
                tallies[key].update(sums)
                if row["ward"] in reports.fresh:
                    in_time[key].update(sums)
        return {
            (metric, key): self._figure(sums, key, tally, in_time[key], reports)
            for key, tally in tallies.items()
            for metric, sums in self.metrics.items()
        }

    def _figure(
        self, sums: Sums, key: str, tally: Mapping[str, float], in_time: Mapping[str, float], reports: Reports
    ) -> Figure | None:
        denominator = tally[sums.denominator] if sums.denominator else None
        expected, reported = tally[sums.expected], tally[sums.reported]
        if denominator == 0 or (expected and not reported):
            return None
        if self.counts_records:
            return Figure(tally[sums.numerator], denominator, in_time[sums.reported] / expected if expected else None)
        return Figure(tally[sums.numerator], denominator, reports.coverage(key))

    def assert_equal(self, ours: Figures, theirs: Figures, rival: str) -> None:
        """Raises AssertionError with the first figure that differs."""
        assert ours, self.name
        for key, figure in ours.items():
            assert figure == theirs[key], f"{self.name} {key}: {figure}, {rival} {theirs[key]}"


VIOLATIONS = Case(
    name="10 M violations",
    metrics={
        "violations_found": Sums("found", None, "found", "found"),
        "violations_open": Sums("open", None, "known", "known"),
        "violations_overdue": Sums("overdue", "with_deadline", "with_deadline", "with_deadline"),
        "violations_overdue_first": Sums(
            "overdue_by_first", "with_first_deadline", "with_first_deadline", "with_first_deadline"
        ),
        "violations_without_deadline": Sums("without_deadline", "open", "open", "open"),
        "violations_verified": Sums("verified", "in_rate", "in_rate", "in_rate"),
        "violations_declared": Sums("declared", "in_rate", "in_rate", "in_rate"),
        "violations_repeated": Sums("repeated", "found", "found", "found"),
        "violations_serious_open": Sums("serious_open", None, "serious", "serious"),
        "fines_issued": Sums("fines_vnd", None, "fines_reported", "fines_decided"),
    },
    by="ward",
    sheet="violation",
    counts_records=False,
)
EQUIPMENT = Case(
    name="5 M equipment rows",
    metrics={
        "equipment_lines_met": Sums("met", "answered", "answered", "needed_or_unknown"),
        "equipment_coverage": Sums("towards_need", "need", "answered", "needed_or_unknown"),
        "equipment_working": Sums("working", "installed", "working_reported", "maybe_installed"),
        "equipment_spend": Sums("spent_vnd", None, "spend_reported", "bought"),
    },
    by="equipment_type",
    sheet="equipment",
    counts_records=True,
)
BUILDINGS = Case(
    name="1 M buildings, joined",
    metrics={
        "boards_recognised": Sums("recognised", "board_told", "board_told", "board_due"),
        "funds_handed_over": Sums("handed_over", "fund_told", "fund_told", "fund_due"),
        "fire_acceptance": Sums("accepted", "acceptance_told", "acceptance_told", "acceptance_due"),
        "truck_access": Sums("accessible", "access_told", "access_told", "buildings"),
        "violations_per_100_apartments": Sums("open_violations", "apartments", "apartments_told", "apartments_due"),
    },
    by="ward",
    sheet="building",
    counts_records=True,
)
CASES = (VIOLATIONS, EQUIPMENT, BUILDINGS)
