"""Kiểm tra, xử lý tồn tại, vi phạm on full, empty and one-ward stores, and with names that are an attack."""

from analytics.metric import Dimension
from tests.pages.conftest import BUILDINGS, show, texts, view_of
from ui.violations.asking import Asked

GROUP, TYPE = (Dimension.VIOLATION_GROUP, "C"), (Dimension.VIOLATION_TYPE, "blocked_escape_route")
ATTACK = "<script>alert(1)</script>**A**$x$" + "â" * 10_000
INSPECTIONS = """
    building | inspected_on | kind     | result | minutes_no
    B1       | 2019-12-01   | periodic | unsafe | 01/BB
"""


def test_an_empty_store_says_what_to_do(city):
    app = show("violations", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_what_is_open_stands_by_group_and_by_ward_with_the_inspected_share(full):
    full.inspections(INSPECTIONS, ward="bach-mai")
    app = show("violations", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "Còn 19 tồn tại, vi phạm chưa khắc phục, trong đó 19 trường hợp quá hạn" in said
    assert "Quá hạn nhiều nhất: Thoát nạn, ngăn cháy, giao thông (19 trường hợp)" in said
    assert "0/19 tồn tại đang mở đã quá 180 ngày" in said
    assert "12/19 trường hợp; tải tệp để xem đủ." in said
    # By group, by age, by ward, the flow; nobody was fined.
    assert len(app.get("plotly_chart")) == 4
    assert "KT: số nhà đã được kiểm tra từ 10/06/2019 đến 24/12/2019" in said


def test_the_flow_says_what_was_open_before_and_after(full):
    said = texts(show("violations", view_of(full)))
    assert "Từ 10/06/2019 đến 24/12/2019: phát hiện 19, khắc phục 0; tồn tại đang mở từ 0 thành 19" in said
    assert "Chưa xác định được số ngày khắc phục" in said


def test_the_basis_is_that_of_the_day_found_with_what_is_not_verified_marked(full):
    said = texts(show("violations", view_of(full)))
    rows = said[said.index("Căn cứ theo ngày phát hiện") :]
    assert "Nghị định 167/2013/NĐ-CP, phạt 300.000 đồng – 500.000 đồng" in rows
    assert "Nghị định 79/2014/NĐ-CP (tham khảo)" in rows
    assert "Luật PCCC và CNCH 55/2024/QH15" not in rows


def test_a_group_in_the_address_filters_until_its_chip_is_removed(full):
    app = show("violations", view_of(full))
    app.query_params["nhom-vi-pham"] = "B"
    app.run()
    assert not app.exception
    assert "Không có tồn tại, vi phạm nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc." in texts(app)
    app.button(key="chip-nhom-vi-pham").click().run()
    assert "12/19 trường hợp; tải tệp để xem đủ." in texts(app)


def test_days_can_run_from_the_deadline(full):
    app = show("violations", view_of(full))
    app.button_group(key="so-ngay").select("Từ ngày hết hạn").run()
    said = texts(app)
    assert "0/19 tồn tại quá hạn đã trễ trên 180 ngày" in said
    # Due on 10/12: fourteen days.
    assert ">14<" in said[said.index("Quá hạn lâu nhất") :]


def test_types_stand_inside_the_group_that_is_chosen(full):
    app = show("violations", view_of(full))
    app.button_group(key="theo").select("Theo loại").run()
    assert "Quá hạn nhiều nhất: Vật cản trên lối thoát nạn" in texts(app)
    assert Asked((GROUP, TYPE), Dimension.VIOLATION_TYPE).around == (GROUP,)
    assert Asked((GROUP, TYPE), Dimension.VIOLATION_GROUP).around == ()
    assert Asked((GROUP, TYPE), Dimension.VIOLATION_TYPE).selected == ("blocked_escape_route",)


def test_one_ward_only_speaks_of_that_ward(one_ward):
    said = texts(show("violations", view_of(one_ward, wards=("quynh-loi",))))
    assert "Còn 1 tồn tại, vi phạm chưa khắc phục" in said
    assert "Bạch Mai" not in said[said.index("Đang mở lâu nhất") :]


def test_a_ward_without_buildings_says_so(full):
    app = show("violations", view_of(full, wards=("pho-hue",)))
    assert not app.exception
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)
    assert not app.get("plotly_chart")


def test_a_store_without_any_violation_says_there_is_none(city):
    city.buildings(BUILDINGS)
    app = show("violations", view_of(city))
    assert not app.exception
    assert "Không có tồn tại" in texts(app)


def test_names_from_files_are_shown_as_text_only(city):
    city.buildings(f"""
        building | name     | kind      | storeys
        B1       | {ATTACK} | old_block | 5
    """)
    city.violations(f"""
        violation | building | violation_type | description | found_on   | status
        V1        | B1       | leakage        | {ATTACK}    | 2019-10-01 | new
    """)
    app = show("violations", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "<script>" not in said
    assert "&lt;script&gt;alert(1)" in said
