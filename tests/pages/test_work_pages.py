"""Việc cần đôn đốc, Chế độ báo cáo and Bản đồ on full, empty and one-ward stores."""

import pytest

from analytics.registry import REGISTRY
from tests.pages.conftest import show, texts, view_of

PAGES = ("attention", "reporting", "map")


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_says_what_to_do(city, page):
    app = show(page, view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    assert [button.label for button in app.button] == ["Tạo dữ liệu minh họa"]


def test_the_work_of_all_units_is_counted_and_listed(full):
    app = show("attention", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "việc quá hạn thuộc trách nhiệm của" in said
    assert "Tồn tại, vi phạm quá hạn khắc phục" in str(app.multiselect(key="loai-viec").options)
    assert "1 tồn tại, vi phạm quá hạn khắc phục" in said
    assert "Lâu nhất 14 ngày tại Nhà B1 minh họa" in said
    assert len(app.get("plotly_chart")) == 1


def test_a_unit_that_is_chosen_shows_its_work_only_until_its_chip_is_removed(full):
    app = show("attention", view_of(full))
    app.selectbox(key="don-vi").select("ubnd-bach-mai").run()
    said = texts(app)
    assert not app.exception
    assert "Nội dung gửi UBND phường Bạch Mai" in said
    assert "việc ở 1 đơn vị" in said
    app.button(key="chip-unit").click().run()
    assert app.selectbox(key="don-vi").value is None
    assert "Nội dung gửi" not in texts(app)


def test_a_kind_that_nobody_is_behind_with_says_so(full):
    app = show("attention", view_of(full))
    app.multiselect(key="loai-viec").select("need_change").run()
    assert "Không có việc nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc." in texts(app)


def test_a_ward_that_owes_nothing_has_nothing_overdue(full):
    app = show("attention", view_of(full, wards=("pho-hue",)))
    assert not app.exception
    assert "Không có việc quá hạn." in texts(app)
    assert not app.selectbox


def test_the_work_of_one_ward_only_names_that_ward(one_ward):
    said = texts(show("attention", view_of(one_ward, wards=("quynh-loi",))))
    assert "Quỳnh Lôi" in said
    assert "Bạch Mai" not in said


def test_the_matrix_shows_each_ward_s_report_on_each_period(one_ward):
    app = show("reporting", view_of(one_ward))
    said = texts(app)
    assert not app.exception
    assert "0/19 phường đã gửi báo cáo kỳ tháng 12/2019" in said
    assert "Báo cáo nhanh 24/12/2019" in said
    assert "1/19 phường" in said
    assert "● Gửi đúng hạn" in said
    assert "■ Chưa gửi" in said
    assert "Không có điểm nào cần sửa trong các tệp đang dùng." in said


def test_a_full_store_reports_how_complete_each_ward_is(full):
    app = show("reporting", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "19/19 phường" in said
    assert "Mọi dòng trong tệp đang dùng của các phường đều đã nhận." in said
    # Four of the ward's sheets, and all of them of the latest period.
    assert said.count("4/4") == 19
    assert said.count("24/12/2019") >= 19


def test_the_reporting_page_of_one_ward_speaks_of_that_ward_only(full):
    said = texts(show("reporting", view_of(full, wards=("bach-mai",))))
    assert "Bạch Mai" in said
    assert "Quỳnh Lôi" not in said


def test_the_map_stands_beside_the_wards_and_says_whose_boundaries_they_are(full):
    app = show("map", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "Nhà được trang bị đủ: " in said
    assert "19/38" in said
    assert said.count("50,0%") >= 20
    assert "không có giá trị pháp lý" in said
    assert len(app.get("plotly_chart")) == 1


def test_tiles_take_the_place_of_boundaries(full):
    app = show("map", view_of(full))
    app.button_group(key="cach-ve").select("Ô lưới").run()
    said = texts(app)
    assert not app.exception
    assert "không có giá trị pháp lý" not in said


def test_any_metric_can_be_drawn_and_one_without_target_is_not_judged(full):
    app = show("map", view_of(full))
    app.selectbox(key="tren-ban-do").select("violations_open").run()
    said = texts(app)
    assert not app.exception
    assert f"{REGISTRY['violations_open'].label}: " in said
    assert "Chỉ tiêu này chưa được giao; không đánh giá màu." in said


def test_a_ward_in_scope_is_the_only_one_in_the_list(full):
    said = texts(show("map", view_of(full, wards=("bach-mai",))))
    assert "Đang lọc 1/20 phường." in said
    assert "1/2" in said


def test_wards_that_have_not_reported_are_without_figures_not_at_zero(one_ward):
    said = texts(show("map", view_of(one_ward)))
    assert said.count("▨ Chưa có số liệu") == 18
    assert "– Không thuộc diện" in said


def test_the_list_behind_the_map_adds_up(full):
    app = show("map", view_of(full))
    app.button(key="list-buildings_fully_equipped").click().run()
    assert "Tổng 57 nhà: trang bị đủ 19; chưa đủ 19; không thuộc diện 19." in texts(app)
