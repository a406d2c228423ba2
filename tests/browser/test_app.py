"""The app in a real browser: true figures, links that reproduce, clicks that filter, no English."""

import re
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Page

from analytics import MACROS, Scope, measure
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY
from ui.streamlit_words import is_streamlit_s_own
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

ENGLISH = re.compile(
    r"\b(the|and|of|file|files|upload|browse|drag|drop|limit|search|select|choose|option|options|clear|download|view|"
    r"fullscreen|show|hide|loading|running|stop|deploy|settings|print|rerun|page|not|found|error|required|close|remove|"
    r"add|results|per|sort|column|data|table|map|chart|date|today|month|year|week|open|menu|help|app|reset|zoom|home)\b",
    re.IGNORECASE,
)


def test_a_figure_read_from_the_screen_is_the_measured_one(page: Page, address: str, district: City):
    visit(page, address)
    card = page.locator(".st-key-card-team_regulations .value").inner_text()
    store = open_store(district.folder, MACROS)
    total = measure(store, ["team_regulations"], Scope(DAY), ()).total("team_regulations")
    assert (total.numerator, total.denominator) == (18, 36)
    assert card == percent(total.value) == "50,0%"


def test_a_link_reproduces_the_view(page: Page, address: str):
    visit(page, address)
    visit(page, address, "/?phuong=B%E1%BA%A1ch+Mai&ngay=2019-12-25")
    said = page.locator("p.scope").inner_text()
    assert said.startswith("Phường Bạch Mai · tính đến ngày 25/12/2019")
    assert "phuong=Bạch Mai" in unquote_plus(page.url)
    page.get_by_role("link", name="Hồ sơ phường").click()
    page.wait_for_selector("h1.page-title:has-text('Hồ sơ phường')")
    settled(page)
    assert page.locator("p.scope").inner_text() == said
    assert "phuong=Bạch Mai" in unquote_plus(page.url)


def test_a_click_on_the_map_filters_by_the_ward_until_its_chip_is_removed(page: Page, address: str):
    visit(page, address)
    page.locator(".choroplethlayer path").first.click(force=True)
    page.wait_for_selector(".st-key-chips button:has-text('Nguyễn Du')")
    settled(page)
    assert page.locator("p.scope").inner_text().startswith("Phường Nguyễn Du · ")
    assert "1/2" in page.locator(".st-key-card-team_regulations").inner_text()
    page.locator(".st-key-chips button").click()
    page.wait_for_selector("p.scope:has-text('Toàn quận')")
    assert "phuong" not in page.url


def test_opened_controls_say_nothing_english(page: Page, address: str):
    visit(page, address)
    for control in ("Phường", "Nhóm nhà"):
        page.get_by_label(control).first.click()
        page.keyboard.type("zzz")
        page.wait_for_timeout(300)
        assert english(page) == set()
        page.locator("h1.page-title").click()
    page.locator("[data-testid=stDateInput] button").first.click()
    page.wait_for_selector("text=Tháng 11", state="attached")
    assert english(page) == set()


def english(page: Page) -> set[str]:
    """The English lines of the page that are not Streamlit's unavoidable ones."""
    lines = {line.strip() for line in page.inner_text("body").splitlines()}
    return {line for line in lines if ENGLISH.search(line) and not is_streamlit_s_own(line)}


def test_the_list_behind_a_card_opens_and_stays_in_the_address(page: Page, address: str):
    visit(page, address)
    page.locator(".st-key-list-team_regulations button").click()
    page.wait_for_selector("text=Danh sách: Đội PCCC có quy chế hoạt động")
    assert "danh-sach=team_regulations" in page.url
    assert "Tổng 36 đội PCCC: đã có quy chế 18; chưa có quy chế 18." in page.inner_text(".st-key-open-list")
