"""A csv judged part by part gives what it gives when judged whole, and keeps memory's share of the work small."""

import datetime as dt
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.area import load_area
from data.intake import history, large
from data.intake.judging import judge
from data.intake.report import FileStatus, Intake
from data.ledger import Ledger
from data.ledger.errors import FileChanged
from data.problems import Rule
from data.snapshot import assembly
from data.snapshot.assembly import build
from data.snapshot.verification import digests

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT.parent / "shared" / "samples"
VIOLATIONS = ROOT / "data" / "areas" / "violations_2012"
NOW = dt.datetime(2014, 1, 2, 9, 0)
HEADER = "violation_id,inspection_id,violation_category,violation_date,violation_date_closed,violation_type"
MESSY = f"""\ufeff{HEADER}
A-1,1,Biohazards,2012-01-03 00:00:00,2012-02-02 00:00:00,"Hai dòng,
một ô"
A-2,1,Biohazards,2012-01-03,2012-01-01,đóng trước khi phát hiện
A-3,1,Vegetation,31/02/2012,,ngày không có
,,,,,
A-1,2,Vegetation,2012-03-01,,trùng mã ở phần sau
,2,Vegetation,2012-03-02,,không có mã
A-5,2,Vegatation,2012-03-03,,"sai chính tả; ""dấu nháy"" "
Tổng cộng,,,,,
A-6,3,Retail Food,,2012-05-01,thiếu ngày
A-3,3,Retail Food,2014-05-01,,sau ngày chốt
A-2,3,Retail Food,2012-05-01,,mã của dòng đã bị loại
"""
NEXT = f"""{HEADER}
A-2,1,Biohazards,2012-01-03,2012-05-01,đã sửa
A-9,4,Biohazards,2012-06-03,,mới
"""


