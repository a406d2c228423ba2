"""Violations as charts: by deadline, by age, period by period, and the fines."""

import datetime as dt
from collections.abc import Callable, Sequence

from analytics.metric_table import MetricRow, MetricTable
from analytics.violation_ageing import Ageing, Since
from analytics.violation_flow import PeriodFlow
from charts.spec import ChartKind, ChartSpec, Part, Point, Stack, Step
from charts.theme import Hue, Meaning
from wording import numbers
from wording import violations as words

OPEN, OVERDUE, UNDATED = "violations_open", "violations_overdue", "violations_without_deadline"
FINED, PAID = "fines_issued", "fines_paid"
_MILLION = 1_000_000
_BY_DEADLINE = (
    Part(words.OVERDUE, Meaning.LATE),
    Part(words.UNDATED, Meaning.AT_RISK),
    Part(words.IN_TIME, Meaning.NOT_DUE),
)
_FLOW = (
    Part(words.FOUND, Meaning.PRIMARY),
    Part(words.REPEATED, Step(Hue.BAD_IS_HIGH, 2)),
    Part(words.VERIFIED, Step(Hue.GOOD_IS_HIGH, 2)),
)
_FINES = (Part(words.FINED, Meaning.PRIMARY), Part(words.PAID, Step(Hue.GOOD_IS_HIGH, 2)))
_BANDS = tuple(Part(label, Step(Hue.BAD_IS_HIGH, place)) for place, label in enumerate(words.BANDS))


def open_by_deadline(
    table: MetricTable,
    title: Callable[[Sequence[MetricRow]], str],
    beside: Callable[[MetricRow], str],
    selected: tuple[str, ...],
    *,
    keeps_empty: bool = False,
) -> ChartSpec:
    """The open violations of each row by what their deadline says; the most first.

    The table holds OPEN, OVERDUE and UNDATED; `beside` is what stands behind a row's count. Rows without any are left
    out unless they are kept: a ward that found nothing may have inspected nothing.
    """
    kept = (row for row in table.of(OPEN) if row.numerator or keeps_empty)
    rows = sorted(kept, key=lambda row: -1 if row.numerator is None else row.numerator, reverse=True)
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=title(tuple(table.of(OVERDUE))),
        subtitle=words.by_deadline_subtitle(table.scope.as_of),
        metrics=(OPEN, OVERDUE, UNDATED),
        stacks=tuple(_deadline_stack(row, table, beside(row)) for row in rows),
        parts=_BY_DEADLINE,
        selected=selected,
    )


def _deadline_stack(row: MetricRow, table: MetricTable, text: str) -> Stack:
    overdue = table.row(OVERDUE, row.group_key).numerator or 0.0
    undated = table.row(UNDATED, row.group_key).numerator or 0.0
    counts = (overdue, undated, (row.numerator or 0.0) - overdue - undated)
    return _stack(row.group_key, row.group, counts, words.deadline_hover(row, counts), text)


def open_by_age(groups: Sequence[Ageing], since: Since, as_of: dt.date, selected: tuple[str, ...]) -> ChartSpec:
    """The open (or overdue) violations of each group in bands of days."""
    return ChartSpec(
        kind=ChartKind.STACKED,
        title=words.age_title(groups, since),
        subtitle=words.age_subtitle(since, as_of),
        metrics=(OVERDUE if since is Since.DEADLINE else OPEN,),
        stacks=tuple(
            _stack(each.key, each.label, each.bands, words.age_hover(each, since), numbers.integer(each.total))
            for each in groups
        ),
        parts=_BANDS,
        selected=selected,
    )


def flow_by_period(flow: Sequence[PeriodFlow]) -> ChartSpec:
    """Found, of these repeated, and verified in each period; what is open at its end under its name."""
    return ChartSpec(
        kind=ChartKind.COLUMNS,
        title=words.flow_title(flow),
        subtitle=words.FLOW_SUBTITLE,
        metrics=("violations_found", "violations_verified", OPEN),
        stacks=tuple(
            _stack(
                each.key,
                name,
                (each.found, each.repeated, each.verified),
                words.flow_hover(each),
                numbers.integer(each.open_after),
            )
            for each, name in zip(flow, words.periods([each.label for each in flow]), strict=True)
        ),
        parts=_FLOW,
    )


def fines_by_period(table: MetricTable) -> ChartSpec:
    """What was fined in each period and what of it has been paid, in triệu đồng; the table is by period."""
    rows = tuple(table.of(FINED))
    names = words.periods([row.group for row in rows])
    return ChartSpec(
        kind=ChartKind.COLUMNS,
        title=words.fines_title(table.total(FINED), table.total(PAID)),
        subtitle=words.fines_subtitle(table.scope.as_of),
        metrics=(FINED, PAID),
        stacks=tuple(
            _fine_stack(name, row, table.row(PAID, row.group_key)) for row, name in zip(rows, names, strict=True)
        ),
        parts=_FINES,
    )


def _fine_stack(name: str, fined: MetricRow, paid: MetricRow) -> Stack:
    amounts = (fined.numerator, paid.numerator)
    segments = tuple(
        Point(
            key=fined.group_key,
            label=name,
            value=None if amount is None else amount / _MILLION,
            text=numbers.plain(amount / _MILLION) if amount else "",
            hover=words.fine_hover(fined, paid),
        )
        for amount in amounts
    )
    return Stack(name, segments, "")


def _stack(key: str, label: str, counts: Sequence[float], hover: str, text: str) -> Stack:
    segments = tuple(
        Point(key=key, label=label, value=float(count), text=numbers.integer(count) if count else "", hover=hover)
        for count in counts
    )
    return Stack(label, segments, text)
