"""Saved questions on the explorer's page, and Bảng của tôi: kept, shown as tiles, moved, taken away."""

from analytics.exploring.question import Group, Picture, Question
from analytics.exploring.saved import SavedQuestion
from analytics.exploring.subject import OWN
from tests.city import City
from tests.pages.conftest import show, texts, view_of
from ui.explorer import kept
from ui.explorer.panels import PANEL
from wording.exploring_saved import TITLE

BARS = Question("building", groups=(Group("ward"),), picture=Picture.BARS)
NAMED = {"nguoi": "Trần Văn A"}
SAVING = {PANEL: TITLE}


def save(city: City, name: str, question: Question = BARS) -> None:
    kept.keep(view_of(city), SavedQuestion(name, "Trần Văn A", "Dùng cho giao ban", question))


def test_an_empty_store_says_what_to_do(city: City):
    assert "Chưa có số liệu." in texts(show("my_board", view_of(city)))


def test_without_a_name_the_board_asks_for_one(full: City):
    app = show("my_board", view_of(full))
    assert not app.exception
    assert "Ghi tên của bạn để mở bảng riêng" in texts(app)
    assert "Chưa có câu hỏi nào được lưu." in texts(show("my_board", view_of(full), NAMED))


def test_the_question_at_hand_is_saved_by_name_and_again_as_a_new_version(full: City):
    view = view_of(full)
    app = show("explore", view, SAVING)
    app.text_input(key="luu-ten").input("Số nhà <b>theo phường</b>")
    app.text_input(key="luu-nguoi").input("Trần Văn A")
    app.button(key="luu").click().run()
    assert not app.exception
    assert "Đã lưu “Số nhà &lt;b&gt;theo phường&lt;/b&gt;”." in texts(app)
    assert "Bản 1, " in texts(app)
    app.button(key="luu").click().run()
    assert "Bản 2, " in texts(app)
    app.button(key="bo-cau-da-luu").click().run()
    assert "Chưa có câu hỏi nào được lưu." in texts(app)


def test_a_question_without_a_name_is_not_saved(full: City):
    app = show("explore", view_of(full), SAVING)
    app.button(key="luu").click().run()
    assert "Ghi tên câu hỏi và người lưu trước khi lưu." in texts(app)


def test_tiles_are_added_moved_and_removed(full: City):
    save(full, "Một")
    save(full, "Hai", Question("violation"))
    view = view_of(full)
    app = show("my_board", view, NAMED)
    for name in ("Một", "Hai"):
        app.selectbox(key="them-vao-bang").select(name)
        app.button(key="them").click().run()
    assert not app.exception
    assert kept.board(view, "Trần Văn A") == ("Một", "Hai")
    assert "Số nhà: cao nhất – Nguyễn Du (3)" in texts(app)
    assert "Vật cản trên lối thoát nạn" in texts(app)
    app.button(key="len-1").click().run()
    assert kept.board(view, "Trần Văn A") == ("Hai", "Một")
    app.button(key="bo-0").click().run()
    assert kept.board(view, "Trần Văn A") == ("Một",)
    assert kept.board(view, "Người khác") == ()


def test_a_tile_that_cannot_be_answered_says_so(full: City):
    save(full, "Tệp riêng", Question(OWN))
    view = view_of(full)
    kept.keep_board(view, "Trần Văn A", ("Tệp riêng", "Đã bỏ"))
    said = texts(show("my_board", view, NAMED))
    assert "Câu hỏi này không trả lời được với số liệu đang xem" in said
    assert "Câu hỏi “Đã bỏ” đã bị bỏ khỏi danh sách" in said
