"""A plan's tasks, unit by unit: where each stands against its deadline, what proves it, who is behind."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from analytics.deadline import DeadlineState
from analytics.finding import OverdueTasks
from analytics.metric_table import Light
from analytics.scope import Scope
from analytics.source import Source
from data.vocabulary import TaskRole, TaskStatus

_TASKS = """
select
    fact.unit, fact.unit_name, unit.short_name, fact.ward, fact.task, fact.task_name, fact.task_order, fact.role,
    fact.due_on, fact.deadline_state, fact.days_left, fact.status, fact.progress_percent, fact.completed_on,
    fact.evidence_no, fact.evidence_on, fact.difficulty, fact.is_obliged, fact.is_reported, fact.is_done,
    fact.is_evidenced, submission.file, source.sheet, source.sheet_row
from task_facts($as_of, $known_by, $as_of, $as_of) as fact
join unit on unit.unit = fact.unit
left join source on source.source_id = fact.source_id
left join submission on submission.submission = source.submission
where fact.plan = $plan
order by fact.report_order, fact.unit, fact.task_order, fact.task
"""
# A task in time is not due yet, also one below the progress that is expected by now.
_LIGHTS = {
    DeadlineState.DONE_ON_TIME: Light.MET,
    DeadlineState.DONE_LATE: Light.AT_RISK,
    DeadlineState.IN_TIME: Light.NOT_DUE,
    DeadlineState.BEHIND_PLAN: Light.NOT_DUE,
    DeadlineState.DUE_SOON: Light.AT_RISK,
    DeadlineState.OVERDUE: Light.LATE,
}


@dataclass(frozen=True, slots=True)
class PlanTask:
    """A task of a plan × a unit it is given to, in words of the assignment and of the unit's latest report.

    `deadline` is None for a paused task; `days_left` counts down to the deadline and is negative past it.
    """

    unit: str
    unit_name: str
    short_name: str
    ward: str | None
    task: str
    task_name: str
    task_order: int
    role: TaskRole
    due_on: dt.date | None
    deadline: DeadlineState | None
    days_left: int | None
    status: TaskStatus | None
    progress_percent: float | None
    completed_on: dt.date | None
    evidence_no: str | None
    evidence_on: dt.date | None
    difficulty: str | None
    is_obliged: bool
    is_reported: bool
    is_done: bool
    is_evidenced: bool
    file: str | None
    sheet: str | None
    sheet_row: int | None

    @property
    def light(self) -> Light | None:
        """Where the task stands against its deadline; None without one, unless it is done."""
        if not self.is_obliged or self.deadline is None:
            return Light.NOT_APPLICABLE
        if self.deadline is DeadlineState.NO_DEADLINE:
            return Light.MET if self.is_done else None
        return _LIGHTS[self.deadline]

    @property
    def days_late(self) -> int:
        """Days past the deadline of a task that is not done; 0 otherwise."""
        return -(self.days_left or 0) if self.light is Light.LATE else 0


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """How many of some tasks stand where. `reported` counts those with a word on their progress, paused ones apart."""

    assigned: int
    reported: int
    done: int
    evidenced: int
    overdue: int
    due_soon: int


def plan_tasks(source: Source, scope: Scope, plan: str) -> tuple[PlanTask, ...]:
    """The tasks of a plan in official order of the units; with wards in the scope only those of their committees."""
    rows = source.rows(_TASKS, scope.params() | {"plan": plan})
    return tuple(_task(row) for row in rows if not scope.wards or row["ward"] in scope.wards)


def task_counts(tasks: Iterable[PlanTask]) -> TaskCounts:
    """The tasks that units owe, counted; what no unit owes and what is paused stands outside."""
    owed = [task for task in tasks if task.light is not Light.NOT_APPLICABLE]
    return TaskCounts(
        assigned=len(owed),
        reported=sum(task.is_reported for task in owed),
        done=sum(task.is_done for task in owed),
        evidenced=sum(task.is_evidenced for task in owed),
        overdue=sum(task.light is Light.LATE for task in owed),
        due_soon=sum(task.deadline is DeadlineState.DUE_SOON for task in owed),
    )


def overdue_tasks(tasks: Iterable[PlanTask]) -> OverdueTasks | None:
    """How many tasks are past their deadline and who has most of them; None when none is."""
    by_unit = Counter(task.unit_name for task in tasks if task.light is Light.LATE)
    if not by_unit:
        return None
    [(worst, most)] = by_unit.most_common(1)
    return OverdueTasks(by_unit.total(), len(by_unit), worst, most)


def behind(tasks: Iterable[PlanTask]) -> tuple[PlanTask, ...]:
    """The tasks past their deadline, longest first, then those due within days, the next first."""
    wanted = [task for task in tasks if task.light is Light.LATE or task.deadline is DeadlineState.DUE_SOON]
    return tuple(sorted(wanted, key=lambda task: (task.light is not Light.LATE, task.days_left)))


def by_deadline(tasks: Sequence[PlanTask]) -> tuple[tuple[PlanTask, ...], ...]:
    """The tasks that are owed in groups of one task and one deadline, by task, then by deadline, undated ones last."""
    groups: dict[tuple[int, dt.date], list[PlanTask]] = {}
    for task in tasks:
        if task.light is not Light.NOT_APPLICABLE:
            groups.setdefault((task.task_order, task.due_on or dt.date.max), []).append(task)
    return tuple(tuple(groups[key]) for key in sorted(groups))


def _task(row: dict[str, object]) -> PlanTask:
    state, status = row.pop("deadline_state"), row.pop("status")
    return PlanTask(
        **row | {"role": TaskRole(str(row["role"]))},  # type: ignore[arg-type]
        deadline=DeadlineState(str(state)) if state else None,
        status=TaskStatus(str(status)) if status else None,
    )
