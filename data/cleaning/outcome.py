"""What cleaning one cell gives: a value with its questions, or an error."""

import datetime as dt
from dataclasses import dataclass
from typing import Generic, TypeVar

from data.problems import Rule

Cell = str | int | float | dt.date | dt.time | dt.timedelta | None
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Cleaned(Generic[T_co]):
    """A cell's value, None when the cell is blank, and the rules that ask a question about it."""

    value: T_co | None
    notes: tuple[Rule, ...] = ()


class CellError(ValueError):
    """A cell that has no value of the kind asked for: which rule it breaks, and what may have been meant."""

    def __init__(self, rule: Rule, suggestion: str = "", context: tuple[str, ...] = ()) -> None:
        super().__init__(rule, suggestion, context)
        self.rule = rule
        self.suggestion = suggestion
        self.context = context
