"""The judgement of one file: what of it is taken, what is not, and why."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import duckdb
import pyarrow as pa

from data.area import Area
from data.intake.adjusted import mark_differences
from data.intake.candidates import Candidates
from data.intake.choosing import profile_for
from data.intake.cover import CoverSheet, read_cover
from data.intake.findings import Findings, Refusal
from data.intake.history import History, Records
from data.intake.judge_candidates import CandidateJudge
from data.intake.lists import AreaLists
from data.intake.reading import WorkbookReader
from data.intake.recognising import plan_by_header
from data.intake.report import AssignedCode, FileStatus, Intake, IntakeReport, SheetCount, SubmissionDraft
from data.intake.sheets import SheetPlan, find_sheet, plan_sheets
from data.intake.submission import Occasion, Told, occasion_of
from data.problems import Problem, Rule
from data.profile import Mode, Profile, load_profile, profile_names
from data.reading.kinds import FileKind
from data.reading.package import MAX_FILE_BYTES
from data.reading.refusal import FileRefused
from data.reading.workbook import Workbook, read_file
from data.tables import arrow_schema


def judge(
    path: Path,
    *,
    area: Area,
    ledger: Records,
    profile: str | Path | Profile | None = None,
    ward: str | None = None,
    period: str | None = None,
    cutoff: dt.date | None = None,
    all_or_nothing: bool = False,
) -> Intake:
    """The judgement of the file at `path`.

    `profile` is a shipped name, a TOML file or one at hand; without one the file's own sheets decide. `ward`,
    `period` and `cutoff` say what the cover does not; a cover that names another ward refuses the file. Raises
    ProfileError for a profile that is itself wrong.
    """
    with path.open("rb") as file:
        content = file.read(MAX_FILE_BYTES + 1)  # one byte more than is taken, so that too much is known as such
    return judge_content(
        content,
        path.name,
        area=area,
        ledger=ledger,
        profile=profile,
        told=Told(ward, period, cutoff),
        all_or_nothing=all_or_nothing,
    )


def judge_content(
    content: bytes,
    name: str,
    *,
    area: Area,
    ledger: Records,
    profile: str | Path | Profile | None = None,
    told: Told = Told(),  # noqa: B008 (frozen)
    all_or_nothing: bool = False,
) -> Intake:
    """The judgement of a file that is at hand as bytes; `name` is its sender's."""
    findings = Findings(name)
    try:
        named = _profile(profile) if profile else None
        workbook = read_file(content, name)
        file = _FileJudge(content, named or profile_for(workbook, area), area, ledger, findings)
        return file.judge(workbook, told, all_or_nothing=all_or_nothing)
    except FileRefused as refused:
        findings.problems.append(refused.problem)
    except Refusal as refusal:
        findings.add(
            refusal.rule,
            sheet=refusal.sheet,
            cell=refusal.cell,
            value=refusal.value,
            suggestion=refusal.suggestion,
            context=refusal.context,
        )
    report = IntakeReport(name, FileStatus.REFUSED, None, {}, 0, 0, tuple(findings.problems))
    return Intake(report, {}, content)


