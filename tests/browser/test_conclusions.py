"""Kết luận, giao nhiệm vụ in a real browser: true counts, a click that filters, a draft taken, recorded, handed out."""

import datetime as dt
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from analytics import MACROS, Scope
from analytics.conclusions import conclusion_counts, conclusions
from data.concluded import recorded
from data.conclusion import Progress
from data.store import open_store
from data.vocabulary import TaskStatus
from tests.browser.conftest import serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.meeting import MEETING, conclude, line, tell
from tests.pages.conftest import DAY, fill

pytestmark = [pytest.mark.browser]
PATH = "/ket-luan"
EARLIER = replace(MEETING, name="Hội nghị 01/11/2019", held_on=dt.date(2019, 11, 1))


def followed(city: City) -> None:
    """Two units owed something by 10 December; one said that it is done."""
    fill(city, "quynh-loi")
    held = conclude(city, line("qldt;cong-an", "2019-12-10"), meeting=EARLIER, at="2019-11-01 17:00")
    by_unit = {each.conclusion.unit: each for each in held}
    tell(city, by_unit["cong-an"], Progress(TaskStatus.DONE, dt.date(2019, 12, 2)), "2019-12-02", "2019-12-03 09:00")
    city.publish()


def test_conclusions_are_followed_up_drafted_recorded_and_handed_out(page: Page, browser: Browser, city: City):
    followed(city)
    with serving(city.folder) as address:
        visit(page, address, PATH)
        assert english(page) == set()
        counts = conclusion_counts(conclusions(open_store(city.folder, MACROS), Scope(DAY)))
        assert (counts.done, counts.overdue, counts.self_reported) == (1, 1, 1)
        said = page.locator("ul.findings").first
        expect(said).to_contain_text(
            f"{counts.overdue} nội dung quá hạn thuộc trách nhiệm của {counts.units_late} đơn vị."
        )
        expect(said).to_contain_text(f"{counts.done}/{counts.given} nội dung đã xong")
        filter_by_click(page)
        record_the_draft(page)
        given = len(recorded(city.ledger))
        assert given > counts.given
        expect(page.locator(".notice.met")).to_contain_text(f"Đã ghi {given - counts.given} nội dung kết luận.")
        assert english(page) == set()
        hand_out(page)


def filter_by_click(page: Page) -> None:
    """A click on the bar of the unit that is late leaves only its line; the chip brings all back."""
    rows = page.locator("table.figures").first.locator("tbody tr")
    expect(rows).to_have_count(2)
    page.locator(".barlayer .trace").first.locator(".point path").last.click(force=True)
    page.wait_for_selector(".st-key-chip-conclusion-unit button:has-text('Phòng Quản lý đô thị quận')")
    settled(page)
    expect(rows).to_have_count(1)
    expect(rows.first).to_contain_text("Quá hạn 14 ngày")
    assert "don-vi-ket-luan=" in page.url
    page.locator(".st-key-chip-conclusion-unit button").click()
    page.wait_for_selector(".st-key-chip-conclusion-unit", state="detached")
    settled(page)
    expect(rows).to_have_count(2)


def record_the_draft(page: Page) -> None:
    """One click fills the form from the chair's sheet; with a chair it can be recorded as it stands."""
    settled(page)
    page.get_by_role("button", name="Lấy dự thảo từ phiếu chủ trì").click()
    page.get_by_label("Nội dung công việc").nth(1).wait_for()
    settled(page)
    expect(page.get_by_label("Nội dung công việc").nth(1)).not_to_be_empty()
    page.get_by_label("Người chủ trì").fill("Phó Chủ tịch UBND quận")
    page.get_by_role("button", name="Ghi kết luận").last.click()
    page.wait_for_selector(".notice.met")
    settled(page)


def hand_out(page: Page) -> None:
    """The chair's sheet has two pages; the notice names its chair."""
    for label, pages, words in (
        ("Phiếu chủ trì (PDF)", 2, "PHIẾU CHỦ TRÌ"),
        ("Thông báo kết luận (PDF)", None, "TB-UBND"),
    ):
        if pages:  # the briefing is checked first
            page.get_by_role("button", name=label).click()
        with page.expect_download() as coming:
            page.get_by_role("button", name=re.compile(r"Tải .*\.pdf") if pages else label).click()
        written = PdfReader(BytesIO(Path(coming.value.path()).read_bytes()))
        assert pages in (None, len(written.pages))
        assert words in written.pages[0].extract_text()
