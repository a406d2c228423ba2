"""Ghép cột tệp ngoài in a real browser: a file dropped, a value given its meaning, the mapping kept and used."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import choose, serving, settled, visit
from tests.browser.test_app import english
from tests.city import City

pytestmark = [pytest.mark.browser]

FILE = (
    "Property ID,Building name,Ward,Property type,Stories\n"
    "1,Nhà A1,Bạch Mai,TENEMENT,5\n2,Nhà A2,Quỳnh Lôi,social housing,9\n3,Nhà A3,Bạch Mai,TENEMENT,NA\n"
)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[str]:
    """A server over an empty store of its own."""
    city = City(tmp_path)
    city.publish()
    with serving(city.folder) as address:
        yield address


def test_a_foreign_file_is_mapped_kept_and_received(page: Page, own: str, tmp_path: Path):
    file = tmp_path / "nha-noi-khac.csv"
    file.write_text(FILE, encoding="utf-8")
    visit(page, own, "/ghep-cot")
    page.set_input_files("input[type=file]", str(file))
    main = page.locator("[data-testid=stMain]")
    expect(main).to_contain_text("nhận 1 dòng, chưa nhận 2 dòng")
    settled(page)
    assert english(page) == set()

    choose(page.get_by_label("TENEMENT (2 dòng)"), "Nhà chung cư cũ (khu tập thể)")
    expect(main).to_contain_text("nhận 3 dòng, chưa nhận 0 dòng")
    page.get_by_role("button", name="Lưu vào kho").click()
    expect(main).to_contain_text("Đã lưu cách đọc “nha-noi-khac”.")
    settled(page)
    assert english(page) == set()

    page.get_by_role("link", name="Tiếp nhận báo cáo").click()
    expect(page.locator("h1.page-title")).to_have_text("Tiếp nhận báo cáo")
    settled(page)
    page.set_input_files("input[type=file]", str(file))
    choose(page.get_by_label("Cách đọc tệp"), "nha-noi-khac")
    expect(main).to_contain_text("nhận 3 dòng, chưa nhận 0 dòng")
    page.get_by_role("button", name="Tiếp nhận 1 tệp").click()
    expect(main).to_contain_text("Đã tiếp nhận 1 tệp.")
