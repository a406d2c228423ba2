"""So sánh các phường and Hồ sơ phường in a real browser: true figures, heads that sort, clicks that filter, paper."""

from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from analytics.metric import Dimension
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

PATH, PROFILE = "/so-sanh-cac-phuong", "/ho-so-phuong"


def seen_as(view: str, **others: str) -> str:
    return f"{PATH}?{urlencode({'cach-so-sanh': view, **others})}"


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_the_table_has_the_measured_figures(page: Page, address: str, district: City):
    visit(page, address, PATH)
    metric = "team_regulations"
    measured = measure(open_store(district.folder, MACROS), [metric], Scope(DAY), (Dimension.WARD,))
    heads = page.locator("table.wards thead th").all_inner_texts()
    place = next(number for number, head in enumerate(heads) if head.startswith("Đội PCCC có quy chế"))
    cells = page.locator("table.wards tbody tr", has_text="Bạch Mai").locator("td")
    said = cells.nth(place - 1).inner_text().split()
    assert percent(measured.row(metric, "bach-mai").value) == "50,0%"
    assert said == ["■", "50,0%", "1/2"]
    total = page.locator("table.wards tr.total td").nth(place - 1).inner_text()
    assert percent(measured.total(metric).value) in total


def test_a_click_on_a_head_sorts_and_a_second_one_the_other_way_round(page: Page, address: str):
    visit(page, address, PATH)
    head = page.locator("table.wards thead a", has_text="Đội PCCC có quy chế")
    wards = page.locator("table.wards tbody th")
    assert wards.nth(8).inner_text() == "Phố Huế"
    head.click()
    page.wait_for_selector("th[aria-sort=descending]")
    settled(page)
    assert asked(page)["xep-theo"] == ["team_regulations"]
    # The ward without buildings and the one that has not reported have no result.
    assert [wards.first.inner_text(), *wards.all_inner_texts()[-2:]] == ["Toàn quận", "Phố Huế", "Quỳnh Lôi"]
    head.click()
    page.wait_for_selector("th[aria-sort=ascending]")
    page.reload()
    settled(page)
    page.wait_for_selector("th[aria-sort=ascending]")
    assert asked(page)["xep-theo"] == ["-team_regulations"]


def test_a_click_on_a_figure_filters_by_its_ward_and_opens_the_list(page: Page, address: str):
    visit(page, address, PATH)
    page.locator("table.wards tbody tr", has_text="Bạch Mai").locator("td a").first.click()
    page.wait_for_selector(".st-key-open-list")
    settled(page)
    assert page.locator("p.scope").inner_text().startswith("Phường Bạch Mai · ")
    assert "Tổng 3 nhà" in page.locator(".st-key-open-list").inner_text()
    assert page.locator("table.wards tbody tr").count() == 2
    page.locator(".st-key-chips button").click()
    page.wait_for_selector("p.scope:has-text('Toàn quận')")
    settled(page)
    assert page.locator("table.wards tbody tr").count() == 21


def test_a_click_on_a_cell_of_the_heat_map_opens_the_ward_s_list(page: Page, address: str):
    visit(page, address, seen_as("Biểu nhiệt"))
    page.locator(".barlayer .trace").first.locator(".point path").first.click(force=True)
    page.wait_for_selector(".st-key-open-list")
    settled(page)
    query = asked(page)
    assert (query["phuong"], query["danh-sach"]) == (["Nguyễn Du"], ["buildings_fully_equipped"])


def test_a_click_on_a_bar_of_the_ranking_filters_by_the_ward(page: Page, address: str):
    visit(page, address, seen_as("Nhóm và xếp hạng", **{"xep-hang": "true"}))
    page.locator(".barlayer .point path").last.click(force=True)
    page.wait_for_selector(".st-key-chips button")
    settled(page)
    assert len(asked(page)["phuong"]) == 1


def test_a_click_on_a_point_filters_by_the_ward(page: Page, address: str):
    visit(page, address, seen_as("Hai chỉ tiêu"))
    page.locator(".scatterlayer .point").first.click(force=True)
    page.wait_for_selector(".st-key-chips button")
    settled(page)
    assert len(asked(page)["phuong"]) == 1


def test_the_way_to_a_ward_s_own_page_keeps_the_scope(page: Page, address: str):
    visit(page, address, f"{PATH}?{urlencode({'phuong': 'Bạch Mai', 'ngay': '2019-12-25'})}")
    page.get_by_role("link", name="Mở hồ sơ phường Bạch Mai").click()
    page.wait_for_selector("h1.page-title:has-text('Hồ sơ phường')")
    settled(page)
    expect(page.locator(".ward-name")).to_have_text("Phường Bạch Mai")
    assert "tính đến ngày 25/12/2019" in page.locator("p.scope").inner_text()


def test_a_ward_s_figure_is_the_measured_one(page: Page, address: str, district: City):
    visit(page, address, f"{PROFILE}?{urlencode({'phuong': 'Bạch Mai'})}")
    metric = "buildings_fully_equipped"
    measured = measure(open_store(district.folder, MACROS), [metric], Scope(DAY), (Dimension.WARD,))
    row = measured.row(metric, "bach-mai")
    first = page.locator(".st-key-paper-metrics tbody tr").first.locator("td")
    assert first.nth(1).inner_text() == f"{percent(row.value)} · 1/2" == "50,0% · 1/2"


def test_the_print_button_asks_the_browser_to_print(page: Page, address: str):
    page.add_init_script("window.print = () => { window.printed = true; }")
    visit(page, address, f"{PROFILE}?{urlencode({'phuong': 'Bạch Mai'})}")
    page.get_by_role("button", name="In hồ sơ").click()
    page.wait_for_function("window.printed === true")


def test_paper_shows_what_is_read_and_not_what_is_clicked(page: Page, address: str):
    visit(page, address, f"{PROFILE}?{urlencode({'phuong': 'Bạch Mai'})}")
    page.emulate_media(media="print")
    for hidden in ("[data-testid=stSidebar]", ".st-key-ward-head", "[data-testid=stDownloadButton]"):
        expect(page.locator(hidden).first).to_be_hidden()
    for shown in ("h1.page-title", ".ward-name", ".ward-sheet img", ".js-plotly-plot"):
        expect(page.locator(shown).first).to_be_visible()
    cut = "[...document.querySelectorAll('.scroll')].filter((each) => each.scrollHeight > each.clientHeight + 2).length"
    assert page.evaluate(cut) == 0
