"""A meeting's conclusions on their way into the ledger: what is refused, what stands, what an edit supersedes."""

import datetime as dt
from dataclasses import replace

import pytest

from data.backup import backup, restore
from data.concluded import Recorded, recorded, versions
from data.conclusion import Meeting, Progress
from data.intake.concluding import Flaw, Line, Word, conclusions_of_lines, edited, flaws_of_lines, flaws_of_word
from data.ledger import Ledger, Status
from data.snapshot import verify
from data.vocabulary import TaskStatus
from tests.city import City
from tests.meeting import MEETING, WORK, conclude, line, receive, tell

DAY = dt.date(2019, 12, 25)
DONE = Progress(TaskStatus.DONE, dt.date(2020, 1, 3), "12/BC-UBND", dt.date(2020, 1, 3))


@pytest.mark.parametrize(
    ("written", "flaws"),
    [
        (Line(work=WORK, due_on=DAY, product="Quy chế"), [Flaw.NO_UNIT]),
        (line("ubnd-khong-co"), [Flaw.UNKNOWN_UNIT]),
        (line("ubnd-bach-mai-2025-01"), [Flaw.UNKNOWN_UNIT]),
        (line(work=""), [Flaw.NO_WORK]),
        (line(product=""), [Flaw.NO_PRODUCT]),
        (replace(line(), due_on=None), [Flaw.NO_DEADLINE]),
        (line(due_on="2019-12-24"), [Flaw.DUE_BEFORE_MEETING]),
        (line(due_on="2019-12-25"), []),
        (line(work="x" * 2_001), [Flaw.TOO_LONG]),
        (line(product="x" * 301), [Flaw.TOO_LONG]),
        (line(supports=("ubnd-quynh-loi",)), [Flaw.SUPPORTS_ITSELF]),
        (line(supports=("cong-an",)), []),
        (Line(), [Flaw.NO_LINE]),
    ],
)
def test_a_line_that_cannot_be_followed_up_is_refused(city: City, written: Line, flaws: list[Flaw]):
    assert [found.flaw for found in flaws_of_lines(MEETING, [written], city.area)] == flaws


def test_a_flaw_names_its_line_and_blank_lines_are_none(city: City):
    found = flaws_of_lines(MEETING, [line(), Line(), line(work="")], city.area)
    assert [(each.flaw, each.line) for each in found] == [(Flaw.NO_WORK, 3)]


def test_a_meeting_needs_a_name_and_a_chair(city: City):
    found = flaws_of_lines(Meeting("", DAY, ""), [line()], city.area)
    assert [each.flaw for each in found] == [Flaw.NO_MEETING, Flaw.NO_CHAIR]


def test_each_unit_of_a_line_gets_a_conclusion_of_its_own_under_one_number(city: City):
    held = conclude(city, line("qldt;ubnd-quynh-loi"), line("cong-an", work="Phúc tra"))
    assert sorted((each.conclusion.item_no, each.conclusion.unit) for each in held) == [
        (1, "qldt"),
        (1, "ubnd-quynh-loi"),
        (2, "cong-an"),
    ]


def test_numbers_go_on_from_those_the_meeting_has():
    [later] = conclusions_of_lines(MEETING, [line("cong-an")], after=4)
    assert later.item_no == 5


def test_the_same_work_given_twice_is_one_conclusion(city: City):
    conclude(city, line())
    held = conclude(city, line(due_on="2020-01-10"), at="2019-12-25 17:05")
    assert [each.conclusion.due_on for each in held] == [dt.date(2020, 1, 10)]


def test_an_edit_supersedes_and_keeps_code_place_and_progress(city: City):
    [held] = conclude(city, line())
    new = edited(held, line("cong-an", work="Phúc tra", due_on="2020-01-20"))
    receive(city, new, held.holds_from.isoformat(), "2019-12-26 08:00")
    [after] = recorded(city.ledger)
    assert (after.conclusion.code, after.conclusion.item_no) == (held.conclusion.code, 1)
    assert (after.conclusion.unit, after.conclusion.work) == ("cong-an", "Phúc tra")
    assert [each.status for each in city.ledger.submissions()] == [Status.SUPERSEDED, Status.CURRENT]


def test_what_was_taken_back_can_be_recorded_again(city: City):
    [held] = conclude(city, line())
    tell(city, held, DONE, "2020-01-03", "2020-01-03 09:00")
    taken_back = versions(city.ledger, held.conclusion.code)
    assert len(taken_back) == 2
    for submission in taken_back:
        city.withdraw(submission, "2020-01-04 09:00")
    assert recorded(city.ledger) == ()
    assert len(conclude(city, line(), at="2020-01-04 10:00")) == 1


@pytest.mark.parametrize(
    ("progress", "on", "flaws"),
    [
        (DONE, "2020-01-03", []),
        (replace(DONE, evidence_no=None, evidence_on=None), "2020-01-03", []),
        (replace(DONE, evidence_on=None), "2020-01-03", [Flaw.HALF_EVIDENCE]),
        (replace(DONE, done_on=None), "2020-01-03", [Flaw.DONE_WITHOUT_DAY]),
        (replace(DONE, done_on=dt.date(2019, 12, 20)), "2020-01-03", [Flaw.DONE_BEFORE_MEETING]),
        (DONE, "2020-01-02", [Flaw.IN_FUTURE]),
        (DONE, "2020-02-01", [Flaw.IN_FUTURE]),
        (replace(DONE, status=TaskStatus.IN_PROGRESS), "2020-01-03", [Flaw.NOT_DONE]),
        (Progress(TaskStatus.IN_PROGRESS, note="Đang lấy ý kiến"), "2019-12-26", []),
        (Progress(TaskStatus.IN_PROGRESS), "2019-12-24", [Flaw.BEFORE_LAST_WORD]),
        (Progress(), "2019-12-26", [Flaw.NO_STATUS]),
        (Progress(TaskStatus.IN_PROGRESS, note="x" * 2_001), "2019-12-26", [Flaw.TOO_LONG]),
    ],
)
def test_a_word_on_progress_that_cannot_be_true_is_refused(city: City, progress: Progress, on: str, flaws: list[Flaw]):
    [held] = conclude(city, line())
    found = flaws_of_word(held, Word(progress, dt.date.fromisoformat(on)), today=dt.date(2020, 1, 31))
    assert [each.flaw for each in found] == flaws


def test_conclusions_are_whole_after_a_backup_and_sound_in_the_snapshot(city: City, tmp_path):
    [held] = conclude(city, line(supports=("cong-an", "qldt")))
    tell(city, held, DONE, "2020-01-03", "2020-01-03 09:00")
    city.publish()
    back = tmp_path / "back"
    restore(backup(city.folder, tmp_path / "an-cu.zip"), back)
    [after] = recorded(Ledger(back))
    assert after == Recorded(
        replace(held.conclusion, progress=DONE), dt.date(2020, 1, 3), city.ledger.submissions()[-1].id
    )
    assert verify(back, city.area).is_sound


def test_a_conclusion_is_no_report_of_anybody(city: City):
    conclude(city, line())
    assert city.query("select * from receipt") == []
