"""Slides and documents of a briefing, pinned or as the figures stand."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from briefing.document import Form
from briefing.keeping import has_briefing
from briefing.material import gather
from briefing.opened import Briefing, draft_briefing, pinned_briefing
from briefing.powerpoint.ratio import Ratio
from briefing.release import Format, Release, annex, deck, official_report, release, written
from briefing.report import Issuer
from data.ledger import Ledger
from terminal.figure_options import open_figures
from terminal.options import Call
from terminal.output import print_done
from terminal.scopes import Question, read_scope
from terminal.unusable import UnusableCallError
from wording import terminal as words


@dataclass(frozen=True, slots=True)
class Asked:
    """Which briefing a call is about: the pinned one of a name, or the figures of a question as they stand."""

    pinned: str | None
    question: Question


@dataclass(frozen=True, slots=True)
class Paper:
    """Who issues a document and in which form; without one the form follows the document's day."""

    issuer: Issuer
    form: Form | None


def write_deck(call: Call, asked: Asked, out: Path, ratio: Ratio) -> None:
    """Writes the slides as a PowerPoint file, as they were composed."""
    need_ending(out, ".pptx")
    given = read_release(call, asked)
    slides = 0

    def count(_: int, of: int) -> None:
        nonlocal slides
        slides = of

    out.write_bytes(deck(given, ratio, count))
    _print_written(call, given, asked, words.DECK_WRITTEN.format(path=out, slides=slides), file=str(out), slides=slides)


def write_report(call: Call, asked: Asked, out: Path, paper: Paper) -> None:
    """Writes the official report, as DOCX or PDF by the ending of its name."""
    need_ending(out, *(f".{each}" for each in Format))
    given = read_release(call, asked)
    document = official_report(given, paper.issuer, paper.form)
    out.write_bytes(written(document, Format(out.suffix.lower().removeprefix("."))))
    _print_written(call, given, asked, words.REPORT_WRITTEN.format(path=out), file=str(out), form=document.form)


def write_annex(call: Call, asked: Asked, out: Path) -> None:
    """Writes the annexes as a workbook whose formulas recompute the ratios."""
    need_ending(out, ".xlsx")
    given = read_release(call, asked)
    out.write_bytes(annex(given))
    _print_written(call, given, asked, words.ANNEX_WRITTEN.format(path=out), file=str(out))


def _print_written(call: Call, given: Release, asked: Asked, said: str, **values: object) -> None:
    """What was written, and which checks stand on its pages as stamps."""
    stamps = given.briefing.stamps
    text = f"{said} {words.STAMPED.format(stamps='; '.join(stamps))}" if stamps else said
    snapshot = given.briefing.material.snapshot
    print_done(call.output, text, **values, snapshot=snapshot, pinned=asked.pinned, stamps=stamps)


def read_briefing(call: Call, asked: Asked) -> Briefing:
    """A briefing that may be handed out. Raises BlockedError when its figures do not agree."""
    return read_release(call, asked).briefing


def read_release(call: Call, asked: Asked) -> Release:
    """The briefing of a pin, or a draft on the figures as they stand, checked; with what people changed of it.

    Raises BlockedError when its figures do not agree.
    """
    if asked.pinned is not None:
        if not has_briefing(Ledger(call.store).pin_named(asked.pinned)):
            raise UnusableCallError(words.PIN_WITHOUT_BRIEFING.format(name=asked.pinned))
        return release(pinned_briefing(call.store, call.area, asked.pinned))
    with closing(open_figures(call)) as opened:
        material = gather(opened, read_scope(asked.question, opened, call.area), opened.id, call.area)
    return release(draft_briefing(call.store, call.area, material))


def need_ending(out: Path, *endings: str) -> None:
    """Refuses a file name that would not open as what it is."""
    if out.suffix.lower() not in endings:
        raise UnusableCallError(words.WRONG_ENDING.format(path=out, endings=", ".join(endings)))
