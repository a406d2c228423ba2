"""The figures told by telephone that wait for their wards."""

from ui import questions
from ui.markup import show, tag
from ui.table import Column, table
from ui.view import View
from wording import adjustment as words
from wording import numbers

_COLUMNS = tuple(Column(title) for title in words.WAITING_COLUMNS)


def show_waiting(view: View) -> None:
    """The list; nothing when no figure waits."""
    told = view.ask(questions.adjusted)
    if not told:
        return
    names = {ward.ward: ward.name for ward in view.area.wards}
    count = words.WAITING_COUNT.format(n=numbers.integer(len(told)))
    show(tag("h2", words.WAITING, css="section"), tag("p", count, css="under"))
    show(table(_COLUMNS, [words.waiting_row(each, names) for each in told]))
