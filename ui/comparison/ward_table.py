"""Wards × metrics as a table: bars and trails in the cells, the whole area first; heads sort, figures open lists."""

from collections.abc import Iterator

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from ui import questions
from ui.address import here, link
from ui.cards import trail
from ui.comparison.choice import Sorting, needs_inspected, next_sorting, sorting_address
from ui.comparison.compared import Compared
from ui.comparison.questions import Trails, trails
from ui.downloads import offer_downloads
from ui.drill import LIST
from ui.markup import Markup, show, tag
from ui.scope_controls import WARDS
from ui.table import figures
from ui.view import View
from wording import comparison as words
from wording.labels import is_share

_TRAIL = 6
_ARROWS = {False: "▼", True: "▲"}


def show_ward_table(view: View, compared: Compared) -> None:
    """The table with what its marks mean, and the files to take away."""
    days = view.ask(questions.cutoffs, _TRAIL)
    history = view.ask(trails, compared.choice.metrics, days)
    show(
        *(tag("p", text, css="under") for text in _remarks(compared)),
        ward_table(compared, history),
        tag("p", words.TRAILS.format(periods=len(days)), css="under"),
    )
    metrics = compared.choice.definitions
    name = words.FILE.format(day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.sheet_columns(metrics), lambda: list(_sheet(compared)), "comparison")


def ward_table(compared: Compared, history: Trails) -> Markup:
    """The table itself."""
    metrics = compared.choice.definitions
    head = tag("tr", tag("th", words.WARD), *(_head(compared, metric) for metric in metrics))
    total = tag(
        "tr",
        tag("th", compared.everywhere, scope="row"),
        *(_cell(metric, compared.table.total(metric.id), "", history) for metric in metrics),
        css="total",
    )
    columns = [[_cell(metric, row, row.group, history) for row in compared.rows(metric)] for metric in metrics]
    names = [_name(compared.names[ward]) for ward in compared.wards]
    lines = [tag("tr", *cells) for cells in zip(names, *columns, strict=True)]
    drawn = tag("table", tag("thead", head), tag("tbody", total, *lines), css=f"{figures(1 + len(metrics))} wards")
    return tag("div", drawn, css="scroll whole-height")


def _remarks(compared: Compared) -> Iterator[str]:
    sorting = compared.choice.sorting
    if sorting is None:
        yield words.UNSORTED
    else:
        (metric,) = (one for one in compared.choice.definitions if one.id == sorting.metric)
        yield words.sorted_by(metric, is_worst_first=sorting.is_worst_first)
    if any(needs_inspected(metric) for metric in compared.choice.definitions):
        yield words.INSPECTED_BESIDE
    if len(compared.wards) < compared.every_ward:
        yield words.FILTERED.format(shown=len(compared.wards), total=compared.every_ward)


def _head(compared: Compared, metric: Metric) -> Markup:
    now = compared.choice.sorting
    is_sorted = now is not None and now.metric == metric.id
    arrow = f" {_ARROWS[bool(now and now.is_worst_first)]}" if is_sorted else ""
    label = link(sorting_address(next_sorting(now, metric.id)), f"{metric.label}{arrow}", hint=words.SORT_HINT)
    under = words.head(metric, compared.table.total(metric.id).target)
    return tag("th", label, tag("div", under, css="under"), css="number", aria_sort=_aria(now, is_sorted))


def _aria(now: Sorting | None, is_sorted: bool) -> str:
    if not is_sorted or now is None:
        return "none"
    return "ascending" if now.is_worst_first else "descending"


def _name(name: str) -> Markup:
    return tag("th", link(here({WARDS: [name]}), name, hint=words.FILTER_HINT), scope="row")


def _cell(metric: Metric, row: MetricRow, name: str, history: Trails) -> Markup:
    opening = here({LIST: [metric.id], **({WARDS: [name]} if name else {})})
    meaning = f"light {row.light.value}" if row.light else ""
    figure = link(opening, words.figure(metric, row), css=meaning, hint=words.LIST_HINT)
    earlier = trail(history.get((metric.id, row.group_key), ()))
    under = tag("div", tag("span", words.under_figure(metric, row)), earlier, css="under row")
    bar = []
    if is_share(metric) and row.value is not None:
        bar.append(tag("span", css="bar", style=f"width:{min(1.0, max(0.0, row.value)):.1%}"))
    return tag("td", figure, under, *bar, css="number")


def _sheet(compared: Compared) -> Iterator[tuple[object, ...]]:
    metrics = compared.choice.definitions
    yield words.sheet_row(compared.everywhere, [compared.table.total(metric.id) for metric in metrics])
    columns = [compared.rows(metric) for metric in metrics]
    for ward, *own in zip(compared.wards, *columns, strict=True):
        yield words.sheet_row(compared.names[ward], own)
