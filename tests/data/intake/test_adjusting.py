"""Figures told by telephone: judged like a cell, kept like a file, asked about when the ward reports otherwise."""

import datetime as dt

import pytest

from data.ledger import Status
from data.problems import Rule
from data.snapshot import verify
from tests.calls import CALL, call, judge_call, told
from tests.city import City
from tests.data.intake.conftest import Desk

BUILDINGS = "building | name | kind\nB1 | Nhà B1 | old_block"
EQUIPMENT = """
    building | equipment_type      | required_reported | installed | working
    B1       | powder_extinguisher | 4                 | 2         | 1
    B1       | loudspeaker         | 1                 | 0         |
"""


@pytest.fixture
def reported(city: City) -> City:
    city.buildings(BUILDINGS)
    city.equipment(EQUIPMENT)
    city.publish()
    return city


def installed(city: City, as_of: str = "2019-12-24", known_by: str = "2019-12-31 00:00") -> dict[str, int]:
    rows = city.query(
        "select equipment_type::varchar, installed from equipment where valid_from <= $day and $day < valid_to "
        "and known_from <= $at and $at < known_to",
        day=dt.date.fromisoformat(as_of),
        at=dt.datetime.fromisoformat(known_by),
    )
    return dict(rows)


def test_a_call_changes_one_figure_of_one_record_and_nothing_else(reported: City) -> None:
    call(reported, "4")
    assert installed(reported) == {"powder_extinguisher": 4, "loudspeaker": 0}
    row = reported.query("select installed, working, required_approved, is_carried from equipment where installed = 4")
    assert row == [(4, 1, 4, False)]


def test_what_was_known_before_the_call_stays_as_it_was(reported: City) -> None:
    call(reported, "4", at="2019-12-25 08:20")
    assert installed(reported, known_by="2019-12-25 08:19")["powder_extinguisher"] == 2
    assert installed(reported, known_by="2019-12-25 08:20")["powder_extinguisher"] == 4


def test_the_call_is_kept_as_a_submission_of_its_own_with_its_slip(reported: City) -> None:
    submission = reported.ledger.submission(call(reported, "4"))
    assert submission.file_name == "† Điều chỉnh tại chỗ 25-12-2019 08.15.txt"
    slip = reported.ledger.file(submission.id).read_text(encoding="utf-8")
    assert "B1 · Bình bột ≥ 4 kg, đã trang bị: 2 → 4" in slip
    assert "Nguyễn Văn A (Phó Chủ tịch UBND phường), điện thoại 0901 234 567" in slip
    assert "08:15 ngày 25/12/2019" in slip
    assert "Lý do điều chỉnh: Đã lắp thêm sau ngày chốt" in slip
    reported.publish()
    assert verify(reported.folder, reported.area).is_sound


def test_the_telephone_number_stays_in_the_ledger(reported: City) -> None:
    call(reported, "4")
    (row,) = reported.store().rows("from adjustment")
    assert (row["told_by"], row["old_value"], row["new_value"]) == ("Nguyễn Văn A", "2", "4")
    assert CALL.phone not in str(row)


@pytest.mark.parametrize(
    ("value", "known", "rule"),
    [
        ("bốn", {}, Rule.NOT_A_NUMBER),
        ("2,5", {}, Rule.NOT_AN_INTEGER),
        ("-1", {}, Rule.OUT_OF_RANGE),
        ("", {}, Rule.REQUIRED),
        ("2", {}, Rule.NOTHING_CHANGED),
        ("0", {}, Rule.WORKING_EXCEEDS_INSTALLED),
        ("31/12/2019", {"field": "checked_on"}, Rule.DATE_AFTER_CUTOFF),
        ("Ngân sách xã", {"field": "funding"}, Rule.NOT_IN_LIST),
        ("B2", {"field": "building"}, Rule.FIELD_FIXED),
        ("4", {"record": "B9|powder_extinguisher"}, Rule.RECORD_UNKNOWN),
        ("4", {"as_of": "2019-12-23"}, Rule.BEFORE_LAST_REPORT),
        ("4", {"as_of": "2019-12-26"}, Rule.CALL_IN_FUTURE),
        ("4", {"call": {"told_at": dt.datetime(2019, 12, 25, 9)}}, Rule.CALL_IN_FUTURE),
        ("4", {"call": {"reason": " "}}, Rule.CALL_INCOMPLETE),
        ("4", {"call": {"told_by": ""}}, Rule.CALL_INCOMPLETE),
        ("4", {"call": {"phone": ""}}, Rule.CALL_INCOMPLETE),
    ],
)
def test_a_call_is_held_against_the_rules_of_a_cell_and_a_row(reported, value, known, rule) -> None:
    judged = judge_call(reported, told(value, **known))
    assert judged.report.submission is None
    assert [problem.rule for problem in judged.report.problems] == [rule]


