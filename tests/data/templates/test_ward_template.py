"""The ward's template as a real workbook: what an officer sees, and that typed rows come back unchanged."""

import datetime as dt
import re
import zipfile
from io import BytesIO

import openpyxl
import pytest

from data.area import default_area_folder, load_area
from data.intake.judging import judge_content
from data.ledger import Ledger
from data.periods import parse_period
from data.tables import TABLES, WARD_TABLES
from data.templates import write_ward_template
from data.templates.content import Signature
from data.templates.ward import ward_workbook
from data.templates.workbook import workbook_bytes

DECEMBER = parse_period("12/2019")
FLASH = parse_period("báo cáo nhanh 24/12/2019")

RECORDS = {
    "building": [
        {
            "building": "BK-001",
            "name": "Nhà A1 – KTT minh họa 01",
            "kind": "old_block",
            "storeys": 5,
            "fire_height_m": 15.3,
            "residents": 1250,
            "board_status": "not_applicable",
            "na_reason": "Nhà chung cư cũ",
        },
        {"building": "BK-002", "name": "Tòa CT1 – Chung cư minh họa 01", "kind": "commercial", "storeys": 21},
    ],
    "equipment": [
        {
            "building": "BK-001",
            "building_name": "Nhà A1 – KTT minh họa 01",
            "equipment_type": "powder_extinguisher",
            "required_reported": 11,
            "installed": 6,
            "working": 5,
            "installed_on": dt.date(2019, 9, 3),
            "funding": "district",
            "cost_vnd": 2_100_000,
        },
        {
            "building": "BK-001",
            "equipment_type": "torch",
            "required_not_applicable": True,
            "na_reason": "Hộ dân tự trang bị",
        },
    ],
    "violation": [
        {
            "violation": "BK-V001",
            "building": "BK-002",
            "violation_type": "blocked_escape_route",
            "found_on": dt.date(2019, 9, 3),
            "due_on_first": dt.date(2019, 10, 3),
            "due_on": dt.date(2019, 10, 3),
            "status": "fixing",
            "measures": ["reminded", "fined"],
            "decision_no": "12/2019",
            "fine_vnd": 400_000,
        }
    ],
    "fire_team": [
        {
            "team": "BK-D01",
            "name": "Đội PCCC cơ sở nhà A1",
            "kind": "facility",
            "buildings": ["BK-001", "BK-002"],
            "members": 9,
            "trained": 7,
            "regulation_no": "01/QC-PCCC",
            "regulation_on": dt.date(2019, 11, 5),
        }
    ],
    "task_progress": [
        {"task": "141-1", "role": "lead", "progress_percent": 62.5, "status": "in_progress"},
    ],
    "outreach": [
        {
            "session": "BK-T01",
            "held_on": dt.date(2019, 8, 20),
            "form": "meeting",
            "attendees": 120,
            "households_committed": 55,
            "buildings": ["BK-001", "BK-002"],
            "building_commitments": [25, 30],
        }
    ],
    "inspection": [
        {
            "inspection": "BK-K001",
            "inspected_on": dt.date(2019, 9, 3),
            "building": "BK-002",
            "kind": "periodic",
            "result": "unsafe",
        }
    ],
    "incident": [{"incident": "BK-S1", "occurred_on": dt.date(2019, 7, 2), "building": "BK-001", "severity": "minor"}],
    "difficulty": [{"content": "Ngõ hẹp, xe chữa cháy không vào được", "cause_kind": "objective"}],
}


@pytest.fixture(scope="module")
def area():
    return load_area(default_area_folder())


@pytest.fixture(scope="module")
def ward(area):
    return area.ward("bach-khoa")


@pytest.fixture(scope="module")
def template(area, ward, tmp_path_factory):
    path = tmp_path_factory.mktemp("template") / "ward.xlsx"
    write_ward_template(path, area, ward, DECEMBER, RECORDS)
    return path


@pytest.fixture(scope="module")
def book(template):
    return openpyxl.load_workbook(template)


def header_row(sheet):
    return next(row for row in range(1, 20) if sheet.cell(row, 1).value == "STT")


def titles(sheet, row):
    return [sheet.cell(row, column).value for column in range(1, sheet.max_column + 1)]


def test_sheets_are_the_cover_the_nine_forms_and_a_hidden_list(book):
    forms = [table.sheet for table in WARD_TABLES if table.name != "unit_plan"]
    assert book.sheetnames == ["Thông tin chung", *forms, "Danh mục"]
    assert book["Danh mục"].sheet_state == "hidden"


