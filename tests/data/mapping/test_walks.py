"""The walks of `docs/du-lieu-ngoai.md`, step by step through the code, to the figures given with the samples."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analytics.exploring.answer import answer
from analytics.exploring.question import Group, Question
from analytics.exploring.subjects import SUBJECTS
from analytics.measure import measure
from analytics.registry import MACROS
from analytics.scope import Scope
from data.area import load_area
from data.intake.judging import judge_content
from data.ledger import Ledger
from data.mapping.area_pack import AreaDraft, wards_of, write_area
from data.mapping.drafting import equipment_of, profile_from, suggested_draft
from data.mapping.kept import keep_profile, kept_profile
from data.mapping.looked import look
from data.mapping.suggesting import likely_table
from data.reading import read_file
from data.snapshot import publish
from data.store import open_store

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT.parent / "shared" / "samples"
NINE = dt.datetime(2025, 12, 3, 9, 0)
pytestmark = pytest.mark.skipif(not SAMPLES.exists(), reason="../shared/samples is not on this machine")


def test_toronto_from_its_download_to_figures_by_ward(tmp_path: Path):
    file = SAMPLES / "apartment_registrations_toronto.csv"
    (sheet,) = read_file(file).sheets
    looked = look(sheet)
    day = dt.date(2025, 12, 2)
    made = AreaDraft("Toronto", "thành phố", "khu bầu cử", "Nguồn: Toronto", day, wards_of(looked.column("WARD")))
    area = write_area(made, tmp_path / "toronto")
    assert likely_table(looked.columns, area) == "building"
    draft = suggested_draft(looked, "building", area, title="Toronto", period="flash-2025-12-02")
    assert draft.values == {"kind": {"SOCIAL HOUSING": "social"}}
    profile = profile_from(
        replace(
            draft,
            values={"kind": {**draft.values["kind"], "PRIVATE": "commercial", "TCHC": "social"}},
            derive=(equipment_of(looked.column("FIRE_ALARM"), "automatic_fire_alarm"),),
        )
    )
    store = tmp_path / "store"
    keep_profile(store, profile, "", NINE)
    intake = judge_content(
        file.read_bytes(), file.name, area=area, ledger=Ledger(store), profile=kept_profile(store, "toronto")
    )
    (buildings, _) = intake.report.sheets
    assert (buildings.accepted, buildings.rejected) == (3598, 1)
    Ledger(store).receive(intake, NINE)
    publish(store, area)
    source = pd.read_csv(file, dtype=str, keep_default_na=False)
    source = source[source.RSN.isin(intake.tables["building"]["building"].to_pylist())]
    question = Question("building", groups=(Group("ward"),))
    counted = answer(open_store(store, MACROS), Scope(day), question, SUBJECTS["building"])
    assert {ward: n for ward, n, *_ in counted.rows} == source.WARD.value_counts().to_dict()
    alarms = pd.Series(intake.tables["equipment"]["installed"].to_pylist(), dtype="Int64")
    assert [int((alarms == 1).sum()), int((alarms == 0).sum()), int(alarms.isna().sum())] == [
        int((answer == source.FIRE_ALARM).sum()) for answer in ("YES", "NO", "")
    ]


def test_the_violations_of_2012_to_the_reference_figures(tmp_path: Path):
    file = SAMPLES / "building_violations_2012.csv"
    area = load_area(ROOT / "data" / "areas" / "violations_2012")
    looked = look(read_file(file).sheets[0])
    draft = suggested_draft(looked, likely_table(looked.columns, area), area, title="2012", period="flash-2013-12-31")
    profile = profile_from(replace(draft, ward="whole-city"))
    store = tmp_path / "store"
    intake = judge_content(file.read_bytes(), file.name, area=area, ledger=Ledger(store), profile=profile)
    assert [(str(problem.rule), problem.cell) for problem in intake.report.problems] == [
        ("closed_before_found", "E101")
    ]
    Ledger(store).receive(intake, dt.datetime(2014, 1, 1, 9, 0))
    publish(store, area)
    metrics = ["violations_found", "violations_open", "days_to_resolve"]
    table = measure(open_store(store, MACROS), metrics, Scope(dt.date(2012, 12, 31)))
    assert [table.total(metric).value for metric in metrics] == [544, 162, 36]
