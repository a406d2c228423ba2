"""The numbers behind each finding in words: one class a sentence, every figure from `measure`."""

import datetime as dt
from dataclasses import dataclass

from data.periods import PeriodKind


@dataclass(frozen=True, slots=True)
class Fraction:
    """Done of all, counted over the same records."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """Done / all, 0–1; `total` is at least 1 in every finding."""
        return self.done / self.total

    @property
    def remaining(self) -> int:
        """The records of `total` that are not done."""
        return self.total - self.done


@dataclass(frozen=True, slots=True)
class BuildingsEquipped:
    """`change` is the difference of shares since the previous period, missing when there was none."""

    as_of: dt.date
    buildings: Fraction
    change: float | None


@dataclass(frozen=True, slots=True)
class EquipmentShortage:
    """The type that most buildings lack; `wards` are the names of those that miss most of it, most first."""

    missing: int
    unit_of_measure: str
    equipment_name: str
    wards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamRegulations:
    teams: Fraction
    wards_behind: int


@dataclass(frozen=True, slots=True)
class OutreachDone:
    since: dt.date
    sessions: int
    attendances: int
    households: int


@dataclass(frozen=True, slots=True)
class OwnPlans:
    """Own plans of the wards. `working_days_left` is missing from the deadline on; then `on_time` counts."""

    plan: str
    wards: Fraction
    due_before: dt.date
    working_days_left: int | None
    on_time: int | None


@dataclass(frozen=True, slots=True)
class LongestOverdue:
    days: int
    building: str
    ward: str


@dataclass(frozen=True, slots=True)
class OpenViolations:
    unresolved: int
    overdue: int
    longest: LongestOverdue | None


@dataclass(frozen=True, slots=True)
class ViolationsInPeriod:
    found: int
    resolved: int
    awaiting_reinspection: int


@dataclass(frozen=True, slots=True)
class InspectionsAndFines:
    buildings: Fraction
    minutes: int
    decisions: int
    fines_vnd: int


@dataclass(frozen=True, slots=True)
class BoardsAndFunds:
    boards: Fraction | None
    funds: Fraction | None


@dataclass(frozen=True, slots=True)
class PriorityBuildings:
    buildings: int
    residents: int
    without_truck_access: int


@dataclass(frozen=True, slots=True)
class OverdueTasks:
    tasks: int
    units: int
    worst_unit: str
    worst_tasks: int


@dataclass(frozen=True, slots=True)
class ReportsReceived:
    """Reports on the latest period that is due. `missing` are ward names in official order."""

    period_kind: PeriodKind
    period_label: str
    wards: Fraction
    on_time: int
    missing: tuple[str, ...]


FindingFacts = (
    BuildingsEquipped
    | EquipmentShortage
    | TeamRegulations
    | OutreachDone
    | OwnPlans
    | OpenViolations
    | ViolationsInPeriod
    | InspectionsAndFines
    | BoardsAndFunds
    | PriorityBuildings
    | OverdueTasks
    | ReportsReceived
)
