"""The slides on who must do what: wards beside each other, difficulties, the tasks of a plan, the time to come."""

from itertools import groupby

from analytics.findings import FindingKind
from analytics.metric import Dimension
from analytics.metric_table import Light
from analytics.plan_tasks import PlanTask
from analytics.registry import REGISTRY
from analytics.standing import standing_groups
from briefing.material import Material
from briefing.slide import Slide, SlideTable, Statement, nothing
from briefing.voices import named_difficulties, proposals
from charts.spec import Listing
from data.area import Area, Plan
from data.vocabulary import TaskRole
from wording import briefing as words
from wording import numbers
from wording.attention import attention_sentence
from wording.values import marks

_POINTS, _VOICES = 6, 5
_GROUPED = "buildings_fully_equipped"


def by_ward(material: Material, area: Area) -> Slide:
    """The wards in groups rather than in a ranking, and who has reported."""
    metric = REGISTRY[_GROUPED]
    rows = tuple(material.table(Dimension.WARD).of(metric.id))
    groups = [group for group in standing_groups(rows) if group.light in words.GROUPS]
    lights = tuple(group.light for group in groups)
    table = SlideTable(
        words.GROUP_COLUMNS,
        (False, False),
        tuple(
            (words.group_name(group.light), ", ".join(f"{row.group}{marks(row)}" for row in group.rows))
            for group in groups
            if group.light is not None
        ),
    )
    said = material.said(FindingKind.REPORTS_RECEIVED)
    return Slide(
        "by-ward",
        words.BY_WARD,
        words.group_message(metric, rows),
        table=table if lights else None,
        footnote=words.stale_wards(rows),
        points=tuple(Statement(one.sentence, one.light) for one in said) or (() if lights else nothing()),
        metrics=(metric.id, "reports_received"),
        notes=words.notes([metric, REGISTRY["reports_received"]], material.scope.as_of, material.snapshot),
    )


def difficulties(material: Material, area: Area) -> Slide:
    """What stands in the way, in the wards' own words."""
    told = [one for one in material.difficulties if one.content]
    voices = named_difficulties(told)
    points = tuple(Statement(words.named_by(one.wards, one.text)) for one in voices[:_VOICES])
    rest = len(voices) - len(points)
    return Slide(
        "difficulties",
        words.DIFFICULTIES,
        words.difficulties_message(told) if told else "",
        points=points or (Statement(words.NOT_STATED),),
        footnote=words.more_difficulties(rest) if rest else "",
        notes="\n".join(words.all_who_named(one.wards, one.text) for one in voices),
        listings=(Listing.DIFFICULTIES,) if told else (),
    )


def assigned(material: Material, area: Area) -> Slide:
    """The tasks of the last plan that gives any, who leads them and by when."""
    plan = _last_plan(area)
    given = material.tasks.get(plan.plan, ()) if plan else ()
    tasks = sorted(given, key=lambda task: (task.task_order, task.task))
    rows = tuple(_task_row(list(own)) for _, own in groupby(tasks, key=lambda task: task.task))
    table = SlideTable(words.TASK_COLUMNS, (False, False, False, False), rows) if rows else None
    said = material.said(FindingKind.OWN_PLANS)
    return Slide(
        "plan-245",
        words.of_plan(words.tasks_topic(len(rows)), plan),
        said[0].sentence.rstrip(".") if said else "",
        table=table,
        points=() if rows else nothing(),
        metrics=("tasks_done", "plans_issued"),
        notes=words.notes([REGISTRY["tasks_done"], REGISTRY["plans_issued"]], material.scope.as_of, material.snapshot),
    )


def _last_plan(area: Area) -> Plan | None:
    with_tasks = {task.plan for task in area.tasks}
    return max((plan for plan in area.plans if plan.plan in with_tasks), key=lambda plan: plan.issued_on, default=None)


def next_steps(material: Material, area: Area) -> Slide:
    """The gravest work to be done, and what the wards ask for."""
    late = [item for item in material.work if item.light is Light.LATE]
    asked = [words.asked_by(one.wards, one.text, one.addressed_to) for one in proposals(material.difficulties)]
    half = _POINTS // 2
    urged = [Statement(attention_sentence(item), item.light) for item in material.work]
    points = (*urged[: _POINTS - min(half, len(asked))], *(Statement(text) for text in asked[:half]))
    listings = ((Listing.WORK,) if urged else ()) + ((Listing.DIFFICULTIES,) if asked else ())
    return Slide("next", words.NEXT, words.work_message(late), points=points or nothing(), listings=listings)


def _task_row(tasks: list[PlanTask]) -> tuple[str, ...]:
    leads = dict.fromkeys(task.short_name for task in tasks if task.role is TaskRole.LEAD)
    days = sorted({task.due_on for task in tasks if task.due_on})
    who = ", ".join(leads) if len(leads) <= 2 else words.ALL_UNITS
    return (
        f"{tasks[0].task_order}. {tasks[0].task_name}",
        who,
        "; ".join(numbers.date(day) for day in days) or numbers.MISSING,
        words.task_progress(tasks),
    )
