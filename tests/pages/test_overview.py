"""The overview on a full, an empty and a one-ward store."""

from tests.pages.conftest import show, texts, view_of


def test_an_empty_store_says_what_to_do_and_offers_demonstration_data(city):
    app = show("overview", view_of(city))
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    assert [button.label for button in app.button] == ["Tạo dữ liệu minh họa"]
    assert not app.exception


def test_a_full_store_shows_findings_cards_map_and_what_is_late(full):
    app = show("overview", view_of(full))
    said = texts(app)
    assert not app.exception
    assert "19/38 nhà chung cư cũ đã được trang bị đủ theo nhu cầu được duyệt (50,0%)" in said
    assert "19/38 đội PCCC cơ sở đã ban hành quy chế hoạt động" in said
    assert "Việc cần đôn đốc" in said
    assert "Nhà được trang bị đủ: " in said
    assert len(app.get("plotly_chart")) == 1


def test_one_ward_leaves_the_others_without_figures_not_at_zero(one_ward):
    app = show("overview", view_of(one_ward))
    said = texts(app)
    assert not app.exception
    assert "1/2 nhà chung cư cũ đã được trang bị đủ" in said
    assert "Chưa có số liệu" in said


def test_a_scope_of_one_ward_counts_that_ward_only(full):
    said = texts(show("overview", view_of(full, wards=("bach-mai",))))
    assert "1/2 nhà chung cư cũ đã được trang bị đủ" in said


def test_a_scope_of_a_ward_without_apartment_buildings_says_so(full):
    app = show("overview", view_of(full, wards=("pho-hue",)))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)
    assert len(app.get("plotly_chart")) == 0


def test_the_list_behind_a_card_adds_up_to_all_records(full):
    app = show("overview", view_of(full))
    app.button(key="list-team_regulations").click().run()
    assert "Danh sách: Đội PCCC có quy chế hoạt động" in texts(app)
    assert "Tổng 38 đội PCCC: đã có quy chế 19; chưa có quy chế 19." in texts(app)
