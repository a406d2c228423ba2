"""A plan's page once it is open: the plan, what the page is filtered to, the plan's tasks and own plans."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.metric import Dimension
from analytics.own_plans import OwnPlanList
from analytics.plan_tasks import PlanTask
from charts.spec import Milestone
from data.area import Plan
from ui.empty import is_empty, show_empty, show_without_buildings
from ui.markup import show, tag
from ui.page_filter import page_filter
from ui.plans import questions
from ui.questions import Groups
from ui.view import View
from wording import plan_timeline as timeline_words
from wording import plans as words
from wording.numbers import date


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """What the parts of a plan's page are given. `chosen` names the plan besides the groups of the page's filter."""

    view: View
    plan: Plan
    chosen: Groups
    tasks: tuple[PlanTask, ...]
    own: OwnPlanList | None

    @property
    def key(self) -> str:
        return self.plan.plan

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The days every timeline marks: as_of and the day of the hội nghị."""
        as_of, meeting_on = self.view.scope.as_of, self.view.area.defaults.meeting_on
        marked = (Milestone(as_of, timeline_words.AS_OF_MARK.format(day=date(as_of))),)
        return (*marked, Milestone(meeting_on, words.meeting(meeting_on))) if meeting_on else marked

    def file(self, name: str) -> str:
        """A file's name for this plan and day."""
        return name.format(plan=self.key, day=f"{self.view.scope.as_of:%Y%m%d}")


def open_plan(view: View, key: str, offered: Sequence[Dimension]) -> OpenPlan | None:
    """The plan's page under its title and chips; None, with the reason on the page, when there is nothing to follow."""
    if is_empty(view):
        show_empty(view)
        return None
    plan = _find(view, key)
    if plan is None or show_without_buildings(view):
        return None
    chosen = (*page_filter(view, offered), (Dimension.PLAN, key))
    return OpenPlan(view, plan, chosen, view.ask(questions.tasks_of, key), view.ask(questions.own_plans_of, key))


def _find(view: View, key: str) -> Plan | None:
    plan = next((each for each in view.area.plans if each.plan == key), None)
    if plan is None:
        show(tag("div", words.NO_PLAN.format(plan=key), css="notice"))
        return None
    show(tag("p", words.title(plan), css="under"))
    if plan.issued_on > view.scope.as_of:
        show(tag("div", words.NOT_ISSUED.format(number=plan.number, day=date(plan.issued_on)), css="notice"))
        return None
    return plan
