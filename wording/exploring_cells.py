"""An answer in words: what every code, day and number of it is called. Missing is “–”, never 0."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics.exploring.answer import Answer, Field
from analytics.exploring.column import ColumnKind
from analytics.exploring.pivot import Pivot
from analytics.exploring.question import Function, Step
from analytics.exploring.subject import Subject
from analytics.metric import Metric
from analytics.registry import REGISTRY
from wording import numbers, values
from wording.exploring_columns import field_title
from wording.labels import is_share
from wording.records import cell as plain_cell

Labels = Mapping[str, Mapping[str, str]]  # by column name: code → label
NOT_KNOWN = "Chưa có số liệu"
_YES, _NO = "Có", "Không"
_DIFFERENCE = "difference"
_FIGURES = frozenset({"earlier_value", "later_value", _DIFFERENCE})
_WHOLE_NUMBERS = frozenset({"year_built", "building_year_built"})
_COUNTS = frozenset({Function.COUNT, Function.DISTINCT})


@dataclass(frozen=True, slots=True)
class Told:
    """An answer ready to show: `texts` for the page, `values` for files, `keys` the group that each row is about."""

    titles: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    texts: tuple[tuple[str, ...], ...]
    values: tuple[tuple[Any, ...], ...]
    keys: tuple[tuple[str, ...], ...]


def told(answer: Answer, subject: Subject | None, labels: Labels) -> Told:
    """The answer as it stands; without a subject it is one of metrics."""
    fields = answer.fields
    groups = len(answer.groups) if answer.results else 0
    return Told(
        titles=tuple(field_title(subject, field) for field in fields),
        are_numbers=tuple(map(_is_number, fields)),
        texts=tuple(_texts(fields, row, labels) for row in answer.rows),
        values=tuple(
            tuple(_value(field, value, labels) for field, value in _paired(fields, row)) for row in answer.rows
        ),
        keys=tuple(tuple(key(value) for value in row[:groups]) for row in answer.rows),
    )


def told_pivot(pivot: Pivot, subject: Subject | None, labels: Labels) -> Told:
    """The answer by rows and columns: the keys across are the heads."""
    heads = tuple(text(pivot.across, column or None, labels) for column in pivot.columns)
    return Told(
        titles=(*(field_title(subject, field) for field in pivot.groups), *heads),
        are_numbers=(*(False for _ in pivot.groups), *(True for _ in heads)),
        texts=tuple(
            (
                *(text(field, value, labels) for field, value in _paired(pivot.groups, keys)),
                *(text(pivot.result, value, labels) for value in row),
            )
            for keys, row in pivot.rows
        ),
        values=tuple(
            (*(_value(field, value, labels) for field, value in _paired(pivot.groups, keys)), *row)
            for keys, row in pivot.rows
        ),
        keys=tuple(tuple(key(value) for value in keys) for keys, _ in pivot.rows),
    )


def _texts(fields: Sequence[Field], row: Sequence[Any], labels: Labels) -> tuple[str, ...]:
    """A row in words; figures that stand beside the metric they are of are told in its unit."""
    metric = REGISTRY.get(next((value for field, value in _paired(fields, row) if field.name == "metric"), ""))
    return tuple(
        _in_unit(metric, field.name, value) if metric and field.name in _FIGURES else text(field, value, labels)
        for field, value in _paired(fields, row)
    )


def _in_unit(metric: Metric, name: str, value: float | None) -> str:
    if name != _DIFFERENCE or value is None:
        return values.value(metric, value)
    size = numbers.points(value) if is_share(metric) else values.value(metric, abs(value))
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{size}"


def text(field: Field, value: Any, labels: Labels) -> str:
    """A value of a field in words."""
    if field.metric:
        return values.value(REGISTRY[field.metric], value)
    if field.calculation:
        return _computed(field, value)
    if value is None:
        return NOT_KNOWN if field.group else numbers.MISSING
    if field.group and field.group.step:
        return _stepped(field.group.step, str(value))
    if field.name in _WHOLE_NUMBERS:
        return str(value)
    return plain_cell(_labelled(field, value, labels))


def key(value: Any) -> str:
    """A group's key as the address names it: "" where records name none."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _computed(field: Field, value: Any) -> str:
    if value is None:
        return numbers.MISSING
    if field.calculation and field.calculation.function is Function.SHARE:
        return numbers.percent(value)
    if field.calculation and field.calculation.function in _COUNTS:
        return numbers.integer(value)
    if field.column and field.column.name in _WHOLE_NUMBERS:
        return str(round(value))
    return plain_cell(value) if isinstance(value, dt.date) else numbers.plain(float(value), 2)


def _stepped(step: Step, value: str) -> str:
    if step is Step.YEAR:
        return f"Năm {value}"
    year, part = value.split("-")
    return f"Quý {part[1:]}/{year}" if step is Step.QUARTER else f"Tháng {part}/{year}"


def _labelled(field: Field, value: Any, labels: Labels) -> Any:
    known = labels.get(field.column.name if field.column else field.name, {})
    return known.get(value, value) if isinstance(value, str) else value


def _value(field: Field, value: Any, labels: Labels) -> Any:
    if isinstance(value, bool):
        return _YES if value else _NO
    if field.group and field.group.step and value is not None:
        return _stepped(field.group.step, str(value))
    return _labelled(field, value, labels)


def _is_number(field: Field) -> bool:
    if field.is_result:
        return True
    return field.column is not None and field.column.kind is ColumnKind.NUMBER and field.name not in _WHOLE_NUMBERS


def _paired(fields: Sequence[Field], row: Sequence[Any]) -> Iterator[tuple[Field, Any]]:
    return zip(fields, row, strict=True)
