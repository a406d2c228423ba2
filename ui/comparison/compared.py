"""What is compared, measured: every ward's figures, those that are shown and their order."""

from collections.abc import Mapping
from dataclasses import dataclass

from analytics.metric import Metric
from analytics.metric_table import MetricRow, MetricTable
from analytics.registry import REGISTRY
from analytics.standing import by_result
from ui import questions
from ui.comparison.choice import Choice
from ui.view import View
from wording import frame


@dataclass(frozen=True, slots=True)
class Compared:
    """The figures of all wards for the metrics chosen; `wards` are those shown, by key, in the order shown."""

    choice: Choice
    table: MetricTable
    wards: tuple[str, ...]
    names: Mapping[str, str]
    every_ward: int
    everywhere: str

    def rows(self, metric: Metric) -> list[MetricRow]:
        """The figures of one metric for the wards shown, in their order."""
        of = {row.group_key: row for row in self.table.of(metric.id)}
        return [of[ward] for ward in self.wards]


def compare(view: View, choice: Choice) -> Compared:
    """The wards that are filtered by, or all of them, in the order asked for."""
    table = view.ask(questions.by_ward, choice.metrics)
    names = view.ward_names
    shown = [ward for ward in names if not view.scope.wards or ward in view.scope.wards]
    if choice.sorting is not None:
        metric = REGISTRY[choice.sorting.metric]
        in_order = by_result(table.of(metric.id), metric, is_worst_first=choice.sorting.is_worst_first)
        shown = [row.group_key for row in in_order if row.group_key in shown]
    everywhere = frame.EVERYWHERE.format(unit=view.area.unit_label)
    return Compared(choice, table, tuple(shown), names, len(names), everywhere)
