"""The answer to a question: fields, rows, how much was left off, the statement, what was blank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analytics.exploring.column import Column
from analytics.exploring.frame import Frame, read_frame
from analytics.exploring.question import Calculation, Group, Question, check
from analytics.exploring.statement import (
    MOST_CELLS,
    counted_statement,
    counts_statement,
    group_statement,
    list_statement,
    readable,
)
from analytics.exploring.subject import Subject
from analytics.exploring.writer import KNOWN, RECORDS, asked_columns
from analytics.scope import Scope
from analytics.source import Source


@dataclass(frozen=True, slots=True)
class Field:
    """One column of an answer: a group of a column, a calculation, a metric, or a column as it is."""

    name: str
    column: Column | None = None
    group: Group | None = None
    calculation: Calculation | None = None
    metric: str = ""

    @property
    def is_result(self) -> bool:
        """Whether it was computed for the row's group."""
        return self.calculation is not None or bool(self.metric)


@dataclass(frozen=True, slots=True)
class Blanks:
    """In how many records a column that was computed with is blank."""

    column: str
    blank: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows in the order asked for. `records` is how many the answer rests on, None where they were not counted.

    `sql` is the statement with its values written out; `is_stale` tells of figures older than the latest period due.
    """

    fields: tuple[Field, ...]
    rows: tuple[tuple[Any, ...], ...]
    is_cut: bool
    sql: str
    records: int | None = None
    blanks: tuple[Blanks, ...] = ()
    is_stale: bool = False

    @property
    def groups(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if not field.is_result)

    @property
    def results(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.is_result)


def answer(source: Source, scope: Scope, question: Question, subject: Subject) -> Answer:
    """What a snapshot says to a question about records; grouped where it groups, else a list.

    Raises UnknownName when the subject has not what the question names.
    """
    check(question, subject)
    frame = read_frame(source, scope)
    if not question.is_grouped:
        return listed(source, scope, question, subject)
    query = counted_statement(question, subject, frame)
    rows = source.rows(query.sql, query.params)
    most = MOST_CELLS if question.across else question.limit
    fields = _group_fields(question, subject)
    is_whole = not question.filters and not question.across and not scope.groups
    values = [tuple(row[field.name] for field in fields) for row in rows]
    if is_whole and [group.name for group in question.groups] == ["ward"] and not question.sort:
        values = _on_the_spine(values, fields, frame, subject)
    is_cut = len(rows) > most
    counts = _counts(source, question, subject, frame) if is_cut or _leaves_groups_out(question) else rows
    return Answer(
        fields=fields,
        rows=tuple(values[:most]),
        is_cut=is_cut,
        sql=readable(group_statement(question, subject, frame)),
        records=sum(row[RECORDS] for row in counts),
        blanks=_blanks(question, counts),
    )


def _counts(source: Source, question: Question, subject: Subject, frame: Frame) -> list[dict[str, Any]]:
    """The counts of all records, where the rows at hand are not of every group."""
    query = counts_statement(question, subject, frame)
    return source.rows(query.sql, query.params)


def _leaves_groups_out(question: Question) -> bool:
    """Whether a filter is on what is computed for each group."""
    return any(each.column in question.result_names for each in question.filters)


def _blanks(question: Question, counts: Sequence[Mapping[str, Any]]) -> tuple[Blanks, ...]:
    """In how many of the records counted each column that was computed with is blank, where it is."""
    blank = {name: sum(row[RECORDS] - row[KNOWN.format(name)] for row in counts) for name in asked_columns(question)}
    return tuple(Blanks(name, number) for name, number in blank.items() if number)


def listed(source: Source, scope: Scope, question: Question, subject: Subject) -> Answer:
    """The records that a question is about, or those of its opened group."""
    check(question, subject)
    frame = read_frame(source, scope)
    plain = question if not question.is_grouped else replace(question, sort="")
    query = list_statement(plain, subject, frame)
    rows = source.rows(query.sql, query.params)
    names = question.columns or subject.shown
    return Answer(
        fields=tuple(Field(name, column=subject.column(name)) for name in names),
        rows=tuple(tuple(row[name] for name in names) for row in rows[: question.limit]),
        is_cut=len(rows) > question.limit,
        sql=readable(query),
    )


def _group_fields(question: Question, subject: Subject) -> tuple[Field, ...]:
    groups = (Field(group.name, subject.column(group.column), group) for group in question.every_group)
    results = (
        Field(each.name, subject.column(each.column) if each.column else None, calculation=each)
        for each in question.every_calculation
    )
    return (*groups, *results)


def _on_the_spine(
    rows: list[tuple[Any, ...]], fields: tuple[Field, ...], frame: Frame, subject: Subject
) -> list[tuple[Any, ...]]:
    """A row a ward in official order: counts of a ward that reported no record are 0, of one that is silent unknown."""
    found = {row[0]: row for row in rows}
    spine = frame.spine

    def empty(ward: str) -> tuple[Any, ...]:
        is_told = bool(subject.sheet) and spine.freshness(ward, (subject.sheet,)).is_covered
        counts = (0 if is_told and not field.calculation.column else None for field in fields[1:] if field.calculation)
        return (ward, *counts)

    on_it = [found.get(ward.ward, empty(ward.ward)) for ward in spine.wards]
    return [*on_it, *(row for ward, row in found.items() if ward not in spine.places)]