def test_header_has_a_merged_group_row_a_title_row_and_column_numbers(book):
    sheet = book["Biểu 02 Trang bị"]
    row = header_row(sheet)
    assert titles(sheet, row)[4:6] == ["Số lượng", None]
    assert titles(sheet, row + 1)[4:7] == ["Nhu cầu", "Đã trang bị", "Còn sử dụng tốt"]
    assert titles(sheet, row + 2)[:3] == ["(1)", "(2)", "(3)"]
    assert f"E{row}:G{row}" in {str(merged) for merged in sheet.merged_cells.ranges}


def test_heading_names_form_unit_period_and_cutoff(book):
    texts = [cell.value for row in book["Biểu 03 Tồn tại vi phạm"].iter_rows(max_row=6) for cell in row if cell.value]
    assert "Biểu 03" in texts
    assert "Đơn vị báo cáo: UBND phường Bách Khoa" in texts
    assert "Kỳ báo cáo: Tháng 12/2019 (chốt số liệu ngày 14/12/2019)" in texts


def test_drop_downs_are_named_ranges_and_nothing_is_newer_than_excel_2007(book, template):
    sheet = book["Biểu 02 Trang bị"]
    lists = {check.formula1 for check in sheet.data_validations.dataValidation if check.type == "list"}
    assert lists == {"DM_Building", "DM_EquipmentType", "DM_Funding"}
    assert {"DM_Building", "DM_EquipmentType", "DM_Funding", "DM_TaskStatus"} <= set(book.defined_names)
    with zipfile.ZipFile(template) as parts:
        assert not any(part.endswith(".bin") for part in parts.namelist())
        markup = "".join(parts.read(part).decode() for part in parts.namelist() if part.endswith(".xml"))
    assert not re.search(r"_xlfn|x14:|x15:|<f[ >]", markup)


def test_list_of_a_drop_down_holds_every_label(book, area):
    reference = book.defined_names["DM_EquipmentType"].attr_text
    sheet, cells = reference.replace("'", "").replace("$", "").split("!")
    labels = [cell.value for row in book[sheet][cells] for cell in row]
    assert labels == [kind.name for kind in area.equipment_types]


def test_numbers_dates_and_document_numbers_have_their_formats(book):
    sheet = book["Biểu 03 Tồn tại vi phạm"]
    row = header_row(sheet)
    formats = {sheet.cell(row + 1, column).value: sheet.cell(row + 3, column).number_format for column in range(2, 26)}
    assert formats["Ngày phát hiện"] == "dd/mm/yyyy"
    assert formats["Tiền phạt (đồng)"] == "#,##0"
    assert formats["Số quyết định"] == "@"


def test_heads_are_frozen_and_repeated_on_every_printed_page(book):
    sheet = book["Biểu 01 Nhà chung cư"]
    row = header_row(sheet)
    assert sheet.freeze_panes == f"D{row + 3}"
    assert sheet.print_title_rows == f"${row}:${row + 2}"
    assert sheet.page_setup.orientation == "landscape"
    assert (book["Biểu 08 Sự cố"].page_setup.paperSize, sheet.page_setup.paperSize) == (9, 8)


def test_every_form_prints_one_page_wide(book):
    sheets = [sheet for sheet in book.worksheets if sheet.title.startswith("Biểu")]
    assert all(sheet.sheet_properties.pageSetUpPr.fitToPage for sheet in sheets)
    assert {(sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) for sheet in sheets} == {(1, 0)}


def test_notes_stand_at_their_columns(book):
    sheet = book["Biểu 01 Nhà chung cư"]
    assert sheet.cell(header_row(sheet), 2).comment.text == "Để trống nếu chưa có: hệ thống sẽ cấp."


