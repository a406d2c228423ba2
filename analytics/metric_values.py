"""The macro `metric_values(metric, by, as_of, known_by)`: the registry as SQL, so that an analyst gets our number.

Written from the same definitions as `measure`, over the window since the plan began. `by` is a dimension of the metric
other than time, or "none"; every ward of the spine is a row. Columns: group_key, numerator, denominator, value.
"""

from collections.abc import Callable, Iterable, Sequence

from analytics.metric import Dimension, Grain, Metric
from analytics.query import COLUMN_OF, both

_SPINE = """
create or replace macro metric_values(metric, "by", as_of, known_by) as table
with definition(id, estimate, scale, tables) as (values {definitions}),
asked as (select * from definition where id = metric),
spine as (select * from ward where valid_from <= as_of and as_of < valid_to),
successor as (select * from ward_then where valid_from <= as_of and as_of < valid_to),
reported as (
    select coalesce(ward_then, said.ward) as ward, table_name, bool_and(is_covered) as is_covered
    from freshness(as_of, known_by) as said left join successor on successor.ward = said.ward
    group by all
),
covered as (
    select spine.ward, spine.unit from spine, asked
    where len(tables) = (select count(*) from reported
        where reported.ward = spine.ward and is_covered and list_contains(tables, table_name))
),
record as ({grains}),
grouped as (
    select group_key, sum(numerator) as numerator, sum(denominator) as denominator,
        sum(reported) as reported, sum(expected) as expected
    from record group by group_key
    union all
    select case "by" when 'ward' then ward when 'unit' then unit else '' end, 0, 0, 0, 0
    from spine where "by" in ('ward', 'unit', 'none')
),
summed as (
    select group_key, sum(coalesce(numerator, 0)) as numerator, sum(coalesce(denominator, 0)) as denominator,
        sum(reported) as reported, sum(expected) as expected
    from grouped group by group_key
),
ended as (
    select group_key, days, sum(closed) as closed, sum(reported) as cases
    from record where reported > 0 and days is not null group by group_key, days
),
curve as (
    select group_key, days, product(1 - closed / at_risk) over (partition by group_key order by days) as share_open
    from (select *, sum(cases) over (partition by group_key order by days desc) as at_risk from ended)
),
median as (select group_key, min(days) as days from curve where share_open <= {half} group by group_key),
known as (
    select summed.*, len(tables) = 0 or exists (from covered
        where "by" not in ('ward', 'unit') or covered.ward = group_key or covered.unit = group_key) as is_covered
    from summed, asked
)
select
    known.group_key,
    case when is_covered then numerator end as numerator,
    case when is_covered and estimate <> 'count' then denominator end as denominator,
    case when not is_covered or (expected > 0 and reported = 0) then null
        when estimate = 'median_survival' then median.days
        when estimate = 'count' then numerator * scale
        when denominator <> 0 then scale * numerator / denominator end as value
from known cross join asked left join median on median.group_key = known.group_key
"""
# Records are counted where they are read, by what they bear themselves. Whose figure that is, is said once a group.
# `count_if` and `sum(case …)` cost three quarters of the same with a filter.
_GRAIN = """
    select {group_key} as group_key, days, expected, reported, numerator, denominator, closed
    from (
        select ward, own_key, days,
            count_if(is_expected) as expected, count_if(is_judged) as reported,
            sum(case when is_judged then numerator end)::double as numerator,
            sum(case when is_judged then denominator end)::double as denominator,
            count_if(days is not null and is_judged and numerator = 1) as closed
        from (
            select facts.ward, {own_key} as own_key, {expected} as is_expected, {judged} as is_judged,
                {numerator} as numerator, {denominator} as denominator, ({days})::bigint as days
            from {macro}(as_of, known_by, {window_start}, as_of, parts := {parts}) as facts
            where metric in ({ids})
        )
        group by ward, own_key, days
    ) as facts
    left join successor on successor.ward = facts.ward
    left join spine on spine.ward = coalesce(ward_then, facts.ward)"""
