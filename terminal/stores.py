"""The ledger's and the snapshots' commands, backup and its return."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from briefing.keeping import Occasion, pin_briefing
from briefing.material import gather
from data.backup import backup, restore
from data.ledger import Ledger, Submission
from data.ledger.errors import NoSnapshot, PinNameTaken
from data.ledger.pins import NameFault, name_fault
from data.snapshot import Verification, current_snapshot, publish, snapshots, verify
from terminal.errors import EXIT_REFUSED
from terminal.figure_options import open_figures
from terminal.options import Call
from terminal.output import Format, plain, print_done, print_json, print_line, print_table
from terminal.scopes import Question, read_scope
from terminal.unusable import UnusableCallError
from wording import numbers
from wording import terminal as words
from wording.labels import SUBMISSION_STATUSES


def print_submissions(call: Call) -> None:
    """Prints the ledger, oldest first."""
    submissions = Ledger(call.store).submissions()
    if call.output is Format.JSON:
        print_json({"submissions": submissions})
    elif submissions:
        names = {ward.ward: ward.name for ward in call.area.wards}
        print_table(words.COLUMNS_SUBMISSIONS, [_submission_line(each, names) for each in submissions])
    else:
        print_line(words.NO_SUBMISSIONS.format(store=call.store))


def _submission_line(each: Submission, names: dict[str, str]) -> tuple[object, ...]:
    return (
        each.id,
        names.get(each.ward, each.ward) if each.ward else words.DISTRICT_OFFICE,
        each.period,
        numbers.date(each.cutoff),
        numbers.instant(each.received_at),
        each.file_name,
        SUBMISSION_STATUSES[each.status].word,
        sum(each.accepted.values()),
        each.rejected,
    )


def withdraw(call: Call, submission: str, at: dt.datetime) -> None:
    """Takes a submission out of the figures from an instant on."""
    changed = _ledger(call.store).withdraw(submission, at)
    snapshot = publish(call.store, call.area)
    print_done(call.output, words.WITHDRAWN.format(id=submission), submission=changed, snapshot=snapshot.id)


def restore_submission(call: Call, submission: str, at: dt.datetime) -> None:
    """Puts a withdrawn submission back from an instant on."""
    changed = _ledger(call.store).restore(submission, at)
    snapshot = publish(call.store, call.area)
    print_done(call.output, words.RESTORED.format(id=submission), submission=changed, snapshot=snapshot.id)


def print_snapshots(call: Call) -> None:
    """Prints the snapshots that are kept, and under which names."""
    current, kept = current_snapshot(call.store), snapshots(call.store)
    if call.output is Format.JSON:
        print_json({"current": current.id if current else None, "snapshots": kept})
        return
    if not kept:
        print_line(words.NO_SNAPSHOTS.format(store=call.store))
        return
    rows = [
        (
            each.id,
            numbers.instant(each.built_at),
            "●" if current and each.id == current.id else "",
            ", ".join(each.pinned_as),
        )
        for each in kept
    ]
    print_table(words.COLUMNS_SNAPSHOTS, rows)


def pin(call: Call, snapshot: str, name: str, question: Question, at: dt.datetime) -> None:
    """Freezes a snapshot under a briefing's name, with every figure it shows."""
    fault = name_fault(name, [pin.name for pin in Ledger(call.store).pins()])
    if fault is NameFault.EMPTY:
        raise UnusableCallError(words.NAMELESS_PIN)
    if fault is NameFault.TOO_LONG:
        raise UnusableCallError(words.LONG_PIN_NAME)
    if fault is NameFault.TAKEN:
        raise PinNameTaken(name)
    with closing(open_figures(call, snapshot)) as opened:
        scope = read_scope(question, opened, call.area)
        material = gather(opened, scope, opened.id, call.area)
        pin_briefing(_ledger(call.store), material, opened, call.area, Occasion(name, at))
    print_done(
        call.output, words.PINNED.format(snapshot=snapshot, name=name), pin=name, snapshot=snapshot, as_of=scope.as_of
    )


def unpin(call: Call, name: str, at: dt.datetime) -> None:
    """Lets a pin go."""
    _ledger(call.store).unpin(name, at)
    print_done(call.output, words.UNPINNED.format(name=name), pin=name)


def verify_snapshot(call: Call) -> int:
    """The exit code of rebuilding the current snapshot and comparing it row by row."""
    found = verify(call.store, call.area)
    if call.output is Format.JSON:
        print_json({"is_sound": found.is_sound, **plain(found)})
    else:
        for line in _verified(found):
            print_line(line)
    return 0 if found.is_sound else EXIT_REFUSED


def _verified(found: Verification) -> Iterator[str]:
    if found.is_sound:
        yield words.VERIFIED.format(snapshot=found.snapshot_id, rows=numbers.integer(found.rows))
    elif not found.is_current:
        yield words.VERIFY_OUTDATED.format(snapshot=found.snapshot_id)
    elif found.differences:
        tables = ", ".join(difference.table for difference in found.differences)
        yield words.VERIFY_FAILED.format(snapshot=found.snapshot_id, tables=tables)
    if found.damaged_files:
        yield words.FILES_DAMAGED.format(submissions=", ".join(found.damaged_files))


def backup_store(call: Call, out: Path) -> None:
    """Writes the whole store to one archive."""
    if out.is_dir():
        raise UnusableCallError(words.NEEDS_FILE.format(path=out))
    backup(_ledger(call.store).store, out)
    print_done(call.output, words.BACKED_UP.format(path=out), file=str(out))


def restore_store(call: Call, archive: Path) -> None:
    """Brings a store back from its archive and publishes its figures."""
    restore(archive, call.store)
    snapshot = publish(call.store, call.area)
    text = words.RESTORED_STORE.format(path=call.store)
    print_done(call.output, text, store=str(call.store), snapshot=snapshot.id)


def _ledger(store: Path) -> Ledger:
    """The ledger of a store that holds something: a mistyped folder is not made into a store."""
    ledger = Ledger(store)
    if not ledger.submissions():
        raise NoSnapshot(str(store))
    return ledger
