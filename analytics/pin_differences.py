"""How today's definitions differ from those that a pin keeps, and which figures they change."""

import json
from dataclasses import dataclass
from math import isclose

from analytics.measure import measure
from analytics.pinned_comparison import same_definition
from analytics.pinning import FIGURES, pinned_definitions, pinned_scope, pinned_values, shown_texts
from analytics.registry import REGISTRY
from analytics.source import Source
from data.area import Area
from data.ledger.pins import Pin


@dataclass(frozen=True, slots=True)
class PinDifferences:
    """What is no longer as it was pinned: the facts' SQL, some metrics' definitions (by id), files of the area pack."""

    facts: bool
    metrics: tuple[str, ...]
    area_files: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return self.facts or bool(self.metrics) or bool(self.area_files)


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A pooled figure that today's definitions count differently on the very same snapshot."""

    metric: str
    kept: float | None
    today: float | None


def pin_differences(pin: Pin, area: Area) -> PinDifferences:
    """What differs between a pin's texts and today's. Raises FileNotFoundError for a pin that keeps none."""
    today = shown_texts(area, pinned_scope(pin))
    kept, now = pinned_definitions(pin), {each["id"]: each for each in json.loads(today["registry"])}
    changed = [name for name in {**now, **kept} if not same_definition(kept.get(name, {}), now.get(name, {}))]
    files, files_now = json.loads(pin.text("area")), json.loads(today["area"])
    return PinDifferences(
        facts=pin.text("facts") != today["facts"],
        metrics=tuple(changed),
        area_files=tuple(sorted(name for name in {**files, **files_now} if files.get(name) != files_now.get(name))),
    )


def changed_values(source: Source, pin: Pin) -> tuple[ChangedValue, ...]:
    """The pooled figures that come out differently today, of the scope that was pinned, from its own snapshot."""
    kept = {metric: value for (metric, _), value in pinned_values(pin.table(FIGURES), ()).items()}
    asked = tuple(name for name in kept if name in REGISTRY)
    today = {row.metric: row.value for row in measure(source, asked, pinned_scope(pin), ()).totals}
    return tuple(
        ChangedValue(name, kept[name], today[name])
        for name in asked
        if name in today and not _are_equal(kept[name], today[name])
    )


def _are_equal(one: float | None, other: float | None) -> bool:
    # Sums of fractions depend on the order of the records in their last digits.
    return one == other if one is None or other is None else isclose(one, other, rel_tol=1e-9)
