"""A record list ready to show and to take away: Vietnamese titles, codes as labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.metric import Dimension, Metric
from analytics.records import RecordList
from data.area import Area
from data.periods import parse_period
from wording import records as words


@dataclass(frozen=True, slots=True)
class CodeLabels:
    """What codes are called: by vocabulary list, and by dimension."""

    vocabulary: Mapping[str, Mapping[str, str]]
    dimensions: Mapping[Dimension, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Listed:
    """Titles, which columns are figures, and the rows; `values` keep dates and numbers, `texts` are for the page."""

    titles: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    values: tuple[tuple[Any, ...], ...]

    @property
    def texts(self) -> list[tuple[str, ...]]:
        return [tuple(words.cell(value) for value in row) for row in self.values]


def listed(metric: Metric, found: RecordList, labels: CodeLabels, area: Area) -> Listed:
    """The list with its codes told in words."""
    known = {column: _labels_of(metric, column, found.rows, labels, area) for column in found.columns}
    rows = tuple(tuple(_told(row[column], known[column]) for column in found.columns) for row in found.rows)
    numbers = tuple(
        any(isinstance(row[place], int | float) for row in rows[:50]) for place in range(len(found.columns))
    )
    return Listed(tuple(words.column_title(column, metric.grain.table) for column in found.columns), numbers, rows)


def _labels_of(
    metric: Metric, column: str, rows: Sequence[Mapping[str, Any]], labels: CodeLabels, area: Area
) -> Mapping[str, str]:
    if column == "state":
        return words.states(metric)
    if column == "ward":
        return {ward.ward: ward.name for ward in area.wards}
    if column == "period":
        return {row[column]: parse_period(row[column]).label for row in rows}
    dimension = words.dimension(column)
    if dimension is not None:
        return labels.dimensions.get(dimension, {})
    return labels.vocabulary.get(words.vocabulary_list(metric, column) or "", {})


def _told(value: Any, known: Mapping[str, str]) -> Any:
    return known.get(value, value) if isinstance(value, str) else value
