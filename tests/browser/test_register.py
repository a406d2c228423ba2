"""The register and a building's page in a real browser: typed, narrowed, clicked through and back without reloading."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from analytics import MACROS, Scope, measure
from analytics.records import records
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY

pytestmark = [pytest.mark.browser]

REGISTER = "/danh-muc-nha"
BUILDING = "/nha?ma=B1&cua-phuong=bach-mai"


def count(page: Page) -> str:
    return page.locator("h2.section").first.inner_text()


def test_the_register_counts_the_measured_buildings(page: Page, address: str, district: City):
    visit(page, address, REGISTER)
    store = open_store(district.folder, MACROS)
    every = sum(records(store, "buildings_fully_equipped", Scope(DAY)).counts.values())
    assert count(page) == f"{every} nhà trong danh mục" == "54 nhà trong danh mục"
    overdue = measure(store, ["violations_overdue"], Scope(DAY), ()).total("violations_overdue").numerator
    said = page.locator("ul.findings").inner_text()
    assert f"quá hạn khắc phục ({overdue:.0f} trường hợp)" in said
    assert page.locator("table.figures tbody tr").count() == 50
    page.get_by_role("button", name="Trang sau").click()
    page.wait_for_selector("text=Trang 2/2")
    settled(page)
    assert page.locator("table.figures tbody tr").count() == 4
    assert "trang=2" in page.url


def test_typed_letters_without_accents_find_a_building_and_the_link_finds_it_again(page: Page, address: str):
    visit(page, address, REGISTER)
    page.get_by_label("Tìm nhà").fill("b3 bach mai")
    page.keyboard.press("Enter")
    page.wait_for_selector("h2:has-text('1 nhà phù hợp trong 54 nhà')")
    assert parse_qs(urlsplit(page.url).query)["tim-nha"] == ["b3 bach mai"]
    visit(page, address, page.url.removeprefix(address))
    assert count(page) == "1 nhà phù hợp trong 54 nhà"


def test_a_finding_narrows_the_list_and_the_browser_s_back_widens_it(page: Page, address: str):
    visit(page, address, REGISTER)
    page.locator("ul.findings a.in-app").first.click()
    page.wait_for_selector("h2:has-text('18 nhà phù hợp trong 54 nhà')")
    settled(page)
    assert parse_qs(urlsplit(page.url).query)["loc"] == ["Tồn tại: quá hạn khắc phục"]
    page.go_back()
    page.wait_for_selector("h2:has-text('54 nhà trong danh mục')")


def test_a_click_opens_a_building_within_the_app_and_back_finds_the_search_again(page: Page, address: str):
    visit(page, address, f"{REGISTER}?tim-nha=b1+bach+mai&ngay=2019-12-25")
    page.evaluate("window.notReloaded = true")
    page.locator("table.figures a.in-app").first.click()
    page.wait_for_selector("h2.building-name:has-text('Nhà B1 minh họa')")
    settled(page)
    assert page.evaluate("window.notReloaded") is True
    assert urlsplit(page.url).path == "/nha"
    assert parse_qs(urlsplit(page.url).query)["ma"] == ["B1"]
    assert "tính đến ngày 25/12/2019" in page.locator("p.scope").inner_text()
    page.get_by_role("link", name="‹ Danh mục nhà chung cư").click()
    page.wait_for_selector("h2:has-text('1 nhà phù hợp')")
    assert page.evaluate("window.notReloaded") is True
    assert page.get_by_label("Tìm nhà").input_value() == "b1 bach mai"


def test_a_list_behind_a_figure_opens_a_building_and_the_browser_s_back_returns(page: Page, address: str):
    visit(page, address, "/?danh-sach=buildings_fully_equipped")
    page.locator(".st-key-open-list a.in-app").first.click()
    page.wait_for_selector("h2.building-name")
    page.go_back()
    page.wait_for_selector(".st-key-open-list a.in-app")


def test_a_click_on_a_bar_filters_by_the_ward_until_its_chip_is_removed(page: Page, address: str):
    visit(page, address, REGISTER)
    page.locator(".barlayer .point path").first.click(force=True)
    page.wait_for_selector(".st-key-chips button")
    settled(page)
    assert count(page) == "3 nhà trong danh mục"
    page.locator(".st-key-chips button").click()
    page.wait_for_selector("h2:has-text('54 nhà trong danh mục')")


def test_the_building_s_page_shows_its_own_figures(page: Page, address: str):
    visit(page, address, BUILDING)
    said = page.locator("[data-testid=stMain]").inner_text()
    assert "Còn 1 tồn tại, vi phạm chưa khắc phục, trong đó 1 trường hợp quá hạn" in said
    row = page.locator("table.figures tbody tr", has_text="Bình bột").first
    assert row.locator("td").nth(1).inner_text().strip() == "4/4"
    assert "● Đủ" in row.inner_text()