@pytest.fixture(autouse=True)
def in_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every csv is large, and three rows are a part of it."""
    monkeypatch.setattr(large, "LARGE_FROM_BYTES", 0)
    monkeypatch.setattr(large, "PART_ROWS", 3)
    monkeypatch.setattr(history, "MOST_BYTES_IN_MEMORY", 0)


def both_ways(file: Path, pack: str, folder: Path) -> tuple[Intake, Intake]:
    """The judgement of a file whole, and part by part."""
    area = load_area(ROOT / "data" / "areas" / pack)
    told = {"area": area, "ledger": Ledger(folder / "store"), "profile": area.defaults.profile}
    return judge(file, **told), judge(file, **told, scratch=folder)


def in_parts(file: Path, folder: Path, **how: object) -> Intake:
    """The judgement of a file part by part."""
    area = load_area(VIOLATIONS)
    return judge(file, area=area, ledger=Ledger(folder / "store"), scratch=folder, **how)


def sent(folder: Path, text: str = MESSY, encoding: str = "utf-8") -> Path:
    file = folder / "building_violations_messy.csv"
    file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    return file


def rows_of(intake: Intake) -> dict[str, pa.Table]:
    assert intake.on_disk is not None
    return {table: pq.read_table(file) for table, file in intake.on_disk.tables.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_messy_file_gives_the_same_rows_problems_and_counts_part_by_part(encoding, tmp_path):
    whole, parts = both_ways(sent(tmp_path, encoding=encoding), "violations_2012", tmp_path)
    assert parts.report == whole.report
    assert rows_of(parts) == whole.tables
    rules = {problem.rule for problem in parts.report.problems}
    assert {Rule.DUPLICATE_KEY, Rule.CLOSED_BEFORE_FOUND, Rule.NOT_A_DATE, Rule.DATE_AFTER_CUTOFF} <= rules
    assert parts.report.assigned


@pytest.mark.skipif(not SAMPLES.exists(), reason="../shared/samples is not on this machine")
@pytest.mark.parametrize(
    ("pack", "file"),
    [("violations_2012", "building_violations_2012.csv"), ("toronto", "apartment_registrations_toronto.csv")],
)
def test_a_sample_gives_the_same_rows_problems_and_counts_part_by_part(pack, file, tmp_path, monkeypatch):
    monkeypatch.setattr(large, "PART_ROWS", 200)
    whole, parts = both_ways(SAMPLES / file, pack, tmp_path)
    assert parts.report == whole.report
    assert rows_of(parts) == whole.tables


def test_the_next_report_is_held_against_the_one_before_part_by_part_too(tmp_path):
    first = in_parts(sent(tmp_path), tmp_path, period="flash-2012-12-31")
    Ledger(tmp_path / "store").receive(first, NOW)
    whole, parts = both_ways(sent(tmp_path, NEXT), "violations_2012", tmp_path)
    assert parts.report == whole.report
    assert [problem.rule for problem in parts.report.problems].count(Rule.MISSING_FROM_REPORT) == 2


def test_of_many_problems_the_first_are_kept_with_their_cells_and_the_others_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(large, "MOST_PROBLEMS", 2)
    whole, parts = both_ways(sent(tmp_path), "violations_2012", tmp_path)
    assert parts.report.problems == whole.report.problems[:2]
    assert Counter(parts.report.untold) == Counter(problem.rule for problem in whole.report.problems[2:])
    assert (parts.report.rejected, parts.report.sheets) == (whole.report.rejected, whole.report.sheets)


def test_a_row_without_a_code_is_rejected_where_too_many_would_have_to_be_compared(tmp_path, monkeypatch):
    monkeypatch.setattr(large, "MOST_CODED", 3)
    report = in_parts(sent(tmp_path), tmp_path).report
    (uncoded,) = (problem for problem in report.problems if problem.cell == "A7")
    assert uncoded.rule is Rule.REQUIRED
    assert not report.assigned


def test_the_ledger_keeps_a_large_file_as_it_came_and_the_same_file_again_changes_nothing(tmp_path):
    file, ledger = sent(tmp_path), Ledger(tmp_path / "store")
    intake = in_parts(file, tmp_path)
    submission = ledger.receive(intake, NOW)
    assert ledger.file(submission.id).read_bytes() == file.read_bytes()
    assert pq.read_table(ledger.rows(submission.id, "violation")) == rows_of(intake)["violation"]
    assert ledger.report(submission.id) == intake.report
    assert ledger.damaged_files() == ()
    again = in_parts(file, tmp_path)
    assert again.report.status is FileStatus.UNCHANGED
    assert ledger.receive(again, NOW) == submission


def test_a_large_file_that_changes_while_it_is_judged_is_not_received(tmp_path):
    file = sent(tmp_path)
    intake = in_parts(file, tmp_path)
    file.write_bytes(file.read_bytes() + b"\r\n")
    with pytest.raises(FileChanged):
        Ledger(tmp_path / "store").receive(intake, NOW)
    assert Ledger(tmp_path / "store").submissions() == ()


def test_who_watches_is_told_of_bytes_and_rows(tmp_path):
    told: list[tuple[int, int]] = []
    file = sent(tmp_path)
    in_parts(file, tmp_path, watch=lambda read_bytes, rows: told.append((read_bytes, rows)))
    assert told == sorted(told)
    assert told[-1] == (file.stat().st_size, 9)


def test_a_large_ledger_gives_the_snapshot_that_it_gives_in_memory(tmp_path, monkeypatch):
    area, ledger = load_area(VIOLATIONS), Ledger(tmp_path / "store")
    ledger.receive(in_parts(sent(tmp_path), tmp_path), NOW)
    build(ledger, area, tmp_path / "small.duckdb")
    monkeypatch.setattr(assembly, "LARGE_LEDGER_ROWS", 1)
    build(ledger, area, tmp_path / "large.duckdb")
    assert digests(tmp_path / "large.duckdb") == digests(tmp_path / "small.duckdb")
    assert not list(tmp_path.glob(".*spilled"))
