"""A building's equipment: what it needs, what it has, what works, when it was last checked."""

import datetime as dt
from collections.abc import Sequence

from analytics.building_records import EquipmentLine
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import building_records as words
from wording import numbers

_COLUMNS = tuple(Column(title, title in words.EQUIPMENT_NUMBERS) for title in words.EQUIPMENT_COLUMNS)


def show_equipment(view: View, lines: Sequence[EquipmentLine]) -> None:
    """One row a type, in the order of the catalogue."""
    show(tag("h2", words.EQUIPMENT, css="section"))
    if not lines:
        show(tag("p", words.EQUIPMENT_NONE, css="under"))
        return
    show(table(_COLUMNS, [_row(line, view.scope.as_of) for line in lines]))


def _row(line: EquipmentLine, as_of: dt.date) -> tuple[Cell | str, ...]:
    sign, meaning = words.judged(line)
    share = line.installed / line.approved_need if line.installed is not None and line.approved_need else None
    asked = words.NEED_ASKED.format(n=numbers.integer(line.required_reported)) if line.is_need_change_asked else ""
    ago = words.CHECKED_AGO.format(n=numbers.integer((as_of - line.checked_on).days)) if line.checked_on else ""
    return (
        words.named(line),
        Cell(f"{numbers.integer(line.installed)}/{numbers.integer(line.approved_need)}", share=share, under=asked),
        numbers.integer(line.working),
        Cell(str(sign), css=f"light {meaning}"),
        Cell(numbers.date(line.checked_on), css="broad", under=ago),
    )
