"""The SQL behind the risk figures: the facts of a scope, laid on the wards as they are on the day."""

from collections.abc import Mapping, Sequence

from analytics.query import Query
from analytics.scope import Scope, window_start
from analytics.source import Source

EVERYTHING = ("triage",)
# A building of a ward that was split stays “chưa xác định” until its address says where it lies (DOMAIN §2).
ON_WARDS_OF_THE_DAY = """
from {facts} as risk
join ward_then as place on place.ward = risk.ward and place.valid_from <= $as_of and $as_of < place.valid_to
left join ward as home on home.ward::varchar = place.ward_then::varchar
where {where}
"""


def days(query: Query, source: Source, scope: Scope) -> str:
    """The four leading arguments of every facts macro, bound."""
    span = scope.window.span(scope.as_of, window_start(source))
    return ", ".join(
        [
            query.bind("as_of", scope.as_of),
            query.bind("known_by", scope.params()["known_by"]),
            query.bind("from_on", span.from_on),
            query.bind("to_on", span.to_on),
        ]
    )


def risk_rows(
    query: Query, source: Source, scope: Scope, weights: Mapping[str, float], parts: Sequence[str] = EVERYTHING
) -> str:
    """The `from … where …` of a scope's buildings; `weights` are the user's, by violation group."""
    arguments = [days(query, source, scope), f"parts := [{', '.join(repr(part) for part in parts)}]"]
    if weights:
        groups = query.bind("weighted_groups", list(weights))
        values = query.bind("group_weights", [float(weight) for weight in weights.values()])
        arguments.append(f"group_weights := map({groups}::varchar[], {values}::double[])")
    wanted = [
        _is_one_of(query, "place.ward_then", scope.wards, "ward"),
        _is_one_of(query, "risk.management_group", scope.groups, "group"),
    ]
    where = " and ".join(condition for condition in wanted if condition) or "true"
    return ON_WARDS_OF_THE_DAY.format(facts=f"risk_facts({', '.join(arguments)})", where=where)


def _is_one_of(query: Query, column: str, values: Sequence[str], name: str) -> str:
    marks = [query.bind(f"{name}_{at}", value) for at, value in enumerate(values)]
    return f"{column}::varchar in ({', '.join(marks)})" if marks else ""
