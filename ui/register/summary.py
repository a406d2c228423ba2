"""What the register says, in sentences; behind a count of buildings the way to their list."""

from collections.abc import Iterator

from analytics.metric_table import Light
from analytics.register_filter import Condition, Facet
from analytics.register_summary import LEFT_OUT, OVERDUE, PRIORITY
from ui.links import IN_APP, register_address
from ui.lists import finding
from ui.markup import Markup, show, tag
from ui.register import questions
from ui.register.asking import WHERE
from ui.view import View
from wording import register as words
from wording.register_conditions import condition

Said = tuple[Light | None, str, tuple[Condition, ...]]


def show_register_findings(view: View) -> None:
    """The sentences that have something to say, the gravest first."""
    found = view.ask(questions.register)
    if not found.buildings:
        return
    show(tag("ul", *(_sentence(*said) for said in _said(found)), css="findings"))


def _said(register: questions.Register) -> Iterator[Said]:
    summary = register.summary
    if summary.priority:
        yield Light.LATE, words.priority(summary), (PRIORITY,)
    if summary.overdue:
        yield Light.LATE, words.overdue(summary), (OVERDUE,)
    if summary.incomplete:
        yield Light.NO_DATA, words.missing(summary), tuple(Condition(Facet.MISSING, field) for field in summary.missing)
    if summary.left_out:
        yield Light.NO_DATA, words.left_out(summary), (LEFT_OUT,)
    yield None, words.members(summary), ()
    if register.departed:
        yield None, words.departed(register.departed), ()


def _sentence(light: Light | None, text: str, behind: tuple[Condition, ...]) -> Markup:
    if not behind:
        return finding(light, text)
    address = register_address({WHERE: [condition(each) for each in behind]})
    return finding(light, f"{text} ", tag("a", words.SHOW_THEM, css=IN_APP, href=address))
