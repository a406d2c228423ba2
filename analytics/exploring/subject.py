"""What a question can be about: a grain of facts with its columns, or a table that the visitor brought along."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.exploring.column import Beside, Column

OWN = "own"  # the visitor's own file
PINS = "pins"  # what pinned briefings showed
METRICS = "metrics"  # the registry's figures, measured and not queried


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject with its columns in the order they are offered; `shown` are those of a plain list.

    `relation` is a facts macro, or the name of a table brought along. `sheet` is the table whose reports speak of the
    records (empty: nothing a ward sends). `has_parts` and `has_group` tell what the macro takes and gives.
    """

    id: str
    relation: str
    columns: tuple[Column, ...]
    shown: tuple[str, ...]
    sheet: str = ""
    order: str = "fact.ward, fact.record"
    has_parts: bool = False
    has_group: bool = True

    @property
    def is_brought(self) -> bool:
        """Whether the records are a table beside the snapshot."""
        return self.id in (OWN, PINS)

    @property
    def by_name(self) -> Mapping[str, Column]:
        return {column.name: column for column in self.columns}

    def column(self, name: str) -> Column:
        """The column of that name. Raises KeyError when the subject has none."""
        return self.by_name[name]

    def has(self, beside: Beside) -> bool:
        """Whether any column comes from a relation joined to the facts."""
        return any(column.beside is beside for column in self.columns)
