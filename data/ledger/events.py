"""The log of the ledger: one event a line, in the order they were written."""

import datetime as dt
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from data.ledger.durable import sync_folder
from data.ledger.errors import LedgerDamaged
from data.periods import TIMEZONE


class EventKind(StrEnum):
    RECEIVED = "received"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    ADJUSTED = "adjusted"  # one record received by telephone: a submission of the district's own
    SIGNED = "signed"  # the paper behind a submission: its number, signature and day
    PINNED = "pinned"
    UNPINNED = "unpinned"


PIN_EVENTS = frozenset({EventKind.PINNED, EventKind.UNPINNED})


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a submission or a pin (`subject`) at an instant; `seq` orders equal instants."""

    seq: int
    kind: EventKind
    at: dt.datetime
    subject: str
    details: Mapping[str, Any] = field(default_factory=dict)

    def line(self) -> bytes:
        """The event as it stands in the log, with its instant's offset."""
        written = {
            "seq": self.seq,
            "event": self.kind.value,
            "at": self.at.replace(tzinfo=TIMEZONE).isoformat(),
            "subject": self.subject,
            "details": self.details,
        }
        return json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def read_events(path: Path) -> tuple[Event, ...]:
    """The events of a log, oldest line first. A torn last line was never acknowledged and is left out."""
    if not path.exists():
        return ()
    content = path.read_bytes()
    lines = content[: _whole_length(content)].splitlines()
    return tuple(_parse(line, number, path) for number, line in enumerate(lines, start=1))


def append_events(path: Path, events: Sequence[Event]) -> None:
    """Add the events durably, after cutting off a torn last line. Only under the store's lock."""
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    with path.open("ab+") as log:
        log.seek(0)
        log.truncate(_whole_length(log.read()))
        log.write(b"".join(event.line() for event in events))
        log.flush()
        os.fsync(log.fileno())
    if is_new:
        sync_folder(path.parent)


def _whole_length(content: bytes) -> int:
    return content.rfind(b"\n") + 1


def _parse(line: bytes, number: int, path: Path) -> Event:
    try:
        read = json.loads(line)
        at = dt.datetime.fromisoformat(read["at"]).astimezone(TIMEZONE).replace(tzinfo=None)
        return Event(read["seq"], EventKind(read["event"]), at, read["subject"], read["details"])
    except (ValueError, KeyError) as error:
        raise LedgerDamaged(str(path), str(number)) from error
