"""The ward's page, the intake desk and the dictionary on full, empty and one-ward stores."""

import pytest

from analytics.registry import REGISTRY, SUBJECTS
from tests.pages.conftest import BUILDINGS, show, texts, view_of
from wording.dictionary import THEMES


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
    (entry,) = app.expander
    assert entry.label.startswith("**Đội PCCC có quy chế hoạt động** :small[:gray[Số đội PCCC cơ sở, đội dân phòng có")
    said = texts(app)
    assert "Lực lượng PCCC tại chỗ" in said
    assert "Tồn tại, vi phạm" not in said
    for word in ("Định nghĩa", "Căn cứ", "Đơn vị chủ trì", "Ngày rà soát", "team_regulations"):
        assert word in said


def test_every_metric_stands_under_a_theme():
    assert sum(map(len, SUBJECTS.values())) == len(REGISTRY)
    assert set(THEMES) == set(SUBJECTS)


def test_a_ward_that_missed_its_report_says_which_day_its_figures_are_of(city):
    city.submit(ward="quynh-loi", period="11/2019", received="2019-11-15 09:00", building=BUILDINGS)
    late = texts(show("ward_profile", view_of(city, wards=("quynh-loi",))))
    assert "Phường Quỳnh Lôi chưa gửi báo cáo kỳ tháng 12/2019; đang dùng số liệu chốt ngày 14/11/2019." in late
    silent = texts(show("ward_profile", view_of(city, wards=("bach-mai",))))
    assert "Phường Bạch Mai chưa gửi báo cáo kỳ tháng 12/2019; chưa có số liệu." in silent


def test_the_metrics_of_a_ward_can_be_put_in_order_of_what_is_late(full):
    app = show("ward_profile", view_of(full, wards=("bach-mai",)))
    app.segmented_control(key="xep-chi-tieu").select("Chậm trước").run()
    table = next(element.body for element in app.get("html") if "Chỉ tiêu giao" in element.body)
    rows = table.split("<tr")[2:]
    late = ["■ Chậm" in row for row in rows]
    assert any(late)
    assert late == sorted(late, reverse=True)


def test_a_later_report_stands_in_for_one_that_never_came(city):
    city.submit(ward="quynh-loi", period="flash-2019-12-24", building=BUILDINGS)
    said = texts(show("ward_profile", view_of(city, wards=("quynh-loi",))))
    assert "■ Chưa gửi" in said
    assert "đang dùng số liệu chốt ngày" not in said
