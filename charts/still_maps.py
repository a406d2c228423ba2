"""Still maps: the wards' areas or their tiles, in five steps of one hue, hatched where nothing is reported."""

from dataclasses import dataclass
from math import cos, radians

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline

from charts.geography import Shape, bounds, initials, width_at
from charts.paper import Paper
from charts.spec import ChartSpec, Point
from charts.still_paper import HATCH, Entry, Sides, axes, legend_height, mark, picture, put_legend, write_lines
from charts.theme import Meaning, Palette
from wording import charts as words

_HIGHEST = 6.5
_TILE, _TILE_GAP = 0.8, 0.06  # inches; of a tile


@dataclass(frozen=True, slots=True)
class _Map:
    """A map while it is drawn."""

    axes: Axes
    spec: ChartSpec
    paper: Paper

    def look(self, point: Point) -> tuple[str, str]:
        """The fill of a ward and its hatching."""
        palette, scale = self.paper.palette, self.spec.scale
        if point.value is None or scale is None:
            return palette.meanings[point.meaning], HATCH if point.meaning is Meaning.NO_DATA else ""
        return palette.steps[scale.hue][scale.step(point.value)], ""

    def label(self, at: tuple[float, float], point: Point, room: float) -> None:
        """Name and figure, initials and figure, the figure alone, or nothing: what the ward is wide enough for."""
        palette, scale, size = self.paper.palette, self.spec.scale, self.paper.least
        ink = palette.text
        if point.value is not None and scale is not None:
            ink = palette.on_steps[scale.hue][scale.step(point.value)]
        for lines in ([point.label, point.text], [initials(point.label), point.text], [point.text]):
            if self.paper.text_width("\n".join(lines), size) <= room:
                write_lines(self.axes, at, lines, self.paper, size, inks=(ink,), gid=mark(point))
                return


def ward_map(spec: ChartSpec, paper: Paper) -> Figure:
    """The areas of the wards, each with what there is room for of its name and figure."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    west, south, east, north = bounds(shapes)
    squeeze = cos(radians((south + north) / 2))
    entries = _legend(spec, paper.palette)
    foot = legend_height(paper, entries)
    wide = (east - west) * squeeze
    height = paper.high(min(_HIGHEST, paper.width / wide * (north - south) + foot))
    scale = min(paper.width / wide, (height - foot) / (north - south))  # inches a degree
    figure = picture(paper, height)
    drawn = axes(figure, Sides(0.0, 0.0, 0.0, foot))
    ground = _Map(drawn, spec, paper)
    for shape in shapes:
        _area(ground, shape, points[shape.key], squeeze)
    for shape in shapes:
        room = width_at(shape, shape.label_lat) * squeeze * scale
        ground.label((shape.label_lon * squeeze, shape.label_lat), points[shape.key], room)
    drawn.set_xlim(west * squeeze, east * squeeze)
    drawn.set_ylim(south, north)
    drawn.set_aspect("equal")
    put_legend(figure, paper, entries)
    return figure


def _area(ground: _Map, shape: Shape, point: Point, squeeze: float) -> None:
    fill, hatch = ground.look(point)
    palette, is_chosen = ground.paper.palette, shape.key in ground.spec.selected
    edge = palette.meanings[Meaning.AT_RISK] if is_chosen else palette.hatch
    for ring in shape.rings:
        outline = Outline([(lon * squeeze, lat) for lon, lat in ring], closed=True)
        ground.axes.add_patch(
            PathPatch(
                outline,
                facecolor=fill,
                edgecolor=edge,
                linewidth=3 if is_chosen else 0.7,
                hatch=hatch,
                gid=mark(point),
            )
        )


def tile_map(spec: ChartSpec, paper: Paper) -> Figure:
    """A square a ward at its row and column of the tile grid."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    rows = 1 + max((shape.tile_row for shape in shapes), default=0)
    columns = 1 + max((shape.tile_col for shape in shapes), default=0)
    entries = _legend(spec, paper.palette)
    foot = legend_height(paper, entries)
    figure = picture(paper, paper.high(_TILE * rows + foot))
    drawn = axes(figure, Sides(0.0, 0.0, 0.0, foot))
    ground = _Map(drawn, spec, paper)
    for shape in shapes:
        _tile(ground, (shape.tile_col, shape.tile_row), points[shape.key], paper.width / columns)
    drawn.set_xlim(0, columns)
    drawn.set_ylim(rows, 0)
    put_legend(figure, paper, entries)
    return figure


def _tile(ground: _Map, at: tuple[int, int], point: Point, width: float) -> None:
    fill, hatch = ground.look(point)
    column, row = at
    corner, side = (column + _TILE_GAP / 2, row + _TILE_GAP / 2), 1 - _TILE_GAP
    edge = ground.paper.palette.hatch
    ground.axes.add_patch(
        Rectangle(corner, side, side, facecolor=fill, edgecolor=edge, linewidth=0.7, hatch=hatch, gid=mark(point))
    )
    ground.label((column + 0.5, row + 0.5), point, width * side)


def _legend(spec: ChartSpec, palette: Palette) -> list[Entry]:
    entries = []
    if spec.scale is not None:
        steps = zip(spec.scale.words, palette.steps[spec.scale.hue], strict=True)
        entries = [Entry(word, colour) for word, colour in steps]
    silent = {point.meaning for point in spec.points if point.value is None}
    if silent - {Meaning.NOT_APPLICABLE}:
        entries.append(Entry(words.NO_DATA, palette.meanings[Meaning.NO_DATA], HATCH))
    if Meaning.NOT_APPLICABLE in silent:
        entries.append(Entry(f"– {words.NOT_APPLICABLE}", palette.ground))
    return entries
