"""A figure a second time: numerator and denominator of each record, summed by group and in all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

import pandas as pd

from tests.analytics.oracle.knowledge import Knowledge
from tests.analytics.oracle.records import present


@dataclass(frozen=True)
class Figure:
    """What a metric comes to over some records; None where nothing was reported or nothing counts."""

    numerator: float | None
    denominator: float | None
    value: float | None
    coverage: float | None


@dataclass(frozen=True)
class Rule:
    """How one metric counts the records of a frame. `tables` are the sheets it rests on.

    `pooled` is numerator ÷ denominator; without it the value is the numerator. `by_wards` covers wards, not records.
    `group` is the column that unlike units are kept apart by. `days` makes the value a Kaplan–Meier median.
    """

    frame: Callable[[Knowledge], pd.DataFrame]
    numerator: Callable[[Any, Knowledge], float]
    denominator: Callable[[Any, Knowledge], float] = lambda row, known: 1
    applies: Callable[[Any, Knowledge], bool] = lambda row, known: True
    reported: Callable[[Any, Knowledge], bool] = lambda row, known: True
    tables: tuple[str, ...] = ()
    pooled: bool = True
    by_wards: bool = False
    scale: float = 1.0
    group: str = "ward"
    days: Callable[[Any, Knowledge], int] | None = None


class Counted(NamedTuple):
    """A record that applies, with what it adds."""

    group: str
    ward: str
    reported: bool
    numerator: float
    denominator: float
    days: int


def figures(rule: Rule, known: Knowledge) -> tuple[dict[str, Figure], Figure]:
    """The figure of every group (wards, or types with records), and of all records together."""
    counted = list(_counted(rule, known))
    grouped: dict[str, list[Counted]] = {ward: [] for ward in known.wards} if rule.group == "ward" else {}
    for record in counted:
        grouped.setdefault(record.group, []).append(record)
    offices = grouped.pop("", [])
    wards = {key: [key] if rule.group == "ward" else known.wards for key in grouped}
    groups = {key: _figure(rule, known, records, wards[key]) for key, records in grouped.items()}
    assert sum(map(len, grouped.values())) + len(offices) == len(counted)
    return groups, _figure(rule, known, counted, known.wards)


def _counted(rule: Rule, known: Knowledge) -> Iterator[Counted]:
    for row in rule.frame(known).itertuples(index=False):
        if rule.applies(row, known):
            reported = bool(rule.reported(row, known))
            ward = row.ward if present(row.ward) else ""
            group = ward if rule.group == "ward" else getattr(row, rule.group)
            sums = (rule.numerator(row, known), rule.denominator(row, known)) if reported else (0, 0)
            yield Counted(group, ward, reported, *map(float, sums), rule.days(row, known) if rule.days else 0)


def _figure(rule: Rule, known: Knowledge, counted: list[Counted], wards: list[str]) -> Figure:
    numerator = sum(record.numerator for record in counted)
    denominator = sum(record.denominator for record in counted)
    is_spoken = any(all((ward, table) in known.covered for table in rule.tables) for ward in wards)
    is_unreported = bool(counted) and not any(record.reported for record in counted)
    value = None
    if is_spoken and not is_unreported:
        value = _value(rule, counted, numerator, denominator)
    return Figure(numerator, denominator, value, _coverage(rule, known, counted, wards))


def _value(rule: Rule, counted: list[Counted], numerator: float, denominator: float) -> float | None:
    if rule.days:
        return kaplan_meier_median([(record.days, record.numerator > 0) for record in counted if record.reported])
    if rule.pooled:
        return rule.scale * numerator / denominator if denominator else None
    return numerator


def kaplan_meier_median(cases: list[tuple[int, bool]]) -> int | None:
    """The smallest day by which at most half are still open; a case censored on a day is at risk on that day."""
    still_open = Fraction(1)
    for day in sorted({days for days, closed in cases if closed}):
        at_risk = sum(days >= day for days, _ in cases)
        closing = sum(closed and days == day for days, closed in cases)
        still_open *= Fraction(at_risk - closing, at_risk)
        if still_open <= Fraction(1, 2):
            return day
    return None


def _coverage(rule: Rule, known: Knowledge, counted: list[Counted], wards: list[str]) -> float | None:
    def is_fresh(ward: str) -> bool:
        return all((ward, table) in known.fresh for table in rule.tables)

    if rule.by_wards:
        expected = [ward for ward in wards if ward in known.wards_with_apartments]
        return sum(map(is_fresh, expected)) / len(expected) if expected else None
    if not counted:
        return None
    return sum(record.reported and is_fresh(record.ward) for record in counted) / len(counted)


def is_value(field: str, value: str) -> Callable[[Any, Knowledge], bool]:
    """A rule: the field has this value."""
    return lambda row, known: getattr(row, field) == value


def is_true(field: str) -> Callable[[Any, Knowledge], bool]:
    """A rule: the field is true."""
    return lambda row, known: bool(getattr(row, field))


def filled(field: str) -> Callable[[Any, Knowledge], bool]:
    """A rule: the cell was filled."""
    return lambda row, known: present(getattr(row, field))


def has_sheet(table: str) -> Callable[[Any, Knowledge], bool]:
    """A rule: the ward reported the sheet."""
    return lambda row, known: (row.ward, table) in known.covered


def counted_events(frame: Callable[[Knowledge], pd.DataFrame], table: str, **rules: Any) -> Rule:
    """A count of events, or a sum over them; covered by wards, since nobody knows how many there ought to be."""
    numerator = rules.pop("numerator", lambda row, known: 1)
    return Rule(frame, numerator, tables=(table,), pooled=False, by_wards=True, **rules)
