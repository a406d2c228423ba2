"""Điều chỉnh tại chỗ on Tiếp nhận báo cáo: the form, what it refuses, the list of what waits, the dagger elsewhere."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.calls import call
from tests.city import City
from tests.pages.conftest import show, texts, view_of

KEY = "quynh-loi-equipment-B2|powder_extinguisher-installed-1"


@pytest.fixture
def form(one_ward: City) -> AppTest:
    """The form, open at how many extinguishers B2 of Quỳnh Lôi has."""
    app = show("intake", view_of(one_ward))
    app.toggle(key="dieu-chinh").set_value(True).run()
    app.selectbox(key="adjust-ward").select("quynh-loi").run()
    app.selectbox(key="adjust-record-quynh-loi-equipment").select("B2|powder_extinguisher")
    app.selectbox(key="adjust-field-equipment").select("installed").run()
    return app


def filled(form: AppTest, value: str, **known: str) -> AppTest:
    told = {"reason": "Đã lắp thêm", "told-by": "Nguyễn Văn A", "position": "Phó Chủ tịch", "phone": "0901"} | known
    form.text_input(key=f"adjust-new-{KEY}").input(value)
    for name, text in told.items():
        form.text_input(key=f"adjust-{name}").input(text)
    return form.button(key="adjust").click().run()


def test_the_form_is_closed_until_it_is_asked_for(one_ward):
    app = show("intake", view_of(one_ward))
    assert not app.exception
    assert [box.key for box in app.selectbox if box.key.startswith("adjust")] == []


def test_the_figure_that_stands_is_shown_beside_the_new_one(form):
    assert not form.exception
    assert form.text_input(key=f"adjust-old-{KEY}").value == "1"
    assert "B2 · Bình bột ≥ 4 kg" in str(form.selectbox(key="adjust-record-quynh-loi-equipment").options)


def test_a_figure_that_keeps_the_rules_becomes_a_submission_of_the_district_s_own(form, one_ward):
    app = filled(form, "4")
    assert not app.exception
    (told,) = [each for each in one_ward.ledger.submissions() if each.adjustment]
    assert (told.ward, told.tables, told.accepted) == ("quynh-loi", ("equipment",), {"equipment": 1})
    assert told.adjustment.changes[0].call.told_by == "Nguyễn Văn A"


def test_a_figure_that_breaks_a_rule_is_not_taken_and_the_form_says_why(form, one_ward):
    app = filled(form, "nhiều")
    said = texts(app)
    assert "Chưa ghi được điều chỉnh:" in said
    assert "cột “Đã trang bị”: “nhiều” không phải là số" in said
    assert not any(each.adjustment for each in one_ward.ledger.submissions())


def test_a_call_without_a_name_is_not_taken(form):
    assert "chưa ghi người cung cấp" in texts(filled(form, "4", **{"told-by": " "}))


def test_a_ward_that_has_not_reported_has_nothing_to_change(one_ward):
    app = show("intake", view_of(one_ward))
    app.toggle(key="dieu-chinh").set_value(True).run()
    app.selectbox(key="adjust-ward").select("bach-mai").run()
    assert not app.exception
    assert "Phường chưa báo cáo biểu này" in texts(app)


def test_what_waits_for_its_ward_is_listed_and_marked_on_the_overview(one_ward):
    call(one_ward, "4", record="B2|powder_extinguisher")
    said = texts(show("intake", view_of(one_ward)))
    assert "Điều chỉnh tại chỗ chờ phường xác nhận" in said
    assert "4†" in said
    assert "qua điện thoại" in said
    overview = texts(show("overview", view_of(one_ward)))
    assert "† 1 số liệu điều chỉnh tại chỗ, chờ phường xác nhận: Quỳnh Lôi." in overview
    assert "100,0%†" in overview
    assert "(100,0%). †" in overview
    assert "† Điều chỉnh tại chỗ theo Nguyễn Văn A" in overview


def test_nothing_is_said_of_calls_where_there_are_none(one_ward):
    for page in ("overview", "intake"):
        assert "†" not in texts(show(page, view_of(one_ward)))


def test_the_list_behind_a_figure_names_the_call_as_its_source(one_ward):
    call(one_ward, "4", record="B2|powder_extinguisher")
    app = show("map", view_of(one_ward))
    app.query_params["danh-sach"] = "equipment_lines_met"
    assert "† Điều chỉnh tại chỗ 25-12-2019 08.15.txt" in texts(app.run())


def test_what_a_caller_says_is_text(one_ward):
    spoken = {"told_by": "<script>alert(1)</script>", "position": "**x** $a$", "reason": "{snapshot}"}
    call(one_ward, "4", record="B2|powder_extinguisher", call=spoken)
    said = texts(show("intake", view_of(one_ward)))
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert(1)" in said
