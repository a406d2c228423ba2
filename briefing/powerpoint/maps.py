"""Ward maps as freeform shapes that can be recoloured, their steps stated in words beside."""

from math import cos, radians

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape as Drawn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box, colour
from charts.geography import Shape, bounds, initials, width_at
from charts.spec import ChartSpec, Point
from charts.theme import LIGHT, Meaning
from wording import charts as words

_EMU = 914_400
_LEGEND_IN = 2.1
_LABEL = 12


class _Projection:
    """From degrees to inches on the slide, north up, as large as the box allows."""

    def __init__(self, shapes: list[Shape], box: Box) -> None:
        self._west, south, east, self._north = bounds(shapes)
        self._squeeze = cos(radians((south + self._north) / 2))
        self.scale = min(box.width / ((east - self._west) * self._squeeze), box.height / (self._north - south))
        self._left = box.left + (box.width - (east - self._west) * self._squeeze * self.scale) / 2
        self._top = box.top

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands, in inches."""
        x = self._left + (lon - self._west) * self._squeeze * self.scale
        return x, self._top + (self._north - lat) * self.scale

    def width(self, degrees: float) -> float:
        """How long a stretch of longitude is, in inches."""
        return degrees * self._squeeze * self.scale


def ward_map(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A freeform a ward, named after it, with its figure where there is room."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    picture = Box(box.left, box.top, box.width - _LEGEND_IN, box.height)
    projection = _Projection(shapes, picture)
    for shape in shapes:
        for ring in shape.rings:
            _colour(_freeform(slide, [projection.at(lon, lat) for lon, lat in ring]), points[shape.key], shape, spec)
    for shape in shapes:
        _write(slide, shape, points[shape.key], projection, spec)
    _legend(slide, spec, Box(box.left + box.width - _LEGEND_IN, box.top, _LEGEND_IN, box.height))


def tile_map(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A square a ward at its place in the tile grid."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    rows = 1 + max((shape.tile_row for shape in shapes), default=0)
    columns = 1 + max((shape.tile_col for shape in shapes), default=0)
    side = min((box.width - _LEGEND_IN) / columns, box.height / rows)
    for shape in shapes:
        left, top = box.left + shape.tile_col * side, box.top + shape.tile_row * side
        square = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(left, top, side * 0.95, side * 0.95).emu)
        _colour(square, points[shape.key], shape, spec)
        place = Box(left, top, side * 0.95, side * 0.95)
        label = f"{initials(shape.name)}\n{points[shape.key].text}"
        marks.write(slide, place, label, _LABEL, _ink(points[shape.key], spec), is_centred=True)
    _legend(slide, spec, Box(box.left + box.width - _LEGEND_IN, box.top, _LEGEND_IN, box.height))


def _freeform(slide: Slide, ring: list[tuple[float, float]]) -> Drawn:
    corners = [(round(x * _EMU), round(y * _EMU)) for x, y in ring]
    builder = slide.shapes.build_freeform(*corners[0])
    builder.add_line_segments(corners[1:], close=True)
    drawn: Drawn = builder.convert_to_shape()
    return drawn


def _colour(drawn: Drawn, point: Point, shape: Shape, spec: ChartSpec) -> None:
    drawn.name = shape.name
    drawn.shadow.inherit = False
    if point.value is None or spec.scale is None:
        marks.fill_meaning(drawn.fill, point.meaning)
    else:
        marks.fill_plain(drawn.fill, LIGHT.steps[spec.scale.hue][spec.scale.step(point.value)])
    drawn.line.color.rgb = colour(LIGHT.hatch if point.meaning is Meaning.NOT_APPLICABLE else LIGHT.ground)
    drawn.line.width = Pt(1)


def _ink(point: Point, spec: ChartSpec) -> str:
    if point.value is None or spec.scale is None:
        return LIGHT.text
    return LIGHT.on_steps[spec.scale.hue][spec.scale.step(point.value)]


def _write(slide: Slide, shape: Shape, point: Point, projection: _Projection, spec: ChartSpec) -> None:
    room = projection.width(width_at(shape, shape.label_lat))
    names = [f"{name}\n{point.text}" for name in (shape.name, initials(shape.name))]
    label = next((text for text in (*names, point.text) if marks.text_width(text.split("\n"), _LABEL) <= room), "")
    if label:
        x, y = projection.at(shape.label_lon, shape.label_lat)
        marks.write(slide, Box(x - 0.8, y - 0.2, 1.6, 0.4), label, _LABEL, _ink(point, spec), is_centred=True)


def _legend(slide: Slide, spec: ChartSpec, box: Box) -> None:
    entries: list[tuple[str | Meaning, str]] = []
    if spec.scale is not None:
        entries += list(zip(LIGHT.steps[spec.scale.hue], spec.scale.words, strict=True))
    silent = {point.meaning for point in spec.points if point.value is None}
    if silent - {Meaning.NOT_APPLICABLE}:
        entries.append((Meaning.NO_DATA, words.NO_DATA))
    if Meaning.NOT_APPLICABLE in silent:
        entries.append((Meaning.NOT_APPLICABLE, words.NOT_APPLICABLE))
    for place, (look, word) in enumerate(entries):
        top = box.top + 0.36 * place
        square = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(box.left, top + 0.04, 0.26, 0.22).emu)
        square.shadow.inherit = False
        square.line.color.rgb, square.line.width = colour(LIGHT.hatch), Inches(0.005)
        if isinstance(look, Meaning):
            marks.fill_meaning(square.fill, look)
        else:
            marks.fill_plain(square.fill, look)
        marks.write(slide, Box(box.left + 0.36, top, box.width - 0.36, 0.3), word, 16)
