"""A question made ready, its scans run, their rows folded into tallies."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analytics.adjusted import AdjustedFigure
from analytics.labels import Labels
from analytics.lights import Targets
from analytics.metric import Dimension, Metric
from analytics.query import COLUMN_OF, figures_query
from analytics.scope import Scope
from analytics.slices import Slice
from analytics.source import Source
from analytics.spine import Spine
from analytics.tally import Tally

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """All that figures depend on besides the records. `before` are the slices compared with: none, or one a slice.

    `groups` are the dimensions of `by`, time apart; `within` is the one group that the records are restricted to.
    """

    scope: Scope
    within: Mapping[Dimension, str]
    by: tuple[Dimension, ...]
    groups: tuple[Dimension, ...]
    metrics: tuple[Metric, ...]
    slices: tuple[Slice, ...]
    before: tuple[Slice, ...]
    spines: Mapping[dt.date, Spine]
    labels: Labels
    targets: Targets
    adjusted: tuple[AdjustedFigure, ...] = ()

    @property
    def all_slices(self) -> tuple[Slice, ...]:
        """The slices, then those that they are compared with."""
        return self.slices + self.before

    def spine(self, slice_: Slice) -> Spine:
        """The wards of a slice's day."""
        return self.spines[slice_.as_of]


@dataclass(slots=True)
class Scan:
    """The tallies of a question: by group, and over all, each of a slice (position in `all_slices`) and a metric."""

    groups: dict[tuple[int, str], dict[Key, Tally]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(Tally))
    )
    totals: dict[tuple[int, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    sql: list[str] = field(default_factory=list)

    def group(self, at: int, metric: str, key: Key) -> Tally:
        """A group's tally; an empty one where it met no record."""
        return self.groups.get((at, metric), {}).get(key) or Tally()

    def total(self, at: int, metric: str) -> Tally:
        """The tally over all groups of a slice."""
        return self.totals.get((at, metric)) or Tally()


def run_scans(source: Source, question: Question) -> Scan:
    """The tallies of every metric, one statement a grain."""
    scan = Scan()
    grains = dict.fromkeys(metric.grain.id for metric in question.metrics)
    for grain in grains:
        _scan_grain(source, question, [metric for metric in question.metrics if metric.grain.id == grain], scan)
    return scan


def _scan_grain(source: Source, question: Question, metrics: Sequence[Metric], scan: Scan) -> None:
    has_unit = metrics[0].grain.has_unit
    grouped = [COLUMN_OF[one] for one in question.groups if one is not Dimension.UNIT or has_unit]
    columns = tuple(dict.fromkeys(["ward", *grouped]))
    wards = [_reporting_wards(question, slice_) for slice_ in question.all_slices]
    slices = [(one, None if source.remembers else own) for one, own in zip(question.all_slices, wards, strict=True)]
    query, column_of = figures_query(
        metrics, columns, slices, question.scope, question.within, adjusted=question.adjusted
    )
    scan.sql.append(query.sql)
    readers = [(metric.id, metric.tables, _sums_reader(column_of, metric)) for metric in metrics]
    for row in source.rows(query.sql, query.params):
        own = wards[row["slice"]]
        if own is None or row["ward"] in own:
            _fold(question, row, has_unit, [(name, tables, read(row)) for name, tables, read in readers], scan)


def _reporting_wards(question: Question, slice_: Slice) -> tuple[str, ...] | None:
    wards = question.scope.wards
    return question.spine(slice_).reporting_wards(wards) if wards else None


def _sums_reader(
    column_of: Mapping[tuple[str, str], str], metric: Metric
) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    fields = {name: column for (owner, name), column in column_of.items() if owner == metric.id}
    return lambda row: {name: row[column] for name, column in fields.items()}


def _fold(
    question: Question,
    row: Mapping[str, Any],
    has_unit: bool,
    figures: Sequence[tuple[str, tuple[str, ...], dict[str, Any]]],
    scan: Scan,
) -> None:
    """Adds the sums of each metric, which stands with the sheets it reads, to its group and to its total."""
    at = row["slice"]
    spine = question.spine(question.all_slices[at])
    reporting = row["ward"] or ""
    ward = spine.ward_then.get(reporting, reporting)
    own = {Dimension.WARD: ward}
    if not has_unit:
        own[Dimension.UNIT] = spine.unit_of(ward) or ""
    key = tuple(own[one] if one in own else _group_key(question.labels, one, row) for one in question.groups)
    freshness = {tables: spine.freshness(ward, tables) for tables in {tables for _, tables, _ in figures}}
    for metric, tables, sums in figures:
        is_fresh = freshness[tables].is_fresh
        scan.totals[at, metric].add(sums, is_fresh)
        scan.groups[at, metric][key].add(sums, is_fresh)


def _group_key(labels: Labels, dimension: Dimension, row: Mapping[str, Any]) -> str:
    value = row[COLUMN_OF[dimension]] or ""
    return labels.equipment_group.get(value, value) if dimension is Dimension.EQUIPMENT_GROUP else value
