"""Truy vấn SQL in a real browser: a true figure, Vietnamese faults, a cancelled query, a link that asks again."""

import re
from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from data.store import open_store
from tests.browser.conftest import WAIT_MS, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY

pytestmark = [pytest.mark.browser]

SQL, DICTIONARY = "/truy-van-sql", "/tu-dien-du-lieu"
METRIC = (
    "select sum(numerator)::int || '/' || sum(denominator)::int as ty_le "
    "from metric_values('team_regulations', 'ward', date '2019-12-24', timestamp '9999-12-30')"
)
ENDLESS = "select count(*) as dem from range(10000000000000)"


@pytest.fixture(autouse=True)
def _patience() -> Iterator[None]:
    """The first query of a server waits until its process has opened the snapshot."""
    expect.set_options(timeout=WAIT_MS)
    yield
    expect.set_options(timeout=5_000)


def ask(page: Page, sql: str) -> None:
    page.get_by_label("Câu truy vấn").fill(sql)
    page.keyboard.press("Control+Enter")


def test_an_analyst_s_query_gives_the_measured_figure_and_its_link_too(page: Page, address: str, district: City):
    total = measure(open_store(district.folder, MACROS), ["team_regulations"], Scope(DAY), ()).total("team_regulations")
    figure = f"{total.numerator:.0f}/{total.denominator:.0f}"
    visit(page, address, SQL)
    ask(page, METRIC)
    cell = page.locator("table.figures tbody td")
    expect(cell).to_have_text(figure)
    expect(page).to_have_url(re.compile("cau="))
    visit(page, address, f"{SQL}?cau={quote(METRIC)}")
    expect(cell).to_have_text(figure)
    assert figure == "18/36"


def test_a_fault_names_its_place_and_the_nearest_column(page: Page, address: str):
    visit(page, address, SQL)
    ask(page, "select housholds from building")
    notice = page.locator(".notice.late")
    expect(notice).to_contain_text("Không có cột “housholds”")
    expect(notice).to_contain_text("Có phải: households")
    expect(notice).to_contain_text("Dòng 1, ký tự 8.")
    settled(page)
    assert english(page) <= {"select housholds from building"}


def test_a_running_query_is_cancelled_while_the_page_stays_usable(page: Page, address: str):
    visit(page, address, SQL)
    ask(page, ENDLESS)
    page.get_by_role("button", name="Hủy").click()
    expect(page.locator(".notice")).to_contain_text("Đã hủy.")
    ask(page, "select 6 * 7 as dap_so")
    expect(page.locator("table.figures tbody td")).to_have_text("42")


def test_a_worked_question_is_one_click_from_its_answer(page: Page, address: str):
    visit(page, address, SQL)
    page.get_by_role("button", name="Câu hỏi mẫu").click()
    page.get_by_role("button", name="Một chỉ tiêu theo phường").click()
    expect(page.get_by_label("Câu truy vấn")).to_have_value(re.compile("metric_values"))
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Chạy truy vấn").click()
    expect(page.locator("p.sql-size")).to_contain_text("20 dòng")


def test_the_dictionary_finds_a_column_by_its_meaning_and_puts_it_into_the_query(page: Page, address: str):
    visit(page, address, SQL)
    page.get_by_label("Tìm cột, bảng, hàm, chỉ tiêu").fill("Số nhân khẩu")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="residents").first.click()
    expect(page.get_by_label("Câu truy vấn")).to_have_value("residents")
    visit(page, address, f"{DICTIONARY}?tim-cot=residents")
    expect(page.locator("[data-testid=stMain] [data-testid=stExpander]").first).to_contain_text("building")
