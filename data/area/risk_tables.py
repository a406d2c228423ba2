"""What buildings are compared with: rule items, the safety index, cut points of the triage matrix."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from data.area.files import ALWAYS, FOREVER


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
