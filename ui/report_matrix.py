"""The matrix ward × period: each report's state in words, the whole area's count on top."""

from collections.abc import Mapping, Sequence

from analytics.report_counts import period_counts
from analytics.reporting import Report, ReportingPeriod, ReportMatrix, ReportState
from ui import questions
from ui.markup import Markup, show, tag
from ui.table import figures
from ui.view import View
from wording import data_quality as words
from wording import numbers

_PERIODS = 7
# The ward stays in sight while a narrow screen scrolls the periods; only a separate border moves with its cell.
_PINNED = "position:sticky;left:0;background:var(--{ground})"
_SEPARATE = "border-collapse:separate;border-spacing:0"
_CSS: Mapping[ReportState, str] = {
    ReportState.ON_TIME: "met",
    ReportState.LATE: "at_risk",
    ReportState.MISSING: "late",
    ReportState.NOT_DUE: "not_due",
    ReportState.NOT_APPLICABLE: "not_applicable",
}


def show_report_matrix(view: View) -> None:
    """The latest periods side by side, the wards in official order."""
    matrix = view.ask(questions.reports)
    show(tag("h2", words.MATRIX, css="section"))
    if not matrix.periods:
        show(tag("p", words.NO_PERIODS, css="under"))
        return
    shown = matrix.periods[-_PERIODS:]
    under = words.MATRIX_UNDER.format(periods=len(shown))
    everywhere = words.EVERYWHERE.format(unit=view.area.unit_label)
    show(tag("p", under, css="under"), report_table(matrix, shown, everywhere))


def report_table(matrix: ReportMatrix, shown: Sequence[ReportingPeriod], everywhere: str) -> Markup:
    """The matrix of some periods as a table, whole from top to bottom; a narrow screen scrolls it sideways."""
    head = [tag("th", words.WARD), *(_head(period) for period in shown)]
    counts = [count for count in period_counts(matrix) if count.period in shown]
    total = [
        tag("td", everywhere, style=_PINNED.format(ground="chip")),
        *(_two_lines(*words.period_cell(count)) for count in counts),
    ]
    by_ward: dict[str, dict[ReportingPeriod, Report]] = {}
    for report in matrix.reports:
        by_ward.setdefault(report.ward_name, {})[report.period] = report
    body = [tag("tr", *total, css="total"), *(_row(ward, own, shown) for ward, own in by_ward.items())]
    drawn = tag("table", tag("thead", tag("tr", *head)), tag("tbody", *body), css=figures(len(head)), style=_SEPARATE)
    return tag("div", drawn, css="scroll", style="max-height:none")


def _head(period: ReportingPeriod) -> Markup:
    return tag("th", period.label, tag("div", words.DUE.format(day=numbers.date(period.due_on)), css="under"))


def _row(ward: str, reports: Mapping[ReportingPeriod, Report], shown: Sequence[ReportingPeriod]) -> Markup:
    return tag(
        "tr", tag("td", ward, style=_PINNED.format(ground="card")), *(_cell(reports.get(period)) for period in shown)
    )


def _cell(report: Report | None) -> Markup:
    if report is None:  # the ward did not exist in that period
        return tag("td", numbers.MISSING)
    sign, under = words.report_cell(report)
    return _two_lines(sign, under, f"light {_CSS[report.state]}")


def _two_lines(text: str, under: str, css: str = "") -> Markup:
    return tag("td", tag("span", text, css=css), *([tag("div", under, css="under")] if under else []))