def test_signature_foot_stands_under_the_rows(book):
    texts = {cell.value for row in book["Biểu 04 Lực lượng PCCC"].iter_rows() for cell in row if cell.value}
    assert {"NGƯỜI LẬP BIỂU", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"} <= texts
    assert "Bách Khoa, ngày …… tháng …… năm 2019" in texts


def test_filled_and_imported_again_it_gives_exactly_the_rows_typed(area, ward, tmp_path):
    content = ward_workbook(
        area, ward, DECEMBER, RECORDS, signature=Signature("5/BC-UBND", dt.date(2019, 12, 16), "PCT")
    )
    intake = judge_content(workbook_bytes(content), "bk.xlsx", area=area, ledger=Ledger(tmp_path))
    assert [problem for problem in intake.report.problems if problem.severity == "error"] == []
    assert intake.report.rejected == 0
    for table, typed in RECORDS.items():
        fields = TABLES[table].row.model_fields
        blank = dict.fromkeys(fields) | ({"unit": ward.unit} if table == "task_progress" else {})
        taken = intake.tables[table].select(list(fields)).to_pylist()
        assert taken == [blank | record for record in typed]


def test_prefilled_with_what_was_accepted_it_says_the_same_again(area, ward, template, tmp_path):
    ledger = Ledger(tmp_path / "store")
    first = judge_content(template.read_bytes(), "first.xlsx", area=area, ledger=ledger)
    prefill = {table: rows.to_pylist() for table, rows in first.tables.items()}
    write_ward_template(tmp_path / "again.xlsx", area, ward, DECEMBER, prefill)
    again = judge_content((tmp_path / "again.xlsx").read_bytes(), "again.xlsx", area=area, ledger=ledger)
    assert again.report.accepted == first.report.accepted
    for table, rows in first.tables.items():
        assert again.tables[table].to_pylist() == rows.to_pylist()


def test_cover_is_read_back(area, ward, tmp_path):
    signature = Signature("5/BC-UBND", dt.date(2019, 12, 24), "Phó Chủ tịch UBND phường")
    plan = {"plan": "245", "own_plan_no": "97/KH-UBND", "issued_on": dt.date(2019, 12, 23)}
    content = ward_workbook(area, ward, FLASH, {"unit_plan": [plan]}, signature=signature, is_sample=True)
    intake = judge_content(workbook_bytes(content), "bk.xlsx", area=area, ledger=Ledger(tmp_path))
    draft = intake.report.submission
    assert (draft.ward, draft.period, draft.cutoff) == ("bach-khoa", "flash-2019-12-24", dt.date(2019, 12, 24))
    assert (draft.document_no, draft.signed_on, draft.signed_by) == (
        "5/BC-UBND",
        dt.date(2019, 12, 24),
        "Phó Chủ tịch UBND phường",
    )
    assert draft.is_sample
    (row,) = intake.tables["unit_plan"].to_pylist()
    assert (row["unit"], row["plan"], row["own_plan_no"], row["issued_on"]) == (
        "ubnd-bach-khoa",
        "245",
        "97/KH-UBND",
        dt.date(2019, 12, 23),
    )


def test_blank_template_is_taken_without_a_row_but_its_tasks(area, ward, tmp_path):
    path = tmp_path / "blank.xlsx"
    write_ward_template(path, area, ward, DECEMBER)
    intake = judge_content(path.read_bytes(), path.name, area=area, ledger=Ledger(tmp_path / "store"))
    counted = {table: count for table, count in intake.report.accepted.items() if count}
    assert counted == {"task_progress": 5}
    assert intake.report.rejected == 0


def test_tasks_of_a_plan_not_yet_issued_are_not_asked_for(area, ward, tmp_path):
    write_ward_template(tmp_path / "a.xlsx", area, ward, DECEMBER)
    write_ward_template(tmp_path / "b.xlsx", area, ward, FLASH)
    codes = [
        [row[1].value for row in openpyxl.load_workbook(tmp_path / name)["Biểu 05 Nhiệm vụ"].iter_rows(min_row=10)]
        for name in ("a.xlsx", "b.xlsx")
    ]
    assert [code for code in codes[0] if code] == ["141-1", "141-2", "141-3", "141-4", "141-5"]
    assert [code for code in codes[1] if code][5:] == ["245-1", "245-2", "245-3", "245-4", "245-5"]


def test_equipment_without_a_need_has_no_line(area, ward):
    lines = [
        {"building": "BK-001", "equipment_type": "torch", "required_reported": 0},
        {"building": "BK-001", "equipment_type": "axe", "required_reported": 0, "installed": 1},
        {"building": "BK-001", "equipment_type": "crowbar", "required_reported": 1},
        {"building": "BK-001", "equipment_type": "loudspeaker", "required_not_applicable": True},
    ]
    content = ward_workbook(area, ward, DECEMBER, {"equipment": lines})
    rows = next(form for form in content.forms if form.number == "02").rows
    assert [row[2] for row in rows] == ["Rìu", "Xà beng", "Loa"]


def test_text_that_looks_like_a_formula_stays_text(area, ward):
    record = {"content": "=1+1", "cause_kind": "objective"}
    content = workbook_bytes(ward_workbook(area, ward, DECEMBER, {"difficulty": [record]}))
    sheet = openpyxl.load_workbook(BytesIO(content))["Biểu 09 Khó khăn kiến nghị"]
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "=1+1"]
    assert cell.data_type == "s"


def test_same_contents_give_the_same_bytes(area, ward):
    first, second = (workbook_bytes(ward_workbook(area, ward, DECEMBER, RECORDS)) for _ in range(2))
    assert first == second


def test_sample_is_marked_on_the_cover_and_on_every_form(area, ward):
    content = workbook_bytes(ward_workbook(area, ward, DECEMBER, {}, is_sample=True))
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book.worksheets[:-1]:
        assert "Dữ liệu minh họa" in {cell.value for row in sheet.iter_rows(max_row=8) for cell in row}
