"""The judgement of one file that can be read: whose it is, what its sheets hold, and what is said of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.area import Area
from data.intake.adjusted import mark_differences
from data.intake.cover import CoverSheet, read_cover
from data.intake.findings import Findings, Refusal, place_in_sheet
from data.intake.history import History, Records
from data.intake.judge_candidates import CandidateJudge
from data.intake.lists import AreaLists
from data.intake.marks import Marks
from data.intake.reading import WorkbookReader
from data.intake.recognising import plan_by_header
from data.intake.report import AssignedCode, FileStatus, Intake, IntakeReport, SheetCount, SubmissionDraft
from data.intake.sent import Sent
from data.intake.sheets import SheetPlan, find_sheet, plan_sheets
from data.intake.stored import Rows
from data.intake.submission import Occasion, Told, occasion_of
from data.problems import Problem, Rule
from data.profile import Mode, Profile
from data.reading.kinds import FileKind
from data.reading.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Judged:
    """The judged candidates of a file, what became of their rows and of sheets that could not be read, and codes."""

    candidates: Sequence[Rows]
    counts: tuple[SheetCount, ...]
    unreadable: tuple[SheetCount, ...]
    assigned: tuple[AssignedCode, ...]
    untold: Counter[Rule]

    def accepted(self) -> dict[str, int]:
        """How many rows were accepted, by table; a sheet without rows gives a table without rows."""
        accepted: Counter[str] = Counter()
        for count in self.counts:
            accepted[count.table] += count.accepted
        return dict(accepted)


class FileJudge:
    """Judges one file; `sent` decides how much of it memory holds."""

    def __init__(self, sent: Sent, profile: Profile, area: Area, ledger: Records, findings: Findings) -> None:
        self.sent = sent
        self.profile = profile
        self.area = area
        self.ledger = ledger
        self.findings = findings

    def judge(self, workbook: Workbook, told: Told, *, all_or_nothing: bool) -> Intake:
        """The judgement of the file. Raises FileRefused or Refusal when nothing of it can be read."""
        self.findings.problems += workbook.notes
        cover = self._cover(workbook)
        occasion = occasion_of(cover, told, self.profile, self.area)
        draft = self._draft(cover, occasion)
        if self.ledger.find_bytes(draft.sha256, (draft.ward, draft.period, draft.profile)):
            report = IntakeReport(self.findings.file, FileStatus.UNCHANGED, draft, {}, 0, 0, ())
            return self.sent.handed(report, ())
        plan = self._plan(workbook)
        self._tell_unsigned(draft)
        judged = self._judged(workbook, plan, occasion)
        report = self._report(draft, plan, judged)
        if report.rejected and all_or_nothing:
            return self.sent.handed(self._refused(report), ())
        return self.sent.handed(report, judged.candidates)

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
            sha256=self.sent.sha256(),
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
        marks = Marks(most=self.findings.most)
        with self.sent.engine() as connection:
            judge = CandidateJudge(connection, self.profile, self.area, history, occasion.ward, self.findings, marks)
            candidates = [each for sheet in reader.readers(plan) for each in self.sent.candidates(sheet, judge)]
        for each in candidates:
            adjusted = self.ledger.adjusted_records(occasion.ward, each.table.name, occasion.cutoff)
            mark_differences(each, adjusted, marks)
        self._tell(marks, workbook)
        counts = tuple(each.count() for each in candidates)
        untold = marks.untold + self.findings.untold
        return Judged(candidates, counts, tuple(reader.unreadable), tuple(judge.assigned), untold)

    def _tell(self, marks: Marks, workbook: Workbook) -> None:
        marks.trim()
        marks.tell({sheet.name: sheet for sheet in workbook.sheets}, self.findings)
        self.findings.trim()

    def _report(self, draft: SubmissionDraft, plan: SheetPlan, judged: Judged) -> IntakeReport:
        counts = (*judged.counts, *judged.unreadable)
        rejected, accepted = sum(count.rejected for count in counts), judged.accepted()
        return IntakeReport(
            file=draft.file_name,
            status=FileStatus.PARTIAL if rejected else FileStatus.ACCEPTED,
            submission=replace(draft, tables=tuple(accepted)),
            accepted=accepted,
            rejected=rejected,
            skipped=sum(sum(count.skipped.values()) for count in counts),
            problems=tuple(sorted(self.findings.problems, key=_reading_order(plan))),
            sheets=counts,
            unmapped=plan.unmapped,
            assigned=judged.assigned,
            untold=judged.untold,
        )

    def _refused(self, report: IntakeReport) -> IntakeReport:
        """The report of a file that was to be taken whole or not at all."""
        self.findings.add(Rule.NOT_ALL_ACCEPTED, value=report.rejected)
        return replace(
            report,
            status=FileStatus.REFUSED,
            submission=None,
            accepted={},
            problems=(*report.problems, self.findings.problems[-1]),
            assigned=(),
        )


def _reading_order(plan: SheetPlan) -> Callable[[Problem], tuple[int, tuple[bool, int, str]]]:
    """Problems in the order a reader meets them: the file, then each sheet from its first row to its last."""
    places = {sheet.name: place for place, (_, sheet) in enumerate(plan.found, start=1)}

    def order(problem: Problem) -> tuple[int, tuple[bool, int, str]]:
        place = places.get(problem.sheet, len(places) + 1) if problem.sheet else 0
        return place, place_in_sheet(problem)

    return order
