"""The lists behind slides that no metric measures, from what the briefing keeps: nothing is computed anew."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from analytics.attention_actors import actor_of
from analytics.conclusions import gravest_first
from analytics.risk import BuildingRisk
from briefing.annexes import building_grid, difficulty_grid
from briefing.document import Grid
from briefing.follow_up import conclusion_grid
from briefing.material import Material
from briefing.outline import directives
from charts.spec import Listing
from data.area import Area
from wording import listings as words
from wording import numbers
from wording.attention import matter
from wording.briefing import NO_SUBJECT
from wording.labels import light
from wording.risk import reason


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a record is: the key that a mark of a chart bears, and the name."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: a grid, and whose each of its rows is."""

    grid: Grid
    owners: tuple[Owner, ...]

    def of(self, key: str) -> "Listed":
        """The rows of one owner; every row for an empty key or one that owns nothing."""
        own = [place for place, owner in enumerate(self.owners) if owner.key == key and key]
        if not own:
            return self
        rows = tuple(self.grid.rows[place] for place in own)
        return Listed(_grid(self.grid.columns, self.grid.are_numbers, rows), tuple(self.owners[place] for place in own))


def listed(material: Material, area: Area, listing: Listing) -> Listed:
    """The records behind a slide, in the order of the documents."""
    return _LISTED[listing](material, area)


def _directives(material: Material, area: Area) -> Listed:
    plans = directives(area, material.scope.as_of)
    rows = tuple(
        (str(place), plan.number, numbers.date(plan.issued_on), plan.issuer, plan.title or NO_SUBJECT)
        for place, plan in enumerate(plans, start=1)
    )
    are_numbers = (True, False, False, False, False)
    return Listed(_grid(words.DIRECTIVE_COLUMNS, are_numbers, rows), (Owner("", ""),) * len(rows))


def _buildings(material: Material, area: Area) -> Listed:
    owners = (Owner(one.risk.ward, one.risk.ward_name or "") for one in material.buildings)
    return Listed(building_grid(material), tuple(owners))


def _priority(material: Material, area: Area) -> Listed:
    found = material.priority.priority
    rows = tuple(_priority_row(place, row) for place, row in enumerate(found, start=1))
    are_numbers = (True, False, False, False, True, False)
    owners = tuple(Owner(row.ward, row.ward_name or "") for row in found)
    return Listed(_grid(words.PRIORITY_COLUMNS, are_numbers, rows), owners)


def _priority_row(place: int, row: BuildingRisk) -> tuple[str, ...]:
    where = " – ".join(part for part in (row.name, row.address) if part)
    grounds = "; ".join(reason(ground) for ground in row.reasons)
    return str(place), row.building, where, row.ward_name or "", numbers.integer(row.residents), grounds


def _difficulties(material: Material, area: Area) -> Listed:
    return Listed(difficulty_grid(material), tuple(Owner(one.ward, one.ward_name) for one in material.difficulties))


def _work(material: Material, area: Area) -> Listed:
    rows = tuple(
        (str(place), item.who, f"{light(item.light).symbol} {matter(item)}")
        for place, item in enumerate(material.work, start=1)
    )
    owners = tuple(Owner(actor_of(item), item.who) for item in material.work)
    return Listed(_grid(words.WORK_COLUMNS, (True, False, False), rows), owners)


def _conclusions(material: Material, area: Area) -> Listed:
    owners = (Owner(item.unit, item.unit_name) for item in gravest_first(material.conclusions))
    return Listed(conclusion_grid(material), tuple(owners))


def _grid(columns: tuple[str, ...], are_numbers: tuple[bool, ...], rows: tuple[tuple[str, ...], ...]) -> Grid:
    return Grid("", columns, are_numbers, (1.0,) * len(columns), rows)


_LISTED: Mapping[Listing, Callable[[Material, Area], Listed]] = {
    Listing.DIRECTIVES: _directives,
    Listing.BUILDINGS: _buildings,
    Listing.PRIORITY: _priority,
    Listing.DIFFICULTIES: _difficulties,
    Listing.WORK: _work,
    Listing.CONCLUSIONS: _conclusions,
}