def test_a_change_of_need_is_a_request_as_it_is_in_a_workbook(reported: City) -> None:
    judged = judge_call(reported, told("9", field="required_reported"))
    assert [problem.rule for problem in judged.report.problems] == []
    call(reported, "9", field="required_reported")
    assert reported.query("select required_reported, required_approved from equipment where required_reported = 9") == [
        (9, 4)
    ]


def test_a_second_call_about_a_record_carries_the_first_one_along(reported: City) -> None:
    first = call(reported, "4")
    later = {"told_at": dt.datetime(2019, 12, 25, 8, 50)}
    second = call(reported, "3", at="2019-12-25 09:00", field="working", call=later)
    assert reported.query("select installed, working from equipment where installed = 4 and working = 3") == [(4, 3)]
    waiting = reported.query(
        "select field, old_value, new_value from adjustment where known_to = timestamp '9999-12-31' order by 1"
    )
    assert waiting == [("installed", "2", "4"), ("working", "1", "3")]
    assert reported.ledger.submission(first).status is Status.SUPERSEDED
    reported.withdraw(second, "2019-12-25 10:00")
    assert reported.ledger.submission(first).status is Status.CURRENT
    assert installed(reported)["powder_extinguisher"] == 4


def test_a_withdrawn_call_gives_the_ward_s_figure_back(reported: City) -> None:
    submission = call(reported, "4")
    reported.withdraw(submission, "2019-12-26 08:00")
    assert installed(reported, known_by="2019-12-25 12:00")["powder_extinguisher"] == 4
    assert installed(reported, known_by="2019-12-26 08:00")["powder_extinguisher"] == 2


def test_the_ward_s_next_report_of_the_record_ends_the_call_whatever_it_says(reported: City) -> None:
    call(reported, "4")
    reported.submit(period="flash-2019-12-31", received="2020-01-02 09:00", equipment=EQUIPMENT)
    assert installed(reported, "2019-12-30", "2020-01-03")["powder_extinguisher"] == 4
    assert installed(reported, "2019-12-31", "2020-01-03")["powder_extinguisher"] == 2
    ends = reported.query("select valid_to, known_from from adjustment order by known_from")
    assert [str(day) for day, _ in ends] == ["9999-12-31", "2019-12-31"]


def test_a_report_that_leaves_the_record_out_confirms_nothing(reported: City) -> None:
    call(reported, "4")
    reported.submit(
        period="flash-2019-12-31",
        received="2020-01-02 09:00",
        equipment="building | equipment_type | installed\nB1 | loudspeaker | 1",
    )
    assert installed(reported, "2019-12-31", "2020-01-03") == {"powder_extinguisher": 4, "loudspeaker": 1}
    row = reported.query("select is_carried from equipment where installed = 4 and valid_from = date '2019-12-31'")
    assert row == [(True,)]


def test_a_prefilled_template_holds_the_ward_s_own_figures(reported: City) -> None:
    call(reported, "4")
    rows = reported.ledger.current_rows("quynh-loi", "equipment").to_pylist()
    assert [row["installed"] for row in rows] == [2, 0]


def test_a_corrected_workbook_that_differs_is_asked_about_at_its_cell(desk: Desk) -> None:
    sheets = {"building": BUILDINGS.replace("old_block", "Nhà chung cư cũ"), "equipment": EQUIPMENT}
    desk.receive(desk.workbook("mot.xlsx", **sheets))
    city = City(desk.folder, desk.area)
    city.ledger.receive(judge_call(city, told("4", as_of="2019-12-14")), dt.datetime(2019, 12, 25, 8, 20))
    again = desk.workbook("hai.xlsx", {"Số văn bản": "2/BC"}, **sheets)
    (problem,) = [each for each in desk.found(again) if each.rule is Rule.DIFFERS_FROM_ADJUSTED]
    assert (problem.sheet, problem.cell, problem.value) == ("Biểu 02 Trang bị", "D3", "2")
    assert problem.context == ("Đã trang bị", "4")
    confirmed = desk.workbook("ba.xlsx", **(sheets | {"equipment": EQUIPMENT.replace("| 2  ", "| 4  ")}))
    assert Rule.DIFFERS_FROM_ADJUSTED not in {each.rule for each in desk.found(confirmed)}
    city.close()
