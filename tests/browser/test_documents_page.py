"""Báo cáo, phụ lục in a real browser: checks told, a deck made and downloaded whose figures are the measured ones."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation
from pptx.slide import Slide

from analytics import MACROS, Scope, measure
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.city import City
from tests.pages.conftest import DAY

pytestmark = [pytest.mark.browser]
PATH = "/bao-cao-phu-luc"


def test_a_deck_is_made_downloaded_and_says_what_is_measured(page: Page, address: str, district: City, tmp_path: Path):
    visit(page, address, f"{PATH}?kho-man-chieu=4%3A3")
    expect(page.locator("ul.findings").first).to_contain_text("Số liệu đã chốt: chưa đạt.")
    page.get_by_role("button", name="Bài trình bày 4:3 (PPTX)").click()
    ready = page.get_by_role("button", name="Tải bai-trinh-bay-20191224.pptx")
    expect(ready).to_be_visible()
    with page.expect_download() as download:
        ready.click()
    file = tmp_path / "deck.pptx"
    download.value.save_as(file)
    deck = Presentation(file)
    assert (deck.slide_width.inches, deck.slide_height.inches) == (10, 7.5)
    rows = measure(open_store(district.folder, MACROS), ["buildings_fully_equipped"], Scope(DAY)).rows
    measured = {(row.group, row.value) for row in rows if row.value is not None}
    assert len(measured) > 1
    assert any(measured <= drawn(slide) for slide in deck.slides)
    said = [shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    assert any("18/36 nhà chung cư cũ" in text for text in said)


def drawn(slide: Slide) -> set[tuple[str, float | None]]:
    """What the native charts of a slide hold: each name with each of its values."""
    plots = [plot for shape in slide.shapes if shape.has_chart for plot in shape.chart.plots]
    return {
        pair for plot in plots for series in plot.series for pair in zip(plot.categories, series.values, strict=True)
    }


def test_the_form_chosen_is_told_and_shown_on_the_first_page(page: Page, address: str):
    visit(page, address, PATH)
    expect(page.get_by_text("Áp dụng thể thức Thông tư 01/2011.")).to_be_visible()
    before = page.locator(".st-key-first-page img").get_attribute("src")
    page.locator(".st-key-bao-cao-ban-hanh input").click()
    page.get_by_role("option", name="Phòng Quản lý đô thị quận").click()
    expect(page).to_have_url(re.compile("bao-cao-ban-hanh="))
    settled(page)
    expect(page.locator(".st-key-first-page img")).not_to_have_attribute("src", before or "")
