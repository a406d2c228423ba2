"""How the priority list would change if a cut point stood elsewhere: each one moved alone, everything else as it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from analytics.risk import BuildingRisk
from analytics.risk_explained import CutPointTerm
from analytics.risk_reasons import HIGHEST_LEVEL
from analytics.risk_summary import HAZARD_AXES
from data.area.risk_tables import Axis

# How far each cut point of the highest level is moved either way: a step that a person would argue about.
STEPS: Mapping[Axis, float] = {
    Axis.PEOPLE: 50,
    Axis.SERIOUS_VIOLATIONS: 1,
    Axis.VIOLATIONS: 1,
    Axis.COMPLIANCE_GAP: 0.1,
    Axis.SAFETY_GAP: 0.5,
    Axis.STRUCTURE: 1,
}
_GRADES = "abcd"
_HIGHEST_GRADE = len(_GRADES) - 1


@dataclass(frozen=True, slots=True)
class Shift:
    """The list with one cut point at `moved` instead of `stands`: its length, who comes and who goes."""

    axis: Axis
    stands: float
    moved: float
    buildings: int
    added: int
    dropped: int


def top_cut_points(terms: Sequence[CutPointTerm]) -> Mapping[Axis, float]:
    """From which value each axis stands at the highest level; the least coverage of the safety index with them."""
    top = {Axis(term.axis): term.min_value for term in terms if term.level == HIGHEST_LEVEL}
    least = {Axis(term.axis): term.min_value for term in terms if term.axis == Axis.SAFETY_COVERAGE}
    return top | least


def shifts(rows: Sequence[BuildingRisk], top: Mapping[Axis, float]) -> tuple[Shift, ...]:
    """What each step down and up of each cut point would do to the priority list."""
    return tuple(shift for axis in STEPS if axis in top for shift in _both_ways(rows, top, axis))


def would_be_priority(row: BuildingRisk, top: Mapping[Axis, float]) -> bool:
    """Whether a building stands in the highest cell when the highest levels begin at `top`."""
    axes = [axis for axis in HAZARD_AXES if axis in top]
    return _reaches(row.residents, top.get(Axis.PEOPLE)) and any(
        _reaches(_value(row, axis, top), top[axis]) for axis in axes
    )


def _both_ways(rows: Sequence[BuildingRisk], top: Mapping[Axis, float], axis: Axis) -> Iterator[Shift]:
    for step in (-STEPS[axis], STEPS[axis]):
        moved = round(top[axis] + step, 9)
        if moved <= 0 or (axis is Axis.STRUCTURE and moved > _HIGHEST_GRADE):
            continue
        then = [would_be_priority(row, {**top, axis: moved}) for row in rows]
        added = sum(is_in and not row.is_priority for row, is_in in zip(rows, then, strict=True))
        dropped = sum(row.is_priority and not is_in for row, is_in in zip(rows, then, strict=True))
        yield Shift(axis, top[axis], moved, sum(then), added, dropped)


def _value(row: BuildingRisk, axis: Axis, top: Mapping[Axis, float]) -> float | None:
    """A building's measure on a hazard axis, as `risk_facts` levels it; None when nothing tells it."""
    match axis:
        case Axis.VIOLATIONS:
            return None if row.open_violations is None else row.weighted_violations
        case Axis.SERIOUS_VIOLATIONS:
            return None if row.open_violations is None else row.serious_violations
        case Axis.COMPLIANCE_GAP:
            return None if row.compliance is None else round(1 - row.compliance, 9)
        case Axis.SAFETY_GAP:
            is_told = row.safety_index is not None and row.observed_weight >= top.get(Axis.SAFETY_COVERAGE, 0)
            return round(5 - (row.safety_index or 0), 9) if is_told else None
    place = _GRADES.find(row.inspection_grade or " ")
    return place if place >= 0 else None


def _reaches(value: float | None, least: float | None) -> bool:
    return value is not None and least is not None and value >= least
