"""Slides → a PowerPoint file."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from math import inf

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.slide import Slide as Page
from pptx.util import Pt

from analytics.metric_table import Light
from briefing.archives import Done, unseen
from briefing.powerpoint import marks
from briefing.powerpoint.charts import draw_chart
from briefing.powerpoint.frame import (
    COVER_TITLE_PT,
    FONT,
    SUBTITLE,
    TITLE_HEIGHT,
    TOPIC,
    Box,
    Frame,
    Grid,
    colour,
    frame,
)
from briefing.powerpoint.grids import table
from briefing.powerpoint.parts import parts_of
from briefing.powerpoint.photographs import photographs
from briefing.powerpoint.ratio import Ratio
from briefing.slide import Layout, Slide, Statement, stands_over
from charts.theme import LIGHT, Meaning
from wording.labels import light

_BESIDE = 0.64  # the chart's share of the width when points stand beside it
_LINE_SIZES = range(20, 11, -1)
_TITLE_SIZES, _BODY_SIZES, _BESIDE_SIZES = range(28, 19, -1), range(24, 15, -1), range(20, 15, -1)
_OVER = 0.7  # the chart's share of the height when points stand below it
_BOLD = 1.06  # how much wider bold letters are
_BREAK = "\v"  # as python-pptx writes a line's end within a paragraph
_SPACE = 0.5  # of a line, between points


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on every slide: whose it is, and of which figures. `title` is the file's own."""

    title: str
    authority: tuple[str, ...]
    footer: str


def powerpoint(slides: Sequence[Slide], imprint: Imprint, ratio: Ratio = Ratio.WIDE, show: Done = unseen) -> bytes:
    """The file: native charts, real tables, notes, slide numbers and the briefing's id on every slide.

    A chart that one slide cannot show in letters for the hall takes several. `show` is told how many slides are drawn,
    of how many, after each of them.
    """
    empty = frame(ratio)
    empty.deck.core_properties.title = imprint.title
    empty.deck.core_properties.author = " ".join(imprint.authority)
    empty.deck.core_properties.language = "vi-VN"
    pages = [part for slide in slides for part in parts_of(slide, empty.grid.content)]
    for place, slide in enumerate(pages, 1):
        _DRAW[slide.layout](empty, slide, imprint)
        show(place, len(pages))
    file = BytesIO()
    empty.deck.save(file)
    return file.getvalue()


def _cover(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.cover)
    _fill(page, {TOPIC: "\n".join(imprint.authority), SUBTITLE: slide.message})
    lines = slide.title.split("\n")
    page.shapes.title.text = "\n".join(_BREAK.join(_cover_lines(line, empty.grid)) for line in lines)
    _finish(page, empty.cover, slide, imprint)


def _cover_lines(title: str, grid: Grid) -> list[str]:
    """A line of the title as it is broken: at a hyphen a program would part the number of a plan."""
    return marks.balanced(title, COVER_TITLE_PT * _BOLD, grid.cover_title.width)


def _content(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.content)
    unsaid = _title(page, slide.message or slide.title, empty.grid)
    under = _under(slide)
    _fill(page, {TOPIC: slide.title if slide.message else "", SUBTITLE: under}, empty.grid.inner)
    box = empty.grid.content if under else empty.grid.without_subtitle
    if slide.chart is None and slide.table is None:
        unsaid += _points(page, slide.points, box, _BODY_SIZES)
    else:
        picture, sides = _rooms(slide, box)
        if slide.chart is not None:
            unsaid += draw_chart(page, slide.chart, picture)
        elif slide.table is not None:
            unsaid += table(page, slide.table, picture)
        unsaid += _points_in(page, slide.points, sides)
    _finish(page, empty.content, slide, imprint, unsaid)


def _pictures(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.content)
    unsaid = _title(page, slide.message or slide.title, empty.grid)
    _fill(page, {TOPIC: slide.title if slide.message else "", SUBTITLE: slide.footnote}, empty.grid.inner)
    photographs(page, slide.pictures, empty.grid.content if slide.message or slide.footnote else empty.grid.under_title)
    _finish(page, empty.content, slide, imprint, unsaid)


_DRAW = {Layout.TITLE: _cover, Layout.CLOSING: _cover, Layout.CONTENT: _content, Layout.PICTURES: _pictures}


def _title(page: Page, text: str, grid: Grid) -> tuple[str, ...]:
    """Writes the message, smaller when it is long, never into what stands under it. Gives it when it was cut."""
    size = marks.fitting(_TITLE_SIZES, TITLE_HEIGHT, lambda size: marks.lines_of(text, size * _BOLD, grid.inner))
    shown = marks.shortened(text, size * _BOLD, grid.inner, round(marks.lines_in(TITLE_HEIGHT, size)))
    page.shapes.title.text = shown
    page.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return () if shown == text else (text,)


