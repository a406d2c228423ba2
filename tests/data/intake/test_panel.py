"""Judging ahead of their turn gives what judging one after the other gives."""

import sys
import types
from pathlib import Path

import pytest

from data.area import default_area_folder, load_area
from data.demo import demo_files
from data.intake.judging import judge
from data.intake.panel import FileToJudge, Panel
from data.ledger import Ledger

AREA = load_area(default_area_folder())
SENDERS = ("bach-dang", "truong-dinh", "bach-khoa", None)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    paths = []
    for file in demo_files(AREA, periods=("2019-11", "2019-12")):
        if file.ward in SENDERS:
            path = folder / file.name
            path.write_bytes(file.content)
            paths.append((path, file))
    return paths


def reports_one_by_one(files, store: Path):
    ledger = Ledger(store)
    for path, file in files:
        intake = judge(path, area=AREA, ledger=ledger, profile=file.profile)
        ledger.receive(intake, file.received_at)
        yield intake.report


def reports_of_a_panel(files, store: Path):
    ledger = Ledger(store)
    asked = [FileToJudge(path, {"profile": file.profile}) for path, file in files]
    with Panel(asked, AREA, ledger, processes=3) as panel:
        for _, file in files:
            intake = panel.judge_next()
            ledger.receive(intake, file.received_at)
            yield intake.report


def test_a_panel_judges_as_one_judge_does_though_each_ward_sends_two_files(files, tmp_path):
    assert len(files) >= 6
    alone = list(reports_one_by_one(files, tmp_path / "alone"))
    together = list(reports_of_a_panel(files, tmp_path / "together"))
    assert together == alone
    assert any(problem.rule == "missing_from_report" for report in alone for problem in report.problems)


def test_a_missing_file_is_told_in_its_turn_and_the_others_are_judged(files, tmp_path):
    asked = [FileToJudge(path, {"profile": file.profile}) for path, file in files[:4]]
    asked.insert(1, FileToJudge(tmp_path / "nowhere.xlsx"))
    with Panel(asked, AREA, Ledger(tmp_path / "store"), processes=2) as panel:
        first = panel.judge_next().report
        with pytest.raises(FileNotFoundError):
            panel.judge_next()
        assert [first.file, *(panel.judge_next().report.file for _ in range(3))] == [path.name for path, _ in files[:4]]


def test_a_panel_whose_processes_cannot_start_judges_alone(files, tmp_path, monkeypatch):
    script = tmp_path / "script.py"
    script.write_text("raise SystemExit(1)", encoding="utf-8")
    broken = types.ModuleType("__main__")
    broken.__file__ = str(script)
    monkeypatch.setitem(sys.modules, "__main__", broken)
    assert list(reports_of_a_panel(files, tmp_path / "together")) == list(reports_one_by_one(files, tmp_path / "alone"))
