"""Điều chỉnh tại chỗ: figures of one record that were told by telephone and wait for the ward's own report."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

PROFILE = "adjustment"


@dataclass(frozen=True, slots=True)
class Call:
    """Who said so, in what function, under which number, when, and why the figure changes."""

    told_by: str
    position: str
    phone: str
    told_at: dt.datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """One figure: its field, what it was and what it is, both as people write them, and the call that told it."""

    field: str
    old: str
    new: str
    call: Call


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Everything told about one record that its ward has not confirmed, the last call last. `title` names the record.

    A second call about a record carries the first one along: a submission holds the record whole.
    """

    table: str
    record: str
    title: str
    changes: tuple[Change, ...]

    @property
    def profile(self) -> str:
        """What takes a profile's place in the ledger's key: a later call about the same record and day supersedes."""
        return f"{PROFILE}/{self.table}/{self.record}"

    def details(self) -> Mapping[str, Any]:
        """The adjustment as the log of events holds it."""
        changes = [asdict(change) for change in self.changes]
        for change in changes:
            change["call"]["told_at"] = change["call"]["told_at"].isoformat()
        return {"table": self.table, "record": self.record, "title": self.title, "changes": changes}


def read_adjustment(details: Mapping[str, Any]) -> Adjustment:
    """The adjustment that the log of events holds."""
    changes = tuple(map(_read_change, details["changes"]))
    return Adjustment(details["table"], details["record"], details["title"], changes)


def _read_change(details: Mapping[str, Any]) -> Change:
    told_at = dt.datetime.fromisoformat(details["call"]["told_at"])
    return Change(**{**details, "call": Call(**{**details["call"], "told_at": told_at})})
