"""Equipment and forces in a real browser: true figures, clicks that filter, chips that let go."""

import pytest
from playwright.sync_api import Page

from analytics import MACROS, Scope, measure
from analytics.metric import Dimension
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

EQUIPMENT, FORCES = "/trang-bi", "/luc-luong-tuyen-truyen"


def click_segment(page: Page, part: int) -> None:
    """Clicks the top row's segment of a part of the first stacked chart, once it stands still."""
    segment = page.locator(".barlayer").first.locator(".trace").nth(part).locator(".point path").last
    segment.scroll_into_view_if_needed()
    segment.element_handle().wait_for_element_state("stable")
    segment.click(force=True)


@pytest.mark.parametrize(
    ("path", "metric"), [(EQUIPMENT, "equipment_lines_met"), (FORCES, "team_regulations"), (FORCES, "team_training")]
)
def test_a_card_shows_the_measured_figure(page: Page, address: str, district: City, path: str, metric: str):
    visit(page, address, path)
    total = measure(open_store(district.folder, MACROS), [metric], Scope(DAY), ()).total(metric)
    assert page.locator(f".st-key-card-{metric} .value").inner_text() == percent(total.value)


def test_a_click_on_a_type_filters_until_its_chip_is_removed(page: Page, address: str, district: City):
    visit(page, address, EQUIPMENT)
    # Nobody told how many work: the first part is empty.
    click_segment(page, part=1)
    page.wait_for_selector(".st-key-chip-loai-phuong-tien button")
    settled(page)
    assert "loai-phuong-tien=powder_extinguisher" in page.url
    within = {Dimension.EQUIPMENT_TYPE: "powder_extinguisher"}
    store = open_store(district.folder, MACROS)
    pieces = measure(store, ["equipment_coverage"], Scope(DAY), (), within=within).total("equipment_coverage")
    assert page.locator(".st-key-card-equipment_coverage .value").inner_text() == percent(pieces.value)
    page.locator(".st-key-chip-loai-phuong-tien button").click()
    page.wait_for_selector(".st-key-chip-loai-phuong-tien", state="detached")
    assert "loai-phuong-tien" not in page.url


def test_a_click_on_a_ward_filters_the_whole_page(page: Page, address: str):
    visit(page, address, f"{EQUIPMENT}?theo=Theo+phường")
    click_segment(page, part=0)
    page.wait_for_selector(".st-key-chips button")
    assert "phuong=" in page.url


def test_a_price_typed_in_stands_in_the_address_and_makes_a_cost(page: Page, address: str):
    visit(page, address, EQUIPMENT)
    page.get_by_text("Đơn giá để ước tính kinh phí", exact=True).click()
    field = page.get_by_label("Bình bột ≥ 4 kg (đồng/bình)")
    field.fill("250000")
    field.press("Enter")
    page.wait_for_selector("text=Ước tính kinh phí cho phần còn thiếu")
    assert "don-gia-powder_extinguisher=250000" in page.url
    assert english(page) == set()


def test_a_click_on_a_kind_of_team_filters_until_its_chip_is_removed(page: Page, address: str):
    visit(page, address, FORCES)
    click_segment(page, part=0)
    page.wait_for_selector(".st-key-chip-loai-doi button:has-text('Đội PCCC cơ sở')")
    settled(page)
    assert "loai-doi=facility" in page.url
    page.locator(".st-key-chip-loai-doi button").click()
    page.wait_for_selector(".st-key-chip-loai-doi", state="detached")
    assert "loai-doi" not in page.url
