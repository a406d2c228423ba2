"""The empty presentation: slide size, theme, master and two layouts, all ours, over python-pptx's blank file."""

from dataclasses import dataclass

from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches, Length

from briefing.powerpoint.ratio import Ratio
from charts.theme import LIGHT, Meaning
from wording import slides as words

FONT = "Arial"  # on every office PC, with all Vietnamese letters
NAVY = LIGHT.meanings[Meaning.PRIMARY]
TOPIC, SUBTITLE = 13, 14  # idx of the text placeholders beside the title
_TITLE_LAYOUT, _CONTENT_LAYOUT = 0, 5  # those of the blank file that are made ours
_BAR_IN = 0.1
TITLE_HEIGHT, COVER_TITLE_PT = 0.98, 30  # inches; points


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height as python-pptx wants them."""
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)

    def split(self, share: float, gap: float = 0.4) -> tuple["Box", "Box"]:
        """The left share of the rectangle and the rest, a gap between them."""
        left = (self.width - gap) * share
        rest = self.width - gap - left
        return (
            Box(self.left, self.top, left, self.height),
            Box(self.left + left + gap, self.top, rest, self.height),
        )

    def stacked(self, share: float, gap: float) -> tuple["Box", "Box"]:
        """The upper share of the rectangle and the rest, a gap between them."""
        height = (self.height - gap) * share
        below = self.top + height + gap
        return (
            Box(self.left, self.top, self.width, height),
            Box(self.left, below, self.width, self.height - gap - height),
        )


@dataclass(frozen=True, slots=True)
class Grid:
    """Where things stand on slides of a ratio."""

    width: float
    height: float = 7.5
    margin: float = 0.56

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def content(self) -> Box:
        """What the chart, the table and the points share."""
        return Box(self.margin, 2.12, self.inner, 4.68)

    @property
    def without_subtitle(self) -> Box:
        """The same where no line stands under the title."""
        return Box(self.margin, 1.76, self.inner, 5.04)

    @property
    def under_title(self) -> Box:
        """What is free under a title of one line with nothing else."""
        return Box(self.margin, 1.4, self.inner, 5.4)

    @property
    def cover_title(self) -> Box:
        return Box(self.margin + 0.3, 2.5, self.inner - 0.6, 2.4)

    def line(self, top: float, height: float, right: float = 0.0) -> Box:
        """A line of text across the slide, `right` inches shorter."""
        return Box(self.margin, top, self.inner - right, height)


GRIDS = {Ratio.WIDE: Grid(13.333), Ratio.OLD: Grid(10.0)}


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty presentation with its layouts."""

    deck: Deck
    grid: Grid
    cover: SlideLayout
    content: SlideLayout


@dataclass(frozen=True, slots=True)
class _Look:
    """How the text of a placeholder looks; `anchor` is t, ctr or b."""

    points: int
    colour: str
    is_bold: bool = False
    anchor: str = "t"
    align: str = "l"


def frame(ratio: Ratio) -> Frame:
    """A presentation without slides, in our theme."""
    deck, grid = Presentation(), GRIDS[ratio]
    deck.slide_width, deck.slide_height = Inches(grid.width), Inches(grid.height)
    master, layouts = deck.slide_master, list(deck.slide_layouts)
    cover, content = layouts[_TITLE_LAYOUT], layouts[_CONTENT_LAYOUT]
    for layout in layouts:
        if layout not in (cover, content):
            deck.slide_layouts.remove(layout)
    _colour_theme(master)
    _fill_master(master, grid)
    _fill_content(content, grid)
    _fill_cover(cover, grid)
    return Frame(deck, grid, cover, content)


def colour(code: str) -> RGBColor:
    """A colour of the theme as python-pptx wants it."""
    return RGBColor.from_string(code.removeprefix("#"))


