"""What is missing in a ward's data: reports not sent, rows not accepted, sheets that speak of an earlier period."""

from analytics.reporting import Report, ReportState
from data.area import Ward
from data.tables import TABLES
from ui import questions
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import numbers
from wording import ward_profile as words
from wording.findings import report_phrase
from wording.reports import STATES

_COLUMNS = (
    Column(words.PERIOD),
    Column(words.DUE),
    Column(words.RECEIVED),
    Column(words.REPORT_STATE),
    Column(words.REJECTED, is_number=True),
)
_CSS = {
    ReportState.ON_TIME: "met",
    ReportState.LATE: "at_risk",
    ReportState.MISSING: "late",
    ReportState.NOT_DUE: "not_due",
    ReportState.NOT_APPLICABLE: "not_applicable",
}


def show_ward_data(view: View) -> None:
    """The reports of the ward in scope, the latest first, then the sheets that are behind."""
    reports = view.ask(questions.reports).reports[::-1]
    sent = table(_COLUMNS, [_row(report) for report in reports]) if reports else tag("p", words.NO_PERIOD, css="under")
    show(tag("h2", words.DATA, css="section"), sent)
    behind = view.ask(questions.stale)
    lines = [
        words.STALE.format(table=TABLES[each.table].sheet, day=numbers.date(each.latest_cutoff)) for each in behind
    ]
    show(*(tag("p", line, css="under") for line in lines or [words.COMPLETE]))


def show_late_report(view: View, ward: Ward) -> None:
    """That the ward in scope has not sent the latest report due, and which figures stand in; nothing when it has."""
    matrix = view.ask(questions.reports)
    due = matrix.latest_due
    if due is None or matrix.of_period(due)[0].state is not ReportState.MISSING:
        return
    latest = view.ask(questions.resting_on)
    if latest and latest.cutoff >= due.cutoff:
        return  # a later report stands in for the one that is missing
    said = words.NOT_REPORTED if latest else words.NOTHING_REPORTED
    day = numbers.date(latest.cutoff) if latest else ""
    text = said.format(ward=ward.name, report=report_phrase(due.kind, due.label), day=day)
    show(tag("div", text, css="notice at_risk"))


def _row(report: Report) -> tuple[Cell | str, ...]:
    sign = STATES[report.state]
    return (
        report.period.label,
        numbers.date(report.period.due_on),
        numbers.date(report.received_at),
        Cell(str(sign), css=f"light {_CSS[report.state]}"),
        numbers.integer(report.rejected_rows),
    )
