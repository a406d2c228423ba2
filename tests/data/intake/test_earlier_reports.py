"""Rules that only earlier reports can answer, codes that are found again, and what a second sending changes."""

import datetime as dt

OLD = "building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|5\nQL-002|Nhà B2|Nhà chung cư cũ|5"
NOVEMBER = {"Kỳ báo cáo": "11/2019"}
OCTOBER = {"Kỳ báo cáo": "10/2019"}
TORCHES = "building|equipment_type|required_reported|installed|working\nQL-001|Đèn pin|10|10|10"
VIOLATION = "violation|building|violation_type|found_on|due_on|verified_on|status|extension_document"


def test_a_need_other_than_the_first_one_is_a_request_and_is_accepted(desk):
    need = "building|equipment_type|required_reported|installed\nQL-001|Đèn pin|{}|4"
    desk.receive(desk.workbook("10.xlsx", OCTOBER, building=OLD, equipment=need.format(10)), "2019-10-16")
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD, equipment=need.format(6)), "2019-11-16")
    path = desk.workbook(building=OLD, equipment=need.format(6))
    (problem,) = desk.found(path)
    assert (problem.rule, problem.cell, problem.value) == ("need_changed", "C3", "6")
    assert problem.context == ("Nhu cầu", "10")
    assert desk.judge(path).report.accepted["equipment"] == 1


def test_a_deadline_moved_without_a_document_is_asked_about(desk):
    row = "V1|QL-001|Vật cản lối thoát|2019-10-01|{}||Đang khắc phục|{}"
    before = f"{VIOLATION}\n{row.format('2019-11-30', '')}"
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD, violation=before), "2019-11-16")
    moved = f"{VIOLATION}\n{row.format('2019-12-30', '')}"
    (problem,) = desk.found(desk.workbook(building=OLD, violation=moved))
    assert (problem.rule, problem.cell) == ("deadline_moved", "E3")
    assert (problem.value, problem.context[1]) == ("30/12/2019", "30/11/2019")
    documented = f"{VIOLATION}\n{row.format('2019-12-30', '9/TB-UBND')}"
    assert desk.rules(desk.workbook(building=OLD, violation=documented)) == []


def test_the_same_violation_within_90_days_of_its_closure_is_noted_as_repeated(desk):
    closed = f"{VIOLATION}\nV1|QL-001|Vật cản lối thoát|2019-08-01||2019-09-01|Đã khắc phục|"
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD, violation=closed), "2019-11-16")
    again = f"{closed}\nV2|QL-001|Vật cản lối thoát|2019-11-30||||\nV3|QL-001|Vật cản lối thoát|2019-12-01||||"
    (problem,) = desk.found(desk.workbook(building=OLD, violation=again))
    assert (problem.rule, problem.cell) == ("repeated_violation", "C4")
    assert problem.context[1] == "V1 (01/09/2019)"


def test_records_left_out_are_told_one_by_one(desk):
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD), "2019-11-16")
    (problem,) = desk.found(desk.workbook(building="building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|5"))
    assert (problem.rule, problem.sheet, problem.value) == ("missing_from_report", "Biểu 01 Nhà chung cư", "QL-002")
    assert problem.context == ("", "Nhà B2")


def test_a_rejected_record_is_not_missing(desk):
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD), "2019-11-16")
    path = desk.workbook(building=OLD.replace("Nhà B2|Nhà chung cư cũ|5", "Nhà B2|Nhà chung cư cũ|năm"))
    assert desk.rules(path) == [("not_a_number", "D4")]


def test_a_building_that_left_with_a_document_is_not_missed(desk):
    left = (
        "building|name|kind|storeys|left_on|left_reason|left_document\nQL-001|Nhà B1|Nhà chung cư cũ|5|||\n"
        "QL-002|Nhà B2|Nhà chung cư cũ|5|2019-11-01|Phá dỡ|12/QĐ"
    )
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=left), "2019-11-16")
    assert desk.rules(desk.workbook(building="building|name|kind|storeys\nQL-001|Nhà B1|Nhà chung cư cũ|5")) == []


def test_figures_that_stand_still_three_periods_are_asked_about_only_while_work_remains(desk):
    lines = "building|equipment_type|required_reported|installed|working\nQL-001|Đèn pin|10|{0}|{0}"
    for number, cover in ((10, OCTOBER), (11, NOVEMBER)):
        desk.receive(
            desk.workbook(f"{number}.xlsx", cover, building=OLD, equipment=lines.format(4)), f"2019-{number}-16"
        )
    (problem,) = desk.found(desk.workbook(building=OLD, equipment=lines.format(4)))
    assert (problem.rule, problem.sheet) == ("unchanged_three_periods", "Biểu 02 Trang bị")
    assert desk.rules(desk.workbook(building=OLD, equipment=lines.format(5))) == []


