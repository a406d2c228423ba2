"""Soạn bài trình bày in a real browser: a chart of a page is added, slides are moved and reworded, and kept."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from briefing.arrangement import kept_outline
from data.papers import Papers
from data.store import open_store
from tests.browser.conftest import serving, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY, fill

pytestmark = [pytest.mark.browser]
PATH = "/soan-bai"


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory) -> City:
    """An office of its own: what is composed there disturbs no other test."""
    city = City(tmp_path_factory.mktemp("office"))
    fill(city, "quynh-loi")
    city.publish()
    return city


@pytest.fixture
def own_address(office: City, page: Page) -> Iterator[str]:
    with serving(office.folder) as found:
        yield found


def row_texts(page: Page) -> list[str]:
    return page.locator(".slide-row a").all_inner_texts()


def test_a_deck_is_composed_from_the_computed_slides_and_a_chart_of_a_page(page: Page, own_address: str, office: City):
    visit(page, own_address, "/trang-bi")
    button = page.locator("[class*=st-key-to-slides-stock] button")
    button.click()
    notice = page.locator("[class*=st-key-to-slides-stock] .notice")
    expect(notice).to_contain_text("Đã thêm vào bài trình bày nháp.")
    assert english(page) == set()
    notice.get_by_role("link", name="Mở “Soạn bài trình bày”").click()
    page.wait_for_selector("h1.page-title:has-text('Soạn bài trình bày')")
    rows = page.locator(".slide-row")
    expect(rows).to_have_count(17)
    settled(page)
    assert english(page) == set()
    _reword(page, office)
    _move(page)
    page.get_by_label("Người soạn").fill("Lan")
    page.get_by_role("button", name="Lưu bài trình bày").click()
    expect(page.locator(".notice.met")).to_contain_text("Đã lưu bài trình bày (bản soạn 2).")
    outline = kept_outline(Papers(office.folder), "")
    assert len(outline.added) == 1
    places = {choice.slide: place for place, choice in enumerate(outline.choices)}
    assert places["teams"] == places["missing"] - 1
    assert [choice.message for choice in outline.choices if choice.message] == ["Một nửa số đội đã có quy chế"]


def _reword(page: Page, office: City) -> None:
    """Opens the slide of the teams, reads its figure, and writes another sentence."""
    page.locator(".slide-row a", has_text="Đội PCCC cơ sở và quy chế").click()
    drawn = page.locator(".deck.preview .slide")
    expect(drawn.locator("svg")).to_be_visible()
    total = measure(open_store(office.folder, MACROS), ["team_regulations"], Scope(DAY), ()).total("team_regulations")
    counted = f"{total.numerator:.0f}/{total.denominator:.0f}"
    expect(drawn.locator("h2")).to_contain_text(f"{counted} đội PCCC cơ sở đã ban hành quy chế")
    assert counted == "1/2"
    box = page.get_by_label("Câu nêu trên trang")
    box.fill("Một nửa số đội đã có quy chế")
    box.press("Control+Enter")
    expect(drawn.locator("h2")).to_have_text("Một nửa số đội đã có quy chế")
    expect(page.locator(".slide-row.chosen .mark")).to_have_text("Đã sửa")
    assert "trang-dang-soan=teams" in page.url


def _move(page: Page) -> None:
    """Moves the slide of the teams up with the keyboard."""
    before = row_texts(page)
    settled(page)
    up = page.locator(".st-key-up-teams button")
    up.focus()
    page.keyboard.press("Enter")
    place = next(number for number, text in enumerate(before) if "Đội PCCC cơ sở" in text)
    moved = [*before[: place - 1], before[place], before[place - 1], *before[place + 1 :]]
    expect(page.locator(".slide-row a")).to_have_text(moved)


@pytest.mark.parametrize("width", [390, 1024])
def test_the_list_and_the_slide_fit_the_screen(page: Page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, address, PATH)
    expect(page.locator(".slide-row").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert english(page) == set()
