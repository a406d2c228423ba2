"""A question about metrics: measured, never queried, so that its figures are the dashboard's."""

from analytics.exploring.answer import Answer, Field
from analytics.exploring.column import Column, ColumnKind
from analytics.exploring.question import Asks, Filter, Question, check_measured
from analytics.measure import measure
from analytics.metric import Dimension
from analytics.metric_table import MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.scope import Scope
from analytics.source import Source

_KEY_SEPARATOR = "|"


def shared_dimensions(metrics: tuple[str, ...]) -> tuple[Dimension, ...]:
    """The dimensions that all of the metrics can be shown by, in the order of the first one."""
    each = [REGISTRY[name].dimensions for name in metrics if name in REGISTRY]
    return tuple(one for one in each[0] if all(one in others for others in each)) if each else ()


def within_of(question: Question) -> dict[Dimension, str]:
    """The one group of each dimension that a question is narrowed to."""
    return {
        Dimension(each.column): each.values[0]
        for each in question.filters
        if each.column not in question.metrics and each.test is Asks.ONE_OF and each.values
    }


def measured(source: Source, scope: Scope, question: Question) -> Answer:
    """The figures asked for, a row a group. Raises UnknownName, and ValueError as `measure` does."""
    check_measured(question)
    groups = tuple(Dimension(group.column) for group in question.every_group)
    table = measure(source, question.metrics, scope, groups, within=within_of(question))
    asked = tuple(name for name in question.metrics if name not in {each.metric for each in table.skipped})
    rows = _rows(table, asked) if groups else [tuple(table.total(name).value for name in asked)]
    kept = [row for row in rows if _is_kept(row[len(groups) :], asked, question.filters)]
    fields = (
        *(Field(group.name, _dimension_column(Dimension(group.column)), group) for group in question.every_group),
        *(Field(name, metric=name) for name in asked),
    )
    ordered = _ordered(kept, fields, question)
    limit = len(ordered) if question.across else question.limit
    return Answer(
        fields=fields,
        rows=tuple(ordered[:limit]),
        is_cut=len(ordered) > limit,
        sql=_as_sql(asked, groups, scope),
        is_stale=any(row.stale for row in table.rows or table.totals),
    )


def _dimension_column(dimension: Dimension) -> Column:
    return Column(dimension.value, ColumnKind.CHOICE, "", dimension)


def _rows(table: MetricTable, asked: tuple[str, ...]) -> list[tuple[object, ...]]:
    by_group: dict[str, dict[str, MetricRow]] = {}
    for row in table.rows:
        by_group.setdefault(row.group_key, {})[row.metric] = row
    return [
        (
            *(key or None for key in group.split(_KEY_SEPARATOR)),
            *(rows[name].value if name in rows else None for name in asked),
        )
        for group, rows in by_group.items()
    ]


def _is_kept(values: tuple[object, ...], asked: tuple[str, ...], filters: tuple[Filter, ...]) -> bool:
    """Whether a row's figures meet the conditions on them; an unknown figure meets none but IS_BLANK."""
    figures = dict(zip(asked, values, strict=True))
    return all(_meets(figures[each.column], each) for each in filters if each.column in figures)


def _meets(value: object, asked: Filter) -> bool:
    if asked.test in (Asks.IS_BLANK, Asks.IS_KNOWN):
        return (value is None) is (asked.test is Asks.IS_BLANK)
    if not isinstance(value, int | float):
        return False
    low, high = asked.values
    return (not low or value >= float(low)) and (not high or value <= float(high))


def _ordered(rows: list[tuple[object, ...]], fields: tuple[Field, ...], question: Question) -> list[tuple[object, ...]]:
    places = {field.name: place for place, field in enumerate(fields) if field.metric}
    if question.sort not in places:
        return rows[::-1] if question.sort and question.is_descending else rows
    at = places[question.sort]
    known = [row for row in rows if row[at] is not None]
    known.sort(key=lambda row: row[at], reverse=question.is_descending)  # type: ignore[arg-type, return-value]
    return known + [row for row in rows if row[at] is None]


def _as_sql(asked: tuple[str, ...], groups: tuple[Dimension, ...], scope: Scope) -> str:
    """The same figures by `metric_values`, which takes one dimension and no time; "" for what it cannot say."""
    is_sayable = len(groups) < 2 and not any(one.is_time for one in groups) and not scope.wards and not scope.groups
    if not asked or not is_sayable or any(REGISTRY[name].needs_prices for name in asked):
        return ""
    by = groups[0].value if groups else "none"
    day = f"date '{scope.as_of.isoformat()}'"
    known_by = f"timestamp '{scope.params()['known_by']:%Y-%m-%d %H:%M:%S}'"
    return "\nunion all\n".join(
        f"select '{name}' as metric, * from metric_values('{name}', '{by}', {day}, {known_by})" for name in asked
    )
