"""The risk page in a real browser: a true figure, a click on a cell, its chip, and nothing English."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from analytics import MACROS, Scope, measure
from analytics.risk import risk
from data.store import open_store
from tests.browser.conftest import serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY
from tests.pages.test_risk_page import MANY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

PATH = "/nguy-co-chay"


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> City:
    city = City(tmp_path_factory.mktemp("graded"))
    city.buildings(MANY)
    city.violations("violation | building | violation_type | found_on\nV1 | M1 | lift_overdue | 2019-12-01")
    city.publish()
    return city


@pytest.fixture(scope="module")
def graded_address(graded: City, browser: Browser) -> Iterator[str]:
    with serving(graded.folder) as found:
        yield found


def test_the_card_and_the_list_have_the_measured_figures(page: Page, graded_address: str, graded: City):
    visit(page, graded_address, PATH)
    store = open_store(graded.folder, MACROS)
    name = "residents_in_priority_buildings"
    total = measure(store, [name], Scope(DAY), ()).total(name)
    assert page.locator(f".st-key-card-{name} .value").inner_text() == percent(total.value)
    listed = page.locator("table.figures").first.locator("tbody tr")
    assert listed.count() == len(risk(store, Scope(DAY)).priority) == 2
    assert english(page) == set()


def test_a_click_on_a_cell_lists_its_buildings_until_its_chip_is_removed(page: Page, graded_address: str):
    visit(page, graded_address, PATH)
    # Cells are drawn from the lowest row up, each row from left to right: the middle one is the fifth.
    page.locator(".barlayer").first.locator(".point path").nth(4).click(force=True)
    page.wait_for_selector(".st-key-chip-cell button")
    settled(page)
    assert "o-ma-tran=2-2" in page.url
    listed = page.locator("table.figures").first.locator("tbody tr")
    assert "Nhà M1" in listed.inner_text()
    page.locator(".st-key-chip-cell button").click()
    page.wait_for_selector(".st-key-chip-cell", state="detached")
    settled(page)
    assert "o-ma-tran" not in page.url
    assert "Nhà P1" in listed.first.inner_text()


@pytest.mark.parametrize("width", [390, 1024])
def test_the_page_needs_no_sideways_scrolling(page: Page, graded_address: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, graded_address, PATH)
    assert page.evaluate("document.documentElement.scrollWidth") == width
