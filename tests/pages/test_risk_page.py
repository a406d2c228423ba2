"""Nguy cơ cháy và thứ tự ưu tiên on full, empty and one-ward stores, and with names meant to do harm."""

from dataclasses import replace

import pytest

from analytics.risk_summary import UNGRADED, Place
from tests.pages.conftest import fill, show, texts, view_of
from ui.risk.cell_filter import read_cell

MANY = """
    building | name   | kind       | residents | inspection_grade | truck_access
    P1       | Nhà P1 | old_block  | 500       | d                | no
    P2       | Nhà P2 | old_block  | 400       | d                | yes
    M1       | Nhà M1 | old_block  | 150       | c                | limited
    L1       | Nhà L1 | old_block  | 20        | a                |
    U1       | Nhà U1 | old_block  |           | d                |
"""


@pytest.fixture
def graded(city):
    """Quỳnh Lôi with two priority buildings, a middling one, a low one and one without residents."""
    city.buildings(MANY)
    city.violations("violation | building | violation_type | found_on\nV1 | M1 | lift_overdue | 2019-12-01")
    return city


def at(app, cell):
    app.query_params["o-ma-tran"] = cell
    return app.run()


def test_an_empty_store_says_what_to_do(city):
    app = show("risk", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_the_priority_buildings_are_listed_with_their_reasons(graded):
    app = show("risk", view_of(graded))
    said = texts(app)
    assert not app.exception
    assert "2/5 nhà thuộc nhóm ưu tiên xử lý, với 900 nhân khẩu" in said
    assert "2 nhà, 900 nhân khẩu; nhà nặng nhất ở trên." in said
    assert "Kết quả kiểm định cấp D; xe chữa cháy không tiếp cận được; 500 nhân khẩu." in said
    assert "Xem trước: rà soát phương án theo kết quả kiểm định cấp D." in said
    assert "2/2 nhà trong danh sách ở mức cao vì kết quả kiểm định" in said
    assert "Nhà M1" not in said


def test_what_the_order_does_not_say_stands_beside_it(graded):
    said = texts(show("risk", view_of(graded)))
    assert "Không phải dự báo cháy" in said
    assert "Không phải kết luận vi phạm hoặc tuân thủ pháp luật" in said
    assert "là mẫu do quận tự điều chỉnh" in said
    assert "4/5 nhà đã phân mức được; 1 nhà thiếu số nhân khẩu" in said


def test_a_cell_in_the_address_filters_the_list_until_its_chip_is_removed(graded):
    app = at(show("risk", view_of(graded)), "2-2")
    said = texts(app)
    assert not app.exception
    assert "Danh sách: Nguy hại trung bình, số người trung bình" in said
    assert "Nhà M1" in said
    assert "Nhà P1" not in said
    app.button(key="chip-cell").click().run()
    assert "Nhà P1" in texts(app)
    assert "o-ma-tran" not in app.query_params


def test_a_building_that_could_not_be_graded_is_listed_apart_never_as_low(graded):
    app = show("risk", view_of(graded))
    app.button(key="ungraded").click().run()
    said = texts(app)
    assert "Danh sách: Nhà chưa phân mức được" in said
    assert "Nhà U1" in said
    assert "Nhà L1" not in said


def test_a_cell_that_is_none_is_ignored(graded):
    app = at(show("risk", view_of(graded)), "<script>alert(1)</script>")
    assert not app.exception
    assert "Danh sách ưu tiên xử lý" in texts(app)


def test_cells_are_read_from_the_address():
    assert read_cell("3-1") == Place(3, 1)
    assert read_cell("chua-phan-muc") == UNGRADED
    assert read_cell("4-1") is None
    assert read_cell("") is None


def test_the_list_says_how_it_would_change_with_other_cut_points(graded):
    said = texts(show("risk", view_of(graded)))
    assert "Số nhân khẩu: mức cao từ 250 người thay cho 300 người: danh sách không đổi (2 nhà)." in said
    assert "Kết quả kiểm định: mức cao từ cấp C thay cho cấp D: danh sách không đổi (2 nhà)." in said
    assert "Cố định từ ngày" in said


def test_the_wards_that_have_not_reported_are_without_a_figure(graded):
    app = show("risk", view_of(graded))
    assert len(app.get("plotly_chart")) == 4


def test_one_ward_of_many_is_the_only_one_listed(city):
    fill(city, "quynh-loi")
    fill(city, "bach-mai")
    app = show("risk", view_of(city, wards=("bach-mai",)))
    assert not app.exception
    assert "Quỳnh Lôi" not in texts(app)


def test_a_ward_without_buildings_says_so(graded):
    said = texts(show("risk", view_of(graded, wards=("pho-hue",))))
    assert "không có nhà chung cư" in said


def test_a_filter_that_leaves_no_building_says_so(graded):
    said = texts(show("risk", view_of(graded, groups=("high_rise",))))
    assert "Không có nhà nào phù hợp với bộ lọc." in said


def test_a_day_before_the_first_report_has_no_building(graded):
    view = view_of(graded)
    early = replace(view, scope=replace(view.scope, as_of=view.scope.as_of.replace(month=1)))
    app = show("risk", early)
    assert not app.exception
    assert "Không có nhà nào phù hợp với bộ lọc." in texts(app)


def test_names_are_text(city):
    name = "<script>alert(1)</script> $\\frac{1}{2}$ **x** " + "Nhà rất dài " * 100
    city.buildings(f"building | name | kind | residents | inspection_grade\nB1 | {name} | old_block | 500 | d")
    app = show("risk", view_of(city))
    assert not app.exception
    assert "<script>alert" not in texts(app)
    assert "&lt;script&gt;alert" in texts(app)
