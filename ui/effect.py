"""What taking some files would do to the figures of their wards, tried on a copy of the store."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics.metric import Metric
from analytics.metric_table import MetricTable
from analytics.registry import MACROS, REGISTRY
from data.intake.report import Intake
from data.store import open_store
from data.trial import trial
from ui import questions
from ui.desk import this_instant
from ui.markup import show, tag
from ui.table import Column, table
from ui.view import View
from wording import intake as words
from wording import numbers, values
from wording.sorting import vietnamese

_COLUMNS = (
    Column(words.WARD),
    Column(words.METRIC),
    Column(words.BEFORE, is_number=True),
    Column(words.AFTER, is_number=True),
)


@dataclass(frozen=True, slots=True)
class Effect:
    """One figure of one ward that would change."""

    ward: str
    metric: Metric
    before: str
    after: str


def show_effect(view: View, intakes: Sequence[Intake], metrics: tuple[str, ...]) -> None:
    """The figures that would change, ward by ward."""
    with st.spinner(words.PREVIEWING):
        changes = effects(view, intakes, metrics)
    if not changes:
        show(tag("p", words.PREVIEW_NOTHING, css="under"))
        return
    rows = [(change.ward, change.metric.label, change.before, change.after) for change in changes]
    day = numbers.date(view.scope.as_of)
    show(tag("p", words.PREVIEW_TITLE.format(day=day), css="under"), table(_COLUMNS, rows))


def effects(view: View, intakes: Sequence[Intake], metrics: tuple[str, ...]) -> tuple[Effect, ...]:
    """Every figure of the metrics that differs for a ward of the files, before and after."""
    wards = {intake.report.submission.ward for intake in intakes if intake.report.submission}
    before = view.ask(questions.by_ward, metrics)
    with trial(view.folder, view.area, intakes, this_instant()) as folder:
        store = open_store(folder, MACROS)
        after = questions.by_ward(store, view.scope, metrics)
        store.close()
    return tuple(_differences(before, after, wards))


def _differences(before: MetricTable, after: MetricTable, wards: set[str | None]) -> list[Effect]:
    changes = []
    for row in after.rows:
        metric = REGISTRY[row.metric]
        old = before.row(row.metric, row.group_key)
        told = [_told(metric, each.value, each.numerator, each.denominator) for each in (old, row)]
        if (None in wards or row.group_key in wards) and told[0] != told[1]:
            changes.append(Effect(row.group, metric, *told))
    return sorted(changes, key=lambda change: vietnamese(change.ward))


def _told(metric: Metric, value: float | None, numerator: float | None, denominator: float | None) -> str:
    counted = values.fraction(metric, numerator, denominator)
    return f"{values.value(metric, value)}{f' ({counted})' if counted else ''}"
