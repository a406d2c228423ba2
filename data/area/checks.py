"""Checks across the lines of a pack: keys once, references known, validity without overlap."""

import datetime as dt
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

from data.area.files import AreaError, Flaw, Line
from data.area.risk_tables import Parameter

TOTAL_WEIGHT = 1.0
WEIGHT_TOLERANCE = 1e-9


class Dated(Protocol):
    """A row with a half-open validity."""

    @property
    def valid_from(self) -> dt.date: ...
    @property
    def valid_to(self) -> dt.date: ...


Row = TypeVar("Row")
DatedRow = TypeVar("DatedRow", bound=Dated)


def check_unique(lines: Iterable[Line[Row]], column: str, key: Callable[[Row], Hashable]) -> None:
    """Raises AreaError at the second line that bears a key."""
    first: dict[Hashable, int] = {}
    for line in lines:
        value = key(line.row)
        if value in first:
            raise line.error(Flaw.REPEATED, column, _shown(value), first[value])
        first[value] = line.number


def check_references(
    lines: Iterable[Line[Row]], column: str, key: Callable[[Row], str | None], known: Collection[str], where: str
) -> None:
    """Raises AreaError at the first line whose key, when it has one, is not among those of `where`."""
    for line in lines:
        value = key(line.row)
        if value is not None and value not in known:
            raise line.error(Flaw.UNKNOWN_REFERENCE, column, value, where)


def check_all_references(
    lines: Iterable[Line[Row]], column: str, keys: Callable[[Row], Iterable[str]], known: Collection[str], where: str
) -> None:
    """As `check_references`, for a cell that lists several keys."""
    for line in lines:
        for value in keys(line.row):
            if value not in known:
                raise line.error(Flaw.UNKNOWN_REFERENCE, column, value, where)


def check_range(
    lines: Iterable[Line[Row]], column: str, value: Callable[[Row], float | None], low: float, high: float
) -> None:
    """Raises AreaError at the first line whose number lies outside low..high."""
    for line in lines:
        number = value(line.row)
        if number is not None and not low <= number <= high:
            raise line.error(Flaw.OUT_OF_RANGE, column, number, low, high)


def check_validity(lines: Sequence[Line[DatedRow]], key: Callable[[DatedRow], Hashable] | None = None) -> None:
    """Raises AreaError where a validity ends before it starts or, with a key, overlaps another of that key."""
    for line in lines:
        if line.row.valid_to <= line.row.valid_from:
            raise line.error(Flaw.ENDS_BEFORE_START, line.row.valid_from, line.row.valid_to)
    if key is not None:
        _check_overlap(lines, key)


def check_weights(file: str, parameters: Sequence[Line[Parameter]]) -> None:
    """Raises AreaError unless there are no parameters or their weights sum to 1."""
    total = sum(line.row.weight for line in parameters)
    if parameters and abs(total - TOTAL_WEIGHT) > WEIGHT_TOLERANCE:
        raise AreaError(file, 0, Flaw.WEIGHTS_SUM, round(total, 6), TOTAL_WEIGHT)


def _check_overlap(lines: Sequence[Line[DatedRow]], key: Callable[[DatedRow], Hashable]) -> None:
    last: dict[Hashable, Line[DatedRow]] = {}
    for line in sorted(lines, key=lambda line: line.row.valid_from):
        earlier = last.get(key(line.row))
        if earlier is not None and line.row.valid_from < earlier.row.valid_to:
            raise line.error(Flaw.OVERLAP, _shown(key(line.row)), earlier.number)
        last[key(line.row)] = line


def _shown(key: Hashable) -> str:
    return ", ".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
