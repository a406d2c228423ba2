"""The cards that hand things out, and the letters and pages offered on Việc cần đôn đốc and Hồ sơ phường."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from tests.city import City
from tests.pages.conftest import fill, show, texts, view_of

CARDS = """
import streamlit as st
from ui.meeting.opened import the_briefing
from ui.meeting.reminders import show_reminders
from ui.meeting.summary import show_summary
from ui.meeting.ward_pages import show_ward_pages
view = st.session_state.view
for show in (show_reminders, show_summary, show_ward_pages):
    show(view, the_briefing(view))
"""


def cards(city: City) -> AppTest:
    app = AppTest.from_string(CARDS, default_timeout=60)
    app.session_state["view"] = view_of(city)
    return app.run()


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.get("download_button")]


def test_the_cards_offer_letters_texts_the_summary_and_pages(one_ward: City):
    app = cards(one_ward)
    assert not app.exception
    assert labels(app) == ["Công văn (DOCX)", "Công văn (PDF)", "Ảnh (PNG)", "Bản PDF", "Một trang (PDF)"]
    said = texts(app)
    assert "31 đơn vị; hạn trả lời: ngày 02/01/2020." in said
    assert "Trang của 19 phường (zip)" in said
    assert len(app.selectbox(key="nhan-phuong").options) == 19


def test_the_letters_go_to_the_units_chosen_and_answer_in_the_days_chosen(one_ward: City):
    app = cards(one_ward)
    app.multiselect(key="don-doc-don-vi").select("ubnd-quynh-loi")
    app.number_input(key="don-doc-ngay-tra-loi").set_value(2).run()
    assert "1 đơn vị; hạn trả lời: ngày 27/12/2019." in texts(app)
    app.button(key="make-reminders-pdf").click().run()
    assert not app.exception
    _, content = app.session_state["reminders-pdf"]
    [name] = ZipFile(BytesIO(content)).namelist()
    assert name == "01-ubnd-phuong-quynh-loi.pdf"
    assert "Tải cong-van-don-doc-20191224-pdf.zip" in labels(app)
    app.multiselect(key="don-doc-don-vi").unselect("ubnd-quynh-loi").run()
    assert "Tải cong-van-don-doc-20191224-pdf.zip" not in labels(app)


def test_the_pages_of_all_wards_are_made_on_the_click(one_ward: City):
    app = cards(one_ward)
    app.button(key="make-ward-pages").click().run()
    assert not app.exception
    _, content = app.session_state["ward-pages"]
    packed = ZipFile(BytesIO(content))
    assert len(packed.namelist()) == 19
    [own] = [name for name in packed.namelist() if "quynh-loi" in name]
    said = PdfReader(BytesIO(packed.read(own))).pages[0].extract_text()
    assert "Nhà B1 minh họa" in " ".join(said.split())


def test_an_empty_store_has_cards_that_say_so(city: City):
    app = cards(city)
    assert not app.exception
    assert "Năm chỉ tiêu cần tập trung nhất" in texts(app)


@pytest.mark.parametrize("name", ["#strong[x] $a^2$ <b>đậm</b> _nghiêng_", "Tên rất dài " * 830])
def test_names_from_files_are_only_text_in_what_is_handed_out(city: City, name: str):
    fill(city, "quynh-loi")
    city.collect("building", f"""
        building | name   | kind      | storeys | households
        B1       | {name} | old_block | 5       | 40
    """, ward="quynh-loi")  # fmt: skip
    app = cards(city)
    assert not app.exception
    app.button(key="make-ward-pages").click().run()
    app.button(key="make-reminders-docx").click().run()
    assert not app.exception


def test_the_list_of_work_makes_the_letter_to_the_units_it_shows(full: City):
    app = show("attention", view_of(full), {"don-vi": "UBND phường Bạch Mai"})
    app.button(key="make-letter-pdf").click().run()
    assert not app.exception
    _, content = app.session_state["letter-pdf"]
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages).split())
    assert "Kính gửi: UBND phường Bạch Mai" in said
    assert "Số liệu chưa chốt" in said
    assert "Tải cong-van-don-doc-20191224.pdf" in labels(app)
    app.multiselect(key="loai-viec").select("need_change").run()
    assert not [button for button in app.button if "Công văn" in button.label]


@pytest.mark.parametrize(("ward", "said"), [("Bạch Mai", "Nhà được trang bị đủ"), ("Phố Huế", "không có nhà chung cư")])
def test_a_ward_s_own_page_makes_its_one_page_whatever_is_filtered_by(full: City, ward: str, said: str):
    app = show("ward_profile", view_of(full, wards=("bach-mai",)), {"ho-so": ward})
    app.button(key="make-one-ward-page").click().run()
    assert not app.exception
    _, content = app.session_state["one-ward-page"]
    [page] = PdfReader(BytesIO(content)).pages
    text = " ".join(page.extract_text().split())
    assert f"Phường {ward}" in text
    assert said in text
    assert ("50,0% · 1/2 50,0%" in text) == (ward == "Bạch Mai")
