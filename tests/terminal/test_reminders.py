"""Công văn đôn đốc and the wards' texts from a terminal."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import Office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office whose store knows of Bạch Mai only."""
    folder = tmp_path_factory.mktemp("office")
    office, city = Office(folder), City(folder)
    office.store = city.folder
    fill(city, "bach-mai")
    city.publish()
    return office


def test_a_letter_to_named_units_is_written_and_one_each_into_a_zip(office: Office) -> None:
    out = office.folder / "cong-van.pdf"
    answer = office.json("remind", "--out", out, "--unit", "Bạch Mai", "--unit", "Phòng QLĐT", "--reply-days", 3)
    assert answer["units"] == ["qldt", "ubnd-bach-mai"]
    said = " ".join(page.extract_text() for page in PdfReader(out).pages)
    assert "chậm nhất ngày 30/12/2019 (03 ngày làm việc" in " ".join(said.split())
    packed = office.folder / "cong-van.zip"
    office.json("remind", "--out", packed, "--unit", "bach-mai", "--kind", "violations_overdue")
    assert ZipFile(packed).namelist() == ["01-ubnd-phuong-bach-mai.docx"]


def test_without_a_file_the_text_for_the_ward_is_printed(office: Office) -> None:
    [chat] = office.json("remind", "--unit", "Bạch Mai")
    assert (chat["ward"], chat["name"]) == ("bach-mai", "Bạch Mai")
    printed = office.run("remind", "--unit", "Bạch Mai").out
    assert printed.strip() == chat["text"]
    assert "Các chỉ tiêu cần tập trung nhất:" in printed


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "a.txt"), "phải có đuôi .docx, .pdf, .zip"),
        (("--unit", "Bach Mái 9"), "Không có đơn vị “Bach Mái 9”. Có phải: Bạch Mai?"),
        (("--out", "a.pdf", "--unit", "Phố Huế"), "Không có việc cần đôn đốc"),
    ],
)
def test_what_cannot_be_written_is_told(office: Office, words: tuple[str, ...], said: str) -> None:
    answer = office.run("remind", *words)
    assert answer.code == 2
    assert said in answer.err
    assert not Path("a.pdf").exists()
