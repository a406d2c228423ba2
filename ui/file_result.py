"""What the intake says of one file: its status, its problems by cell, the marked-up copy to send back."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from data.intake.marking import mark
from data.intake.report import FileStatus, Intake, IntakeReport, SheetCount
from data.periods import parse_period
from data.problems import Problem, Severity
from ui.downloads import XLSX
from ui.markup import Markup, show, tag
from ui.table import Cell, Column, table
from wording import intake as words
from wording import numbers
from wording.labels import FILE_STATUSES
from wording.problems import sentence

_SHOWN_PROBLEMS = 300
STATUS_CSS = {
    FileStatus.ACCEPTED: "met",
    FileStatus.PARTIAL: "at_risk",
    FileStatus.REFUSED: "late",
    FileStatus.UNCHANGED: "not_due",
}
_SEVERITY_CSS = {Severity.ERROR: "late", Severity.WARNING: "at_risk", Severity.NOTE: "not_due"}
_PROBLEM_COLUMNS = (
    Column(words.PROBLEM_SHEET),
    Column(words.PROBLEM_CELL),
    Column(words.PROBLEM_VALUE),
    Column(words.PROBLEM_WHAT),
)
_SHEET_COLUMNS = (
    Column(words.SHEET),
    Column(words.READ, is_number=True),
    Column(words.ACCEPTED, is_number=True),
    Column(words.REJECTED, is_number=True),
    Column(words.SKIPPED, is_number=True),
)


def show_summary(intakes: Sequence[Intake]) -> None:
    """All files in one sentence."""
    counts = Counter(intake.report.status for intake in intakes)
    told = [
        words.SUMMARY_COUNT.format(n=counts[status], status=sign.word.lower())
        for status, sign in FILE_STATUSES.items()
        if counts[status]
    ]
    rejected = numbers.integer(sum(intake.report.rejected for intake in intakes))
    text = words.SUMMARY.format(files=len(intakes), counts=", ".join(told), rejected=rejected)
    show(tag("h2", words.RESULTS, css="section"), tag("p", text, css="under"))


def show_file(intake: Intake, place: int, ward_names: Mapping[str, str]) -> None:
    """One file, folded when there is nothing to see to."""
    report = intake.report
    show(_headline(report, ward_names))
    if report.status is FileStatus.UNCHANGED:
        return
    with st.expander(_problem_count(report), expanded=report.submission is None):
        if report.problems:
            show(_problems(report.problems))
            offer_marked_up(intake, f"marked-{place}")
        if report.sheets:
            show(tag("p", words.SHEETS, css="under"), _sheets(report.sheets))
        if report.unmapped:
            show(tag("p", words.UNMAPPED.format(names=", ".join(report.unmapped)), css="under"))


def _headline(report: IntakeReport, ward_names: Mapping[str, str]) -> Markup:
    sign = FILE_STATUSES[report.status]
    return tag(
        "p",
        tag("span", str(sign), css=f"light {STATUS_CSS[report.status]}"),
        " · ",
        tag("b", report.file),
        f" · {whose(report, ward_names)}" if report.submission else "",
        f" · {_counts(report)}" if report.sheets else "",
        css="file",
    )


def whose(report: IntakeReport, ward_names: Mapping[str, str]) -> str:
    """The ward and the period of a file that says so."""
    draft = report.submission
    if draft is None:
        return ""
    period = parse_period(draft.period).label
    if draft.ward is None:
        return words.DISTRICT_FILE.format(period=period)
    return words.FILE_LINE.format(ward=ward_names.get(draft.ward, draft.ward), period=period)


def _counts(report: IntakeReport) -> str:
    return words.COUNTS.format(
        accepted=numbers.integer(sum(report.accepted.values())),
        rejected=numbers.integer(report.rejected),
        skipped=numbers.integer(report.skipped),
    )


def _problem_count(report: IntakeReport) -> str:
    return words.PROBLEMS.format(n=len(report.problems)) if report.problems else words.NO_PROBLEMS


def _problems(problems: tuple[Problem, ...]) -> Markup:
    shown = problems[:_SHOWN_PROBLEMS]
    rows = [
        (problem.sheet, problem.cell, problem.value[:80], Cell(sentence(problem), css=_SEVERITY_CSS[problem.severity]))
        for problem in shown
    ]
    more = words.PROBLEM_LIMIT.format(shown=len(shown), total=len(problems)) if len(problems) > len(shown) else ""
    return tag("div", table(_PROBLEM_COLUMNS, rows), tag("p", more, css="under"))


def offer_marked_up(intake: Intake, key: str) -> None:
    """The button for the sender's own workbook with every bad cell explained; none for a file that was not opened."""
    if not (intake.report.sheets and intake.report.problems):
        return
    st.download_button(
        words.MARKED_UP,
        data=lambda: mark(intake.content, intake.report.file, intake.report.problems, sentence),
        file_name=words.MARKED_FILE.format(name=Path(intake.report.file).stem),
        mime=XLSX,
        key=key,
        icon=":material/download:",
        on_click="ignore",
    )


def _sheets(sheets: tuple[SheetCount, ...]) -> Markup:
    rows = [
        (sheet.sheet, *map(numbers.integer, (sheet.read, sheet.accepted, sheet.rejected, sum(sheet.skipped.values()))))
        for sheet in sheets
    ]
    return table(_SHEET_COLUMNS, rows)
