"""What the buildings of a risk table have in common: what raises them, which data they rest on, who is in a cell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analytics.risk import BuildingRisk
from analytics.risk_reasons import HIGHEST_LEVEL
from data.area.risk_tables import Axis

# The hazard side of the matrix is the highest of these; PEOPLE is the other side.
HAZARD_AXES = (Axis.SERIOUS_VIOLATIONS, Axis.VIOLATIONS, Axis.COMPLIANCE_GAP, Axis.SAFETY_GAP, Axis.STRUCTURE)
AXES = (*HAZARD_AXES, Axis.PEOPLE)
_LEVELS: Mapping[Axis, str] = {
    Axis.PEOPLE: "people_level",
    Axis.VIOLATIONS: "violations_level",
    Axis.SERIOUS_VIOLATIONS: "serious_level",
    Axis.COMPLIANCE_GAP: "compliance_level",
    Axis.SAFETY_GAP: "safety_level",
    Axis.STRUCTURE: "structure_level",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A cell of the matrix, or with neither level the buildings that stand in none of them."""

    hazard_level: int | None = None
    people_level: int | None = None

    @property
    def is_graded(self) -> bool:
        """Whether this is one of the nine cells."""
        return self.hazard_level is not None and self.people_level is not None

    def holds(self, row: BuildingRisk) -> bool:
        """Whether a building stands here."""
        if self.is_graded:
            return (row.hazard_level, row.people_level) == (self.hazard_level, self.people_level)
        return not is_graded(row)


PRIORITY = Place(HIGHEST_LEVEL, HIGHEST_LEVEL)
UNGRADED = Place()


@dataclass(frozen=True, slots=True)
class Driver:
    """How many buildings an axis puts at the highest hazard, and for how many it is the only one."""

    axis: Axis
    buildings: int
    alone: int


@dataclass(frozen=True, slots=True)
class AxisCoverage:
    """On how many buildings an axis says something; `not_applicable` owe it nothing, `unknown` have not answered."""

    axis: Axis
    known: int
    not_applicable: int
    unknown: int

    @property
    def share(self) -> float | None:
        """Known ÷ those that it applies to."""
        expected = self.known + self.unknown
        return self.known / expected if expected else None


def is_graded(row: BuildingRisk) -> bool:
    """Whether a building has a place in the matrix."""
    return row.hazard_level is not None and row.people_level is not None


def drivers(rows: Iterable[BuildingRisk]) -> tuple[Driver, ...]:
    """The axes that put any of the buildings at the highest hazard, the most frequent first."""
    high = [[axis for axis in HAZARD_AXES if _level(row, axis) == HIGHEST_LEVEL] for row in rows]
    raised = Counter(axis for axes in high for axis in axes)
    alone = Counter(axes[0] for axes in high if len(axes) == 1)
    return tuple(Driver(axis, count, alone[axis]) for axis, count in raised.most_common())


def coverage(rows: Sequence[BuildingRisk]) -> tuple[AxisCoverage, ...]:
    """For each axis how many of the buildings it could be told for."""
    return tuple(_coverage(rows, axis) for axis in AXES)


def low_on_thin_data(rows: Iterable[BuildingRisk]) -> int:
    """How many buildings stand at the lowest hazard while an axis that applies to them is unknown."""
    return sum(row.hazard_level == 1 and any(_is_unknown(row, axis) for axis in HAZARD_AXES) for row in rows)


def residents_of(rows: Iterable[BuildingRisk]) -> int:
    """The residents of the buildings, as far as they are known."""
    return sum(row.residents or 0 for row in rows)


def _coverage(rows: Sequence[BuildingRisk], axis: Axis) -> AxisCoverage:
    known = sum(_level(row, axis) is not None for row in rows)
    unknown = sum(_is_unknown(row, axis) for row in rows)
    return AxisCoverage(axis, known, len(rows) - known - unknown, unknown)


def _is_unknown(row: BuildingRisk, axis: Axis) -> bool:
    """Whether the axis has no level for want of data; a building that no rule item binds owes none."""
    if _level(row, axis) is not None:
        return False
    return axis is not Axis.COMPLIANCE_GAP or row.compliance_unreported > 0


def _level(row: BuildingRisk, axis: Axis) -> int | None:
    level: int | None = getattr(row, _LEVELS[axis])
    return level
