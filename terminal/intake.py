"""`import`: files in, judged one by one, what is accepted published once together."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.progress import Progress

from data.area import Area
from data.intake.large import LARGE_FROM_BYTES
from data.intake.panel import FileToJudge, Panel
from data.intake.report import FileStatus, Intake, IntakeReport
from data.ledger import Ledger, Status
from data.problems import Problem, Rule, Severity
from data.profile import Profile
from data.snapshot import current_snapshot, publish
from terminal.options import Call
from terminal.output import Format, print_error, print_json, print_line, print_table, progress
from terminal.reading_bar import ReadingBar
from wording import terminal as words
from wording.labels import FILE_STATUSES, SUBMISSION_STATUSES
from wording.problems import sentence
from wording.receipts import receipt

EXIT_ACCEPTED, EXIT_REFUSED, EXIT_PARTIAL = 0, 3, 4
TAKEN = (FileStatus.ACCEPTED, FileStatus.PARTIAL)


@dataclass(frozen=True, slots=True)
class Instructions:
    """How the files of one call are to be taken; what is None is read from each file's cover."""

    profile: str | Path | Profile | None
    ward: str | None
    period: str | None
    cutoff: dt.date | None
    received: dt.datetime
    all_or_nothing: bool
    dry_run: bool
    marked_up: Path | None

    def told(self) -> dict[str, Any]:
        """What a judgement is told of each file, beside its cover."""
        return {
            "profile": self.profile,
            "ward": self.ward,
            "period": self.period,
            "cutoff": self.cutoff,
            "all_or_nothing": self.all_or_nothing,
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. `standing` is where the ledger left bytes that it had received before."""

    path: Path
    report: IntakeReport
    standing: Status | None
    marked_up: Path | None


def import_files(call: Call, files: Sequence[Path], how: Instructions) -> int:
    """The exit code of importing the files: 0 all accepted whole, 4 accepted in part, 3 a file refused."""
    ledger = Ledger(call.store)
    outcomes: list[Outcome] = []
    with (
        TemporaryDirectory(prefix="an-cu-") as scratch,
        progress() as bar,
        _panel(call, files, how, Path(scratch), bar) as panel,
    ):
        for path in bar.track(files, description=words.IMPORTING):
            intake = _judgement(panel, path)
            if not how.dry_run and intake.report.status in TAKEN:
                ledger.receive(intake, how.received)
            written = [each.marked_up for each in outcomes]
            marked_up = _write_marked(path, intake, how.marked_up, written)
            outcomes.append(Outcome(path, intake.report, _standing(intake.report, ledger), marked_up))
        bar.add_task(words.BUILDING_SNAPSHOT, start=False, total=1)
        snapshot = _published(call, ledger, how)
    if call.output is Format.JSON:
        print_json({"files": [_entry(each) for each in outcomes], "snapshot": snapshot})
    else:
        if not how.dry_run:
            _print_receipts(outcomes, call.area, how.received)
        _print_outcomes(outcomes, snapshot, is_trial=how.dry_run)
    _print_errors(outcomes, every_row=how.dry_run and call.output is Format.TEXT)
    return _exit_code({each.report.status for each in outcomes})


def _panel(call: Call, files: Sequence[Path], how: Instructions, scratch: Path, bar: Progress) -> Panel:
    """Who judges the files: several processes, unless a file is so large that one alone fills memory and disk."""
    if any(path.is_file() and path.stat().st_size > LARGE_FROM_BYTES for path in files):
        asked = [FileToJudge(path, how.told() | {"scratch": scratch, "watch": ReadingBar(bar, path)}) for path in files]
        return Panel(asked, call.area, Ledger(call.store), processes=1)
    return Panel([FileToJudge(path, how.told()) for path in files], call.area, Ledger(call.store))


def _judgement(panel: Panel, path: Path) -> Intake:
    try:
        return panel.judge_next()
    except FileNotFoundError:
        return _unreadable(path, Rule.FILE_NOT_FOUND)
    except IsADirectoryError:
        return _unreadable(path, Rule.IS_A_FOLDER)
    except OSError:
        return _unreadable(path, Rule.FILE_UNREADABLE)


def _unreadable(path: Path, rule: Rule) -> Intake:
    """The judgement of a file that the system does not give out."""
    problem = Problem(path.name, "", "", "", rule, Severity.ERROR)
    return Intake(IntakeReport(path.name, FileStatus.REFUSED, None, {}, 0, 0, (problem,)), {}, b"")


def _standing(report: IntakeReport, ledger: Ledger) -> Status | None:
    if report.status is not FileStatus.UNCHANGED or report.submission is None:
        return None
    return ledger.submission(report.submission.id).status


def _write_marked(path: Path, intake: Intake, folder: Path | None, written: Sequence[Path | None]) -> Path | None:
    """The marked-up copy, written when the sender has something to mend and the file can be opened at all."""
    if folder is None or intake.on_disk or not intake.report.sheets or not intake.report.problems:
        return None
    from data.intake.marking import mark  # noqa: PLC0415 (openpyxl: only calls that mark wait for it)

    folder.mkdir(parents=True, exist_ok=True)
    names = (words.MARKED_UP.format(stem=path.stem, number=f"-{number}" if number > 1 else "") for number in count(1))
    target = next(folder / name for name in names if folder / name not in written)
    target.write_bytes(mark(intake.content, path.name, intake.report.problems, sentence))
    return target


def _published(call: Call, ledger: Ledger, how: Instructions) -> str | None:
    """The id of the snapshot that readers get now; None while nothing was ever accepted."""
    if how.dry_run or not ledger.submissions():
        current = current_snapshot(call.store)
        return current.id if current else None
    return publish(call.store, call.area).id


def _entry(outcome: Outcome) -> dict[str, object]:
    report = outcome.report
    return {
        "file": str(outcome.path),
        "status": report.status,
        "submission": report.submission.id if report.submission else None,
        "standing": outcome.standing,
        "accepted": dict(report.accepted),
        "rejected": report.rejected,
        "skipped": report.skipped,
        "problems": [_problem(problem) for problem in report.problems],
        "untold": report.untold,
        "sheets": report.sheets,
        "unmapped": report.unmapped,
        "assigned": report.assigned,
        "marked_up": str(outcome.marked_up) if outcome.marked_up else None,
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "sheet": problem.sheet,
        "cell": problem.cell,
        "rule": problem.rule,
        "severity": problem.severity,
        "value": problem.value,
        "message": sentence(problem),
        "suggestion": problem.suggestion,
    }


def _print_receipts(outcomes: Sequence[Outcome], area: Area, received: dt.datetime) -> None:
    """Prints what goes back to each sender: what was taken, what to mend and by when."""
    for each in outcomes:
        print_line(receipt(each.report, area, received, has_copy=each.marked_up is not None) + "\n")


def _print_outcomes(outcomes: Sequence[Outcome], snapshot: str | None, *, is_trial: bool) -> None:
    rows = [
        (
            each.path.name,
            str(FILE_STATUSES[each.report.status]),
            sum(each.report.accepted.values()),
            each.report.rejected,
            each.report.skipped,
            sum(problem.severity is Severity.WARNING for problem in each.report.problems),
        )
        for each in outcomes
    ]
    print_table(words.COLUMNS_IMPORT, rows)
    for each in outcomes:
        if each.standing is not None:
            print_line(words.KNOWN_FILE.format(file=each.path.name, status=SUBMISSION_STATUSES[each.standing].word))
        if each.marked_up is not None:
            print_line(words.MARKED_UP_AT.format(file=each.path.name, path=each.marked_up))
    if is_trial:
        print_line(words.ONLY_TRIED)
    elif snapshot:
        print_line(words.SNAPSHOT_LINE.format(snapshot=snapshot))


def _print_errors(outcomes: Sequence[Outcome], *, every_row: bool) -> None:
    """Tells on stderr why files were refused; why rows were, only where neither a receipt nor JSON says so."""
    for outcome in outcomes:
        for problem in outcome.report.problems:
            is_of_row = outcome.report.sheets and problem.rule is not Rule.NOT_ALL_ACCEPTED
            if problem.severity is Severity.ERROR and (every_row or not is_of_row):
                print_error(f"{outcome.path.name}: {sentence(problem)}")


def _exit_code(statuses: set[FileStatus]) -> int:
    if FileStatus.REFUSED in statuses:
        return EXIT_REFUSED
    return EXIT_PARTIAL if FileStatus.PARTIAL in statuses else EXIT_ACCEPTED
