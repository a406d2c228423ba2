"""A plan's tasks: states, lights and counts by hand, and the same figures as `measure`."""

import csv
import datetime as dt
from collections import Counter

import pytest

from analytics import Scope, measure
from analytics.deadline import DeadlineState
from analytics.metric import Dimension
from analytics.metric_table import Light
from analytics.plan_tasks import PlanTask, TaskCounts, behind, by_deadline, overdue_tasks, plan_tasks, task_counts
from tests.city import City

DAY = dt.date(2019, 12, 24)
# Of Quỳnh Lôi: done with proof, done without, overdue since 20/12 and since 15/12, paused; 245 begun and silent.
TASKS = """
    unit           | task  | status      | progress_percent | done_on    | evidence_no | evidence_on
    ubnd-quynh-loi | 141-1 | done        | 100              | 2019-12-02 | 5/BC        | 2019-12-02
    ubnd-quynh-loi | 141-2 | done        | 100              | 2019-10-20 |             |
    ubnd-quynh-loi | 141-3 | in_progress | 50               |            |             |
    ubnd-quynh-loi | 141-4 | not_started | 0                |            |             |
    ubnd-quynh-loi | 141-5 | paused      |                  |            |             |
    ubnd-quynh-loi | 245-1 | in_progress | 5                |            |             |
"""


@pytest.fixture
def tasks(city: City) -> tuple[PlanTask, ...]:
    """Plan 141 on 24/12/2019."""
    city.task_progress(TASKS)
    return plan_tasks(city.store(), Scope(DAY), "141")


def of_ward(tasks: tuple[PlanTask, ...]) -> list[PlanTask]:
    return [task for task in tasks if task.ward == "quynh-loi"]


def test_each_task_has_the_state_its_deadline_gives_and_a_paused_one_none(tasks):
    states = {task.task: (task.deadline, task.light, task.days_late) for task in of_ward(tasks)}
    assert states == {
        "141-1": (DeadlineState.DONE_LATE, Light.AT_RISK, 0),
        "141-2": (DeadlineState.DONE_ON_TIME, Light.MET, 0),
        "141-3": (DeadlineState.OVERDUE, Light.LATE, 4),
        "141-4": (DeadlineState.OVERDUE, Light.LATE, 9),
        "141-5": (None, Light.NOT_APPLICABLE, 0),
    }


def test_a_paused_task_stands_outside_the_counts_and_a_ward_without_buildings_is_given_none(tasks):
    assert task_counts(of_ward(tasks)) == TaskCounts(assigned=4, reported=4, done=2, evidenced=1, overdue=2, due_soon=0)
    assert not [task for task in tasks if task.ward == "pho-hue"]


def test_the_counts_are_those_of_measure_and_of_the_assignments(city: City):
    city.task_progress(TASKS)
    store = city.store()
    counts = task_counts(plan_tasks(store, Scope(DAY), "141"))
    names = ["tasks_done", "tasks_done_with_evidence"]
    table = measure(store, names, Scope(DAY), (), within={Dimension.PLAN: "141"})
    done, evidenced = (table.total(name) for name in names)
    assert (counts.done, counts.evidenced, counts.reported) == (
        done.numerator,
        evidenced.numerator,
        done.denominator,
    )
    with (city.area.folder / "assignments.csv").open(encoding="utf-8") as file:
        given = [line for line in csv.DictReader(file) if line["task"].startswith("141-")]
    # 19 wards with apartment buildings of 20; one of their tasks is paused.
    assert counts.assigned == sum(19 if line["unit_kind"] == "ward" else 1 for line in given) - 1


def test_who_has_most_overdue_tasks_is_named(tasks):
    late = overdue_tasks(tasks)
    by_unit = Counter(task.unit_name for task in tasks if task.due_on < DAY and not task.is_done and task.is_obliged)
    by_unit["UBND phường Quỳnh Lôi"] -= 1  # the paused one
    assert (late.tasks, late.units) == (by_unit.total(), sum(1 for count in by_unit.values() if count))
    assert late.worst_tasks == max(by_unit.values())
    assert overdue_tasks(()) is None


def test_what_is_behind_stands_longest_overdue_first_then_what_comes_due(city: City):
    city.task_progress(TASKS)
    store = city.store()
    overdue = behind(plan_tasks(store, Scope(DAY), "141"))
    assert [task.days_late for task in overdue] == sorted((task.days_late for task in overdue), reverse=True)
    assert overdue[0].due_on == dt.date(2019, 10, 31)
    soon = behind(plan_tasks(store, Scope(DAY), "245"))
    assert [(task.unit, task.due_on.day, task.light) for task in soon] == [
        ("qldt", 30, Light.AT_RISK),
        ("ban-tuyen-giao", 31, Light.AT_RISK),
    ]


def test_a_task_below_the_progress_expected_by_now_is_not_late_before_its_deadline(city: City):
    city.task_progress(TASKS)
    [begun] = [t for t in plan_tasks(city.store(), Scope(DAY), "245") if (t.task, t.ward) == ("245-1", "quynh-loi")]
    assert (begun.deadline, begun.light) == (DeadlineState.BEHIND_PLAN, Light.NOT_DUE)


def test_tasks_are_grouped_by_number_and_deadline_undated_ones_last(city: City):
    groups = by_deadline(plan_tasks(city.store(), Scope(DAY), "245"))
    found = [(group[0].task, group[0].due_on, len(group)) for group in groups]
    assert found == [
        ("245-1", dt.date(2019, 12, 31), 1),
        ("245-1", dt.date(2020, 1, 31), 23),
        ("245-2", dt.date(2020, 3, 31), 22),
        ("245-3", dt.date(2020, 6, 30), 24),
        ("245-4", dt.date(2020, 6, 30), 22),
        ("245-5", dt.date(2019, 12, 30), 1),
        ("245-5", None, 21),
    ]


def test_wards_in_scope_leave_only_their_committees(city: City):
    found = plan_tasks(city.store(), Scope(DAY, wards=("bach-mai",)), "141")
    assert {task.unit for task in found} == {"ubnd-bach-mai"}


def test_before_a_plan_is_issued_nobody_has_its_tasks(city: City):
    assert plan_tasks(city.store(), Scope(dt.date(2019, 12, 19)), "245") == ()


def test_a_task_tells_the_file_sheet_and_row_it_was_told_in(tasks):
    told = of_ward(tasks)[0]
    assert told.file == "bieu-mau.xlsx"
    assert told.sheet_row is not None
    assert next(task for task in tasks if task.ward == "bach-mai").file is None
