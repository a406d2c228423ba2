"""What cleaning one cell gives: a value, or an error."""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from data.problems import Rule

Cell = str | int | float | dt.date | dt.time | dt.timedelta | None
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Cleaned(Generic[T_co]):
    """A cell's value, None when the cell is blank."""

    value: T_co | None


class CellError(ValueError):
    """A cell that has no value of the kind asked for: which rule it breaks, and what may have been meant.

    `read_as` is the value that the rule is about, where the cell could be read.
    """

    value: Final = None

    def __init__(
        self, rule: Rule, suggestion: str = "", context: tuple[str, ...] = (), *, read_as: object = None
    ) -> None:
        super().__init__(rule, suggestion, context)
        self.rule = rule
        self.suggestion = suggestion
        self.context = context
        self.read_as = read_as
