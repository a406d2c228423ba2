"""A ward's figures of a briefing beside the whole area's, and the worst of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from analytics.lights import share_of_target
from analytics.metric import Better, Dimension, Metric
from analytics.metric_table import Light, MetricRow
from analytics.registry import REGISTRY
from briefing.material import Material
from wording.labels import is_share

MOST = 5
_BEHIND = (Light.LATE, Light.AT_RISK)


@dataclass(frozen=True, slots=True)
class WardFigure:
    """One metric of a ward, and of the whole area."""

    metric: Metric
    own: MetricRow
    everywhere: MetricRow

    @property
    def is_judged(self) -> bool:
        """Whether a target was set for the ward or for the whole area, due or not."""
        targets = (self.own.target, self.everywhere.target)
        return any(target is not None for target in targets) or self.own.light is Light.NOT_DUE

    @property
    def is_behind(self) -> bool:
        """Whether the figure misses a target that is due, or comes due soon."""
        return self.own.light in _BEHIND

    @property
    def shortfall(self) -> float | None:
        """How much worse the ward's share is than the whole area's; None where nothing says which way is worse."""
        own, other, better = self.own.value, self.everywhere.value, self.metric.better
        if own is None or other is None or better is Better.NEITHER or not is_share(self.metric):
            return None
        return other - own if better is Better.HIGHER else own - other


def ward_figures(material: Material, ward: str) -> tuple[WardFigure, ...]:
    """All figures of a ward, in the registry's order; none for a ward that no table knows."""
    table = material.table(Dimension.WARD)
    return tuple(
        WardFigure(REGISTRY[row.metric], row, table.total(row.metric)) for row in table.rows if row.group_key == ward
    )


def worst_figures(figures: tuple[WardFigure, ...], most: int = MOST) -> tuple[WardFigure, ...]:
    """The worst figures: late before due soon, the furthest from its target first, then the furthest below the area.

    Two figures that count the same records count once.
    """
    behind = sorted((one for one in figures if one.is_behind), key=_from_target)
    unjudged = [one for one in figures if one.own.light is None and (one.shortfall or 0) > 0]
    below = sorted(unjudged, key=lambda one: one.shortfall or 0, reverse=True)
    return tuple(_different([*behind, *below]))[:most]


def _from_target(figure: WardFigure) -> tuple[int, float]:
    own, gravity = figure.own, _BEHIND.index(figure.own.light)
    if own.value is None or own.target is None:
        return gravity, inf
    return gravity, share_of_target(own.value, own.target, figure.metric.better)


def _different(figures: list[WardFigure]) -> Iterator[WardFigure]:
    counted: set[tuple[str, float | None, float | None]] = set()
    for figure in figures:
        records = figure.metric.grain.id, figure.own.numerator, figure.own.denominator
        if records not in counted:
            counted.add(records)
            yield figure
