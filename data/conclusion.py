"""Kết luận hội nghị: what a meeting decided a unit must do, by when, with which product, and how far it has come."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from data.vocabulary import TaskStatus

PROFILE, TABLE = "conclusion", "conclusion"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting by the name its briefing is pinned under; `chair` is named as the notice names him."""

    name: str
    held_on: dt.date
    chair: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a unit has come, in its own words. Without a status nobody has told yet.

    What is done without the number and date of a document is only “tự báo cáo” (DOMAIN §1).
    """

    status: TaskStatus | None = None
    done_on: dt.date | None = None
    evidence_no: str | None = None
    evidence_on: dt.date | None = None
    note: str | None = None


NOTHING_TOLD = Progress()


@dataclass(frozen=True, slots=True)
class Conclusion:
    """One item of a meeting's conclusions, for one unit. `item_no` is its place in the notice.

    `unit` and `supports` are keys of the area's units, of its wards where it names no units.
    """

    meeting: Meeting
    item_no: int
    unit: str
    work: str
    due_on: dt.date
    product: str
    supports: tuple[str, ...] = ()
    progress: Progress = NOTHING_TOLD
    code: str = ""

    @property
    def profile(self) -> str:
        """What takes a profile's place in the ledger's key: a later version true from the same day supersedes."""
        return profile_of(self.code)

    def row(self) -> Mapping[str, Any]:
        """The fields of the conclusion's row in the ledger."""
        return {
            "conclusion": self.code,
            "meeting": self.meeting.name,
            "meeting_on": self.meeting.held_on,
            "chair": self.meeting.chair,
            "item_no": self.item_no,
            "unit": self.unit,
            "supports": list(self.supports),
            "work": self.work,
            "due_on": self.due_on,
            "product": self.product,
            **asdict(self.progress),
        }


def new_code(meeting: Meeting, unit: str, work: str) -> str:
    """The code of a new conclusion: the same work given twice to a unit at one meeting is one conclusion."""
    return sha256("|".join((meeting.name, meeting.held_on.isoformat(), unit, work)).encode()).hexdigest()[:10]


def profile_of(code: str) -> str:
    """The profile of a conclusion's submissions."""
    return f"{PROFILE}/{code}"


def is_conclusion(profile: str) -> bool:
    """Whether a submission of that profile is a conclusion rather than a report."""
    return profile.startswith(f"{PROFILE}/")


def read_conclusion(row: Mapping[str, Any]) -> Conclusion:
    """The conclusion that a row of the ledger holds."""
    return Conclusion(
        meeting=Meeting(row["meeting"], row["meeting_on"], row["chair"]),
        item_no=row["item_no"],
        unit=row["unit"],
        work=row["work"],
        due_on=row["due_on"],
        product=row["product"],
        supports=tuple(row["supports"] or ()),
        progress=Progress(
            status=TaskStatus(row["status"]) if row["status"] else None,
            done_on=row["done_on"],
            evidence_no=row["evidence_no"],
            evidence_on=row["evidence_on"],
            note=row["note"],
        ),
        code=row["conclusion"],
    )
