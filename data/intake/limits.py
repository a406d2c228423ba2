"""The limits that the row models set to values, kept where a column's cells are read: once for each distinct cell."""

from enum import Enum
from typing import Any

from data.cleaning.outcome import Cell, CellError, Cleaned
from data.intake.collector import Collector, limits_of
from data.intake.fields import Cleaner, Kad, Reached
from data.tables import TABLES, value_type


def takes_any_text(table: str, field: str) -> bool:
    """Whether the row model takes whatever text a cell holds."""
    info = TABLES[table].row.model_fields[field]
    return value_type(info.annotation) is str and not info.metadata


def within_limits(clean: Cleaner, table: str, field: str) -> Cleaner:
    """The cleaner whose values are those that the row model takes; for others it raises CellError."""
    collector = Collector(TABLES[table])

    def check(raw: Cell) -> Cleaned[Any]:
        outcome = clean(raw)
        if outcome.value is None or isinstance(outcome.value, Kad | Reached):
            return outcome
        typed, faults = collector.validated({field: outcome.value})
        for fault in faults:
            raise CellError(fault.rule, context=(limits_of(table, field),), read_as=outcome.value)
        return Cleaned(_plain(typed[field]))

    return check


def _plain(value: Any) -> Any:
    """A choice as its code, which Arrow takes faster than the member of an enum."""
    return value.value if isinstance(value, Enum) else value
