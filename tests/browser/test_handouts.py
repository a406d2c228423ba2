"""Letters and a ward's page downloaded in a real Chromium: the files say what measure and the list say."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from analytics import MACROS, Dimension, Scope, measure
from data.store import open_store
from tests.browser.conftest import settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

pytestmark = [pytest.mark.browser]


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def downloaded(page: Page, make: str, name: str, folder: Path) -> Path:
    """The file of that name that a button makes, then offers."""
    page.get_by_role("button", name=make).click()
    offered = page.get_by_role("button", name=f"Tải {name}")
    offered.wait_for()
    settled(page)
    with page.expect_download() as waited:
        offered.click()
    assert waited.value.suggested_filename == name
    waited.value.save_as(folder / name)
    return folder / name


def test_the_letter_to_the_unit_on_the_page_is_downloaded(page: Page, address: str, tmp_path: Path):
    visit(page, address, "/viec-can-don-doc?don-vi=UBND+phường+Bạch+Mai")
    said = text_of(downloaded(page, "Công văn (PDF)", "cong-van-don-doc-20191224.pdf", tmp_path))
    assert "Kính gửi: UBND phường Bạch Mai" in said
    assert "1 tồn tại, vi phạm quá hạn khắc phục" in said
    assert english(page) == set()


def test_a_ward_s_page_has_the_figures_of_measure_beside_the_whole_district_s(
    page: Page, address: str, district: City, tmp_path: Path
):
    visit(page, address, "/ho-so-phuong?ho-so=Bạch+Mai&phuong=Bạch+Mai")
    file = downloaded(page, "Một trang (PDF)", "phuong-bach-mai-20191224.pdf", tmp_path)
    metric = "buildings_fully_equipped"
    table = measure(open_store(district.folder, MACROS), [metric], Scope(DAY), (Dimension.WARD,))
    row, total = table.row(metric, "bach-mai"), table.total(metric)
    assert f"Nhà được trang bị đủ {percent(row.value)} · 1/2 {percent(total.value)}" in text_of(file)
