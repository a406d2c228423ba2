"""Báo cáo, phụ lục on full, empty and one-ward stores: what was checked is told, files are made when asked for."""

import datetime as dt
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from analytics import Scope
from briefing.keeping import TEXT, kept
from briefing.material import gather
from data.ledger import Ledger
from data.store import Store
from tests.city import City
from tests.pages.conftest import DAY, show, texts, view_of
from tests.pages.hostile import hostile_city
from ui.view import View

PAGE = "documents"
NAME = "Hội nghị"


def made(app: AppTest, key: str) -> bytes:
    """The file that a press on its button makes."""
    app.button(key=f"make-{key}").click().run()
    assert not app.exception
    says, content = app.session_state[key]
    assert says
    return content


def pinned(city: City) -> View:
    """The view of a briefing that was pinned and opened."""
    view = view_of(city)
    assert isinstance(view.store, Store)
    material = gather(view.store, Scope(DAY), view.store.id, view.area)
    pin = Ledger(city.folder).pin(NAME, view.store.id, dt.datetime(2019, 12, 25, 8), *kept(material))
    return replace(view, pin=pin)


def test_an_empty_store_says_what_to_do(city: City):
    app = show(PAGE, view_of(city))
    assert not app.exception
    assert "Chưa có số liệu. Vào “Tiếp nhận báo cáo”" in texts(app)


def test_a_ward_without_buildings_says_so(one_ward: City):
    said = texts(show(PAGE, view_of(one_ward, wards=("pho-hue",))))
    assert "Phường Phố Huế không có nhà chung cư thuộc phạm vi theo dõi." in said
    assert "Bài trình bày" not in said


def test_a_draft_is_checked_and_stamped(full: City):
    app = show(PAGE, view_of(full))
    said = texts(app)
    assert not app.exception
    assert "xuất được tệp; 1 nội dung chưa đạt, có ghi rõ trên từng trang." in said
    assert "Số liệu đã chốt: chưa đạt. Vào “Chốt số liệu” để chốt rồi mở bản chốt." in said
    assert "Số của các phường cộng lại bằng số toàn địa bàn: đạt." in said
    deck = Presentation(BytesIO(made(app, "deck-WIDE")))
    assert len(deck.slides) == 16
    assert any("Số liệu chưa chốt" in shape.text_frame.text for shape in deck.slides[3].placeholders)


def test_a_pinned_briefing_passes_every_check(one_ward: City):
    app = show(PAGE, pinned(one_ward))
    assert not app.exception
    assert "Đã kiểm tra 9 nội dung: tất cả đều đạt, xuất được tệp." in texts(app)
    book = load_workbook(BytesIO(made(app, "annex")))
    assert f"bản chốt “{NAME}”" in book["Nhà được trang bị đủ"]["A3"].value


def test_the_report_has_the_issuer_and_the_form_that_were_asked_for(one_ward: City):
    app = show(PAGE, view_of(one_ward))
    assert "Áp dụng thể thức Thông tư 01/2011." in texts(app)
    app.date_input(key="ngay-van-ban").set_value(dt.date(2020, 3, 5)).run()
    assert "Áp dụng thể thức Nghị định 30/2020." in texts(app)
    app.selectbox(key="bao-cao-ban-hanh").select("office").run()
    report = Document(BytesIO(made(app, "report-docx")))
    assert report.tables[0].rows[0].cells[0].text.splitlines()[:2] == ["UBND QUẬN HAI BÀ TRƯNG", "PHÒNG QUẢN LÝ ĐÔ THỊ"]
    assert "PAGE" in report.sections[0].header.paragraphs[0]._p.xml
    assert next(button.label for button in app.get("download_button")) == "Tải bao-cao-20191224.docx"


def test_a_file_is_offered_until_something_else_is_asked_for(one_ward: City):
    app = show(PAGE, view_of(one_ward))
    made(app, "report-docx")
    assert "Tải bao-cao-20191224.docx" in [button.label for button in app.get("download_button")]
    app.selectbox(key="the-thuc").select("nd30").run()
    assert "Tải bao-cao-20191224.docx" not in [button.label for button in app.get("download_button")]


def test_the_address_keeps_the_chosen_form(one_ward: City):
    app = show(PAGE, view_of(one_ward), {"the-thuc": "Nghị định 30/2020"})
    assert app.selectbox(key="the-thuc").value == "nd30"
    assert "Áp dụng thể thức Nghị định 30/2020." in texts(app)


def test_a_briefing_whose_figures_do_not_agree_is_not_handed_out(one_ward: City):
    view = pinned(one_ward)
    kept_text = view.pin.folder / "texts" / f"{TEXT}.txt"
    kept_text.write_text(kept_text.read_text(encoding="utf-8").replace("1/2 nhà chung cư cũ", "2/2 nhà chung cư cũ"))
    app = show(PAGE, view)
    said = texts(app)
    assert not app.exception
    assert "1 nội dung không đạt nên chưa xuất được tệp." in said
    assert "Câu nêu kết quả: Đến ngày 24/12/2019, 2/2 nhà chung cư cũ" in said
    assert app.get("download_button") == []
    assert "Phiếu chủ trì" not in said


def test_a_pin_without_a_briefing_says_what_to_do(one_ward: City):
    view = view_of(one_ward)
    pin = Ledger(one_ward.folder).pin("Cũ", view.store.id, dt.datetime(2019, 12, 25, 8), {}, {})
    said = texts(show(PAGE, replace(view, pin=pin)))
    assert "Bản chốt “Cũ” do phiên bản cũ lập, không có bài trình bày." in said


@pytest.mark.slow
def test_names_from_files_break_no_file(city: City):
    view = view_of(hostile_city(city))
    app = show(PAGE, view)
    assert not app.exception
    assert "<script" not in texts(app)
    for key in ("deck-WIDE", "report-docx", "report-pdf", "annex", "chair-docx", "chair-pdf"):
        assert len(made(app, key)) > 1_000
