"""A template prefilled with a ward's rows and imported again gives those rows; files are judged side by side."""

from concurrent.futures import ThreadPoolExecutor

from data.periods import parse_period
from data.tables import WARD_TABLES
from data.templates.ward import write_ward_template

ROWS = {
    "building": "building|name|kind|storeys|board_status|na_reason|floor_area_m2\n"
    "QL-001|Nhà B1|Nhà chung cư cũ|5|Không áp dụng||1200\nQL-002|Nhà CT1|Chung cư thương mại|21|Đã công nhận||",
    "equipment": "building|building_name|equipment_type|required_reported|installed|working|installed_on|na_reason\n"
    "QL-001|Nhà B1|Đèn pin|10|4|4|2019-11-01|\nQL-002|Nhà CT1|Loa|KAD||||có hệ thống riêng",
    "violation": "violation|building|building_name|violation_type|found_on|status|measures\n"
    "V1|QL-001|Nhà B1|Vật cản lối thoát|2019-10-01|Đang khắc phục|Cảnh cáo; Phạt tiền",
    "fire_team": "team|name|kind|buildings|members|trained\nD1|Đội 1|Đội dân phòng|QL-001; QL-002|10|7",
    "outreach": "session|held_on|form|households_committed|buildings\n"
    "T1|2019-11-01|Họp dân|40|QL-001 (25); QL-002 (15)",
    "difficulty": "content|cause_kind|proposal\nThiếu kinh phí|Khách quan|Bổ sung kinh phí",
}
PLACE = ("sheet", "sheet_row", "cells")


def typed(intake) -> dict[str, list[dict[str, object]]]:
    """The rows of every table but for where they stood."""
    return {
        name: [{key: value for key, value in row.items() if key not in PLACE} for row in rows.to_pylist()]
        for name, rows in intake.tables.items()
        if rows.num_rows and name != "task_progress"
    }


def test_a_prefilled_template_imported_again_gives_the_same_rows(desk):
    desk.receive(desk.workbook("11.xlsx", {"Kỳ báo cáo": "11/2019"}, **ROWS), "2019-11-16")
    before = {
        table.name: desk.ledger.current_rows("quynh-loi", table.name).to_pylist()
        for table in WARD_TABLES
        if table.name in ROWS
    }
    path = desk.folder / "mau.xlsx"
    ward = desk.area.ward("quynh-loi")
    write_ward_template(path, desk.area, ward, parse_period("12/2019"), before)
    again = desk.judge(path)
    assert desk.rules(path) == [("unsigned", "")]
    assert typed(again) == typed(desk.judge(desk.workbook("12.xlsx", **ROWS)))
    assert again.report.rejected == 0


def test_files_are_judged_side_by_side_as_they_are_one_by_one(desk):
    paths = [
        desk.workbook(f"{number}.xlsx", **(ROWS | {"difficulty": f"content\nKhó khăn {number}"})) for number in range(8)
    ]
    one_by_one = [desk.judge(path).report for path in paths]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda path: desk.judge(path).report, paths)) == one_by_one
