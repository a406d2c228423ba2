"""What stands at the top of a plan's page: the plan's own title, or why there is nothing to follow."""

from charts.spec import Milestone
from data.area import Plan
from ui.markup import show, tag
from ui.view import View
from wording import plan_timeline as timeline_words
from wording import plans as words
from wording.numbers import date


def find_plan(view: View, key: str) -> Plan | None:
    """The plan of the area pack with this key, when it is in force on as_of; says so when it is not."""
    plan = next((each for each in view.area.plans if each.plan == key), None)
    if plan is None:
        show(tag("div", words.NO_PLAN.format(plan=key), css="notice"))
        return None
    show(tag("p", words.title(plan), css="under"))
    if plan.issued_on > view.scope.as_of:
        notice = words.NOT_ISSUED.format(number=plan.number, day=date(plan.issued_on))
        show(tag("div", notice, css="notice"))
        return None
    return plan


def milestones(view: View) -> tuple[Milestone, ...]:
    """The days every timeline of a plan marks: as_of and the day of the hội nghị."""
    as_of, meeting_on = view.scope.as_of, view.area.defaults.meeting_on
    marked = [Milestone(as_of, timeline_words.AS_OF_MARK.format(day=date(as_of)))]
    return (*marked, Milestone(meeting_on, words.meeting(meeting_on))) if meeting_on else tuple(marked)