def _colour_theme(master: SlideMaster) -> None:
    part = master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", words.THEME)
    for latin in theme.iter(qn("a:latin")):
        latin.set("typeface", FONT)
    series = {f"accent{place}": code for place, code in enumerate(LIGHT.series, 1)}
    for name, code in ({"dk2": NAVY, "lt2": LIGHT.surface} | series).items():
        entry = next(theme.iter(qn(f"a:{name}")))
        entry[:] = []
        etree.SubElement(entry, qn("a:srgbClr")).set("val", code.removeprefix("#"))
    part.blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fill_master(master: SlideMaster, grid: Grid) -> None:
    title = _placeholder(words.TITLE, 'type="title"', grid.line(0.66, TITLE_HEIGHT), _Look(28, NAVY, is_bold=True))
    body = _placeholder(words.BODY, 'type="body" idx="1"', grid.content, _Look(20, LIGHT.text))
    _refill(master, [_bar(Box(0, 0, grid.width, _BAR_IN)), title, body, *_foot(grid, LIGHT.muted)])


def _fill_content(layout: SlideLayout, grid: Grid) -> None:
    topic = _placeholder(
        words.TOPIC, f'type="body" sz="quarter" idx="{TOPIC}"', grid.line(0.26, 0.42), _Look(20, LIGHT.muted)
    )
    title = _placeholder(words.TITLE, 'type="title"', grid.line(0.66, TITLE_HEIGHT), _Look(28, NAVY, is_bold=True))
    under = _placeholder(
        words.SUBTITLE, f'type="body" sz="quarter" idx="{SUBTITLE}"', grid.line(1.64, 0.42), _Look(20, LIGHT.muted)
    )
    _refill(layout, [title, topic, under, *_foot(grid, LIGHT.muted)])
    layout.name = words.LAYOUT_CONTENT


def _fill_cover(layout: SlideLayout, grid: Grid) -> None:
    paper = LIGHT.ground
    centred = _Look(COVER_TITLE_PT, paper, is_bold=True, anchor="ctr", align="ctr")
    authority = _placeholder(
        words.AUTHORITY,
        f'type="body" sz="quarter" idx="{TOPIC}"',
        grid.line(0.7, 1.1),
        _Look(22, paper, is_bold=True, align="ctr"),
    )
    under = _placeholder(
        words.SUBTITLE,
        f'type="body" sz="quarter" idx="{SUBTITLE}"',
        grid.line(5.5, 0.9),
        _Look(22, paper, align="ctr"),
    )
    title = _placeholder(words.TITLE, 'type="ctrTitle"', grid.cover_title, centred)
    _refill(layout, [_bar(Box(0, 0, grid.width, grid.height)), title, authority, under, *_foot(grid, paper)])
    layout.name = words.LAYOUT_COVER


def _foot(grid: Grid, ink: str) -> list[etree._Element]:
    footer = _placeholder(
        words.FOOTER, 'type="ftr" sz="quarter" idx="11"', grid.line(6.98, 0.36, right=1.0), _Look(12, ink)
    )
    number_box = Box(grid.width - grid.margin - 0.9, 6.98, 0.9, 0.36)
    number = _placeholder(words.NUMBER, 'type="sldNum" sz="quarter" idx="12"', number_box, _Look(12, ink, align="r"))
    paragraph = next(number.iter(qn("a:p")))
    paragraph[:] = [
        parse_xml(
            f'<a:fld {nsdecls("a")} id="{{C1FF6DA9-008F-8B48-92A6-B652298478BF}}" type="slidenum">'
            '<a:rPr lang="vi-VN"/><a:t>‹#›</a:t></a:fld>'
        )
    ]
    return [footer, number]


def _refill(holder: SlideMaster | SlideLayout, shapes: list[etree._Element]) -> None:
    tree = holder.shapes._spTree
    for shape in tree.findall(qn("p:sp")):
        tree.remove(shape)
    for number, shape in enumerate(shapes, 2):
        next(shape.iter(qn("p:cNvPr"))).set("id", str(number))
        tree.append(shape)


def _placeholder(name: str, kind: str, box: Box, look: _Look) -> etree._Element:
    ink, bold = look.colour.removeprefix("#"), int(look.is_bold)
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{look.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{look.align}"><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:buNone/><a:defRPr sz="{look.points * 100}" b="{bold}">'
        f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
        f'<a:p><a:r><a:rPr lang="vi-VN"/><a:t>{name}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _bar(box: Box) -> etree._Element:
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="0" name="{words.BAR}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr>{_transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _transform(box: Box) -> str:
    left, top, width, height = box.emu
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
