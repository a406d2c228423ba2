"""A filter as SQL: code constants and bound values, nothing else."""

from collections.abc import Callable, Mapping

from analytics.exploring.column import ColumnKind
from analytics.exploring.question import BLANK, Asks, Filter, end_of
from analytics.query import Query
from data.cleaning import fold

_YES = "true"


def condition(query: Query, place: str, kind: ColumnKind, sql: str, asked: Filter) -> str:
    """The predicate of a filter on an SQL expression; its values are bound under names that begin with `place`.

    Raises ValueError for a value that is none of the column's kind.
    """
    if asked.test is Asks.IS_BLANK:
        return f"{sql} is null"
    if asked.test is Asks.IS_KNOWN:
        return f"{sql} is not null"
    return _TESTS[asked.test](query, place, kind, sql, asked.values)


def folded(sql: str) -> str:
    """A text as `fold` has it, in SQL: lower case, without marks, đ as d."""
    return f"strip_accents(lower(translate({sql}::varchar, 'đĐ', 'dd')))"


def _one_of(query: Query, place: str, kind: ColumnKind, sql: str, values: tuple[str, ...]) -> str:
    codes = [value for value in values if value != BLANK]
    if kind is ColumnKind.FLAG:
        known = [f"({sql})" if code == _YES else f"not ({sql})" for code in codes]  # “= true” would skip no rows
    else:
        marks = [query.bind(f"{place}_{at}", code) for at, code in enumerate(codes)]
        known = [f"{sql}::varchar in ({', '.join(marks)})"] if marks else []
    blank = [f"{sql} is null"] if BLANK in values else []
    return " or ".join([*known, *blank]) or "true"


def _between(query: Query, place: str, kind: ColumnKind, sql: str, values: tuple[str, ...]) -> str:
    low, high = values
    ends = [
        f"{sql} {sign} {query.bind(f'{place}_{name}', end_of(kind, value))}"
        for name, sign, value in (("low", ">=", low), ("high", "<=", high))
        if value
    ]
    return " and ".join(ends) or "true"


def _contains(query: Query, place: str, kind: ColumnKind, sql: str, values: tuple[str, ...]) -> str:
    words = fold(" ".join(values)).split()
    found = [f"contains({folded(sql)}, {query.bind(f'{place}_{at}', word)})" for at, word in enumerate(words)]
    return " and ".join(found) or "true"


_TESTS: Mapping[Asks, Callable[[Query, str, ColumnKind, str, tuple[str, ...]], str]] = {
    Asks.ONE_OF: _one_of,
    Asks.BETWEEN: _between,
    Asks.CONTAINS: _contains,
}
