"""One ward's figures beside the whole area's and the targets."""

from analytics.metric import Dimension, Metric
from analytics.metric_table import MetricRow
from analytics.registry import REGISTRY
from ui import questions
from ui.markup import show, tag
from ui.table import Cell, Column, table
from ui.view import View
from wording import numbers, values
from wording import ward_profile as words
from wording.labels import is_share, light


def comparable_metrics() -> tuple[str, ...]:
    """The metrics that make sense for a single ward, in the registry's order."""
    return tuple(
        metric.id
        for metric in REGISTRY.values()
        if Dimension.WARD in metric.dimensions and not metric.needs_one_of and not metric.needs_prices
    )


def show_ward_metrics(view: View, ward: str) -> None:
    """Every metric of the ward, the whole area beside it."""
    asked = comparable_metrics()
    measured = view.ask(questions.by_ward, asked)
    unit = view.area.unit_label
    rows = [_row(REGISTRY[metric], measured.row(metric, ward), measured.total(metric)) for metric in asked]
    columns = (
        Column(words.METRIC),
        Column(words.WARD, is_number=True),
        Column(words.EVERYWHERE.format(unit=unit), is_number=True),
        Column(words.GAP, is_number=True),
        Column(words.TARGET, is_number=True),
        Column(words.LIGHT),
        Column(words.CHANGE),
    )
    show(tag("h2", words.METRICS.format(unit=unit), css="section"), table(columns, rows))


def _row(metric: Metric, own: MetricRow, total: MetricRow) -> tuple[Cell | str, ...]:
    counted = values.fraction(metric, own.numerator, own.denominator)
    figure = f"{values.value(metric, own.value)}{f' · {counted}' if counted else ''}{'*' if own.stale else ''}"
    sign = light(own.light)
    return (
        metric.label,
        Cell(figure, share=own.value if is_share(metric) else None),
        values.value(metric, total.value),
        values.gap(metric, own.value, total.value),
        values.value(metric, own.target),
        Cell(str(sign).strip(), css=f"light {own.light.value if own.light else 'none'}"),
        values.change(metric, own.value, own.previous) if own.value is not None else numbers.MISSING,
    )