def test_finished_work_may_stand_still(desk):
    for number, cover in ((10, OCTOBER), (11, NOVEMBER)):
        desk.receive(desk.workbook(f"{number}.xlsx", cover, building=OLD, equipment=TORCHES), f"2019-{number}-16")
    assert desk.rules(desk.workbook(building=OLD, equipment=TORCHES)) == []


def test_a_third_report_may_leave_a_sheet_empty(desk):
    for number, cover in ((10, OCTOBER), (11, NOVEMBER)):
        desk.receive(desk.workbook(f"{number}.xlsx", cover, building=OLD, equipment=TORCHES), f"2019-{number}-16")
    found = desk.found(desk.workbook(building=OLD, equipment=TORCHES.splitlines()[0]))
    assert [(problem.rule, problem.value) for problem in found] == [("missing_from_report", "QL-001 – Đèn pin")]


def test_empty_codes_are_assigned_in_order_and_told(desk):
    rows = "Nhà A|Nhà chung cư cũ|\nNhà B|Nhà chung cư cũ|QL-007\nNhà C|Nhà chung cư cũ|"
    intake = desk.judge(desk.workbook(building=f"name|kind|building\n{rows}"))
    assert intake.tables["building"]["building"].to_pylist() == ["QL-008", "QL-007", "QL-009"]
    assert [(given.cell, given.name, given.code) for given in intake.report.assigned] == [
        ("C3", "Nhà A", "QL-008"),
        ("C5", "Nhà C", "QL-009"),
    ]


def test_an_empty_code_finds_the_code_of_the_same_record_again(desk):
    text = "violation|building|violation_type|found_on\n|QL-001|{}|2019-10-01"
    first = desk.workbook("11.xlsx", NOVEMBER, building=OLD, violation=text.format("Vật cản lối thoát"))
    desk.receive(first, "2019-11-16")
    more = text.format("Bình chữa cháy thiếu hoặc hết hạn") + "\n|QL-001|Vật cản lối thoát|2019-10-01"
    intake = desk.judge(desk.workbook(building=OLD.replace("QL-002", ""), violation=more))
    assert intake.tables["violation"]["violation"].to_pylist() == ["QL-V002", "QL-V001"]
    assert intake.tables["building"]["building"].to_pylist() == ["QL-001", "QL-002"]
    assert [given.code for given in intake.report.assigned] == ["QL-V002"]


def test_a_building_of_an_earlier_report_is_known_when_its_sheet_is_absent(desk):
    desk.receive(desk.workbook("11.xlsx", NOVEMBER, building=OLD), "2019-11-16")
    path = desk.workbook(equipment="building_name|equipment_type|installed\nNhà B2|Đèn pin|4")
    (row,) = desk.judge(path).tables["equipment"].to_pylist()
    assert (row["building"], row["record_key"]) == ("QL-002", "QL-002|torch")


def test_the_same_file_sent_again_changes_nothing(desk):
    path = desk.workbook(building=OLD)
    first = desk.receive(path)
    again = desk.judge(path)
    assert again.report.status == "unchanged"
    assert again.report.submission.id == first.id
    assert len(desk.ledger.submissions()) == 1


def test_a_corrected_file_supersedes_and_its_codes_stay(desk):
    wrong = desk.workbook(building="name|kind|storeys\nNhà A|Nhà chung cư cũ|5\nNhà B|Nhà chung cư cũ|năm")
    first = desk.receive(wrong)
    assert (first.accepted["building"], first.rejected) == (1, 1)
    mended = desk.workbook(building="name|kind|storeys\nNhà B|Nhà chung cư cũ|5\nNhà A|Nhà chung cư cũ|5")
    second = desk.receive(mended, "2019-12-17")
    assert [str(each.status) for each in desk.ledger.submissions()] == ["superseded", "current"]
    assert desk.ledger.current_rows("quynh-loi", "building")["building"].to_pylist() == ["QL-002", "QL-001"]
    assert second.cutoff == dt.date(2019, 12, 14)


def test_all_or_nothing_refuses_what_would_be_taken_in_part(desk):
    path = desk.workbook(building=OLD.replace("B2|Nhà chung cư cũ|5", "B2|Nhà chung cư cũ|năm"))
    assert desk.judge(path).report.status == "partial"
    refused = desk.judge(path, all_or_nothing=True)
    assert (refused.report.status, refused.report.submission, refused.tables) == ("refused", None, {})
    assert [str(problem.rule) for problem in refused.report.problems][-1] == "not_all_accepted"
