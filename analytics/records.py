"""The records behind a figure: each in one of four states that add up to the grain, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.metric import Dimension, Metric, RecordState
from analytics.query import Query, both, facts_call, in_group, restriction, state_sql
from analytics.registry import REGISTRY
from analytics.scope import Scope, window_start
from analytics.slices import Slice, slices_of
from analytics.source import Source
from analytics.spine import read_spines

SOURCE_COLUMNS = ("file", "sheet", "sheet_row")
_ORIGIN = ", submission.file, source.sheet, source.sheet_row"
_ORIGIN_JOIN = (
    "left join source on source.source_id = facts.source_id "
    "left join submission on submission.submission = source.submission"
)


@dataclass(frozen=True, slots=True)
class RecordList:
    """Records of one metric. `counts` are over all states, whichever state the rows are restricted to.

    `is_cut` tells that there are more rows than asked for.
    """

    metric: str
    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    counts: Mapping[RecordState, int]
    is_cut: bool


def records(
    source: Source,
    metric: str,
    scope: Scope,
    *,
    state: RecordState | None = None,
    within: Mapping[Dimension, str] | None = None,
    limit: int | None = None,
) -> RecordList:
    """The records behind a figure, by ward and record, with the file, sheet and row that each came from.

    `within` names the group of the figure (`{Dimension.WARD: "quynh-loi"}`). Raises KeyError for an unknown metric,
    ValueError for a dimension that its records do not have.
    """
    asked = REGISTRY[metric]
    slice_ = slices_of(scope, (), window_start(source))[0]
    selection = _Selection(source, asked, scope, slice_, dict(within or {}))
    rows = selection.rows(state, limit)
    kept = rows if limit is None else rows[:limit]
    columns = ("state", "ward", *asked.grain.columns, *(SOURCE_COLUMNS if asked.grain.has_source else ()))
    return RecordList(metric, columns, tuple(kept), selection.counts(), is_cut=len(kept) < len(rows))


@dataclass(frozen=True, slots=True)
class _Selection:
    """A metric's records on one day, restricted to a scope and a group."""

    source: Source
    metric: Metric
    scope: Scope
    slice_: Slice
    within: Mapping[Dimension, str]

    def rows(self, state: RecordState | None, limit: int | None) -> list[dict[str, Any]]:
        """The records in one state, or in any; one more than `limit` when there are more."""
        query = Query()
        facts = self._facts(query)
        where = "true" if state is None else f"facts.state = {query.bind('state', state.value)}"
        cut = "" if limit is None else f"limit {query.bind('limit', limit + 1)}"
        columns = ", ".join(f"facts.{name}" for name in ("state", "ward", *self.metric.grain.columns))
        query.sql = (
            f"with facts as ({facts}) select {columns}{_ORIGIN if self.metric.grain.has_source else ''} from facts "
            f"{_ORIGIN_JOIN if self.metric.grain.has_source else ''} where {where} "
            f"order by facts.ward, facts.record {cut}"
        )
        return self.source.rows(query.sql, query.params)

    def counts(self) -> dict[RecordState, int]:
        """How many records are in each state; together they are all of the grain."""
        query = Query()
        query.sql = f"with facts as ({self._facts(query)}) select state, count(*) as records from facts group by state"
        found = {row["state"]: row["records"] for row in self.source.rows(query.sql, query.params)}
        return {state: found.get(state.value, 0) for state in RecordState}

    def _facts(self, query: Query) -> str:
        call = facts_call(query, [self.metric], self.slice_, self.scope)
        where = restriction(query, self.metric.grain, self._reporting_wards(), self.scope)
        group = both(*(in_group(query, self.metric, dimension, key) for dimension, key in self._columns_within()))
        return f"select *, {state_sql(self.metric)} as state from {call} where {both(where, group)}"

    def _reporting_wards(self) -> tuple[str, ...] | None:
        """The wards whose records count: those of the ward or unit asked for, else of the scope; None for all."""
        day = self.slice_.as_of
        spine = read_spines(self.source, [day], self.scope.params()["known_by"], self.scope.wards)[day]
        ward, unit = self.within.get(Dimension.WARD), self.within.get(Dimension.UNIT)
        if ward is not None:
            return spine.reporting_wards([ward])
        if unit is not None and not self.metric.grain.has_unit:
            return spine.reporting_wards(one.ward for one in spine.wards if one.unit == unit)
        return spine.reporting_wards(self.scope.wards) if self.scope.wards else None

    def _columns_within(self) -> list[tuple[Dimension, str]]:
        by_ward = {Dimension.WARD} if self.metric.grain.has_unit else {Dimension.WARD, Dimension.UNIT}
        return [(dimension, key) for dimension, key in self.within.items() if dimension not in by_ward]
