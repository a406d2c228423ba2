"""The quality of the wards' data: what is due and missing, how complete and how old it is, what is to be mended."""

from collections.abc import Sequence

import streamlit as st

from analytics.data_quality import WardProblem, WardQuality, ward_problems, ward_quality
from analytics.finding import ReportsReceived
from analytics.metric_table import Light, MetricTable
from analytics.registry import REGISTRY
from data.problems import Severity
from ui import questions
from ui.downloads import offer_downloads
from ui.lists import findings
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import data_quality as words
from wording import numbers
from wording.findings import sentence as finding_sentence
from wording.problems import sentence as problem_sentence

_SHOWN = 100
_SEVERITY_CSS = {Severity.ERROR: "late", Severity.WARNING: "at_risk", Severity.NOTE: "not_due"}


def show_report_findings(view: View) -> None:
    """Who reported on the latest period due, and what of the files is not yet accepted."""
    stated: list[tuple[Light | None, str]] = [
        (finding.light, finding_sentence(finding.facts))
        for finding in view.ask(questions.every_finding)
        if isinstance(finding.facts, ReportsReceived)
    ]
    wards = view.ask(ward_quality)
    light = Light.AT_RISK if any(ward.rejected_rows for ward in wards) else Light.MET
    show(findings([*stated, (light, words.rejected_rows(wards))]))


def show_quality(view: View, metrics: tuple[str, ...]) -> None:
    """A line a ward: its latest day, its sheets, the completeness of some metrics, what is not accepted."""
    measured = view.ask(questions.by_ward, metrics)
    columns = (
        Column(words.WARD),
        Column(words.LATEST, is_number=True),
        Column(words.FRESH, is_number=True),
        *(Column(words.COMPLETENESS[metric], is_number=True) for metric in metrics),
        *(Column(title, is_number=True) for title in (words.REJECTED, words.ERRORS, words.WARNINGS)),
    )
    wards = [ward for ward in view.ask(ward_quality) if ward.has_apartments]
    if not wards:
        return
    rows = [_quality_row(ward, measured) for ward in wards]
    named = words.measured_by([REGISTRY[metric] for metric in metrics])
    under = tag("p", words.QUALITY_UNDER.format(metrics=named), css="under")
    total = _total_row(words.EVERYWHERE.format(unit=view.area.unit_label), wards, measured)
    show(tag("h2", words.QUALITY, css="section"), under, table(columns, rows, total))


def show_problems(view: View) -> None:
    """What is to be mended in the wards' files in use, of the severity that is chosen."""
    found = view.ask(ward_problems)
    show(tag("h2", words.PROBLEMS, css="section"))
    if not found:
        show(tag("p", words.PROBLEMS_NONE, css="under"))
        return
    show(tag("p", words.PROBLEMS_UNDER.format(counts=words.counts(found)), css="under"))
    severity = st.segmented_control(
        words.SEVERITY,
        [None, *Severity],
        format_func=lambda each: str(words.SEVERITIES[each]) if each else words.ALL,
        key="muc-do",
        label_visibility="collapsed",
    )
    chosen = [each for each in found if severity in (None, each.problem.severity)]
    _show_problem_list(chosen)
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.SHEET_COLUMNS, lambda: [words.problem_row(each) for each in chosen], "problems")


def _show_problem_list(found: Sequence[WardProblem]) -> None:
    if not found:
        show(tag("p", words.PROBLEMS_NONE_LIKE_IT, css="under"))
        return
    show(table([*map(Column, words.PROBLEM_COLUMNS)], [_problem_row(each) for each in found[:_SHOWN]]))
    if len(found) > _SHOWN:
        show(tag("p", words.PROBLEMS_SHOWN.format(shown=_SHOWN, total=numbers.integer(len(found))), css="under"))


def _total_row(name: str, wards: Sequence[WardQuality], measured: MetricTable) -> tuple[Cell | str, ...]:
    counted = zip(*((ward.rejected_rows, ward.errors, ward.warnings) for ward in wards), strict=True)
    coverage = [_share(measured.total(metric).coverage) for metric in measured.metrics]
    return name, "", "", *coverage, *(numbers.integer(sum(counts)) for counts in counted)


def _quality_row(ward: WardQuality, measured: MetricTable) -> tuple[Cell | str, ...]:
    counted = (ward.rejected_rows, ward.errors, ward.warnings)
    return (
        ward.ward_name,
        numbers.date(ward.latest_cutoff),
        words.fresh_sheets(ward),
        *(_share(measured.row(metric, ward.ward).coverage) for metric in measured.metrics),
        *(numbers.integer(count) for count in counted),
    )


def _share(coverage: float | None) -> Cell:
    return Cell(numbers.percent(coverage), share=coverage)


def _problem_row(found: WardProblem) -> tuple[Cell | str, ...]:
    severity = found.problem.severity
    sign = Cell(str(words.SEVERITIES[severity]), css=f"light {_SEVERITY_CSS[severity]}")
    return found.ward_name, sign, problem_sentence(found.problem)
