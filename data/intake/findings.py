"""Findings: the problems of one file, each at its address and with the severity of its rule."""

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass, field
from sys import maxsize
from typing import Protocol

from data.intake.severity import SEVERITY
from data.problems import Problem, Rule

_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Findings:
    """What has been found so far in one file. Beyond `most` problems `trim` counts them only, by rule."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    most: int = maxsize
    untold: Counter[Rule] = field(default_factory=Counter)

    def add(
        self,
        rule: Rule,
        *,
        sheet: str = "",
        cell: str = "",
        value: object = "",
        suggestion: str = "",
        context: tuple[str, ...] = (),
    ) -> None:
        """Records one finding; `cell` is an A1 address, a row as "12:12", or "" for the sheet or file."""
        self.problems.append(
            Problem(self.file, sheet, cell, as_written(value), rule, SEVERITY[rule], suggestion, context)
        )

    def trim(self) -> None:
        """Keeps the first `most` problems of the sheet, and counts the others."""
        if len(self.problems) > self.most:
            self.problems.sort(key=place_in_sheet)
            self.untold.update(problem.rule for problem in self.problems[self.most :])
            del self.problems[self.most :]


def place_in_sheet(problem: Problem) -> tuple[bool, int, str]:
    """What a reader meets first: what is said of the file, then each row from left to right."""
    row = _DIGITS.search(problem.cell)
    return bool(problem.sheet), int(row[0]) if row else 0, problem.cell


class Address(Protocol):
    """Where something stands: sheet and cell."""

    @property
    def sheet(self) -> str: ...
    @property
    def cell(self) -> str: ...


class Refusal(ValueError):  # noqa: N818
    """The whole file cannot be taken."""

    def __init__(
        self,
        rule: Rule,
        value: object = "",
        *,
        suggestion: str = "",
        context: tuple[str, ...] = (),
        at: Address | None = None,
    ) -> None:
        super().__init__(rule, value)
        self.rule = rule
        self.value = value
        self.suggestion = suggestion
        self.context = context
        self.sheet, self.cell = (at.sheet, at.cell) if at else ("", "")


def as_written(value: object) -> str:
    """A cell's value as its sender reads it: dates as dd/mm/yyyy, whole numbers without a fraction."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
