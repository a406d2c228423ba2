"""What was shown: a pin keeps a snapshot's name with the tables and texts that a briefing read."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.ledger.durable import finish_folder, unfinished_beside
from data.ledger.events import Event, EventKind


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


def pin_folder(pins: Path, name: str, pinned_at: dt.datetime) -> Path:
    """The folder of a pin: no letter of the name can harm the path, and a name used again gets another folder."""
    return pins / sha256(f"{name}|{pinned_at.isoformat()}".encode()).hexdigest()[:16]


def write_pin(folder: Path, tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> None:
    """Store what a pin keeps, durably, before the log speaks of it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    unfinished = unfinished_beside(folder)
    (unfinished / "tables").mkdir(parents=True)
    (unfinished / "texts").mkdir()
    for name, table in tables.items():
        pq.write_table(table, unfinished / "tables" / f"{name}.parquet")
    for name, text in texts.items():
        (unfinished / "texts" / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    finish_folder(unfinished, folder)


def standing_pins(events: Iterable[Event], pins: Path) -> dict[str, Pin]:
    """The pins that hold where the log ends, by name."""
    standing: dict[str, Pin] = {}
    for event in events:
        if event.kind is EventKind.PINNED:
            folder = pin_folder(pins, event.subject, event.at)
            standing[event.subject] = Pin(event.subject, event.details["snapshot"], event.at, folder)
        elif event.kind is EventKind.UNPINNED:
            del standing[event.subject]
    return standing
