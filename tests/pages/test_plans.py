"""Kế hoạch 141 and Kế hoạch 245 on full, empty and one-ward stores, before and after the deadline of own plans."""

import datetime as dt
from dataclasses import replace

import pytest

from analytics.scope import Scope
from tests.pages.conftest import show, texts, view_of

PAGES = ("plan_141", "plan_245")
TASKS = """
    unit           | task  | status      | progress_percent | done_on    | evidence_no | evidence_on | difficulty
    ubnd-quynh-loi | 141-1 | done        | 100              | 2019-11-20 | 5/BC-UBND   | 2019-11-21  |
    ubnd-quynh-loi | 141-2 | done        | 100              | 2019-10-20 |             |             |
    ubnd-quynh-loi | 141-4 | in_progress | 60               |            |             |             | Thiếu người
    ubnd-quynh-loi | 245-1 | not_started | 0                |            |             |             |
"""
OWN_PLANS = """
    unit           | plan | own_plan_no | issued_on
    ubnd-quynh-loi | 245  | 91/KH-UBND  | 2019-12-23
"""
DIFFICULTIES = """
    content      | cause_kind | proposal    | addressed_to
    Ngõ vào hẹp  | objective  | Mở rộng ngõ | UBND quận
"""


@pytest.fixture
def working(one_ward):
    """Quỳnh Lôi has reported on its tasks, issued its own plan and named a difficulty."""
    one_ward.collect("task_progress", TASKS)
    one_ward.collect("unit_plan", OWN_PLANS)
    one_ward.collect("difficulty", DIFFICULTIES)
    return one_ward


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_says_what_to_do(city, page):
    app = show(page, view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_ward_without_buildings_says_so_and_nothing_else(full, page):
    app = show(page, view_of(full, wards=("pho-hue",)))
    assert not app.exception
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)
    assert not app.get("plotly_chart")


@pytest.mark.parametrize("page", PAGES)
def test_an_area_without_the_plan_says_so(full, page):
    view = view_of(full)
    app = show(page, replace(view, area=replace(view.area, plans=())))
    assert not app.exception
    assert f"Dữ liệu nền của địa bàn này không có Kế hoạch {page[-3:]}." in texts(app)


def test_before_the_plan_was_issued_there_is_nothing_to_follow(full):
    view = view_of(full)
    early = replace(view, scope=Scope(dt.date(2019, 12, 14)))
    said = texts(show("plan_245", early))
    assert "Kế hoạch 245/KH-UBND ban hành ngày 20/12/2019; ngày xem số liệu sớm hơn" in said


def test_the_wards_stand_by_item_under_the_whole_area(full):
    app = show("plan_141", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "tuyên truyền và trang bị một số phương tiện cảnh báo" in said
    assert "Đến ngày 24/12/2019, 19/38 nhà chung cư cũ đã được trang bị đủ" in said
    assert "Nhà được trang bị đủ: 19 phường" in said
    # Bách Khoa has a target of its own, which stands in its cell; the others' stands in the head.
    assert "<div>chỉ tiêu 70%</div>" in said
    assert "1/2 · chỉ tiêu 80%" in said


def test_a_ward_in_scope_is_the_only_one_in_the_matrices(full):
    said = texts(show("plan_141", view_of(full, wards=("bach-mai",))))
    assert "Bạch Mai" in said
    assert "Quỳnh Lôi" not in said
    assert "Phòng QLĐT" not in said


def test_tasks_stand_by_unit_with_proof_and_words_for_every_light(working):
    said = texts(show("plan_141", view_of(working)))
    assert "● Đã hoàn thành" in said
    assert "5/BC-UBND" in said
    assert "tự báo cáo" in said
    assert "■ Quá hạn 9 ngày" in said
    assert "Thiếu người" in said
    assert "2/25 hoàn thành" not in said
    assert "1/25 hoàn thành" in said


def test_own_plans_are_not_due_before_the_day_and_working_days_are_counted(working):
    app = show("plan_245", view_of(working))
    said = texts(app)
    assert not app.exception
    assert "1/19 phường và 0/12 cơ quan, đơn vị khác đã ban hành" in said
    assert "trước ngày 06/01/2020 (còn 7 ngày làm việc)" in said
    assert "91/KH-UBND ngày 23/12/2019" in said
    assert "◇ Chưa đến hạn" in said
    assert "quá hạn" not in said.replace("Nhiệm vụ quá hạn", "").replace("nhiệm vụ quá hạn", "").replace(
        "quá hạn 0", ""
    )


def test_after_the_day_those_without_a_plan_are_late(working):
    view = view_of(working)
    app = show("plan_245", replace(view, scope=Scope(dt.date(2020, 1, 14))))
    said = texts(app)
    assert not app.exception
    assert "■ Chưa ban hành, quá hạn 9 ngày" in said
    assert "đúng hạn 1 (trước ngày 06/01/2020); 30 đơn vị chưa ban hành, quá hạn." in said


def test_a_unit_and_a_task_in_the_address_filter_the_list_until_their_chips_are_removed(working):
    app = show("plan_245", view_of(working))
    app.query_params["don-vi-thuc-hien"] = "ubnd-quynh-loi"
    app.query_params["nhiem-vu"] = "245-1"
    app.run()
    assert "1 nhiệm vụ giao cho 1 đơn vị." in texts(app)
    app.button(key="chip-nhiem-vu").click().run()
    app.button(key="chip-don-vi-thuc-hien").click().run()
    assert "nhiệm vụ giao cho 31 đơn vị." in texts(app)


def test_the_list_behind_a_card_holds_the_tasks_of_the_plan_only(working):
    app = show("plan_245", view_of(working))
    app.button(key="list-tasks_done").click().run()
    said = texts(app)
    assert "Danh sách: Nhiệm vụ đã hoàn thành" in said
    assert "chưa hoàn thành 1" in said


def test_difficulties_are_the_ward_s_own_words(working):
    said = texts(show("plan_245", view_of(working)))
    assert "Ngõ vào hẹp" in said
    assert "Mở rộng ngõ" in said


def test_what_a_ward_writes_is_shown_as_text_only(working):
    hostile = "<script>alert(1)</script> **đậm** $x^2$ " + "dài" * 3_000
    working.collect("task_progress", TASKS.replace("Thiếu người", hostile))
    for page in PAGES:
        app = show(page, view_of(working))
        assert not app.exception
        assert "<script>" not in texts(app)
