"""What can go wrong with a store. `wording.errors` makes the Vietnamese sentence from the code and the context."""

# ruff: noqa: N818 - these names say what is the case; all are StoreError

from enum import StrEnum
from typing import ClassVar


class StoreFault(StrEnum):
    STORE_LOCKED = "store_locked"
    LEDGER_DAMAGED = "ledger_damaged"
    UNKNOWN_SUBMISSION = "unknown_submission"
    NOT_ACCEPTED = "not_accepted"
    FILE_CHANGED = "file_changed"
    ALREADY_WITHDRAWN = "already_withdrawn"
    NOT_WITHDRAWN = "not_withdrawn"
    TOO_EARLY = "too_early"
    NO_SNAPSHOT = "no_snapshot"
    UNKNOWN_SNAPSHOT = "unknown_snapshot"
    SNAPSHOT_DAMAGED = "snapshot_damaged"
    SNAPSHOT_OUTDATED = "snapshot_outdated"
    PIN_NAME_TAKEN = "pin_name_taken"
    UNKNOWN_PIN = "unknown_pin"
    ARCHIVE_DAMAGED = "archive_damaged"
    STORE_IN_USE = "store_in_use"


class StoreError(Exception):
    """A store that cannot do what was asked. `context` holds the values the sentence names, in order."""

    fault: ClassVar[StoreFault]

    def __init__(self, *context: str) -> None:
        super().__init__(self.fault.value, *context)
        self.context = context


class StoreLocked(StoreError):
    fault = StoreFault.STORE_LOCKED


class LedgerDamaged(StoreError):
    fault = StoreFault.LEDGER_DAMAGED


class UnknownSubmission(StoreError):
    fault = StoreFault.UNKNOWN_SUBMISSION


class NotAccepted(StoreError):
    fault = StoreFault.NOT_ACCEPTED


class FileChanged(StoreError):
    fault = StoreFault.FILE_CHANGED


class AlreadyWithdrawn(StoreError):
    fault = StoreFault.ALREADY_WITHDRAWN


class NotWithdrawn(StoreError):
    fault = StoreFault.NOT_WITHDRAWN


class TooEarly(StoreError):
    fault = StoreFault.TOO_EARLY


class NoSnapshot(StoreError):
    fault = StoreFault.NO_SNAPSHOT


class UnknownSnapshot(StoreError):
    fault = StoreFault.UNKNOWN_SNAPSHOT


class SnapshotDamaged(StoreError):
    fault = StoreFault.SNAPSHOT_DAMAGED


class SnapshotOutdated(StoreError):
    fault = StoreFault.SNAPSHOT_OUTDATED


class PinNameTaken(StoreError):
    fault = StoreFault.PIN_NAME_TAKEN


class UnknownPin(StoreError):
    fault = StoreFault.UNKNOWN_PIN


class ArchiveDamaged(StoreError):
    fault = StoreFault.ARCHIVE_DAMAGED


class StoreInUse(StoreError):
    fault = StoreFault.STORE_IN_USE
