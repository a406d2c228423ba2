"""An answer by rows and columns: the keys of the group across become columns. Pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from analytics.exploring.answer import Answer, Field
from analytics.exploring.question import COUNT


@dataclass(frozen=True, slots=True)
class Pivot:
    """`rows` are (keys of the row, values a column of `across`). A pair without records counts 0."""

    groups: tuple[Field, ...]
    across: Field
    result: Field
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Any, ...], tuple[Any, ...]], ...]


def pivoted(answer: Answer, across: str, order: Sequence[str], most_rows: int) -> Pivot:
    """The answer's first result spread over the keys of `across`; rows stand as the answer first mentions them.

    `order` is the display order of the keys; others follow, what names none comes last.
    """
    fields = answer.fields
    place = next(at for at, field in enumerate(answer.groups) if field.name == across)
    result = answer.results[0]
    value_at = fields.index(result)
    places = {key: at for at, key in enumerate(order)}
    found = {_key(row[place]) for row in answer.rows}
    columns = sorted(found, key=lambda key: (key == "", places.get(key, len(places)), key))
    cells: dict[tuple[Any, ...], dict[str, Any]] = {}
    for row in answer.rows:
        keys = tuple(value for at, value in enumerate(row[: len(answer.groups)]) if at != place)
        cells.setdefault(keys, {})[_key(row[place])] = row[value_at]
    empty = 0 if result.calculation == COUNT else None
    rows = [(keys, tuple(own.get(column, empty) for column in columns)) for keys, own in cells.items()]
    groups = tuple(field for at, field in enumerate(answer.groups) if at != place)
    return Pivot(groups, fields[place], result, tuple(columns), tuple(rows[:most_rows]))


def _key(value: object) -> str:
    return "" if value is None else str(value)
