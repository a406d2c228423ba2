"""Why a building is where it is on the priority list: codes and numbers; `wording.risk` makes the sentence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

HIGHEST_LEVEL = 3
RAISED_LEVEL = 2


class ReasonCode(StrEnum):
    """What speaks for acting first, in the order a sentence names it."""

    SERIOUS_VIOLATIONS = "serious_violations"
    OPEN_VIOLATIONS = "open_violations"
    OVERDUE_VIOLATIONS = "overdue_violations"
    COMPLIANCE = "compliance"  # number of `total` items present and working
    SAFETY_INDEX = "safety_index"  # number 0–5, total the observed share of the weights
    DANGEROUS_GRADE_C = "dangerous_grade_c"
    DANGEROUS_GRADE_D = "dangerous_grade_d"
    TRUCK_ACCESS_NONE = "truck_access_none"
    TRUCK_ACCESS_LIMITED = "truck_access_limited"
    RESIDENTS = "residents"


DANGEROUS_GRADES = {"c": ReasonCode.DANGEROUS_GRADE_C, "d": ReasonCode.DANGEROUS_GRADE_D}
POOR_ACCESS = {"no": ReasonCode.TRUCK_ACCESS_NONE, "limited": ReasonCode.TRUCK_ACCESS_LIMITED}


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground with its number; `total` is what the number is out of, where it is out of something."""

    code: ReasonCode
    number: float
    total: float | None = None


def reasons_of(row: Mapping[str, Any]) -> tuple[Reason, ...]:
    """What raises a building above the lowest levels, and what would hinder rescue there; the gravest kind first."""
    return (*_violations(row), *_equipment(row), *_structure(row), *_people(row))


def _violations(row: Mapping[str, Any]) -> Iterator[Reason]:
    if row["serious_violations"]:
        yield Reason(ReasonCode.SERIOUS_VIOLATIONS, row["serious_violations"])
    if (row["violations_level"] or 0) >= RAISED_LEVEL and row["open_violations"] > row["serious_violations"]:
        yield Reason(ReasonCode.OPEN_VIOLATIONS, row["open_violations"])
    if row["overdue_violations"]:
        yield Reason(ReasonCode.OVERDUE_VIOLATIONS, row["overdue_violations"])


def _equipment(row: Mapping[str, Any]) -> Iterator[Reason]:
    if (row["compliance_level"] or 0) >= RAISED_LEVEL:
        yield Reason(ReasonCode.COMPLIANCE, row["compliance_met"], row["compliance_items"])
    if (row["safety_level"] or 0) >= RAISED_LEVEL:
        yield Reason(ReasonCode.SAFETY_INDEX, row["safety_index"], row["observed_weight"])


def _structure(row: Mapping[str, Any]) -> Iterator[Reason]:
    if row["inspection_grade"] in DANGEROUS_GRADES:
        yield Reason(DANGEROUS_GRADES[row["inspection_grade"]], 1)
    if row["truck_access"] in POOR_ACCESS:
        yield Reason(POOR_ACCESS[row["truck_access"]], 1)


def _people(row: Mapping[str, Any]) -> Iterator[Reason]:
    if (row["people_level"] or 0) >= RAISED_LEVEL:
        yield Reason(ReasonCode.RESIDENTS, row["residents"])
