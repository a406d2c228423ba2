"""Every page of the menu in a real browser: its own host only, Vietnamese, nothing clipped, pictures named, keys."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from app import PAGES
from tests.browser.conftest import REST_MS, visit
from tests.browser.test_app import english

pytestmark = [pytest.mark.browser]

PATHS = tuple(f"/{entry.url_path}" for entry in PAGES)
# Pages as they look with a question in the address.
VIEWS = (
    "/so-sanh-cac-phuong?cach-so-sanh=Biểu+nhiệt",
    "/so-sanh-cac-phuong?cach-so-sanh=Nhóm+và+xếp+hạng&xep-hang=true",
    "/so-sanh-cac-phuong?cach-so-sanh=Hai+chỉ+tiêu",
    "/nha?ma=B1&cua-phuong=bach-mai",
    "/nha?ma=khong-co",
    "/danh-muc-nha?tim-nha=zzz",
    "/tra-cuu?mo-them=Tệp+của+bạn",
    "/bang-cua-toi?nguoi=An",
)
SIZES = ((1920, 1080), (1440, 900), (1366, 768), (1024, 768), (390, 844))
# A text is clipped where it reaches beyond the nearest ancestor that hides what reaches beyond it; a frame that
# scrolls is meant to. Of charts: where it reaches beyond the drawing. Of texts from files: `.clip` says it is cut.
CLIPPED = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("[data-testid=stApp]"), NodeFilter.SHOW_TEXT);
  const beyond = (inner, outer) => inner.right > outer.right + 2 || inner.left < outer.left - 2;
  while (walker.nextNode()) {
    const node = walker.currentNode, own = node.parentElement;
    if (!node.data.trim()) continue;
    if (own.closest("style, script, .clip, .under, [aria-hidden=true], [data-testid^=stIcon]")) continue;
    if (!own.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.right <= 0) continue;
    const svg = own.closest("svg.main-svg");
    if (svg && beyond(box, svg.getBoundingClientRect())) found.push(node.data.trim());
    for (let outer = svg ?? own; outer && !svg; outer = outer.parentElement) {
      const { overflowX, position } = getComputedStyle(outer);
      if (overflowX === "auto" || overflowX === "scroll") break;
      const frame = outer.getBoundingClientRect();
      if (frame.width < 2) break;
      const hides = overflowX === "hidden" || overflowX === "clip";
      if (hides && beyond(box, frame)) { found.push(node.data.trim()); break; }
      if (position === "fixed") break;
    }
  }
  return [...new Set(found)];
}"""
UNNAMED = """() => [...document.querySelectorAll("img, [data-testid=stPlotlyChart]")]
  .filter(each => each.checkVisibility() && !(each.alt || each.getAttribute("aria-label")
    || each.closest("[aria-label]") || each.querySelector("[aria-label]")))
  .map(each => each.outerHTML.slice(0, 120))"""
UNREACHED = """() => [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
  .filter(each => each.checkVisibility() && !each.disabled && each.tabIndex < 0)
  .filter(each => !each.closest("[role=radiogroup], [role=group], [data-testid=stDateInput], [role=combobox]"))
  .filter(each => !each.closest("[data-testid=stNumberInput]"))  // the arrow keys step what is typed
  .filter(each => !each.parentElement.querySelector("[tabindex='0'], input"))
  .map(each => each.outerHTML.slice(0, 160))"""
# How everything looks at rest is kept, to be compared with how it looks once the keyboard has come to it.
LOOK = """window.lookOf = each => {
  const rings = near => { const s = getComputedStyle(near);
    return [s.outline, s.boxShadow, s.borderColor, s.backgroundColor, s.color, s.textDecorationLine].join(); };
  return [each, each.parentElement, each.parentElement?.parentElement].filter(Boolean).map(rings).join("|");
};
window.atRest = new WeakMap([...document.querySelectorAll("body *")].map(each => [each, lookOf(each)]));"""
FOCUSED = """() => {
  const own = document.activeElement;
  return {
    name: (own.innerText || own.getAttribute("aria-label") || "").trim(), tag: own.tagName,
    isSeen: lookOf(own) !== atRest.get(own),
    isFolded: own.matches(".st-key-menu details:not([open]) summary"),
    place: own.closest("[data-testid=stSidebar]") ? "sidebar" : own.closest("[data-testid=stMain]") ? "page" : "",
  };
}"""


def clipped_texts(page: Page) -> list[str]:
    """The texts that are clipped once the page has come to rest: charts follow a new width a moment later."""
    for _ in range(12):
        page.wait_for_timeout(300)
        found: list[str] = page.evaluate(CLIPPED)
        if not found:
            break
    return found


@pytest.mark.parametrize("path", [*PATHS, *VIEWS])
def test_a_page_asks_its_own_host_and_fits_every_screen(page: Page, address: str, path: str):
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    visit(page, address, path)
    assert english(page) == set()
    assert page.evaluate(UNNAMED) == []
    assert page.evaluate(UNREACHED) == []
    clipped = {}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        texts = clipped_texts(page)
        assert (width, page.evaluate("document.documentElement.scrollWidth")) == (width, width)
        if texts:
            clipped[width] = texts
    assert clipped == {}
    assert asked - {""} == {urlsplit(address).netloc}


@pytest.mark.parametrize("path", PATHS)
def test_a_page_in_the_dark_is_dark_and_whole(page: Page, address: str, path: str):
    page.emulate_media(color_scheme="dark")
    visit(page, address, path)
    assert page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor") == (
        "rgb(18, 24, 31)"
    )
    assert clipped_texts(page) == []


def test_the_keyboard_reaches_menu_controls_and_buttons_and_shows_where_it_is(page: Page, address: str):
    visit(page, address)
    page.evaluate(LOOK)
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        page.wait_for_timeout(120)
        seen.append(page.evaluate(FOCUSED))
        if seen[-1]["isFolded"]:
            page.keyboard.press("Enter")
            page.wait_for_timeout(REST_MS)
    titles = [entry.title for entry in PAGES if entry.group]
    assert [each["name"] for each in seen if each["place"] == "sidebar" and each["name"] in titles] == titles
    assert {each["place"] for each in seen} >= {"sidebar", "page"}
    assert any(each["tag"] == "INPUT" and each["place"] == "sidebar" for each in seen)
    assert any(each["tag"] == "BUTTON" and each["place"] == "page" for each in seen)
    assert [each for each in seen if each["place"] and not each["isSeen"]] == []
