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
from briefing.powerpoint.frame import FONT, SUBTITLE, TITLE_HEIGHT, TOPIC, Box, Frame, Grid, Ratio, colour, frame
from briefing.powerpoint.grids import table
from briefing.powerpoint.photographs import photographs
from briefing.slide import Layout, Slide, Statement
from charts.theme import LIGHT, Meaning
from wording.labels import light

_BESIDE = 0.64  # the chart's share of the width when points stand beside it
_LINE_SIZES = range(20, 12, -1)
_TITLE_SIZES, _BODY_SIZES, _BESIDE_SIZES = range(28, 19, -1), range(24, 15, -1), range(20, 13, -1)
_BOLD = 1.06  # how much wider bold letters are
_SPACE = 0.5  # of a line, between points
_ROOMY = 240  # letters that a slide always has room for


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands on every slide: whose it is, and of which figures. `title` is the file's own."""

    title: str
    authority: tuple[str, ...]
    footer: str


def powerpoint(slides: Sequence[Slide], imprint: Imprint, ratio: Ratio = Ratio.WIDE, show: Done = unseen) -> bytes:
    """The file: native charts, real tables, notes, slide numbers and the briefing's id on every slide.

    `show` is told how many slides are drawn, of how many, after each of them.
    """
    empty = frame(ratio)
    empty.deck.core_properties.title = imprint.title
    empty.deck.core_properties.author = " ".join(imprint.authority)
    empty.deck.core_properties.language = "vi-VN"
    for place, slide in enumerate(slides, 1):
        _DRAW[slide.layout](empty, slide, imprint)
        show(place, len(slides))
    file = BytesIO()
    empty.deck.save(file)
    return file.getvalue()


def _cover(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.cover)
    _fill(page, {TOPIC: "\n".join(imprint.authority), SUBTITLE: slide.message})
    page.shapes.title.text = slide.title
    _finish(page, empty.cover, slide, imprint)


def _content(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.content)
    _title(page, slide.message or slide.title, empty.grid)
    _fill(page, {TOPIC: slide.title if slide.message else "", SUBTITLE: _under(slide)}, empty.grid.inner)
    box = empty.grid.content
    if slide.chart is None and slide.table is None:
        _points(page, slide.points, box, _BODY_SIZES)
    else:
        picture, side = box.split(_BESIDE) if slide.points else (box, None)
        if slide.chart is not None:
            draw_chart(page, slide.chart, picture)
        elif slide.table is not None:
            table(page, slide.table, picture)
        if side is not None:
            _points(page, slide.points, side, _BESIDE_SIZES)
    _finish(page, empty.content, slide, imprint)


def _pictures(empty: Frame, slide: Slide, imprint: Imprint) -> None:
    page = empty.deck.slides.add_slide(empty.content)
    _title(page, slide.message or slide.title, empty.grid)
    _fill(page, {TOPIC: slide.title if slide.message else "", SUBTITLE: slide.footnote}, empty.grid.inner)
    photographs(page, slide.pictures, empty.grid.content if slide.message or slide.footnote else empty.grid.under_title)
    _finish(page, empty.content, slide, imprint)


_DRAW = {Layout.TITLE: _cover, Layout.CLOSING: _cover, Layout.CONTENT: _content, Layout.PICTURES: _pictures}


def _title(page: Page, text: str, grid: Grid) -> None:
    """The message, smaller when it is long: it never runs into what stands under it."""
    size = marks.fitting(_TITLE_SIZES, TITLE_HEIGHT, lambda size: marks.lines_of(text, size * _BOLD, grid.inner))
    shown = marks.shortened(text, size * _BOLD, grid.inner, round(marks.lines_in(TITLE_HEIGHT, size)))
    page.shapes.title.text = shown
    page.shapes.title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)


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


def _points(page: Page, points: Sequence[Statement], box: Box, sizes: Iterable[int]) -> None:
    if not points:
        return
    size = marks.fitting(
        sizes,
        box.height,
        lambda size: sum(marks.lines_of(f"• {point.text}", size, box.width) + _SPACE for point in points),
    )
    most = _lines_each(points, box, size)
    text = page.shapes.add_textbox(*box.emu).text_frame
    text.word_wrap = True
    text.margin_left = text.margin_right = text.margin_top = 0
    for place, point in enumerate(points):
        paragraph = text.paragraphs[0] if place == 0 else text.add_paragraph()
        paragraph.space_after = Pt(size * _SPACE)
        sign, ink = ("•", LIGHT.muted)
        if point.light is not None:
            pale = point.light in (Light.NO_DATA, Light.NOT_APPLICABLE)
            sign, ink = light(point.light).symbol, LIGHT.muted if pale else LIGHT.meanings[Meaning(point.light.value)]
        shown = marks.shortened(f"• {point.text}", size, box.width, most).removeprefix("• ")
        for words, tint in ((f"{sign} ", ink), (shown, LIGHT.text)):
            run = paragraph.add_run()
            run.text = words
            run.font.size, run.font.name = Pt(size), FONT
            run.font.color.rgb = colour(tint)


def _lines_each(points: Sequence[Statement], box: Box, size: int) -> int:
    """How many lines a point may take so that all of them stay in the box: short ones leave theirs to the others."""
    room = marks.lines_in(box.height, size)
    needed = [marks.lines_of(f"• {point.text}", size, box.width) for point in points]
    most = max(needed)
    while most > 1 and sum(min(lines, most) + _SPACE for lines in needed) > room:
        most -= 1
    return most


def _long_texts(slide: Slide) -> str:
    """What the notes tell whole, because the slide has no room for it."""
    texts = (slide.message, *(point.text for point in slide.points))
    return "\n".join(text for text in texts if len(text) > _ROOMY)


def _finish(page: Page, layout: object, slide: Slide, imprint: Imprint) -> None:
    """Footer and number, which python-pptx leaves on the layout, and the presenter's notes."""
    for holder in layout.placeholders:  # type: ignore[attr-defined]
        kind = holder.placeholder_format.type
        if kind in (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER):
            copy = deepcopy(holder._element)
            page.shapes._spTree.append(copy)
            if kind is PP_PLACEHOLDER.FOOTER:
                page.placeholders[11].text_frame.text = imprint.footer
    notes = "\n".join(filter(None, (slide.notes, _long_texts(slide))))
    if notes:
        page.notes_slide.notes_text_frame.text = notes
