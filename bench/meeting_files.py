"""A briefing pinned, opened and written as files; all that this takes is loaded with this module."""

import datetime as dt
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from analytics.registry import MACROS
from analytics.scope import Scope
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

AS_OF, PINNED_AT = dt.date(2019, 11, 14), dt.datetime(2019, 11, 18, 8, 0)
NAME = "Hội nghị"
SLIDES = 20
ROUNDS = 3

load_writers()


def pin_and_write(store: Path, step: Callable[[str], AbstractContextManager[None]]) -> Release:
    """The briefing of the store's figures, pinned and written as three files; `step` measures what is done inside."""
    area = load_area(default_area_folder())
    with step("pin"):
        _pin(store, area)
    with step("open and check"):
        given = release(pinned_briefing(store, area, NAME))
    with step("deck"):
        (store / "deck.pptx").write_bytes(deck(given, Ratio.WIDE))
    with step("report"):
        (store / "report.pdf").write_bytes(written(_report(given), Format.PDF))
    with step("annex"):
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
