"""Soạn bài trình bày: slides in their order, moved, hidden, reworded; photographs; versions; charts of other pages."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from briefing.arrangement import Choice, Outline, keep_outline, kept_outline
from briefing.composing import moved, switched
from data.ledger import Ledger
from data.papers import PaperKind, Papers
from tests.city import City
from tests.pages.conftest import fill, show, texts, view_of
from ui.view import View
from wording import compose as words

WITH_CHARTS = """
import streamlit as st
from pages import equipment
from ui.meeting.add_slide import offer_charts
offer_charts(st.session_state.view, "Trang bị PCCC và CNCH")
equipment.render(st.session_state.view)
"""
TEAMS = {"trang-dang-soan": "teams"}
COMPUTED = "19/38 đội PCCC cơ sở đã ban hành quy chế hoạt động; còn 19 đội thuộc 19 phường chưa hoàn thiện"


@pytest.fixture
def view(full: City) -> View:
    return view_of(full)


def saved(view: View) -> Outline:
    return kept_outline(Papers(view.folder), "")


def press(app: AppTest, key: str) -> AppTest:
    assert not app.button(key=key).disabled
    return app.button(key=key).click().run()


def save(app: AppTest, author: str = "Lan") -> AppTest:
    app.text_input(key="outline-author").input(author)
    return press(app, "save-outline")


def sentence(app: AppTest):
    (box,) = (each for each in app.text_area if each.label == words.SENTENCE)
    return box


def photograph(shade: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (640, 480), (shade, 90, 90)).save(file, "JPEG")
    return file.getvalue()


def test_the_slides_stand_in_their_order_with_their_computed_sentences(view: View):
    app = show("compose", view)
    assert not app.exception
    said = texts(app)
    assert "16 trang sẽ chiếu." in said
    assert words.OF_DRAFT in said
    assert COMPUTED in said
    assert said.index("Căn cứ triển khai") < said.index("Kết quả nổi bật") < said.index("Xin trân trọng cảm ơn!")
    assert app.button(key="up-cover").disabled
    assert app.button(key="down-thanks").disabled


def test_what_is_moved_hidden_and_reworded_is_kept_when_it_is_saved(view: View):
    app = show("compose", view, TEAMS)
    press(app, "up-teams")
    press(app, "switch-missing")
    sentence(app).set_value("Một nửa số đội, 21 đội, chưa có quy chế").run()
    said = texts(app)
    assert "15 trang sẽ chiếu; 1 trang ẩn; 1 câu đã sửa." in said
    assert words.COMPUTED.format(text=COMPUTED) in said
    assert "câu đã sửa có số 21 không có trong câu tính từ số liệu" in said
    assert saved(view) == Outline()
    save(app)
    assert "Đã lưu bài trình bày (bản soạn 1)." in texts(app)
    choices = saved(view).choices
    order = [choice.slide for choice in choices]
    assert order.index("teams") == order.index("missing") - 1
    assert [choice.slide for choice in choices if not choice.is_shown] == ["missing"]
    assert {choice.message for choice in choices} == {None, "Một nửa số đội, 21 đội, chưa có quy chế"}


def test_the_computed_sentence_is_taken_back(view: View):
    app = show("compose", view, TEAMS)
    sentence(app).set_value("Câu khác").run()
    press(app, "take-back")
    assert sentence(app).value == COMPUTED
    assert {choice.message for choice in save(app) and saved(view).choices} == {None}


def test_nothing_is_saved_without_an_author(view: View):
    app = show("compose", view)
    press(app, "switch-missing")
    save(app, "  ")
    assert words.AUTHOR_MISSING in texts(app)
    assert saved(view) == Outline()
    press(app, "discard")
    assert "16 trang sẽ chiếu." in texts(app)


def test_a_deck_of_hidden_slides_only_is_not_saved(view: View):
    app = show("compose", view)
    every = [button.key.removeprefix("switch-") for button in app.button if button.key.startswith("switch-")]
    *others, last = (Choice(slide, is_shown=False) for slide in every)
    one_left = Outline((*others, replace(last, is_shown=True)))
    keep_outline(Papers(view.folder), "", one_left, "Lan", dt.datetime(2019, 12, 24, 17, 5))
    app = save(press(show("compose", view), f"switch-{every[-1]}"))
    assert "Mọi trang đều đang ẩn. Hiện ít nhất một trang rồi lưu." in texts(app)
    assert saved(view) == one_left


def test_an_earlier_version_is_brought_back_as_a_change_to_be_saved(view: View):
    app = show("compose", view)
    press(app, "switch-missing")
    save(app)
    press(app, "switch-missing")
    save(app, "Minh")
    app.selectbox(key="saved-version").select(1).run()
    press(app, "bring-back")
    assert "15 trang sẽ chiếu; 1 trang ẩn." in texts(app)
    save(app)
    papers = Papers(view.folder)
    assert [choice.slide for choice in kept_outline(papers, "").choices if not choice.is_shown] == ["missing"]
    assert [paper.author for paper in papers.versions(PaperKind.OUTLINE, "")] == ["Lan", "Minh", "Lan"]


def test_what_somebody_saved_meanwhile_is_told_before_it_is_written_over(view: View):
    app = press(show("compose", view), "switch-missing")
    theirs = switched(Outline(), ("teams",), "teams")
    keep_outline(Papers(view.folder), "", theirs, "Hoa", dt.datetime(2019, 12, 24, 17, 5))
    app.run()
    assert "Hoa đã lưu bản soạn 1 lúc 17:05 ngày 24/12/2019" in texts(app)
    save(press(app, "keep-mine"))
    assert [choice.slide for choice in saved(view).choices if not choice.is_shown] == ["missing"]


def test_what_somebody_saved_is_opened_where_nothing_was_changed(view: View):
    app = show("compose", view)
    theirs = moved(Outline(), ("cover", "basis", "buildings"), "basis", -1)
    keep_outline(Papers(view.folder), "", theirs, "Hoa", dt.datetime(2019, 12, 24, 17))
    said = texts(app.run())
    assert said.index("Căn cứ triển khai") < said.index("HỘI NGHỊ TRIỂN KHAI")


def test_photographs_are_checked_captioned_and_shown_on_a_slide(view: View):
    app = show("compose", view)
    (box,) = app.file_uploader
    app = box.set_value([("a.jpg", photograph(10), "image/jpeg"), ("b.txt", b"nothing", "text/plain")]).run()
    assert "Tệp “b.txt” không phải ảnh JPEG hoặc PNG đọc được." in texts(app)
    (caption,) = (each for each in app.text_input if each.label == "Chú thích ảnh 1")
    caption.input("Lối thoát nạn bị chắn").run()
    assert "17 trang sẽ chiếu." in texts(app)
    save(app)
    (photo,) = saved(view).photos
    assert photo.caption == "Lối thoát nạn bị chắn"
    assert Papers(view.folder).attached(photo.digest)[:2] == b"\xff\xd8"


def test_a_photograph_for_which_the_slide_has_no_room_is_named(view: View):
    app = show("compose", view)
    (box,) = app.file_uploader
    app = box.set_value([(f"{n}.jpg", photograph(40 * n), "image/jpeg") for n in range(1, 6)]).run()
    assert "Trang đã đủ 4 ảnh nên không nhận “5.jpg”." in texts(app)
    assert len(app.file_uploader) == 0
    save(app)
    assert len(saved(view).photos) == 4


def test_a_chart_of_a_page_becomes_a_slide_once(view: View):
    assert words.ADD not in texts(show("equipment", view))
    app = AppTest.from_string(WITH_CHARTS, default_timeout=60)
    app.session_state["view"] = view
    app.run()
    (button,) = (each for each in app.button if each.label == words.ADD and each.key.startswith("add-stock"))
    button.click().run()
    assert words.ADD_DONE.format(briefing=words.DRAFT_BRIEFING) in texts(app)
    app.button(key=button.key).click().run()
    assert words.ADD_KNOWN.format(briefing=words.DRAFT_BRIEFING) in texts(app)
    outline = saved(view)
    (slide,) = outline.added
    assert (slide.title, slide.metrics) == ("Trang bị PCCC và CNCH", ("equipment_coverage",))
    assert outline.snapshots == ((slide.id, view.store.id),)
    composed = show("compose", view, {"trang-dang-soan": slide.id})
    assert "17 trang sẽ chiếu; 1 biểu đồ lấy từ các trang số liệu." in texts(composed)
    press(composed, "remove-chart")
    assert "16 trang sẽ chiếu." in texts(composed)


def test_one_ward_has_its_sixteen_slides_too(one_ward: City):
    app = show("compose", view_of(one_ward))
    assert not app.exception
    assert "16 trang sẽ chiếu." in texts(app)


def test_an_empty_store_says_where_to_begin(city: City):
    app = show("compose", view_of(city))
    assert "Tiếp nhận báo cáo" in texts(app)
    assert not app.text_area


def test_a_pin_of_an_earlier_version_says_what_to_do(view: View):
    pin = Ledger(view.folder).pin("Cũ", view.store.id, dt.datetime(2019, 12, 24, 18), {}, {})
    app = show("compose", replace(view, pin=pin))
    assert words.NO_BRIEFING in texts(app)


def test_names_and_sentences_stay_text(city: City):
    fill(city, "quynh-loi")
    view = view_of(city)
    app = show("compose", view, TEAMS)
    sentence(app).set_value("<script>alert(1)</script> **đậm**").run()
    assert not app.exception
    assert "<script>" not in texts(app)
    assert "&lt;script&gt;" in texts(app)