_WINDOW_START = "coalesce((select value::date from area where key = 'window_start'), date '1900-01-01')"
_WARD = "coalesce(ward_then, facts.ward)::varchar"


def metric_values_sql(metrics: Iterable[Metric], half: float) -> str:
    """The macro's text. `half` is the share at which a survival curve has reached its median."""
    by_grain: dict[str, list[Metric]] = {}
    for metric in metrics:
        if not metric.needs_prices:
            by_grain.setdefault(metric.grain.id, []).append(metric)
    everything = [metric for group in by_grain.values() for metric in group]
    return _SPINE.format(
        definitions=", ".join(_definition(metric) for metric in everything),
        grains="\n    union all".join(_records(group) for group in by_grain.values()),
        half=half,
    )


def _definition(metric: Metric) -> str:
    tables = ", ".join(f"'{table}'" for table in metric.tables)
    return f"('{metric.id}', '{metric.estimate.value}', {metric.scale}, [{tables}]::varchar[])"


def _records(metrics: Sequence[Metric]) -> str:
    grain = metrics[0].grain
    return _GRAIN.format(
        group_key=_group_key(grain),
        own_key=_own_key(grain),
        expected=_per_metric(metrics, lambda one: f"coalesce({both(one.within, one.applies, _is_due(one))}, false)"),
        judged=_per_metric(metrics, lambda one: f"coalesce({both(*_judged(one))}, false)"),
        numerator=_per_metric(metrics, _numerator),
        denominator=_per_metric(metrics, lambda one: one.denominator),
        days=_per_metric(metrics, lambda one: one.duration_days or "null"),
        macro=grain.macro,
        window_start=_WINDOW_START,
        parts=_per_metric(metrics, lambda one: f"[{', '.join(repr(part) for part in one.parts)}]::varchar[]"),
        ids=", ".join(f"'{one.id}'" for one in metrics),
    )


def _judged(metric: Metric) -> tuple[str, ...]:
    return metric.within, metric.applies, _is_due(metric), metric.is_reported


def _is_due(metric: Metric) -> str:
    return "true" if metric.is_pending == "false" else f"not ({metric.is_pending})"


def _numerator(metric: Metric) -> str:
    if metric.numerator == "1":
        return "1"
    is_condition = metric.counts_records or metric.is_survival
    return f"coalesce({metric.numerator}, false)::int" if is_condition else metric.numerator


def _per_metric(metrics: Sequence[Metric], expression: Callable[[Metric], str]) -> str:
    """One expression that is each metric's own; DuckDB folds it once the metric is known."""
    arms = " ".join(f"when '{one.id}' then {expression(one)}" for one in metrics)
    return f"case metric {arms} end"


def _own_key(grain: Grain) -> str:
    """What a record bears itself of the dimension asked for; of those told by its ward, nothing."""
    arms = [
        f"when '{dimension.value}' then facts.{COLUMN_OF[dimension]}::varchar"
        for dimension in grain.dimensions
        if dimension is not Dimension.WARD and (dimension is not Dimension.UNIT or grain.has_unit)
    ]
    return f"coalesce(case \"by\" {' '.join(arms)} end, '')" if arms else "''"


def _group_key(grain: Grain) -> str:
    arms = ["when 'none' then ''", f"when 'ward' then {_WARD}"]
    if Dimension.UNIT in grain.dimensions and not grain.has_unit:
        arms.append("when 'unit' then spine.unit::varchar")
    if Dimension.EQUIPMENT_GROUP in grain.dimensions:
        arms.append(
            "when 'equipment_group' then (select any_value(equipment_group::varchar) from equipment_type "
            "where equipment_type.equipment_type::varchar = own_key)"
        )
    return f"coalesce(case \"by\" {' '.join(arms)} else own_key end, '')"
