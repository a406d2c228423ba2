"""Snapshots: immutable DuckDB files, each a pure function of the ledger, the area pack and BUILD_VERSION."""

from data.snapshot.assembly import BUILD_VERSION, build, snapshot_id
from data.snapshot.catalogue import Snapshot, current_snapshot, find_snapshot, snapshots
from data.snapshot.publication import clean_up, publish
from data.snapshot.verification import Difference, Verification, verify

__all__ = [
    "BUILD_VERSION",
    "Difference",
    "Snapshot",
    "Verification",
    "build",
    "clean_up",
    "current_snapshot",
    "find_snapshot",
    "publish",
    "snapshot_id",
    "snapshots",
    "verify",
]
