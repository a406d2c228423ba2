"""What an area pack says: one frozen class a table. Field names are the column names of the pack's CSV files."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from data.area.files import ALWAYS, FOREVER
from data.periods import PeriodKind


class UnitKind(StrEnum):
    """Who can be made responsible; `WARD` is the people's committee of a ward."""

    WARD = "ward"
    OFFICE = "office"  # phòng ban chuyên môn
    POLICE = "police"
    PARTY = "party"
    FRONT = "front"  # MTTQ và đoàn thể
    OTHER = "other"


class AliasKind(StrEnum):
    SPELLING = "spelling"
    GUESS = "guess"  # only suggests, never decides


class Part(StrEnum):
    WHOLE = "whole"
    SHARE = "share"


class PlanLevel(StrEnum):
    """Who issued a document, in the order căn cứ are listed (DOMAIN §8)."""

    CENTRAL = "central"
    CITY_PARTY = "city_party"
    CITY = "city"
    DISTRICT_PARTY = "district_party"
    DISTRICT = "district"
    WARD = "ward"


class AppliesTo(StrEnum):
    ALL = "all"
    HIGH_RISE = "high_rise"
    OLD = "old"


class OwnPlanUnits(StrEnum):
    """Which units owe a plan of their own to a plan."""

    NONE = "none"
    WARDS = "wards"
    ALL = "all"


class Condition(StrEnum):
    """How a grading line is met: text equal to `value`, or a number of at least `value` (the largest met counts)."""

    IS = "is"
    AT_LEAST = "at_least"


class Axis(StrEnum):
    """What a cut point is set on. `PEOPLE` is one side of the matrix; the hazard side is the highest of the others."""

    PEOPLE = "people"  # residents
    VIOLATIONS = "violations"  # open violations, weighted
    SERIOUS_VIOLATIONS = "serious_violations"
    COMPLIANCE_GAP = "compliance_gap"  # 1 − compliance
    SAFETY_GAP = "safety_gap"  # 5 − safety index
    STRUCTURE = "structure"  # kết quả kiểm định A, B, C, D as 0–3
    SAFETY_COVERAGE = "safety_coverage"  # the observed weight from which the index plays a part


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward as it was between two territorial changes; a change of territory gives a new key.

    `has_apartments` False makes it a row “không thuộc diện”. `report_order` is the official order.
    """

    ward: str
    code: str
    name: str
    full_name: str
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER
    has_apartments: bool = True
    population: int | None = None
    area_km2: float | None = None
    label_lon: float | None = None
    label_lat: float | None = None
    tile_row: int | None = None
    tile_col: int | None = None
    report_order: int = 0
    unit: str | None = None
    is_outside: bool = False

    def is_valid_on(self, day: dt.date) -> bool:
        """Whether the ward existed, in this shape, on the day."""
        return self.valid_from <= day < self.valid_to


@dataclass(frozen=True, slots=True)
class WardChange:
    """A ward, or a share of it, became (part of) another on a day."""

    old: str
    new: str
    part: Part
    changed_on: dt.date
    legal_basis: str


@dataclass(frozen=True, slots=True)
class WardAlias:
    ward: str
    alias: str
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A body that receives tasks and owes plans. `contact` is an office, never an invented person."""

    unit: str
    name: str
    short_name: str
    kind: UnitKind
    report_order: int
    ward: str | None = None
    contact: str | None = None
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER


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
class EquipmentType:
    equipment_type: str
    name: str
    unit_of_measure: str
    equipment_group: str
    group_name: str
    display_order: int
    spellings: tuple[str, ...] = ()
    is_verified: bool = True


@dataclass(frozen=True, slots=True)
class ViolationType:
    violation_type: str
    violation_group: str
    group_name: str
    name: str
    applies_to: AppliesTo
    is_serious: bool
    display_order: int
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """What a violation group (or, more closely, a type) rests on in a period. Unknown fine levels stay None."""

    violation_group: str
    document: str
    violation_type: str | None = None
    article: str | None = None
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER
    fine_low_vnd: int | None = None
    fine_high_vnd: int | None = None
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class RuleItem:
    """What a building ought to have under a rule set: required when any given minimum is reached, or none is given.

    Any one of `equipment_types` meets it; `is_per_storey` asks for at least one piece on every storey.
    """

    rule_set: str
    item: str
    name: str
    equipment_types: tuple[str, ...]
    min_storeys: int | None = None
    min_height_m: float | None = None
    min_floor_area_m2: float | None = None
    min_basements: int | None = None
    is_per_storey: bool = False
    valid_from: dt.date = ALWAYS
    valid_to: dt.date = FOREVER
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A FRIM-MAB parameter and its weight; the weights of all parameters sum to 1."""

    parameter: str
    name: str
    weight: float
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class Grading:
    """When `field` meets `condition` on `value`, the parameter's grade is `grade` (0 worst, 5 best)."""

    parameter: str
    field: str
    condition: Condition
    value: str
    grade: float


@dataclass(frozen=True, slots=True)
class CutPoint:
    """From `min_value` on, an axis stands at `level` (1 low – 3 high). A measure without cut points plays no part."""

    axis: Axis
    level: int
    min_value: float
    valid_from: dt.date


@dataclass(frozen=True, slots=True)
class Defaults:
    """The days and settings a session starts with."""

    as_of: dt.date
    window_start: dt.date
    high_rise_storeys: int
    first_month: str | None = None
    profile: str = "ward"
    meeting_on: dt.date | None = None


Boundaries = Mapping[str, Path]
