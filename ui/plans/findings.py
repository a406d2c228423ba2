"""The findings of a plan's page in words: what is overdue, what comes due, what is done and issued."""

import datetime as dt
from collections.abc import Sequence

from analytics.findings import FindingKind
from analytics.metric_table import Light
from analytics.own_plans import OwnPlanList, OwnPlanState
from analytics.plan_tasks import PlanTask, behind, overdue_tasks, task_counts
from data.area import Plan
from ui import questions
from ui.lists import findings
from ui.markup import show
from ui.plans.opened import OpenPlan
from wording import plan_tasks as words
from wording import plans as plan_words
from wording.findings import sentence

Said = tuple[Light | None, str]
_GRAVITY = (Light.LATE, Light.AT_RISK, None, Light.NOT_DUE, Light.MET)
_OWN_GRAVEST = (OwnPlanState.MISSING, OwnPlanState.NOT_DUE, OwnPlanState.LATE)


def show_plan_findings(page: OpenPlan, kinds: Sequence[FindingKind] = ()) -> None:
    """The findings on the plan's tasks and own plans, and those of some kinds on the district, gravest first."""
    stated = page.view.ask(questions.every_finding) if kinds else ()
    measured = [(finding.light, sentence(finding.facts)) for finding in stated if finding.kind in kinds]
    said = [*on_tasks(page.plan, page.view.scope.as_of, page.tasks), *on_own_plans(page.own), *measured]
    show(findings(sorted(said, key=lambda each: _place(each[0]))))


def on_tasks(plan: Plan, as_of: dt.date, tasks: Sequence[PlanTask]) -> list[Said]:
    """What is overdue and by whom, what comes due within days, what is done."""
    said: list[Said] = []
    if late := overdue_tasks(tasks):
        said.append((Light.LATE, sentence(late)))
    if soon := [task for task in behind(tasks) if task.light is Light.AT_RISK]:
        said.append((Light.AT_RISK, words.due_soon(soon)))
    counts = task_counts(tasks)
    if counts.assigned:
        light = Light.MET if counts.done == counts.assigned else None if counts.done else Light.NOT_DUE
        said.append((light, words.results(plan.plan, plan.issued_on, as_of, counts)))
    return said


def on_own_plans(own: OwnPlanList | None) -> list[Said]:
    """How many units have issued a plan of their own, and how long the others have."""
    if own is None or not any(unit.is_owed for unit in own.units):
        return []
    states = {unit.state for unit in own.units}
    gravest = next((state for state in _OWN_GRAVEST if state in states), OwnPlanState.ISSUED)
    return [(gravest.light, plan_words.own_plans_finding(own))]


def _place(light: Light | None) -> int:
    return _GRAVITY.index(light) if light in _GRAVITY else len(_GRAVITY)
