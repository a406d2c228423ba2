"""What was measured beside what must be reached."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Bound(StrEnum):
    AT_LEAST = "≥"
    AT_MOST = "≤"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: a figure against its target, and the absolute measures it comes from."""

    what: str
    figure: float
    unit: str
    bound: Bound
    target: float
    measured: str

    @property
    def is_reached(self) -> bool:
        return self.figure >= self.target if self.bound is Bound.AT_LEAST else self.figure <= self.target

    def cells(self) -> tuple[str, ...]:
        """The line as it is printed."""
        return self.what, f"{self.figure:.2f}{self.unit}", f"{self.bound} {self.target:g}{self.unit}", self.measured

    def shortfall(self) -> str:
        """What is missed, in words."""
        return f"{self.what}: {self.figure:.2f}{self.unit}, needs {self.bound} {self.target:g}{self.unit}"


TITLES = ("what", "measured", "needs", "absolute")


def table(results: Sequence[Result]) -> str:
    """The results as the lines of a Markdown table."""
    lines = [TITLES, *(result.cells() for result in results)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(TITLES))]
    written = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    ]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([written[0], rule, *written[1:]])


def verdict(results: Sequence[Result]) -> str:
    """One sentence a shortfall, or that there is none."""
    missed = [result.shortfall() for result in results if not result.is_reached]
    return "\n".join(["Not reached:", *missed]) if missed else "Every target is reached."
