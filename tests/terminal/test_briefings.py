"""The deck from a terminal: pinned or as the figures stand, with what cannot be written told in a sentence."""

from pathlib import Path

import duckdb
import openpyxl
import pytest
from pptx import Presentation

from briefing.keeping import TEXT
from data.ledger import Ledger
from data.ledger.pins import Pin
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
    assert answer == {"file": str(out), "slides": 16, "snapshot": snapshot, "pinned": "Hội nghị", "stamps": []}
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


def test_figures_that_are_not_pinned_are_stamped_on_every_slide(office: Office) -> None:
    out = office.folder / "bai.pptx"
    assert office.json("deck", "--out", out)["stamps"] == ["Số liệu chưa chốt"]
    assert "Trên mỗi trang ghi: Số liệu chưa chốt." in office.run("deck", "--out", out).out
    for slide in Presentation(out).slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert any("Số liệu chưa chốt" in text for text in texts)
    assert "Số liệu đã chốt: chưa đạt." in Presentation(out).slides[0].notes_slide.notes_text_frame.text


@pytest.mark.parametrize(
    "call", [("deck", "bai.pptx"), ("report", "bao-cao.pdf"), ("annex", "phu-luc.xlsx")], ids=lambda call: call[0]
)
def test_a_briefing_whose_figures_do_not_agree_is_not_written(office: Office, call: tuple[str, str]) -> None:
    snapshot = office.json("snapshot", "list")["current"]
    assert office.run("snapshot", "pin", snapshot, "--as", "Hội nghị").code == 0
    _alter_sentence(Ledger(office.store).pin_named("Hội nghị"))
    command, name = call
    answer = office.run(command, "--out", name, "--pinned", "Hội nghị")
    assert answer.code == 3
    assert answer.err.startswith("Không xuất được tệp vì kiểm tra trước khi xuất không đạt.")
    assert "Câu nêu kết quả: Đến ngày 24/12/2019, 2/2 nhà chung cư cũ" in answer.err
    assert not (office.folder / name).exists()


def _alter_sentence(pin: Pin) -> None:
    """Somebody raises a figure in a kept sentence by hand."""
    path = pin.folder / "texts" / f"{TEXT}.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("1/2 nhà chung cư cũ", "2/2 nhà chung cư cũ"), "utf-8")


def test_an_annex_is_a_workbook(office: Office) -> None:
    out = office.folder / "phu-luc.xlsx"
    assert office.json("annex", "--out", out)["file"] == str(out)
    book = openpyxl.load_workbook(out)
    assert "Nhà được trang bị đủ" in book.sheetnames
    told = [row[2].value for row in book["Kiểm tra trước khi xuất"].iter_rows(min_row=6)]
    assert told == [*["Đạt"] * (len(told) - 1), "Chưa đạt, ghi trên từng trang"]


@pytest.mark.parametrize(
    ("name", "said"),
    [(" ", "đang để trống"), ("x" * 121, "dài quá 120 ký tự"), ("Hội nghị", "đã dùng cho một bản chốt khác")],
)
def test_a_name_that_no_briefing_can_have_is_refused_before_anything_is_gathered(
    office: Office, name: str, said: str
) -> None:
    snapshot = office.json("snapshot", "list")["current"]
    assert office.run("snapshot", "pin", snapshot, "--as", "Hội nghị").code == 0
    answer = office.run("snapshot", "pin", snapshot, "--as", name)
    assert answer.code == 2
    assert said in answer.err


def test_a_briefing_on_a_snapshot_of_an_earlier_program_is_still_handed_out(office: Office) -> None:
    snapshot = office.json("snapshot", "list")["current"]
    assert office.run("snapshot", "pin", snapshot, "--as", "Hội nghị").code == 0
    with duckdb.connect(str(office.store / "snapshots" / f"{snapshot}.duckdb")) as older:
        older.execute("drop table violation")
    out = office.folder / "bai.pptx"
    assert office.json("deck", "--out", out, "--pinned", "Hội nghị")["slides"] == 16
    answer = office.run("snapshot", "pin", snapshot, "--as", "Lần nữa")
    assert answer.code == 2
    assert "do phiên bản trước của chương trình lập" in answer.err
