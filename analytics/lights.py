"""Which light a figure earns: result ÷ target due by as_of. No target, no colour."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analytics.metric import Better
from analytics.metric_table import Light
from analytics.source import Source

EVERY_UNIT = "*"
DUE_SOON_DAYS = 7  # DOMAIN §6: “Sắp đến hạn (≤ 7 ngày)”


@dataclass(frozen=True, slots=True)
class Target:
    metric: str
    unit: str
    value: float
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class Targets:
    """The targets known, and the least shares of a target that earn a light."""

    by_unit: Mapping[tuple[str, str], Sequence[Target]]
    shares: Mapping[Light, float]

    def for_unit(self, metric: str, unit: str | None, day: dt.date) -> Target | None:
        """The target that binds a unit on a day: the latest one due, else the next to come.

        One set for the unit itself goes before one set for every unit.
        """
        for name in (unit, EVERY_UNIT):
            if own := self.by_unit.get((metric, name or "")):
                return _binding(own, day)
        return None

    def added(self, metric: str, units: Sequence[str | None], day: dt.date) -> Target | None:
        """The target of all units together, for a count; None unless every unit has one."""
        each = [self.for_unit(metric, unit, day) for unit in units]
        known = [target for target in each if target]
        if not known or len(known) < len(each):
            return None
        return Target(metric, "", sum(one.value for one in known), max(one.due_on for one in known))

    def light(self, value: float, target: Target, better: Better, day: dt.date) -> Light:
        """The light of a result; a target not yet due is met, due soon, or not due."""
        share = share_of_target(value, target.value, better)
        if share >= self.shares[Light.MET]:
            return Light.MET
        if target.due_on > day:
            return Light.AT_RISK if (target.due_on - day).days <= DUE_SOON_DAYS else Light.NOT_DUE
        return Light.AT_RISK if share >= self.shares[Light.AT_RISK] else Light.LATE


def share_of_target(value: float, target: float, better: Better) -> float:
    """How much of a target is reached; where lower is better, target ÷ result."""
    reached, wanted = (target, value) if better is Better.LOWER else (value, target)
    if wanted <= 0:
        return 1.0 if reached >= wanted else 0.0
    return round(reached / wanted, 9)  # 0.6 of 0.75 is 80 %, not a hair less


def read_targets(source: Source, known_by: dt.datetime) -> Targets:
    """The targets and thresholds as known by an instant."""
    rows = source.rows(
        "select metric::varchar as metric, coalesce(unit::varchar, $every_unit) as unit, value, due_on from target "
        "where known_from <= $known_by and $known_by < known_to",
        {"known_by": known_by, "every_unit": EVERY_UNIT},
    )
    shares = {Light(row["light"]): float(row["min_share"]) for row in source.rows("select * from threshold", {})}
    by_unit: dict[tuple[str, str], list[Target]] = {}
    for row in rows:
        by_unit.setdefault((row["metric"], row["unit"]), []).append(Target(**row))
    return Targets(by_unit, {Light.MET: 1.0, Light.AT_RISK: 1.0, **shares})


def _binding(targets: Iterable[Target], day: dt.date) -> Target:
    in_order = sorted(targets, key=lambda target: target.due_on)
    due = [target for target in in_order if target.due_on <= day]
    return due[-1] if due else in_order[0]
