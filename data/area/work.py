"""What is asked of the units: plans, tasks, targets, reports, and the days they count by."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from data.area.places import UnitKind
from data.periods import PeriodKind


class PlanLevel(StrEnum):
    """Who issued a document, in the order căn cứ are listed (DOMAIN §8)."""

    CENTRAL = "central"
    CITY_PARTY = "city_party"
    CITY = "city"
    DISTRICT_PARTY = "district_party"
    DISTRICT = "district"
    WARD = "ward"


class OwnPlanUnits(StrEnum):
    """Which units owe a plan of their own to a plan."""

    NONE = "none"
    WARDS = "wards"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan or directive. Own plans count as on time when issued strictly before `own_plan_due_on`."""

    plan: str
    number: str
    issuer: str
    level: PlanLevel
    issued_on: dt.date
    title: str = ""
    own_plan_due_on: dt.date | None = None
    own_plan_units: OwnPlanUnits = OwnPlanUnits.NONE
    based_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    task: str
    plan: str
    task_order: int
    name: str
    description: str = ""
    is_template: bool = True


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task given to one unit, or (in the file) to every unit of a kind; `Area.assignments` names units only."""

    task: str
    role: str
    unit: str | None = None
    unit_kind: UnitKind | None = None
    due_on: dt.date | None = None
    is_template: bool = True


@dataclass(frozen=True, slots=True)
class Target:
    """A value that a metric ought to reach by a day; `unit` "*" means every unit."""

    metric: str
    unit: str
    value: float
    due_on: dt.date
    document: str
    is_template: bool = True


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A published figure of another place for a metric; `basis` says in words what was counted there."""

    metric: str
    place: str
    year: int
    numerator: int
    denominator: int
    basis: str
    source: str
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Threshold:
    """The least share of the target due that earns a light."""

    light: str
    min_share: float


@dataclass(frozen=True, slots=True)
class Holiday:
    day: dt.date
    name: str


@dataclass(frozen=True, slots=True)
class ExpectedPeriod:
    """A period that the area's units must report on, and by when (the due day itself is in time)."""

    period: str
    kind: PeriodKind
    label: str
    start_on: dt.date
    cutoff: dt.date
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class Defaults:
    """The days and settings a session starts with."""

    as_of: dt.date
    window_start: dt.date
    high_rise_storeys: int
    first_month: str | None = None
    profile: str = "ward"
    meeting_on: dt.date | None = None
