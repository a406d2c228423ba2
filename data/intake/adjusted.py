"""A ward's own report beside what the district was told by telephone: where the two differ, the report asks."""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Protocol

from data.cleaning.choices import load_vocabulary
from data.intake.fields import Kad, kad_field, takes_kad
from data.intake.findings import as_written
from data.intake.layout import shown_fields
from data.intake.marks import Marks
from data.intake.stored import Rows
from data.problems import Rule
from data.tables import TABLES, value_type


class Adjusted(Protocol):
    """A record that was adjusted: its row, and the one that its ward reported last."""

    @property
    def row(self) -> Mapping[str, Any]: ...
    @property
    def reported(self) -> Mapping[str, Any]: ...


def mark_differences(candidates: Rows, adjusted: Mapping[str, Adjusted], marks: Marks) -> None:
    """Marks the figures that were told by telephone and are reported otherwise; the report is what counts from now."""
    if not adjusted:
        return
    fields = list(shown_fields(candidates.table.name))
    for row_id, row in enumerate(candidates.each()):
        told = adjusted.get(row["record_key"])
        if told is None or row_id in candidates.rejected:
            continue
        for name in fields:
            if told.row[name] != told.reported[name] and row[name] != told.row[name]:
                other = figure_words(candidates.table.name, name, told.row)
                marks.add(candidates, row_id, name, Rule.DIFFERS_FROM_ADJUSTED, other=other)


def figure_words(table: str, field: str, row: Mapping[str, Any]) -> str:
    """A record's figure as a person writes it, a code by its label; "" when it is blank."""
    value = row[field]
    if value is None:
        return Kad.KAD.value if takes_kad(table, field) and row[kad_field(field)] else ""
    plain = value_type(TABLES[table].row.model_fields[field].annotation)
    if issubclass(plain, Enum):
        return load_vocabulary()[plain.__name__].labels.get(str(value), str(value))
    return as_written(value)
