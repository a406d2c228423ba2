"""The conclusions of a meeting as its notice lists them, with what the units have said since."""

from collections.abc import Mapping, Sequence

from data.concluded import Recorded, responsible
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import conclude as words
from wording import numbers
from wording.conclusions import last_word, unit_names

_COLUMNS = tuple(Column(title) for title in words.RECORDED_COLUMNS)


def show_recorded(view: View, held: Sequence[Recorded]) -> None:
    """The list of one meeting."""
    names = responsible(view.area, held[0].conclusion.meeting.held_on)
    order = list(names)
    rows = sorted(held, key=lambda each: (each.conclusion.item_no, _place(order, each.conclusion.unit)))
    units = len({each.conclusion.unit for each in held})
    count = words.RECORDED_COUNT.format(n=numbers.integer(len(held)), units=numbers.integer(units))
    show(
        tag("p", count, css="under"),
        table(_COLUMNS, [_row(each, names) for each in rows]),
        tag("p", words.RECORDED_NOTE, css="under"),
    )


def _row(each: Recorded, names: Mapping[str, str]) -> list[Cell | str]:
    one = each.conclusion
    return [
        numbers.integer(one.item_no),
        Cell(names.get(one.unit, one.unit), css="clip", under=unit_names(one.supports, names)),
        Cell(one.work, css="clip"),
        Cell(numbers.date(one.due_on), css="whole"),
        Cell(one.product, css="clip"),
        Cell(last_word(one), css="clip"),
    ]


def _place(order: Sequence[str], unit: str) -> int:
    return order.index(unit) if unit in order else len(order)
