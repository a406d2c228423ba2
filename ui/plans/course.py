"""Plan against actual: an item over time with its target dashed, what wards are late with, what types still lack."""

from dataclasses import replace

import streamlit as st

from analytics.metric import Dimension, Metric
from analytics.registry import REGISTRY
from charts import measured
from charts.spec import Milestone
from ui import questions
from ui.chart import draw
from ui.drill import open_list
from ui.markup import Markup, show, tag
from ui.note import show_note
from ui.page_filter import chosen_keys, filter_by, those_of
from ui.plans import questions as plan_questions
from ui.plans.items import late_wards
from ui.plans.opened import OpenPlan
from ui.scope_controls import by_day, select_day
from ui.view import View
from wording import frame, notes, values
from wording import plans as words

_PERIODS = 12
_COVERAGE = "equipment_coverage"


def show_course(page: OpenPlan, metric: Metric) -> None:
    """The item over the last periods in the scope, the day of the hội nghị marked, with its note."""
    view, within = page.view, those_of(page.chosen, metric)
    days = view.ask(questions.cutoffs, _PERIODS)
    everywhere = frame.EVERYWHERE.format(unit=view.area.unit_label)
    where = ", ".join(view.ward_names[ward] for ward in view.scope.wards) or everywhere
    runs = {where: view.ask(questions.over_time, (metric.id,), days, within)}
    draw(measured.trend(metric, runs, _meeting(view)), f"course-{metric.id}", select_day(by_day(days)))
    show_note(view, metric, view.ask(questions.pooled, (metric.id,), within).total(metric.id))


def show_late_wards(page: OpenPlan) -> None:
    """Item by item the wards of the scope that are late against the target due."""
    metrics = plan_questions.items_of_plan(page.key)
    tables = page.view.ask(plan_questions.items_by_ward, tuple(metric.id for metric in metrics), page.chosen)
    late = late_wards(metrics, tables, page.view.scope.wards)
    show(tag("h3", words.BEHIND_TARGET, css="section"), tag("p", words.TARGETS_ARE_TEMPLATE, css="under"))
    if late:
        show(tag("ul", *(_late(*words.behind_target(metric, rows)) for metric, rows in late), css="todo"))
    else:
        show(tag("p", words.NOTHING_BEHIND_TARGET, css="under"))


def show_equipment_types(page: OpenPlan) -> None:
    """What is met of the approved need by type of equipment; a click filters to a type."""
    view, metric = page.view, REGISTRY[_COVERAGE]
    table = view.ask(questions.by_group, (_COVERAGE,), (Dimension.EQUIPMENT_TYPE,))
    known = [row for row in table.rows if row.value is not None]
    if not known:
        show(tag("h3", metric.label, css="section"), tag("p", notes.LIST_NONE.format(grain=metric.grain.label)))
        return
    spec = measured.group_bars(table, metric, chosen_keys(page.chosen, Dimension.EQUIPMENT_TYPE))
    # A phone has no room for thousands of pieces beside a bar: they stand in the hover and in the list.
    points = tuple(replace(point, text=values.value(metric, point.value)) for point in spec.points)
    draw(replace(spec, points=points), "equipment-types", filter_by(Dimension.EQUIPMENT_TYPE))
    st.button(notes.SEE_LIST, key=f"list-{_COVERAGE}", type="tertiary", on_click=open_list, args=(_COVERAGE,))
    # The note speaks of the type that the title names: unlike pieces have no figure together.
    show_note(view, metric, min(known, key=lambda row: row.value or 0.0))


def _late(name: str, wards: str) -> Markup:
    mark = tag("span", "■", css="mark late", aria_hidden="true")
    return tag("li", mark, tag("span", tag("b", name), tag("small", wards)))


def _meeting(view: View) -> tuple[Milestone, ...]:
    day = view.area.defaults.meeting_on
    return (Milestone(day, words.meeting(day)),) if day else ()
