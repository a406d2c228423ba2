"""Kiểm tra, xử lý tồn tại, vi phạm in a real browser: measured figures, clicks that filter, links that reproduce."""

import re

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

PATH = "/kiem-tra-xu-ly"
GROUP = "C"


def test_the_cards_and_the_table_have_the_measured_figures(page: Page, address: str, district: City):
    visit(page, address, PATH)
    store = open_store(district.folder, MACROS)
    total = measure(store, ["violations_open", "violations_overdue"], Scope(DAY), ())
    assert total.total("violations_open").numerator == 18
    assert page.locator(".st-key-card-violations_open .value").inner_text() == "18 tồn tại"
    overdue = page.locator(".st-key-card-violations_overdue .value").inner_text()
    assert overdue == percent(total.total("violations_overdue").value) == "100,0%"
    row = page.locator("table.figures tr.total").first
    assert row.locator("td").nth(1).inner_text() == "18"


def test_a_click_on_a_group_filters_the_page_until_its_chip_is_removed(page: Page, address: str, district: City):
    visit(page, address, PATH)
    page.locator(".barlayer .point path").first.click(force=True)
    page.wait_for_selector(".st-key-chip-nhom-vi-pham button")
    settled(page)
    assert f"nhom-vi-pham={GROUP}" in page.url
    store = open_store(district.folder, MACROS)
    within = {Dimension.VIOLATION_GROUP: GROUP}
    counted = measure(store, ["violations_open"], Scope(DAY), (), within=within).total("violations_open").numerator
    assert page.locator(".st-key-card-violations_open .value").inner_text() == f"{counted:g} tồn tại"
    page.locator(".st-key-chip-nhom-vi-pham button").click()
    page.wait_for_selector(".st-key-chip-nhom-vi-pham", state="detached")
    assert "nhom-vi-pham" not in page.url


def test_a_click_on_a_ward_filters_by_it(page: Page, address: str):
    visit(page, address, PATH)
    # The third chart is by ward; its first trace are the overdue, the ward with most of them last.
    wards = page.locator("[data-testid=stPlotlyChart]").nth(2)
    wards.locator(".barlayer .trace").first.locator(".point path").last.click(force=True)
    page.wait_for_selector(".st-key-chips button")
    settled(page)
    assert "phuong=" in page.url
    assert page.locator(".st-key-card-violations_open .value").inner_text() == "1 tồn tại"


def test_a_link_reproduces_types_and_days_past_the_deadline(page: Page, address: str):
    visit(page, address, f"{PATH}?theo=Theo+loại&so-ngay=Từ+ngày+hết+hạn&nhom-vi-pham={GROUP}")
    assert page.locator(".st-key-chip-nhom-vi-pham button").inner_text().startswith("Thoát nạn")
    assert page.locator("h3.section", has_text="Quá hạn lâu nhất").count() == 1
    assert page.locator("h3.section", has_text="Quá hạn nhiều nhất: Vật cản trên lối thoát nạn").count() == 1


def test_a_click_on_a_period_goes_back_to_its_last_day_until_the_chip_is_removed(page: Page, address: str):
    visit(page, address, PATH)
    flow = page.locator(".st-key-violation-flow, [class*=st-key-violation-flow]").first
    columns = flow.locator(".barlayer .point path")
    columns.first.wait_for(state="attached")
    heights = columns.evaluate_all("columns => columns.map(each => each.getBoundingClientRect().height)")
    columns.nth(heights.index(max(heights))).click(force=True)
    chip = page.locator(".st-key-chip-day button")
    expect(chip).to_have_count(1)
    settled(page)
    day = re.search(r"\d\d/\d\d/\d{4}", chip.inner_text()).group()
    assert day != f"{DAY:%d/%m/%Y}"
    assert f"ngay={day[6:]}-{day[3:5]}-{day[:2]}" in page.url
    expect(page.locator("p.scope")).to_contain_text(day)
    chip.click()
    expect(chip).to_have_count(0)
    expect(page.locator("p.scope")).to_contain_text(f"{DAY:%d/%m/%Y}")
