"""The ledger as its users see it: receive, withdraw, restore, pin, and read back."""

import datetime as dt
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow as pa

from data.intake.report import Intake, IntakeReport, SubmissionDraft
from data.ledger import shelf
from data.ledger.durable import digest_of, remove_unfinished
from data.ledger.errors import (
    AlreadyWithdrawn,
    NotWithdrawn,
    PinNameTaken,
    TooEarly,
    UnknownPin,
    UnknownSnapshot,
    UnknownSubmission,
)
from data.ledger.events import PIN_EVENTS, Event, EventKind, append_events, read_events
from data.ledger.history import History, Status, Submission, replay
from data.ledger.layout import LOCK_TIMEOUT_S, Layout, writing
from data.ledger.pins import Pin, standing_pins, write_pin
from data.ledger.receipts import draft_of, receipt_details, receipt_kind
from data.ledger.standing import Standing, adjusted_records, standing_records
from data.tables import arrow_schema

WRITERS = 4  # what a disk takes at once; the files of one submission wait for each other
SubmissionKey = tuple[str | None, str, str]  # ward, period, profile


class Ledger:
    """The ledger of one store folder; the folder is made at the first write.

    Every read follows the log, so that what another process wrote is seen. All instants are naive local ones.
    """

    def __init__(self, store: Path, lock_timeout_s: float = LOCK_TIMEOUT_S) -> None:
        self.store = Path(store)
        self._layout = Layout(self.store)
        self._lock_timeout_s = lock_timeout_s
        self._seen: tuple[tuple[int, int], tuple[Event, ...], History] | None = None

    def receive(self, intake: Intake, received_at: dt.datetime) -> Submission:
        """The submission that the file became; bytes known under this key change nothing and keep their status."""
        return self.receive_all([(intake, received_at)])[0]

    def receive_all(self, arrivals: Sequence[tuple[Intake, dt.datetime]]) -> tuple[Submission, ...]:
        """The submissions that the files became: once this returns, all of them are on disk for good.

        A crash before leaves each file either received whole or not at all.
        """
        drafts = [draft_of(intake) for intake, _ in arrivals]
        with writing(self.store, self._lock_timeout_s) as layout:
            known = {submission.id for submission in self.submissions()}
            remove_unfinished(layout.submissions)
            new: dict[str, tuple[SubmissionDraft, Intake, dt.datetime]] = {}
            for draft, (intake, received_at) in zip(drafts, arrivals, strict=True):
                if draft.id not in known:
                    new.setdefault(draft.id, (draft, intake, received_at))
            with ThreadPoolExecutor(WRITERS) as pool:
                list(pool.map(lambda each: shelf.store(layout, each[0], each[1]), new.values()))
            self._append(
                *(
                    (receipt_kind(draft), at, draft.id, receipt_details(draft, intake.report))
                    for draft, intake, at in new.values()
                )
            )
        return tuple(self.submission(draft.id) for draft in drafts)

    def withdraw(self, submission_id: str, at: dt.datetime) -> Submission:
        """The submission, no longer counted from `at` on; the earlier one of its key is current again."""
        return self._switch(submission_id, EventKind.WITHDRAWN, at)

    def restore(self, submission_id: str, at: dt.datetime) -> Submission:
        """The submission, counted again from `at` on."""
        return self._switch(submission_id, EventKind.RESTORED, at)

    def sign(
        self, submission_id: str, at: dt.datetime, *, document_no: str, signed_on: dt.date, signed_by: str
    ) -> Submission:
        """The submission with the signed paper that reached the office after the file; its rows stay as they are."""
        paper = {"document_no": document_no, "signed_on": signed_on.isoformat(), "signed_by": signed_by}
        with writing(self.store, self._lock_timeout_s):
            self.submission(submission_id)
            self._append((EventKind.SIGNED, at, submission_id, paper))
        return self.submission(submission_id)

    def history(self) -> History:
        """Submissions and spans, as the log tells them."""
        return self._read()[1]

    def data_events(self) -> tuple[Event, ...]:
        """The events that decide what a snapshot holds: all but the pins."""
        return tuple(event for event in self._read()[0] if event.kind not in PIN_EVENTS)

    def submissions(self) -> tuple[Submission, ...]:
        """Everything ever received, in order of (received_at, seq)."""
        return self.history().submissions

    def submission(self, submission_id: str) -> Submission:
        """One submission; raises UnknownSubmission."""
        found = next((each for each in self.submissions() if each.id == submission_id), None)
        if found is None:
            raise UnknownSubmission(submission_id)
        return found

    def find_bytes(self, content_sha256: str, key: SubmissionKey) -> Submission | None:
        """The submission that brought these bytes under this key, whatever its status."""
        return next((each for each in self.submissions() if (each.sha256, each.key) == (content_sha256, key)), None)

    def rows(self, submission_id: str, table: str) -> Path:
        """The Parquet file of a submission's typed rows; every table in `Submission.tables` has one."""
        return shelf.rows_path(self._layout, self.submission(submission_id).id, table)

    def report(self, submission_id: str) -> IntakeReport:
        """The judgement of the file, rejected rows included."""
        return shelf.read_report(self._layout, self.submission(submission_id).id)

    def file(self, submission_id: str) -> Path:
        """The file as it came. Its name is `Submission.file_name`."""
        return self._layout.file(self.submission(submission_id).sha256)

    def damaged_files(self) -> tuple[str, ...]:
        """The ids of submissions whose stored file is no longer what was received."""
        return tuple(each.id for each in self.submissions() if digest_of(self._layout.file(each.sha256)) != each.sha256)

    def current_rows(self, ward: str | None, table: str, before: dt.date | None = None) -> pa.Table:
        """The ward's last accepted rows of a table: of the latest cut-off, which is earlier than `before` if given.

        Records that this submission left out are not in it, nor what was told by telephone since. Empty when no
        current submission has the table.
        """
        fitting = [
            each
            for each in self.submissions()
            if each.status is Status.CURRENT
            and each.adjustment is None
            and table in each.tables
            and each.ward in (ward, None)
            and (before is None or each.cutoff < before)
        ]
        for submission in sorted(fitting, key=lambda each: (each.cutoff, each.received_at, each.seq), reverse=True):
            rows = shelf.read_rows(self._layout, submission.id, table, ward)
            if submission.ward == ward or rows.num_rows:
                return rows
        return arrow_schema(table).empty_table()

    def standing_records(self, ward: str | None, table: str, on: dt.date) -> dict[str, Standing]:
        """The ward's records, or the office's own, that hold on a day, by record key, adjusted ones included."""
        return standing_records(self.submissions(), self.rows, ward, table, on)

    def adjusted_records(self, ward: str | None, table: str, on: dt.date) -> dict[str, Standing]:
        """Of the records that hold on a day those that were told by telephone and their ward has yet to confirm."""
        return adjusted_records(self.submissions(), self.rows, ward, table, on)

    def pin(
        self,
        name: str,
        snapshot_id: str,
        at: dt.datetime,
        tables: Mapping[str, pa.Table],
        texts: Mapping[str, str],
    ) -> Pin:
        """The pin that keeps a snapshot and everything shown from it under a briefing's name."""
        with writing(self.store, self._lock_timeout_s) as layout:
            if not layout.snapshot(snapshot_id).exists():
                raise UnknownSnapshot(snapshot_id)
            if any(pin.name == name for pin in self.pins()):
                raise PinNameTaken(name)
            remove_unfinished(layout.pins)
            folder = write_pin(layout.pins, tables, texts)
            self._append((EventKind.PINNED, at, name, {"snapshot": snapshot_id, "folder": folder}))
        return self.pin_named(name)

    def unpin(self, name: str, at: dt.datetime) -> None:
        """Let a pin go. What it stored stays in the ledger; the snapshot goes at the next clean-up."""
        with writing(self.store, self._lock_timeout_s):
            self.pin_named(name)
            self._append((EventKind.UNPINNED, at, name, {}))

    def pins(self) -> tuple[Pin, ...]:
        """The pins that hold, in the order they were made."""
        return tuple(standing_pins(self._read()[0], self._layout.pins).values())

    def pin_named(self, name: str) -> Pin:
        """One pin; raises UnknownPin."""
        found = next((pin for pin in self.pins() if pin.name == name), None)
        if found is None:
            raise UnknownPin(name)
        return found

    def _switch(self, submission_id: str, kind: EventKind, at: dt.datetime) -> Submission:
        with writing(self.store, self._lock_timeout_s):
            is_withdrawn = self.submission(submission_id).status is Status.WITHDRAWN
            if is_withdrawn and kind is EventKind.WITHDRAWN:
                raise AlreadyWithdrawn(submission_id)
            if not is_withdrawn and kind is EventKind.RESTORED:
                raise NotWithdrawn(submission_id)
            last = max(event.at for event in self.data_events() if event.subject == submission_id)
            if at < last:
                raise TooEarly(submission_id, at.isoformat(), last.isoformat())
            self._append((kind, at, submission_id, {}))
        return self.submission(submission_id)

    def _append(self, *happened: tuple[EventKind, dt.datetime, str, Mapping[str, object]]) -> None:
        first = len(self._read()[0]) + 1
        events = [Event(seq, *what) for seq, what in enumerate(happened, start=first)]
        if events:
            append_events(self._layout.events, events)

    def _read(self) -> tuple[tuple[Event, ...], History]:
        if not self._layout.events.exists():
            return (), History()
        status = self._layout.events.stat()
        mark = (status.st_size, status.st_mtime_ns)
        if self._seen is None or self._seen[0] != mark:
            events = read_events(self._layout.events)
            self._seen = (mark, events, replay(event for event in events if event.kind not in PIN_EVENTS))
        return self._seen[1], self._seen[2]
