"""Findings: the problems of one file, each at its address and with the severity of its rule."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Protocol

from data.intake.severity import SEVERITY
from data.problems import Problem, Rule


@dataclass(slots=True)
class Findings:
    """What has been found so far in one file."""

    file: str
    problems: list[Problem] = field(default_factory=list)

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
