"""The invented district: its size, its story, and that nothing is told before it happens."""

import datetime as dt
import re
from collections import Counter

import pytest

from data.area import default_area_folder, load_area
from data.demo.story import load_story
from data.demo.view import ward_records
from data.demo.world import invent_world
from data.vocabulary import ViolationStatus

FLASH_DAY = dt.date(2019, 12, 24)
EVENT_DATES = {
    "equipment": ("installed_on", "checked_on"),
    "violation": ("found_on", "declared_on", "verified_on", "decision_on"),
    "fire_team": ("decision_on", "regulation_on"),
    "task_progress": ("done_on", "evidence_on"),
    "outreach": ("held_on",),
    "inspection": ("inspected_on",),
    "incident": ("occurred_on",),
    "unit_plan": ("issued_on",),
}


@pytest.fixture(scope="module")
def story():
    return load_story(load_area(default_area_folder()))


@pytest.fixture(scope="module")
def world():
    area = load_area(default_area_folder())
    return invent_world(area, load_story(area), 2019)


@pytest.fixture(scope="module")
def at_flash(world):
    return {key: ward_records(ward, FLASH_DAY) for key, ward in world.wards.items()}


def told(records, table):
    return [record for ward in records.values() for record in ward[table]]


def test_19_wards_have_451_buildings_two_thirds_of_them_old_blocks(world):
    buildings = [building for ward in world.wards.values() for building in ward.buildings]
    assert len(world.wards) == 19
    assert "pho-hue" not in world.wards
    assert (len(buildings), sum(building.is_old for building in buildings)) == (451, 301)


def test_names_and_codes_are_neutral_and_unique_in_their_ward(world):
    for ward in world.wards.values():
        codes = [building.code for building in ward.buildings]
        names = [building.name for building in ward.buildings]
        assert len(set(codes)) == len(set(names)) == len(codes)
        assert all(re.fullmatch(r"[A-Z]{2,3}-\d{3}", code) for code in codes)
        assert all("minh họa" in name for name in names)


def test_codes_are_unique_in_the_district(world):
    codes = Counter(building.code for ward in world.wards.values() for building in ward.buildings)
    assert set(codes.values()) == {1}


def test_nothing_is_told_before_it_happens(world):
    for day in (dt.date(2019, 7, 14), dt.date(2019, 10, 14), FLASH_DAY):
        for ward in world.wards.values():
            for table, fields in EVENT_DATES.items():
                for record in ward_records(ward, day)[table]:
                    assert all(record.get(field) is None or record[field] <= day for field in fields)


def test_a_later_report_keeps_every_record_of_an_earlier_one(world):
    for ward in world.wards.values():
        earlier, later = (ward_records(ward, day) for day in (dt.date(2019, 9, 14), dt.date(2019, 12, 14)))
        for table, field in (("violation", "violation"), ("inspection", "inspection"), ("outreach", "session")):
            first = [record[field] for record in earlier[table]]
            assert [record[field] for record in later[table]][: len(first)] == first


def test_equipment_only_grows(world):
    days = [dt.date(2019, month, 14) for month in range(7, 13)]
    for ward in world.wards.values():
        for line in ward.lines:
            counts = [line.installed(day) for day in days]
            assert counts == sorted(counts)


def test_about_two_thirds_of_old_blocks_are_equipped_at_the_flash_report(world):
    lines: dict[str, list[bool]] = {}
    for ward in world.wards.values():
        for line in ward.lines:
            if line.building.is_old:
                lines.setdefault(line.building.code, []).append(line.installed(FLASH_DAY) >= line.need)
    share = sum(map(all, lines.values())) / len(lines)
    assert 0.60 < share < 0.70


def test_fast_wards_are_ahead_of_slow_ones(world):
    def share(key):
        old = [line for line in world.wards[key].lines if line.building.is_old]
        return sum(line.installed(FLASH_DAY) >= line.need for line in old) / len(old)

    assert share("thanh-luong") > 0.9 > 0.75 > share("thanh-nhan")


def test_teams_stand_with_and_without_regulations(at_flash):
    teams = told(at_flash, "fire_team")
    with_regulation = sum(team["regulation_no"] is not None for team in teams)
    assert 0.8 < with_regulation / len(teams) < 0.95
    assert all((team["regulation_no"] is None) == (team["regulation_on"] is None) for team in teams)


def test_violations_stand_in_every_state(at_flash):
    violations = told(at_flash, "violation")
    assert {violation["status"] for violation in violations} == set(ViolationStatus)
    assert any(violation["due_on_first"] is None for violation in violations)
    extended = [violation for violation in violations if violation["due_on"] != violation["due_on_first"]]
    assert {violation["extension_document"] is None for violation in extended} == {True, False}
    overdue = [v for v in violations if v["due_on"] and v["due_on"] < FLASH_DAY and v["verified_on"] is None]
    assert len(overdue) > 50


def test_some_violations_come_back_within_90_days_of_closure(at_flash):
    closed = {}
    repeats = 0
    for violation in sorted(told(at_flash, "violation"), key=lambda record: record["found_on"]):
        key = (violation["building"], violation["violation_type"])
        repeats += key in closed and 0 <= (violation["found_on"] - closed[key]).days <= 90
        if violation["verified_on"]:
            closed[key] = violation["verified_on"]
    assert repeats >= 10


def test_7_of_19_wards_have_a_plan_of_their_own_at_the_flash_report(world, at_flash):
    assert len(told(at_flash, "unit_plan")) == 7
    december = {key: ward_records(ward, dt.date(2019, 12, 14)) for key, ward in world.wards.items()}
    assert told(december, "unit_plan") == []


def test_two_own_plans_of_january_are_late_and_one_is_missing(world):
    dates = [ward.own_plan_on for ward in world.wards.values()]
    deadline = dt.date(2020, 1, 6)
    assert dates.count(None) == 1
    assert sum(day is not None and day >= deadline for day in dates) == 2


def test_plan_245_is_only_told_of_in_the_flash_report(world, at_flash):
    december = {key: ward_records(ward, dt.date(2019, 12, 14)) for key, ward in world.wards.items()}
    assert not any(task["task"].startswith("245") for task in told(december, "task_progress"))
    fresh = [task for task in told(at_flash, "task_progress") if task["task"].startswith("245")]
    assert fresh
    assert all(task["progress_percent"] <= 20 for task in fresh)


def test_overdue_tasks_are_those_of_the_story(story, at_flash):
    overdue = Counter(
        key
        for key, records in at_flash.items()
        for task in records["task_progress"]
        if task["due_on"] and task["due_on"] < FLASH_DAY and task["done_on"] is None
    )
    assert overdue == {key: tale.overdue_tasks for key, tale in story.wards.items() if tale.overdue_tasks}


def test_needs_asked_to_be_changed_are_told_from_their_day_on(world):
    def needs(day):
        records = ward_records(world.wards["truong-dinh"], day)["equipment"]
        return [record["required_reported"] for record in records]

    before, after = needs(dt.date(2019, 10, 14)), needs(dt.date(2019, 11, 14))
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(changed) == 3
    assert all(new < old for old, new in changed)
