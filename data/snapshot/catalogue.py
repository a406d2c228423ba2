"""Which snapshots a store holds and which one readers get."""

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from data.ledger import Ledger
from data.ledger.durable import write_file
from data.ledger.errors import NoSnapshot, SnapshotDamaged, UnknownSnapshot
from data.ledger.layout import Layout


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A built snapshot. `submissions` counts the current ones.

    `pinned_as` names the briefings that hold it; `snapshots` alone tells them, for they stand in the ledger.
    """

    id: str
    built_at: dt.datetime
    submissions: int
    area_fingerprint: str
    build_version: int
    pinned_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notes:
    """What is written beside a snapshot's file: nothing that the file's content depends on."""

    id: str
    built_at: dt.datetime
    submissions: int
    area_fingerprint: str
    build_version: int


_NOTES = TypeAdapter(Notes)


def current_snapshot(store: Path) -> Snapshot | None:
    """The snapshot readers get; None before the first publication, or when its file has been taken away."""
    sought = None
    while (current := _pointed_at(store)) != sought:  # what was current a moment ago may be cleaned up by now
        sought = current
        with suppress(UnknownSnapshot):
            return find_snapshot(store, current)
    return None


def find_snapshot(store: Path, snapshot_id: str | None = None) -> Snapshot:
    """One snapshot, the current one without an id; raises UnknownSnapshot or NoSnapshot."""
    if snapshot_id is None:
        current = current_snapshot(store)
        if current is None:
            raise NoSnapshot(str(store))
        return current
    try:
        return _read(Layout(Path(store)).snapshot_notes(snapshot_id), {})
    except FileNotFoundError as error:
        raise UnknownSnapshot(snapshot_id) from error


def snapshots(store: Path) -> tuple[Snapshot, ...]:
    """The snapshots that are built and kept, the newest first."""
    names = _pinned_as(store)
    found = [_read(notes, names) for notes in Layout(Path(store)).snapshots.glob("[!.]*.json")]
    return tuple(sorted(found, key=lambda each: (each.built_at, each.id), reverse=True))


def write_notes(layout: Layout, notes: Notes) -> None:
    """Put a snapshot's notes beside its file; from then on it is listed."""
    write_file(layout.snapshot_notes(notes.id), _NOTES.dump_json(notes, indent=1))


def _pointed_at(store: Path) -> str | None:
    pointer = Layout(Path(store)).pointer
    return pointer.read_text(encoding="ascii").strip() if pointer.exists() else None


def _read(path: Path, names: dict[str, tuple[str, ...]]) -> Snapshot:
    try:
        notes = _NOTES.validate_json(path.read_bytes())
    except ValidationError as error:
        raise SnapshotDamaged(path.stem) from error
    return Snapshot(
        notes.id,
        notes.built_at,
        notes.submissions,
        notes.area_fingerprint,
        notes.build_version,
        names.get(notes.id, ()),
    )


def _pinned_as(store: Path) -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for pin in Ledger(Path(store)).pins():
        names[pin.snapshot_id] = (*names.get(pin.snapshot_id, ()), pin.name)
    return names
