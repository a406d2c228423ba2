"""The menu in a real browser: in sight with the question above it, folded by who uses it, right in a new tab too."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled, unfold, visit

pytestmark = [pytest.mark.browser]

DESKS = ((1440, 900), (1366, 768))
SCOPED = "?phuong=B%E1%BA%A1ch+Mai&ngay=2019-12-20"


@pytest.mark.parametrize("path", ["/", "/truy-van-sql"])
def test_the_question_and_the_whole_menu_are_in_sight_without_scrolling(page: Page, address: str, path: str):
    visit(page, address, path)
    for width, height in DESKS:
        page.set_viewport_size({"width": width, "height": height})
        expect(page.locator(".st-key-nhom")).to_be_in_viewport(ratio=1)
        expect(page.locator(".st-key-menu")).to_be_in_viewport(ratio=1)


def test_leaders_have_their_groups_open_and_who_keeps_the_data_has_theirs(page: Page, address: str):
    def opened() -> list[str]:
        return page.locator(".st-key-menu details[open] nav").evaluate_all("all => all.map(each => each.ariaLabel)")

    visit(page, address)
    assert opened() == ["Điều hành", "Chuyên đề", "Hội nghị"]
    unfold(page, "Dữ liệu")
    page.get_by_role("link", name="Chế độ báo cáo").click()
    page.wait_for_selector("h1.page-title:has-text('Chế độ báo cáo')")
    settled(page)
    assert opened() == ["Điều hành", "Dữ liệu"]
    expect(page.locator(".st-key-menu [aria-current=page]")).to_have_text("Chế độ báo cáo")


def test_a_page_opened_in_a_new_tab_has_the_same_question(page: Page, address: str):
    visit(page, address, f"/nguy-co-chay{SCOPED}")
    for title in ("Hồ sơ phường", "Tổng quan"):
        with page.context.expect_page() as opened:
            page.get_by_role("link", name=title, exact=True).click(modifiers=["ControlOrMeta"])
        tab = opened.value
        tab.wait_for_selector(f"h1.page-title:has-text('{title}')")
        expect(tab.locator("p.scope")).to_contain_text("Phường Bạch Mai · tính đến ngày 20/12/2019")
        tab.close()


def test_on_a_phone_the_menu_makes_way_for_the_page_that_was_chosen(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, address)
    page.get_by_test_id("stExpandSidebarButton").click()
    link = page.get_by_role("link", name="Bản đồ", exact=True)
    expect(link).to_be_in_viewport()
    link.click()
    page.wait_for_selector("h1.page-title:has-text('Bản đồ')")
    expect(link).not_to_be_in_viewport()
