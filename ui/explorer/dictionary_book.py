"""The data dictionary as a workbook to take away: tables and functions, columns, codes, metrics."""

from collections.abc import Sequence

from analytics.dictionary import DataDictionary, metric_example
from analytics.registry import REGISTRY
from data.listing import Sheet
from wording import data_dictionary as words
from wording import definitions


def sheets(dictionary: DataDictionary) -> tuple[Sheet, ...]:
    """One sheet a kind of entry."""
    parts, columns, codes, metrics = words.SHEETS
    return (
        Sheet(parts, words.HEADS_PARTS, part_rows(dictionary)),
        Sheet(columns, words.HEADS_COLUMNS, column_rows(dictionary)),
        Sheet(codes, words.HEADS_CODES, code_rows(dictionary)),
        Sheet(metrics, words.HEADS_METRICS, metric_rows()),
    )


def part_rows(dictionary: DataDictionary) -> Sequence[Sequence[str]]:
    """Every table and function: what one row is, its parameters, a query on it."""
    return [
        (part.name, words.KINDS[part.kind], words.part_title(part.name), words.parameters(part), part.example)
        for part in dictionary.parts
    ]


def column_rows(dictionary: DataDictionary) -> Sequence[Sequence[str]]:
    """Every column: where it stands, what it means, its type and unit, its codes."""
    return [
        (
            part.name,
            column.name,
            words.column_meaning(part.name, column.name),
            words.TYPES[column.type],
            words.unit(column.name),
            words.codes(column, dictionary),
        )
        for part in dictionary.parts
        for column in part.columns
    ]


def code_rows(dictionary: DataDictionary) -> Sequence[Sequence[str]]:
    """Every code of every list, with what it means."""
    return [(name, code, label) for name, pairs in sorted(dictionary.codes.items()) for code, label in pairs]


def metric_rows() -> Sequence[Sequence[str]]:
    """Every metric, and the query that gives it; none for those that ask for prices."""
    return [
        (
            metric.id,
            metric.label,
            metric.unit,
            definitions.dimensions(metric),
            metric.definition,
            "" if metric.needs_prices else metric_example(metric.id),
        )
        for metric in REGISTRY.values()
    ]
