"""What was shown: a pin keeps a snapshot's name with the tables and texts that a briefing read."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from data.ledger.durable import finish_folder, unfinished_beside
from data.ledger.events import Event, EventKind

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Pin:
    """A briefing's name for a snapshot; `table` and `text` give back what was shown, without computing."""

    name: str
    snapshot_id: str
    pinned_at: dt.datetime
    folder: Path

    def tables(self) -> tuple[str, ...]:
        """The names of the stored tables."""
        return tuple(sorted(path.stem for path in (self.folder / "tables").glob("*.parquet")))

    def table(self, name: str) -> pa.Table:
        """A stored table, cell for cell as it was shown."""
        return pq.read_table(self.folder / "tables" / f"{name}.parquet")

    def texts(self) -> tuple[str, ...]:
        """The names of the stored texts."""
        return tuple(sorted(path.stem for path in (self.folder / "texts").glob("*.txt")))

    def text(self, name: str) -> str:
        """A stored text: facts SQL, registry, area pack or a sentence."""
        return (self.folder / "texts" / f"{name}.txt").read_text(encoding="utf-8")


class NameFault(StrEnum):
    """What keeps a name from being a briefing's."""

    EMPTY = "empty"
    TOO_LONG = "too_long"  # for one line at the foot of a slide
    TAKEN = "taken"


def name_fault(name: str, taken: Iterable[str]) -> NameFault | None:
    """Why a briefing cannot be called so; None when it can."""
    if not name.strip():
        return NameFault.EMPTY
    if len(name) > LONGEST_NAME or len(name.splitlines()) > 1:
        return NameFault.TOO_LONG
    return NameFault.TAKEN if name in taken else None


def write_pin(pins: Path, tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> str:
    """The name of a new folder that holds, durably, what a pin keeps; the log speaks of it afterwards."""
    folder = pins / uuid4().hex[:16]
    unfinished = unfinished_beside(folder)
    (unfinished / "tables").mkdir(parents=True)
    (unfinished / "texts").mkdir()
    for name, table in tables.items():
        pq.write_table(table, unfinished / "tables" / f"{name}.parquet")
    for name, text in texts.items():
        (unfinished / "texts" / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    finish_folder(unfinished, folder)
    return folder.name


def standing_pins(events: Iterable[Event], pins: Path) -> dict[str, Pin]:
    """The pins that hold where the log ends, by name."""
    standing: dict[str, Pin] = {}
    for event in events:
        if event.kind is EventKind.PINNED:
            folder = pins / event.details["folder"]
            standing[event.subject] = Pin(event.subject, event.details["snapshot"], event.at, folder)
        elif event.kind is EventKind.UNPINNED:
            del standing[event.subject]
    return standing
