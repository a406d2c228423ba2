"""`import`: files in, judged one by one, what is accepted published once together."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.area import Area
from data.intake import judge
from data.intake.report import FileStatus, Intake
from data.ledger import Ledger
from data.problems import Problem, Severity
from data.snapshot import publish
from terminal.options import Call
from terminal.output import Format, print_error, print_json, print_line, print_table, progress
from wording import terminal as words
from wording.labels import FILE_STATUSES
from wording.problems import sentence

EXIT_ACCEPTED, EXIT_REFUSED, EXIT_PARTIAL = 0, 3, 4


@dataclass(frozen=True, slots=True)
class Instructions:
    """How the files of one call are to be taken; what is None is read from each file's cover."""

    profile: str
    ward: str | None
    period: str | None
    cutoff: dt.date | None
    received: dt.datetime
    all_or_nothing: bool
    dry_run: bool
    marked_up: Path | None


def import_files(call: Call, files: Sequence[Path], how: Instructions) -> int:
    """The exit code of importing the files: 0 all accepted whole, 4 accepted in part, 3 a file refused."""
    ledger = Ledger(call.store)
    entries = []
    with progress() as bar:
        for path in bar.track(files, description=words.IMPORTING):
            intake = _judge(path, ledger, call.area, how)
            if not how.dry_run and intake.report.status in (FileStatus.ACCEPTED, FileStatus.PARTIAL):
                ledger.receive(intake, how.received)
            entries.append(_entry(path, intake, _write_marked(path, intake, how.marked_up)))
    snapshot = None if how.dry_run else publish(call.store, call.area).id
    if call.output is Format.JSON:
        print_json({"files": entries, "snapshot": snapshot})
    else:
        _print_entries(entries, snapshot)
    return _exit_code({entry["status"] for entry in entries})


def _judge(path: Path, ledger: Ledger, area: Area, how: Instructions) -> Intake:
    return judge(
        path,
        area=area,
        ledger=ledger,
        profile=how.profile,
        ward=how.ward,
        period=how.period,
        cutoff=how.cutoff,
        all_or_nothing=how.all_or_nothing,
    )


def _write_marked(path: Path, intake: Intake, folder: Path | None) -> Path | None:
    """The marked-up copy, written when the sender has something to mend and the file can be opened at all."""
    if folder is None or not intake.report.sheets or not intake.report.problems:
        return None
    from data.intake.marking import mark  # noqa: PLC0415 (openpyxl: only calls that mark wait for it)

    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{path.stem}-can-sua.xlsx"
    target.write_bytes(mark(intake.content, path.name, intake.report.problems, sentence))
    return target


def _entry(path: Path, intake: Intake, marked_up: Path | None) -> dict[str, object]:
    report = intake.report
    return {
        "file": str(path),
        "status": report.status,
        "submission": report.submission.id if report.submission else None,
        "accepted": dict(report.accepted),
        "rejected": report.rejected,
        "skipped": report.skipped,
        "problems": [_problem(problem) for problem in report.problems],
        "sheets": report.sheets,
        "unmapped": report.unmapped,
        "marked_up": str(marked_up) if marked_up else None,
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


def _print_entries(entries: Sequence[dict[str, object]], snapshot: str | None) -> None:
    rows = []
    for entry in entries:
        accepted = entry["accepted"]
        assert isinstance(accepted, dict)
        status = FILE_STATUSES[FileStatus(str(entry["status"]))].word
        rows.append(
            (Path(str(entry["file"])).name, status, sum(accepted.values()), entry["rejected"], entry["skipped"])
        )
    print_table(words.COLUMNS_IMPORT, rows)
    for entry in entries:
        problems = entry["problems"]
        assert isinstance(problems, list)
        for problem in problems:
            if problem["severity"] is Severity.ERROR:
                print_error(f"{Path(str(entry['file'])).name}: {problem['message']}")
    if snapshot:
        print_line(words.SNAPSHOT_LINE.format(snapshot=snapshot))


def _exit_code(statuses: set[object]) -> int:
    if FileStatus.REFUSED in statuses:
        return EXIT_REFUSED
    return EXIT_PARTIAL if FileStatus.PARTIAL in statuses else EXIT_ACCEPTED
