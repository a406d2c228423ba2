"""The ward's page, the intake desk and the dictionary on full, empty and one-ward stores."""

import pytest

from analytics.registry import REGISTRY
from tests.pages.conftest import show, texts, view_of


def test_a_ward_stands_beside_the_district_and_its_target(full):
    app = show("ward_profile", view_of(full, wards=("bach-mai",)))
    said = texts(app)
    assert not app.exception
    assert "Phường Bạch Mai" in said
    assert "Kết quả các chỉ tiêu so với toàn quận và chỉ tiêu được giao" in said
    assert "50,0% · 1/2" in said
    assert "Tổng 3 nhà: trang bị đủ 1; chưa đủ 1; không thuộc diện 1." in said
    assert "Tồn tại, vi phạm chưa khắc phục" in said


def test_a_ward_without_apartment_buildings_says_so(full):
    app = show("ward_profile", view_of(full, wards=("pho-hue",)))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in texts(app)


def test_a_ward_that_has_not_reported_shows_what_is_missing(one_ward):
    app = show("ward_profile", view_of(one_ward, wards=("bach-mai",)))
    said = texts(app)
    assert not app.exception
    assert "■ Chưa gửi" in said
    assert "▨ Chưa có số liệu" in said


@pytest.mark.parametrize("page", ["ward_profile", "intake", "dictionary"])
def test_an_empty_store_draws_every_page(city, page):
    assert not show(page, view_of(city)).exception


def test_the_desk_lists_what_was_received_the_latest_first(one_ward):
    app = show("intake", view_of(one_ward))
    said = texts(app)
    assert not app.exception
    assert "1 lần gửi" in said
    assert "Quỳnh Lôi" in said
    assert "● Đang dùng" in said


def test_a_submission_is_withdrawn_and_restored_from_the_history(one_ward):
    view = view_of(one_ward)
    app = show("intake", view)
    submission = one_ward.ledger.submissions()[0]
    app.selectbox(key="chosen-submission").select(submission.id).run()
    app.button(key="switch-submission").click().run()
    assert one_ward.ledger.submission(submission.id).status.value == "withdrawn"
    assert "Đã rút" in texts(app)
    app.button(key="switch-submission").click().run()
    assert one_ward.ledger.submission(submission.id).status.value == "current"


def test_the_dictionary_defines_every_metric_and_finds_without_accents(city):
    app = show("dictionary", view_of(city))
    assert f"{len(REGISTRY)} chỉ tiêu" in texts(app)
    app.text_input(key="tim").input("quy che").run()
    assert [expander.label for expander in app.expander] == ["Đội PCCC có quy chế hoạt động"]
    said = texts(app)
    for word in ("Định nghĩa", "Căn cứ", "Đơn vị chủ trì", "Ngày rà soát", "team_regulations"):
        assert word in said
