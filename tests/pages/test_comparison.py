"""So sánh các phường on full, empty and one-ward stores."""

import pytest

from tests.pages.conftest import show, texts, view_of
from ui.comparison.choice import Sorting, next_sorting, read_sorting, with_inspected

PAGE = "comparison"
FIRST, SECOND = "buildings_fully_equipped", "team_regulations"


def test_an_empty_store_says_what_to_do(city):
    app = show(PAGE, view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_all_wards_stand_under_the_whole_area_with_what_can_be_said_of_them(full):
    app = show(PAGE, view_of(full))
    said = texts(app)
    assert not app.exception
    assert "19/19 phường chậm ít nhất một chỉ tiêu được giao" in said
    table = next(element.body for element in app.get("html") if ' wards"' in element.body)
    assert table.count("<tr") == 1 + 1 + 20
    assert table.index("Toàn quận") < table.index("Nguyễn Du")
    assert "19/38" in table


def test_a_ward_without_buildings_has_no_figures_and_is_not_at_zero(full):
    app = show(PAGE, view_of(full))
    table = next(element.body for element in app.get("html") if ' wards"' in element.body)
    line = next(row for row in table.split("<tr") if "Phố Huế" in row)
    assert "Không thuộc diện" in line
    assert "0,0%" not in line


def test_a_ward_without_buildings_alone_says_so(full):
    app = show(PAGE, view_of(full, wards=("pho-hue",)))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)


def test_wards_that_have_not_reported_are_named(one_ward):
    app = show(PAGE, view_of(one_ward))
    assert not app.exception
    assert "19 phường chưa có số liệu ở ít nhất một chỉ tiêu: Nguyễn Du" in texts(app)


def test_wards_that_are_filtered_by_stand_alone_with_the_way_to_their_own_page(full):
    app = show(PAGE, view_of(full, wards=("bach-mai", "cau-den")))
    said = texts(app)
    assert "Đang lọc 2/20 phường." in said
    assert "Mở hồ sơ phường Bạch Mai" in said
    assert 'href="ho-so-phuong?phuong=B%E1%BA%A1ch+Mai"' in said
    table = next(element.body for element in app.get("html") if ' wards"' in element.body)
    assert table.count("<tr") == 1 + 1 + 2


@pytest.mark.parametrize(
    ("view", "said"),
    [
        ("Biểu nhiệt", "kết quả được giao chỉ tiêu đang chậm, ở 19 phường"),
        ("Nhóm và xếp hạng", "■ Nhóm chậm (19)"),
        ("Hai chỉ tiêu", "Không vẽ được vì chưa có số liệu hoặc không thuộc diện: Phố Huế."),
    ],
)
def test_the_same_wards_can_be_seen_in_other_ways(full, view, said):
    app = show(PAGE, view_of(full))
    app.button_group(key="cach-so-sanh").select(view).run()
    assert not app.exception
    assert said in texts(app)


def test_the_ranking_is_opened_on_purpose_and_carries_its_warning(full):
    app = show(PAGE, view_of(full))
    app.button_group(key="cach-so-sanh").select("Nhóm và xếp hạng").run()
    assert "Thứ hạng chỉ để tham khảo" not in texts(app)
    app.toggle(key="xep-hang").set_value(True).run()
    said = texts(app)
    assert "Thứ hạng chỉ để tham khảo" in said
    assert "≈ Chênh lệch có thể do số nhà ít: Nguyễn Du, Bạch Đằng" in said


def test_without_a_metric_the_page_asks_for_one(full):
    app = show(PAGE, view_of(full))
    app.multiselect(key="cac-chi-tieu").set_value([]).run()
    assert not app.exception
    assert "Chọn ít nhất một chỉ tiêu để so sánh." in texts(app)


def test_violations_never_stand_without_the_share_inspected():
    assert with_inspected(["violations_open"]) == ("violations_open", "buildings_inspected")
    assert with_inspected(["violations_per_100_apartments"])[0] == "buildings_inspected"
    assert with_inspected([FIRST]) == (FIRST,)


def test_a_head_sorts_the_best_first_then_the_other_way_round():
    best = next_sorting(None, FIRST)
    worst = next_sorting(best, FIRST)
    assert (best, worst) == (Sorting(FIRST), Sorting(FIRST, is_worst_first=True))
    assert next_sorting(worst, FIRST) == best
    assert next_sorting(worst, SECOND) == Sorting(SECOND)


def test_a_sorting_reads_back_from_the_address_and_an_unknown_one_falls_back():
    worst = Sorting(SECOND, is_worst_first=True)
    assert read_sorting(worst.code, (FIRST, SECOND)) == worst
    assert read_sorting("", (FIRST, SECOND)) == Sorting(FIRST)
    assert read_sorting("-unknown", (FIRST, SECOND)) == Sorting(FIRST)
