"""A real server and a real Chromium: the app as a visitor meets it. Skipped, saying so, where no Chromium is."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Locator, Page, sync_playwright

from tests.city import City
from tests.pages.conftest import DAY, fill

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WAIT_MS = 60_000
REST_MS = 400
RESTED = """rest => {
    const app = document.querySelector("[data-testid=stApp]");
    const resting = app !== null && app.dataset.testScriptState === "notRunning";
    window.restingSince = resting ? (window.restingSince ?? performance.now()) : null;
    return resting && performance.now() - window.restingSince >= rest;
}"""
RERUNS = 2  # a browser on a busy machine may miss a click; a fault of the page fails every time


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Lets each test of this folder be run again, which the report counts as `rerun`."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.flaky(reruns=RERUNS))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine: the browser tests were not run")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def district(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Every ward but Quỳnh Lôi has sent its báo cáo nhanh."""
    city = City(tmp_path_factory.mktemp("district"))
    for ward in city.area.wards_on(DAY):
        if ward.has_apartments and ward.ward != "quynh-loi":
            fill(city, ward.ward)
    city.publish()
    return city


@pytest.fixture(scope="session")
def address(district: City, browser: Browser) -> Iterator[str]:
    """Where the app listens, over the district's store."""
    with serving(district.folder) as found:
        yield found


@contextmanager
def serving(store: Path) -> Iterator[str]:
    """Where a server of its own listens, over a store, for as long as the block runs."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.port", str(port)]
    environment = os.environ | {"ANCU_STORE": str(store)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh visitor with a Vietnamese browser at 1440 × 900."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(WAIT_MS)
    yield context.new_page()
    context.close()


def visit(page: Page, address: str, path: str = "/") -> None:
    """Opens a page and waits until it has been drawn whole; the server may still be starting."""
    for _ in range(100):
        try:
            page.goto(f"{address}{path}")
            break
        except Error as error:
            # The page that tells of the refusal may still be coming up when the next try starts.
            if "ERR_CONNECTION_REFUSED" not in error.message and "chrome-error:" not in error.message:
                raise
            page.wait_for_timeout(200)
    settled(page)


def settled(page: Page) -> None:
    """Waits until the script has rested for a while: right after a click, its run may not have begun yet."""
    page.evaluate("window.restingSince = null")
    page.wait_for_function(RESTED, arg=REST_MS, polling=50)
    page.wait_for_selector("h1.page-title")


def unfold(page: Page, group: str) -> None:
    """Opens a folded group of the menu."""
    page.locator(".st-key-menu summary", has_text=group).click()
    page.wait_for_timeout(REST_MS)  # it slides open


def choose(opener: Locator, option: str) -> None:
    """Takes an option of a list. The list closes when what it hangs on is scrolled, so that comes first."""
    opener.evaluate("each => each.scrollIntoView({ block: 'center', behavior: 'instant' })")
    opener.page.wait_for_timeout(REST_MS)
    opener.click()
    opener.page.get_by_role("option", name=option, exact=True).click()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
