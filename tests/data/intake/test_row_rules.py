"""Each rule about a single row, on its own small workbook: where it stands and whether the row is taken."""

import pytest

BUILDINGS = """
    building | name    | kind                         | storeys
    QL-001   | Nhà B1  | Nhà chung cư cũ (khu tập thể) | 5
    QL-002   | Nhà CT1 | Chung cư thương mại           | 21
"""
BLOCKED = "Vật cản lối thoát"


@pytest.mark.parametrize(
    ("rows", "rule", "cell", "accepted"),
    [
        ("B1 | Nhà chung cư cũ | 5 | | 2019-11-01 | Phá dỡ | 12/QĐ", None, "", 1),
        ("   | Nhà chung cư cũ | 5 | | | |", "required", "A3", 0),
        ("B1 | Nhà ma | 5 | | | |", "not_in_list", "B3", 0),
        ("B1 | Nhà chung cư cũ | năm | | | |", "not_a_number", "C3", 0),
        ("B1 | Nhà chung cư cũ | 5,5 | | | |", "not_an_integer", "C3", 0),
        ("B1 | Nhà chung cư cũ | 1,234 | | | |", "number_ambiguous", "C3", 0),
        ("B1 | Nhà chung cư cũ | 900 | | | |", "out_of_range", "C3", 0),
        ("B1 | Nhà chung cư cũ | KAD | | | |", "not_applicable_here", "C3", 0),
        ("B1 | Nhà chung cư cũ | 5 | | 31/02/2019 | Phá dỡ | 12/QĐ", "not_a_date", "E3", 0),
        ("B1 | Nhà chung cư cũ | 5 | | 2019-11-01 | Phá dỡ |", "left_without_document", "E3", 0),
        ("B1 | Nhà chung cư cũ | 5 | | | Phá dỡ |", "left_without_document", "E3", 0),
        ("B1 | Nhà chung cư cũ | 5 | | 2019-12-20 | Phá dỡ | 12/QĐ", "date_after_cutoff", "E3", 0),
        ("B1 | Nhà chung cư cũ | 5 | | 2020-01-12 | Phá dỡ | 12/QĐ", "date_after_cutoff", "E3", 0),
        ("B1 | Chung cư thương mại | 21 | Không áp dụng | | |", "not_applicable_without_reason", "D3", 1),
        ("B1 | Nhà chung cư cũ | 5 | Không áp dụng | | |", None, "", 1),
        (f"{'B' * 2001} | Nhà chung cư cũ | 5 | | | |", "text_too_long", "A3", 0),
    ],
)
def test_a_building_row_is_marked_where_it_is_wrong(desk, rows, rule, cell, accepted):
    path = desk.workbook(building=f"name|kind|storeys|board_status|left_on|left_reason|left_document\n{rows}")
    assert desk.rules(path) == ([(rule, cell)] if rule else [])
    assert desk.judge(path).report.accepted["building"] == accepted


@pytest.mark.parametrize(
    ("rows", "rule", "cell", "accepted"),
    [
        ("QL-001 | Nhà B1 | Đèn pin | 10 | 4 | 4", None, "", 1),
        ("       | Nhà B1 | Đèn pin | 10 | 4 | 4", None, "", 1),
        ("       | NHÀ b1 | Đèn pin | 10 | 4 | 4", None, "", 1),
        ("QL-001 | | Đèn pin | 10 | 4 | 5", "working_exceeds_installed", "F3", 0),
        ("QL-001 | | Đèn bin | 10 | 4 | 4", "not_in_list", "C3", 0),
        ("QL-001 | | Đèn pin | KAD | 4 | 4", "not_applicable_without_reason", "D3", 1),
        ("QL-009 | | Đèn pin | 10 | 4 | 4", "unknown_building", "A3", 0),
        ("       | Nhà C9 | Đèn pin | 10 | 4 | 4", "unknown_building", "B3", 0),
        ("QL-001 | Nhà CT1 | Đèn pin | 10 | 4 | 4", "ambiguous_building", "A3", 0),
        ("       | | Đèn pin | 10 | 4 | 4", "required", "A3", 0),
    ],
)
def test_an_equipment_row_is_marked_where_it_is_wrong(desk, rows, rule, cell, accepted):
    header = "building|building_name|equipment_type|required_reported|installed|working"
    path = desk.workbook(building=BUILDINGS, equipment=f"{header}\n{rows}")
    assert desk.rules(path) == ([(rule, cell)] if rule else [])
    assert desk.judge(path).report.accepted["equipment"] == accepted


