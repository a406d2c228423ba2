"""The map, the work list and the report matrix in a real browser: true figures, clicks that filter, copied text."""

import pytest
from playwright.sync_api import Page

from analytics import MACROS, Scope, measure
from analytics.attention import attention
from analytics.attention_actors import of_actor, work_by_light
from analytics.metric import Dimension
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

MAP, WORK, REPORTS = "/ban-do", "/viec-can-don-doc", "/che-do-bao-cao"


def test_the_list_beside_the_map_has_the_measured_figures(page: Page, address: str, district: City):
    visit(page, address, f"{MAP}?tren-ban-do=Đội+PCCC+có+quy+chế+hoạt+động")
    store = open_store(district.folder, MACROS)
    table = measure(store, ["team_regulations"], Scope(DAY), (Dimension.WARD,))
    total = table.total("team_regulations")
    first = page.locator("table.figures tr.total td")
    # The star: a ward has not reported on the period.
    assert first.nth(1).inner_text().split() == [f"{percent(total.value)}*", "18/36"] == ["50,0%*", "18/36"]
    silent = page.locator("table.figures tr", has_text="Quỳnh Lôi")
    assert table.row("team_regulations", "quynh-loi").value is None
    assert silent.locator("td").nth(1).inner_text().strip() == "–"


@pytest.mark.parametrize("layout", ["Ranh giới phường", "Ô lưới"])
def test_a_click_on_a_ward_filters_the_page_until_its_chip_is_removed(page: Page, address: str, layout: str):
    visit(page, address, f"{MAP}?cach-ve={layout}")
    is_tiles = layout == "Ô lưới"
    shape = page.locator(".scatterlayer .point" if is_tiles else ".choroplethlayer path").first
    shape.click(force=True)
    page.wait_for_selector(".st-key-chips button:has-text('Nguyễn Du')")
    settled(page)
    assert page.locator("table.figures tbody tr").count() == 2
    assert "Nguyễn Du" in page.locator("table.figures tbody tr").nth(1).inner_text()
    assert "phuong=" in page.url
    page.locator(".st-key-chips button").click()
    page.wait_for_selector("p.scope:has-text('Toàn quận')")
    settled(page)
    assert page.locator("table.figures tbody tr").count() == 21


def test_the_work_counted_on_the_page_is_that_of_the_store(page: Page, address: str, district: City):
    visit(page, address, WORK)
    items = attention(open_store(district.folder, MACROS), Scope(DAY))
    late = work_by_light(items)[0]
    said = page.locator("ul.findings li").first.inner_text()
    assert f"{late.items} việc quá hạn thuộc trách nhiệm của {late.actors} đơn vị." in said
    assert page.locator("table.figures tbody tr").count() == len(items)


def test_a_click_on_a_bar_shows_the_unit_s_work_and_the_text_to_send(page: Page, address: str, district: City):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit(page, address, WORK)
    page.locator(".barlayer .point path").last.click(force=True)
    page.wait_for_selector(".st-key-chip-unit button")
    settled(page)
    assert "don-vi=" in page.url
    name = page.locator(".st-key-chip-unit button").inner_text().removesuffix(" ✕")
    actor = next(unit.unit for unit in district.area.units if unit.name == name and unit.valid_from <= DAY)
    own = of_actor(attention(open_store(district.folder, MACROS), Scope(DAY)), actor)
    assert page.locator("table.figures tbody tr").count() == len(own)
    page.get_by_role("button", name="Sao chép").click()
    page.get_by_role("button", name="Đã sao chép").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"Kính gửi: {name}")
    assert f"đơn vị còn {len(own)} việc sau:" in copied
    page.locator(".st-key-chip-unit button").click()
    page.wait_for_selector(".st-key-chip-unit", state="detached")
    assert "don-vi" not in page.url


def test_the_share_of_reports_in_time_is_the_measured_one(page: Page, address: str, district: City):
    visit(page, address, REPORTS)
    card = page.locator(".st-key-card-reports_on_time .value").inner_text()
    total = measure(open_store(district.folder, MACROS), ["reports_on_time"], Scope(DAY), ()).total("reports_on_time")
    assert card == percent(total.value)
    matrix = page.locator("table.figures").first
    assert matrix.locator("tbody tr").count() == 21
    assert "18/19 phường" in matrix.locator("tr.total td").last.inner_text()
