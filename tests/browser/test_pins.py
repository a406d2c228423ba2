"""A briefing in a real browser: pinned with one button, opened from the sidebar, compared, let go."""

import datetime as dt
import re
from collections.abc import Iterator

import duckdb
import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from briefing.keeping import Occasion, pin_briefing
from briefing.material import gather
from data.ledger import Ledger
from data.store import open_store
from tests.browser.conftest import choose, serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY, fill
from wording.numbers import percent

pytestmark = [pytest.mark.browser]

PINS = "/chot-so-lieu"
OLD, EARLIER, MEETING = "Giao ban cũ", "Giao ban", "Hội nghị 25/12/2019"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Bạch Mai has reported, then Quỳnh Lôi; pinned are a snapshot of an earlier program, and 14/12/2019."""
    city = City(tmp_path_factory.mktemp("office"))
    fill(city, "quynh-loi")
    older = city.publish().id
    pin(city, OLD)
    city.close()
    with duckdb.connect(str(city.folder / "snapshots" / f"{older}.duckdb")) as opened:
        opened.execute("drop table violation")
    fill(city, "bach-mai")
    pin(city, EARLIER)
    return city


def pin(city: City, name: str) -> None:
    """Freezes the figures of 14/12/2019 as the city knows them."""
    store = city.store()
    material = gather(store, Scope(dt.date(2019, 12, 14)), store.id, city.area)
    pin_briefing(city.ledger, material, store, city.area, Occasion(name, dt.datetime(2019, 12, 16)))


@pytest.fixture(scope="module")
def desk(office: City, browser: object) -> Iterator[str]:
    """Where the app listens, over the office's store."""
    with serving(office.folder) as found:
        yield found


def open_briefing(page: Page, name: str) -> None:
    """Opens a briefing in the sidebar."""
    drop_down(page, "ban-chot", name)


def drop_down(page: Page, key: str, option: str) -> None:
    """Chooses from the list of a control."""
    settled(page)
    choose(page.locator(f".st-key-{key} button").first, option)


def test_the_page_says_nothing_english_and_fits_a_phone(page: Page, desk: str):
    visit(page, desk, PINS)
    assert english(page) == set()
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_briefing_opens_with_its_own_day_and_the_address_opens_it_again(page: Page, desk: str):
    visit(page, desk)
    open_briefing(page, EARLIER)
    scope = page.locator("p.scope")
    expect(scope).to_contain_text(f"Bản chốt: {EARLIER} · Toàn quận")
    expect(scope).to_contain_text("tính đến ngày 14/12/2019")
    expect(page.locator(".notice")).to_contain_text(f"Tra cứu trên bản số liệu đã chốt “{EARLIER}”")
    settled(page)
    assert english(page) == set()
    page.get_by_role("link", name="Bản đồ").click()
    expect(page.locator("h1.page-title")).to_have_text("Bản đồ")
    expect(scope).to_contain_text(f"Bản chốt: {EARLIER}")
    assert page.url.count("ban-chot=") == 1
    visit(page, page.url, "")
    expect(scope).to_contain_text("tính đến ngày 14/12/2019")
    open_briefing(page, "–")
    expect(scope).to_contain_text("tính đến ngày 24/12/2019")
    expect(page.locator(".notice")).to_have_count(0)


def test_a_briefing_is_opened_from_the_list_with_the_days_it_was_pinned_for(page: Page, desk: str):
    visit(page, desk, f"{PINS}?ngay=2019-11-14")
    page.get_by_role("link", name="Mở để tra cứu").first.click()
    expect(page.locator("h1.page-title")).to_have_text("Tổng quan")
    expect(page.locator("p.scope")).to_contain_text(f"Bản chốt: {EARLIER} · Toàn quận")
    expect(page.locator("p.scope")).to_contain_text("tính đến ngày 14/12/2019")


def test_a_briefing_on_a_snapshot_of_an_earlier_program_says_where_to_go(page: Page, desk: str):
    visit(page, desk, f"/ban-do?ban-chot={OLD.replace(' ', '+')}")
    expect(page.locator(".notice")).to_contain_text("do phiên bản trước của chương trình lập")
    expect(page.locator("p.scope")).to_contain_text(f"Bản chốt: {OLD}")
    page.get_by_role("link", name="Mở trang Chốt số liệu").click()
    expect(page.locator("h1.page-title")).to_have_text("Chốt số liệu")
    expect(page.locator("p.scope")).to_contain_text(f"Bản chốt: {OLD}")
    visit(page, desk, f"/ban-do?ban-chot={OLD.replace(' ', '+')}")
    page.get_by_role("link", name="Về số liệu hiện có").click()
    expect(page.locator("p.scope")).not_to_contain_text("Bản chốt")
    expect(page.locator(".notice")).to_have_count(0)


def test_an_unknown_briefing_in_the_address_is_told(page: Page, desk: str):
    visit(page, desk, "/ban-do?ban-chot=Chưa+có")
    expect(page.locator(".notice")).to_contain_text("Không có bản chốt nào tên “Chưa có”")
    expect(page.locator("p.scope")).to_contain_text("tính đến ngày 24/12/2019")


def test_one_button_pins_one_click_compares_and_a_second_word_lets_go(page: Page, desk: str, office: City):
    visit(page, desk, PINS)
    if MEETING not in [pin.name for pin in Ledger(office.folder).pins()]:  # this test may be run again
        page.get_by_role("button", name="Chốt số liệu").click()
        expect(page.locator(".notice.met")).to_contain_text(f"Đã chốt “{MEETING}”")
    kept = Ledger(office.folder).pin_named(MEETING)
    store = open_store(office.folder, MACROS, kept.snapshot_id)
    total = measure(store, ["team_regulations"], Scope(DAY), ()).total("team_regulations")
    row = page.locator("table.figures tr", has_text="Đội PCCC có quy chế hoạt động").last
    expect(row.locator("td").nth(2)).to_have_text(percent(total.value))
    drop_down(page, "so-theo", "Theo phường")
    expect(page.locator("table.figures").last).to_contain_text("Bạch Mai")
    expect(page).to_have_url(re.compile("so-theo=Theo"))
    own = page.locator(f".st-key-kept-{kept.folder.name}")
    own.get_by_role("button", name="Bỏ chốt").click()
    page.get_by_role("button", name="Đồng ý bỏ chốt").click()
    expect(page.locator(".notice.met")).to_contain_text(f"Đã bỏ chốt “{MEETING}”")
    assert [pin.name for pin in Ledger(office.folder).pins()] == [OLD, EARLIER]
