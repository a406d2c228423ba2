"""Slides and documents of a briefing, pinned or as the figures stand."""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from briefing.annex_workbook import annex_workbook
from briefing.annexes import figure_sheets, lists
from briefing.document import Document, Form
from briefing.keeping import has_briefing
from briefing.material import Material, gather
from briefing.opened import Briefing, draft_briefing, pinned_briefing
from briefing.pdf import pdf
from briefing.powerpoint.deck import Imprint, powerpoint
from briefing.powerpoint.frame import Ratio
from briefing.report import Issuer, report
from briefing.word import word
from data.ledger import Ledger
from terminal.figure_options import open_figures
from terminal.options import Call
from terminal.output import print_done
from terminal.scopes import Question, read_scope
from terminal.unusable import UnusableCallError
from wording import briefing as briefing_words
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


_WRITERS: Mapping[str, Callable[[Document], bytes]] = {".docx": word, ".pdf": pdf}


def write_deck(call: Call, asked: Asked, out: Path, ratio: Ratio) -> None:
    """Writes the slides as a PowerPoint file, as they were composed."""
    need_ending(out, ".pptx")
    briefing = read_briefing(call, asked)
    slides = briefing.slides
    authority = tuple(call.area.authority["committee_lines"].split("\n"))
    imprint = Imprint(call.area.authority["meeting_title"], authority, briefing.imprint)
    out.write_bytes(powerpoint(slides, imprint, ratio))
    print_done(
        call.output,
        words.DECK_WRITTEN.format(path=out, slides=len(slides)),
        file=str(out),
        slides=len(slides),
        snapshot=briefing.material.snapshot,
        pinned=asked.pinned,
    )


def write_report(call: Call, asked: Asked, out: Path, paper: Paper) -> None:
    """Writes the official report, as DOCX or PDF by the ending of its name."""
    need_ending(out, *_WRITERS)
    material = read_material(call, asked)
    document = report(material, call.area, paper.issuer, paper.form, imprint_of(material, asked))
    out.write_bytes(_WRITERS[out.suffix.lower()](document))
    print_done(
        call.output,
        words.REPORT_WRITTEN.format(path=out),
        file=str(out),
        form=document.form,
        snapshot=material.snapshot,
        pinned=asked.pinned,
    )


def write_annex(call: Call, asked: Asked, out: Path) -> None:
    """Writes the annexes as a workbook whose formulas recompute the ratios."""
    need_ending(out, ".xlsx")
    material = read_material(call, asked)
    out.write_bytes(
        annex_workbook(
            figure_sheets(material, call.area), lists(material), material.scope.as_of, imprint_of(material, asked)
        )
    )
    print_done(
        call.output,
        words.ANNEX_WRITTEN.format(path=out),
        file=str(out),
        snapshot=material.snapshot,
        pinned=asked.pinned,
    )


def read_briefing(call: Call, asked: Asked) -> Briefing:
    """The briefing of a pin, or a draft on the figures as they stand; either with what people changed of it."""
    if asked.pinned is not None:
        if not has_briefing(Ledger(call.store).pin_named(asked.pinned)):
            raise UnusableCallError(words.PIN_WITHOUT_BRIEFING.format(name=asked.pinned))
        return pinned_briefing(call.store, call.area, asked.pinned)
    with closing(open_figures(call)) as opened:
        material = gather(opened, read_scope(asked.question, opened, call.area), opened.id, call.area)
    return draft_briefing(call.store, call.area, material)


def read_material(call: Call, asked: Asked) -> Material:
    """What the briefing says: of a pinned one what was kept, else gathered from the figures as they stand."""
    return read_briefing(call, asked).material


def imprint_of(material: Material, asked: Asked) -> str:
    """What stands at the foot of every slide and page."""
    return briefing_words.imprint(
        material.scope.as_of, asked.pinned or "", material.snapshot, is_sample=material.is_sample
    )


def need_ending(out: Path, *endings: str) -> None:
    """Refuses a file name that would not open as what it is."""
    if out.suffix.lower() not in endings:
        raise UnusableCallError(words.WRONG_ENDING.format(path=out, endings=", ".join(endings)))
