"""Phân công: task by task who leads, who cooperates and by when."""

from collections.abc import Sequence

from analytics.plan_tasks import PlanTask
from ui.markup import show, tag
from ui.table import Cell, Column, table
from wording import plan_timeline as words


def show_charge(tasks: Sequence[PlanTask]) -> None:
    """The tasks in the plan's order; the assignment is a template and says so. Nothing where there are no tasks."""
    if not tasks:
        return
    show(tag("h3", words.CHARGE, css="section"), tag("p", words.TEMPLATE, css="under"))
    own: dict[str, list[PlanTask]] = {}
    for task in tasks:
        own.setdefault(task.task, []).append(task)
    in_order = sorted(own.values(), key=lambda each: each[0].task_order)
    columns = [Column(title) for title in words.CHARGE_COLUMNS]
    lines = [words.charge_row(each) for each in in_order]
    show(table(columns, [(Cell(name, under=due), units) for name, due, units in lines]))
