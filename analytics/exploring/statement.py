"""A question about records as one SQL statement. Names come from the code, what people typed is bound."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from analytics.exploring.column import Beside, Column, ColumnKind
from analytics.exploring.condition import condition, folded
from analytics.exploring.frame import Frame
from analytics.exploring.question import Calculation, Function, Group, Question, Step
from analytics.exploring.subject import Subject
from analytics.query import Query
from analytics.slices import Slice

MOST_CELLS = 10_000
_STEPS: Mapping[Step, str] = {
    Step.EACH: "{}",
    Step.MONTH: "strftime({}, '%Y-%m')",
    Step.QUARTER: "strftime({0}, '%Y') || '-Q' || quarter({0})",
    Step.YEAR: "strftime({}, '%Y')",
}
_FUNCTIONS: Mapping[Function, str] = {
    Function.COUNT: "count(*)",
    Function.DISTINCT: "count(distinct {})",
    Function.SUM: "sum({})",
    Function.MEAN: "avg({})",
    Function.MEDIAN: "median({})",
    Function.MIN: "min({})",
    Function.MAX: "max({})",
    Function.SHARE: "avg({}::int)",
}
_NAME = re.compile(r"\$(\w+)")


def list_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """The records a question is about, or those of its opened group: one more than its limit when there are more."""
    writer = _Writer(Query(), subject, frame)
    names = question.columns or subject.shown
    selected = [f'{writer.value(subject.column(name))} as "{name}"' for name in names]
    where = [writer.scope(), *writer.conditions(question), *writer.opened(question)]
    order = _order(question, subject) if question.sort in names else subject.order
    # What is joined follows from the columns that were asked for until now.
    writer.query.sql = (
        f"select {', '.join(selected)}\nfrom {writer.relation()}\nwhere {_all(where)}\n"
        f"order by {order}\nlimit {question.limit + 1}"
    )
    return writer.query


def group_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """The results of a question by group; one row more than wanted when there are more."""
    writer = _Writer(Query(), subject, frame)
    keys = [f"{writer.group(group)} as {_named(group.name)}" for group in question.every_group]
    results = [f"{writer.result(each)} as {_named(each.name)}" for each in question.every_calculation]
    where = [writer.scope(), *writer.conditions(question)]
    grouped = "\n    group by all" if keys else ""
    most = MOST_CELLS if question.across else question.limit
    writer.query.sql = (
        f"with result as (\n    select {', '.join([*keys, *results])}\n    from {writer.relation()}\n"
        f"    where {_all(where)}{grouped}\n)\n"
        f"select *\nfrom result\nwhere {_all(writer.conditions_on_results(question))}\n"
        f"order by {_group_order(question, subject) if keys else 'all'}\nlimit {most + 1}"
    )
    return writer.query


def blanks_statement(question: Question, subject: Subject, frame: Frame) -> Query:
    """How many records a question rests on, and in how many each column that it computes with is blank."""
    writer = _Writer(Query(), subject, frame)
    asked = dict.fromkeys(each.column for each in question.calculations if each.column)
    counts = [f'count(*) - count({writer.value(subject.column(name))}) as "{name}"' for name in asked]
    where = [writer.scope(), *writer.conditions(question)]
    writer.query.sql = (
        f"select {', '.join(['count(*) as records', *counts])} from {writer.relation()} where {_all(where)}"
    )
    return writer.query


def readable(query: Query) -> str:
    """The statement with its values written out, for people to read and to go on from; ours is run with them bound."""
    return _NAME.sub(lambda match: _literal(query.params[match[1]]), query.sql)


class _Writer:
    """Writes the pieces of one statement and remembers what has to be joined for them."""

    def __init__(self, query: Query, subject: Subject, frame: Frame) -> None:
        self.query = query
        self.subject = subject
        self._frame = frame
        self._asked: list[Column] = []

    def value(self, column: Column) -> str:
        """The SQL of a column; a ward that others took the place of is the one it belongs to on the day."""
        self._asked.append(column)
        if column.name != "ward" or not self._frame.earlier_wards:
            return column.sql
        # Built from the snapshot's own keys, bound like any value.
        arms = [
            f"when {self.query.bind(f'was_{at}', ward)} then {self.query.bind(f'then_{at}', then)}"
            for at, (ward, then) in enumerate(sorted(self._frame.earlier_wards.items()))
        ]
        return f"case {column.sql}::varchar {' '.join(arms)} else {column.sql}::varchar end"

    def group(self, group: Group) -> str:
        """The SQL of a group's key; what names none is null."""
        return _STEPS[group.step].format(self.value(self.subject.column(group.column)))

    def result(self, calculation: Calculation) -> str:
        """The SQL of an aggregate; blank values take no part."""
        sql = self.value(self.subject.column(calculation.column)) if calculation.column else ""
        return _FUNCTIONS[calculation.function].format(sql)

    def conditions(self, question: Question) -> list[str]:
        """The filters on columns."""
        results = {each.name for each in question.every_calculation} if question.is_grouped else set()
        found = []
        for at, asked in enumerate(question.filters):
            if asked.column not in results:
                column = self.subject.column(asked.column)
                found.append(condition(self.query, f"given_{at}", column.kind, self.value(column), asked))
        return found

    def conditions_on_results(self, question: Question) -> list[str]:
        """The filters on what is computed."""
        results = {each.name for each in question.every_calculation}
        return [
            condition(self.query, f"given_{at}", ColumnKind.NUMBER, _named(asked.column), asked)
            for at, asked in enumerate(question.filters)
            if asked.column in results
        ]

    def opened(self, question: Question) -> list[str]:
        """The group whose records are shown: one key a group of the rows, "" where it names none."""
        keys = zip(question.groups, question.opened, strict=False)
        return [
            f"{self.group(group)} is null"
            if not key
            else f"({self.group(group)})::varchar = {self.query.bind(f'opened_{at}', key)}"
            for at, (group, key) in enumerate(keys)
        ]

    def scope(self) -> str:
        """The wards and groups of buildings that the frame asks for."""
        found = []
        if self._frame.reporting_wards is not None and "ward" in self.subject.by_name:
            found.append(self._one_of("fact.ward", self._frame.reporting_wards, "ward"))
        if self._frame.scope.groups and self.subject.has_group and not self.subject.is_brought:
            found.append(self._one_of("fact.management_group", self._frame.scope.groups, "in_group"))
        return _all(found)

    def relation(self) -> str:
        """The facts, with what the columns asked for need beside them."""
        subject, beside = self.subject, {column.beside for column in self._asked}
        own = [column for column in self._asked if column.beside is Beside.NOTHING]
        lines = [subject.relation if subject.is_brought else self._macro(subject.relation, self._frame.now, own)]
        lines[0] += " as fact"
        if Beside.BUILDING in beside:
            of_building = [column for column in self._asked if column.beside is Beside.BUILDING]
            buildings = self._macro("building_facts", self._frame.now, of_building, has_parts=True)
            lines.append(f"left join {buildings} as place on place.building_id = fact.building_id")
        if Beside.EARLIER in beside:
            earlier = self._macro(subject.relation, self._frame.before, [], name="before")
            lines.append(f"left join {earlier} as earlier on earlier.ward = fact.ward and earlier.record = fact.record")
        return "\n".join(lines)

    def _macro(
        self, name_of_macro: str, on: Slice, columns: Sequence[Column], *, name: str = "now", has_parts: bool = False
    ) -> str:
        days = {
            f"{name}_as_of": on.as_of,
            "known_by": self._frame.known_by,
            f"{name}_from": on.span.from_on,
            f"{name}_to": on.span.to_on,
        }
        arguments = [self.query.bind(key, value) for key, value in days.items()]
        if has_parts or self.subject.has_parts:
            parts = sorted({column.part for column in columns if column.part})
            arguments.append(f"parts := [{', '.join(repr(part) for part in parts)}]::varchar[]")
        return f"{name_of_macro}({', '.join(arguments)})"

    def _one_of(self, column: str, keys: Sequence[str], name: str) -> str:
        marks = [self.query.bind_key(f"{name}_{at}", column.removeprefix("fact."), key) for at, key in enumerate(keys)]
        return f"{column} in ({', '.join(marks)})" if marks else "false"


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
    first = f"{sortable.get(question.sort, _named(question.sort))} {way} nulls last"
    return ", ".join([first, *usual] if is_known else usual)


def _group_sortable(subject: Subject, group: Group) -> str:
    name = _named(group.name)
    return name if group.step else _sortable(subject.column(group.column), name)


def _sortable(column: Column, sql: str) -> str:
    """What a value is sorted by. Codes are enumerations, which have their display order; texts go by their letters."""
    return folded(sql) if column.kind is ColumnKind.TEXT else sql


def _named(name: str) -> str:
    return f'"{name}"'


def _all(conditions: Sequence[str]) -> str:
    return " and ".join(f"({each})" for each in conditions if each != "true") or "true"


def _literal(value: object) -> str:
    if isinstance(value, dt.datetime):
        return f"timestamp '{value:%Y-%m-%d %H:%M:%S}'"
    if isinstance(value, dt.date):
        return f"date '{value.isoformat()}'"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    return repr(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"
