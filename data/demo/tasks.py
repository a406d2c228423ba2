"""How far each unit is with the tasks it was given."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from data.area import Area
from data.area.model import Assignment
from data.demo.story import Story
from data.vocabulary import TaskStatus

EVIDENCE_SHARE = 0.8
OVERDUE_BY_DAYS = 30  # an overdue task is done so long after its day
OPEN_ENDED_DAYS = 400
FIRST_SIGNS_DAYS = 12  # a fresh plan shows no progress before


@dataclass(frozen=True, slots=True)
class TaskRecord:
    """A task of one unit: progress rises evenly from `begun_on` to `done_on`."""

    given: Assignment
    begun_on: dt.date
    done_on: dt.date
    has_evidence: bool
    evidence: int

    def progress(self, day: dt.date) -> int:
        """Percent done on a day, in steps of five."""
        if day >= self.done_on:
            return 100
        share = (day - self.begun_on).days / max(1, (self.done_on - self.begun_on).days)
        return max(0, min(95, int(share * 20) * 5))

    def status(self, day: dt.date) -> TaskStatus:
        """The state on a day."""
        if day >= self.done_on:
            return TaskStatus.DONE
        return TaskStatus.IN_PROGRESS if self.progress(day) else TaskStatus.NOT_STARTED


def invent_tasks(random: Random, area: Area, unit: str | None, overdue: int, story: Story) -> tuple[TaskRecord, ...]:
    """The tasks of a unit; of those due by the day of the story, the last `overdue` are not done by then."""
    given = [assignment for assignment in area.assignments if assignment.unit == unit]
    due = [assignment for assignment in given if assignment.due_on and assignment.due_on < story.told_on]
    late = {assignment.task for assignment in sorted(due, key=_due_on)[len(due) - overdue :]}
    return tuple(_records(random, area, given, late, story))


def _due_on(assignment: Assignment) -> dt.date:
    return assignment.due_on or dt.date.max


def _records(
    random: Random, area: Area, given: Sequence[Assignment], late: set[str], story: Story
) -> Iterator[TaskRecord]:
    begun = {task.task: plan.issued_on for plan in area.plans for task in area.tasks if task.plan == plan.plan}
    for assignment in given:
        begun_on = begun[assignment.task] + dt.timedelta(days=FIRST_SIGNS_DAYS * random.random())
        due_on = assignment.due_on or begun_on + dt.timedelta(days=OPEN_ENDED_DAYS)
        is_late = assignment.task in late
        done_on = story.told_on + dt.timedelta(days=random.randint(5, OVERDUE_BY_DAYS)) if is_late else due_on
        early = 0 if is_late else random.randint(0, max(0, min(25, (due_on - begun_on).days // 4)))
        yield TaskRecord(
            given=assignment,
            begun_on=begun_on,
            done_on=done_on - dt.timedelta(days=early),
            has_evidence=random.random() < EVIDENCE_SHARE,
            evidence=random.randint(20, 400),
        )