def _profile(profile: str | Path | Profile) -> Profile:
    if isinstance(profile, Profile):
        return profile
    if isinstance(profile, str) and profile not in profile_names():
        raise Refusal(Rule.UNKNOWN_PROFILE, profile, context=profile_names())
    return load_profile(profile)


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged candidates of a file, the counts of sheets that could not be read, and the codes assigned."""

    candidates: tuple[Candidates, ...]
    unreadable: tuple[SheetCount, ...]
    assigned: tuple[AssignedCode, ...]

    def tables(self) -> dict[str, pa.Table]:
        """The accepted rows by table, as the ledger takes them; a sheet without rows gives a table without rows."""
        parts: dict[str, list[pa.Table]] = defaultdict(list)
        for each in self.candidates:
            name = each.table.name
            parts[name].append(each.accepted().select(arrow_schema(name).names).cast(arrow_schema(name)))
        return {name: pa.concat_tables(rows) for name, rows in parts.items()}


class _FileJudge:
    def __init__(self, content: bytes, profile: Profile, area: Area, ledger: Records, findings: Findings) -> None:
        self.content = content
        self.profile = profile
        self.area = area
        self.ledger = ledger
        self.findings = findings

    def judge(self, workbook: Workbook, told: Told, *, all_or_nothing: bool) -> Intake:
        self.findings.problems += workbook.notes
        cover = self._cover(workbook)
        occasion = occasion_of(cover, told, self.profile, self.area)
        draft = self._draft(cover, occasion)
        if self.ledger.find_bytes(draft.sha256, (draft.ward, draft.period, draft.profile)):
            report = IntakeReport(self.findings.file, FileStatus.UNCHANGED, draft, {}, 0, 0, ())
            return Intake(report, {}, self.content)
        plan = self._plan(workbook)
        self._tell_unsigned(draft)
        judged = self._judged(workbook, plan, occasion)
        return _intake(self.content, draft, plan, judged, self.findings, all_or_nothing=all_or_nothing)

    def _plan(self, workbook: Workbook) -> SheetPlan:
        """The sheets to read, by name; where none is known by it, by header. Raises Refusal when that fails too."""
        plan = plan_sheets(workbook.sheets, self.profile)
        if not plan.has_table:
            plan = plan_by_header(workbook.sheets, self.profile, plan)
        if not plan.has_table:
            rule = Rule.TABLE_UNKNOWN if workbook.kind is FileKind.TEXT else Rule.NO_KNOWN_SHEET
            raise Refusal(rule, context=tuple(sheet.name for sheet in workbook.sheets))
        return plan

    def _cover(self, workbook: Workbook) -> CoverSheet:
        cover = self.profile.cover
        sheet = find_sheet(workbook.sheets, cover.names) if cover else None
        return read_cover(sheet, cover) if cover and sheet else CoverSheet()

    def _draft(self, cover: CoverSheet, occasion: Occasion) -> SubmissionDraft:
        return SubmissionDraft(
            ward=occasion.ward,
            period=occasion.period.code,
            profile=self.profile.name,
            cutoff=occasion.cutoff,
            file_name=self.findings.file,
            sha256=sha256(self.content).hexdigest(),
            tables=(),
            document_no=cover["document_no"].text or None,
            signed_on=cover.day("signed_on"),
            signed_by=cover["signed_by"].text or None,
            is_sample=cover.is_sample,
            is_delta=self.profile.mode is Mode.DELTA,
        )

    def _tell_unsigned(self, draft: SubmissionDraft) -> None:
        if self.profile.cover and not (draft.signed_on and draft.signed_by):
            self.findings.add(Rule.UNSIGNED)

    def _judged(self, workbook: Workbook, plan: SheetPlan, occasion: Occasion) -> Judged:
        """Every sheet's candidates, judged, and what is told beside them."""
        lists = AreaLists(self.area, occasion.cutoff)
        reader = WorkbookReader(workbook, self.profile, lists, occasion.ward, self.findings)
        history = History.of(self.ledger, occasion.ward, self.profile.name, occasion.cutoff)
        with _engine().cursor() as connection:
            judge = CandidateJudge(connection, self.profile, self.area, history, occasion.ward, self.findings)
            candidates = tuple(judge.judge(each) for each in reader.candidates(plan))
        for each in candidates:
            adjusted = self.ledger.adjusted_records(occasion.ward, each.table.name, occasion.cutoff)
            mark_differences(each, adjusted, judge.marks)
        judge.marks.tell({sheet.name: sheet for sheet in workbook.sheets}, self.findings)
        return Judged(candidates, tuple(reader.unreadable), tuple(judge.assigned))


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """An empty in-memory database. One thread: a ward's few hundred rows are done before others would wake up."""
    return duckdb.connect(config={"threads": 1})


def _intake(
    content: bytes, draft: SubmissionDraft, plan: SheetPlan, judged: Judged, findings: Findings, *, all_or_nothing: bool
) -> Intake:
    counts = (*(each.count() for each in judged.candidates), *judged.unreadable)
    rejected = sum(count.rejected for count in counts)
    tables = judged.tables()
    report = IntakeReport(
        file=draft.file_name,
        status=FileStatus.PARTIAL if rejected else FileStatus.ACCEPTED,
        submission=replace(draft, tables=tuple(tables)),
        accepted={name: rows.num_rows for name, rows in tables.items()},
        rejected=rejected,
        skipped=sum(sum(count.skipped.values()) for count in counts),
        problems=tuple(sorted(findings.problems, key=_reading_order(plan))),
        sheets=counts,
        unmapped=plan.unmapped,
        assigned=judged.assigned,
    )
    if not (rejected and all_or_nothing):
        return Intake(report, tables, content)
    findings.add(Rule.NOT_ALL_ACCEPTED, value=rejected)
    refused = replace(
        report,
        status=FileStatus.REFUSED,
        submission=None,
        accepted={},
        problems=(*report.problems, findings.problems[-1]),
        assigned=(),
    )
    return Intake(refused, {}, content)


def _reading_order(plan: SheetPlan) -> Callable[[Problem], tuple[int, int, str]]:
    """Problems in the order a reader meets them: the file, then each sheet from its first row to its last."""
    places = {sheet.name: place for place, (_, sheet) in enumerate(plan.found, start=1)}

    def order(problem: Problem) -> tuple[int, int, str]:
        row = re.search(r"\d+", problem.cell)
        place = places.get(problem.sheet, len(places) + 1) if problem.sheet else 0
        return place, int(row[0]) if row else 0, problem.cell

    return order
