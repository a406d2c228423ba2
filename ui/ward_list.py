"""One metric ward by ward, as the list beside a map: figures with bars, lights, and the file to take away."""

from collections.abc import Sequence

from analytics.metric import Metric
from analytics.metric_table import MetricRow, MetricTable
from ui.downloads import offer_downloads
from ui.markup import Markup, show, tag
from ui.view import View
from ui.ward_links import show_profile_links
from ui.ward_map import MapChoice
from wording import charts as chart_words
from wording import notes
from wording import ward_map as words
from wording.labels import is_share, light


def show_ward_list(view: View, measured: MetricTable, choice: MapChoice) -> None:
    """The wards that are filtered by, or all of them, the whole area first."""
    metric = choice.metric
    every = tuple(measured.of(metric.id))
    rows = [row for row in every if not view.scope.wards or row.group_key in view.scope.wards]
    if choice.is_by_result:
        rows.sort(key=_result, reverse=True)
    show(tag("h3", words.LIST, css="section"), *(tag("p", text, css="under") for text in _remarks(rows, every)))
    everywhere = words.EVERYWHERE.format(unit=view.area.unit_label)
    show_profile_links(view)
    show(ward_table(metric, rows, everywhere, measured.total(metric.id)))
    name = words.FILE.format(metric=metric.id, day=f"{view.scope.as_of:%Y%m%d}")
    offer_downloads(name, words.SHEET_COLUMNS, lambda: [words.sheet_row(row) for row in rows], "wards")


def ward_table(metric: Metric, rows: Sequence[MetricRow], everywhere: str, total: MetricRow) -> Markup:
    """The figures in two columns, which a narrow list has room for: the ward with its light, its figure with a bar."""
    head = tag("tr", tag("th", words.WARD), tag("th", words.VALUE, css="number"))
    lines = [_row(metric, everywhere, total, "total"), *(_row(metric, row.group, row, "") for row in rows)]
    return tag("div", tag("table", tag("thead", head), tag("tbody", *lines), css="figures"), css="scroll")


def _remarks(rows: Sequence[MetricRow], every: Sequence[MetricRow]) -> list[str]:
    is_filtered = len(rows) < len(every)
    has_target = any(row.target is not None for row in every)
    filtered = words.FILTERED.format(shown=len(rows), total=len(every))
    return [*([filtered] if is_filtered else []), *([] if has_target else [notes.NO_TARGET])]


def _result(row: MetricRow) -> tuple[bool, float]:
    return row.value is not None, row.value or 0.0


def _row(metric: Metric, name: str, row: MetricRow, css: str) -> Markup:
    value, counted = words.figure(metric, row)
    figure: list[Markup | str] = [value, tag("div", counted, css="under")]
    if is_share(metric) and row.value is not None:
        figure.append(tag("span", css="bar", style=f"width:{min(1.0, row.value):.1%}"))
    return tag("tr", tag("td", name, tag("div", _light(row))), tag("td", *figure, css="number"), css=css)


def _light(row: MetricRow) -> Markup:
    if row.light is not None:
        return tag("span", str(light(row.light)), css=f"light {row.light.value}")
    return tag("span", f"▨ {chart_words.NO_DATA}" if row.value is None else "", css="light no_data")
