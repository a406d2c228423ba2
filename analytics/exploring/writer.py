"""The pieces of a statement about records. Names come from the code, what people typed is bound."""

from collections.abc import Mapping, Sequence

from analytics.exploring.column import Beside, Column, ColumnKind
from analytics.exploring.condition import condition
from analytics.exploring.frame import Frame
from analytics.exploring.question import Calculation, Function, Group, Question
from analytics.exploring.steps import is_in_group, number_of
from analytics.exploring.subject import Subject
from analytics.query import Query, both
from analytics.slices import Slice

RECORDS, KNOWN = "all records", "known {}"  # names with a space: no column bears one
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


class Writer:
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
        """The SQL of what a group is known by; what names none is null."""
        return number_of(group.step, self.value(self.subject.column(group.column)))

    def result(self, calculation: Calculation) -> str:
        """The SQL of an aggregate; blank values take no part."""
        sql = self.value(self.subject.column(calculation.column)) if calculation.column else ""
        return _FUNCTIONS[calculation.function].format(sql)

    def counts(self, question: Question) -> list[str]:
        """The SQL of how many records there are, and of those in which each column that is computed with is known."""
        known = [
            f"count({self.value(self.subject.column(name))}) as {named(KNOWN.format(name))}"
            for name in asked_columns(question)
        ]
        return [f"count(*) as {named(RECORDS)}", *known]

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
            condition(self.query, f"given_{at}", ColumnKind.NUMBER, named(asked.column), asked)
            for at, asked in enumerate(question.filters)
            if asked.column in results
        ]

    def opened(self, question: Question) -> list[str]:
        """The group whose records are shown: one key a group of the rows, "" where it names none."""
        keys = zip(question.groups, question.opened, strict=False)
        return [
            f"{self.group(group)} is null"
            if not key
            else is_in_group(
                group.step, self.value(self.subject.column(group.column)), self.query.bind(f"opened_{at}", key)
            )
            for at, (group, key) in enumerate(keys)
        ]

    def scope(self) -> str:
        """The wards and groups of buildings that the frame asks for."""
        found = []
        if self._frame.reporting_wards is not None and "ward" in self.subject.by_name:
            found.append(self._one_of("fact.ward", self._frame.reporting_wards, "ward"))
        if self._frame.scope.groups and self.subject.has_group and not self.subject.is_brought:
            found.append(self._one_of("fact.management_group", self._frame.scope.groups, "in_group"))
        return both(*found)

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


def asked_columns(question: Question) -> tuple[str, ...]:
    """The columns that a question computes with."""
    return tuple(dict.fromkeys(each.column for each in question.calculations if each.column))


def named(name: str) -> str:
    """The name as SQL has it, whatever it is made of."""
    return f'"{name}"'
