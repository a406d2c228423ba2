"""Publishes snapshots: builds under a dotted name, renames, then moves the pointer."""

import datetime as dt
from pathlib import Path

from data.area import Area
from data.ledger import Ledger, Status
from data.ledger.durable import remove_unfinished, replace, sync_file, sync_folder, unfinished_beside, write_file
from data.ledger.layout import Layout, writing
from data.periods import TIMEZONE
from data.snapshot.assembly import BUILD_VERSION, build, snapshot_id
from data.snapshot.catalogue import Notes, Snapshot, find_snapshot, snapshots, write_notes

KEPT_SNAPSHOTS = 3


def publish(store: Path, area: Area) -> Snapshot:
    """The snapshot of the ledger as it stands, now the one readers get.

    It is built only when its id is new. A crash at any moment leaves the old snapshot or the new one.
    """
    with writing(Path(store)) as layout:
        layout.snapshots.mkdir(exist_ok=True)
        remove_unfinished(layout.snapshots)
        ledger = Ledger(layout.folder)
        wanted = snapshot_id(ledger, area)
        if not layout.snapshot_notes(wanted).exists():
            _build_whole(layout, ledger, area, wanted)
        write_file(layout.pointer, wanted.encode("ascii"))
    return find_snapshot(store, wanted)


def clean_up(store: Path) -> tuple[str, ...]:
    """The ids of the snapshots removed: all but the current, the pinned and the last three. For the start."""
    with writing(Path(store)) as layout:
        if not layout.snapshots.exists():
            return ()
        remove_unfinished(layout.snapshots)
        built = snapshots(layout.folder)
        current = layout.pointer.read_text(encoding="ascii") if layout.pointer.exists() else None
        kept = {each.id for each in built if each.pinned_as} | {each.id for each in built[:KEPT_SNAPSHOTS]} | {current}
        gone = [each.id for each in built if each.id not in kept]
        for each in gone:
            layout.snapshot_notes(each).unlink()
        for path in layout.snapshots.glob("*.duckdb"):
            if not layout.snapshot_notes(path.stem).exists():
                path.unlink()
    return tuple(gone)


def _build_whole(layout: Layout, ledger: Ledger, area: Area, wanted: str) -> None:
    target = layout.snapshot(wanted)
    unfinished = unfinished_beside(target)
    build(ledger, area, unfinished)
    sync_file(unfinished)
    replace(unfinished, target)
    sync_folder(target.parent)
    current = sum(each.status is Status.CURRENT for each in ledger.submissions())
    built_at = dt.datetime.now(TIMEZONE).replace(tzinfo=None)
    write_notes(layout, Notes(wanted, built_at, current, area.fingerprint, BUILD_VERSION))
