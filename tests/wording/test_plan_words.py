"""What a plan's page says of tasks, own plans and documents."""

import datetime as dt
from dataclasses import replace

import pytest

from analytics.deadline import DeadlineState
from analytics.own_plans import OwnPlanList, OwnPlanOfUnit, OwnPlanState
from analytics.plan_tasks import PlanTask, TaskCounts
from data.vocabulary import TaskRole, TaskStatus
from wording import plan_tasks as words
from wording import plan_timeline, plans

ISSUED, AS_OF, DUE = dt.date(2019, 12, 20), dt.date(2019, 12, 24), dt.date(2020, 1, 6)
TASK = PlanTask(
    unit="qldt", unit_name="Phòng Quản lý đô thị quận", short_name="Phòng QLĐT", ward=None, task="245-2",
    task_name="Kiện toàn tổ chức", task_order=2, role=TaskRole.SUPPORT, due_on=dt.date(2020, 3, 31),
    deadline=DeadlineState.IN_TIME, days_left=98, status=TaskStatus.IN_PROGRESS, progress_percent=12.5,
    completed_on=None, evidence_no=None, evidence_on=None, difficulty=None, is_obliged=True, is_reported=True,
    is_done=False, is_evidenced=False, file="QL.xlsx", sheet="Biểu 05", sheet_row=12,
)  # fmt: skip
DONE = replace(TASK, is_done=True, deadline=DeadlineState.DONE_ON_TIME, completed_on=dt.date(2020, 1, 10))
PROVEN = replace(DONE, is_evidenced=True, evidence_no="5/BC", evidence_on=dt.date(2020, 1, 9))
OVERDUE = replace(TASK, deadline=DeadlineState.OVERDUE, days_left=-5, is_reported=False, progress_percent=None)


@pytest.mark.parametrize(
    ("task", "state", "under"),
    [
        (TASK, "◇ Chưa đến hạn", "hạn 31/03/2020 · 12,5% · phối hợp"),
        (DONE, "● Đã hoàn thành", "tự báo cáo · phối hợp"),
        (PROVEN, "● Đã hoàn thành", "5/BC · phối hợp"),
        (OVERDUE, "■ Quá hạn 5 ngày", "hạn 31/03/2020 · chưa báo cáo · phối hợp"),
        (replace(PROVEN, deadline=DeadlineState.DONE_LATE), "▲ Hoàn thành quá hạn", "5/BC · phối hợp"),
        (replace(TASK, deadline=DeadlineState.BEHIND_PLAN), "◇ Chưa đến hạn", "hạn 31/03/2020 · 12,5% · phối hợp"),
        (replace(TASK, deadline=None, status=TaskStatus.PAUSED), "– Tạm dừng", ""),
        (replace(TASK, is_obliged=False), "– Không thuộc diện", ""),
        (
            replace(TASK, deadline=DeadlineState.NO_DEADLINE, due_on=None, role=TaskRole.LEAD),
            "Không có thời hạn",
            "12,5%",
        ),
    ],
)
def test_a_cell_says_state_and_proof(task, state, under):
    assert (words.state(task), words.under(task)) == (state, under)


def test_proof_names_document_and_day_or_says_that_there_is_none():
    assert words.proof(PROVEN) == "10/01/2020 · 5/BC ngày 09/01/2020"
    assert words.proof(DONE) == "10/01/2020 · tự báo cáo"
    assert words.proof(TASK) == "–"


def test_results_of_a_young_plan_are_not_called_late():
    none = TaskCounts(assigned=114, reported=44, done=0, evidenced=0, overdue=0, due_soon=2)
    assert words.results("245", ISSUED, AS_OF, none) == (
        "Kế hoạch 245 ban hành ngày 20/12/2019, đến ngày 24/12/2019 được 4 ngày; trong 114 nhiệm vụ giao cho các "
        "đơn vị có 44 nhiệm vụ đã báo cáo tiến độ, chưa nhiệm vụ nào hoàn thành."
    )
    some = replace(none, done=3, evidenced=2)
    assert words.results("245", ISSUED, AS_OF, some) == (
        "Đã hoàn thành 3/114 nhiệm vụ giao cho các đơn vị, trong đó 2 có minh chứng; 70 chưa báo cáo tiến độ."
    )


def test_the_file_keeps_dates_and_numbers_and_the_words_of_both_states():
    row = words.sheet_row(PROVEN)
    assert len(row) == len(words.SHEET_COLUMNS)
    assert row[3:8] == (dt.date(2020, 3, 31), "Hoàn thành đúng hạn", "Đang thực hiện", 12.5, dt.date(2020, 1, 10))
    assert words.matrix_cell(None) is None
    assert words.matrix_cell(OVERDUE) == "■ Quá hạn 5 ngày; hạn 31/03/2020 · chưa báo cáo · phối hợp"


def test_whose_a_task_is_counts_wards_and_names_the_others_while_they_are_few():
    wards = [replace(TASK, unit=f"w{n}", ward=f"w{n}", short_name=f"P. {n}", role=TaskRole.LEAD) for n in range(5)]
    assert plan_timeline.who([*wards, TASK]) == "5 phường, Phòng QLĐT"
    assert plan_timeline.who(wards[:1]) == "P. 0"
    assert plan_timeline.charge_row([*wards, TASK]) == (
        "2. Kiện toàn tổ chức",
        "Thời hạn: 31/03/2020",
        "Chủ trì: UBND 5 phường. Phối hợp: Phòng QLĐT.",
    )


def test_the_timeline_names_what_is_late_or_the_next_deadline():
    assert plan_timeline.timeline_title([[OVERDUE, TASK]], AS_OF) == "1 nhiệm vụ đã quá hạn"
    assert plan_timeline.timeline_title([[TASK]], AS_OF) == ("Chưa có nhiệm vụ quá hạn; thời hạn gần nhất 31/03/2020")


def own(*states: OwnPlanState, left: int | None = 7) -> OwnPlanList:
    units = tuple(
        OwnPlanOfUnit(
            f"u{place}",
            "Đơn vị",
            "Đơn vị",
            "w" if place else None,
            None,
            dt.date(2019, 12, 23) if state in (OwnPlanState.ISSUED, OwnPlanState.LATE) else None,
            state,
            0,
            None,
            None,
            None,
        )
        for place, state in enumerate(states)
    )
    return OwnPlanList("245", DUE, left, units)


def test_own_plans_are_counted_wards_and_others_apart():
    before = own(OwnPlanState.NOT_DUE, OwnPlanState.ISSUED, OwnPlanState.NOT_APPLICABLE)
    assert plans.own_plans_finding(before) == (
        "1/1 phường và 0/1 cơ quan, đơn vị khác đã ban hành kế hoạch thực hiện Kế hoạch 245; các đơn vị còn lại ban "
        "hành trước ngày 06/01/2020 (còn 7 ngày làm việc)."
    )
    after = own(OwnPlanState.MISSING, OwnPlanState.ISSUED, OwnPlanState.LATE, left=None)
    assert plans.own_plans_finding(after) == (
        "2/2 phường và 0/1 cơ quan, đơn vị khác đã ban hành kế hoạch thực hiện Kế hoạch 245, đúng hạn 1 (trước ngày "
        "06/01/2020); 1 đơn vị chưa ban hành, quá hạn."
    )
    assert plans.own_plans_title(before) == "1/2 đơn vị đã ban hành kế hoạch riêng; còn 7 ngày làm việc"
    assert plans.own_plans_title(own(OwnPlanState.NOT_APPLICABLE)).startswith("Không có đơn vị phải ban hành")
