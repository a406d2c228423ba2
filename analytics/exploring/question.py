"""A question as a value: it stands in the address, in a saved question and on a board; a snapshot answers it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from analytics.exploring.column import ColumnKind
from analytics.exploring.subject import METRICS, Subject
from analytics.metric import Dimension
from analytics.registry import REGISTRY

BLANK = ""  # among the values of a filter: what is not known
LIMITS = (20, 100, 1_000, 10_000)


class Asks(StrEnum):
    """What a filter asks of a value."""

    ONE_OF = "one_of"  # values are codes; BLANK lets in what is not known
    BETWEEN = "between"  # two values, both counted; an empty one leaves its end open
    CONTAINS = "contains"  # a piece of text, marks and case aside
    IS_BLANK = "is_blank"
    IS_KNOWN = "is_known"


class Step(StrEnum):
    """How days are put together into groups."""

    EACH = ""
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Function(StrEnum):
    COUNT = "count"
    DISTINCT = "distinct"
    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    MIN = "min"
    MAX = "max"
    SHARE = "share"  # of yes among yes and no


class Picture(StrEnum):
    """How an answer is drawn."""

    NONE = "none"
    BARS = "bars"
    STACKED = "stacked"
    LINES = "lines"
    HEAT_MAP = "heat_map"
    SCATTER = "scatter"
    WARD_MAP = "ward_map"
    TILE_MAP = "tile_map"


FUNCTIONS_OF: Mapping[ColumnKind, tuple[Function, ...]] = {
    ColumnKind.TEXT: (Function.DISTINCT,),
    ColumnKind.CHOICE: (Function.DISTINCT,),
    ColumnKind.NUMBER: (Function.SUM, Function.MEAN, Function.MEDIAN, Function.MIN, Function.MAX),
    ColumnKind.DATE: (Function.MIN, Function.MAX),
    ColumnKind.FLAG: (Function.SHARE,),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on a column, or on a result by its name."""

    column: str
    test: Asks
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A column that records are grouped by."""

    column: str
    step: Step = Step.EACH

    @property
    def name(self) -> str:
        """What the group is called among the results."""
        return f"{self.column}_{self.step}" if self.step else self.column


@dataclass(frozen=True, slots=True)
class Calculation:
    """What is computed for each group; COUNT has no column."""

    function: Function
    column: str = ""

    @property
    def name(self) -> str:
        """What the calculation is called among the results."""
        return f"{self.function}_{self.column}" if self.column else self.function.value


COUNT = Calculation(Function.COUNT)


@dataclass(frozen=True, slots=True)
class Question:
    """A whole question. Without groups and calculations it is a list of records with `columns` (() the usual ones).

    `across` spreads the results over the columns of a pivot. Of the subject METRICS, groups are dimensions and
    `metrics` what is measured. `sort` names a result ("" the usual order); `opened` is the group whose list is open.
    """

    subject: str
    columns: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    groups: tuple[Group, ...] = ()
    across: Group | None = None
    calculations: tuple[Calculation, ...] = ()
    metrics: tuple[str, ...] = ()
    sort: str = ""
    is_descending: bool = False
    limit: int = LIMITS[1]
    picture: Picture = Picture.NONE
    opened: tuple[str, ...] = ()

    @property
    def is_grouped(self) -> bool:
        """Whether records are put together."""
        return bool(self.groups or self.across or self.calculations)

    @property
    def every_group(self) -> tuple[Group, ...]:
        """The groups of the rows, then the one across."""
        return (*self.groups, self.across) if self.across else self.groups

    @property
    def every_calculation(self) -> tuple[Calculation, ...]:
        """What is computed: the count where nothing is asked for."""
        return self.calculations or (COUNT,)

    @property
    def result_names(self) -> tuple[str, ...]:
        """The names of what is computed or measured."""
        return self.metrics if self.subject == METRICS else tuple(each.name for each in self.every_calculation)


class UnknownName(ValueError):  # noqa: N818 - it names what is not known
    """A question names what its subject does not have, as `args[0]`."""


def check(question: Question, subject: Subject) -> None:
    """Raises UnknownName when the subject has no such column, or cannot compute with it so."""
    known = subject.by_name
    results = {each.name for each in question.every_calculation} if question.is_grouped else set()
    named = [
        *question.columns,
        *(each.column for each in question.filters if each.column not in results),
        *(group.column for group in question.every_group),
        *(each.column for each in question.calculations if each.column),
    ]
    for name in named:
        if name not in known:
            raise UnknownName(name)
    for each in question.calculations:
        if each.column and each.function not in FUNCTIONS_OF[known[each.column].kind]:
            raise UnknownName(each.name)
    for asked in question.filters:
        _check_values(asked, ColumnKind.NUMBER if asked.column in results else known[asked.column].kind)


def check_measured(question: Question) -> None:
    """Raises UnknownName when a question about metrics names one, or a dimension, that there is not."""
    for name in question.metrics:
        if name not in REGISTRY:
            raise UnknownName(name)
    dimensions = {each.value for each in Dimension}
    for name in (
        *(group.column for group in question.every_group),
        *(each.column for each in question.filters if each.column not in question.metrics),
    ):
        if name not in dimensions:
            raise UnknownName(name)
    for asked in question.filters:
        if asked.column in question.metrics:
            _check_values(asked, ColumnKind.NUMBER)


def _check_values(asked: Filter, kind: ColumnKind) -> None:
    """Raises UnknownName for an end of a range that is no number, or no day."""
    if asked.test is not Asks.BETWEEN:
        return
    for value in filter(None, asked.values):
        try:
            end_of(kind, value)
        except ValueError as error:
            raise UnknownName(value) from error


def end_of(kind: ColumnKind, value: str) -> dt.date | float:
    """An end of a range as a day or a number. Raises ValueError when it is none."""
    return dt.date.fromisoformat(value) if kind is ColumnKind.DATE else float(value)
