"""A plan's deadlines as a timeline: one bar a task and deadline, from the day the plan was issued."""

import datetime as dt
from collections.abc import Sequence

from analytics.metric_table import Light
from analytics.own_plans import OwnPlanList, OwnPlanState
from analytics.plan_tasks import PlanTask
from charts.spec import ChartKind, ChartSpec, Milestone, Stretch
from charts.theme import Meaning
from wording import plan_timeline as words

OWN_PLANS = "own-plans"
_GRAVEST = (Light.LATE, Light.AT_RISK, Light.NOT_DUE, Light.MET)
_OWN_GRAVEST = (OwnPlanState.MISSING, OwnPlanState.NOT_DUE, OwnPlanState.LATE, OwnPlanState.ISSUED)


def task_timeline(
    issued_on: dt.date,
    groups: Sequence[Sequence[PlanTask]],
    own: OwnPlanList | None,
    milestones: tuple[Milestone, ...],
    selected: tuple[str, ...] = (),
) -> ChartSpec:
    """The timeline of a plan. A bar's key is its task; the first milestone is as_of.

    `groups` are the tasks of one number and one deadline; the bar of the own plans, where there are any, comes first.
    """
    first = [_own_plans(issued_on, own)] if own and any(unit.is_owed for unit in own.units) else []
    return ChartSpec(
        kind=ChartKind.GANTT,
        title=words.timeline_title(groups, milestones[0].day),
        subtitle=words.TIMELINE_SUBTITLE,
        metrics=("tasks_done",),
        stretches=(*first, *(_stretch(issued_on, group) for group in groups)),
        milestones=milestones,
        selected=selected,
    )


def _stretch(issued_on: dt.date, group: Sequence[PlanTask]) -> Stretch:
    name, under = words.deadline_group(group)
    lights = {task.light for task in group}
    gravest = next((light for light in _GRAVEST if light in lights), None)
    return Stretch(
        key=group[0].task,
        label=name,
        from_on=issued_on,
        to_on=group[0].due_on,
        text=under,
        hover=f"{name}. {under}.",
        meaning=Meaning(gravest.value) if gravest else Meaning.NO_DATA,
    )


def _own_plans(issued_on: dt.date, own: OwnPlanList) -> Stretch:
    name, under = words.own_plan_row(own)
    states = {unit.state for unit in own.units}
    gravest = next(state for state in _OWN_GRAVEST if state in states)
    return Stretch(
        key=OWN_PLANS,
        label=name,
        from_on=issued_on,
        to_on=own.due_before - dt.timedelta(days=1),
        text=under,
        hover=f"{name}. {under}.",
        meaning=Meaning(gravest.light.value),
    )
