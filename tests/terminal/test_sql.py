"""`sql`: one SELECT, answered as rows; anything else is one sentence and exit code 2."""

import json

import pytest

from tests.terminal.office import Office

BUILDINGS = """Mã nhà | Tên nhà | Loại nhà | Số hộ
QL-001 | Nhà B1 | Nhà chung cư cũ (khu tập thể) | 40
QL-002 | Nhà B2 | Nhà chung cư cũ (khu tập thể) |"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = Office(tmp_path_factory.mktemp("sql"))
    path = office.report("bao-cao.xlsx", "12/2019", building=BUILDINGS)
    assert office.receive(path, "16/12/2019 09:00")["status"] == "accepted"
    return office


def test_a_query_gives_columns_and_typed_rows(office: Office):
    sql = "select building, households, valid_from, sum(households) over () as tong from building order by building"
    answer = json.loads(office.run("sql", sql, "--format", "json").out)
    assert answer["columns"] == ["building", "households", "valid_from", "tong"]
    assert answer["rows"] == [["QL-001", 40, "2019-12-14", 40], ["QL-002", None, "2019-12-14", 40]]
    assert answer["truncated"] is False
    assert answer["elapsed_s"] > 0


def test_a_long_result_is_cut_and_says_so(office: Office):
    answer = json.loads(office.run("sql", "from range(20000)", "--format", "json").out)
    assert (len(answer["rows"]), answer["truncated"]) == (10_000, True)


def test_people_read_vietnamese_numbers_and_how_many_rows(office: Office):
    said = office.run("sql", "select 1234.5 as so, date '2019-12-24' as ngay, null as trong")
    assert "1.234,5" in said.out
    assert "24/12/2019" in said.out
    assert "1 dòng · 0," in said.out


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("drop table building", "Lệnh DROP không được dùng."),
        ("select 1; select 2", "Chỉ chạy được một câu mỗi lần."),
        ("from read_text('/etc/passwd')", "“read_text” nằm ngoài bản số liệu"),
        (
            "select housholds from building",
            "Không có cột “housholds” trong các bảng đã chọn. Dòng 1, ký tự 8. Có phải: households",
        ),
        ("from bulding", "Không có bảng “bulding”. Dòng 1, ký tự 6. Có phải: building"),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(office: Office, sql: str, sentence: str):
    said = office.run("sql", sql)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.sentences[0]
