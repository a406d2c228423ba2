"""How old the open violations are, beside the list of the oldest ones."""

from collections.abc import Mapping, Sequence

from analytics.longest_open import OpenViolation
from analytics.metric import Dimension
from analytics.registry import REGISTRY
from analytics.violation_ageing import Since
from charts.violations import OPEN, OVERDUE, open_by_age
from ui import questions as shared
from ui.chart import draw
from ui.downloads import offer_downloads
from ui.links import building_address
from ui.markup import show, tag
from ui.note import show_note
from ui.page_filter import KEYS, filter_by, those_of
from ui.table import Cell, Column, table
from ui.view import View
from ui.violations import questions
from ui.violations.asking import OFFERED, Asked
from wording import numbers
from wording import violation_lists as words
from wording.violations import NOTHING, NOTHING_OVERDUE

_Codes = Mapping[str, Mapping[str, str]]
_SHOWN = 12
_COLUMNS = tuple(Column(title, title == words.DAYS_COLUMN) for title in words.LONGEST_COLUMNS)
_KEPT = tuple(KEYS[dimension] for dimension in OFFERED)


def show_ages(view: View, asked: Asked, since: Since) -> None:
    """The bands of days of each group or type."""
    groups = view.ask(questions.ageing, asked.by, since, asked.around)
    spec = open_by_age(groups, since, view.scope.as_of, asked.selected)
    draw(spec, f"ages-{asked.by.value}-{since.value}", filter_by(asked.by))
    metric = REGISTRY[OPEN if since is Since.FOUND else OVERDUE]
    for row in view.ask(shared.pooled, (metric.id,), those_of(asked.around, metric)).totals:
        show_note(view, metric, row)


def show_longest(view: View, asked: Asked, since: Since) -> None:
    """The oldest of what is filtered by, with the file to take away."""
    found = view.ask(questions.longest, since, asked.chosen, None)
    show(tag("h3", words.LONGEST[since], css="section"))
    if not found:
        show(tag("p", NOTHING_OVERDUE if since is Since.DEADLINE else NOTHING, css="under"))
        return
    shown = found[:_SHOWN]
    counts = words.LONGEST_SHOWN.format(shown=len(shown), total=numbers.integer(len(found)))
    types, codes = view.ask(shared.labels, Dimension.VIOLATION_TYPE), view.ask(shared.code_labels).vocabulary
    rows = [_row(view, each, types, codes) for each in shown]
    show(tag("p", counts, css="under"), table(_COLUMNS, rows))
    name = words.LONGEST_FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.LONGEST_SHEET, lambda: _sheet(view, found, types, codes), f"longest-{since.value}")


def _row(view: View, each: OpenViolation, types: Mapping[str, str], codes: _Codes) -> tuple[Cell | str, ...]:
    return (
        Cell(each.building_name or each.building, css="clip", href=building_address(each.ward, each.building, _KEPT)),
        view.ward_names.get(each.ward, each.ward),
        Cell(
            types.get(each.violation_type, each.violation_type),
            css="clip",
            under=words.SERIOUS if each.is_serious else "",
        ),
        numbers.integer(each.days),
        numbers.date(each.found_on),
        Cell(numbers.date(each.deadline_on), under=words.deadline(each)),
        Cell(codes["ViolationStatus"].get(each.status or "", ""), css="broad"),
        codes["Responsible"].get(each.responsible or "", ""),
        Cell(words.row_number(each), css="broad", under=each.file or ""),
    )


def _sheet(
    view: View, found: Sequence[OpenViolation], types: Mapping[str, str], codes: _Codes
) -> list[tuple[object, ...]]:
    return [
        words.sheet_row(
            each,
            view.ward_names.get(each.ward, each.ward),
            types.get(each.violation_type, each.violation_type),
            codes,
        )
        for each in found
    ]
