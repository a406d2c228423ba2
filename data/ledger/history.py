"""What the log says: the submissions, and from when to when each was accepted and each was current."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from data.adjustment import Adjustment, read_adjustment
from data.ledger.events import Event, EventKind

END_OF_TIME = dt.datetime(9999, 12, 31)


class Status(StrEnum):
    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Submission:
    """A file the ledger holds. `accepted` counts rows per table; `status` is where the log leaves it.

    An `adjustment` is the district's own, until a report of the ward covers its record.

    Within a key (ward, period, profile) the last received that is not withdrawn is current.
    """

    id: str
    ward: str | None
    period: str
    profile: str
    cutoff: dt.date
    file_name: str
    sha256: str
    tables: tuple[str, ...]
    document_no: str | None
    signed_on: dt.date | None
    signed_by: str | None
    is_sample: bool
    is_delta: bool
    received_at: dt.datetime
    seq: int
    accepted: Mapping[str, int]
    rejected: int
    skipped: int
    status: Status = Status.CURRENT
    adjustment: Adjustment | None = None

    @property
    def key(self) -> tuple[str | None, str, str]:
        return (self.ward, self.period, self.profile)


@dataclass(frozen=True, slots=True)
class Span:
    """A submission held from one instant until (not including) another."""

    submission: str
    known_from: dt.datetime
    known_to: dt.datetime


@dataclass(frozen=True, slots=True)
class History:
    """The submissions in order of (received_at, seq); `accepted` and `current` spans in the same order."""

    submissions: tuple[Submission, ...] = ()
    accepted: tuple[Span, ...] = ()
    current: tuple[Span, ...] = ()


def replay(events: Iterable[Event]) -> History:
    """The history that the events tell, whatever the order they were entered in."""
    ordered = sorted(events, key=lambda event: (event.at, event.seq))
    received = {event.subject: _submission(event) for event in ordered if event.kind in _RECEIPTS}
    for event in ordered:
        if event.kind is EventKind.SIGNED:
            received[event.subject] = replace(received[event.subject], **_paper(event.details))
    by_key: dict[tuple[str | None, str, str], list[Event]] = defaultdict(list)
    for event in ordered:
        if event.kind in _SWITCHES:
            by_key[received[event.subject].key].append(event)
    accepted = [span for line in by_key.values() for span in _accepted_spans(line)]
    current = [span for line in by_key.values() for span in _current_spans(line)]
    status = _statuses(received, accepted, current)
    order = {submission_id: place for place, submission_id in enumerate(received)}
    return History(
        tuple(replace(submission, status=status[submission.id]) for submission in received.values()),
        tuple(sorted(accepted, key=lambda span: (order[span.submission], span.known_from))),
        tuple(sorted(current, key=lambda span: (order[span.submission], span.known_from))),
    )


_RECEIPTS = frozenset({EventKind.RECEIVED, EventKind.ADJUSTED})
_SWITCHES = {**dict.fromkeys(_RECEIPTS, True), EventKind.RESTORED: True, EventKind.WITHDRAWN: False}


def _accepted_spans(line: Sequence[Event]) -> list[Span]:
    open_since: dict[str, dt.datetime] = {}
    spans = []
    for event in line:
        if _SWITCHES[event.kind]:
            open_since[event.subject] = event.at
        else:
            spans.append(Span(event.subject, open_since.pop(event.subject), event.at))
    spans += [Span(submission_id, since, END_OF_TIME) for submission_id, since in open_since.items()]
    return [span for span in spans if span.known_from < span.known_to]


def _current_spans(line: Sequence[Event]) -> list[Span]:
    accepted: dict[str, bool] = {}
    spans = []
    holder, since = None, END_OF_TIME
    for event in line:
        accepted[event.subject] = _SWITCHES[event.kind]
        last = next((submission_id for submission_id in reversed(accepted) if accepted[submission_id]), None)
        if last != holder:
            if holder:
                spans.append(Span(holder, since, event.at))
            holder, since = last, event.at
    if holder:
        spans.append(Span(holder, since, END_OF_TIME))
    return [span for span in spans if span.known_from < span.known_to]


def _statuses(received: Iterable[str], accepted: Iterable[Span], current: Iterable[Span]) -> dict[str, Status]:
    status = dict.fromkeys(received, Status.WITHDRAWN)
    status |= {span.submission: Status.SUPERSEDED for span in accepted if span.known_to == END_OF_TIME}
    status |= {span.submission: Status.CURRENT for span in current if span.known_to == END_OF_TIME}
    return status


def _submission(event: Event) -> Submission:
    details = dict(event.details)
    adjustment = details.pop("adjustment", None)
    return Submission(
        id=event.subject,
        received_at=event.at,
        seq=event.seq,
        cutoff=dt.date.fromisoformat(details.pop("cutoff")),
        tables=tuple(details.pop("tables")),
        adjustment=read_adjustment(adjustment) if adjustment else None,
        **_paper({"signed_on": details.pop("signed_on")}),
        **details,
    )


def _paper(details: Mapping[str, Any]) -> dict[str, Any]:
    signed_on = details.get("signed_on")
    return {**details, "signed_on": dt.date.fromisoformat(signed_on) if signed_on else None}
