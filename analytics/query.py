"""The SQL of figures: code constants from the registry and bound parameters, nothing else."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analytics.adjusted import AdjustedFigure, adjusted_condition
from analytics.metric import Dimension, Grain, Metric, RecordState
from analytics.scope import Scope
from analytics.slices import Slice

# The column of the facts behind a dimension; an equipment group is folded from its types.
COLUMN_OF = {
    Dimension.WARD: "ward",
    Dimension.UNIT: "unit",
    Dimension.GROUP: "management_group",
    Dimension.KIND: "kind",
    Dimension.EQUIPMENT_TYPE: "equipment_type",
    Dimension.EQUIPMENT_GROUP: "equipment_type",
    Dimension.VIOLATION_TYPE: "violation_type",
    Dimension.VIOLATION_GROUP: "violation_group",
    Dimension.PLAN: "plan",
    Dimension.TASK: "task",
    Dimension.FUNDING: "funding",
    Dimension.TEAM_KIND: "team_kind",
    Dimension.OUTREACH_FORM: "form",
}

# The snapshot's type of such a column. Compared as its type, a key lets DuckDB skip rows that hold others; one that the
# type does not know is met by no record.
_TYPE_OF = {
    "ward": "ward_key",
    "management_group": "ManagementGroup",
    "kind": "BuildingKind",
    "equipment_type": "equipment_type_key",
    "violation_type": "violation_type_key",
    "violation_group": "violation_group_key",
    "funding": "Funding",
    "team_kind": "TeamKind",
    "form": "OutreachForm",
}


@dataclass(slots=True)
class Query:
    """A statement being assembled, with the values it binds."""

    sql: str = ""
    params: dict[str, Any] = field(default_factory=dict)

    def bind(self, name: str, value: Any) -> str:
        """The placeholder of a bound value."""
        self.params[name] = value
        return f"${name}"

    def bind_key(self, name: str, column: str, key: str) -> str:
        """The placeholder of a key that a column of the facts is compared with."""
        mark = self.bind(name, key)
        return f"try_cast({mark} as {_TYPE_OF[column]})" if column in _TYPE_OF else mark


def both(*conditions: str) -> str:
    """The conjunction of SQL conditions; "true" when none restricts."""
    real = dict.fromkeys(f"({condition})" for condition in conditions if condition not in ("true", "1"))
    return " and ".join(real) or "true"


def counted(condition: str) -> str:
    """How many records meet a condition; `count_if` costs two thirds of a filter, but has no 0."""
    return "count(*)" if condition == "true" else f"coalesce(count_if({condition}), 0)"


def _summed(expression: str, condition: str) -> str:
    return f"sum({expression})" if condition == "true" else f"sum({expression}) filter (where {condition})"


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums a metric needs, as SQL aggregates; `closed` and `censored` are histograms of days.

    `adjusted` counts the records that rest on a figure told by telephone.
    """

    numerator: str
    denominator: str
    reported: str
    expected: str
    pending: str
    adjusted: str
    closed: str
    censored: str

    def named(self) -> Mapping[str, str]:
        """The aggregates by the field that they fill."""
        return {name: getattr(self, name) for name in self.__slots__}


def sums_of(metric: Metric, within: str = "true", is_adjusted: str = "false") -> Sums:
    """The aggregates of a metric over those of its grain's facts that are `within` already."""
    due = "true" if metric.is_pending == "false" else f"not ({metric.is_pending})"
    inside = (*(one for one in (metric.within,) if one != within), due)
    counting = inside if metric.is_settled else (*inside, metric.applies, metric.is_reported)
    judged = both(*counting, metric.is_reported)
    happened = both(*counting, metric.numerator)
    stayed = both(*counting, f"not ({metric.numerator})")
    is_counted = metric.counts_records or metric.is_survival
    return Sums(
        numerator=counted(happened) if is_counted else _summed(metric.numerator, both(*counting)),
        denominator=counted(judged) if metric.denominator == "1" else _summed(metric.denominator, both(*counting)),
        reported=counted(judged),
        expected=counted(both(*inside, metric.applies)),
        pending="0"
        if metric.is_pending == "false"
        else counted(both(metric.within, metric.applies, metric.is_pending)),
        adjusted="0" if is_adjusted == "false" else counted(both(judged, is_adjusted)),
        closed=_histogram(metric, happened) if metric.is_survival else "null",
        censored=_histogram(metric, stayed) if metric.is_survival else "null",
    )


def _histogram(metric: Metric, condition: str) -> str:
    return f"histogram({metric.duration_days}) filter (where {condition})"


def state_sql(metric: Metric) -> str:
    """The state of each record, as SQL; a record whose day has not come does not apply yet."""
    return (
        f"case when not coalesce({both(metric.within, metric.applies)}, false) or coalesce({metric.is_pending}, false) "
        f"then '{RecordState.NOT_APPLICABLE.value}' "
        f"when not coalesce({metric.is_reported}, false) then '{RecordState.NOT_REPORTED.value}' "
        f"when {metric.is_done} then '{RecordState.DONE.value}' else '{RecordState.NOT_DONE.value}' end"
    )


