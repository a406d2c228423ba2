"""The question in the sidebar: its days in any browser's language, its window in the address."""

from collections.abc import Iterator
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import REST_MS, WAIT_MS, choose, settled, visit
from tests.browser.test_app import english

pytestmark = [pytest.mark.browser]


@pytest.fixture
def english_page(browser: Browser) -> Iterator[Page]:
    """A visitor whose browser speaks English."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-US")
    context.set_default_timeout(WAIT_MS)
    yield context.new_page()
    context.close()


def test_an_english_browser_shows_no_english_calendar_and_takes_a_typed_day(english_page: Page, address: str):
    page = english_page
    visit(page, address)
    page.locator(".st-key-ngay [role=spinbutton]").first.click()
    page.keyboard.type("25122019")
    assert english(page) == set()
    assert not page.locator("[data-testid=stDateInputCalendar]").is_visible()
    page.locator("h1.page-title").click()
    page.wait_for_selector("p.scope:has-text('tính đến ngày 25/12/2019 · báo cáo nhanh chốt 24/12/2019')")
    assert "ngay=2019-12-25" in page.url


def test_a_window_of_one_s_own_stands_in_the_address(page: Page, address: str):
    visit(page, address)
    page.get_by_text("Nâng cao").click()
    page.wait_for_timeout(REST_MS)  # it slides open
    choose(page.locator(".st-key-ky button"), "Từ ngày đến ngày (tự chọn)")
    page.wait_for_selector("p.scope:has-text('từ ngày 10/06/2019 đến ngày 24/12/2019')")
    settled(page)
    assert "ky=Từ ngày đến ngày (tự chọn)" in unquote_plus(page.url)
    visit(
        page,
        address,
        "/?ky=T%E1%BB%AB+ng%C3%A0y+%C4%91%E1%BA%BFn+ng%C3%A0y+%28t%E1%BB%B1+ch%E1%BB%8Dn%29&tu-ngay=2019-11-01",
    )
    page.wait_for_selector("p.scope:has-text('từ ngày 01/11/2019 đến ngày 24/12/2019')")
