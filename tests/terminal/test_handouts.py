"""The summary and the wards' pages from a terminal, of a pinned briefing too."""

from zipfile import ZipFile

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import Office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """An office whose store knows of Bạch Mai only, pinned as “Hội nghị”."""
    folder = tmp_path_factory.mktemp("office")
    office, city = Office(folder), City(folder)
    office.store = city.folder
    fill(city, "bach-mai")
    city.publish()
    assert office.run("snapshot", "pin", office.json("snapshot", "list")["current"], "--as", "Hội nghị").code == 0
    return office


def test_the_summary_of_a_pin_is_a_picture_a_page_and_a_text(office: Office) -> None:
    picture, page, text = (office.folder / name for name in ("tom-tat.png", "tom-tat.pdf", "tom-tat.txt"))
    for out in (picture, page, text):
        assert office.json("summary", "--out", out, "--pinned", "Hội nghị")["pinned"] == "Hội nghị"
    assert Image.open(picture).width == 1080
    assert "bản chốt “Hội nghị”" in " ".join(PdfReader(page).pages[0].extract_text().split())
    assert text.read_text(encoding="utf-8") == office.json("summary", "--pinned", "Hội nghị")["text"]
    assert "1/2 nhà chung cư cũ đã được trang bị đủ" in office.run("summary", "--pinned", "Hội nghị").out


def test_the_pages_of_named_wards_stand_in_one_file_and_those_of_all_in_a_zip(office: Office) -> None:
    one, every = office.folder / "phuong.pdf", office.folder / "phuong.zip"
    answer = office.json("ward-pages", "--out", one, "--ward", "Bạch Mai", "--ward", "Phố Huế")
    assert answer["wards"] == ["bach-mai", "pho-hue"]
    said = [page.extract_text() for page in PdfReader(one).pages]
    assert ["Phường Bạch Mai" in said[0], "không có nhà chung cư" in " ".join(said[1].split())] == [True, True]
    assert len(office.json("ward-pages", "--out", every, "--pinned", "Hội nghị")["wards"]) == 19
    assert len(ZipFile(every).namelist()) == 19


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("summary", "--out", "a.jpg"), "phải có đuôi .png, .pdf, .txt"),
        (("ward-pages", "--out", "a.docx"), "phải có đuôi .zip, .pdf"),
        (("ward-pages", "--out", "a.pdf", "--ward", "Bạch Mái Hiên"), "Không có phường"),
        (("summary", "--pinned", "Họp"), "Không có bản chốt nào tên “Họp”"),
    ],
)
def test_what_cannot_be_written_is_told(office: Office, words: tuple[str, ...], said: str) -> None:
    answer = office.run(*words)
    assert answer.code == 2
    assert said in answer.err
