"""Trang bị PCCC và CNCH on full, empty and one-ward stores."""

import pytest

from tests.pages.conftest import BUILDINGS, show, texts, view_of

EQUIPMENT = """
    building | equipment_type      | required_reported | installed | working | funding  | checked_on
    B1       | powder_extinguisher | 4                 | 4         | 3       | district | 2019-11-01
    B2       | powder_extinguisher | 4                 | 1         | 1       | district | 2018-11-01
    B1       | torch               | 2                 | 0         |         |          |
    B2       | torch               | 2                 |           |         |          |
    B1       | rope_ladder         | 1                 | 1         | 1       |          |
"""


@pytest.fixture
def stocked(city):
    """Quỳnh Lôi with three types: one short in one house, one wholly missing, one met."""
    city.buildings(BUILDINGS)
    city.equipment(EQUIPMENT)
    return city


def test_an_empty_store_says_what_to_do(city):
    app = show("equipment", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    assert [button.label for button in app.button] == ["Tạo dữ liệu minh họa"]


def test_every_ward_s_shortage_is_stated_drawn_and_listed(full):
    app = show("equipment", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "19/38 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (50,0%)" in said
    assert "Còn thiếu 57 bình bột ≥ 4 kg" in said
    assert "Bình bột ≥ 4 kg: mới đáp ứng 62,5% nhu cầu" in said
    assert "19 dòng (nhà × loại phương tiện) tại 19 phường." in said
    assert said.count("Nhà B2 minh họa") == 19
    assert len(app.get("plotly_chart")) == 2


def test_what_to_buy_stands_by_type_and_without_prices_no_cost_is_told(stocked):
    app = show("equipment", view_of(stocked))
    said = texts(app)
    assert not app.exception
    assert "3 bình" in said
    assert "2 chiếc" in said
    assert "Chưa ước tính kinh phí: chưa nhập đơn giá." in said
    # What nobody told of (the torches of B2) is not bought, what is met neither.
    assert "2 dòng (nhà × loại phương tiện) tại 1 phường." in said
    assert [field.label for field in app.number_input] == [
        "Bình bột ≥ 4 kg (đồng/bình)",
        "Đèn pin (đồng/chiếc)",
    ]


def test_prices_typed_in_make_a_cost_and_types_without_one_are_named(stocked):
    app = show("equipment", view_of(stocked))
    app.number_input(key="don-gia-powder_extinguisher").set_value(250_000).run()
    said = texts(app)
    assert not app.exception
    assert "Ước tính kinh phí cho phần còn thiếu: 750.000 đồng" in said
    assert "Chưa tính 1 loại chưa có đơn giá: Đèn pin." in said
    # What has no price costs an unknown amount, not nothing.
    assert "0 đồng</td>" not in said.replace("750.000 đồng", "")
    app.number_input(key="don-gia-torch").set_value(100_000).run()
    said = texts(app)
    assert "Ước tính kinh phí cho phần còn thiếu: 950.000 đồng" in said
    assert "Chưa tính" not in said


def test_by_ward_the_wards_are_told_by_lines_and_a_type_by_pieces(stocked):
    app = show("equipment", view_of(stocked))
    app.button_group(key="theo").select("Theo phường").run()
    assert "1/1 phường còn thiếu phương tiện; nhiều nhất: Quỳnh Lôi (2 dòng)" in texts(app)
    app.query_params["loai-phuong-tien"] = "powder_extinguisher"
    app.run()
    said = texts(app)
    assert not app.exception
    assert "nhiều nhất: Quỳnh Lôi (3 bình)" in said
    assert "Bình bột ≥ 4 kg, đơn vị tính: bình" in said
    assert "Tỷ lệ đáp ứng nhu cầu trang bị" in said


def test_by_funds_what_names_none_stands_apart(stocked):
    app = show("equipment", view_of(stocked))
    app.button_group(key="theo").select("Theo nguồn vốn").run()
    assert not app.exception
    assert "NS quận trang bị nhiều nhất: 1 dòng đủ nhu cầu" in texts(app)


def test_a_filter_that_nothing_meets_says_so(stocked):
    app = show("equipment", view_of(stocked))
    app.query_params["nguon-von"] = "city"
    app.run()
    said = texts(app)
    assert not app.exception
    assert "Không có nhà nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc." in said
    assert "NS thành phố ✕" in said


def test_checks_are_told_by_age_and_listed_on_demand(stocked):
    app = show("equipment", view_of(stocked))
    assert "1 dòng kiểm tra cách đây từ 6 tháng trở lên; 1 dòng chưa ghi ngày kiểm tra, trong 3 dòng" in texts(app)
    app.toggle(key="ds-kiem-tra").set_value(True).run()
    said = texts(app)
    assert not app.exception
    assert "Ngày kiểm tra gần nhất" in said
    assert "01/11/2018" in said


def test_the_list_behind_a_card_may_stand_beside_the_list_of_checks(stocked):
    app = show("equipment", view_of(stocked))
    app.toggle(key="ds-kiem-tra").set_value(True).run()
    app.button(key="list-equipment_lines_met").click().run()
    assert not app.exception
    assert "Danh sách: Dòng phương tiện đủ nhu cầu" in texts(app)


def test_requests_for_another_need_are_told_with_their_documents(city):
    needs = (
        "building | equipment_type | required_reported | installed\n B1 | torch | {need} | 0\n B1 | axe | {axes} | 1"
    )
    for period, received, need, axes in (("11/2019", "2019-11-15 09:00", 2, 1), ("12/2019", "2019-12-15 09:00", 9, 7)):
        equipment = needs.format(need=need, axes=axes)
        city.submit(period=period, received=received, building=BUILDINGS, equipment=equipment)
    city.need_decisions(
        """
        ward_name | building | equipment_type | decision | decided_on | document_no
        quynh-loi | B1       | axe            | refused  | 2019-12-20 | 7/QLĐT
        """,
        period="12/2019",
        received="2019-12-22 09:00",
    )
    app = show("equipment", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "1 đề nghị chờ quyết định tại phường Quỳnh Lôi; 1 không chấp thuận." in said
    assert "7/QLĐT, 20/12/2019" in said
    assert "9 chiếc" in said


def test_a_ward_without_apartments_says_so(full):
    said = texts(show("equipment", view_of(full, wards=("pho-hue",))))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in said


def test_one_ward_s_page_lists_that_ward_only_but_draws_all(full):
    app = show("equipment", view_of(full, wards=("bach-mai",)))
    said = texts(app)
    assert not app.exception
    assert "1 dòng (nhà × loại phương tiện) tại 1 phường." in said
    assert said.count("Nhà B2 minh họa") == 1


def test_a_group_of_houses_outside_the_plan_has_nothing_to_buy(full):
    app = show("equipment", view_of(full, groups=("high_rise",)))
    assert not app.exception
    assert "Không còn loại nào thiếu so với nhu cầu được duyệt." in texts(app)


HOSTILE = "<script>alert(1)</script> **đậm** $x^2$ " + "A" * 1_900


def test_hostile_names_are_shown_as_text(city):
    city.buildings(f"""
        building | name      | kind      | storeys
        B1       | {HOSTILE} | old_block | 5
    """)
    city.equipment("""
        building | equipment_type | required_reported | installed
        B1       | torch          | 2                 | 0
    """)
    app = show("equipment", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **đậm**" in said
    assert "<script>" not in said
