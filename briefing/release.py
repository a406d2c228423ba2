"""What leaves the house of a briefing: files that no check keeps back, stamped with the checks that failed.

What draws and writes a kind of file is loaded when the first of its kind is asked for: together it takes longer than
a file.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from importlib import import_module

from analytics.metric_table import MetricTable
from briefing.annexes import figure_sheets, lists
from briefing.archives import Done, unseen
from briefing.checking.blocked import BlockedError
from briefing.checks import Check, blocking, check, remarks, stamps, with_checks
from briefing.document import Document, Form, Grid
from briefing.opened import Briefing
from briefing.powerpoint.ratio import Ratio
from briefing.report import Issuer, lines, report
from wording import checks as words

_WRITERS = (
    "charts.still_drawing",
    "briefing.powerpoint.deck",
    "briefing.word",
    "briefing.pdf",
    "briefing.annex_workbook",
)


class Format(StrEnum):
    """The files that a document can be written as, by their ending."""

    WORD = "docx"
    PDF = "pdf"


def load_writers() -> None:
    """Loads all that draws and writes files, so that the first file asked for need not wait: for a thread beside."""
    for module in _WRITERS:
        import_module(module)


def written(document: Document, ending: Format) -> bytes:
    """The document as a file."""
    match ending:
        case Format.WORD:
            from briefing.word import word  # noqa: PLC0415 (python-docx, matplotlib)

            return word(document)
        case Format.PDF:
            from briefing.pdf import pdf  # noqa: PLC0415 (typst, matplotlib)

            return pdf(document)


@dataclass(frozen=True, slots=True)
class Release:
    """A briefing that may be handed out, with what its checks found; their stamps are in its imprint."""

    briefing: Briefing
    checks: tuple[Check, ...]


def release(briefing: Briefing, on_pages: MetricTable | None = None) -> Release:
    """The briefing, checked. Raises BlockedError when its figures do not agree."""
    return released(briefing, check(briefing, on_pages))


def released(briefing: Briefing, checks: tuple[Check, ...]) -> Release:
    """The briefing with checks made before. Raises BlockedError when one of them keeps it back."""
    kept_back = blocking(checks)
    if kept_back:
        raise BlockedError(words.refusal([(each.rule, each.faults) for each in kept_back]))
    return Release(replace(briefing, stamps=stamps(checks)), checks)


def deck(given: Release, ratio: Ratio, show: Done = unseen) -> bytes:
    """The slides as a PowerPoint file, the checks in the notes of the first; `show` is told of every slide drawn."""
    from briefing.powerpoint.deck import Imprint, powerpoint  # noqa: PLC0415 (python-pptx)

    authority = given.briefing.area.authority
    imprint = Imprint(authority["meeting_title"], lines(authority["committee_lines"]), given.briefing.imprint)
    return powerpoint(with_checks(given.briefing.slides, given.checks), imprint, ratio, show)


def official_report(given: Release, issuer: Issuer, form: Form | None) -> Document:
    """The official report with its annexes."""
    briefing = given.briefing
    document = report(briefing.material, briefing.area, issuer, form, briefing.imprint)
    return replace(document, remarks=remarks(given.checks))


def annex(given: Release) -> bytes:
    """The annexes as a workbook, the checks on its last sheet."""
    from briefing.annex_workbook import annex_workbook  # noqa: PLC0415 (xlsxwriter)

    briefing, material = given.briefing, given.briefing.material
    grids = (*lists(material), (words.TITLE_OF_PART, _checked(given.checks)))
    return annex_workbook(figure_sheets(material, briefing.area), grids, material.scope.as_of, briefing.imprint)


def _checked(checks: tuple[Check, ...]) -> Grid:
    rows = tuple(
        (str(number), words.RULES[each.rule], words.result(each.consequence, each.faults), words.faults(each.faults))
        for number, each in enumerate(checks, 1)
    )
    return Grid("", words.COLUMNS, (True, False, False, False), (1.0, 9.0, 5.0, 12.0), rows)
