"""The pictures of the user guide, `make screenshots`: each page as a visitor sees it, written to docs/images/.

A demonstration store is made in a scratch folder and served; Debian's chromium visits each page of the menu. Slides and
documents of its briefing are drawn too, into screenshots/.
"""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode, urljoin

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from app import PAGES
from bench import guide_store, handouts
from tests.browser.conftest import CHROMIUM, FLAGS, ROOT, WAIT_MS, serving, settled, visit
from ui.links import BUILDING_PATH, SQL_PATH

FOLDER = ROOT / "docs" / "images"
OVERVIEW = "tong-quan"  # the page without a path of its own
DRAWN_MS = 1_200  # charts come after the script has ended
COLOURS = 256
MAPPING_PATH = "ghep-cot"
AWAITED = {MAPPING_PATH: "[data-testid=stMain] h2", SQL_PATH: "p.sql-size"}  # come after the page
RISK_PATH = "/nguy-co-chay"  # its first link leads to a building there is much to say of


@dataclass(frozen=True, slots=True)
class Size:
    """A visitor's window in CSS pixels."""

    width: int
    height: int


LAPTOP, PHONE = Size(1440, 900), Size(390, 844)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file's name, what is visited, whether a file is dropped there, and what must have come."""

    name: str
    path: str
    size: Size = LAPTOP
    in_sight: str = ""
    is_dropped_on: bool = False
    awaited: str = "h1.page-title"


def main() -> int:
    """0 when every picture is written; 1, saying so, without Chromium."""
    if CHROMIUM is None:
        print("no chromium on this machine: no pictures taken.")
        return 1
    with TemporaryDirectory() as folder:
        store = Path(folder) / "store"
        subprocess.run([sys.executable, "cli.py", "demo", "--store", str(store)], cwd=ROOT, check=True)
        guide_store.add_desk_work(store)
        take_pictures(store)
        handouts.take(store)
    return 0


def take_pictures(store: Path) -> None:
    """Writes every picture of the guide, of what a store holds."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, serving(store) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for picture in _pictures(_a_building(browser, address)):
            file = FOLDER / f"{picture.name}.png"
            file.write_bytes(_compressed(_taken(browser, address, picture)))
            print(f"{file.relative_to(ROOT)}  {file.stat().st_size // 1024} KB", flush=True)
        browser.close()


def _pictures(building: str) -> Iterator[Picture]:
    """One picture a page, then what the guide tells of besides."""
    asked = guide_store.addresses()
    for entry in PAGES:
        query = urlencode(asked.get(entry.url_path, {}))
        path = building if entry.url_path == BUILDING_PATH else f"/{entry.url_path}?{query}"
        dropped, awaited = entry.url_path == MAPPING_PATH, AWAITED.get(entry.url_path, "h1.page-title")
        yield Picture(entry.url_path or OVERVIEW, path, is_dropped_on=dropped, awaited=awaited)
    yield Picture("dien-thoai", "/", PHONE)
    yield Picture("danh-sach", "/?danh-sach=team_regulations", in_sight=".st-key-open-list")
    yield Picture("dieu-chinh", "/tiep-nhan-bao-cao?dieu-chinh=true", in_sight=".st-key-dieu-chinh")


def _a_building(browser: Browser, address: str) -> str:
    """The address of the first building on the list of priorities."""
    page = _window(browser, LAPTOP)
    visit(page, address, RISK_PATH)
    found = page.locator(".figures a.in-app").first.get_attribute("href")
    page.context.close()
    if not found:
        raise LookupError(f"{RISK_PATH} leads to no building")
    return urljoin("/", found)


def _taken(browser: Browser, address: str, picture: Picture) -> bytes:
    page = _window(browser, picture.size)
    visit(page, address, picture.path)
    if picture.is_dropped_on:
        file = {"name": guide_store.FOREIGN_FILE, "mimeType": "text/csv", "buffer": guide_store.FOREIGN_TEXT.encode()}
        page.locator("input[type=file]").set_input_files(file)
    page.wait_for_selector(picture.awaited)
    settled(page)
    page.wait_for_load_state("networkidle")
    page.wait_for_selector("[data-testid=stSkeleton]", state="detached")
    page.wait_for_timeout(DRAWN_MS)
    if picture.in_sight:
        page.locator(picture.in_sight).first.evaluate("element => element.scrollIntoView()")
        page.wait_for_timeout(DRAWN_MS)
    taken = page.screenshot()
    page.context.close()
    return taken


def _window(browser: Browser, size: Size) -> Page:
    viewport = {"width": size.width, "height": size.height}
    context = browser.new_context(viewport=viewport, locale="vi-VN", color_scheme="light")
    context.set_default_timeout(WAIT_MS)
    return context.new_page()


def _compressed(png: bytes) -> bytes:
    """The picture in few colours, a third of the size; small marks keep theirs, which a median cut would take away."""
    with Image.open(io.BytesIO(png)) as image:
        small = image.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    written = io.BytesIO()
    small.save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    sys.exit(main())
