"""Fire teams: whom they serve, who is trained, when their regulation came."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random

from data.demo.buildings import Building
from data.demo.phrases import phrase
from data.demo.story import Story, WardStory
from data.vocabulary import TeamKind

WITHOUT_TEAM_SHARE = 0.06
OTHERS_WITH_TEAM = 0.8
BLOCKS_SERVED = (1, 2, 2, 3)


@dataclass(frozen=True, slots=True)
class Team:
    """A team and the days from which its regulation and its trained members count."""

    name: str
    kind: TeamKind
    buildings: tuple[Building, ...]
    decision: int
    decided_on: dt.date
    members: int
    trained: int
    trained_later: int
    trained_on: dt.date
    regulation: int
    regulation_on: dt.date


def invent_teams(random: Random, buildings: Sequence[Building], tale: WardStory, story: Story) -> tuple[Team, ...]:
    """The teams of a ward: one serves a few blocks of an estate, or one other building."""
    served = list(_served(random, buildings))
    places = random.sample(range(len(served)), len(served))
    return tuple(
        _team(random, group, (place + 0.5) / len(served) / tale.regulations, number, story)
        for number, (group, place) in enumerate(zip(served, places, strict=True), start=1)
    )


def _served(random: Random, buildings: Sequence[Building]) -> Iterator[tuple[Building, ...]]:
    old = [building for building in buildings if building.is_old and random.random() >= WITHOUT_TEAM_SHARE]
    for _, estate in groupby(old, key=lambda building: building.estate):
        blocks = list(estate)
        while blocks:
            count = random.choice(BLOCKS_SERVED)
            yield tuple(blocks[:count])
            blocks = blocks[count:]
    yield from ((building,) for building in buildings if not building.is_old and random.random() < OTHERS_WITH_TEAM)


def _team(random: Random, served: tuple[Building, ...], share: float, number: int, story: Story) -> Team:
    kind = TeamKind.CIVIL_DEFENCE if served[0].is_old and number % 9 == 0 else TeamKind.FACILITY
    members = random.randint(7, 15)
    trained = random.randint(0, members // 2)
    return Team(
        name=_name(served, number, kind),
        kind=kind,
        buildings=served,
        decision=number + 100,
        decided_on=dt.date(2018, random.randint(3, 12), random.randint(1, 28)),
        members=members,
        trained=trained,
        trained_later=random.randint(max(trained, members * 2 // 3), members),
        trained_on=story.begun_on + dt.timedelta(days=random.randint(20, 230)),
        regulation=number,
        regulation_on=story.day_of(share),
    )


def _name(served: tuple[Building, ...], number: int, kind: TeamKind) -> str:
    first, last = served[0], served[-1]
    if kind is TeamKind.CIVIL_DEFENCE:
        return f"{phrase('names', 'civil_team', estate=first.estate)} ({number})"
    if len(served) == 1:
        return phrase("names", "single_team", building=first.name)
    short = [building.name.split()[1] for building in (first, last)]
    return phrase("names", "block_team", first=short[0], last=short[1], estate=first.estate)