@pytest.mark.parametrize(
    ("rows", "rule", "cell", "accepted"),
    [
        ("QL-001 | 2019-10-01 | | | Mới phát hiện | | | | | |", None, "", 1),
        ("QL-001 | 2019-10-01 | | | Đã khắc phục | | 2019-09-30 | | | |", "closed_before_found", "G3", 0),
        ("QL-001 | 2019-10-01 | | | Chờ phúc tra | 2019-09-30 | | | | |", "closed_before_found", "F3", 0),
        ("QL-001 | 2019-10-01 | 2019-09-01 | | | | | | | |", "due_before_found", "C3", 0),
        ("QL-001 | 2019-10-01 | | 2019-09-01 | | | | | | |", "due_before_found", "D3", 0),
        ("QL-001 | 2019-10-01 | 2019-11-01 | 2019-12-01 | | | | | | |", "extension_without_document", "D3", 1),
        ("QL-001 | 2019-10-01 | 2019-11-01 | 2019-12-01 | | | | 5/TB | | |", None, "", 1),
        ("QL-001 | 2019-10-01 | | | Đã khắc phục | | | | | |", "status_disagrees", "E3", 1),
        ("QL-001 | 2019-10-01 | | | Đang khắc phục | | 2019-11-01 | | | |", "status_disagrees", "E3", 1),
        ("QL-001 | 2019-10-01 | | | Chờ phúc tra | | | | | |", "status_disagrees", "E3", 1),
        ("QL-001 | 2019-10-01 | | | Không có khả năng khắc phục | | | | | |", "transfer_without_document", "E3", 1),
        ("QL-001 | 2019-10-01 | | | Chuyển cơ quan | | | | 7/CV | |", None, "", 1),
        ("QL-001 | 2019-10-01 | | | | | | | | 100 | 200", "paid_exceeds_fine", "K3", 0),
        ("QL-001 | 2020-10-12 | | | | | | | | |", "date_after_cutoff", "B3", 0),
        ("QL-001 | 2019-12-31 | | | | | | | | |", "date_after_cutoff", "B3", 0),
    ],
)
def test_a_violation_row_is_marked_where_it_is_wrong(desk, rows, rule, cell, accepted):
    header = (
        "building|found_on|due_on_first|due_on|status|declared_on|verified_on|extension_document|"
        "transfer_document|fine_vnd|fine_paid_vnd|violation_type"
    )
    path = desk.workbook(building=BUILDINGS, violation=f"{header}\n{rows} | {BLOCKED}")
    assert desk.rules(path) == ([(rule, cell)] if rule else [])
    assert desk.judge(path).report.accepted["violation"] == accepted


def test_a_date_after_the_cutoff_that_swapping_explains_is_suggested(desk):
    path = desk.workbook(
        cover={"Kỳ báo cáo": "10/2019"},
        building=BUILDINGS,
        inspection="building|inspected_on\nQL-001|2019-11-01",
    )
    (problem,) = desk.found(path)
    assert (problem.rule, problem.cell, problem.value) == ("day_month_swapped", "B3", "01/11/2019")
    assert (problem.suggestion, problem.context) == ("11/01/2019", ("Ngày kiểm tra", "14/10/2019"))


def test_a_high_rise_type_on_an_old_block_is_asked_about(desk):
    path = desk.workbook(
        building=BUILDINGS,
        violation="building|violation_type|found_on\nQL-001|Chưa có ban quản trị|2019-10-01",
    )
    assert desk.rules(path) == [("type_not_for_group", "B3")]


def test_more_trained_than_members_rejects_the_team(desk):
    path = desk.workbook(fire_team="name|kind|members|trained\nĐội 1|Đội dân phòng|7|10")
    assert desk.rules(path) == [("trained_exceeds_members", "D3")]


def test_an_unknown_building_in_a_list_rejects_the_row_and_names_the_item(desk):
    path = desk.workbook(
        building=BUILDINGS, fire_team="name|kind|buildings\nĐội 1|Đội dân phòng|QL-001; QL-0O2; Nhà CT1"
    )
    (problem,) = desk.found(path)
    assert (problem.rule, problem.cell) == ("unknown_building", "C3")
    assert problem.context[1] == "QL-0O2"
    assert problem.suggestion == "QL-002 (Nhà CT1)"


def test_a_done_task_without_evidence_is_accepted_and_asked_about(desk):
    path = desk.workbook(task_progress="task|status|done_on\n141-1|Đã hoàn thành|2019-12-01")
    report = desk.judge(path).report
    assert desk.rules(path) == [("done_without_evidence", "B3")]
    assert report.accepted["task_progress"] == 1


def test_commitments_without_buildings_are_told(desk):
    path = desk.workbook(outreach="held_on|topic|households_committed\n2019-12-01|Kỹ năng thoát nạn|40")
    assert desk.rules(path) == [("commitments_not_by_building", "C3")]


def test_commitments_by_building_are_kept_with_their_buildings(desk):
    path = desk.workbook(
        building=BUILDINGS,
        outreach="held_on|topic|households_committed|buildings\n2019-12-01|X|40|QL-001 (25); Nhà CT1 (15)",
    )
    (row,) = desk.judge(path).tables["outreach"].to_pylist()
    assert (row["buildings"], row["building_commitments"]) == (["QL-001", "QL-002"], [25, 15])


def test_a_wrong_total_is_asked_about_with_the_sum(desk):
    path = desk.workbook(
        building="building|name|kind|storeys|households\n"
        "QL-001|Nhà B1|Nhà chung cư cũ|5|40\nQL-002|Nhà B2|Nhà chung cư cũ|5|50\nTổng cộng||||95"
    )
    (problem,) = desk.found(path)
    assert (problem.cell, problem.value, problem.context) == ("E5", "95", ("Số hộ", "90"))


def test_a_duplicate_keeps_the_first_row_and_names_it(desk):
    path = desk.workbook(
        building=BUILDINGS,
        equipment="building|equipment_type|installed\nQL-001|Đèn pin|4\nQL-001|Loa|1\nQL-001|Đèn pin|6",
    )
    report = desk.judge(path).report
    (problem,) = desk.found(path)
    assert (problem.cell, problem.context) == ("A5", ("Mã nhà", "3"))
    assert (report.accepted["equipment"], report.rejected) == (2, 1)


def test_rows_of_a_rejected_building_say_which_row_they_wait_for(desk):
    path = desk.workbook(
        building="building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|nhiều",
        equipment="building|equipment_type|installed\nQL-001|Đèn pin|4",
    )
    problem = next(p for p in desk.judge(path).report.problems if p.rule == "unknown_building")
    assert problem.context == ("Mã nhà", "QL-001", "Biểu 01 Nhà chung cư!3")
