"""A card: the figure, its light in words, its trail and what stands behind it. No chart library: it paints first."""

from dataclasses import dataclass

from analytics.metric_table import Light
from charts.sparkline import sparkline_mask
from ui.markup import Markup, tag
from wording.labels import light


@dataclass(frozen=True, slots=True)
class Card:
    """What one card says. `metric` is the one whose list opens behind it; `trail` are its earlier values."""

    metric: str
    label: str
    headline: str
    light: Light | None
    details: tuple[str, ...]
    trail: tuple[float | None, ...] = ()


def card(content: Card) -> Markup:
    """One card."""
    sign = light(content.light)
    meaning = content.light.value if content.light else "none"
    figure, space, unit = content.headline.partition(" ")
    return tag(
        "div",
        tag("div", content.label, css="name"),
        tag("div", figure, tag("small", space + unit), css="value"),
        tag("div", tag("span", str(sign).strip(), css=f"light {meaning}"), trail(content.trail), css="row"),
        *(tag("div", line, css="more") for line in content.details),
        css="card",
    )


def trail(values: tuple[float | None, ...]) -> Markup:
    """The values from left to right as a line; nothing to see with fewer than two of them."""
    mask = sparkline_mask(values)
    return tag("span", css="spark", style=f"mask-image:{mask};-webkit-mask-image:{mask}") if mask else tag("span")
