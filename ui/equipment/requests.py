"""Đề nghị điều chỉnh nhu cầu: those that wait for the district first, then what was decided with its document."""

from collections.abc import Sequence

from analytics.metric_table import Light
from analytics.need_changes import NeedChange, RequestState
from ui.downloads import offer_downloads
from ui.equipment import questions as own
from ui.lists import findings
from ui.markup import Markup, show, tag
from ui.questions import Groups
from ui.table import Cell, Column, table
from ui.view import View
from wording import equipment as words

_NUMBERS = (4, 5)
_CSS = {
    RequestState.WAITING: "light at_risk",
    RequestState.APPROVED: "light met",
    RequestState.REFUSED: "light not_applicable",
}


def show_requests(view: View, chosen: Groups) -> None:
    """How many wait and at which wards, then all of them as a list; that there is none when there is none."""
    found = view.ask(own.requests, chosen)
    show(tag("h2", words.REQUESTS, css="section"), tag("p", words.REQUESTS_UNDER, css="under"))
    if not found:
        show(tag("p", words.NO_REQUESTS, css="under"))
        return
    is_waiting = any(each.state is RequestState.WAITING for each in found)
    show(findings([(Light.AT_RISK if is_waiting else None, words.requests(found))]), _table(found))
    name = words.REQUEST_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    rows = [words.request_row(each) for each in found]
    offer_downloads(name, words.REQUEST_SHEET_COLUMNS, lambda: rows, "requests")


def _table(found: Sequence[NeedChange]) -> Markup:
    columns = [Column(title, is_number=place in _NUMBERS) for place, title in enumerate(words.REQUEST_COLUMNS)]
    return table(columns, [_row(each) for each in found])


def _row(request: NeedChange) -> tuple[Cell | str, ...]:
    return Cell(str(words.STATES[request.state]), css=_CSS[request.state]), *words.request_cells(request)
