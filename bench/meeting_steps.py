"""What is done for a meeting, step by step against the clock: from the wards' workbooks to three files.

`bench.meeting_day` runs it as a process of its own.
"""

import datetime as dt
import io
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path
from statistics import median
from threading import Thread

from analytics.registry import MACROS
from analytics.scope import Scope
from bench.fresh_process import STARTED
from briefing.document import Document
from briefing.keeping import Occasion, pin_briefing
from briefing.material import gather
from briefing.opened import Briefing, pinned_briefing
from briefing.powerpoint.ratio import Ratio
from briefing.release import Format, Release, annex, deck, load_writers, official_report, release, written
from briefing.report import Issuer
from briefing.ward_pages import ward_archive, wards_of
from data.area import Area, default_area_folder, load_area
from data.ledger import Ledger
from data.store import open_store
from terminal.commands import run

AS_OF, RECEIVED, PINNED_AT = dt.date(2019, 11, 14), "2019-11-16", dt.datetime(2019, 11, 18, 8, 0)
NAME = "Hội nghị"
SLIDES = 20
ROUNDS = 3


class Split:
    """The seconds of named steps, in their order."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Writes down how long what is done inside takes."""
        started = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - started


def day(store: Path, files: list[str], split: Split) -> Release:
    """Everything that is done for a meeting, from the wards' workbooks to three files.

    As in the web app, what writes files is loaded beside.
    """
    Thread(target=load_writers).start()
    area = load_area(default_area_folder())
    with split.step("import"), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        assert run(["import", *files, "--received", RECEIVED, "--store", str(store)]) in (0, 4)
    with split.step("pin"):
        _pin(store, area)
    with split.step("open and check"):
        given = release(pinned_briefing(store, area, NAME))
    with split.step("deck"):
        (store / "deck.pptx").write_bytes(deck(given, Ratio.WIDE))
    with split.step("report"):
        (store / "report.pdf").write_bytes(written(_report(given), Format.PDF))
    with split.step("annex"):
        (store / "annex.xlsx").write_bytes(annex(given))
    return given


def singles(given: Release) -> dict[str, float]:
    """The median seconds of each file alone."""
    long = _lengthened(given)
    wards = wards_of(given.briefing)
    makes: dict[str, Callable[[], object]] = {
        "deck of 20": lambda: deck(long, Ratio.WIDE),
        "report as PDF": lambda: written(_report(_renamed(given)), Format.PDF),
        "report as DOCX": lambda: written(_report(given), Format.WORD),
        "ward pages": lambda: ward_archive(_renamed(given).briefing, wards),
    }
    return {name: median(_seconds(make) for _ in range(ROUNDS)) for name, make in makes.items()} | {"wards": len(wards)}


def _pin(store: Path, area: Area) -> None:
    with closing(open_store(store, MACROS)) as opened:
        material = gather(opened, Scope(AS_OF), opened.id, area)
        pin_briefing(Ledger(store), material, opened, area, Occasion(NAME, PINNED_AT))


def _report(given: Release) -> Document:
    return official_report(given, Issuer.COMMITTEE, None)


def _renamed(given: Release) -> Release:
    """The briefing under another name: typst keeps the pages that it has set, and would set none a second time."""
    return replace(given, briefing=replace(given.briefing, name=f"{NAME} {time.perf_counter_ns()}"))


def _lengthened(given: Release) -> Release:
    """The briefing with as many slides added, each with a chart, as make it twenty."""
    briefing: Briefing = given.briefing
    slides = briefing.slides
    drawn = [slide for slide in slides if slide.chart is not None]
    more = [replace(drawn[place % len(drawn)], id=f"added-{place}") for place in range(SLIDES - len(slides))]
    return replace(given, briefing=replace(briefing, outline=replace(briefing.outline, added=tuple(more))))


def _seconds(make: Callable[[], object]) -> float:
    started = time.perf_counter()
    make()
    return time.perf_counter() - started


def run_day(store: Path, files: list[str]) -> None:
    """Prints as JSON how long each step took, then the medians of the single files on what was pinned."""
    started, split = float(os.environ[STARTED]), Split()
    split.seconds["start of Python"] = time.time() - started
    given = day(store, files, split)
    whole = time.time() - started
    print(json.dumps({"split": split.seconds, "whole": whole, "singles": singles(given)}))
