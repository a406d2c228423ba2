"""Whatever file is imported: its sentence in Vietnamese and the right exit code, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.terminal import hostile
from tests.terminal.office import SHEETS, Office, Said, columns_of

ROOT = Path(__file__).parents[2]
BUILDING = """Mã nhà | Tên nhà | Loại nhà                      | Số tầng nổi
              QL-001 | Nhà B1  | Nhà chung cư cũ (khu tập thể) | 5"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return Office(tmp_path_factory.mktemp("bad"))


@pytest.fixture(scope="module")
def sound(office: Office) -> Path:
    """A report that nothing is wrong with; it stays unsent."""
    return office.report("dung.xlsx", "12/2019", building=BUILDING)


def refusal(office: Office, path: Path, *words: object) -> str:
    """The one sentence that a refused file gets: on stderr with its name, and as the message of its only problem."""
    said = office.run("import", path, *words, "--format", "json")
    assert said.code == 3
    (entry,) = said.json["files"]
    assert (entry["file"], entry["status"], entry["accepted"]) == (str(path), "refused", {})
    message = entry["problems"][-1]["message"]
    assert said.sentences == [f"{path.name}: {message}"]
    return message


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(office, sound, name):
    make, sentence = hostile.REFUSED[name]
    path = office.folder / name
    path.write_bytes(make(sound.read_bytes()))
    assert refusal(office, path) == sentence


def test_a_workbook_of_16384_columns_is_refused(office):
    path = office.folder / "rong.xlsx"
    path.write_bytes(hostile.last_column(b""))
    assert refusal(office, path) == (
        "Biểu 01 Nhà chung cư: Trang tính có 16384 cột, nhiều hơn mức đọc được (702). "
        "Đề nghị xóa các cột thừa bên phải biểu rồi gửi lại."
    )


def test_a_file_that_is_not_there_is_refused_and_the_next_one_is_taken(office, sound):
    own = Office(office.folder / "one-missing")
    said = own.run("import", office.folder / "khong-co.xlsx", sound, "--format", "json")
    assert said.code == 3
    assert [entry["status"] for entry in said.json["files"]] == ["refused", "accepted"]
    assert said.sentences == ["khong-co.xlsx: Không tìm thấy tệp này. Đề nghị kiểm tra lại tên tệp và thư mục."]
    assert said.json["snapshot"] == own.json("snapshot")["current"]


def test_a_folder_is_no_file(office):
    assert refusal(office, office.folder) == (
        "Đây là một thư mục, không phải tệp. Đề nghị chọn các tệp báo cáo ở trong thư mục."
    )


def test_a_file_that_the_system_does_not_give_is_refused(office):
    loop = office.folder / "vong.xlsx"
    loop.symlink_to(loop)
    assert refusal(office, loop) == "Máy không cho đọc tệp này. Đề nghị kiểm tra quyền đọc tệp rồi thử lại."


def test_an_endless_file_is_too_large(office):
    assert refusal(office, Path("/dev/zero")).startswith("Tệp này quá lớn so với một báo cáo.")


def test_the_macros_of_a_workbook_are_told_and_its_rows_taken(office, sound):
    path = office.folder / "macro.xlsm"
    path.write_bytes(hostile.with_member(sound.read_bytes(), "xl/vbaProject.bin", b"macro"))
    said = office.run("import", path, "--dry-run", "--format", "json")
    (entry,) = said.json["files"]
    assert (said.code, said.err, entry["status"], entry["accepted"]["building"]) == (0, "", "accepted", 1)
    assert [each["message"] for each in entry["problems"] if each["rule"] == "macro_workbook"] == [
        "Tệp có mã lệnh (macro); hệ thống không chạy mã lệnh, chỉ đọc số liệu."
    ]


def test_a_formula_without_a_value_keeps_its_row_back_and_nothing_else(office):
    path = office.report("cong-thuc.xlsx", "12/2019", building=f"{BUILDING}\nQL-002 | Nhà B2 | Nhà chung cư cũ | 5")
    book = openpyxl.load_workbook(path)
    sheet = book[SHEETS["building"].sheet]
    sheet.cell(10, columns_of(sheet)["Số tầng nổi"], "=2+3")
    book.save(path)
    said = office.run("import", path, "--dry-run", "--format", "json")
    (entry,) = said.json["files"]
    assert (said.code, entry["status"], entry["accepted"]["building"], entry["rejected"]) == (4, "partial", 1, 1)
    (problem,) = (each for each in entry["problems"] if each["severity"] == "error")
    assert (problem["sheet"], problem["cell"]) == ("Biểu 01 Nhà chung cư", "H10")
    assert problem["message"] == (
        "Biểu 01 Nhà chung cư, ô H10, cột “Số tầng nổi”: ô có công thức nhưng chưa có kết quả. "
        "Đề nghị mở tệp bằng Excel, tính lại và lưu, hoặc ghi thẳng số."
    )


