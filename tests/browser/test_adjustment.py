"""Điều chỉnh tại chỗ in a real browser: a figure is entered, and the overview bears its dagger."""

import pytest
from playwright.sync_api import Browser, Page, expect

from analytics import MACROS, Scope, measure
from data.store import open_store
from tests.browser.conftest import serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY, fill
from wording.numbers import percent

pytestmark = [pytest.mark.browser]
PATH = "/tiep-nhan-bao-cao?dieu-chinh=true"
CARD = ".st-key-card-buildings_fully_equipped .value"


def choose(page: Page, key: str, text: str) -> None:
    """Picks the first option that begins with a text."""
    box = page.locator(f"[class*=st-key-adjust-{key}] input").first
    box.click()
    box.fill(text)
    page.get_by_role("option", name=text).first.click()
    settled(page)


def test_a_figure_told_by_telephone_bears_its_dagger_on_the_overview(page: Page, browser: Browser, city: City):
    fill(city, "quynh-loi")
    city.publish()
    with serving(city.folder) as address:
        visit(page, address, PATH)
        page.wait_for_selector(".st-key-adjustment")
        assert english(page) == set()
        form = page.locator(".st-key-adjustment")
        choose(page, "ward", "Quỳnh Lôi")
        choose(page, "record", "B2 · Bình bột")
        choose(page, "field", "Số lượng: Đã trang bị")
        expect(form.get_by_label("Số đang dùng")).to_have_value("1")
        for label, text in {
            "Số mới": "4",
            "Lý do điều chỉnh": "Đã lắp thêm",
            "Người cung cấp": "Nguyễn Văn A",
            "Chức vụ": "Phó Chủ tịch",
            "Điện thoại": "0901 234 567",
        }.items():
            form.get_by_label(label, exact=True).fill(text)
        form.get_by_role("button", name="Ghi điều chỉnh").click()
        page.wait_for_selector(".notice.met:has-text('Đã ghi điều chỉnh')")
        visit(page, address)
        page.wait_for_selector(CARD)
        store = open_store(city.folder, MACROS)
        total = measure(store, ["buildings_fully_equipped"], Scope(DAY), ()).total("buildings_fully_equipped")
        assert total.adjusted
        assert page.locator(CARD).inner_text() == f"{percent(total.value)}†" == "100,0%†"
        assert page.locator("p.under", has_text="† 1 số liệu điều chỉnh tại chỗ").count() == 1
        assert english(page) == set()
