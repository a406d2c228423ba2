"""Kết luận, giao nhiệm vụ: what is followed up, what the form records and refuses, drafts, papers, hostile names."""

import datetime as dt
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from data.concluded import recorded
from data.conclusion import Progress
from data.ledger import Status
from data.vocabulary import TaskStatus
from tests.city import City
from tests.meeting import MEETING, WORK, conclude, line, tell
from tests.pages.conftest import show, texts, view_of

PAGE = "conclusions"
EARLIER = replace(MEETING, name="Hội nghị 01/11/2019", held_on=dt.date(2019, 11, 1))
HOSTILE = "<script>alert(1)</script> $a^2$ **x** :red[y] " + "dài " * 400


def fill_line(app: AppTest, place: int = 0, **fields: object) -> AppTest:
    """Writes a line of the form that was drawn first."""
    app.multiselect(key=f"units-0-{place}").set_value(fields.get("units", ["ubnd-quynh-loi", "qldt"]))
    app.text_area(key=f"work-0-{place}").set_value(fields.get("work", WORK))
    app.date_input(key=f"due-0-{place}").set_value(fields.get("due_on", dt.date(2020, 1, 6)))
    app.text_input(key=f"product-0-{place}").set_value(fields.get("product", "Quy chế"))
    return app


def test_a_meeting_that_has_decided_nothing_offers_the_form_and_the_chairs_sheet(full: City):
    app = show(PAGE, view_of(full))
    assert not app.exception
    said = texts(app)
    assert "Tính đến ngày 24/12/2019 chưa có kết luận nào được giao." in said
    assert "Hội nghị này chưa có kết luận nào được ghi." in said
    assert app.text_input(key="meeting-name-Hội nghị 25/12/2019").value == "Hội nghị 25/12/2019"
    made = [each.label for each in app.button if each.label.startswith("Phiếu chủ trì")]
    assert made == ["Phiếu chủ trì (Word)", "Phiếu chủ trì (PDF)"]


def test_a_line_for_two_units_is_recorded_as_two_conclusions(one_ward: City):
    app = fill_line(show(PAGE, view_of(one_ward)))
    app.text_input(key="meeting-chair").set_value("Phó Chủ tịch UBND quận")
    app.button(key="conclude").click().run()
    held = recorded(one_ward.ledger)
    assert [(each.conclusion.meeting, each.conclusion.work) for each in held] == [(MEETING, WORK)] * 2
    assert {each.conclusion.unit for each in held} == {"ubnd-quynh-loi", "qldt"}
    app = show(PAGE, view_of(one_ward))
    said = texts(app)
    assert "2 nội dung, giao 2 đơn vị" in said
    assert "Có 2 nội dung giao sau ngày này" in said
    assert "Thông báo kết luận (Word)" in [each.label for each in app.get("download_button")]


def test_a_line_that_cannot_be_followed_up_is_refused_in_words(one_ward: City):
    app = fill_line(show(PAGE, view_of(one_ward)), units=[], product="", due_on=dt.date(2019, 12, 1))
    app.button(key="conclude").click().run()
    said = texts(app)
    for sentence in (
        "Chưa ghi người chủ trì.",
        "Dòng 1: Chưa chọn đơn vị thực hiện.",
        "Dòng 1: Chưa ghi sản phẩm phải có.",
        "Dòng 1: Thời hạn 01/12/2019 trước ngày họp.",
    ):
        assert sentence in said
    assert recorded(one_ward.ledger) == ()


def test_one_click_takes_the_draft_into_the_form_and_records_nothing(one_ward: City):
    app = show(PAGE, view_of(one_ward))
    app.button(key="take-drafts").click().run()
    assert not app.exception
    assert len([each for each in app.text_area if each.key.startswith("work-1-") and each.value]) > 1
    assert "Khắc phục xong các tồn tại, vi phạm quá hạn; tổ chức phúc tra" in [each.value for each in app.text_area]
    assert recorded(one_ward.ledger) == ()
    app.text_input(key="meeting-chair").set_value("Phó Chủ tịch UBND quận")
    app.button(key="conclude").click().run()
    assert len(recorded(one_ward.ledger)) > 1


