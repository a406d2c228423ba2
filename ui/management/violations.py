"""The open violations of management itself, by type and the oldest of them."""

from analytics.metric import Dimension
from analytics.registry import REGISTRY
from analytics.violation_ageing import Since
from charts.violations import OPEN, OVERDUE, UNDATED, open_by_deadline
from ui import questions as shared
from ui.chart import draw
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import filter_by, page_filter
from ui.view import View
from ui.violations.asking import Asked
from ui.violations.longest import show_longest
from wording import management as words
from wording.violations import NOTHING, counted, group_title

# DOMAIN §5: group E, “Quản lý, vận hành”. A catalogue without it has no such section.
GROUP = "E"


def show_management_violations(view: View) -> None:
    """The types of the group by deadline, then the list; a click on a type restricts the list."""
    if GROUP not in view.ask(shared.labels, Dimension.VIOLATION_GROUP):
        return
    show(tag("h2", words.VIOLATIONS, css="section theme"))
    within = ((Dimension.VIOLATION_GROUP, GROUP),)
    table = view.ask(shared.by_group, (OPEN, OVERDUE, UNDATED), (Dimension.VIOLATION_TYPE,), within)
    if not table.total(OPEN).numerator:
        show(tag("p", NOTHING, css="under"))
        return
    chosen = page_filter(view, (Dimension.VIOLATION_TYPE,))
    asked = Asked((*within, *chosen), Dimension.VIOLATION_TYPE)
    spec = open_by_deadline(table, group_title, counted, asked.selected)
    draw(spec, "management-violations", filter_by(Dimension.VIOLATION_TYPE))
    show_note(view, REGISTRY[OPEN], table.total(OPEN))
    show_longest(view, asked, Since.FOUND)
