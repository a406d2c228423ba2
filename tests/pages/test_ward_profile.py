"""Hồ sơ phường: a ward's standing, tasks, own words and gaps; hostile names stay text."""

from urllib.parse import quote

import pytest

from analytics.metric_table import MetricRow
from charts.geography import Shape
from charts.ward_inset import ward_inset
from tests.pages.conftest import BUILDINGS, fill, show, texts, view_of
from ui.ward_gaps import gaps_first

PAGE = "ward_profile"
ATTACK = "<script>alert(1)</script> $\\frac{1}{2}$ **đậm** "


def test_the_ward_s_standing_names_what_it_is_late_with(full):
    said = texts(show(PAGE, view_of(full, wards=("bach-mai",))))
    assert "Phường Bạch Mai đạt " in said
    assert "chỉ tiêu được giao, chậm " in said
    assert "đội PCCC có quy chế hoạt động" in said


def test_a_ward_that_never_reported_is_silent_not_without_targets(one_ward):
    said = texts(show(PAGE, view_of(one_ward, wards=("bach-mai",))))
    assert "chưa có số liệu" in said
    assert "chỉ tiêu đang chọn chưa được giao" not in said


def test_every_task_of_the_ward_stands_with_its_deadline_and_state(city):
    fill(city, "bach-mai")
    city.task_progress(
        """
        unit         | task     | status      | progress_percent | done_on    | evidence_no | evidence_on
        ubnd-bach-mai | 141-1 | done        | 100              | 2019-11-20 | 12/BC-UBND  | 2019-11-21
        """,
        ward="bach-mai",
    )
    app = show(PAGE, view_of(city, wards=("bach-mai",)))
    said = texts(app)
    assert not app.exception
    assert "Kế hoạch 141/KH-UBND" in said
    assert "12/BC-UBND ngày 21/11/2019" in said
    assert "■ Quá hạn" in said
    assert "◇ Chưa đến hạn" in said


def test_a_ward_speaks_of_its_difficulties_in_its_own_words(city):
    fill(city, "bach-mai")
    city.difficulties(
        f"""
        content                        | cause_kind | proposal         | addressed_to
        {ATTACK}Thiếu kinh phí bảo trì | objective  | Hỗ trợ kinh phí  | UBND quận
        """,
        ward="bach-mai",
    )
    said = texts(show(PAGE, view_of(city, wards=("bach-mai",))))
    assert "Thiếu kinh phí bảo trì" in said
    assert "<script>" not in said
    assert "&lt;script&gt;" in said
    assert "Các đơn vị chưa nêu" not in said


def test_a_ward_that_names_no_difficulty_is_said_to_have_named_none(full):
    assert "Các đơn vị chưa nêu khó khăn, kiến nghị." in texts(show(PAGE, view_of(full, wards=("bach-mai",))))


def test_a_building_s_name_of_ten_thousand_characters_does_no_harm(city):
    name = f"{ATTACK}{'Nhà rất dài ' * 900}"
    city.collect("building", BUILDINGS.replace("Nhà B1 minh họa", name.replace("|", "")), ward="quynh-loi")
    app = show(PAGE, view_of(city, wards=("quynh-loi",)))
    assert not app.exception
    assert "<script>" not in texts(app)


def test_figures_open_the_list_behind_them(full):
    said = texts(show(PAGE, view_of(full, wards=("bach-mai",))))
    assert 'href="?danh-sach=team_regulations"' in said


def test_what_is_missing_in_the_data_is_named_the_emptiest_first():
    def row(metric, coverage):
        return MetricRow(metric, "", "", None, None, None, None, None, coverage, False, None, None, None)

    rows = [row("team_regulations", 1.0), row("truck_access", 0.5), row("fires", None), row("fire_acceptance", 0.0)]
    assert [each.metric for each in gaps_first(rows)] == ["fire_acceptance", "truck_access"]


def test_a_ward_that_reported_half_is_said_to_have_gaps(full):
    said = texts(show(PAGE, view_of(full, wards=("bach-mai",))))
    assert "Chỉ tiêu chưa đủ số liệu" in said
    assert 'href="?danh-sach=fire_acceptance"' in said


@pytest.mark.parametrize("wards", [("bach-mai",), ()])
def test_a_store_of_one_ward_draws_the_page_of_any_ward(one_ward, wards):
    assert not show(PAGE, view_of(one_ward, wards=wards)).exception


def shape(key, west, *, has_ring=True):
    ring = ((west, 21.0), (west + 0.01, 21.0), (west + 0.01, 21.01), (west, 21.01), (west, 21.0))
    return Shape(key, key, (ring,) if has_ring else (), west, 21.0, 0, round(west * 100) % 100)


def test_the_inset_fills_the_ward_alone():
    drawn = ward_inset([shape("a", 105.00), shape("b", 105.01), shape("c", 105.02)], "b")
    assert drawn.startswith("data:image/svg+xml,")
    assert drawn.count(quote("<polygon")) == 3
    assert drawn.count(quote('fill="#3B78B5"')) == 1


def test_the_inset_is_of_tiles_where_a_ward_has_no_boundaries():
    drawn = ward_inset([shape("a", 0.01), shape("b", 0.02, has_ring=False)], "b")
    assert drawn.count(quote("<polygon")) == 2
    assert quote("48.0,0.0") in drawn
