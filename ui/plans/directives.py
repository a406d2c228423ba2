"""Văn bản chỉ đạo: the documents behind a plan by level and day, and which of them it names as its basis."""

from collections.abc import Sequence

from data.area import Plan, PlanLevel
from ui.markup import show, tag
from ui.plans.opened import OpenPlan
from ui.table import Cell, Column, table
from wording import plans as words

_LEVELS = tuple(PlanLevel)


def show_directives(page: OpenPlan) -> None:
    """The documents issued by as_of, in the order căn cứ are listed."""
    view, plan = page.view, page.plan
    known = [each for each in view.area.plans if each.issued_on <= view.scope.as_of]
    show(tag("h3", words.DIRECTIVES, css="section"), tag("p", words.DIRECTIVES_UNDER, css="under"))
    columns = [Column(title) for title in words.DIRECTIVE_COLUMNS]
    show(table(columns, [_line(each, relation(each, plan, known)) for each in in_order(known)]))


def in_order(plans: Sequence[Plan]) -> list[Plan]:
    """By level from the highest, then by day (DOMAIN §8)."""
    return sorted(plans, key=lambda each: (_LEVELS.index(each.level), each.issued_on, each.plan))


def relation(document: Plan, plan: Plan, known: Sequence[Plan]) -> str:
    """How a document stands to a plan: itself, its basis, the basis of its basis, or nothing that a source says."""
    if document.plan == plan.plan:
        return words.THIS_PLAN
    if document.plan in plan.based_on:
        return words.DIRECT
    return words.INDIRECT if document.plan in _behind(plan, known) else ""


def _line(document: Plan, relation_words: str) -> tuple[Cell, Cell]:
    number, issued, subject = words.directive(document)
    return Cell(number, under=issued), Cell(subject, under=relation_words)


def _behind(plan: Plan, known: Sequence[Plan]) -> set[str]:
    by_key = {each.plan: each for each in known}
    found: set[str] = set()
    waiting = list(plan.based_on)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += by_key[key].based_on if key in by_key else ()
    return found
