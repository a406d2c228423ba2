"""A ward's year at the terminal: template, filling in, import, the next template, correction, withdrawal, backup."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from tests.terminal.office import SHEETS, Office, columns_of, first_row_of

BUILDINGS = """Tên nhà | Loại nhà                      | Số tầng nổi | Số căn hộ | Số nhân khẩu | Ghi chú
               Nhà B1  | Nhà chung cư cũ (khu tập thể) | 5           | 40        | 160          | ngõ hẹp
               Nhà B2  | Nhà chung cư cũ (khu tập thể) | 4           |           | 0            |"""
EQUIPMENT = """Mã nhà | Loại phương tiện | Nhu cầu | Đã trang bị | Ngày trang bị | Nguồn kinh phí
               QL-001 | Đèn pin          | 4       | 0           |               |
               QL-002 | Búa tạ           | 1       | 1           | 03/09/2019    | NS quận"""
TEAMS = """Tên đội | Loại đội       | Các nhà phụ trách | Số đội viên | Số quy chế | Ngày ban hành quy chế
           Đội 1   | Đội PCCC cơ sở | QL-001; QL-002    | 9           | 01/QC-PCCC | 05/11/2019"""
NOVEMBER = {"building": BUILDINGS, "equipment": EQUIPMENT, "fire_team": TEAMS}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def typed_rows(path: Path, table: str) -> list[dict[str, object]]:
    """The rows of a form by the titles of its columns; blank cells and the running number are left out."""
    sheet = openpyxl.load_workbook(path)[SHEETS[table].sheet]
    columns = {title: column for title, column in columns_of(sheet).items() if title != "STT"}
    rows = []
    for row in range(first_row_of(sheet), sheet.max_row + 1):
        if isinstance(sheet.cell(row, 1).value, int):
            cells = {title: sheet.cell(row, column).value for title, column in columns.items()}
            rows.append({title: cell for title, cell in cells.items() if cell is not None})
    return [row for row in rows if row]


def test_what_was_filled_in_and_imported_stands_in_the_next_template(office):
    entry = office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    assert (entry["status"], entry["rejected"]) == ("accepted", 0)
    following = office.template("12.xlsx", "Quỳnh Lôi", "12/2019", "--prefilled")
    old_block = "Nhà chung cư cũ (khu tập thể)"
    assert typed_rows(following, "building") == [
        {
            "Mã nhà": "QL-001", "Tên nhà": "Nhà B1", "Loại nhà": old_block, "Số tầng nổi": 5, "Số căn hộ": 40,
            "Số nhân khẩu": 160, "Ghi chú": "ngõ hẹp",
        },
        {"Mã nhà": "QL-002", "Tên nhà": "Nhà B2", "Loại nhà": old_block, "Số tầng nổi": 4, "Số nhân khẩu": 0},
    ]  # fmt: skip
    assert typed_rows(following, "equipment") == [
        {"Mã nhà": "QL-001", "Loại phương tiện": "Đèn pin", "Nhu cầu": 4, "Đã trang bị": 0},
        {
            "Mã nhà": "QL-002", "Loại phương tiện": "Búa tạ", "Nhu cầu": 1, "Đã trang bị": 1,
            "Ngày trang bị": dt.datetime(2019, 9, 3), "Nguồn kinh phí": "NS quận",
        },
    ]  # fmt: skip
    (team,) = typed_rows(following, "fire_team")
    assert (team["Các nhà phụ trách"], team["Số quy chế"]) == ("QL-001; QL-002", "01/QC-PCCC")
    assert team["Ngày ban hành quy chế"] == dt.datetime(2019, 11, 5)


def test_a_prefilled_template_sent_as_it_is_gives_the_same_rows_again(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    december = office.template("12.xlsx", "Quỳnh Lôi", "12/2019", "--prefilled")
    entry = office.receive(december, "16/12/2019 09:00")
    assert (entry["status"], entry["rejected"]) == ("accepted", 0)
    january = office.template("01.xlsx", "Quỳnh Lôi", "01/2020", "--prefilled")
    for table in NOVEMBER:
        assert typed_rows(january, table) == typed_rows(december, table)


def test_the_template_of_a_period_already_reported_holds_what_was_sent_to_be_corrected(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    again = office.template("11b.xlsx", "Quỳnh Lôi", "11/2019", "--prefilled")
    assert [row["Mã nhà"] for row in typed_rows(again, "building")] == ["QL-001", "QL-002"]
    before = office.template("10.xlsx", "Quỳnh Lôi", "10/2019", "--prefilled")
    assert typed_rows(before, "building") == []


def test_codes_left_empty_are_assigned_and_told(office):
    entry = office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    assert [(each["cell"], each["name"], each["code"]) for each in entry["assigned"]] == [
        ("B10", "Nhà B1", "QL-001"),
        ("B11", "Nhà B2", "QL-002"),
        ("B10", "Đội 1", "QL-D001"),
    ]


def test_a_template_prefilled_from_nothing_says_so_and_is_blank(office):
    out = office.folder / "12.xlsx"
    said = office.run("template", out, "--ward", "Quỳnh Lôi", "--period", "12/2019", "--prefilled")
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Đã ghi {out}.\nChưa có số liệu đã nhận trước kỳ này nên biểu mẫu để trống.\n"
    assert typed_rows(out, "building") == []


def test_a_template_of_demonstration_data_stays_marked_as_such(office):
    path = office.report("11.xlsx", "11/2019", **NOVEMBER)
    book = openpyxl.load_workbook(path)
    book["Thông tin chung"]["B6"] = "Dữ liệu minh họa"
    book.save(path)
    office.receive(path, "15/11/2019 09:00")
    december = office.template("12.xlsx", "Quỳnh Lôi", "12/2019", "--prefilled")
    office.receive(december, "16/12/2019 09:00")
    assert [each["is_sample"] for each in office.json("submissions")["submissions"]] == [True, True]


def test_the_offices_own_template_goes_in_by_its_profile(office):
    out = office.folder / "quan.xlsx"
    assert office.run("template", out, "--district", "--period", "báo cáo nhanh 24/12/2019").code == 0
    book = openpyxl.load_workbook(out)
    sheet = book["QLĐT 01 Kế hoạch đơn vị"]
    columns, row = columns_of(sheet), first_row_of(sheet)
    sheet.cell(row, columns["Số kế hoạch của đơn vị"], "12/KH-PQLĐT")
    sheet.cell(row, columns["Ngày ban hành"], dt.datetime(2019, 12, 23))
    book.save(out)
    entry = office.receive(out, "24/12/2019 09:00", "--profile", "district")
    assert (entry["status"], entry["rejected"]) == ("accepted", 0), entry["problems"]
    issued = office.json("list", "plans_issued", "--state", "done", "--as-of", "24/12/2019")["records"]
    assert [(each["own_plan_no"], each["file"]) for each in issued] == [("12/KH-PQLĐT", "quan.xlsx")]


def test_the_same_file_sent_again_changes_nothing_and_says_how_it_stands(office):
    path = office.report("11.xlsx", "11/2019", **NOVEMBER)
    first = office.receive(path, "15/11/2019 09:00")
    snapshot = office.json("snapshot")["current"]
    again = office.receive(path, "20/11/2019 09:00")
    assert (again["status"], again["submission"], again["standing"]) == ("unchanged", first["submission"], "current")
    assert office.json("snapshot")["current"] == snapshot
    said = office.run("import", path)
    assert (said.code, said.err) == (0, "")
    assert "11.xlsx: tệp này đã nhận trước đây (Đang dùng); không thay đổi gì." in said.out


def test_a_corrected_file_supersedes_and_its_withdrawal_brings_the_first_back(office):
    first = office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    mended = {**NOVEMBER, "equipment": EQUIPMENT.replace("4       | 0 ", "4       | 4 ")}
    second = office.receive(office.report("11b.xlsx", "11/2019", **mended), "18/11/2019 09:00")
    assert met(office) == (2, 2)
    assert met(office, "--known-by", "16/11/2019") == (1, 2)
    changed = office.json("submissions", "withdraw", second["submission"], "--at", "20/11/2019 10:00")
    assert (changed["submission"]["status"], changed["snapshot"]) == ("withdrawn", office.json("snapshot")["current"])
    assert statuses(office) == {first["submission"]: "current", second["submission"]: "withdrawn"}
    assert met(office) == (1, 2)
    assert met(office, "--known-by", "19/11/2019") == (2, 2)
    assert office.run("submissions", "restore", second["submission"], "--at", "21/11/2019 10:00").code == 0
    assert statuses(office) == {first["submission"]: "superseded", second["submission"]: "current"}
    assert met(office) == (2, 2)
    early = office.run("submissions", "withdraw", second["submission"], "--at", "19/11/2019")
    assert (early.code, len(early.sentences)) == (2, 1)


def met(office: Office, *words: str) -> tuple[int, int]:
    """Lines of equipment met, of those with a need."""
    call = ["measure", "equipment_lines_met", "--by", "none", "--as-of", "14/11/2019", *words]
    (total,) = office.json(*call)["totals"]
    return total["numerator"], total["denominator"]


def statuses(office: Office) -> dict[str, str]:
    return {each["id"]: each["status"] for each in office.json("submissions")["submissions"]}


def test_a_history_brought_in_out_of_order_is_known_from_the_day_it_came(office):
    december = {**NOVEMBER, "equipment": EQUIPMENT.replace("4       | 0 ", "4       | 4 ")}
    office.receive(office.report("12.xlsx", "12/2019", **december), "16/12/2019 09:00")
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    assert met(office, "--known-by", "30/11/2019") == (1, 2)
    answer = office.json("measure", "equipment_lines_met", "--by", "none", "--as-of", "14/12/2019")
    assert [(row["numerator"], row["denominator"]) for row in answer["totals"]] == [(2, 2)]
    order = [(each["file_name"], each["received_at"]) for each in office.json("submissions")["submissions"]]
    assert order == [("11.xlsx", "2019-11-15T09:00:00"), ("12.xlsx", "2019-12-16T09:00:00")]


def test_a_store_comes_back_from_its_backup_with_every_figure(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    archive = office.folder / "luu.zip"
    assert office.json("backup", archive) == {"file": str(archive)}
    other = Office(office.folder / "noi-khac")
    back = other.json("restore", archive)
    assert back == {"store": str(other.store), "snapshot": office.json("snapshot")["current"]}
    assert met(other) == met(office) == (1, 2)
    verified = other.json("snapshot", "verify")
    assert (verified["is_sound"], verified["snapshot_id"]) == (True, back["snapshot"])


def test_a_store_in_use_and_a_damaged_archive_are_not_restored(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    archive = office.folder / "luu.zip"
    office.run("backup", archive)
    in_use = office.run("restore", archive)
    assert (in_use.code, in_use.err) == (
        2,
        f"Thư mục “{office.store}” đã có dữ liệu, không ghi đè. Chọn thư mục trống hoặc dời kho cũ đi.\n",
    )
    archive.write_bytes(archive.read_bytes()[:1000])
    damaged = Office(office.folder / "noi-khac").run("restore", archive)
    assert (damaged.code, damaged.err) == (
        3,
        "Bản sao lưu “luu.zip” không còn nguyên vẹn. Kho vẫn như cũ; hãy dùng bản khác.\n",
    )


def test_a_damaged_snapshot_is_named_and_comes_back_once_it_is_removed(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    current = office.json("snapshot")["current"]
    file = office.store / "snapshots" / f"{current}.duckdb"
    file.write_bytes(b"x" * 10_000)
    said = office.run("measure", "equipment_lines_met")
    assert (said.code, said.out) == (3, "")
    assert said.err.startswith(f"Bản số liệu “{current}” bị hỏng. Xóa các tệp {current}.*")
    file.unlink()
    file.with_suffix(".json").unlink()
    assert met(office) == (1, 2)


def test_a_changed_original_is_found_by_verifying(office):
    entry = office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    (original,) = (path for path in (office.store / "ledger" / "files").rglob("*") if path.is_file())
    original.write_bytes(b"khac")
    said = office.run("snapshot", "verify")
    assert (said.code, said.out) == (
        3,
        f"Tệp gốc của các lần gửi sau không còn như lúc nhận: {entry['submission']}.\n",
    )


def test_reports_received_before_a_crash_are_published_by_the_next_question(office):
    office.receive(office.report("11.xlsx", "11/2019", **NOVEMBER), "15/11/2019 09:00")
    for path in (office.store / "snapshots").iterdir():
        path.unlink()
    assert met(office) == (1, 2)


def test_copies_to_mend_do_not_overwrite_each_other(office):
    bad = {"building": BUILDINGS.replace("| 5 ", "| năm ")}
    for folder in ("a", "b"):
        (office.folder / folder).mkdir()
        office.report(f"{folder}/bao-cao.xlsx", f"1{'1' if folder == 'a' else '2'}/2019", **bad)
    back = office.folder / "tra-lai"
    paths = [office.folder / folder / "bao-cao.xlsx" for folder in ("a", "b")]
    answer = office.json("import", *paths, "--marked-up", back)
    assert [Path(entry["marked_up"]).name for entry in answer["files"]] == [
        "bao-cao-can-sua.xlsx",
        "bao-cao-can-sua-2.xlsx",
    ]
    marked = openpyxl.load_workbook(back / "bao-cao-can-sua.xlsx")["Biểu 01 Nhà chung cư"]["H10"]
    assert "“năm” không phải là số" in marked.comment.text
