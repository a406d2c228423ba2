"""What native charts share: adding one, its fonts, fills, labels and axes, lines drawn over it."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil, floor, log10

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, ChartData, XyChartData
from pptx.chart.datalabel import DataLabel
from pptx.chart.series import BarSeries, LineSeries, XySeries
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide
from pptx.util import Inches, Pt

from briefing.powerpoint.frame import FONT, Box, colour
from charts import letters
from charts.parts import fill_colour
from charts.spec import ChartSpec, Part
from charts.theme import LIGHT, Meaning

SHARE_FORMAT, COUNT_FORMAT = "0.0%", "#,##0.##"
_ARIAL = 0.96  # of the screen's face, whose letters are measured: how wide those of slides are
POINTS_PER_INCH = 72
SMALLEST, LARGEST = 10, 18
_MOST_STEPS, _PARTS = 8, 40  # of a scale; of a width, in which lines are tried
LINE = 1.22  # of the font size: how high a line is


def number_format(spec: ChartSpec) -> str:
    """How the numbers of the embedded sheet are shown."""
    return SHARE_FORMAT if spec.is_share else COUNT_FORMAT


def add_chart(
    slide: Slide, kind: XL_CHART_TYPE, data: CategoryChartData | ChartData | XyChartData, box: Box, spec: ChartSpec
) -> Chart:
    """A native chart without title or legend; what it says is its alternative text."""
    graphic = slide.shapes.add_chart(kind, *box.emu, data)
    describe(graphic, spec)
    chart: Chart = graphic.chart
    chart.has_title = False
    chart.has_legend = False
    chart.font.name = FONT
    chart.font.color.rgb = colour(LIGHT.text)
    _clear_ground(chart)
    return chart


def _clear_ground(chart: Chart) -> None:
    """Lets lines that lie behind a chart be seen."""
    ground = parse_xml(f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    chart._chartSpace.chart.addnext(ground)


def describe(shape: object, spec: ChartSpec) -> None:
    """Names a shape by its chart and says for those who cannot see it what it shows."""
    properties = shape._element.xpath(".//p:cNvPr")[0]  # type: ignore[attr-defined]
    properties.set("descr", f"{spec.title}. {spec.subtitle}".strip())


def row_font(box: Box, rows: int) -> float:
    """The font size, in points, at which so many rows fill a box."""
    return max(SMALLEST, min(LARGEST, box.height * POINTS_PER_INCH / max(1, rows) / LINE))


def text_width(texts: Sequence[str], points: float) -> float:
    """How wide the longest line of some texts is, in inches."""
    lines = (line for text in texts for line in text.split("\n"))
    return max((letters.text_width(line, points * _ARIAL) for line in lines), default=0.0) / POINTS_PER_INCH


def lines_of(text: str, points: float, width: float) -> int:
    """How many lines a text takes in a width, in inches."""
    return len(letters.broken(text, points * _ARIAL, width * POINTS_PER_INCH))


def balanced(text: str, points: float, width: float) -> list[str]:
    """A text in as few lines as a width in inches allows, these of about the same length, no word broken."""
    lines = letters.broken(text, points * _ARIAL, width * POINTS_PER_INCH)
    for part in range(_PARTS, 0, -1):
        narrower = letters.broken(text, points * _ARIAL, width * POINTS_PER_INCH * part / _PARTS)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def shortened(text: str, points: float, width: float, lines: int) -> str:
    """The text cut to so many lines of a width, in inches; one that fits stays as it is."""
    return letters.cut(text, points * _ARIAL, width * POINTS_PER_INCH, lines)


def lines_in(height: float, points: float) -> float:
    """How many lines of a size a height holds, in inches."""
    return height * POINTS_PER_INCH / (points * LINE)


def fitting(sizes: Iterable[int], height: float, lines: Callable[[int], float]) -> int:
    """The first of some font sizes at which so many lines of text fit a height, in inches; else the last."""
    tried = 0
    for tried in sizes:
        if lines(tried) * tried * LINE / POINTS_PER_INCH <= height:
            return tried
    return tried


def place_plot(chart: Chart, left: float, top: float, width: float, height: float) -> None:
    """Sets the inner plot area, in shares of the chart, so that lines drawn over it meet its values."""
    area = chart._chartSpace.chart.plotArea
    for old in area.xpath("c:layout"):
        area.remove(old)
    edges = "".join(
        f'<c:{name} val="{value:.4f}"/>' for name, value in (("x", left), ("y", top), ("w", width), ("h", height))
    )
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{edges}</c:manualLayout></c:layout>'
    )
    area.insert(0, parse_xml(layout))


def round_scale(top: float) -> tuple[float, float]:
    """The end of a scale from 0 that holds a value (0: 1), and its step: 1, 2 or 5 of a power of ten, eight at most."""
    top = top or 1.0
    tenth = 10.0 ** floor(log10(top))
    step = next(tenth * part for part in (0.1, 0.2, 0.5, 1.0, 2.0) if top <= _MOST_STEPS * tenth * part)
    return step * ceil(round(top / step, 6)), step


def name_every_row(chart: Chart) -> None:
    """Leaves no row without its name."""
    offset = chart.category_axis._element.find(qn("c:lblOffset"))
    offset.addnext(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))


def fill_meaning(fill: FillFormat, meaning: Meaning) -> None:
    """The colour of a meaning; hatched where nothing was reported."""
    if meaning is Meaning.NO_DATA:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = colour(LIGHT.hatch), colour(LIGHT.meanings[meaning])
    else:
        fill_plain(fill, LIGHT.meanings[meaning])


def fill_plain(fill: FillFormat, code: str) -> None:
    """One colour."""
    fill.solid()
    fill.fore_color.rgb = colour(code)


def fill_part(fill: FillFormat, part: Part) -> None:
    """The colour of a part of a stacked chart."""
    if isinstance(part.fill, Meaning):
        fill_meaning(fill, part.fill)
    else:
        fill_plain(fill, fill_colour(part, LIGHT))


def lay_flat(shape: Shape) -> None:
    """Takes the theme's style, with its shadow, from a shape."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)


