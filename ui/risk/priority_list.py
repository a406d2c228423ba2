"""The list that the matrix acts on: each building with why it is there and what to look at first."""

from collections.abc import Sequence

from analytics.risk import BuildingRisk
from analytics.risk_summary import PRIORITY, Place
from ui.downloads import offer_downloads
from ui.links import building_address
from ui.markup import Markup, show, tag
from ui.risk import questions
from ui.risk.cell_filter import KEY
from ui.table import Cell, Column, table
from ui.view import View
from wording import numbers
from wording import risk_page as words
from wording.risk import first_step, why

_SHOWN = 200
_COLUMNS = (Column(words.BUILDING), Column(words.RESIDENTS, is_number=True), Column(words.WHY))


def show_priority_list(view: View, chosen: Place | None) -> None:
    """The buildings of the chosen cell, of the highest one while none is chosen, and the file to take away."""
    rows = view.ask(questions.in_place, chosen or PRIORITY)
    title = words.LIST_IN_CELL.format(cell=words.place(chosen)) if chosen else words.LIST_PRIORITY
    if not rows:
        nothing = words.LIST_EMPTY if chosen else words.NO_PRIORITY
        show(tag("h3", title, css="section"), tag("p", nothing, css="under"))
        return
    show(tag("h3", title, css="section"), tag("p", words.list_scope(rows), css="under"), priority_table(rows[:_SHOWN]))
    if len(rows) > _SHOWN:
        total = numbers.integer(len(rows))
        show(tag("p", words.LIST_SHOWN.format(shown=_SHOWN, total=total), css="under"))
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    lines = [words.sheet_row(number, row) for number, row in enumerate(rows, start=1)]
    offer_downloads(name, words.SHEET_COLUMNS, lambda: lines, "priority")


def priority_table(rows: Sequence[BuildingRisk]) -> Markup:
    """Three columns, which a phone has room for: the building and its ward, who lives there, why it is listed."""
    return table(_COLUMNS, [_row(row) for row in rows])


def _row(row: BuildingRisk) -> tuple[Cell | str, ...]:
    step = first_step(row)
    return (
        Cell(
            row.name or row.building,
            href=building_address(row.ward, row.building, (KEY,)),
            under=row.ward_name or row.ward,
        ),
        numbers.integer(row.residents),
        Cell(why(row), under=words.FIRST.format(step=step) if step else ""),
    )
