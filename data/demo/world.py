"""The invented world: what is true in every ward, day by day, before anybody reports it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from data.area import Area
from data.area.model import Ward
from data.demo.activities import (
    Difficulty,
    Fire,
    Session,
    invent_difficulties,
    invent_fires,
    invent_sessions,
)
from data.demo.buildings import Building, invent_buildings
from data.demo.equipment import EquipmentLine, invent_lines
from data.demo.story import Story
from data.demo.tasks import TaskRecord, invent_tasks
from data.demo.teams import Team, invent_teams
from data.demo.violations import Violation, Visit, invent_visits

OVERDUE_TASKS_OF_OFFICES = 1  # of the first unit only


@dataclass(frozen=True, slots=True)
class WardWorld:
    """All that happens in one ward."""

    ward: Ward
    buildings: tuple[Building, ...]
    lines: tuple[EquipmentLine, ...]
    visits: tuple[Visit, ...]
    violations: tuple[Violation, ...]
    teams: tuple[Team, ...]
    tasks: tuple[TaskRecord, ...]
    sessions: tuple[Session, ...]
    fires: tuple[Fire, ...]
    difficulties: tuple[Difficulty, ...]
    own_plan: str
    own_plan_on: dt.date | None


@dataclass(frozen=True, slots=True)
class World:
    """The wards by key, and the tasks of the other units by unit key."""

    wards: Mapping[str, WardWorld]
    office_tasks: Mapping[str, tuple[TaskRecord, ...]]


def invent_world(area: Area, story: Story, seed: int) -> World:
    """The world of a seed. Each ward and subject draws from its own stream, so that one never shifts another."""
    wards = {ward.ward: ward for ward in area.wards_on(story.told_on)}
    offices = [unit for unit in area.units if unit.ward is None]
    return World(
        wards={key: _ward_world(area, wards[key], story, seed) for key in wards if key in story.wards},
        office_tasks={
            unit.unit: invent_tasks(
                Random(f"{seed}/{unit.unit}"), area, unit.unit, OVERDUE_TASKS_OF_OFFICES if index == 0 else 0, story
            )
            for index, unit in enumerate(offices)
        },
    )


def _ward_world(area: Area, ward: Ward, story: Story, seed: int) -> WardWorld:
    def stream(subject: str) -> Random:
        return Random(f"{seed}/{ward.ward}/{subject}")

    tale = story.wards[ward.ward]
    buildings = invent_buildings(stream("buildings"), ward, tale, story)
    visits, violations = invent_visits(stream("visits"), area, buildings, tale)
    return WardWorld(
        ward=ward,
        buildings=buildings,
        lines=invent_lines(stream("equipment"), buildings, tale, story, ward.ward),
        visits=visits,
        violations=violations,
        teams=invent_teams(stream("teams"), buildings, tale, story),
        tasks=invent_tasks(stream("tasks"), area, ward.unit, tale.overdue_tasks, story),
        sessions=invent_sessions(stream("sessions"), buildings, tale, story),
        fires=invent_fires(stream("fires"), buildings, story),
        difficulties=invent_difficulties(stream("difficulties"), story),
        own_plan=story.own_plan,
        own_plan_on=tale.own_plan_on,
    )