def write_label(label: DataLabel, text: str, points: float, ink: str = LIGHT.text) -> None:
    """The words at a mark, as the page says them."""
    frame = label.text_frame
    frame.text = text
    frame.word_wrap = False
    font = frame.paragraphs[0].runs[0].font
    font.size, font.name = Pt(points), FONT
    font.color.rgb = colour(ink)


def cover_ground(label: DataLabel) -> None:
    """Hides what lies behind a label's words, so that no line runs through them."""
    ground = LIGHT.ground.removeprefix("#")
    label._get_or_add_dLbl().find(qn("c:tx")).addnext(
        parse_xml(f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:srgbClr val="{ground}"/></a:solidFill></c:spPr>')
    )


def move_label(label: DataLabel, across: float, down: float = 0.0) -> None:
    """Moves a label from its usual place, by shares of the chart's width and height."""
    layout = parse_xml(
        f"<c:layout {nsdecls('c')}><c:manualLayout>"
        f'<c:x val="{across:.4f}"/><c:y val="{down:.4f}"/></c:manualLayout></c:layout>'
    )
    label._get_or_add_dLbl().find(qn("c:idx")).addnext(layout)


def draw_no_leaders(series: BarSeries | LineSeries | XySeries) -> None:
    """Keeps labels that were moved from being tied to their marks by lines."""
    series._element.get_or_add_dLbls().find(qn("c:showLeaderLines")).set("val", "0")


def draw_line(slide: Slide, start: tuple[float, float], end: tuple[float, float], ink: str, *, is_dashed: bool) -> None:
    """A thin line between two points, in inches."""
    ends = (Inches(side) for side in (*start, *end))
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends).line
    line.width = Pt(1.5)
    line.color.rgb = colour(ink)
    line.dash_style = MSO_LINE.DASH if is_dashed else MSO_LINE.ROUND_DOT


def write(slide: Slide, box: Box, text: str, points: float, ink: str = LIGHT.text, *, is_centred: bool = False) -> None:
    """A line of text of its own."""
    frame = slide.shapes.add_textbox(*box.emu).text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    for place, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.CENTER if is_centred else PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.name = Pt(points), FONT
        run.font.color.rgb = colour(ink)