def test_earlier_conclusions_are_followed_up_and_filtered(one_ward: City):
    held = conclude(one_ward, line("qldt;cong-an", "2019-12-10"), meeting=EARLIER, at="2019-11-01 17:00")
    done = Progress(TaskStatus.DONE, dt.date(2019, 12, 2))
    by_unit = {each.conclusion.unit: each for each in held}
    tell(one_ward, by_unit["cong-an"], done, "2019-12-02", "2019-12-03 09:00")
    said = texts(show(PAGE, view_of(one_ward)))
    assert "1 nội dung quá hạn thuộc trách nhiệm của 1 đơn vị." in said
    assert "1/2 nội dung đã xong, trong đó 1 tự báo cáo." in said
    assert "■ Quá hạn 14 ngày" in said
    assert "● Đã xong" in said
    assert "02/12/2019 (tự báo cáo)" in said
    filtered = texts(show(PAGE, view_of(one_ward), {"tinh-hinh": "Quá hạn"}))
    assert "1 nội dung của 1 đơn vị" in filtered
    assert "● Đã xong" not in filtered


def test_progress_is_told_on_the_page_and_a_half_evidence_is_refused(one_ward: City):
    [held] = conclude(one_ward, line("qldt"), meeting=EARLIER, at="2019-11-01 17:00")
    view = view_of(one_ward)
    title = f"{EARLIER.name} · ngày 01/11/2019 · {EARLIER.chair}"
    app = show(PAGE, view, {"hoi-nghi": title, "noi-dung": f"1. Phòng Quản lý đô thị quận: {WORK}"})
    key = f"{held.conclusion.code}-{held.submission}"
    app.selectbox(key=f"status-{key}").select(TaskStatus.DONE)
    app.date_input(key=f"done-on-{key}").set_value(dt.date(2019, 12, 20))
    app.text_input(key=f"evidence-no-{key}").set_value("12/BC")
    app.button(key="tell-progress").click().run()
    assert "Minh chứng phải có cả số và ngày văn bản" in texts(app)
    app.date_input(key=f"evidence-on-{key}").set_value(dt.date(2019, 12, 20))
    app.button(key="tell-progress").click().run()
    [after] = recorded(one_ward.ledger)
    assert after.conclusion.progress == Progress(TaskStatus.DONE, dt.date(2019, 12, 20), "12/BC", dt.date(2019, 12, 20))
    assert after.holds_from == dt.date(2019, 12, 24)


def test_a_conclusion_is_edited_and_taken_back(one_ward: City):
    [held] = conclude(one_ward, line("qldt"))
    code, unit = held.conclusion.code, "1. Phòng Quản lý đô thị quận"
    asked = {"noi-dung": f"{unit}: {WORK}", "viec-voi-noi-dung": "Sửa nội dung"}
    app = show(PAGE, view_of(one_ward), asked)
    app.text_area(key=f"work-edit-{code}-{held.submission}").set_value("Việc khác")
    app.button(key="edit-conclusion").click().run()
    [after] = recorded(one_ward.ledger)
    assert (after.conclusion.code, after.conclusion.work) == (code, "Việc khác")
    asked = {"noi-dung": f"{unit}: Việc khác", "viec-voi-noi-dung": "Rút lại"}
    app = show(PAGE, view_of(one_ward), asked)
    app.button(key="take-back").click().run()
    assert recorded(one_ward.ledger) == ()
    assert {each.status for each in one_ward.ledger.submissions() if each.ward is None} == {Status.WITHDRAWN}


def test_an_empty_store_says_so_and_still_records(city: City):
    app = show(PAGE, view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)
    app.text_input(key="meeting-chair").set_value("Phó Chủ tịch")
    fill_line(app).button(key="conclude").click().run()
    assert len(recorded(city.ledger)) == 2


def test_a_ward_without_buildings_has_no_conclusions_of_its_own(one_ward: City):
    conclude(one_ward, line("qldt"), meeting=EARLIER, at="2019-11-01 17:00")
    said = texts(show(PAGE, view_of(one_ward, wards=("pho-hue",))))
    assert "chưa có kết luận nào được giao cho Phố Huế." in said


def test_what_people_write_is_text(one_ward: City):
    meeting = replace(EARLIER, name=HOSTILE[:299], chair=HOSTILE[:299])
    [held] = conclude(one_ward, line("qldt", work=HOSTILE), meeting=meeting, at="2019-11-01 17:00")
    tell(one_ward, held, Progress(TaskStatus.IN_PROGRESS, note=HOSTILE), "2019-12-02", "2019-12-03 09:00")
    app = show(PAGE, view_of(one_ward))
    assert not app.exception
    said = texts(app)
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert(1)" in said
