"""Two pinned briefings side by side: every figure as each of them kept it, and why some cannot be compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import isclose
from typing import Any

from analytics.measure import BY_WARD
from analytics.metric import Dimension, Kind
from analytics.pinning import FIGURES, TOTAL, are_alike, pinned_definitions, pinned_scope
from data.ledger.pins import Pin

# What decides a figure, of all that a definition says: a new label or reviewer changes no number.
_COUNTED = (
    *("kind", "estimate", "numerator", "denominator", "within", "applies", "is_reported", "is_pending", "is_done"),
    *("duration_days", "scale", "definition"),
)
_Figures = Mapping[tuple[str, str], Mapping[str, Any]]


class Obstacle(StrEnum):
    """Why two figures of one metric cannot be compared."""

    NEW = "new"  # the earlier briefing did not have it
    GONE = "gone"  # the later one no longer has it
    DEFINITION = "definition"  # it is counted in another way
    SCOPE = "scope"  # of other wards, groups or another kind of window


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure in both briefings. `group` is the ward, empty for the total; without an obstacle they compare."""

    metric: str
    label: str
    group: str
    before: float | None
    after: float | None
    obstacle: Obstacle | None

    @property
    def difference(self) -> float | None:
        """How much higher the later figure is; None where they do not compare or one is missing."""
        if self.obstacle is not None or self.before is None or self.after is None:
            return None
        # Sums of fractions depend on the order of the records in their last digits.
        return 0.0 if isclose(self.after, self.before, rel_tol=1e-9) else self.after - self.before


def briefing_changes(before: Pin, after: Pin, by: tuple[Dimension, ...] = ()) -> tuple[FigureChange, ...]:
    """The figures of two briefings by a dimension, or pooled: read from what they keep, nothing is measured.

    In the order of the later one; what only the earlier one has comes last. Raises FileNotFoundError for a pin that
    keeps no figures.
    """
    return tuple(_Pair(before, after, by).changes())


def in_order_of_day(pins: Iterable[Pin]) -> tuple[Pin, ...]:
    """The briefings by the day of their figures; of the same day, the one pinned first stands first."""
    return tuple(sorted(pins, key=lambda pin: (pinned_scope(pin).as_of, pin.pinned_at)))


class _Pair:
    """Two pins with what they keep, read once."""

    def __init__(self, before: Pin, after: Pin, by: tuple[Dimension, ...]) -> None:
        self._is_ward = by == BY_WARD
        self._figures = [_figures(pin, ",".join(by) or TOTAL) for pin in (before, after)]
        self._definitions = [pinned_definitions(pin) for pin in (before, after)]
        self._scopes = [pinned_scope(pin) for pin in (before, after)]

    def changes(self) -> Iterator[FigureChange]:
        earlier, later = self._figures
        for key in {**later, **earlier}:
            metric, group_key = key
            rows = (earlier.get(key), later.get(key))
            latest = rows[1] or rows[0] or {}
            yield FigureChange(
                metric=metric,
                label=str(self._definition(metric)["label"]),
                group=str(latest["group"] or group_key),
                before=rows[0]["value"] if rows[0] else None,
                after=rows[1]["value"] if rows[1] else None,
                obstacle=self._obstacle(metric),
            )

    def _definition(self, metric: str) -> Mapping[str, Any]:
        earlier, later = self._definitions
        return later.get(metric) or earlier[metric]

    def _obstacle(self, metric: str) -> Obstacle | None:
        earlier, later = self._definitions
        if metric not in earlier:
            return Obstacle.NEW
        if metric not in later:
            return Obstacle.GONE
        if not same_definition(earlier[metric], later[metric]):
            return Obstacle.DEFINITION
        is_flow = later[metric]["kind"] == Kind.FLOW
        return None if are_alike(*self._scopes, is_ward=self._is_ward, is_flow=is_flow) else Obstacle.SCOPE


def same_definition(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two definitions, as pins store them, count alike."""
    return all(one.get(name) == other.get(name) for name in _COUNTED)


def _figures(pin: Pin, by: str) -> _Figures:
    rows = pin.table(FIGURES).select(["by", "metric", "group", "group_key", "value"]).to_pylist()
    return {(row["metric"], row["group_key"]): row for row in rows if row["by"] == by}
