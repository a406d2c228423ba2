"""Equipment types, violation types and what they rest on."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from data.area.files import ALWAYS, FOREVER


class AppliesTo(StrEnum):
    ALL = "all"
    HIGH_RISE = "high_rise"
    OLD = "old"


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
