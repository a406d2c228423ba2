"""Outreach sessions, fires, and what the wards find difficult."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from data.demo.buildings import Building
from data.demo.phrases import difficulties, phrase_list
from data.demo.story import Story, WardStory
from data.vocabulary import IncidentSeverity, OutreachForm

LAST_DAY = dt.date(2020, 1, 14)
FORMS = {
    OutreachForm.MEETING: 46,
    OutreachForm.TRAINING: 16,
    OutreachForm.LOUDSPEAKER: 12,
    OutreachForm.LEAFLET: 16,
    OutreachForm.DRILL: 10,
}
FIRE_SHARE = 0.012  # of the buildings in the year


@dataclass(frozen=True, slots=True)
class Session:
    """An outreach session. `commitments` are households by building; without a list only attendances count."""

    day: dt.date
    form: OutreachForm
    topic: str
    attendees: int
    documents: int
    commitments: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Fire:
    day: dt.date
    building: Building
    severity: IncidentSeverity
    injured: int
    damage_vnd: int
    cause: str


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What a ward complains of from a day on."""

    since: dt.date
    words: Mapping[str, str]


def invent_sessions(
    random: Random, buildings: Sequence[Building], tale: WardStory, story: Story
) -> tuple[Session, ...]:
    """The outreach sessions of a ward: block after block, faster where the ward is diligent."""
    old = [building for building in buildings if building.is_old]
    waiting = random.sample(old, len(old))
    day = story.begun_on + dt.timedelta(days=random.randint(2, 20))
    sessions = []
    while day <= LAST_DAY:
        count = random.choice((0, 1, 2, 3)) if waiting else 0
        sessions.append(_session(random, day, waiting[:count]))
        waiting = waiting[count:]
        day += dt.timedelta(days=round(random.randint(7, 20) / (0.5 + tale.equipped) / (0.5 + len(old) / 30)))
    return tuple(sessions)


def _session(random: Random, day: dt.date, reached: Sequence[Building]) -> Session:
    commitments = {building.code: round(building.households * random.uniform(0.55, 0.98)) for building in reached}
    attendees = round(sum(commitments.values()) * random.uniform(0.8, 1.6)) if reached else random.randint(40, 260)
    form = random.choices(list(FORMS), list(FORMS.values()))[0]
    topic = random.choice(phrase_list("topics"))
    return Session(day, form, topic, attendees, round(attendees * random.uniform(0.5, 1.5)), commitments)


def invent_fires(random: Random, buildings: Sequence[Building], story: Story) -> tuple[Fire, ...]:
    """The few fires of a ward, none of them deadly, by day."""
    struck = [building for building in buildings if random.random() < FIRE_SHARE]
    return tuple(sorted((_fire(random, building, story) for building in struck), key=lambda fire: fire.day))


def _fire(random: Random, building: Building, story: Story) -> Fire:
    severity = random.choices((IncidentSeverity.MINOR, IncidentSeverity.MEDIUM), (80, 20))[0]
    return Fire(
        day=story.begun_on + dt.timedelta(days=random.randint(0, 205)),
        building=building,
        severity=severity,
        injured=random.choices((0, 1, 2), (78, 16, 6))[0],
        damage_vnd=random.randint(3, 90) * 1_000_000,
        cause=random.choice(phrase_list("causes")),
    )


def invent_difficulties(random: Random, story: Story) -> tuple[Difficulty, ...]:
    """One to three difficulties of a ward, in its own words."""
    return tuple(_difficulties(random, story))


def _difficulties(random: Random, story: Story) -> Iterator[Difficulty]:
    for words in random.sample(difficulties(), random.randint(1, 3)):
        yield Difficulty(story.begun_on + dt.timedelta(days=random.randint(0, 160)), words)
