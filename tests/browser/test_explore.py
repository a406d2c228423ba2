"""Tra cứu theo bảng in a real browser: a question built by clicks, its figures measured, a link that opens it again."""

import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from analytics.exploring.question import Asks, Filter, Group, Picture, Question
from analytics.exploring.written import as_text
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import integer

pytestmark = [pytest.mark.browser]

EXPLORE = "/tra-cuu"
OPEN_BY_WARD = Question(
    "violation",
    filters=(Filter("is_open", Asks.ONE_OF, ("true",)),),
    groups=(Group("ward"),),
    picture=Picture.BARS,
)


def address_of(question: Question) -> str:
    return f"{EXPLORE}?cau-hoi={as_text(question)}"


def test_the_figures_of_the_builder_are_the_measured_ones_and_a_bar_opens_its_records(
    page: Page, address: str, district: City
):
    visit(page, address, address_of(OPEN_BY_WARD))
    table = measure(open_store(district.folder, MACROS), ["violations_open"], Scope(DAY))
    rows = page.locator("table.figures").first.locator("tbody tr")
    own = rows.filter(has_text="Bạch Mai").locator("td").last
    expect(own).to_have_text(integer(table.row("violations_open", "bach-mai").value))
    expect(rows).to_have_count(sum(bool(row.value) for row in table.rows))
    page.locator(".barlayer .point path").last.click(force=True)
    expect(page.get_by_role("heading", name="Danh sách: Nguyễn Du")).to_be_visible()
    settled(page)
    expect(page.locator(".st-key-open-list table.figures tbody tr")).to_have_count(1)
    page.get_by_role("button", name="Đóng danh sách").click()
    expect(page.locator(".st-key-open-list")).to_have_count(0)


def test_a_control_changes_the_question_and_its_link_opens_it_again(page: Page, address: str):
    visit(page, address, EXPLORE)
    page.locator(".st-key-bieu-do input").click()
    page.get_by_role("option", name="Bản đồ phường").click()
    expect(page.locator(".choroplethlayer path").first).to_be_attached()
    settled(page)
    assert "cau-hoi=" in page.url
    page.goto(page.url)
    settled(page)
    expect(page.locator(".choroplethlayer path").first).to_be_attached()


def test_a_worked_example_is_one_click_away(page: Page, address: str):
    visit(page, address, f"{EXPLORE}?mo-them=Câu+hỏi+mẫu")
    page.get_by_role("link", name="Nhà kiểm định cấp D theo số nhân khẩu").click()
    settled(page)
    expect(page.get_by_text("Không có bản ghi nào phù hợp với điều kiện lọc.")).to_be_visible()


def test_a_dropped_file_is_asked_in_this_visit(page: Page, address: str):
    visit(page, address, f"{EXPLORE}?mo-them=Tệp+của+bạn")
    content = "Phường;Số xe điện\nBạch Mai;1.250\nNguyễn Du;3\n".encode()
    page.locator("input[type=file]").set_input_files({"name": "xe-dien.csv", "mimeType": "text/csv", "buffer": content})
    expect(page.get_by_text("Đã đọc xe-dien.csv: 2 dòng, 2 cột.")).to_be_visible()
    settled(page)
    page.locator(".st-key-chu-de input").click()
    page.get_by_role("option", name="Tệp của bạn").click()
    expect(page.get_by_text("Số dòng: cao nhất – Nguyễn Du (1)")).to_be_visible()
