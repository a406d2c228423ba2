"""The deck of 16 (LOOK): material → slides. 141 shows results, 245 content and assignment."""

import datetime as dt
from collections.abc import Callable, Sequence

from analytics.metric_table import Light
from analytics.register import RegisteredBuilding
from briefing import results, tasks
from briefing.follow_up import previous_conclusions
from briefing.material import Material
from briefing.slide import Layout, Slide, SlideTable, Statement, nothing
from charts.spec import Listing
from data.area import Area, Plan
from data.vocabulary import ManagementGroup
from wording import briefing as words
from wording import numbers
from wording.labels import GROUPS

_TABLE_ROWS = 8


def outline(material: Material, area: Area) -> tuple[Slide, ...]:
    """The slides in their order; a slide whose data are missing says so, one about nothing at all is left out."""
    made = (make(material, area) for make in _SLIDES)
    return tuple(slide for slide in made if slide is not None)


def _cover(material: Material, area: Area) -> Slide:
    return Slide(
        "cover",
        area.authority["meeting_title"],
        words.meeting_place(area.authority["place"], area.meeting_day(material.scope.as_of)),
        Layout.TITLE,
    )


def _basis(material: Material, area: Area) -> Slide:
    plans = directives(area, material.scope.as_of)
    rows = tuple(
        (plan.number, numbers.date(plan.issued_on), plan.issuer, words.subject(plan)) for plan in plans[-_TABLE_ROWS:]
    )
    table = SlideTable(words.DIRECTIVE_COLUMNS, (False, False, False, False), rows) if rows else None
    notes = "\n".join(f"{plan.number}: {plan.title}" for plan in plans if plan.title)
    message = words.directives_message(plans)
    return Slide(
        "basis",
        words.BASIS,
        message,
        table=table,
        points=() if rows else nothing(),
        notes=notes,
        listings=(Listing.DIRECTIVES,) if rows else (),
    )


def directives(area: Area, as_of: dt.date) -> tuple[Plan, ...]:
    """What the work rests on: the directives issued by a day, in the order of their level, then of their day."""
    levels = list(type(area.plans[0].level)) if area.plans else []
    issued = (plan for plan in area.plans if plan.issued_on <= as_of)
    return tuple(sorted(issued, key=lambda plan: (levels.index(plan.level), plan.issued_on)))


def _buildings(material: Material, area: Area) -> Slide:
    if not material.buildings:
        return Slide("buildings", words.BUILDINGS, points=nothing())
    groups = [(group, _of_group(material, group)) for group in ManagementGroup]
    rows = [_buildings_row(GROUPS[group], own) for group, own in groups if own]
    rows += [_buildings_row(words.SUM, material.buildings)] if len(rows) > 1 else []
    wards = len({building.risk.ward for building in material.buildings})
    high = len(_of_group(material, ManagementGroup.HIGH_RISE))
    silent = sum(building.risk.residents is None for building in material.buildings)
    table = SlideTable(words.BUILDING_COLUMNS, (False, True, True, True), tuple(rows))
    return Slide(
        "buildings",
        words.BUILDINGS,
        words.buildings_message(len(material.buildings), wards, high),
        table=table,
        footnote=words.residents_missing(silent),
        listings=(Listing.BUILDINGS,),
    )


def _buildings_row(name: str, buildings: Sequence[RegisteredBuilding]) -> tuple[str, ...]:
    return (
        name,
        numbers.integer(len(buildings)),
        numbers.integer(sum(building.apartments or 0 for building in buildings)),
        numbers.integer(sum(building.risk.residents or 0 for building in buildings)),
    )


def _of_group(material: Material, group: ManagementGroup) -> list[RegisteredBuilding]:
    return [building for building in material.buildings if building.risk.management_group == group]


def _highlights(material: Material, area: Area) -> Slide:
    points = tuple(Statement(one.sentence, one.light) for one in material.stated if one.is_chosen)
    late = sum(point.light is Light.LATE for point in points)
    metrics = tuple(dict.fromkeys(one.metric for one in material.stated if one.is_chosen))
    message = words.highlights_message(len(points), late) if points else ""
    return Slide("highlights", words.HIGHLIGHTS, message, points=points or nothing(), metrics=metrics)


def _thanks(material: Material, area: Area) -> Slide:
    return Slide("thanks", words.THANKS, layout=Layout.CLOSING)


_SLIDES: tuple[Callable[[Material, Area], Slide | None], ...] = (
    _cover,
    _basis,
    _buildings,
    _highlights,
    previous_conclusions,
    results.outreach,
    results.equipment,
    results.missing,
    results.teams,
    results.high_rises,
    results.inspection,
    results.priority,
    tasks.by_ward,
    tasks.difficulties,
    tasks.assigned,
    tasks.next_steps,
    _thanks,
)
