"""Equipment lines (building × type) and how they fill up over the year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from data.demo.buildings import Building
from data.demo.story import Need, NeedRequest, Story, WardStory
from data.vocabulary import Funding

NO_NEED_SHARE = 0.05  # old blocks without an approved need
UNREPORTED_SHARE = 0.012
FUNDS = (Funding.DISTRICT, Funding.WARD, Funding.SOCIAL, Funding.RESIDENTS, Funding.CITY)
FUND_WEIGHTS = (46, 16, 20, 12, 6)


@dataclass(frozen=True, slots=True)
class EquipmentLine:
    """One equipment type in one building: `had` pieces at the start, the whole need from `delivered_on` on."""

    building: Building
    equipment: str
    need: int
    had: int
    broken: int
    price: int
    delivered_on: dt.date | None = None
    checked_on: dt.date | None = None
    funding: Funding | None = None
    is_reported: bool = True
    request: NeedRequest | None = None

    def is_delivered(self, day: dt.date) -> bool:
        """Whether the need was met by delivery on or before the day."""
        return self.delivered_on is not None and self.delivered_on <= day

    def installed(self, day: dt.date) -> int:
        """The pieces there on a day."""
        return self.need if self.is_delivered(day) else self.had

    def requested(self) -> int:
        """The need as the ward would have it, where it asked for a change."""
        return max(1, round(self.need * self.request.factor)) if self.request else self.need


def invent_lines(
    random: Random, buildings: Sequence[Building], tale: WardStory, story: Story, ward: str
) -> tuple[EquipmentLine, ...]:
    """The equipment lines of a ward: plan 141's needs in old blocks, what the others were built with."""
    old = [building for building in buildings if building.is_old and random.random() >= NO_NEED_SHARE]
    others = [building for building in buildings if not building.is_old]
    queue = random.sample(old, len(old))  # the order in which the ward equips its blocks
    places = {building.code: (rank + 0.5) / max(1, len(queue)) for rank, building in enumerate(queue)}
    lines = [line for building in old for line in _needed(random, building, places[building.code], tale, story)]
    lines += [line for building in others for line in _built_in(random, building, story)]
    return _with_requests(lines, [request for request in story.need_request if request.ward == ward])


def _needed(random: Random, building: Building, place: float, tale: WardStory, story: Story) -> Iterator[EquipmentLine]:
    """The lines of an old block; the last of them is delivered when the block's turn in the ward is over."""
    chosen = [need for need in story.old_block if random.random() < 0.93]
    turns = random.sample(range(1, len(chosen) + 1), len(chosen))
    for need, turn in zip(chosen, turns, strict=True):
        pieces = need.of(building.storeys)
        share = place / tale.equipped * (0.35 + 0.65 * turn / len(chosen))
        delivered_on = story.day_of(share)
        yield EquipmentLine(
            building=building,
            equipment=need.equipment,
            need=pieces,
            had=random.randint(0, pieces - 1) if random.random() < need.had else 0,
            broken=random.choices((0, 1), (88, 12))[0],
            price=need.price,
            delivered_on=delivered_on,
            checked_on=delivered_on + dt.timedelta(days=random.randint(5, 40)),
            funding=random.choices(FUNDS, FUND_WEIGHTS)[0],
            is_reported=random.random() >= UNREPORTED_SHARE,
        )


def _built_in(random: Random, building: Building, story: Story) -> Iterator[EquipmentLine]:
    for need in story.other_building:
        if building.storeys >= need.min_storeys:
            yield _built_in_line(random, building, need, story)


def _built_in_line(random: Random, building: Building, need: Need, story: Story) -> EquipmentLine:
    pieces = need.of(building.storeys)
    lacking = random.choices((0, 0.2, 1), (82, 12, 6))[0]
    had = pieces - round(pieces * lacking)
    checked_on = story.begun_on + dt.timedelta(days=random.randint(-120, 190))
    broken = min(had, random.choices((0, 1, 2), (84, 12, 4))[0])
    return EquipmentLine(building, need.equipment, pieces, had, broken, 0, checked_on=checked_on)


def _with_requests(lines: Sequence[EquipmentLine], requests: Sequence[NeedRequest]) -> tuple[EquipmentLine, ...]:
    """The lines, the first of them bearing the ward's requests for another need."""
    asked: dict[tuple[str, str], NeedRequest] = {}
    for request in requests:
        meant = [line for line in lines if line.equipment == request.equipment and line.building.is_old]
        asked |= {(line.building.code, line.equipment): request for line in meant[: request.buildings]}
    return tuple(replace(line, request=asked.get((line.building.code, line.equipment))) for line in lines)
