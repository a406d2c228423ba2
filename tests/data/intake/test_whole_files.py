"""Files that are refused whole, each with its reason, and what the cover decides."""

import datetime as dt
import zipfile

import openpyxl
import pytest

BUILDINGS = "building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|5"


def refusal(desk, path, **how):
    """The one reason a file was refused for, its value and its suggestion."""
    report = desk.judge(path, **how).report
    assert (report.status, report.submission, dict(report.accepted)) == ("refused", None, {})
    (problem,) = [each for each in report.problems if each.severity == "error"]
    return str(problem.rule), problem.value, problem.suggestion


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("trong.xlsx", b"", "empty_file"),
        ("~$bao-cao.xlsx", b"\x05admin" + b"\x00" * 159, "open_in_excel"),
        ("anh.xlsx", b"\xff\xd8\xff\xe0" + b"\x00" * 200, "not_excel"),
        ("van-ban.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "not_excel"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_with_its_reason(desk, name, content, rule):
    path = desk.folder / name
    path.write_bytes(content)
    assert refusal(desk, path)[0] == rule


def test_a_torn_workbook_is_refused_as_damaged(desk):
    whole = desk.workbook(building=BUILDINGS).read_bytes()
    path = desk.folder / "hong.xlsx"
    path.write_bytes(whole[: len(whole) // 2])
    assert refusal(desk, path)[0] == "damaged_file"


def test_a_formula_that_was_never_computed_is_no_blank(desk):
    path = desk.workbook(building=BUILDINGS)
    workbook = openpyxl.load_workbook(path)
    workbook["Biểu 01 Nhà chung cư"]["D3"] = "=2+3"
    workbook.save(path)
    assert desk.rules(path) == [("formula_without_value", "D3")]


def test_a_renamed_zip_is_refused(desk):
    path = desk.folder / "bao-cao.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "không phải Excel")
    assert refusal(desk, path)[0] == "not_excel"


@pytest.mark.parametrize(
    ("cover", "expected"),
    [
        ({"Phường": ""}, ("ward_missing", "", "")),
        ({"Phường": "Quỳnh Lội"}, ("ward_unknown", "Quỳnh Lội", "Quỳnh Lôi")),
        ({"Phường": "Quỳnh Lôi, Bạch Mai"}, ("two_wards", "Quỳnh Lôi, Bạch Mai", "")),
        ({"Kỳ báo cáo": ""}, ("period_missing", "", "")),
        ({"Kỳ báo cáo": "cuối năm"}, ("period_unreadable", "cuối năm", "")),
        ({"Ngày chốt số liệu": "32/13/2019"}, ("cutoff_missing", "32/13/2019", "")),
        ({"Ngày chốt số liệu": dt.date(2019, 12, 24)}, ("cutoff_differs", "24/12/2019", "")),
    ],
)
def test_a_cover_that_does_not_say_whose_or_when_refuses_the_file(desk, cover, expected):
    assert refusal(desk, desk.workbook(cover=cover, building=BUILDINGS)) == expected


@pytest.mark.parametrize("name", ["P. Quỳnh Lôi", "UBND phường Quỳnh Lôi", "quynh loi", "QUỲNH LÔI"])
def test_the_ward_is_found_however_it_is_written(desk, name):
    report = desk.judge(desk.workbook(cover={"Phường": name}, building=BUILDINGS)).report
    assert report.submission.ward == "quynh-loi"


@pytest.mark.parametrize(
    ("cover", "period", "cutoff"),
    [
        ({"Kỳ báo cáo": "Tháng 12 năm 2019"}, "2019-12", "2019-12-14"),
        ({"Kỳ báo cáo": dt.date(2019, 12, 1)}, "2019-12", "2019-12-14"),
        ({"Loại kỳ báo cáo": "Tháng", "Kỳ báo cáo": "11/2019"}, "2019-11", "2019-11-14"),
        ({"Kỳ báo cáo": "Báo cáo nhanh 24/12/2019"}, "flash-2019-12-24", "2019-12-24"),
        ({"Loại kỳ báo cáo": "Báo cáo nhanh", "Kỳ báo cáo": "24/12/2019"}, "flash-2019-12-24", "2019-12-24"),
        (
            {"Loại kỳ báo cáo": "Báo cáo nhanh", "Kỳ báo cáo": "", "Ngày chốt số liệu": dt.date(2019, 12, 24)},
            "flash-2019-12-24",
            "2019-12-24",
        ),
    ],
)
def test_the_period_is_read_as_the_cover_writes_it(desk, cover, period, cutoff):
    draft = desk.judge(desk.workbook(cover=cover, building=BUILDINGS)).report.submission
    assert (draft.period, draft.cutoff.isoformat()) == (period, cutoff)


def test_the_caller_names_the_period_but_not_another_ward(desk):
    path = desk.workbook(cover={"Kỳ báo cáo": ""}, building=BUILDINGS)
    draft = desk.judge(path, period="11/2019", ward="Quỳnh Lôi", cutoff=dt.date(2019, 11, 20)).report.submission
    assert (draft.ward, draft.period, draft.cutoff) == ("quynh-loi", "2019-11", dt.date(2019, 11, 20))
    assert refusal(desk, path, period="11/2019", ward="bach-mai")[0] == "ward_differs"


def test_a_sheet_of_another_ward_refuses_the_workbook(desk):
    path = desk.workbook(building=BUILDINGS)
    workbook = openpyxl.load_workbook(path)
    workbook["Biểu 01 Nhà chung cư"]["B1"] = "Đơn vị báo cáo: UBND phường Bạch Mai"
    workbook.save(path)
    assert refusal(desk, path)[:2] == ("two_wards", "Bạch Mai")


def test_a_row_of_another_ward_waits(desk):
    path = desk.workbook(
        building=f"{BUILDINGS}\nQL-002|Nhà B2|Nhà chung cư cũ|5".replace("storeys", "ward_name")
        .replace("|5", "|Quỳnh Lôi", 1)
        .replace("cũ|5", "cũ|P. Bạch Mai")
    )
    (problem,) = desk.found(path)
    assert (problem.rule, problem.cell, problem.context) == ("foreign_ward_row", "D4", ("Phường", "Bạch Mai"))


def test_a_workbook_without_any_known_sheet_is_refused(desk):
    assert refusal(desk, desk.workbook())[0] == "no_known_sheet"


CSV = "Danh sách nhà\n\nTT;Mã nhà;Tên nhà;Loại nhà;Số hộ\n1;QL-001;Nhà B1;Nhà chung cư cũ;40\n"
SENT = {"ward": "Quỳnh Lôi", "period": "12/2019"}


@pytest.mark.parametrize("name", ["Biểu 01 Nhà chung cư.csv", "phuong gui.csv"])
def test_a_table_as_text_is_known_by_its_file_name_or_its_header(desk, name):
    path = desk.folder / name
    path.write_text(CSV, encoding="utf-8")
    assert desk.judge(path, **SENT).report.accepted == {"building": 1}


def test_a_table_as_text_whose_header_lacks_what_every_table_needs_is_refused(desk):
    path = desk.folder / "phuong gui.csv"
    path.write_text("TT;Mã nhà;Số hộ\n1;QL-001;40\n", encoding="utf-8")
    assert refusal(desk, path, **SENT)[0] == "table_unknown"


def test_a_sheet_of_any_name_is_known_by_its_header(desk):
    path = desk.workbook(building=BUILDINGS)
    workbook = openpyxl.load_workbook(path)
    workbook["Biểu 01 Nhà chung cư"].title = "Sheet1"
    workbook.save(path)
    assert desk.judge(path).report.accepted == {"building": 1}


def test_an_unknown_profile_is_refused_by_name(desk):
    assert refusal(desk, desk.workbook(building=BUILDINGS), profile="phường")[:2] == ("unknown_profile", "phường")


def test_an_unsigned_cover_makes_provisional_figures(desk):
    path = desk.workbook(cover={"Ngày ký": ""}, building=BUILDINGS)
    assert desk.rules(path) == [("unsigned", "")]


def test_demonstration_data_say_so_on_the_cover(desk):
    assert not desk.judge(desk.workbook(building=BUILDINGS)).report.submission.is_sample
    path = desk.workbook(cover={"Dữ liệu minh họa": "x"}, building=BUILDINGS)
    assert desk.judge(path).report.submission.is_sample


def test_an_absent_sheet_is_told_and_is_not_a_table_without_rows(desk):
    report = desk.judge(desk.workbook(building=BUILDINGS, incident="occurred_on|building")).report
    assert set(report.submission.tables) == {"building", "incident"}
    missing = [problem.context[0] for problem in report.problems if problem.rule == "sheet_missing"]
    assert missing[0] == "Biểu 02 Trang bị"
    assert "Biểu 08 Sự cố" not in missing


def test_the_own_plans_on_the_cover_become_rows_of_the_wards_unit(desk):
    path = desk.workbook(building=BUILDINGS)
    workbook = openpyxl.load_workbook(path)
    cover = workbook["Thông tin chung"]
    cover.append([])
    cover.append(["Kế hoạch của quận", "Số kế hoạch của phường", "Ngày ban hành"])
    cover.append(["141/KH-UBND", "31/KH-UBND", dt.date(2019, 6, 28)])
    cover.append(["Kế hoạch 245/KH-UBND ngày 20/12/2019"])
    workbook.save(path)
    (row,) = desk.judge(path).tables["unit_plan"].to_pylist()
    assert (row["unit"], row["plan"], row["own_plan_no"]) == ("ubnd-quynh-loi", "141", "31/KH-UBND")
    assert row["issued_on"] == dt.date(2019, 6, 28)


def test_the_offices_workbook_decides_on_needs_of_a_wards_building(desk):
    desk.receive(desk.workbook("phuong.xlsx", building=BUILDINGS))
    path = desk.workbook(
        "quan.xlsx",
        need_decision="ward_name|building|equipment_type|decision|required_approved|decided_on|document_no\n"
        "P. Quỳnh Lôi|QL-001|Đèn pin|Chấp thuận|6|2019-12-10|55/QĐ-UBND\n"
        "Quỳnh Lôi|QL-404|Đèn pin|Chấp thuận|6|2019-12-10|55/QĐ-UBND",
    )
    intake = desk.judge(path, profile="district")
    (row,) = intake.tables["need_decision"].to_pylist()
    assert (row["ward"], row["building"], row["required_approved"]) == ("quynh-loi", "QL-001", 6)
    assert desk.rules(path, profile="district") == [("unknown_building", "B4")]
    assert intake.report.submission.is_delta
