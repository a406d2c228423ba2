"""Tables as real tables: those of slides, and charts that are grids of cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.util import Inches, Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import FONT, NAVY, Box, colour
from briefing.slide import SlideTable
from charts.cells import cell_colours
from charts.spec import ChartSpec, Point
from charts.theme import LIGHT, Meaning

_HEAD_ROW = 0.45
_WIDE_SIZES, _OLD_SIZES, _OLD_WIDTH = range(18, 15, -1), range(18, 13, -1), 9.0  # on the narrower screen of 4:3
_HEAT_SIZES = range(18, 11, -1)
_HEAT_READABLE = 14  # points: a heat map is split so that its letters are no smaller
_LIST_SIZES, _PAIR = range(16, 13, -1), (0.33, 0.17)  # of the wards beside a map; its columns, of the width
_CROWDED = 10  # the font size at and under which rows stand close
_NAME_SHARE = 0.22
_SHORT = 12  # letters of a column that stays on one line
_WHOLE, _SIDES, _BOLD = 17, 0.25, 1.08  # the font size at which it does, inches beside it, how much wider bold is
_AIR, _CELL_SIDES, _NARROW_SIDES = 0.3, 0.2, 0.08  # of a line, about a row; inches beside the words of a cell
_MOST_LINES = 9  # of a cell


@dataclass(frozen=True, slots=True)
class _Look:
    """A cell's text, its ground, its ink and where it stands."""

    text: str
    ground: str | None = None
    ink: str = LIGHT.text
    is_bold: bool = False
    align: PP_ALIGN = PP_ALIGN.LEFT


def table(slide: Slide, said: SlideTable, box: Box) -> tuple[str, ...]:
    """Draws a table with a navy head; a row's light colours its last cell. Gives the rows it cut, in full."""
    aligns = [PP_ALIGN.RIGHT if is_number else PP_ALIGN.LEFT for is_number in said.are_numbers]
    head = [
        _Look(title, NAVY, LIGHT.ground, is_bold=True, align=align)
        for title, align in zip(said.columns, aligns, strict=True)
    ]
    body = []
    for place, row in enumerate(said.rows):
        light = said.lights[place] if said.lights else None
        ink = LIGHT.meanings[Meaning(light.value)] if light else LIGHT.text
        cells = [_Look(text, align=align) for text, align in zip(row[:-1], aligns, strict=False)]
        body.append([*cells, _Look(row[-1], ink=ink, is_bold=light is not None, align=aligns[-1])])
    widths, sizes = _widths(said, box.width), _sizes(box)
    shown = _cut(body, widths, box.height - _heights([head], widths, sizes[-1]), sizes[-1])
    _draw(slide, [head, *shown], widths, box, sizes)
    return tuple(" · ".join(row) for row, was, now in zip(said.rows, body, shown, strict=True) if was != now)


