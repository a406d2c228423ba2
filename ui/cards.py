"""Metric cards: the figure, its light in words, how it moved, its trail and its target. No chart library."""

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from charts.sparkline import sparkline
from ui.markup import Markup, tag
from wording import cards as words
from wording import values
from wording.labels import light


@dataclass(frozen=True, slots=True)
class Card:
    """A metric's figure with its trail of earlier values. `counts_units` shows 17/19 instead of a percentage."""

    metric: Metric
    row: MetricRow
    trail: tuple[float | None, ...] = ()
    counts_units: bool = False

    @property
    def headline(self) -> str:
        """The figure in large type."""
        counted = values.fraction(self.metric, self.row.numerator, self.row.denominator)
        return counted if self.counts_units and counted else values.value(self.metric, self.row.value)


def card(content: Card) -> Markup:
    """One card."""
    sign = light(content.row.light)
    meaning = content.row.light.value if content.row.light else "none"
    return tag(
        "div",
        tag("div", content.metric.label, css="name"),
        tag("div", content.headline, css="value"),
        tag("div", tag("span", str(sign).strip(), css=f"light {meaning}"), _trail(content), css="row"),
        tag("div", " · ".join(_details(content)), css="more"),
        css="card",
    )


def cards(contents: Sequence[Card]) -> Markup:
    """The cards in a row that wraps on narrow screens."""
    return tag("div", *(card(content) for content in contents), css="cards")


def _trail(content: Card) -> Markup:
    return Markup(sparkline(content.trail))


def _details(content: Card) -> list[str]:
    metric, row = content.metric, content.row
    counted = values.fraction(metric, row.numerator, row.denominator)
    return [
        *([counted] if counted and not content.counts_units else []),
        *([words.TARGET.format(value=values.value(metric, row.target))] if row.target is not None else []),
        values.change(metric, row.value, row.previous),
        *([words.STALE] if row.stale else []),
    ]
