"""The wards that every figure is laid out on, what became of earlier wards, and whose reports are in."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analytics.metrics.places import UNPLACED
from analytics.source import Source
from data.area import UNKNOWN


@dataclass(frozen=True, slots=True)
class SpineWard:
    ward: str
    name: str
    unit: str | None
    has_apartments: bool


@dataclass(frozen=True, slots=True)
class Freshness:
    """Whether reports speak of a day at all, had begun by then, and reach the latest cut-off due."""

    is_covered: bool
    was_reported_then: bool
    is_fresh: bool


NEVER = Freshness(is_covered=False, was_reported_then=False, is_fresh=False)
ALWAYS = Freshness(is_covered=True, was_reported_then=True, is_fresh=True)


@dataclass(frozen=True, slots=True)
class Spine:
    """One day's wards in report order. `ward_then` says where a reporting ward's records belong on that day.

    `places` is where each stands; `reports` is by (ward as of the day, table), the district office under an empty name.
    """

    wards: tuple[SpineWard, ...]
    places: Mapping[str, int]
    ward_then: Mapping[str, str]
    reports: Mapping[tuple[str, str], Freshness]
    _of_all: dict[tuple[str, ...], tuple[Freshness, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def reports_of(self, wards: tuple[SpineWard, ...], tables: tuple[str, ...]) -> tuple[Freshness, ...]:
        """The freshness of each ward's reports; remembered for all wards, on which most breakdowns rest."""
        if wards is not self.wards:
            return tuple(self.freshness(ward.ward, tables) for ward in wards)
        if tables not in self._of_all:
            self._of_all[tables] = tuple(self.freshness(ward.ward, tables) for ward in wards)
        return self._of_all[tables]

    def freshness(self, ward: str, tables: Sequence[str]) -> Freshness:
        """The least that the ward's reports of all these tables allow."""
        if len(tables) == 1:
            return self.reports.get((ward, tables[0]), NEVER)
        each = [self.reports.get((ward, table), NEVER) for table in tables]
        return Freshness(
            is_covered=all(one.is_covered for one in each),
            was_reported_then=all(one.was_reported_then for one in each),
            is_fresh=all(one.is_fresh for one in each),
        )

    def find(self, ward: str) -> SpineWard | None:
        """A ward of the spine; None for one that stands elsewhere."""
        place = self.places.get(ward)
        return None if place is None else self.wards[place]

    def name(self, ward: str) -> str:
        """What a ward is called; its key when it is not on the spine, words when it was split."""
        found = self.find(ward)
        if found is not None:
            return found.name
        return UNPLACED if ward == UNKNOWN else ward

    def order(self, ward: str) -> tuple[int, str]:
        """A ward's place in report order; those not on the spine come last."""
        return (self.places.get(ward, len(self.wards)), ward)

    def unit_of(self, ward: str) -> str | None:
        """The unit that answers for a ward."""
        found = self.find(ward)
        return found.unit if found else None

    def reporting_wards(self, wards: Iterable[str]) -> tuple[str, ...]:
        """The wards under which records of these wards may stand in the snapshot."""
        wanted = set(wards)
        return tuple(sorted({ward for ward, then in self.ward_then.items() if then in wanted} | wanted))


def read_spines(
    source: Source, days: Iterable[dt.date], known_by: dt.datetime, wards: Sequence[str]
) -> dict[dt.date, Spine]:
    """The spine of each day; `wards` restricts it, () is all."""
    ordered = sorted(set(days))
    ward_rows = source.rows(
        "select ward::varchar as ward, name, unit::varchar as unit, has_apartments, valid_from, valid_to from ward "
        "order by report_order, ward",
        {},
    )
    then_rows = source.rows(
        "select ward::varchar as ward, ward_then::varchar as ward_then, valid_from, valid_to from ward_then", {}
    )
    reports = _read_reports(source, ordered, known_by)
    return {
        day: _spine(
            [
                row
                for row in ward_rows
                if row["valid_from"] <= day < row["valid_to"] and (not wards or row["ward"] in wards)
            ],
            {row["ward"]: row["ward_then"] for row in then_rows if row["valid_from"] <= day < row["valid_to"]},
            reports[day],
        )
        for day in ordered
    }


def _read_reports(
    source: Source, days: Sequence[dt.date], known_by: dt.datetime
) -> dict[dt.date, dict[tuple[str, str], Freshness]]:
    scans = [f"select {at} as slice, * from freshness($day_{at}, $known_by)" for at in range(len(days))]
    params = {f"day_{at}": day for at, day in enumerate(days)} | {"known_by": known_by}
    reports: dict[dt.date, dict[tuple[str, str], Freshness]] = {day: {} for day in days}
    for row in source.rows(" union all ".join(scans), params):
        key = (str(row["ward"] or ""), str(row["table_name"]))
        reports[days[row["slice"]]][key] = Freshness(row["is_covered"], row["was_reported_then"], row["is_fresh"])
    return reports


def _spine(
    ward_rows: Sequence[Mapping[str, object]],
    ward_then: Mapping[str, str],
    reports: Mapping[tuple[str, str], Freshness],
) -> Spine:
    wards = tuple(
        SpineWard(str(row["ward"]), str(row["name"]), _text(row["unit"]), bool(row["has_apartments"]))
        for row in ward_rows
    )
    places = {ward.ward: place for place, ward in enumerate(wards)}
    return Spine(wards, places, ward_then, _by_ward_then(reports, ward_then))


def _by_ward_then(
    reports: Mapping[tuple[str, str], Freshness], ward_then: Mapping[str, str]
) -> dict[tuple[str, str], Freshness]:
    """A ward's own reports; those of its predecessors, all of them, as long as it has none."""
    merged: dict[tuple[str, str], Freshness] = {}
    for (ward, table), one in reports.items():
        then = ward_then.get(ward, ward)
        if then == ward or (then, table) not in reports:
            known = merged.get((then, table), ALWAYS)
            merged[then, table] = Freshness(
                is_covered=known.is_covered and one.is_covered,
                was_reported_then=known.was_reported_then and one.was_reported_then,
                is_fresh=known.is_fresh and one.is_fresh,
            )
    return merged


def _text(value: object) -> str | None:
    return None if value is None else str(value)
