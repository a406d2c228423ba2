"""Ward maps as freeform shapes that can be recoloured, their steps stated in words beside."""

from math import cos, radians

from pptx.enum.shapes import MSO_SHAPE
from pptx.shapes.autoshape import Shape as Drawn
from pptx.slide import Slide
from pptx.util import Inches, Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box, colour
from briefing.powerpoint.grids import Listed, names_and_figures
from charts.geography import Shape, bounds, initials, width_at
from charts.spec import ChartSpec, Point
from charts.theme import LIGHT, Meaning
from wording import charts as words

_EMU = 914_400
_LEGEND_IN, _LEGEND_LINE = 2.1, 0.36
_GAP, _LIST_IN = 0.4, 5.0  # inches between the map and what stands beside it; the least that a list of wards takes
_LABELS = (14, 12)  # points: small wards have smaller letters, or none
_WIDER = 1.1  # than the words of a label: the room that a ward must have


class _Projection:
    """From degrees to inches on the slide, north up, from the box's left, as large as it allows."""

    def __init__(self, shapes: list[Shape], box: Box) -> None:
        self._west, south, east, self._north = bounds(shapes)
        self._squeeze = cos(radians((south + self._north) / 2))
        self.scale = min(box.width / ((east - self._west) * self._squeeze), box.height / (self._north - south))
        self.width_in = (east - self._west) * self._squeeze * self.scale
        self._left, self._top = box.left, box.top

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands, in inches."""
        x = self._left + (lon - self._west) * self._squeeze * self.scale
        return x, self._top + (self._north - lat) * self.scale

    def width(self, degrees: float) -> float:
        """How long a stretch of longitude is, in inches."""
        return degrees * self._squeeze * self.scale


def ward_map(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A freeform a ward, named after it, with its figure where there is room; all figures beside it where that is."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    projection = _Projection(shapes, Box(box.left, box.top, box.width - _LEGEND_IN, box.height))
    for shape in shapes:
        for ring in shape.rings:
            _colour(_freeform(slide, [projection.at(lon, lat) for lon, lat in ring]), points[shape.key], shape, spec)
    for shape in shapes:
        _write(slide, shape, points[shape.key], projection, spec)
    _explain(slide, spec, box, projection.width_in)


def tile_map(slide: Slide, spec: ChartSpec, box: Box) -> None:
    """A square a ward at its place in the tile grid."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    rows = 1 + max((shape.tile_row for shape in shapes), default=0)
    columns = 1 + max((shape.tile_col for shape in shapes), default=0)
    side = min((box.width - _LEGEND_IN) / columns, box.height / rows)
    labels = {shape.key: f"{initials(shape.name)}\n{points[shape.key].text}" for shape in shapes}
    size = _tile_font(list(labels.values()), side)
    for shape in shapes:
        left, top = box.left + shape.tile_col * side, box.top + shape.tile_row * side
        place = Box(left, top, side * 0.95, side * 0.95)
        _colour(slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *place.emu), points[shape.key], shape, spec)
        marks.write(slide, place, labels[shape.key], size, _ink(points[shape.key], spec), is_centred=True)
    _explain(slide, spec, box, columns * side)


def _tile_font(labels: list[str], side: float) -> float:
    """The size of letters, in points, at which every label fits its square."""
    widest = marks.text_width(labels, 1.0)
    return max(marks.SMALLEST, min(marks.LARGEST, int(side * 0.95 / (widest or 1.0))))


def _freeform(slide: Slide, ring: list[tuple[float, float]]) -> Drawn:
    corners = [(round(x * _EMU), round(y * _EMU)) for x, y in ring]
    builder = slide.shapes.build_freeform(*corners[0])
    builder.add_line_segments(corners[1:], close=True)
    drawn: Drawn = builder.convert_to_shape()
    return drawn


def _colour(drawn: Drawn, point: Point, shape: Shape, spec: ChartSpec) -> None:
    drawn.name = shape.name
    marks.lay_flat(drawn)
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
    for size in _LABELS:
        for label in (*names, point.text):
            if _WIDER * marks.text_width([label], size) <= room:
                x, y = projection.at(shape.label_lon, shape.label_lat)
                marks.write(slide, Box(x - 0.8, y - 0.2, 1.6, 0.4), label, size, _ink(point, spec), is_centred=True)
                return


def _explain(slide: Slide, spec: ChartSpec, box: Box, width: float) -> None:
    """Beside a map of a width: the legend, under a list of all wards' figures where one has room."""
    left = box.left + width + _GAP
    room = Box(left, box.top, box.left + box.width - left, box.height)
    entries = _entries(spec)
    lines = -(-len(entries) // 2)
    over = Box(room.left, room.top, room.width, room.height - lines * _LEGEND_LINE - _GAP / 2)
    if room.width >= _LIST_IN and names_and_figures(slide, _listed(spec), over):
        _legend(slide, entries, Box(room.left, room.top + room.height - lines * _LEGEND_LINE, room.width, 0.0), 2)
    else:
        _legend(slide, entries, Box(box.left + box.width - _LEGEND_IN, box.top, _LEGEND_IN, box.height), 1)


def _listed(spec: ChartSpec) -> list[Listed]:
    """The wards with their figures, each on the colour that it has on the map."""
    steps = LIGHT.steps[spec.scale.hue] if spec.scale else ()
    return [
        Listed(
            point.label,
            point.text,
            steps[spec.scale.step(point.value)] if spec.scale and point.value is not None else LIGHT.ground,
            _ink(point, spec),
        )
        for point in spec.points
    ]


def _entries(spec: ChartSpec) -> list[tuple[str | Meaning, str]]:
    """What the colours of a map mean."""
    entries: list[tuple[str | Meaning, str]] = []
    if spec.scale is not None:
        entries += list(zip(LIGHT.steps[spec.scale.hue], spec.scale.words, strict=True))
    silent = {point.meaning for point in spec.points if point.value is None}
    if silent - {Meaning.NOT_APPLICABLE}:
        entries.append((Meaning.NO_DATA, words.NO_DATA))
    if Meaning.NOT_APPLICABLE in silent:
        entries.append((Meaning.NOT_APPLICABLE, words.NOT_APPLICABLE))
    return entries


def _legend(slide: Slide, entries: list[tuple[str | Meaning, str]], box: Box, columns: int) -> None:
    """Squares with their words from the box's top, column by column."""
    rows, width = -(-len(entries) // columns), box.width / columns
    for place, (look, word) in enumerate(entries):
        left, top = box.left + place // max(1, rows) * width, box.top + _LEGEND_LINE * (place % max(1, rows))
        square = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(left, top + 0.04, 0.26, 0.22).emu)
        marks.lay_flat(square)
        square.line.color.rgb, square.line.width = colour(LIGHT.hatch), Inches(0.005)
        if isinstance(look, Meaning):
            marks.fill_meaning(square.fill, look)
        else:
            marks.fill_plain(square.fill, look)
        marks.write(slide, Box(left + 0.36, top, width - 0.36, 0.3), word, 16)