def heat_map(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A column a series, a row a ward; the cells keep their colours and words."""
    rows = [point.label for point in spec.series[0].points] if spec.series else []
    head = [_Look("", NAVY), *(_Look(column.name, NAVY, LIGHT.ground, align=PP_ALIGN.CENTER) for column in spec.series)]
    body = []
    for place, name in enumerate(rows):
        cells = []
        for column in spec.series:
            ground, ink = cell_colours(column.points[place], column.scale, LIGHT)
            cells.append(_Look(column.points[place].text, ground, ink, align=PP_ALIGN.CENTER))
        body.append([_Look(name), *cells])
    names = min(_names(spec), box.width * _NAME_SHARE)
    each = (box.width - names) / max(1, len(spec.series))
    sizes = [size for size in _HEAT_SIZES if _widest(spec, size) <= each] or _HEAT_SIZES[-1:]
    _draw(slide, [head, *body], [names, *([each] * len(spec.series))], box, sizes)


def heat_map_room(spec: ChartSpec, box: Box) -> tuple[int, int]:
    """How many columns and rows of a heat map a slide shows in letters for the hall."""
    names = min(_names(spec), box.width * _NAME_SHARE)
    columns = max(1, int((box.width - names) / _widest(spec, _HEAT_READABLE)))
    each = (box.width - names) / min(columns, len(spec.series))
    line = _HEAT_READABLE * marks.LINE / marks.POINTS_PER_INCH
    heads = max(marks.lines_of(column.name, _HEAT_READABLE, each - _NARROW_SIDES) for column in spec.series)
    return columns, max(1, int((box.height - (heads + _AIR) * line) / ((1 + _AIR) * line)))


def _widest(spec: ChartSpec, size: float) -> float:
    """How wide a column is in which no figure and no word of a head breaks, in inches."""
    words = [word for column in spec.series for word in column.name.split()]
    figures = [point.text for column in spec.series for point in column.points]
    return marks.text_width([*words, *figures], size) + _NARROW_SIDES


def _names(spec: ChartSpec) -> float:
    """How wide the names of a heat map's rows are, in inches."""
    labels = [point.label for column in spec.series[:1] for point in column.points]
    return marks.text_width(labels, _HEAT_SIZES[0]) + _CELL_SIDES


@dataclass(frozen=True, slots=True)
class Listed:
    """A ward's name and its figure, on the colour it has on the map."""

    name: str
    figure: str
    ground: str
    ink: str


def names_and_figures(slide: Slide, listed: Sequence[Listed], box: Box) -> bool:
    """Draws a list in two pairs of columns, one after the other. Whether it had room in letters for the hall."""
    rows = -(-len(listed) // 2)
    pairs = [(listed[row], listed[rows + row] if rows + row < len(listed) else None) for row in range(rows)]
    body = [[look for one in pair for look in _pair(one)] for pair in pairs]
    widths = [box.width * share for share in (*_PAIR, *_PAIR)]
    if not body or _heights(body, widths, _LIST_SIZES[-1]) > box.height:
        return False
    _draw(slide, body, widths, box, _LIST_SIZES)
    return True


def _pair(one: Listed | None) -> tuple[_Look, _Look]:
    if one is None:
        return _Look(""), _Look("")
    return _Look(one.name), _Look(one.figure, one.ground, one.ink, align=PP_ALIGN.CENTER)


def matrix(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """Rows are series from top to bottom, columns their points."""
    columns = [point.label for point in spec.series[0].points] if spec.series else []
    body = [
        [_Look(row.name, is_bold=True), *(_matrix_cell(point, spec) for point in row.points)] for row in spec.series
    ]
    foot = [_Look(""), *(_Look(name, is_bold=True, align=PP_ALIGN.CENTER) for name in columns)]
    _draw(slide, [*body, foot], _even(len(columns), box.width), box, _sizes(box))


def _matrix_cell(point: Point, spec: ChartSpec) -> _Look:
    if point.value is None or spec.scale is None:
        return _Look(point.text, LIGHT.meanings[point.meaning], LIGHT.muted, align=PP_ALIGN.CENTER)
    step = spec.scale.step(point.value)
    ground, ink = LIGHT.steps[spec.scale.hue][step], LIGHT.on_steps[spec.scale.hue][step]
    return _Look(point.text, ground, ink, align=PP_ALIGN.CENTER)


def _sizes(box: Box) -> range:
    return _WIDE_SIZES if box.width > _OLD_WIDTH else _OLD_SIZES


def _cut(rows: Sequence[Sequence[_Look]], widths: Sequence[float], height: float, size: int) -> list[list[_Look]]:
    """The rows with their cells in so many lines that all stand in a height, in letters of a size."""
    most = _MOST_LINES

    def cells(lines: int) -> list[list[_Look]]:
        return [
            [replace(look, text=marks.shortened(look.text, size, width - _CELL_SIDES, lines))
             for look, width in zip(row, widths, strict=True)]
            for row in rows
        ]  # fmt: skip

    while most > 1 and _heights(cells(most), widths, size) > height:
        most -= 1
    return cells(most)


def _heights(rows: Sequence[Sequence[_Look]], widths: Sequence[float], size: int) -> float:
    """How high rows are in letters of a size, in inches."""
    return sum(_lines(rows, widths, size)) * size * marks.LINE / marks.POINTS_PER_INCH


def _draw(
    slide: Slide, rows: Sequence[Sequence[_Look]], widths: Sequence[float], box: Box, sizes: Iterable[int]
) -> None:
    left, top, width, _ = box.emu
    size = marks.fitting(sizes, box.height, lambda size: sum(_lines(rows, widths, size)))
    needed = [lines * size * marks.LINE / marks.POINTS_PER_INCH for lines in _lines(rows, widths, size)]
    wanted = min(box.height, _HEAD_ROW * len(rows) * 1.3)
    more = max(0.0, wanted - sum(needed)) / len(rows)
    height = sum(needed) + more * len(rows)
    drawn = slide.shapes.add_table(len(rows), len(widths), left, top, width, Inches(height)).table
    _plain_style(drawn)
    for column, inches in zip(drawn.columns, widths, strict=True):
        column.width = Inches(inches)
    for line, looks, least in zip(drawn.rows, rows, needed, strict=True):
        line.height = Inches(least + more)
        for cell, look in zip(line.cells, looks, strict=True):
            _fill(cell, look, size)


def _lines(rows: Sequence[Sequence[_Look]], widths: Sequence[float], size: int) -> list[float]:
    """How many lines of text each row is high, with the air about it."""
    return [
        _AIR
        + max(marks.lines_of(look.text, size, width - _sides(look)) for look, width in zip(row, widths, strict=True))
        for row in rows
    ]


def _sides(look: _Look) -> float:
    """How much of a cell's width its words leave free, in inches: centred ones stand close."""
    return _NARROW_SIDES if look.align is PP_ALIGN.CENTER else _CELL_SIDES


def _plain_style(drawn: Table) -> None:
    # “No Style, Table Grid”: only the lines between the cells.
    properties = drawn._tbl.tblPr
    properties.set("bandRow", "0")
    style = properties.find(qn("a:tableStyleId"))
    style.text = "{5940675A-B579-460E-94D1-54222C63F5DA}"


def _fill(cell: _Cell, look: _Look, size: int) -> None:
    cell.margin_top = cell.margin_bottom = Inches(0.03 if size > _CROWDED else 0.0)
    cell.margin_left = cell.margin_right = Inches(_sides(look) / 2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    if look.ground is None:
        cell.fill.background()
    else:
        marks.fill_plain(cell.fill, look.ground)
    for place, line in enumerate(look.text.split("\n")):
        paragraph = cell.text_frame.paragraphs[0] if place == 0 else cell.text_frame.add_paragraph()
        paragraph.alignment = look.align
        run = paragraph.add_run()
        run.text = line
        run.font.size, run.font.name, run.font.bold = Pt(size), FONT, look.is_bold
        run.font.color.rgb = colour(look.ink)


def _even(columns: int, width: float) -> list[float]:
    name = width * _NAME_SHARE
    return [name, *([(width - name) / max(1, columns)] * columns)]


def _widths(said: SlideTable, width: float) -> list[float]:
    """As wide as the words ask for; where these want more, short columns stay whole and the others share the rest."""
    columns = list(zip(said.columns, *said.rows, strict=True))
    longest = [max(len(text) for text in column) for column in columns]
    wanted = [marks.text_width(column, _WHOLE) * _BOLD + _SIDES for column in columns]
    if sum(wanted) <= width or max(longest) <= _SHORT:
        return [width * own / sum(wanted) for own in wanted]
    kept = [own if letters <= _SHORT else 0.0 for own, letters in zip(wanted, longest, strict=True)]
    shares = [min(42, letters) if letters > _SHORT else 0 for letters in longest]
    rest = max(0.0, width - sum(kept))
    return [own or rest * share / sum(shares) for own, share in zip(kept, shares, strict=True)]
