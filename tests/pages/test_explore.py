"""Tra cứu theo bảng on full, empty and one-ward stores: controls ask, tables answer, names stay text."""

from streamlit.testing.v1 import AppTest

from analytics.exploring.question import Asks, Filter, Group, Picture, Question
from analytics.exploring.subject import METRICS, OWN
from analytics.exploring.written import as_text, from_text
from analytics.measure import measure
from analytics.scope import Scope
from tests.city import City
from tests.pages.conftest import DAY, show, texts, view_of
from ui.explorer.address import QUESTION, SNAPSHOT
from ui.explorer.panels import PANEL
from wording.exploring import EXAMPLES
from wording.numbers import percent


def ask(city: City, question: Question, **scope: object) -> AppTest:
    return show("explore", view_of(city, **scope), {QUESTION: as_text(question)})


def test_an_empty_store_says_what_to_do(city: City):
    app = show("explore", view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_the_first_question_counts_buildings_by_ward(full: City):
    app = show("explore", view_of(full), {PANEL: EXAMPLES})
    said = texts(app)
    assert not app.exception
    assert "Số nhà: cao nhất – Nguyễn Du (3)" in said
    assert "Nhà có lối thoát nạn bị chặn, khóa mà chưa có đội PCCC phụ trách" in said
    assert "20 dòng, từ 57 nhà." in said


def test_a_control_asks_another_question_which_stands_in_the_address(full: City):
    app = show("explore", view_of(full))
    app.selectbox(key="chu-de").select("violation").run()
    app.multiselect(key="loc-theo").select("is_overdue").run()
    app.multiselect(key="loc-is_overdue").select("true").run()
    app.multiselect(key="nhom-theo").select("violation_type").run()
    asked = from_text(app.query_params[QUESTION])
    assert asked.subject == "violation"
    assert asked.filters == (Filter("is_overdue", Asks.ONE_OF, ("true",)),)
    assert asked.groups == (Group("ward"), Group("violation_type"))
    assert "19 dòng, từ 19 tồn tại, vi phạm." in texts(app)
    assert "Quá hạn: Có" in texts(app)


def test_metrics_are_the_measured_figures_and_a_row_opens_its_records(full: City):
    question = Question(METRICS, metrics=("team_regulations",), groups=(Group("ward"),), opened=("bach-mai",))
    app = ask(full, question)
    row = measure(full.store(), ["team_regulations"], Scope(DAY)).row("team_regulations", "bach-mai")
    assert not app.exception
    assert f">{percent(row.value)}<" in texts(app)
    assert "Đội PCCC có quy chế hoạt động: Bạch Mai" in texts(app)
    assert "metric_values('team_regulations', 'ward'" in app.code[0].value


def test_a_row_opens_the_list_behind_it_and_the_button_closes_it(full: City):
    question = Question("violation", groups=(Group("ward"),), picture=Picture.WARD_MAP, opened=("bach-mai",))
    app = ask(full, question)
    assert "Danh sách: Bạch Mai" in texts(app)
    assert ">V1<" in texts(app)
    app.button(key="close-list").click().run()
    assert "Danh sách: Bạch Mai" not in texts(app)


def test_one_ward_and_a_ward_without_buildings_say_what_is_so(one_ward: City):
    counted = Question("building", groups=(Group("ward"),))
    assert "1 dòng, từ 3 nhà." in texts(ask(one_ward, counted, wards=("quynh-loi",)))
    app = ask(one_ward, Question("building"), wards=("pho-hue",))
    assert not app.exception
    assert "Không có bản ghi nào phù hợp với điều kiện lọc." in texts(app)


def test_nothing_found_unreadable_and_unknown_are_sentences(full: City):
    none = Question("building", filters=(Filter("name", Asks.CONTAINS, ("không có",)),))
    assert "Không có bản ghi nào phù hợp với điều kiện lọc." in texts(ask(full, none))
    assert "Địa chỉ này không giữ một câu hỏi đọc được." in texts(show("explore", view_of(full), {QUESTION: "hỏng"}))
    unknown = Question("building", columns=("mật khẩu",))
    assert "Câu hỏi nhắc đến “mật khẩu” mà chủ đề này không có." in texts(ask(full, unknown))
    assert "Câu hỏi này dùng tệp của bạn." in texts(ask(full, Question(OWN)))


def test_hostile_names_are_shown_as_text_and_long_ones_do_not_break_the_page(city: City):
    long = "x" * 1_900
    city.buildings(f"""
        building | name                          | kind
        B1       | <script>alert(1)</script> :red[đỏ] | old_block
        B2       | {long} | old_block
    """)
    app = ask(city, Question("building", groups=(Group("name"),), picture=Picture.BARS))
    assert not app.exception
    assert "&lt;script&gt;" in texts(app)
    assert "<script>alert" not in texts(app)


def test_a_link_opens_the_snapshot_it_was_made_on_and_says_when_it_is_gone(full: City):
    old = full.publish()
    full.submit(ward="bach-mai", received="2019-12-24 18:00", building="building | name | kind\nB1 | Nhà | old_block")
    app = show("explore", view_of(full), {SNAPSHOT: old.id})
    assert f"Đang xem bản số liệu {old.id[:4]}" in texts(app)
    assert "57 nhà" in texts(app)
    app.button(key="ban-moi-nhat").click().run()
    assert "55 nhà" in texts(app)
    for gone in ("0123456789ab", "../../etc"):
        assert "không còn trong kho" in texts(show("explore", view_of(full), {SNAPSHOT: gone}))
