"""Files that nobody in this project wrote, through the shipped profiles."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

from data.area import load_area
from data.intake.judging import judge
from data.ledger import Ledger

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT.parent / "shared" / "samples"
pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="../shared/samples is not on this machine")


def judged(pack: str, file: str, store: Path):
    area = load_area(ROOT / "data" / "areas" / pack)
    return judge(SAMPLES / file, area=area, ledger=Ledger(store), profile=area.defaults.profile)


def test_the_violations_of_2012_come_out_without_the_one_closed_before_it_was_opened(tmp_path):
    intake = judged("violations_2012", "building_violations_2012.csv", tmp_path)
    (problem,) = intake.report.problems
    assert (problem.rule, problem.cell, problem.context[1]) == ("closed_before_found", "E101", "01/05/2012")
    rows = intake.tables["violation"].to_pandas()
    day = dt.date(2012, 12, 31)
    found = rows[rows.found_on <= day]
    is_open = found.verified_on.isna() | (pd.to_datetime(found.verified_on) > pd.Timestamp(day))
    assert (len(found), int(is_open.sum())) == (544, 162)
    assert "214351" not in set(rows.violation)
    closed = found[~is_open].violation_type.value_counts()
    counts = found.violation_type.value_counts()
    assert {
        kind: (int(counts[kind]), int(closed[kind])) for kind in ("Animals and Pests", "Biohazards", "Vegetation")
    } == {
        "Animals and Pests": (180, 123),
        "Biohazards": (7, 5),
        "Vegetation": (67, 54),
    }


def test_a_toronto_row_gives_a_building_and_its_fire_equipment_and_no_answer_is_not_none(tmp_path):
    intake = judged("toronto", "apartment_registrations_toronto.csv", tmp_path)
    buildings = intake.tables["building"].to_pandas()
    assert len(buildings) == 3598
    assert sorted((str(p.rule), p.value) for p in intake.report.problems if p.rule != "unknown_building") == [
        ("out_of_range", "0"),
        ("required", ""),
    ]
    equipment = intake.tables["equipment"].to_pandas()
    alarms = equipment[equipment.equipment_type == "automatic_fire_alarm"]
    source = pd.read_csv(SAMPLES / "apartment_registrations_toronto.csv", dtype=str, keep_default_na=False)
    answers = source[source.RSN.isin(buildings.building)].FIRE_ALARM.value_counts()
    assert (alarms.installed == 1).sum() == answers["YES"]
    assert (alarms.installed == 0).sum() == answers["NO"]
    assert alarms.installed.isna().sum() == answers[""]
    first = buildings[buildings.building == "4154772"].iloc[0]
    assert (first.ward, first.storeys, first.apartments, first.kind) == ("16", 4, 70, "social")


def test_every_row_of_both_samples_is_accounted_for(tmp_path):
    toronto = judged("toronto", "apartment_registrations_toronto.csv", tmp_path / "a").report
    assert [(count.table, count.read, count.accepted, count.rejected) for count in toronto.sheets] == [
        ("building", 3600, 3598, 1),
        ("equipment", 7198, 7196, 2),
    ]
    violations = judged("violations_2012", "building_violations_2012.csv", tmp_path / "b").report
    assert [(count.read, count.accepted, count.rejected, dict(count.skipped)) for count in violations.sheets] == [
        (546, 544, 1, {"header": 1})
    ]
