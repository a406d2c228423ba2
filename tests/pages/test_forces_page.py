"""Lực lượng và tuyên truyền on full, empty and one-ward stores."""

import pytest

from tests.pages.conftest import BUILDINGS, show, texts, view_of

TEAMS = """
    team | name   | kind          | buildings | members | trained | regulation_no | regulation_on
    T1   | Đội A1 | facility      | B1; B3    | 10      | 4       | 12/QC         | 2019-11-05
    T2   | Đội A2 | civil_defence |           | 8       | 8       |               |
"""
SESSIONS = """
    session | held_on    | form    | attendees | buildings | building_commitments
    S1      | 2019-07-02 | meeting | 1200      | B1        | 25
    S2      | 2019-07-20 | drill   | 30        |           |
    S3      | 2019-12-20 | meeting |           |           |
"""


@pytest.fixture
def told(city):
    """Quỳnh Lôi with a team of each kind and three sessions."""
    city.buildings(BUILDINGS)
    city.fire_teams(TEAMS)
    city.outreach(SESSIONS)
    return city


def test_an_empty_store_says_what_to_do(city):
    app = show("forces", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    assert [button.label for button in app.button] == ["Tạo dữ liệu minh họa"]


def test_teams_of_every_ward_are_stated_drawn_and_listed(full):
    app = show("forces", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "19/38 đội PCCC cơ sở đã ban hành quy chế hoạt động; còn 19 đội thuộc 19 phường chưa hoàn thiện." in said
    assert "■ 50,0% · 19/38" in said
    assert "19/38 đội chưa có quy chế hoạt động" in said
    assert said.count("■ Chưa có quy chế") == 19
    assert "1 nhà: Nhà B1 minh họa" in said
    # The sheet on outreach never came: that is said, not drawn as nothing.
    assert "Chưa có buổi tuyên truyền nào trong kỳ tính." in said


def test_both_kinds_stand_side_by_side_with_the_blocks_they_serve(told):
    said = texts(show("forces", view_of(told)))
    assert "■ 100,0%" not in said
    assert "1/1" in said
    assert "▲ 80,0%" not in said
    assert "■ 40,0% · 4/10" in said
    assert "● 100,0% · 8/8" in said
    assert "2 nhà: Nhà B1 minh họa, Nhà B3 minh họa" in said
    assert "12/QC, 05/11/2019" in said


def test_a_house_that_no_team_serves_is_listed(told):
    app = show("forces", view_of(told))
    said = texts(app)
    assert not app.exception
    assert "Nhà chung cư cũ chưa có đội phụ trách" in said
    assert "Tổng 3 nhà: có đội phụ trách 1; chưa có đội 1; không thuộc diện 1." in said


def test_outreach_is_told_by_month_and_attendances_are_no_persons(told):
    app = show("forces", view_of(told))
    said = texts(app)
    assert not app.exception
    assert "3 buổi, 1.230 lượt người; nhiều nhất tháng 07/2019 (1.230 lượt)" in said
    assert "Lượt người không phải số người" in said
    assert "Họp dân: 98% lượt người, nhiều nhất" in said
    app.button_group(key="moc-thoi-gian").select("Theo kỳ báo cáo").run()
    said = texts(app)
    assert not app.exception
    # 2 July is of the period of July, 20 July of that of August.
    assert "3 buổi, 1.230 lượt người; nhiều nhất tháng 07/2019 (1.200 lượt)" in said


def test_a_form_in_the_address_filters_the_sessions_until_its_chip_is_removed(told):
    app = show("forces", view_of(told))
    app.query_params["hinh-thuc"] = "drill"
    app.run()
    said = texts(app)
    assert not app.exception
    assert "1 buổi, 30 lượt người" in said
    assert "20/07/2019" in said
    assert "02/07/2019" not in said
    app.button(key="chip-hinh-thuc").click().run()
    assert "3 buổi, 1.230 lượt người" in texts(app)


def test_a_kind_in_the_address_filters_the_teams(told):
    app = show("forces", view_of(told))
    app.query_params["loai-doi"] = "civil_defence"
    app.run()
    said = texts(app)
    assert not app.exception
    assert "Đội A2" in said
    assert "12/QC, 05/11/2019" not in said
    assert "0/1" in said


def test_the_list_behind_a_card_may_stand_beside_the_page_s_own_list(told):
    app = show("forces", view_of(told))
    app.button(key="list-buildings_with_team").click().run()
    assert not app.exception
    assert "Danh sách: Nhà có đội PCCC phụ trách" in texts(app)


def test_a_ward_without_apartments_says_so(full):
    said = texts(show("forces", view_of(full, wards=("pho-hue",))))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in said


def test_one_ward_s_page_lists_that_ward_s_teams_only(full):
    app = show("forces", view_of(full, wards=("bach-mai",)))
    said = texts(app)
    assert not app.exception
    assert "1/2 đội chưa có quy chế hoạt động" in said
    assert said.count("■ Chưa có quy chế") == 1


HOSTILE = "<script>alert(1)</script> **đậm** " + "A" * 1_900


def test_hostile_names_are_shown_as_text(city):
    city.buildings(f"""
        building | name      | kind      | storeys
        B1       | {HOSTILE} | old_block | 5
    """)
    city.fire_teams(f"""
        team | name      | kind     | buildings
        T1   | {HOSTILE} | facility | B1
    """)
    app = show("forces", view_of(city))
    said = texts(app)
    assert not app.exception
    assert "1 nhà: &lt;script&gt;alert(1)&lt;/script&gt; **đậm**" in said
    assert "<script>" not in said
