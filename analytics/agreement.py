"""Whether figures agree with each other: wards add up to the whole, no total is a mean of the wards' values."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from analytics.metric import Estimate, Metric
from analytics.metric_table import MetricRow, MetricTable
from analytics.registry import REGISTRY

_DIGITS = 1e-9


class Rule(StrEnum):
    """What is looked at before anything leaves the house, in the order it is told."""

    ADDS_UP = "adds_up"
    NO_MEAN = "no_mean"
    SAME_FIGURES = "same_figures"  # on slides, in the report and in the annexes
    MARKED = "marked"  # a stale or silent ward, wherever it stands
    SAME_ON_PAGES = "same_on_pages"
    REVIEWED = "reviewed"
    ONE_SNAPSHOT = "one_snapshot"
    EDITED = "edited"
    PINNED = "pinned"


class Consequence(StrEnum):
    """What a failed check does: it keeps the file from being made, or it stands in words on every page of it."""

    BLOCKS = "blocks"
    STAMPS = "stamps"


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a rule is not kept: where, about what, what stands there and what should."""

    rule: Rule
    place: str
    subject: str = ""
    said: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A total that its rows do not give. `rows` is what they come to."""

    metric: str
    total: float | None
    rows: float | None


def not_adding_up(by_ward: MetricTable, pooled: MetricTable) -> tuple[Disagreement, ...]:
    """The metrics whose wards' numerators or denominators do not add up to the pooled ones.

    What several wards share counts in each of them nowhere in the registry: every record has one ward.
    """
    return tuple(found for total in pooled.totals for found in _sums(total, tuple(by_ward.of(total.metric))))


def not_pooled(table: MetricTable) -> tuple[Disagreement, ...]:
    """The metrics whose total, or a row, is not its numerator over its denominator: a mean of rows for instance."""
    rows = (row for row in (*table.totals, *table.rows) if row.value is not None)
    return tuple(
        Disagreement(row.metric, row.value, expected)
        for row in rows
        if (expected := expected_value(REGISTRY[row.metric], row)) is not None and not is_same(expected, row.value)
    )


def expected_value(metric: Metric, row: MetricRow) -> float | None:
    """The value that a row's sums give; None where it does not follow from them (a survival median)."""
    if metric.is_survival or row.numerator is None:
        return None
    if metric.estimate is Estimate.COUNT:
        return row.numerator * metric.scale
    return row.numerator / row.denominator * metric.scale if row.denominator else None


def is_same(one: float | None, other: float | None) -> bool:
    """Whether two figures are the same but for the order in which floating sums were taken."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=_DIGITS, abs_tol=_DIGITS)


def _sums(total: MetricRow, rows: tuple[MetricRow, ...]) -> Iterator[Disagreement]:
    if not rows:
        return
    for whole, parts in (
        (total.numerator, [row.numerator for row in rows]),
        (total.denominator, [row.denominator for row in rows]),
    ):
        known = [part for part in parts if part is not None]
        added = math.fsum(known) if known else None
        if not is_same(whole, added) and (whole or added):
            yield Disagreement(total.metric, whole, added)
