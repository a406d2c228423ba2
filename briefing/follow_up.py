"""Kết luận kỳ trước in a briefing: what earlier meetings gave to units, and how far that has come."""

from collections.abc import Iterator

from analytics.conclusions import ConclusionItem, conclusion_counts, gravest_first
from briefing.document import Block, Grid, Paragraph
from briefing.material import Material
from briefing.slide import Slide, SlideTable
from charts.spec import Listing
from data.area import Area
from wording import conclusions as words
from wording import numbers

_SLIDE_ROWS = 8
_WEIGHTS = (1.2, 3.1, 4.9, 2.2, 3.4)


def previous_conclusions(material: Material, area: Area) -> Slide | None:
    """The slide of the deck; none where no earlier meeting has given anything."""
    return _slide(material)


def _slide(material: Material) -> Slide | None:
    """The gravest of them as a table."""
    if not material.conclusions:
        return None
    items = gravest_first(material.conclusions)
    shown, counts = items[:_SLIDE_ROWS], conclusion_counts(items)
    return Slide(
        "conclusions",
        words.TITLE,
        words.summary(counts),
        table=SlideTable(
            words.SLIDE_COLUMNS,
            (False, False, False, False),
            tuple(words.slide_row(item) for item in shown),
            tuple(item.light for item in shown),
        ),
        footnote=" ".join(filter(None, (words.unproved(counts), words.more(len(items) - len(shown))))),
        notes=words.source(material.scope.as_of, material.snapshot),
        listings=(Listing.CONCLUSIONS,),
    )


def conclusions_blocks(material: Material) -> Iterator[Block]:
    """The same for the report: the sentence and the whole list; nothing where there is nothing."""
    if not material.conclusions:
        return
    yield Paragraph(_told(material))
    yield conclusion_grid(material)


def conclusion_grid(material: Material) -> Grid:
    """Every earlier conclusion, the gravest first."""
    items = gravest_first(material.conclusions)
    rows = tuple(_row(place, item) for place, item in enumerate(items, start=1))
    return Grid("", words.REPORT_COLUMNS, (True, False, False, False, False), _WEIGHTS, rows)


def sentences(material: Material) -> tuple[str, ...]:
    """What a briefing says of all earlier conclusions together."""
    slide = _slide(material)
    return (slide.message, slide.footnote, _told(material)) if slide else ()


def _told(material: Material) -> str:
    """The sentence of the report."""
    counts = conclusion_counts(material.conclusions)
    return " ".join(filter(None, (f"{words.summary(counts)}.", words.unproved(counts))))


def _row(place: int, item: ConclusionItem) -> tuple[str, ...]:
    return str(place), item.unit_name, item.work, numbers.date(item.due_on), words.progress(item)