def _under(slide: Slide) -> str:
    return slide.chart.subtitle if slide.chart is not None else slide.footnote


def _fill(page: Page, texts: dict[int, str], width: float = inf) -> None:
    """Fills the text placeholders, each on one line of a width; an empty one is taken away, so that it asks nothing."""
    for holder in list(page.placeholders):
        text = texts.get(holder.placeholder_format.idx)
        if text:
            holder.text_frame.text = text
            if marks.text_width([text], _LINE_SIZES[0]) > width:
                size = next((size for size in _LINE_SIZES if marks.text_width([text], size) <= width), _LINE_SIZES[-1])
                holder.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        elif text is not None:
            holder._element.getparent().remove(holder._element)


def _rooms(slide: Slide, box: Box) -> tuple[Box, tuple[Box, ...]]:
    """The room of the picture, and those of the points: beside it, or two below it."""
    if not slide.points:
        return box, ()
    if stands_over(slide):
        picture, below = box.stacked(_OVER, gap=0.2)
        return picture, below.split(0.5) if len(slide.points) > 1 else (below,)
    picture, side = box.split(_BESIDE)
    return picture, (side,)


def _points_in(page: Page, points: Sequence[Statement], rooms: Sequence[Box]) -> tuple[str, ...]:
    """Writes the points, shared by their rooms in order, in letters of one size. Gives those that were cut."""
    each = -(-len(points) // max(1, len(rooms)))
    shares = [(points[at * each : (at + 1) * each], room) for at, room in enumerate(rooms)]
    size = min((_size(own, room, _BESIDE_SIZES) for own, room in shares if own), default=_BESIDE_SIZES[0])
    return tuple(text for own, room in shares for text in _points(page, own, room, (size,)))


def _size(points: Sequence[Statement], box: Box, sizes: Iterable[int]) -> int:
    """The largest size at which the points fit their box."""

    def lines(size: int) -> float:
        return sum(marks.lines_of(f"• {point.text}", size, box.width) + _SPACE for point in points)

    return marks.fitting(sizes, box.height, lines)


def _points(page: Page, points: Sequence[Statement], box: Box, sizes: Iterable[int]) -> tuple[str, ...]:
    """Writes the points into a box. Gives those that were cut, in full."""
    if not points:
        return ()
    size = _size(points, box, sizes)
    most = _lines_each(points, box, size)
    text = page.shapes.add_textbox(*box.emu).text_frame
    text.word_wrap = True
    text.margin_left = text.margin_right = text.margin_top = 0
    shown = [marks.shortened(f"• {point.text}", size, box.width, most).removeprefix("• ") for point in points]
    for place, point in enumerate(points):
        paragraph = text.paragraphs[0] if place == 0 else text.add_paragraph()
        paragraph.space_after = Pt(size * _SPACE)
        sign, ink = ("•", LIGHT.muted)
        if point.light is not None:
            pale = point.light in (Light.NO_DATA, Light.NOT_APPLICABLE)
            sign, ink = light(point.light).symbol, LIGHT.muted if pale else LIGHT.meanings[Meaning(point.light.value)]
        for words, tint in ((f"{sign} ", ink), (shown[place], LIGHT.text)):
            run = paragraph.add_run()
            run.text = words
            run.font.size, run.font.name = Pt(size), FONT
            run.font.color.rgb = colour(tint)
    return tuple(point.text for point, said in zip(points, shown, strict=True) if said != point.text)


def _lines_each(points: Sequence[Statement], box: Box, size: int) -> int:
    """How many lines a point may take so that all of them stay in the box: short ones leave theirs to the others."""
    room = marks.lines_in(box.height, size)
    needed = [marks.lines_of(f"• {point.text}", size, box.width) for point in points]
    most = max(needed)
    while most > 1 and sum(min(lines, most) + _SPACE for lines in needed) > room:
        most -= 1
    return most


def _finish(page: Page, layout: object, slide: Slide, imprint: Imprint, unsaid: Sequence[str] = ()) -> None:
    """Footer and number, which python-pptx leaves on the layout; the presenter's notes, which tell what was cut."""
    for holder in layout.placeholders:  # type: ignore[attr-defined]
        kind = holder.placeholder_format.type
        if kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            copy = deepcopy(holder._element)
            copy.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
            page.shapes._spTree.append(copy)
            if kind is PP_PLACEHOLDER.FOOTER:
                page.placeholders[11].text_frame.text = imprint.footer
    notes = "\n".join(filter(None, (slide.notes, *unsaid)))
    if notes:
        page.notes_slide.notes_text_frame.text = notes
