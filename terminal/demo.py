"""`demo`: demonstration workbooks, written as files and imported through the normal path."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from data.area import Area
from data.demo import DemoFile, story_periods, write_demo
from data.demo.files import SEED
from data.intake.panel import FileToJudge, Panel
from data.intake.report import FileStatus
from data.ledger import Ledger
from data.snapshot import Snapshot, publish
from terminal.options import Call
from terminal.output import Format, print_json, print_line, print_table, progress
from terminal.unusable import UnusableCallError
from wording import terminal as words

__all__ = ["SEED", "Stage", "make_demo"]

LATEST_PERIODS = 1  # the báo cáo nhanh
Report = Callable[[int, int, str], None]


class Stage(StrEnum):
    """Which periods are made: the latest come first, so that a fresh machine has something to show at once."""

    LATEST = "latest"
    HISTORY = "history"
    ALL = "all"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which workbooks, and where they are written."""

    seed: int
    periods: tuple[str, ...]
    folder: Path


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of the workbooks of some periods."""

    workbooks: int
    accepted: int
    rejected: int
    snapshot: Snapshot


def make_demo(call: Call, stage: Stage, *, seed: int, folder: Path, progress_file: Path | None) -> None:
    """Writes and imports the workbooks of a stage, publishing after each part.

    Raises UnusableCallError for a store of real reports: demonstration data are not mixed into it.
    """
    held = Ledger(call.store).submissions()
    if held and not any(each.is_sample for each in held):
        raise UnusableCallError(words.REAL_REPORTS.format(store=call.store))
    done = [
        _import_periods(call, Wanted(seed, tuple(periods), folder), _Told(name, progress_file))
        for name, periods in _parts(call.area, stage)
    ]
    totals = {
        "workbooks": sum(part.workbooks for part in done),
        "accepted": sum(part.accepted for part in done),
        "rejected": sum(part.rejected for part in done),
        "snapshot": done[-1].snapshot.id,
    }
    if call.output is Format.JSON:
        print_json(totals)
        return
    print_table(words.COLUMNS_DEMO, [tuple(totals.values())])
    print_line(words.SAMPLE_IN.format(folder=folder))


def _parts(area: Area, stage: Stage) -> list[tuple[Stage, Sequence[str]]]:
    if stage is Stage.NEXT:
        return [(stage, story_periods(area, is_next=True))]
    periods = story_periods(area)
    parts = [(Stage.LATEST, periods[-LATEST_PERIODS:]), (Stage.HISTORY, periods[:-LATEST_PERIODS])]
    return [part for part in parts if stage in (part[0], Stage.ALL)]


def _import_periods(call: Call, wanted: Wanted, told: "_Told") -> Imported:
    with progress() as bar:
        shown = bar.add_task(words.DEMO_WRITING)

        def report(step: str) -> Report:
            def tell(done: int, total: int, what: str) -> None:
                bar.update(shown, description=step, completed=done, total=total)
                told.tell(done, total, what, step)

            return tell

        files = write_demo(
            wanted.folder, call.area, seed=wanted.seed, periods=wanted.periods, progress=report(words.DEMO_WRITING)
        )
        accepted, rejected = _receive(Ledger(call.store), call.area, files, report(words.DEMO_IMPORTING))
        return Imported(len(files), accepted, rejected, publish(call.store, call.area))


def _receive(ledger: Ledger, area: Area, files: Sequence[tuple[Path, DemoFile]], report: Report) -> tuple[int, int]:
    """Rows accepted and rejected; what was received before changes nothing."""
    accepted = rejected = 0
    with Panel([FileToJudge(path, {"profile": file.profile}) for path, file in files], area, ledger) as panel:
        for number, (_, file) in enumerate(files, start=1):
            intake = panel.judge_next()
            if intake.report.status in (FileStatus.ACCEPTED, FileStatus.PARTIAL):
                ledger.receive(intake, file.received_at)
                accepted += sum(intake.report.accepted.values())
                rejected += intake.report.rejected
            report(number, len(files), file.name)
    return accepted, rejected


@dataclass(frozen=True, slots=True)
class _Told:
    """Where a waiting page reads how far the work is: written whole, so that no reader sees half of it."""

    stage: Stage
    file: Path | None

    def tell(self, done: int, total: int, what: str, step: str) -> None:
        """Writes how far one step is; writing the files is the first half of a stage, importing them the second."""
        if self.file is None:
            return
        half = 0 if step == words.DEMO_WRITING else total
        said = {"done": half + done, "total": 2 * total, "what": what, "stage": self.stage.value}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.file.with_suffix(".part")
        unfinished.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
        os.replace(unfinished, self.file)
