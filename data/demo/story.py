"""The story that the demonstration data tell of an area, read from `stories/<pack>.toml`."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from data.area import Area
from data.demo.mess import Mess
from data.vocabulary import Decision

FOLDER = Path(__file__).parent / "stories"


class StoryError(ValueError):
    """The area has no story, or the story names a ward, unit or equipment type that the area does not have."""


@dataclass(frozen=True, slots=True)
class WardStory:
    """How many buildings a ward has, and how far it is on the day the story is told (shares 0–1)."""

    old: int
    other: int
    equipped: float
    regulations: float
    verified: float
    late_days: int
    overdue_tasks: int
    own_plan_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """A report that never came."""

    ward: str
    period: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """A report that came at a given instant: late, or a second time with corrections."""

    ward: str
    period: str
    received_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Repeated:
    """A report that says again what an earlier one said."""

    ward: str
    period: str
    as_in: str


@dataclass(frozen=True, slots=True)
class NeedRequest:
    """A need that a ward wants changed by `factor` in its first buildings; undecided while `decision` is None."""

    ward: str
    equipment: str
    asked_from: dt.date
    factor: float
    buildings: int
    decision: Decision | None = None
    decided_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class GivenTarget:
    """A target that the office sets for every unit."""

    metric: str
    value: float
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class Need:
    """What a building needs of one equipment type. `had` is the share of buildings that had some from the start."""

    equipment: str
    per_building: int
    per_storey: int
    price: int = 0
    had: float = 1.0
    min_storeys: int = 1

    def of(self, storeys: int) -> int:
        """The pieces that a building of so many storeys needs."""
        return self.per_building + self.per_storey * storeys


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the generator is told; what it is not told it draws from its seed."""

    told_on: dt.date
    own_plan: str
    begun_on: dt.date
    periods: tuple[str, ...]
    next_periods: tuple[str, ...]
    office_periods: tuple[str, ...]
    office_next_periods: tuple[str, ...]
    wards: Mapping[str, WardStory]
    old_block: tuple[Need, ...]
    other_building: tuple[Need, ...]
    missed: tuple[Missed, ...] = ()
    late: tuple[Receipt, ...] = ()
    corrected: tuple[Receipt, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    need_request: tuple[NeedRequest, ...] = ()
    office_plans: Mapping[str, dt.date] = field(default_factory=dict)
    target: tuple[GivenTarget, ...] = ()
    mess: tuple[Mess, ...] = ()

    def day_of(self, share: float) -> dt.date:
        """The day on which a ward's work reaches a share of what it has reached on `told_on`; later beyond 1."""
        span = (self.told_on - self.begun_on).days
        return self.begun_on + dt.timedelta(days=round(span * share**0.75))


def load_story(area: Area) -> Story:
    """The story of an area. Raises StoryError when there is none or when it does not fit the area's wards."""
    path = FOLDER / f"{area.folder.name}.toml"
    if not path.exists():
        raise StoryError(area.folder.name)
    story = _read(path)
    strangers = _named(story) - _known(area)
    if strangers:
        raise StoryError(f"{path.name}: {', '.join(sorted(strangers))}")
    return story


def _named(story: Story) -> set[str]:
    """The wards, units and equipment types that the story names."""
    receipts = {report.ward for report in (*story.late, *story.corrected)}
    reports = {report.ward for report in story.missed} | {report.ward for report in story.repeated} | receipts
    needs = {need.equipment for need in (*story.old_block, *story.other_building)}
    requests = {name for request in story.need_request for name in (request.ward, request.equipment)}
    return {*story.wards, *story.office_plans, *reports, *needs, *requests, *(mess.ward for mess in story.mess)}


def _known(area: Area) -> set[str]:
    types = {kind.equipment_type for kind in area.equipment_types}
    return types | {ward.ward for ward in area.wards} | {unit.unit for unit in area.units}


@cache
def _read(path: Path) -> Story:
    with path.open("rb") as file:
        return TypeAdapter(Story).validate_python(tomllib.load(file))
