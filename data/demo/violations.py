"""Inspection visits, the violations they find, and what becomes of these."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from data.area import Area
from data.area.model import AppliesTo, ViolationType
from data.demo.buildings import Building
from data.demo.story import WardStory
from data.vocabulary import InspectionKind, Responsible

FIRST_VISIT = dt.date(2019, 1, 8)
VISITED_DAYS = 371  # until the middle of January 2020
DEADLINES = (15, 30, 45, 60, 90, None)
DEADLINE_WEIGHTS = (10, 26, 24, 20, 13, 7)
FOUND_IN_OLD = (0, 1, 2, 3), (22, 33, 28, 17)  # violations a visit, weights
FOUND_IN_OTHERS = (0, 1, 2, 3, 4, 5), (14, 22, 26, 19, 12, 7)
RESPONSIBLE = {
    Responsible.DEVELOPER: 34,
    Responsible.BOARD: 22,
    Responsible.OPERATOR: 30,
    Responsible.HOUSEHOLD: 14,
}
MINUTES = range(10, 480)  # numbers of minutes
VERIFIED_AFTER = 3  # the re-inspection's minutes follow the first ones
MOVED_SHARE = 0.035
EXTENDED_SHARE = 0.42
VERIFIED_SHARE = 0.92
CLOSED_BEYOND_STORY = 0.21  # the story's share is as of its day; some close later
REPEAT_SHARE = 0.09
DEFAULT_FINE_VND = 5_000_000


@dataclass(frozen=True, slots=True)
class Visit:
    """An inspection of a building."""

    day: dt.date
    building: Building
    kind: InspectionKind
    agency: str
    minutes: int
    is_safe: bool
    next_due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Violation:
    """A violation and its dates; each date is told only from that day on. Numbers become documents' numbers."""

    building: Building
    kind: ViolationType
    found_on: dt.date
    minutes: int
    responsible: Responsible
    detail: int
    due_on_first: dt.date | None
    extended_on: dt.date | None = None
    due_on: dt.date | None = None
    has_extension_document: bool = False
    declared_on: dt.date | None = None
    verified_on: dt.date | None = None
    transferred_on: dt.date | None = None
    is_impossible: bool = False
    has_transfer_document: bool = False
    decided_on: dt.date | None = None
    fine_vnd: int | None = None
    paid_on: dt.date | None = None


def invent_visits(
    random: Random, area: Area, buildings: Sequence[Building], tale: WardStory
) -> tuple[tuple[Visit, ...], tuple[Violation, ...]]:
    """The inspections of a ward and the violations found, each by day."""
    inspector = _Inspector(random, area, tale)
    visits: list[Visit] = []
    violations: list[Violation] = []
    for building in buildings:
        for day in inspector.visit_days(building):
            minutes = random.choice(MINUTES)
            found = list(inspector.found(building, day, minutes))
            violations += found
            visits.append(inspector.visit(building, day, minutes, is_safe=not found))
    violations += inspector.found_again(violations)
    visits += [inspector.reinspection(violation) for violation in violations if violation.verified_on]
    return tuple(sorted(visits, key=_visit_order)), tuple(sorted(violations, key=_violation_order))


def _visit_order(visit: Visit) -> tuple[dt.date, str, str, int]:
    return visit.day, visit.building.code, visit.kind, visit.minutes


def _violation_order(violation: Violation) -> tuple[dt.date, str, str]:
    return violation.found_on, violation.building.code, violation.kind.violation_type


