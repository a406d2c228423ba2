"""Quản lý, vận hành in a real browser, over a store of its own with high-rises that owe something."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from analytics import MACROS, Scope, measure
from analytics.management import Duty
from data.store import open_store
from tests.browser.conftest import serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY
from tests.pages.test_management import HIGH_RISES, VIOLATIONS
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

PATH = "/quan-ly-van-hanh"


@pytest.fixture(scope="module")
def managed(tmp_path_factory: pytest.TempPathFactory) -> City:
    city = City(tmp_path_factory.mktemp("managed"))
    for ward in ("bach-mai", "quynh-loi"):
        city.submit(ward=ward, building=HIGH_RISES, violation=VIOLATIONS)
    city.publish()
    return city


@pytest.fixture(scope="module")
def own_address(managed: City, browser: Browser) -> Iterator[str]:
    with serving(managed.folder) as found:
        yield found


def test_the_page_says_nothing_english(page: Page, own_address: str):
    visit(page, own_address, PATH)
    assert english(page) == set()


def test_each_card_has_the_measured_figure(page: Page, own_address: str, managed: City):
    visit(page, own_address, PATH)
    totals = measure(open_store(managed.folder, MACROS), [*Duty], Scope(DAY), ())
    for duty in Duty:
        assert page.locator(f".st-key-card-{duty} .value").inner_text() == percent(totals.total(duty).value)
    assert totals.total(Duty.BOARD).value == 0.5


def test_a_click_on_a_duty_asks_for_it_alone(page: Page, own_address: str):
    visit(page, own_address, PATH)
    # The first row on top is the board; its first segment is what is done.
    page.locator("[data-testid=stPlotlyChart]").first.locator(".barlayer .point path").nth(3).click(force=True)
    page.wait_for_selector("h2:has-text('Nhà còn thiếu: ban quản trị')")
    settled(page)
    assert "muc=" in page.url
    assert page.locator("h3.section", has_text="Ban quản trị được công nhận").count() == 1


def test_a_click_on_a_ward_filters_the_buildings(page: Page, own_address: str):
    visit(page, own_address, PATH)
    page.locator("[data-testid=stPlotlyChart]").nth(1).locator(".barlayer .point path").last.click(force=True)
    page.wait_for_selector(".st-key-chips button")
    settled(page)
    assert "1/1 nhà; nhà thiếu nhiều mục nhất ở trên." in page.inner_text("body")


def test_a_phone_shows_the_page_without_sideways_scrolling(page: Page, own_address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, own_address, PATH)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
