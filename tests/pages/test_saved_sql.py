"""A question in SQL under a name: saved, opened, on a board, in and out as a file; refused when it is no question."""

from collections.abc import Iterator

import pytest

from analytics.exploring.saved import SavedQuestion, SqlQuestion, as_file
from tests.city import City
from tests.pages.conftest import show, texts, view_of
from tests.pages.test_sql import answered, asked
from ui.explorer import kept, pool
from ui.explorer.panels import PANEL
from wording.exploring_saved import TITLE

COUNT = "select kind, count(*) as so_nha from building group by kind order by so_nha desc limit 1"
PERSON = "Trần Văn A"


@pytest.fixture(scope="module", autouse=True)
def _explorers() -> Iterator[None]:
    yield
    pool._explorer.clear()


def save(city: City, name: str, sql: str) -> SavedQuestion:
    saved = SavedQuestion(name, PERSON, "Dùng cho giao ban", SqlQuestion(sql))
    kept.keep(view_of(city), saved)
    return saved


def test_the_query_asked_last_is_saved_by_name_and_again_as_a_new_version(full: City):
    view = view_of(full)
    app = show("sql", view)
    assert "Chạy một câu truy vấn rồi mở lại mục này để lưu." in texts(app)
    app = answered(app, COUNT)
    app.text_input(key="luu-ten").input("Loại nhà <b>nhiều nhất</b>")
    app.text_input(key="luu-nguoi").input(PERSON)
    app.button(key="luu").click().run()
    assert not app.exception
    assert "Đã lưu “Loại nhà &lt;b&gt;nhiều nhất&lt;/b&gt;”." in texts(app)
    app.button(key="luu").click().run()
    assert "Bản 2, " in texts(app)
    (found,) = kept.saved_questions(view)
    assert (found.saved.question, found.saved.author) == (SqlQuestion(COUNT), PERSON)


def test_what_is_no_question_to_the_snapshot_is_not_saved(full: City):
    view = view_of(full)
    app = asked(view, "drop table building")
    app.text_input(key="luu-ten").input("Xóa")
    app.text_input(key="luu-nguoi").input(PERSON)
    app.button(key="luu").click().run()
    assert "Chưa lưu được. Chỉ đọc được số liệu" in texts(app)
    assert kept.saved_questions(view) == ()


def test_a_saved_question_is_opened_by_its_name_until_another_is_asked(full: City):
    long = f"{COUNT} -- {'x' * 3_000}"
    save(full, "Đếm nhà", long)
    app = show("sql", view_of(full), {"cau-da-luu": "Đếm nhà"})
    assert app.text_area[0].value == long
    app = answered(app, "select 41 + 1 as dap_so")
    assert ">42</span>" in texts(app)
    assert "cau-da-luu" not in app.query_params
    said = texts(show("sql", view_of(full), {"cau-da-luu": "Không có"}))
    assert "Không có câu truy vấn SQL nào được lưu với tên “Không có”." in said


def test_the_builder_s_list_leads_to_truy_van_sql(full: City):
    save(full, "Đếm nhà", COUNT)
    said = texts(show("explore", view_of(full), {PANEL: TITLE}))
    assert "truy-van-sql?cau-da-luu=%C4%90%E1%BA%BFm+nh%C3%A0" in said


def test_a_tile_shows_the_first_rows(full: City):
    view = view_of(full)
    save(full, "Nhiều dòng", "select range * 1000 as so from range(50)")
    save(full, "Tệp riêng", "from tep_cua_toi")
    kept.keep_board(view, PERSON, ("Nhiều dòng", "Tệp riêng"))
    app = show("my_board", view, {"nguoi": PERSON})
    said = texts(app)
    assert not app.exception
    assert "8 dòng đầu trong 50" in said
    assert ">7.000</span>" in said
    assert ">8.000</span>" not in said
    assert "Không có bảng “tep_cua_toi”." in said


@pytest.mark.parametrize(
    ("sql", "expected"),
    [(COUNT, "Đã lưu “Từ tệp”."), ("select 1; select 2", "Chưa lưu được. Chỉ chạy được một câu mỗi lần.")],
)
def test_a_file_is_taken_in_when_its_sql_is_one_question(full: City, sql: str, expected: str):
    app = show("sql", view_of(full))
    content = as_file(SavedQuestion("Từ tệp", PERSON, "", SqlQuestion(sql))).encode()
    app.file_uploader(key="luu-tep-vao").upload("cau-hoi.json", content, "application/json").run()
    app.button(key="nhan-cau-hoi").click().run()
    assert not app.exception
    assert expected in texts(app)
