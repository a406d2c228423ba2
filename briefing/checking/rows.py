"""What the lines of the computed slides' tables may hold, by the slide and by what a line begins with."""

from collections.abc import Callable, Mapping, Sequence

from analytics.metric import Dimension
from analytics.risk import BuildingRisk
from briefing.checking.sayings import Sayings
from briefing.checking.told import Evidence, counting, quoting, together
from briefing.material import Material
from wording import numbers
from wording.briefing import SUM
from wording.conclusions import slide_row
from wording.labels import GROUPS
from wording.risk import reason
from wording.values import ADJUSTED_MARK, STALE_MARK


def of_line(slide: str, line: Sequence[str], sayings: Sayings) -> Evidence | None:
    """The evidence of a line of a slide's table; None for tables that no list of the briefing stands behind."""
    make = _OF_LINE.get(slide)
    return make(sayings.material, line) if make else sayings.behind(" ".join(line))


def _counting(line: Sequence[str], *amounts: int) -> Evidence:
    """The amounts that the last cells of a line say, each in its own column; nothing where one says another."""
    told = tuple(line[-len(amounts) :])
    return counting(*amounts) if told == tuple(map(numbers.integer, amounts)) else Evidence()


def _of_group(material: Material, line: Sequence[str]) -> Evidence:
    every = material.buildings
    own = [one for one in every if line[0] in (SUM, GROUPS[one.risk.management_group or ""])]
    apartments, residents = (one.apartments or 0 for one in own), (one.risk.residents or 0 for one in own)
    return _counting(line, len(own), sum(apartments), sum(residents))


def _of_type(material: Material, line: Sequence[str]) -> Evidence:
    own = [each for each in material.missing if each.equipment_name == line[0]]
    buildings, wards = {(each.ward_name, each.building) for each in own}, {each.ward_name for each in own}
    missing = int(sum(each.missing for each in own))
    return _counting(line, missing, len(buildings), len(wards)) | quoting(line[0] if own else "")


def _of_building(material: Material, line: Sequence[str]) -> Evidence:
    """Of the building that reads so: small counts stand in many reasons, so each has to be its own."""
    wards = {row.group_key: row.group for row in material.table(Dimension.WARD).rows}
    return together(_of_risk(row) for row in material.priority.priority if _reads(row, wards[row.ward], line))


def _reads(row: BuildingRisk, ward_name: str, line: Sequence[str]) -> bool:
    name, ward, residents, grounds = line
    told = "; ".join(map(reason, row.reasons))
    return (
        name in (row.name, row.building)
        and ward.rstrip(STALE_MARK + ADJUSTED_MARK) == ward_name
        and residents == numbers.integer(row.residents)
        and told.startswith(grounds)
    )


def _of_risk(row: BuildingRisk) -> Evidence:
    told = [number for reason in row.reasons for number in (reason.number, reason.total)]
    shares = frozenset(float(number) for number in told if number is not None and 0 <= number <= 1)
    names = quoting(row.name, row.building, row.ward_name)
    return counting(row.residents, *told) | Evidence(shares=shares) | names


def _of_conclusion(material: Material, line: Sequence[str]) -> Evidence:
    """The unit, the work and the state of a conclusion that reads so, as people wrote them."""
    known = any(slide_row(item) == tuple(line) for item in material.conclusions)
    return quoting(*line) if known else Evidence()


_OF_LINE: Mapping[str, Callable[[Material, Sequence[str]], Evidence]] = {
    "buildings": _of_group,
    "missing": _of_type,
    "priority": _of_building,
    "conclusions": _of_conclusion,
}
