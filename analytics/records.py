"""The records behind a figure: each in one of four states that add up to the grain, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from analytics.metric import Dimension, Grain, RecordState
from analytics.query import Query, state_sql
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from analytics.source import Source

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
    behind = _Records(Selection(source, asked, scope, dict(within or {})))
    rows = behind.rows(state, limit)
    kept = rows if limit is None else rows[:limit]
    columns = ("state", "ward", *asked.grain.columns, *(SOURCE_COLUMNS if asked.grain.has_source else ()))
    return RecordList(metric, columns, tuple(kept), behind.counts(), is_cut=len(kept) < len(rows))


def listed_sql(grain: Grain, facts: str, states: tuple[str, ...] = ("state",), where: str = "true") -> str:
    """The records of a select of facts, in order: their states, the columns that a list shows, and their source."""
    columns = ", ".join(f"facts.{name}" for name in (*states, "ward", *grain.columns))
    return (
        f"with facts as ({facts}) select {columns}{_ORIGIN if grain.has_source else ''} from facts "
        f"{_ORIGIN_JOIN if grain.has_source else ''} where {where} order by facts.ward, facts.record"
    )


@dataclass(frozen=True, slots=True)
class _Records:
    """A metric's records with the state of each."""

    selection: Selection

    def rows(self, state: RecordState | None, limit: int | None) -> list[dict[str, Any]]:
        """The records in one state, or in any; one more than `limit` when there are more."""
        query = Query()
        facts = self._facts(query)
        where = "true" if state is None else f"facts.state = {query.bind('state', state.value)}"
        cut = "" if limit is None else f"limit {query.bind('limit', limit + 1)}"
        query.sql = f"{listed_sql(self.selection.metric.grain, facts, where=where)} {cut}"
        return self.selection.source.rows(query.sql, query.params)

    def counts(self) -> dict[RecordState, int]:
        """How many records are in each state; together they are all of the grain."""
        query = Query()
        query.sql = f"with facts as ({self._facts(query)}) select state, count(*) as records from facts group by state"
        found = {row["state"]: row["records"] for row in self.selection.source.rows(query.sql, query.params)}
        return {state: found.get(state.value, 0) for state in RecordState}

    def _facts(self, query: Query) -> str:
        return self.selection.facts(query, f"*, {state_sql(self.selection.metric)} as state")
