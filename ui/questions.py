"""The questions pages ask a snapshot: pure functions of (store, scope, …), remembered by `View.ask`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from analytics.adjusted import AdjustedFigure, adjusted_figures
from analytics.attention import AttentionItem, attention
from analytics.comparison import Comparison, ComparisonKind
from analytics.findings import Finding, all_findings, findings
from analytics.labels import read_labels
from analytics.measure import measure, measure_days
from analytics.metric import Dimension, RecordState
from analytics.metric_table import MetricTable
from analytics.records import RecordList, records
from analytics.reporting import ReportMatrix, StaleTable, latest_report, report_matrix, stale_tables
from analytics.scope import Scope
from analytics.source import Source
from data.periods import Period
from ui.listed import CodeLabels

RECORDS_SHOWN = 200
_PREVIOUS = Comparison(ComparisonKind.PREVIOUS)

Groups = tuple[tuple[Dimension, str], ...]  # one group of each dimension named: what a page is filtered to


def by_ward(source: Source, scope: Scope, metrics: tuple[str, ...], within: Groups = ()) -> MetricTable:
    """The metrics ward by ward, each beside its previous period, whatever wards are being filtered by."""
    return measure(source, metrics, replace(scope, wards=()), (Dimension.WARD,), _PREVIOUS, within=dict(within))


def by_group(
    source: Source, scope: Scope, metrics: tuple[str, ...], by: tuple[Dimension, ...], within: Groups = ()
) -> MetricTable:
    """The metrics by the groups of some dimensions, over the scope."""
    return measure(source, metrics, scope, by, within=dict(within))


def pooled(source: Source, scope: Scope, metrics: tuple[str, ...], within: Groups = ()) -> MetricTable:
    """The metrics over the whole scope, each beside its previous period."""
    return measure(source, metrics, scope, (), _PREVIOUS, within=dict(within))


def over_time(
    source: Source, scope: Scope, metrics: tuple[str, ...], days: tuple[dt.date, ...], within: Groups = ()
) -> tuple[tuple[dt.date, MetricTable], ...]:
    """The metrics over the whole scope on each of the days."""
    return tuple(measure_days(source, metrics, scope, (), days, within=dict(within)))


def to_urge(source: Source, scope: Scope) -> tuple[AttentionItem, ...]:
    """Việc cần đôn đốc, gravest first."""
    return attention(source, scope)


def reports(source: Source, scope: Scope) -> ReportMatrix:
    """Who reported on which period, and when."""
    return report_matrix(source, scope)


def resting_on(source: Source, scope: Scope) -> Period | None:
    """The latest report that the figures rest on; None before the first."""
    return latest_report(source, scope)


def stale(source: Source, scope: Scope) -> tuple[StaleTable, ...]:
    """The sheets whose figures are older than the latest period due."""
    return stale_tables(source, scope)


def adjusted(source: Source, scope: Scope) -> tuple[AdjustedFigure, ...]:
    """The figures told by telephone that wait for their wards."""
    return adjusted_figures(source, scope)


def cutoffs(source: Source, scope: Scope, count: int) -> tuple[dt.date, ...]:
    """The last `count` days to look at: the cut-offs of the area's periods before as_of, then as_of itself."""
    closed = {period.cutoff for period in report_matrix(source, scope).periods} - {scope.as_of}
    return (*sorted(closed)[-(count - 1) :], scope.as_of)


def holds_sample(source: Source, scope: Scope) -> bool:
    """Whether any submission is demonstration data."""
    return bool(source.rows("select 1 from submission where is_sample limit 1"))


def first_records(
    source: Source, scope: Scope, metric: str, state: RecordState | None, within: Groups = ()
) -> RecordList:
    """The records behind a figure that a page has room for, all of them or those in one state."""
    return records(source, metric, scope, state=state, limit=RECORDS_SHOWN, within=dict(within))


def every_record(
    source: Source, scope: Scope, metric: str, state: RecordState | None, within: Groups = ()
) -> RecordList:
    """The records behind a figure to take away, all of them or those in one state."""
    return records(source, metric, scope, state=state, within=dict(within))


def labels(source: Source, scope: Scope, dimension: Dimension) -> Mapping[str, str]:
    """What the groups of a dimension are called, in display order."""
    return read_labels(source, (dimension,)).of[dimension]


def code_labels(source: Source, scope: Scope) -> CodeLabels:
    """What the codes in record lists are called."""
    vocabulary: dict[str, dict[str, str]] = {}
    for row in source.rows("select list, code, label from vocabulary"):
        vocabulary.setdefault(row["list"], {})[row["code"]] = row["label"]
    return CodeLabels(vocabulary, read_labels(source, tuple(Dimension)).of)


def stated(source: Source, scope: Scope) -> tuple[Finding, ...]:
    """The findings, three to six, the gravest first."""
    return findings(source, scope)


def every_finding(source: Source, scope: Scope) -> tuple[Finding, ...]:
    """All findings that have something to say, in the order of the report."""
    return all_findings(source, scope)
