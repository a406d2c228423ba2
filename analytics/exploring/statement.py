"""A question about records as one SQL statement. Names come from the code, what people typed is bound."""

import datetime as dt
import re

from analytics.exploring.column import Column, ColumnKind
from analytics.exploring.condition import folded
from analytics.exploring.frame import Frame
from analytics.exploring.question import Group, Question
from analytics.exploring.steps import text_of
from analytics.exploring.subject import Subject
from analytics.exploring.writer import Writer, named
from analytics.query import Query, both

MOST_CELLS = 10_000
_NAME = re.compile(r"\$(\w+)")


def list_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """The records a question is about, or those of its opened group: one more than its limit when there are more."""
    writer = Writer(Query(), subject, frame)
    names = question.columns or subject.shown
    selected = [f'{writer.value(subject.column(name))} as "{name}"' for name in names]
    where = [writer.scope(), *writer.conditions(question), *writer.opened(question)]
    order = _order(question, subject) if question.sort in names else subject.order
    # What is joined follows from the columns that were asked for until now.
    writer.query.sql = (
        f"select {', '.join(selected)}\nfrom {writer.relation()}\nwhere {both(*where)}\n"
        f"order by {order}\nlimit {question.limit + 1}"
    )
    return writer.query


def group_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """The results of a question by group; one row more than wanted when there are more."""
    return _grouped(question, subject, frame, with_counts=False)


def counted_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """The same, with how many records each group rests on, as RECORDS, and in how many each column is KNOWN."""
    return _grouped(question, subject, frame, with_counts=True)


def counts_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """Those counts over all groups, in one row."""
    writer = Writer(Query(), subject, frame)
    counts = writer.counts(question)
    where = [writer.scope(), *writer.conditions(question)]
    writer.query.sql = f"select {', '.join(counts)} from {writer.relation()} where {both(*where)}"
    return writer.query


def _grouped(question: Question, subject: Subject, frame: Frame, *, with_counts: bool) -> Query:
    writer = Writer(Query(), subject, frame)
    keys = [f"{writer.group(group)} as {named(group.name)}" for group in question.every_group]
    results = [f"{writer.result(each)} as {named(each.name)}" for each in question.every_calculation]
    results += writer.counts(question) if with_counts else []
    where = [writer.scope(), *writer.conditions(question)]
    grouped = "\n    group by all" if keys else ""
    most = MOST_CELLS if question.across else question.limit
    writer.query.sql = (
        f"with result as (\n    select {', '.join([*keys, *results])}\n    from {writer.relation()}\n"
        f"    where {both(*where)}{grouped}\n)\n"
        f"select *{_told_steps(question)}\nfrom result\nwhere {both(*writer.conditions_on_results(question))}\n"
        f"order by {_group_order(question, subject) if keys else 'all'}\nlimit {most + 1}"
    )
    return writer.query


def _told_steps(question: Question) -> str:
    """Turns the numbers of months, quarters and years into their keys."""
    told = [
        f"{text_of(group.step, named(group.name))} as {named(group.name)}"
        for group in question.every_group
        if group.step
    ]
    return f" replace ({', '.join(told)})" if told else ""


def readable(query: Query) -> str:
    """The statement with its values written out, for people to read and to go on from; ours is run with them bound."""
    return _NAME.sub(lambda match: _literal(query.params[match[1]]), query.sql)


def _order(question: Question, subject: Subject) -> str:
    """By the column asked for, then in the usual order."""
    way = "desc" if question.is_descending else "asc"
    column = subject.column(question.sort)
    return f"{_sortable(column, column.sql)} {way} nulls last, {subject.order}"


def _group_order(question: Question, subject: Subject) -> str:
    """By the result or group asked for, then by the groups."""
    way = "desc" if question.is_descending else "asc"
    names = [group.name for group in question.every_group]
    is_known = question.sort in (*names, *question.result_names)
    usual = [f"{_group_sortable(subject, group)} nulls last" for group in question.every_group]
    sortable = {group.name: _group_sortable(subject, group) for group in question.every_group}
    first = f"{sortable.get(question.sort, named(question.sort))} {way} nulls last"
    return ", ".join([first, *usual] if is_known else usual)


def _group_sortable(subject: Subject, group: Group) -> str:
    name = named(group.name)
    return name if group.step else _sortable(subject.column(group.column), name)


def _sortable(column: Column, sql: str) -> str:
    """What a value is sorted by. Codes are enumerations, which have their display order; texts go by their letters."""
    return folded(sql) if column.kind is ColumnKind.TEXT else sql


def _literal(value: object) -> str:
    if isinstance(value, dt.datetime):
        return f"timestamp '{value:%Y-%m-%d %H:%M:%S}'"
    if isinstance(value, dt.date):
        return f"date '{value.isoformat()}'"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return repr(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"
