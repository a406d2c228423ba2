"""What is handed out after a meeting, from a terminal: the summary for phones and a page a ward."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from briefing.opened import Briefing
from briefing.summary import summary_pdf, summary_png, summary_text
from briefing.ward_pages import ward_archive, ward_pdf, wards_of
from data.area import Ward
from terminal.briefings import Asked, need_ending, read_briefing
from terminal.options import Call
from terminal.output import Format, print_done, print_json, print_line, progress
from terminal.reading import read_ward
from wording import terminal as words

_ARCHIVE, _ALL_IN_ONE = ".zip", ".pdf"
_SUMMARIES: Mapping[str, Callable[[Briefing], bytes]] = {
    ".png": summary_png,
    ".pdf": summary_pdf,
    ".txt": lambda briefing: summary_text(briefing).encode(),
}


def write_summary(call: Call, asked: Asked, out: Path) -> None:
    """Writes the summary as a picture, as PDF or as text, by the ending of its name."""
    need_ending(out, *_SUMMARIES)
    briefing = read_briefing(call, asked)
    out.write_bytes(_SUMMARIES[out.suffix.lower()](briefing))
    snapshot = briefing.material.snapshot
    print_done(
        call.output, words.SUMMARY_WRITTEN.format(path=out), file=str(out), snapshot=snapshot, pinned=asked.pinned
    )


def print_summary(call: Call, asked: Asked) -> None:
    """Prints the text to paste."""
    text = summary_text(read_briefing(call, asked))
    if call.output is Format.JSON:
        print_json({"text": text})
    else:
        print_line(text)


def write_ward_pages(call: Call, asked: Asked, names: Sequence[str], out: Path) -> None:
    """Writes the pages of all wards, or of those named: a file each in a zip, or all in one PDF."""
    need_ending(out, _ARCHIVE, _ALL_IN_ONE)
    wards = [call.area.ward(read_ward(name, call.area)) for name in names]
    briefing = read_briefing(call, asked)
    wards = wards or list(wards_of(briefing))
    out.write_bytes(_pages(briefing, wards, out.suffix.lower()))
    print_done(
        call.output,
        words.WARD_PAGES_WRITTEN.format(path=out, wards=len(wards)),
        file=str(out),
        wards=[ward.ward for ward in wards],
        snapshot=briefing.material.snapshot,
        pinned=asked.pinned,
    )


def _pages(briefing: Briefing, wards: Sequence[Ward], ending: str) -> bytes:
    if ending == _ALL_IN_ONE:
        return ward_pdf(briefing, wards)
    with progress() as bar:
        shown = bar.add_task(words.WARD_PAGES_MAKING, total=len(wards))
        return ward_archive(briefing, wards, lambda done, _: bar.update(shown, completed=done))
