"""Papers of the office: versions are kept, names may be anything, a backup brings them back."""

import datetime as dt
from pathlib import Path

import pytest

from data.backup import backup, restore
from data.papers import PaperKind, Papers
from tests.city import City

NINE = dt.datetime(2019, 12, 25, 9, 0)


def test_a_new_version_stands_and_the_old_one_is_kept(tmp_path: Path):
    papers = Papers(tmp_path)
    papers.keep(PaperKind.OUTLINE, "Hội nghị 25/12/2019", "một", "Lan", NINE)
    papers.keep(PaperKind.OUTLINE, "Hội nghị 25/12/2019", "hai", "Minh", NINE)
    latest = papers.find(PaperKind.OUTLINE, "Hội nghị 25/12/2019")
    assert (latest.version, latest.text, latest.author, latest.kept_at) == (2, "hai", "Minh", NINE)
    assert [paper.text for paper in papers.versions(PaperKind.OUTLINE, "Hội nghị 25/12/2019")] == ["một", "hai"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "a" * 10_000, "CON", "", "Số: 1/2?*"])
def test_a_name_may_be_anything(tmp_path: Path, name: str):
    papers = Papers(tmp_path)
    papers.keep(PaperKind.QUESTION, name, "text", "Lan", NINE)
    assert [paper.name for paper in papers.all(PaperKind.QUESTION)] == [name]
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*.json")} == {"papers"}


def test_a_paper_taken_away_is_found_no_more_and_its_versions_stay(tmp_path: Path):
    papers = Papers(tmp_path)
    papers.keep(PaperKind.QUESTION, "Nhà thiếu đội", "select 1", "Lan", NINE)
    papers.keep(PaperKind.QUESTION, "Nhà thiếu đội", None, "Lan", NINE)
    assert papers.find(PaperKind.QUESTION, "Nhà thiếu đội") is None
    assert papers.all(PaperKind.QUESTION) == ()
    assert len(papers.versions(PaperKind.QUESTION, "Nhà thiếu đội")) == 2


def test_an_attached_file_comes_back_byte_for_byte(tmp_path: Path):
    papers = Papers(tmp_path)
    digest = papers.attach(b"\xff\xd8 photograph")
    assert papers.attach(b"\xff\xd8 photograph") == digest
    assert papers.attached(digest) == b"\xff\xd8 photograph"


def test_a_backup_brings_papers_and_their_files_back(city: City, tmp_path: Path):
    papers = Papers(city.folder)
    digest = papers.attach(b"photograph")
    papers.keep(PaperKind.OUTLINE, "Hội nghị", digest, "Lan", NINE)
    archive = backup(city.folder, tmp_path / "kept.zip")
    restore(archive, tmp_path / "elsewhere")
    brought = Papers(tmp_path / "elsewhere")
    assert brought.attached(brought.find(PaperKind.OUTLINE, "Hội nghị").text) == b"photograph"