def test_the_report_of_another_ward_is_not_filed_under_the_ward_named(office, sound):
    assert refusal(office, sound, "--ward", "Bách Khoa") == (
        "Thông tin chung, ô C8: Tệp ghi “Quỳnh Lôi”, nhưng đang được nhập cho phường Bách Khoa. "
        "Đề nghị kiểm tra lại, tránh nhầm tệp."
    )


def test_a_file_of_two_wards_is_refused(office):
    path = office.report("hai-phuong.xlsx", "12/2019", building=BUILDING)
    book = openpyxl.load_workbook(path)
    book["Thông tin chung"]["C8"] = "Quỳnh Lôi, Bách Khoa"
    book.save(path)
    assert refusal(office, path) == (
        "Thông tin chung, ô C8: Tệp có số liệu của hai phường: Bách Khoa và Quỳnh Lôi. "
        "Đề nghị mỗi phường gửi một tệp riêng."
    )


def test_a_near_miss_of_the_wards_name_is_offered(office):
    path = office.template("sai-ten.xlsx")
    book = openpyxl.load_workbook(path)
    book["Thông tin chung"]["C8"] = "Quỳnh Lội"
    book.save(path)
    assert refusal(office, path).endswith("Có phải: Quỳnh Lôi?")


def test_a_list_in_western_letters_loses_no_row(office):
    path = office.folder / "Biểu 01 Nhà chung cư.csv"
    path.write_bytes("Mã nhà;Tên nhà;Loại nhà\nQL-9;Café;Nhà\n".encode("latin-1", "replace"))
    said = office.run("import", path, "--ward", "Quỳnh Lôi", "--period", "12/2019", "--dry-run", "--format", "json")
    (entry,) = said.json["files"]
    assert (said.code, entry["accepted"], entry["rejected"], entry["skipped"]) == (4, {"building": 0}, 1, 1)


def test_one_bad_row_is_told_and_the_others_are_taken(office):
    path = office.report("mot-dong.xlsx", "12/2019", building=f"{BUILDING}\nQL-002 | Nhà B2 | Nhà chung cư cũ | năm")
    said = office.run("import", path, "--dry-run")
    assert said.code == 4
    assert said.sentences == [
        "mot-dong.xlsx: Biểu 01 Nhà chung cư, ô H11, cột “Số tầng nổi”: “năm” không phải là số. "
        "Đề nghị ghi bằng chữ số; để trống nếu chưa có số liệu, ghi 0 nếu không có."
    ]
    refused = office.run("import", path, "--dry-run", "--all-or-nothing", "--format", "json")
    assert (refused.code, refused.json["files"][0]["status"]) == (3, "refused")
    assert refused.sentences == [
        "mot-dong.xlsx: Còn 1 dòng chưa đúng nên cả tệp chưa được nhận, theo yêu cầu chỉ nhận khi đủ. "
        "Đề nghị sửa các dòng nêu trên rồi gửi lại."
    ]


def test_an_import_prints_each_senders_receipt(tmp_path):
    office = Office(tmp_path)
    path = office.report("mot-dong.xlsx", "12/2019", building=f"{BUILDING}\nQL-002 | Nhà B2 | Nhà chung cư cũ | năm")
    said = office.run("import", path, "--received", "13/12/2019 16:30")
    assert said.out.splitlines()[:6] == [
        "PHIẾU TIẾP NHẬN BÁO CÁO",
        "Tệp: mot-dong.xlsx",
        "Đơn vị gửi: Phường Quỳnh Lôi",
        "Kỳ báo cáo: Tháng 12/2019, chốt số liệu ngày 14/12/2019",
        "Nhận lúc: 16:30 ngày 13/12/2019",
        "Kết quả: Đã tiếp nhận; còn 1 dòng chưa nhận, cần sửa và gửi lại.",
    ]
    assert "Cần sửa và gửi lại trước hết ngày 16/12/2019 (1 điểm):" in said.out
    assert "Các ô cần sửa được đánh dấu" not in said.out
    again = office.run("import", path, "--marked-up", tmp_path / "can-sua", "--all-or-nothing", "--period", "11/2019")
    assert "Các ô cần sửa được đánh dấu" in again.out


def test_a_refused_file_leaves_no_trace_in_an_empty_store(office):
    own = Office(office.folder / "untouched")
    own.folder.mkdir()
    path = own.folder / "trong.xlsx"
    path.write_bytes(b"")
    assert own.json("import", path)["snapshot"] is None
    assert own.json("submissions") == {"submissions": []}
    assert own.json("snapshot") == {"current": None, "snapshots": []}


def test_a_bad_file_gives_no_traceback_in_a_process_of_its_own(office):
    path = office.folder / "khong-byte-2.xlsx"
    path.write_bytes(b"")
    said = from_a_shell("import", path, "--store", office.store)
    assert (said.code, said.err) == (3, f"khong-byte-2.xlsx: {hostile.EMPTY}\n")
    assert "Không nhận" in said.out


def from_a_shell(*words: object) -> Said:
    """The answer of a real process, under a system whose letters are not Vietnamese."""
    done = subprocess.run(
        [sys.executable, ROOT / "cli.py", *map(str, words)],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    return Said(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
