"""Figures that ought to move from one report to the next, and SQL that tells whether they do."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Figures:
    """What ought to move from one report to the next while `unfinished` holds somewhere."""

    table: str
    fields: tuple[str, ...]
    unfinished: str


# DOMAIN §6: “số liệu không thay đổi 3 kỳ liên tiếp”. Only where work remains: finished work stands still rightly.
FIGURES: Final = (
    Figures("equipment", ("required_reported", "installed", "working"), "installed < required_reported"),
    Figures("fire_team", ("members", "trained", "regulation_no"), "regulation_no is null or trained < members"),
    Figures("task_progress", ("progress_percent", "status"), "status <> 'done'"),
)


def unchanged(figures: Figures, positions: tuple[int, ...]) -> str:
    """One boolean: work remains, and the figures are those of the earlier submissions at `positions`."""
    fields = ", ".join(("record_key", *figures.fields))
    now = f"select {fields} from {figures.table}"
    parts = [f"exists (from {figures.table} where {figures.unfinished})"]
    for position in positions:
        then = f"select {fields} from reported_{figures.table} where position = {position}"
        parts += [f"not exists ({now} except {then})", f"not exists ({then} except {now})"]
    return f"select {' and '.join(parts)}"
