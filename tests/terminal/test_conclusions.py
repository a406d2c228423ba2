"""Conclusions from a terminal: recorded, followed up, refused in a sentence, written as papers."""

from pathlib import Path

import pytest

from tests.city import City
from tests.pages.conftest import fill
from tests.terminal.office import Office

LINE = {
    "--meeting": "Hội nghị 25/12/2019",
    "--on": "25/12/2019",
    "--chair": "Phó Chủ tịch UBND quận",
    "--work": "Ban hành quy chế",
    "--due": "06/01/2020",
    "--product": "Quy chế",
}


def words(**changed: str) -> list[str]:
    told = LINE | {f"--{name}": value for name, value in changed.items()}
    return [word for pair in told.items() for word in pair]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """An office whose store knows of Bạch Mai only."""
    office, city = Office(tmp_path), City(tmp_path)
    office.store = city.folder
    fill(city, "bach-mai")
    city.publish()
    return office


def test_what_is_recorded_is_followed_up_on_any_day(office: Office) -> None:
    said = office.json("conclude", *words(), "--unit", "Phòng QLĐT", "--unit", "Bạch Mai", "--at", "2019-12-25 17:00")
    assert len(said["conclusions"]) == 2
    before, then, later = (
        office.json("conclusions", "--as-of", day) for day in ("24/12/2019", "25/12/2019", "20/01/2020")
    )
    assert before["counts"]["given"] == 0
    assert (then["counts"]["in_progress"], then["counts"]["overdue"]) == (2, 0)
    assert [(row["state"], row["item"]["short_name"], row["item"]["days_left"]) for row in later["conclusions"]] == [
        ("overdue", "Phòng QLĐT", -14),
        ("overdue", "P. Bạch Mai", -14),
    ]
    text = office.run("conclusions", "--as-of", "20/01/2020", "--ward", "Bạch Mai").out
    assert "Kết luận kỳ trước: đã xong 0, đang làm 0, quá hạn 1." in text


@pytest.mark.parametrize(
    ("changed", "unit", "said"),
    [
        ({"due": "24/12/2019"}, "qldt", "Thời hạn 24/12/2019 trước ngày họp"),
        ({"work": " "}, "qldt", "Chưa ghi nội dung công việc."),
        ({}, "Phòng Quy hoạch", "Không có đơn vị “Phòng Quy hoạch”"),
    ],
)
def test_what_cannot_be_followed_up_is_refused(office: Office, changed: dict[str, str], unit: str, said: str) -> None:
    answer = office.run("conclude", *words(**changed), "--unit", unit)
    assert answer.code == 2
    assert said in answer.err
    assert office.json("conclusions", "--as-of", "25/12/2019")["counts"]["given"] == 0


@pytest.mark.parametrize(("name", "head"), [("van-ban.docx", b"PK\x03\x04"), ("van-ban.pdf", b"%PDF")])
def test_papers_are_written_as_their_names_say(office: Office, name: str, head: bytes) -> None:
    office.run("conclude", *words(), "--unit", "qldt")
    sheet, told = office.folder / f"chair-{name}", office.folder / f"notice-{name}"
    assert office.json("chair", "--out", sheet)["file"] == str(sheet)
    assert office.json("notice", "--out", told) == {
        "file": str(told),
        "meeting": "Hội nghị 25/12/2019",
        "conclusions": 1,
    }
    assert sheet.read_bytes()[:4] == head
    assert told.read_bytes()[:4] == head


def test_a_notice_of_no_meeting_is_told(office: Office) -> None:
    assert "Chưa ghi kết luận của hội nghị nào" in office.run("notice", "--out", "a.pdf").err
    office.run("conclude", *words(), "--unit", "qldt")
    answer = office.run("notice", "--out", "a.pdf", "--meeting", "Họp")
    assert answer.code == 2
    assert "Không có hội nghị nào tên “Họp” đã ghi kết luận. Các hội nghị: Hội nghị 25/12/2019." in answer.err