def facts_call(query: Query, metrics: Sequence[Metric], slice_: Slice, scope: Scope, suffix: str = "") -> str:
    """The table macro of the metrics' grain on a slice, its arguments bound under names ending in `suffix`."""
    parts = sorted({part for metric in metrics for part in metric.parts})
    days = (
        query.bind(f"as_of{suffix}", slice_.as_of),
        query.bind("known_by", scope.params()["known_by"]),
        query.bind(f"from_on{suffix}", slice_.span.from_on),
        query.bind(f"to_on{suffix}", slice_.span.to_on),
    )
    arguments = [*days, f"parts := [{', '.join(repr(part) for part in parts)}]"]
    if any(metric.needs_prices for metric in metrics):
        types = query.bind("price_types", [name for name, _ in scope.unit_prices])
        prices = query.bind("price_vnd", [price for _, price in scope.unit_prices])
        arguments.append(f"prices := map({types}::varchar[], {prices}::bigint[])")
    return f"{metrics[0].grain.macro}({', '.join(arguments)})"


def restriction(query: Query, grain: Grain, wards: Sequence[str] | None, scope: Scope, suffix: str = "") -> str:
    """The predicate of a scope, in the form that lets DuckDB skip what it does not need."""
    conditions = [] if wards is None else [_is_one_of(query, "ward", wards, f"ward{suffix}")]
    if scope.groups and grain.has_group:
        conditions.append(_is_one_of(query, "management_group", scope.groups, "group"))
    return both(*conditions)


def _is_one_of(query: Query, column: str, values: Sequence[str], name: str) -> str:
    marks = [query.bind_key(f"{name}_{at}", column, value) for at, value in enumerate(values)]
    if not marks:
        return "false"
    return f"{column} = {marks[0]}" if len(marks) == 1 else f"{column} in ({', '.join(marks)})"


def in_group(query: Query, metric: Metric, dimension: Dimension, key: str) -> str:
    """The predicate of one group of a dimension; an empty key is the records that name none.

    Raises ValueError for a dimension that the metric's records do not have.
    """
    if dimension not in metric.grain.dimensions:
        raise ValueError(f"{metric.id} has no {dimension.value}")
    column, name = COLUMN_OF[dimension], f"within_{dimension.value}"
    if not key:
        return f"{column} is null"
    if dimension is Dimension.EQUIPMENT_GROUP:
        group = query.bind(name, key)
        return f"equipment_type in (select equipment_type from equipment_type where equipment_group = {group})"
    return f"{column} = {query.bind_key(name, column, key)}"


@dataclass(frozen=True, slots=True)
class _Marks:
    """For each set of sheets that a metric reads, slice by slice, which records rest on a figure told by telephone."""

    conditions: Mapping[tuple[str, ...], Sequence[str]]

    def name(self, metric: Metric) -> str:
        """The column that marks the records of a metric; “false” where none can be marked."""
        return (
            f"is_adjusted_{list(self.conditions).index(metric.tables)}" if metric.tables in self.conditions else "false"
        )

    def beside(self, facts: str, at: int) -> str:
        """The facts of a slice with the columns that mark their records."""
        if not self.conditions:
            return facts
        columns = ", ".join(f"{each[at]} as is_adjusted_{place}" for place, each in enumerate(self.conditions.values()))
        return f"(select *, {columns} from {facts})"


def _marks(metrics: Sequence[Metric], days: Sequence[dt.date], adjusted: Sequence[AdjustedFigure]) -> _Marks:
    found = {
        tables: [adjusted_condition(adjusted, tables, day) for day in days]
        for tables in dict.fromkeys(metric.tables for metric in metrics if adjusted)
    }
    return _Marks({tables: each for tables, each in found.items() if set(each) != {"false"}})


def figures_query(
    metrics: Sequence[Metric],
    columns: Sequence[str],
    slices: Sequence[tuple[Slice, Sequence[str] | None]],
    scope: Scope,
    group: Mapping[Dimension, str],
    *,
    adjusted: Sequence[AdjustedFigure] = (),
) -> tuple[Query, Mapping[tuple[str, str], str]]:
    """One statement that scans a grain once a slice, and the column of each (metric id, sum).

    Its rows: slice (position), the columns grouped by as text, and one column for each different aggregate. `group`
    restricts the records to one group of each dimension that it names; `adjusted` are the figures told by telephone.
    """
    within = metrics[0].within if len({metric.within for metric in metrics}) == 1 else "true"
    marks = _marks(metrics, [slice_.as_of for slice_, _ in slices], adjusted)
    aliases: dict[str, str] = {}
    column_of = {
        (metric.id, name): aliases.setdefault(aggregate, f"a{len(aliases)}")
        for metric in metrics
        for name, aggregate in sums_of(metric, within, marks.name(metric)).named().items()
    }
    query = Query()
    keys = ", ".join(columns)
    aggregates = ", ".join(f"{aggregate} as {alias}" for aggregate, alias in aliases.items())
    texts = ", ".join(f"{column}::varchar as {column}" for column in columns)
    inside = both(*(in_group(query, metrics[0], dimension, key) for dimension, key in group.items()))
    scans = []
    for at, (slice_, wards) in enumerate(slices):
        facts = marks.beside(facts_call(query, metrics, slice_, scope, f"_{at}"), at)
        where = both(within, restriction(query, metrics[0].grain, wards, scope, f"_{at}"), inside)
        grouped = f"select {keys}, {aggregates} from {facts} where {where} group by {keys}"
        scans.append(f"select {at} as slice, {texts}, {', '.join(aliases.values())} from ({grouped})")
    query.sql = "\nunion all\n".join(scans)
    return query, column_of
