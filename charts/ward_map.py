"""The ward map: five steps of one hue, hatched where nothing is reported, outlined where it does not apply."""

import itertools
from collections.abc import Iterable, Mapping
from math import cos, radians

import plotly.graph_objects as go

from charts.geography import Ring, Shape, bounds, hatching, initials, width_at
from charts.layout import layout
from charts.spec import ChartSpec, Point, Scale
from charts.text import BREAK, plain, sentences
from charts.theme import FONT, Meaning, Palette

HEIGHT = 470
# What the map is given on the first screen; labels are fitted to it, the browser may scale the rest.
_WIDTH = 700
_LABEL_PX = 11
_LETTER_WIDTH = 0.56
_HATCH_SPACING = 0.0009
# Plotly clips at the range: strokes on the rim need a little room.
_MARGIN = 0.05
_NO_DATA, _NOT_APPLICABLE = 5, 6


def ward_map(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A choropleth of `spec.points` over `spec.shapes`; a click gives the ward's key as `location`."""
    scale = _required(spec.scale)
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    traces = [_areas(shapes, points, scale, palette), *_hatches(shapes, points, palette)]
    traces += _outlines(shapes, spec.selected, palette)
    traces.append(_labels(shapes, points, scale, palette))
    figure = go.Figure(traces, layout(palette, HEIGHT))
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, clickmode="event+select", dragmode=False)
    figure.update_geos(**_frame(shapes))
    return figure


def _frame(shapes: list[Shape]) -> dict[str, object]:
    west, south, east, north = bounds(shapes)
    pad = _MARGIN * (north - south)
    return {
        "visible": False,
        "projection": {"type": "mercator"},
        "bgcolor": "rgba(0,0,0,0)",
        "lonaxis": {"range": [west - pad, east + pad]},
        "lataxis": {"range": [south - pad, north + pad]},
    }


def _required(scale: Scale | None) -> Scale:
    if scale is None:
        raise ValueError("A map needs a scale: its breaks are stated in words under it.")
    return scale


def _step(point: Point, scale: Scale) -> int:
    if point.value is not None:
        return scale.step(point.value)
    return _NOT_APPLICABLE if point.meaning is Meaning.NOT_APPLICABLE else _NO_DATA


def _areas(shapes: list[Shape], points: Mapping[str, Point], scale: Scale, palette: Palette) -> go.Choropleth:
    fills = [
        *palette.steps[scale.hue],
        palette.meanings[Meaning.NO_DATA],
        palette.meanings[Meaning.NOT_APPLICABLE],
    ]
    return go.Choropleth(
        geojson={"type": "FeatureCollection", "features": [_feature(shape) for shape in shapes]},
        locations=[shape.key for shape in shapes],
        z=[_step(points[shape.key], scale) for shape in shapes],
        zmin=-0.5,
        zmax=len(fills) - 0.5,
        colorscale=[[edge / len(fills), fill] for i, fill in enumerate(fills) for edge in (i, i + 1)],
        showscale=False,
        marker={"line": {"color": palette.ground, "width": 1.5}},
        unselected={"marker": {"opacity": 1}},
        customdata=[shape.key for shape in shapes],
        text=[sentences(points[shape.key].hover) for shape in shapes],
        hovertemplate="%{text}<extra></extra>",
    )


def _feature(shape: Shape) -> dict[str, object]:
    geometry = {"type": "MultiPolygon", "coordinates": [[_clockwise(ring)] for ring in shape.rings]}
    return {"type": "Feature", "id": shape.key, "properties": {}, "geometry": geometry}


def _clockwise(ring: Ring) -> Ring:
    # d3-geo, which Plotly draws with, fills the outside of a ring that runs the other way.
    turn = sum((bx - ax) * (by + ay) for (ax, ay), (bx, by) in itertools.pairwise(ring))
    return ring if turn > 0 else ring[::-1]


def _hatches(shapes: list[Shape], points: Mapping[str, Point], palette: Palette) -> Iterable[go.Scattergeo]:
    silent = [
        shape
        for shape in shapes
        if points[shape.key].value is None and points[shape.key].meaning is not Meaning.NOT_APPLICABLE
    ]
    absent = [shape for shape in shapes if points[shape.key].meaning is Meaning.NOT_APPLICABLE]
    strokes = [stroke for shape in silent for stroke in hatching(shape.rings, _HATCH_SPACING)]
    yield _line(strokes, palette.hatch, 1.0)
    yield _line(_outline(absent), palette.hatch, 1.0)


def _outlines(shapes: list[Shape], selected: tuple[str, ...], palette: Palette) -> list[go.Scattergeo]:
    chosen = [shape for shape in shapes if shape.key in selected]
    return [_line(_outline(chosen), palette.meanings[Meaning.AT_RISK], 3.0)] if chosen else []


def _outline(shapes: Iterable[Shape]) -> list[tuple[float, float] | None]:
    return [vertex for shape in shapes for ring in shape.rings for vertex in (*ring, None)]


def _line(path: list[tuple[float, float] | None], colour: str, width: float) -> go.Scattergeo:
    return go.Scattergeo(
        lon=[vertex and vertex[0] for vertex in path],
        lat=[vertex and vertex[1] for vertex in path],
        mode="lines",
        line={"color": colour, "width": width},
        hoverinfo="skip",
    )


def _labels(shapes: list[Shape], points: Mapping[str, Point], scale: Scale, palette: Palette) -> go.Scattergeo:
    pixels = pixels_per_degree(shapes)
    on_fills = (*palette.on_steps[scale.hue], palette.text, palette.muted)
    return go.Scattergeo(
        lon=[shape.label_lon for shape in shapes],
        lat=[shape.label_lat for shape in shapes],
        text=[fitted_label(points[shape.key], _room(shape, pixels)) for shape in shapes],
        mode="text",
        textfont={
            "size": _LABEL_PX,
            "family": FONT,
            "color": [on_fills[_step(points[shape.key], scale)] for shape in shapes],
        },
        hoverinfo="skip",
    )


def pixels_per_degree(shapes: Iterable[Shape]) -> float:
    """How many pixels one degree of longitude takes when all shapes fill the map's frame."""
    west, south, east, north = bounds(shapes)
    height = (north - south) / cos(radians((south + north) / 2))
    return min(_WIDTH / (east - west), HEIGHT / height)


def _room(shape: Shape, pixels: float) -> float:
    # The label has two lines: the narrower of the two levels decides.
    half_line = 0.8 * _LABEL_PX / pixels
    return pixels * min(width_at(shape, shape.label_lat + half_line), width_at(shape, shape.label_lat - half_line))


def fitted_label(point: Point, room_px: float) -> str:
    """Name and value if they fit in `room_px`, else initials and value, else the value alone, else nothing."""
    value = f"<b>{plain(point.text)}</b>"
    for name in (point.label, initials(point.label)):
        if _text_width(name) <= room_px:
            return f"{plain(name)}{BREAK}{value}"
    return value if _text_width(point.text) <= room_px else ""


def _text_width(text: str) -> float:
    return len(text) * _LETTER_WIDTH * _LABEL_PX
