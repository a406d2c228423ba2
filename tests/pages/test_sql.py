"""Truy vấn SQL as its visitor meets it: asked, answered, refused, on any store, with any text in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.city import City
from tests.pages.conftest import fill, show, texts, view_of
from tests.pages.hostile import LONG, hostile_city
from ui.explorer import pool
from ui.view import View
from wording import explorer as words

METRIC = (
    "select sum(numerator) as tu_so, sum(denominator) as mau_so "
    "from metric_values('team_regulations', 'ward', date '2019-12-24', timestamp '9999-12-30')"
)


@pytest.fixture(scope="module", autouse=True)
def _explorers() -> Iterator[None]:
    yield
    pool._explorer.clear()


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    city = City(tmp_path_factory.mktemp("sql"))
    fill(city, "quynh-loi")
    return view_of(city)


def asked(view: View, sql: str) -> AppTest:
    """The page with a query asked by its button, and answered."""
    return answered(show("sql", view), sql)


def answered(app: AppTest, sql: str) -> AppTest:
    """A page that is open, with a query asked by its button, and answered."""
    app.text_area[0].set_value(sql)
    button(app, words.RUN).click().run()
    while any(each.label == words.CANCEL for each in app.button):
        app.run()
    assert not app.exception
    return app


def button(app: AppTest, label: str):
    return next(each for each in app.button if each.label == label)


def test_a_query_is_answered_with_its_rows_its_time_and_files(view: View):
    app = asked(view, "select building, households, date '2019-12-24' as ngay from building order by building")
    said = texts(app)
    assert "3 dòng · 0," in said
    assert ">300</span>" in said
    assert "24/12/2019" in said
    assert {each.label for each in app.get("download_button")} >= {"Tải Excel", "Tải Parquet"}


def test_an_analyst_reads_the_figure_of_the_dashboard(view: View):
    said = texts(asked(view, METRIC))
    assert ">1</span>" in said
    assert ">2</span>" in said


def test_a_long_result_is_shown_in_parts_with_the_number_of_all(view: View):
    app = asked(view, "select range as so from range(1234567)")
    assert "10.000 dòng đầu trong 1.234.567" in texts(app)
    assert "Dòng 1–200" in texts(app)
    button(app, words.NEXT).click().run()
    assert "Dòng 201–400" in texts(app)


def test_a_fault_is_told_in_vietnamese_with_its_place_and_the_nearest_name(view: View):
    said = texts(asked(view, "select buildin, name\nfrom bilding"))
    assert "Không có bảng “bilding”." in said
    assert "Có phải: building" in said
    assert "Dòng 2, ký tự 6." in said
    said = texts(asked(view, "select buildin from building"))
    assert "Không có cột “buildin”" in said
    assert "Có phải: building" in said


def test_what_reaches_outside_is_refused(view: View):
    assert "nằm ngoài bản số liệu" in texts(asked(view, "from read_csv('/etc/passwd')"))
    assert "Chỉ đọc được số liệu" in texts(asked(view, "drop table building"))


def test_codes_are_told_in_vietnamese_at_the_turn_of_a_switch(view: View):
    app = asked(view, "select ward, kind as loai, count(*) as so_nha from building group by all")
    assert ">quynh-loi</span>" in texts(app)
    app.toggle[0].set_value(True).run()
    assert not app.exception
    assert app.toggle[0].label == words.LABELS
    said = texts(app)
    assert ">quynh-loi</span>" not in said
    assert ">Quỳnh Lôi</span>" in said
    assert ">old_block</span>" not in said
    assert not asked(view, "select 'quynh-loi' as ten, 5 as ward").toggle


def test_a_link_asks_the_same_question_again(view: View):
    app = show("sql", view, {"cau": "select 41 + 1 as dap_so"})
    assert not app.exception
    assert app.text_area[0].value == "select 41 + 1 as dap_so"
    assert ">42</span>" in texts(app)


def test_a_query_stands_in_the_address_only_while_it_is_short(view: View):
    app = asked(view, "select 1 as mot")
    assert app.query_params["cau"] in ("select 1 as mot", ["select 1 as mot"])
    app = asked(view, f"select '{'x' * 3000}' as dai")
    assert "cau" not in app.query_params


def test_worked_questions_names_and_history_go_into_the_editor(view: View):
    app = asked(view, "select 7 as bay")
    button(app, words.INSERT).click().run()
    assert app.text_area[0].value == "select 7 as bay building"
    next(each for each in app.button if each.key == "sql-history-0").click().run()
    assert app.text_area[0].value == "select 7 as bay"
    next(each for each in app.button if each.key == "sql-example-metric").click().run()
    assert "metric_values('team_regulations'" in app.text_area[0].value
    app.text_input(key="sql-find").set_value("so ho").run()
    assert "households" in {each.label for each in app.button}


def test_texts_of_files_are_shown_as_text_only(tmp_path: Path):
    said = texts(asked(view_of(hostile_city(City(tmp_path))), "select name, address, note from building"))
    assert "<script" not in said
    assert "&lt;script&gt;" in said
    assert LONG.strip() in said  # whole, and cut by the style sheet
    assert 'class="clip"' in said


def test_an_empty_store_says_what_to_do(tmp_path: Path):
    app = show("sql", view_of(City(tmp_path)))
    assert not app.exception
    assert "Chưa có số liệu." in texts(app)
    assert not app.text_area


CSV = """Phường;Mã nhà;Số xe <b>điện</b>
Quỳnh Lôi;B1;12
Quỳnh Lôi;B2;5
Quỳnh Lôi;không rõ;7
""".encode()
JOINED = "select b.building, t.so_xe_b_dien_b as xe from tep_cua_toi t join building b using (building_id)"


def test_a_file_of_one_s_own_is_a_table_in_this_visit_only(view: View):
    app = show("sql", view)
    app.file_uploader[0].upload("khao-sat.csv", CSV, "text/csv").run()
    assert not app.exception
    assert "so_xe_b_dien_b" in texts(app)
    assert "Số xe &lt;b&gt;điện&lt;/b&gt;" in texts(app)
    said = texts(answered(app, JOINED))
    assert ">B1</span>" in said
    assert ">12</span>" in said
    said = texts(asked(view, JOINED))
    assert "Không có bảng “tep_cua_toi”." in said
    assert "thả tệp ở mục “Tệp của bạn”" in said
