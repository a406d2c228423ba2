"""The tile map: one square a ward, where boundaries are missing or too small to read."""

import plotly.graph_objects as go

from charts.geography import Shape
from charts.layout import layout
from charts.spec import ChartSpec, Point, Scale
from charts.text import sentences
from charts.theme import Meaning, Palette
from charts.ward_map import fitted_label

_TILE_PX = 84
_LABEL_PX = _TILE_PX - 14


def tile_map(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A square a shape at its row and column of the tile grid, coloured like the map."""
    points = {point.key: point for point in spec.points}
    shapes = [shape for shape in spec.shapes if shape.key in points]
    rows = 1 + max((shape.tile_row for shape in shapes), default=0)
    looks = [_look(points[shape.key], spec.scale, palette) for shape in shapes]
    trace = go.Scatter(
        x=[shape.tile_col for shape in shapes],
        y=[-shape.tile_row for shape in shapes],
        mode="markers+text",
        marker={
            "symbol": "square",
            "size": _TILE_PX - 10,
            "color": [fill for fill, _ in looks],
            "line": _rims(shapes, spec.selected, palette),
        },
        text=[fitted_label(points[shape.key], _LABEL_PX) for shape in shapes],
        textfont={"size": 11, "color": [text for _, text in looks]},
        customdata=[shape.key for shape in shapes],
        hovertext=[sentences(points[shape.key].hover) for shape in shapes],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )
    figure = go.Figure([trace], layout(palette, _TILE_PX * rows + 24))
    figure.update_xaxes(visible=False, range=[-0.6, max((s.tile_col for s in shapes), default=0) + 0.6])
    figure.update_yaxes(visible=False, range=[-rows + 0.4, 0.6])
    return figure.update_layout(clickmode="event+select")


def _rims(shapes: list[Shape], selected: tuple[str, ...], palette: Palette) -> dict[str, object]:
    chosen = [shape.key in selected for shape in shapes]
    return {
        "color": [palette.meanings[Meaning.AT_RISK] if is_chosen else palette.line for is_chosen in chosen],
        "width": [3 if is_chosen else 1 for is_chosen in chosen],
    }


def _look(point: Point, scale: Scale | None, palette: Palette) -> tuple[str, str]:
    if point.value is None or scale is None:
        return palette.meanings[point.meaning], palette.muted
    step = scale.step(point.value)
    return palette.steps[scale.hue][step], palette.on_steps[scale.hue][step]
