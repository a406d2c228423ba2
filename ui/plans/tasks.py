"""Nhiệm vụ theo đơn vị: the matrix unit × task, and the list behind it with proof, difficulty and source."""

from collections.abc import Mapping, Sequence

import streamlit as st

from analytics.metric import Dimension
from analytics.plan_tasks import PlanTask, TaskCounts, behind, task_counts
from ui.address import here, link
from ui.downloads import offer_downloads
from ui.drill import LIST
from ui.markup import Markup, show, tag
from ui.matrix import cell, pinned_table
from ui.page_filter import KEYS
from ui.plans.opened import OpenPlan
from ui.plans.plan_note import show_plan_note
from ui.plans.questions import tasks_chosen
from ui.questions import Groups
from ui.table import Cell, Column, table
from wording import numbers
from wording import plan_tasks as words
from wording import plans as plan_words

_HEIGHT, _FIRST = "44rem", 8
_METRIC = "tasks_done"
_UNIT, _TASK = KEYS[Dimension.UNIT], KEYS[Dimension.TASK]
_OFFERED = (Dimension.UNIT, Dimension.TASK)


def show_tasks(page: OpenPlan) -> None:
    """The matrix of all units, then the list of the page's filter."""
    show(tag("h2", words.MATRIX, css="section"), tag("p", words.MATRIX_UNDER, css="under"))
    if not page.tasks:
        show(tag("p", words.NO_TASKS, css="under"))
        return
    show(task_matrix(page.tasks, page.chosen))
    titles = (words.UNIT, *(words.numbered(task) for task in _columns(page.tasks).values()))
    name = page.file(plan_words.TASKS_FILE)
    offer_downloads(name, titles, lambda: sheet_rows(page.tasks), f"tasks-{page.key}")
    show_plan_note(page, _METRIC)
    _show_list(page, tasks_chosen(page.tasks, page.chosen))


def _show_list(page: OpenPlan, tasks: tuple[PlanTask, ...]) -> None:
    units = len({task.unit for task in tasks})
    counts = words.counts_line(task_counts(tasks))
    scope = words.LIST_UNDER.format(shown=numbers.integer(len(tasks)), units=numbers.integer(units), counts=counts)
    show(tag("h2", words.LIST, css="section"), tag("p", scope if tasks else words.NOTHING, css="under"))
    if tasks:
        show(table([Column(title) for title in words.LIST_COLUMNS], [_line(task) for task in tasks]))
        name = page.file(plan_words.TASK_LIST_FILE)
        offer_downloads(
            name, words.SHEET_COLUMNS, lambda: [words.sheet_row(task) for task in tasks], f"task-list-{page.key}"
        )


def show_behind(tasks: tuple[PlanTask, ...]) -> None:
    """Who is behind with what: overdue first, then what comes due within days."""
    wanted = behind(tasks)
    counts = task_counts(tasks)
    show(tag("h3", words.BEHIND, css="section"))
    if not wanted:
        show(tag("p", words.NOTHING_BEHIND, css="under"))
        return
    said = words.BEHIND_UNDER.format(late=numbers.integer(counts.overdue), soon=numbers.integer(counts.due_soon))
    show(tag("p", said, css="under"), _entries(wanted[:_FIRST]))
    if len(wanted) > _FIRST:
        with st.expander(words.MORE_BEHIND.format(n=len(wanted) - _FIRST)):
            show(_entries(wanted[_FIRST:]))


def task_matrix(tasks: Sequence[PlanTask], chosen: Groups = ()) -> Markup:
    """The matrix as a table, all units together on top."""
    columns, wanted = _columns(tasks), {one: key for one, key in chosen if one in _OFFERED}
    head: list[Markup | str] = [words.UNIT, *(_task_link(task) for task in columns.values())]
    total = [
        tag("span", words.EVERY_UNIT),
        *(_counted(key, task_counts(task for task in tasks if task.task == key)) for key in columns),
    ]
    return pinned_table(
        head, [_unit_row(own, columns, wanted) for own in _by_unit(tasks).values()], total, height=_HEIGHT
    )


def sheet_rows(tasks: Sequence[PlanTask]) -> list[tuple[object, ...]]:
    """The matrix as rows of a file."""
    columns = _columns(tasks)
    return [
        (next(iter(own.values())).unit_name, *(words.matrix_cell(own.get(task)) for task in columns))
        for own in _by_unit(tasks).values()
    ]


def _columns(tasks: Sequence[PlanTask]) -> dict[str, PlanTask]:
    """One task of each number, in the plan's order."""
    return {task.task: task for task in sorted(tasks, key=lambda task: task.task_order)}


def _by_unit(tasks: Sequence[PlanTask]) -> dict[str, dict[str, PlanTask]]:
    units: dict[str, dict[str, PlanTask]] = {}
    for task in tasks:
        units.setdefault(task.unit, {})[task.task] = task
    return units


def _unit_row(
    own: Mapping[str, PlanTask], columns: Mapping[str, PlanTask], wanted: Mapping[Dimension, str]
) -> list[Markup]:
    unit = next(iter(own.values()))
    name = link(here({_UNIT: [unit.unit], _TASK: []}), unit.short_name, hint=unit.unit_name)
    return [name, *(_state(own[task], wanted) if task in own else cell() for task in columns)]


def _state(task: PlanTask, wanted: Mapping[Dimension, str]) -> Markup:
    is_chosen = bool(wanted) and tasks_chosen((task,), tuple(wanted.items())) == (task,)
    meaning = task.light.value if task.light else "none"
    address = here({_UNIT: [task.unit], _TASK: [task.task], LIST: [_METRIC]})
    shown = link(address, tag("span", words.state(task), css=f"light {meaning}"))
    return cell(shown, words.under(task), is_chosen=is_chosen)


def _counted(task: str, counts: TaskCounts) -> Markup:
    return cell(link(here({_TASK: [task], _UNIT: [], LIST: [_METRIC]}), words.done_of(counts)), words.late_of(counts))


def _task_link(task: PlanTask) -> Markup:
    return link(here({_TASK: [task.task], _UNIT: []}), words.numbered(task))


def _line(task: PlanTask) -> list[Cell | str]:
    return [
        task.unit_name,
        Cell(words.numbered(task), under=words.ROLES[task.role]),
        Cell(words.state(task), css=f"whole {task.light.value if task.light else 'none'}", under=words.list_due(task)),
        words.proof(task),
        words.difficulty(task),
        Cell(words.source(task.file, task.sheet, task.sheet_row), css="under"),
    ]


def _entries(tasks: Sequence[PlanTask]) -> Markup:
    return tag("ul", *(_entry(task) for task in tasks), css="todo")


def _entry(task: PlanTask) -> Markup:
    who, what, how = words.behind_line(task)
    meaning = task.light.value if task.light else "none"
    mark = tag("span", words.state(task)[:1], css=f"mark {meaning}", aria_hidden="true")
    name = link(here({_UNIT: [task.unit], _TASK: [task.task]}), who)
    return tag("li", mark, tag("span", name, f" · {what}", tag("small", how)))
