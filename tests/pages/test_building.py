"""One building's page: found by its code, complete, honest about what is not known, gone or not yet there."""

from typing import Any

from streamlit.testing.v1 import AppTest

from tests.city import City
from tests.pages.conftest import BUILDINGS, DAY, EQUIPMENT, TEAMS, VIOLATIONS, show, texts, view_of

_SCRIPT = """
import streamlit as st
from pages import building
building.render(st.session_state.view)
"""


def show_building(city: City, code: str = "", ward: str = "", **scope: Any) -> AppTest:
    app = AppTest.from_string(_SCRIPT, default_timeout=60)
    app.session_state["view"] = view_of(city, **scope)
    for key, value in (("ma", code), ("cua-phuong", ward)):
        if value:
            app.query_params[key] = value
    return app.run()


def test_an_empty_store_says_what_to_do(city: City):
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(show_building(city, "B1"))


def test_without_a_code_or_with_an_unknown_one_the_page_leads_back(one_ward: City):
    assert "Chưa chọn nhà nào." in texts(show_building(one_ward))
    app = show_building(one_ward, "<script>X</script>")
    said = texts(app)
    assert not app.exception
    assert "Không có nhà nào mang mã “&lt;script&gt;X&lt;/script&gt;”" in said
    assert 'href="danh-muc-nha"' in said


def test_a_code_that_several_wards_use_offers_the_choice(full: City):
    said = texts(show_building(full, "B1"))
    assert "Có 19 nhà mang mã “B1”" in said
    assert "Nhà B1 minh họa, phường Bạch Mai" in said
    assert "ma=B1&amp;cua-phuong=bach-mai" in said


def test_a_violation_tells_what_was_decided_and_what_of_the_fine_is_paid(city: City):
    violations = """
        violation | building | violation_type | found_on   | decision_no | decision_on | fine_vnd | fine_paid_vnd
        V1        | B1       | no_fire_file   | 2019-10-01 | 12/QĐ-XP    | 2019-10-20  | 15000000 | 5000000
        V2        | B1       | no_fire_file   | 2019-11-01 | 13/QĐ-XP    | 2019-11-20  | 2000000  |
    """
    city.collect("building", BUILDINGS, ward="quynh-loi")
    city.collect("violation", violations, ward="quynh-loi")
    city.publish()
    said = texts(show_building(city, "B1", "quynh-loi"))
    assert "12/QĐ-XP, 20/10/2019" in said
    assert "15 triệu đồng, đã nộp 5 triệu đồng" in said
    assert "2 triệu đồng, chưa có số liệu về việc nộp" in said


def test_a_building_shows_everything_that_is_known_of_it(one_ward: City):
    app = show_building(one_ward, "b1", "quynh-loi")
    said = texts(app)
    assert not app.exception
    assert "Nhà B1 minh họa" in said
    assert "Còn 1 tồn tại, vi phạm chưa khắc phục, trong đó 1 trường hợp quá hạn" in said
    assert "Đã đủ 1/1 loại phương tiện theo nhu cầu được duyệt." in said
    assert "1 đội PCCC phụ trách; 1 đội đã có quy chế hoạt động." in said
    assert "● Đủ" in said
    assert "12/QC" in said
    assert "■ Quá hạn khắc phục" in said
    assert "▨ Chưa có số liệu" in said
    assert "Lần đầu có trong báo cáo." in said
    assert "Biểu 03 Tồn tại vi phạm" in said
    assert len(app.get("plotly_chart")) == 1


def test_what_is_missing_is_named_with_its_number(one_ward: City):
    said = texts(show_building(one_ward, "B2", "quynh-loi"))
    assert "■ Thiếu 3" in said
    assert "Đã đủ 0/1 loại phương tiện theo nhu cầu được duyệt; còn thiếu 3 bình bột ≥ 4 kg" in said
    assert "■ Chưa có quy chế" in said
    assert "Chưa có tồn tại, vi phạm nào được báo cáo." in said


