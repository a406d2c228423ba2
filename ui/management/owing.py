"""The buildings that still owe something, who is behind them, and the file to take away."""

from collections.abc import Mapping, Sequence

from analytics.management import MISSING, Duty, ManagedBuilding, owing
from ui.downloads import offer_downloads
from ui.links import building_address
from ui.management.duties import DUTY, state_words
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import management as words
from wording import numbers

_SHOWN = 40
_COLUMNS = tuple(Column(title, title == words.MISSING_COLUMN) for title in words.COLUMNS)


def show_owing(view: View, buildings: tuple[ManagedBuilding, ...], duty: Duty | None) -> None:
    """Those that owe the chosen duty, or any of them; the most first."""
    owed = owing(buildings, duty)
    title = words.OWING_ONE.format(duty=words.DUTIES[duty].lower()) if duty else words.OWING
    show(tag("h2", title, css="section theme"))
    if not owed:
        show(tag("p", words.NOTHING_OWED, css="under"))
        return
    shown, labels = owed[:_SHOWN], state_words(view)
    counts = words.SHOWN.format(shown=len(shown), total=numbers.integer(len(owed)))
    show(tag("p", counts, css="under"), table(_COLUMNS, [_row(view, each, labels) for each in shown]))
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.SHEET, lambda: _sheet(view, owed, labels), "owing")


def _row(view: View, each: ManagedBuilding, labels: Mapping[str, str]) -> tuple[Cell | str, ...]:
    return (
        Cell(each.name or each.building, css="clip", href=building_address(each.ward, each.building, (DUTY,))),
        view.ward_names.get(each.ward, each.ward),
        *(_state(each, duty, labels) for duty in Duty),
        numbers.integer(len(each.missing)),
        Cell(each.developer or numbers.MISSING, css="clip", under=words.operated_by(each)),
        Cell(words.row_number(each), css="broad", under=each.file or ""),
    )


def _state(each: ManagedBuilding, duty: Duty, labels: Mapping[str, str]) -> Cell:
    word = labels.get(each.states[duty] or "", numbers.MISSING)
    return Cell(word, css="strong" if each.stage(duty) in MISSING else "none")


def _sheet(view: View, owed: Sequence[ManagedBuilding], labels: Mapping[str, str]) -> list[tuple[object, ...]]:
    return [
        words.sheet_row(
            each,
            view.ward_names.get(each.ward, each.ward),
            [labels.get(each.states[duty] or "", "") for duty in Duty],
        )
        for each in owed
    ]
