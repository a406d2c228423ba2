"""A column that can be asked about: what it holds, how SQL reads it, who knows its labels."""

from dataclasses import dataclass
from enum import StrEnum

from analytics.metric import Dimension


class ColumnKind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"


class Beside(StrEnum):
    """What a column may need joined to the facts."""

    NOTHING = "fact"
    BUILDING = "building"  # the building that the record is about
    EARLIER = "earlier"  # the same record at the end of the period before


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a subject. `sql` reads it from its relation; `part` is the part of the facts macro that it needs.

    `labels` says what its codes are called: those of a dimension, or of a list of the vocabulary. `title` is the head
    that a visitor's own file gives it.
    """

    name: str
    kind: ColumnKind
    sql: str
    labels: Dimension | str = ""
    beside: Beside = Beside.NOTHING
    part: str = ""
    title: str = ""


def text(name: str, sql: str = "") -> Column:
    """A column of free text."""
    return Column(name, ColumnKind.TEXT, sql or f"fact.{name}")


def choice(name: str, labels: Dimension | type[StrEnum] | str) -> Column:
    """A column of codes."""
    listed = labels if isinstance(labels, str) else labels.__name__
    return Column(name, ColumnKind.CHOICE, f"fact.{name}", listed)


def number(name: str, sql: str = "", part: str = "") -> Column:
    """A column of numbers."""
    return Column(name, ColumnKind.NUMBER, sql or f"fact.{name}", part=part)


def date(name: str, sql: str = "", part: str = "") -> Column:
    """A column of days."""
    return Column(name, ColumnKind.DATE, sql or f"fact.{name}", part=part)


def flag(name: str, sql: str = "", part: str = "") -> Column:
    """A column of yes and no; blank is neither."""
    return Column(name, ColumnKind.FLAG, sql or f"fact.{name}", part=part)
