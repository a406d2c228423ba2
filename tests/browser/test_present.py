"""Trình chiếu in a real browser: keys, the black screen, letters for the back of the hall, the speaker, lists."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from analytics import MACROS, Scope, measure
from analytics.metric import Dimension
from data.store import open_store
from tests.browser.conftest import WAIT_MS, settled, visit
from tests.browser.test_app import english
from tests.city import City
from tests.pages.conftest import DAY
from wording.numbers import percent

expect.set_options(timeout=WAIT_MS)  # a list comes from the server, which may be busy

pytestmark = [pytest.mark.browser]

DECK = "/trinh-chieu"
FULL = {"width": 1920, "height": 1080}
LAST = 16
# Of each text of the slide that is seen: what it stands in, and how high its letters are on the screen, in pixels.
LETTERS = """() => {
  const slide = [...document.querySelectorAll(".deck .slide")].find((each) => each.checkVisibility());
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT), found = {};
  const kinds = { text: "chart", footer: "foot", table: "table" };
  while (walker.nextNode()) {
    const own = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !own.checkVisibility()) continue;
    const scale = own.closest("text")?.getScreenCTM().a ?? 1;
    const size = parseFloat(getComputedStyle(own).fontSize) * scale;
    const kind = kinds[own.closest("text, footer, table")?.tagName.toLowerCase()] ?? "words";
    found[kind] = Math.min(found[kind] ?? Infinity, size);
  }
  return found;
}"""
OVERFLOWING = """() => [...document.querySelectorAll(".slide :is(.sheet, h2, .beneath, .content, .picture, .points)")]
  .filter((each) => each.checkVisibility())
  .filter((each) => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)
  .map((each) => `${each.closest(".slide").dataset.number} ${each.className || each.tagName}`)"""
# Words of a picture that cover each other, or stand outside of it.
COVERED = """() => {
  const found = [];
  for (const picture of document.querySelectorAll(".slide .picture:has(svg)")) {
    if (!picture.checkVisibility()) continue;
    const room = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll("text")].map((each) => [each.textContent, each.getBoundingClientRect()]);
    for (const [place, [text, box]] of texts.entries()) {
      if (box.left < room.left - 2 || box.right > room.right + 2 || box.bottom > room.bottom + 2) found.push(text);
      const covers = ([, one]) =>
        Math.min(box.right, one.right) - Math.max(box.left, one.left) > 2 &&
        Math.min(box.bottom, one.bottom) - Math.max(box.top, one.top) > box.height / 3;
      found.push(...texts.slice(0, place).filter(covers).map(([other]) => `${text} × ${other}`));
    }
  }
  return found;
}"""
# In pixels of a screen 1920 wide, where 26.67 are the 20 pt of a browser and 40 the 20 pt of a slide 13⅓ inches wide.
# Smaller than these 40 are tables; names and figures in pictures; the foot: imprint, number, the way to the lists.
LEAST = {"words": 40, "table": 36, "chart": 29, "foot": 26.66}


def seen(page: Page, number: int) -> None:
    """Waits until one slide is seen, and that one."""
    expect(page.locator(".deck.hall .slide:visible")).to_have_attribute("data-number", str(number))


def opened(page: Page, address: str, query: str = "") -> None:
    visit(page, address, f"{DECK}{query}")
    page.wait_for_selector(".deck .slide:visible")


def test_keys_and_clicker_step_hold_at_both_ends_and_a_reload_keeps_the_slide(page: Page, address: str):
    opened(page, address)
    seen(page, 1)
    for key, number in (
        ("ArrowLeft", 1),
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("PageUp", 3),
        ("ArrowLeft", 2),
        ("End", LAST),
        ("ArrowRight", LAST),
        ("Home", 1),
        ("ArrowDown", 2),
    ):
        page.keyboard.press(key)
        seen(page, number)
    assert "trang=2" in page.url
    page.reload()
    seen(page, 2)
    page.get_by_role("button", name="Trang sau").click()
    page.keyboard.press("ArrowRight")
    seen(page, 4)
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    seen(page, 12)


def test_full_screen_fills_the_window_with_the_slide_alone_and_b_blackens_it(page: Page, address: str):
    page.set_viewport_size({"width": 1024, "height": 768})
    opened(page, address, "?trang=5")
    page.keyboard.press("f")
    expect(page.locator("[data-testid=stSidebar]")).to_be_hidden()
    box = page.locator(".deck .slide:visible").bounding_box()
    assert box is not None
    assert (round(box["width"]), round(box["height"]), round(box["y"])) == (1024, 576, 96)
    page.keyboard.press("b")
    expect(page.locator("html")).to_have_class(re.compile("an-cu-black"))
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.deck'), '::after').backgroundColor") == "rgb(0, 0, 0)"
    )
    page.keyboard.press("ArrowRight")
    expect(page.locator("html")).not_to_have_class(re.compile("an-cu-black"))
    seen(page, 5)
    page.keyboard.press("f")
    expect(page.locator("[data-testid=stSidebar]")).to_be_visible()
    assert "man-hinh" not in page.url


def test_the_back_of_the_hall_can_read_every_slide(page: Page, address: str):
    page.set_viewport_size(FULL)
    opened(page, address, "?man-hinh=day")
    least: dict[str, float] = {}
    for number in range(1, LAST + 1):
        seen(page, number)
        assert page.evaluate(OVERFLOWING) == []
        assert page.evaluate(COVERED) == []
        for place, size in page.evaluate(LETTERS).items():
            least[place] = min(size, least.get(place, size))
        page.keyboard.press("ArrowRight")
    assert set(least) == set(LEAST)
    assert {place: size for place, size in least.items() if size < LEAST[place]} == {}


def test_the_speaker_s_window_follows_and_leads(page: Page, address: str):
    opened(page, address, "?trang=5")
    with page.context.expect_page() as other:
        page.get_by_role("button", name="Cửa sổ người nói").click()
    speaker = other.value
    expect(speaker.locator(".deck.speaker .slide:visible")).to_have_count(2)
    expect(speaker.locator(".position").first).to_have_text("5/16")
    expect(speaker.locator(".notes:visible")).to_contain_text("Căn cứ: ")
    expect(speaker.locator(".elapsed")).to_have_text(re.compile(r"\d\d:\d\d"))
    expect(speaker.locator(".clock")).to_have_text(re.compile(r"\d\d:\d\d"))
    assert english(speaker) == set()
    page.keyboard.press("ArrowRight")
    expect(speaker.locator(".position").first).to_have_text("6/16")
    assert "trang=6" in speaker.url
    speaker.keyboard.press("End")
    seen(page, LAST)
    expect(speaker.locator(".ending")).to_be_visible()
    speaker.keyboard.press("b")
    expect(page.locator("html")).to_have_class(re.compile("an-cu-black"))


def test_a_list_opens_over_the_slide_and_leads_back_to_it(page: Page, address: str):
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    opened(page, address, "?trang=8&man-hinh=day")
    page.locator(".slide:visible summary").click()
    page.locator(".slide:visible a[data-metric=team_regulations]").click()
    listed = page.locator(".st-key-meeting-list")
    expect(listed).to_contain_text("Danh sách: Đội PCCC có quy chế hoạt động")
    settled(page)
    expect(listed).to_contain_text("đã có quy chế 18; chưa có quy chế 18")
    expect(listed.get_by_role("radio")).to_have_count(3)
    page.keyboard.press("ArrowRight")
    assert "trang=8" in page.url
    assert english(page) == set()
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    seen(page, 8)
    assert "danh-sach" not in page.url
    expect(page.locator("[data-testid=stSidebar]")).to_be_hidden()
    assert asked - {""} == {urlsplit(address).netloc}


def test_a_slide_without_metrics_has_its_list_too(page: Page, address: str):
    opened(page, address, "?trang=3&man-hinh=day")
    page.locator(".slide:visible a[data-metric=buildings]").click()
    listed = page.locator(".st-key-meeting-list")
    expect(listed).to_contain_text("Danh sách: Danh mục nhà chung cư")
    expect(listed.locator("tbody tr")).to_have_count(18 * 3)
    settled(page)
    assert english(page) == set()
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    seen(page, 3)


def test_a_click_on_a_ward_s_bar_opens_the_ward_s_own_list(page: Page, address: str):
    opened(page, address, "?trang=8&man-hinh=day")
    page.locator(".slide:visible svg text", has_text="Bạch Mai").click()
    listed = page.locator(".st-key-meeting-list")
    expect(listed).to_contain_text("Danh sách: Đội PCCC có quy chế hoạt động – phường Bạch Mai")
    expect(listed).to_contain_text("đã có quy chế 1; chưa có quy chế 1")
    settled(page)
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    seen(page, 8)
    assert "trong-phuong" not in page.url


def test_the_figures_of_a_slide_are_the_measured_ones(page: Page, address: str, district: City):
    opened(page, address, "?trang=8")
    table = measure(open_store(district.folder, MACROS), ["team_regulations"], Scope(DAY), (Dimension.WARD,))
    total = table.total("team_regulations")
    slide = page.locator(".slide:visible")
    expect(slide.locator("h2")).to_contain_text(f"{total.numerator:.0f}/{total.denominator:.0f} đội PCCC")
    ward = table.row("team_regulations", "bach-mai")
    said = slide.locator("svg text", has_text=f"{percent(ward.value)} · 1/2")
    expect(said).to_have_count(18)
    expect(slide.locator("svg text", has_text=percent(total.value)).last).to_contain_text("Toàn quận")


def test_the_dark_hall_is_dark(page: Page, address: str):
    page.emulate_media(color_scheme="dark")
    opened(page, address, "?trang=8&man-hinh=day")
    ground = page.locator(".slide:visible").evaluate("each => getComputedStyle(each).backgroundColor")
    assert ground == "rgb(18, 24, 31)"
    ink = page.locator(".slide:visible svg text").first.evaluate("each => getComputedStyle(each).fill")
    assert ink == "rgb(231, 236, 242)"
