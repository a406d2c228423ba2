"""Kế hoạch 141 and Kế hoạch 245 in a real browser: measured figures, clicks that filter and open."""

import pytest
from playwright.sync_api import Page

from analytics import MACROS, Scope, measure
from analytics.metric import Dimension
from analytics.plan_tasks import plan_tasks, task_counts
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

PATHS = ("/ke-hoach-141", "/ke-hoach-245")
PLAN_141, PLAN_245 = PATHS


@pytest.mark.parametrize("path", PATHS)
def test_a_phone_scrolls_the_matrices_and_not_the_page(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, address, path)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    frame = page.locator(".scroll", has=page.locator("td[style*='sticky']")).first
    frame.evaluate("frame => frame.scrollLeft = 300")
    name, around = frame.locator("tbody td").first.bounding_box(), frame.bounding_box()
    assert abs(name["x"] - around["x"]) < 2


def test_the_matrix_of_plan_141_has_the_measured_figures(page: Page, address: str, district: City):
    visit(page, address, PLAN_141)
    table = measure(open_store(district.folder, MACROS), ["team_regulations"], Scope(DAY))
    total, ward = table.total("team_regulations"), table.row("team_regulations", "bach-mai")
    heads = [text.split("\n")[0] for text in page.locator("table.figures").first.locator("th").all_inner_texts()]
    place = heads.index("Đội PCCC có quy chế hoạt động")
    shown = page.locator("table.figures").first.locator("tr.total td").nth(place).inner_text()
    assert shown.split() == ["■", f"{percent(total.value)}*", "18/36"]
    own = page.locator("table.figures").first.locator("tr", has_text="Bạch Mai").locator("td").nth(place).inner_text()
    assert own.split() == ["■", percent(ward.value), "1/2"]


def test_a_click_on_a_figure_filters_by_the_ward_and_opens_its_list(page: Page, address: str):
    visit(page, address, PLAN_141)
    row = page.locator("table.figures").first.locator("tr", has_text="Bạch Mai")
    row.get_by_role("link", name="50,0%").first.click()
    page.wait_for_selector("text=Danh sách: Nhà được trang bị đủ")
    settled(page)
    assert page.locator("p.scope").inner_text().startswith("Phường Bạch Mai")
    assert "trang bị đủ 1; chưa đủ 1" in page.inner_text(".st-key-open-list")
    page.locator(".st-key-chips button").click()
    page.wait_for_selector("p.scope:has-text('Toàn quận')")


def test_a_click_on_a_cell_filters_to_the_unit_and_the_task_until_the_chips_are_removed(
    page: Page, address: str, district: City
):
    visit(page, address, PLAN_245)
    every = task_counts(plan_tasks(open_store(district.folder, MACROS), Scope(DAY), "245")).assigned
    assert f"{every} nhiệm vụ giao cho 31 đơn vị." in page.inner_text("body")
    matrix = page.locator("table.figures", has=page.locator("td:has-text('Tất cả đơn vị')"))
    matrix.locator("tr", has_text="Công an quận").get_by_role("link", name="Chưa đến hạn").first.click()
    page.wait_for_selector(".st-key-chip-don-vi-thuc-hien")
    settled(page)
    assert "don-vi-thuc-hien=cong-an" in page.url
    assert "nhiem-vu=245-2" in page.url
    assert "1 nhiệm vụ giao cho 1 đơn vị." in page.inner_text("body")
    assert "Tổng 1 nhiệm vụ × đơn vị: chưa có số liệu 1." in page.inner_text(".st-key-open-list")
    for chip in ("nhiem-vu", "don-vi-thuc-hien"):
        page.locator(f".st-key-chip-{chip} button").click()
        page.wait_for_selector(f".st-key-chip-{chip}", state="detached")
        settled(page)
    assert f"{every} nhiệm vụ giao cho 31 đơn vị." in page.inner_text("body")


def test_a_click_on_the_timeline_filters_to_the_task(page: Page, address: str):
    visit(page, address, PLAN_245)
    page.locator(".barlayer .point path").nth(3).click(force=True)
    page.wait_for_selector(".st-key-chip-nhiem-vu")
    settled(page)
    assert "nhiem-vu=245-2" in page.url
    assert "22 nhiệm vụ giao cho 22 đơn vị." in page.inner_text("body")


def test_the_share_of_own_plans_is_the_measured_one_and_the_other_is_not_due(page: Page, address: str, district: City):
    visit(page, address, PLAN_245)
    store = open_store(district.folder, MACROS)
    total = measure(store, ["plans_issued"], Scope(DAY), (), within={Dimension.PLAN: "245"}).total("plans_issued")
    assert page.locator(".st-key-card-plans_issued .value").inner_text() == percent(total.value)
    assert "Chưa đến hạn" in page.locator(".st-key-card-plans_on_time").inner_text()
