"""What a ward was given to do: each task with its deadline, where it stands and what proves it."""

from analytics.plan_tasks import PlanTask
from ui.markup import show, tag
from ui.plans.questions import tasks_of
from ui.table import Cell, Column, table
from ui.view import View
from wording import plan_tasks as task_words
from wording import ward_profile as words

_COLUMNS = (
    Column(words.TASK),
    Column(words.ROLE),
    Column(words.DEADLINE),
    Column(words.TASK_STATE),
    Column(words.PROGRESS, is_number=True),
    Column(words.PROOF),
)


def show_ward_tasks(view: View) -> None:
    """The tasks of the ward in scope, plan by plan; that there are none where the place assigns none."""
    show(tag("h2", words.TASKS, css="section"))
    shown = False
    for plan in view.area.plans:
        tasks = view.ask(tasks_of, plan.plan)
        if tasks:
            show(tag("h3", words.PLAN.format(plan=plan.number), css="under"), table(_COLUMNS, list(map(_row, tasks))))
            shown = True
    if not shown:
        show(tag("p", task_words.NO_TASKS, css="under"))


def _row(task: PlanTask) -> tuple[Cell | str, ...]:
    light = task.light.value if task.light else "none"
    return (
        task_words.numbered(task),
        Cell(task_words.ROLES[task.role], css="whole"),
        words.deadline(task.due_on),
        Cell(task_words.state(task), css=f"light {light}"),
        task_words.progress(task),
        Cell(task_words.proof(task), under=task.difficulty or ""),
    )
