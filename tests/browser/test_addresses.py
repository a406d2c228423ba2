"""Addresses typed or linked: the first visit of a fresh server, and pages that do not exist."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import serving, unfold, visit
from tests.browser.test_app import english
from tests.city import City

pytestmark = [pytest.mark.browser]


def test_the_first_visit_of_a_fresh_server_may_be_a_link_to_any_page(page: Page, district: City):
    with serving(district.folder) as address:
        visit(page, address, "/ho-so-phuong?ho-so=B%E1%BA%A1ch+Mai")
        assert page.inner_text("h1.page-title") == "Hồ sơ phường"
        assert "Phường Bạch Mai" in page.inner_text("[data-testid=stMain]")
        assert page.locator("[role=dialog]").count() == 0
        assert english(page) == set()


def test_an_address_without_a_page_says_so_in_vietnamese_and_leads_on(page: Page, address: str):
    visit(page, address, "/khong-co")
    assert page.inner_text("h1.page-title") == "Không có trang này"
    assert "Địa chỉ vừa mở không có trang nào của An Cư." in page.inner_text("[data-testid=stMain]")
    assert english(page) == set()
    unfold(page, "Dữ liệu")
    page.get_by_role("link", name="Từ điển chỉ tiêu").click()
    page.wait_for_selector("h1.page-title:has-text('Từ điển chỉ tiêu')")