@dataclass(frozen=True, slots=True)
class _Inspector:
    """Draws what inspections of one ward find, and how the ward deals with it."""

    random: Random
    area: Area
    tale: WardStory

    def visit_days(self, building: Building) -> list[dt.date]:
        """One day for an old block, two for the others; a slow ward leaves some out."""
        visits = 1 if building.is_old else 2
        span = VISITED_DAYS // visits
        days = [FIRST_VISIT + dt.timedelta(days=turn * span + self.random.randrange(span)) for turn in range(visits)]
        return [day for day in days if self.random.random() < 0.62 + 0.36 * self.tale.verified]

    def visit(self, building: Building, day: dt.date, minutes: int, *, is_safe: bool) -> Visit:
        kind = self.random.choices((InspectionKind.PERIODIC, InspectionKind.UNSCHEDULED), (82, 18))[0]
        agency = self.random.choices(("fire_police", "ward_team", "district_team"), (48, 40, 12))[0]
        next_due_on = day + dt.timedelta(days=182) if self.random.random() < 0.8 else None
        return Visit(day, building, kind, agency, minutes, is_safe, next_due_on)

    def reinspection(self, violation: Violation) -> Visit:
        day = violation.verified_on or violation.found_on
        minutes = violation.minutes + VERIFIED_AFTER
        return Visit(day, violation.building, InspectionKind.REINSPECTION, "ward_team", minutes, is_safe=True)

    def found(self, building: Building, day: dt.date, minutes: int) -> Iterator[Violation]:
        counts, weights = FOUND_IN_OLD if building.is_old else FOUND_IN_OTHERS
        kinds = [kind for kind in self.area.violation_types if self._applies(kind, building)]
        for kind in self.random.sample(kinds, self.random.choices(counts, weights)[0]):
            yield self._violation(building, kind, day, minutes)

    def found_again(self, violations: Sequence[Violation]) -> list[Violation]:
        """Some closed violations found again within 90 days of their closure (tái phạm)."""
        closed = [(each, each.verified_on) for each in violations if each.verified_on]
        return [
            self._violation(each.building, each.kind, day + self._days(15, 85), self.random.choice(MINUTES))
            for each, day in closed
            if self.random.random() < REPEAT_SHARE
        ]

    def _violation(self, building: Building, kind: ViolationType, day: dt.date, minutes: int) -> Violation:
        days = self.random.choices(DEADLINES, DEADLINE_WEIGHTS)[0]
        found = Violation(
            building=building,
            kind=kind,
            found_on=day,
            minutes=minutes,
            responsible=self._responsible(building),
            detail=self.random.randrange(100),
            due_on_first=day + dt.timedelta(days=days) if days else None,
        )
        return self._fined(self._extended(self._resolved(found)))

    def _responsible(self, building: Building) -> Responsible:
        if building.is_old:
            return Responsible.HOUSEHOLD
        return self.random.choices(list(RESPONSIBLE), list(RESPONSIBLE.values()))[0]

    def _resolved(self, found: Violation) -> Violation:
        """The violation with its end, if it has one: moved elsewhere, or declared closed and mostly re-inspected."""
        if self.random.random() < MOVED_SHARE:
            return replace(
                found,
                transferred_on=found.found_on + self._days(25, 70),
                is_impossible=self.random.random() < 0.5,
                has_transfer_document=self.random.random() < 0.6,
            )
        if self.random.random() > self.tale.verified + CLOSED_BEYOND_STORY:
            return found
        slowly = self.random.lognormvariate(3.4, 0.6)  # a month, give or take
        declared_on = found.found_on + dt.timedelta(days=max(3, round(slowly)))
        is_verified = self.random.random() < VERIFIED_SHARE
        return replace(
            found, declared_on=declared_on, verified_on=declared_on + self._days(2, 24) if is_verified else None
        )

    def _extended(self, violation: Violation) -> Violation:
        """The violation with a later deadline where it was not closed in time and somebody asked."""
        first = violation.due_on_first
        ended_on = violation.declared_on or violation.transferred_on
        is_in_time = ended_on is not None and first is not None and ended_on <= first
        if first is None or is_in_time or self.random.random() > EXTENDED_SHARE:
            return violation
        return replace(
            violation,
            extended_on=first - dt.timedelta(days=2),
            due_on=first + dt.timedelta(days=self.random.choice((15, 30, 30, 45))),
            has_extension_document=self.random.random() < 0.7,
        )

    def _fined(self, violation: Violation) -> Violation:
        if self.random.random() > (0.34 if violation.kind.is_serious else 0.1):
            return violation
        decided_on = violation.found_on + self._days(5, 22)
        is_paid = self.random.random() < 0.72
        return replace(
            violation,
            decided_on=decided_on,
            fine_vnd=self._fine(violation),
            paid_on=decided_on + self._days(5, 40) if is_paid else None,
        )

    def _fine(self, violation: Violation) -> int:
        """The middle of the fine level known for the type at the time, else a round sum."""
        for basis in self.area.legal_bases:
            is_same = basis.violation_type == violation.kind.violation_type
            is_in_force = basis.valid_from <= violation.found_on < basis.valid_to
            if is_same and is_in_force and basis.fine_low_vnd and basis.fine_high_vnd:
                return (basis.fine_low_vnd + basis.fine_high_vnd) // 2
        return DEFAULT_FINE_VND

    def _applies(self, kind: ViolationType, building: Building) -> bool:
        group = self.area.management_group(building.kind, building.storeys)
        return kind.applies_to is AppliesTo.ALL or kind.applies_to.value == group.value

    def _days(self, fewest: int, most: int) -> dt.timedelta:
        return dt.timedelta(days=self.random.randint(fewest, most))