def test_the_sidebar_s_wards_do_not_hide_a_building(full: City):
    assert "Nhà B3 minh họa" in texts(show_building(full, "B3", "quynh-loi", wards=("bach-mai",)))


def test_the_history_names_what_changed_and_which_report_said_so(city: City):
    city.submit(period="11/2019", received="2019-11-15 09:00", building=BUILDINGS)
    later = BUILDINGS.replace("old_block  | 5       | 40", "old_block  | 6       | 40")
    city.submit(period="12/2019", received="2019-12-16 09:00", building=later)
    said = texts(show_building(city, "B1"))
    assert "Số tầng nổi: 5 → 6" in said
    assert "báo cáo kỳ tháng 12/2019" in said
    assert "2 báo cáo có nhà này" in said


def test_a_building_that_left_says_why_and_by_which_document(city: City):
    city.buildings("""
        building | name   | kind      | left_on    | left_reason | left_document
        B1       | Nhà B1 | old_block | 2019-12-01 | demolished  | 15/QĐ-UBND
    """)
    said = texts(show_building(city, "B1"))
    assert "Nhà đã đưa ra khỏi danh mục ngày 01/12/2019. Lý do: phá dỡ. Văn bản: 15/QĐ-UBND." in said
    assert "Vì sao nhà ở mức này" not in said


def test_a_building_is_not_shown_before_it_was_told_of(city: City):
    city.buildings(BUILDINGS)
    earlier = show_building(city, "B1", known_by=DAY.replace(month=11))
    assert not earlier.exception
    assert "Theo báo cáo nhận đến ngày 24/11/2019 thì chưa biết nhà này" in texts(earlier)


def test_a_day_before_the_first_report_says_when_the_building_comes(city: City):
    city.submit(period="12/2019", received="2019-12-16 09:00", building=BUILDINGS)
    app = AppTest.from_string(_SCRIPT, default_timeout=60)
    view = view_of(city)
    app.session_state["view"] = type(view)(view.store, view.scope.on(DAY.replace(month=10)), "", view.area, view.folder)
    app.query_params["ma"] = "B1"
    said = texts(app.run())
    assert "Ngày 24/10/2019 nhà này chưa có trong danh mục" in said
    assert "chốt ngày 14/12/2019" in said


def test_a_building_left_out_of_the_latest_report_says_which_day_its_data_are_of(city: City):
    city.submit(period="11/2019", received="2019-11-15 09:00", building=BUILDINGS)
    rest = "\n".join(line for line in BUILDINGS.splitlines() if "B1" not in line)
    city.submit(period="12/2019", received="2019-12-16 09:00", building=rest)
    said = texts(show_building(city, "B1"))
    assert "Báo cáo kỳ này của phường không có nhà này; đang dùng số liệu chốt ngày 14/11/2019." in said


def test_texts_from_files_do_no_harm(city: City):
    attack = "<img src=x onerror=alert(1)>" + "Ă" * 10_000
    city.buildings(f"building | name | kind | developer\nB1 | {attack} | commercial | {attack}")
    city.collect("fire_team", TEAMS.replace("Đội 1", attack))
    city.collect("violation", VIOLATIONS)
    city.collect("equipment", EQUIPMENT)
    app = show_building(city, "B1")
    assert not app.exception
    assert "<img src" not in texts(app)


def test_a_list_behind_a_figure_leads_to_each_building_s_page(full: City):
    said = texts(show("ward_profile", view_of(full, wards=("bach-mai",))))
    assert 'href="nha?ma=B1&amp;cua-phuong=bach-mai"' in said


def test_rules_younger_than_the_building_do_not_apply_to_it(city: City):
    city.buildings("building | name | kind | year_built | storeys\nB1 | Nhà B1 | old_block | 1975 | 5")
    city.equipment("building | equipment_type | installed | working\nB1 | exit_sign | 0 | 0")
    said = texts(show_building(city, "B1"))
    row = said[said.index("Hạng mục PCCC đối chiếu còn thiếu") :].split("</tr>")[0]
    assert "Không thuộc diện" in row
    assert "Chưa có số liệu" not in row
