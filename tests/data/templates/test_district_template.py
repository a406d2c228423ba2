"""The district office's template: what is owed stands there, and typed rows come back unchanged."""

import datetime as dt

import openpyxl
import pytest

from data.area import default_area_folder, load_area
from data.intake.judging import judge_content
from data.ledger import Ledger
from data.periods import parse_period
from data.tables import DISTRICT_TABLES
from data.templates import write_district_template
from data.templates.content import Signature
from data.templates.district import district_workbook
from data.templates.workbook import workbook_bytes

FLASH = parse_period("báo cáo nhanh 24/12/2019")
RECORDS = {
    "unit_plan": [
        {"unit": "qldt", "plan": "245", "own_plan_no": "12/KH-QLĐT", "issued_on": dt.date(2019, 12, 23)},
    ],
    "task_progress": [
        {"unit": "cong-an", "task": "141-4", "role": "lead", "progress_percent": 70.0, "status": "in_progress"},
    ],
    "target": [
        {"metric": "team_regulations", "value": 0.95, "due_on": dt.date(2020, 1, 14), "document": "KL 15/TB-UBND"},
    ],
}


@pytest.fixture(scope="module")
def area():
    return load_area(default_area_folder())


def column(path, sheet, title):
    rows = list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))
    (header,) = [row for row in rows if title in row]
    place = header.index(title)
    below = rows[rows.index(header) + 1 :]
    return [row[place] for row in below if isinstance(row[0], int)]


def test_sheets_are_those_of_the_office(area, tmp_path):
    write_district_template(tmp_path / "office.xlsx", area, FLASH)
    book = openpyxl.load_workbook(tmp_path / "office.xlsx")
    assert book.sheetnames == ["Thông tin chung", *(table.sheet for table in DISTRICT_TABLES), "Danh mục"]


def test_every_other_unit_owes_a_plan_once_plan_245_is_issued(area, tmp_path):
    write_district_template(tmp_path / "before.xlsx", area, parse_period("12/2019"))
    write_district_template(tmp_path / "after.xlsx", area, FLASH)
    offices = sorted((unit for unit in area.units if unit.ward is None), key=lambda unit: unit.report_order)
    assert column(tmp_path / "before.xlsx", "QLĐT 01 Kế hoạch đơn vị", "Đơn vị") == []
    assert column(tmp_path / "after.xlsx", "QLĐT 01 Kế hoạch đơn vị", "Đơn vị") == [unit.name for unit in offices]


def test_tasks_name_their_unit_and_leave_the_wards_out(area, tmp_path):
    write_district_template(tmp_path / "office.xlsx", area, FLASH)
    units = column(tmp_path / "office.xlsx", "QLĐT 02 Tiến độ nhiệm vụ", "Đơn vị")
    assert len(units) == sum(1 for given in area.assignments if not given.unit.startswith("ubnd-"))
    assert not any(unit.startswith("UBND phường") for unit in units)


def test_filled_and_imported_again_it_gives_exactly_the_rows_typed(area, tmp_path):
    signature = Signature("9/BC-QLĐT", dt.date(2019, 12, 24), "Trưởng phòng")
    content = workbook_bytes(district_workbook(area, FLASH, RECORDS, signature=signature))
    intake = judge_content(content, "office.xlsx", area=area, ledger=Ledger(tmp_path), profile="district")
    assert intake.report.rejected == 0
    for table in DISTRICT_TABLES:
        fields = list(table.row.model_fields)
        taken = intake.tables[table.name].select(fields).to_pylist() if table.name in intake.tables else []
        assert taken == [dict.fromkeys(fields) | record for record in RECORDS.get(table.name, [])]
