"""The deck from a terminal: pinned or as the figures stand, with what cannot be written told in a sentence."""

from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose store knows of Bạch Mai only."""
    office, city = Office(tmp_path), City(tmp_path)
    office.store = city.folder
    fill(city, "bach-mai")
    city.publish()
    return office


def test_a_pinned_deck_says_what_was_pinned_even_after_another_report(office: Office) -> None:
    out = office.folder / "bai.pptx"
    snapshot = office.json("snapshot", "list")["current"]
    assert office.run("snapshot", "pin", snapshot, "--as", "Hội nghị").code == 0
    city = City(office.folder)
    fill(city, "quynh-loi")
    city.publish()
    answer = office.json("deck", "--out", out, "--pinned", "Hội nghị")
    assert answer == {"file": str(out), "slides": 16, "snapshot": snapshot, "pinned": "Hội nghị"}
    assert "1/2 nhà chung cư cũ" in Presentation(out).slides[5].shapes.title.text
    assert office.json("deck", "--out", out)["snapshot"] != snapshot
    assert "2/4 nhà chung cư cũ" in Presentation(out).slides[5].shapes.title.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "bai.ppt"), "phải có đuôi .pptx"),
        (("--out", "bai.pptx", "--pinned", "Họp"), "Không có bản chốt nào tên “Họp”"),
        (("--out", "bai.pptx", "--ratio", "3:2"), "--ratio không nhận giá trị “3:2”"),
    ],
)
def test_what_cannot_be_written_is_told(office: Office, words: tuple[str, ...], said: str) -> None:
    answer = office.run("deck", *words)
    assert answer.code == 2
    assert said in answer.err


@pytest.mark.parametrize("name", ["bao-cao.docx", "bao-cao.pdf"])
def test_a_report_is_written_as_its_name_says(office: Office, name: str) -> None:
    out = office.folder / name
    answer = office.json("report", "--out", out, "--form", "nd30", "--issuer", "office")
    assert (answer["file"], answer["form"], answer["pinned"]) == (str(out), "nd30", None)
    assert out.read_bytes()[:4] in (b"PK\x03\x04", b"%PDF")


def test_the_form_follows_the_day_unless_it_is_named(office: Office) -> None:
    out = office.folder / "bao-cao.pdf"
    assert office.json("report", "--out", out)["form"] == "tt01"
    assert office.json("report", "--out", out, "--as-of", "05/03/2020")["form"] == "nd30"


def test_an_annex_is_a_workbook(office: Office) -> None:
    out = office.folder / "phu-luc.xlsx"
    assert office.json("annex", "--out", out)["file"] == str(out)
    assert "Nhà được trang bị đủ" in openpyxl.load_workbook(out).sheetnames
