"""A visitor in a real Chromium, and the servers visited: how long until a page reads, is drawn, and is filtered."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WATCH = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
_LIBRARY = "performance.getEntriesByType('resource').find(one => one.name.includes('/PlotlyChart.'))?.responseEnd"
_MENU = "[...document.querySelectorAll('.st-key-menu a')].map(link => [link.textContent, link.href])"
_WAIT_MS = 180_000
_START_S = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """When a page can be read (all selectors are there), how many charts it draws, where it names a chosen ward."""

    readable: tuple[str, ...]
    charts: int = 0
    scope: str = ""

    def script(self) -> str:
        """What watches for it inside the page."""
        told = json.dumps({"readable": self.readable, "charts": self.charts, "scope": self.scope})
        return f"window.wanted = {told};\n{_WATCH}"


@dataclass(frozen=True, slots=True)
class Load:
    """Milliseconds from the visit until the page could be read, and until it was drawn whole.

    On the way: until the page asked the server, until the server's last word, and until the chart library was there.
    `sent` are the bytes that the server sent over the socket.
    """

    readable: float
    whole: float
    asked: float
    answered: float
    library: float
    sent: int


@dataclass(frozen=True, slots=True)
class Filtered:
    """Milliseconds from the click on a ward until the page was redrawn, and the bytes the server sent for it."""

    redrawn: float
    sent: int


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser for as long as the block runs; there must be one on the machine."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


@contextmanager
def serving(script: str, environment: Mapping[str, str], cores: int | None = None) -> Iterator[str]:
    """Where a Streamlit server of a script listens, for as long as the block runs."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    if cores is not None:
        os.sched_setaffinity(server.pid, sorted(os.sched_getaffinity(0))[:cores])
    address = f"http://127.0.0.1:{port}"
    try:
        _await(address)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=30)


@contextmanager
def visit(browser: Browser, address: str, wanted: Wanted) -> Iterator[Page]:
    """The page as a visitor with an empty cache has it, drawn whole."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    context.set_default_timeout(_WAIT_MS)
    page = context.new_page()
    page.add_init_script(wanted.script())
    page.goto(address, wait_until="commit")
    page.wait_for_function("window.bench.whole")
    yield page
    context.close()


def load(browser: Browser, address: str, wanted: Wanted) -> Load:
    """One visit."""
    with visit(browser, address, wanted) as page:
        told = page.evaluate("window.bench")
        library = page.evaluate(_LIBRARY)
    frames = [frame for frame in told["frames"] if frame["at"] <= told["whole"]]
    asked, answered = frames[0]["at"], frames[-1]["at"]
    return Load(told["readable"], told["whole"], asked, answered, library or answered, _received(frames))


def menu(page: Page) -> list[tuple[str, str]]:
    """The pages of the menu: what each is called and its address."""
    return [(str(title), str(address)) for title, address in page.evaluate(_MENU)]


def filter_by(page: Page, ward: str) -> Filtered:
    """A click on a ward in the sidebar, until the page shows that ward alone."""
    box = page.get_by_test_id("stSidebar").get_by_role("combobox", name="Phường", exact=True)
    box.click()
    box.fill(ward)
    option = page.get_by_role("option", name=ward, exact=True)
    option.wait_for()
    page.evaluate("ward => window.bench.filter(ward)", ward)
    option.click()
    page.wait_for_function("window.bench.filtered")
    told = page.evaluate("window.bench")
    frames = [frame for frame in told["frames"] if told["clicked"] <= frame["at"] <= told["filtered"]]
    return Filtered(told["filtered"] - told["clicked"], _received(frames))


def _received(frames: Iterable[Mapping[str, Any]]) -> int:
    return sum(frame["bytes"] for frame in frames if frame["way"] == "received")


def _await(address: str) -> None:
    for _ in range(_START_S * 10):
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
