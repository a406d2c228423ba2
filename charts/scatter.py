"""Two metrics of each ward against each other: a named point a ward, the whole area's lines across."""

import plotly.graph_objects as go

from charts.layout import layout
from charts.scattered import label_places, span_of
from charts.spec import Axis, ChartSpec
from charts.text import BREAK, plain, sentences
from charts.theme import Meaning, Palette

HEIGHT = 500
# What the points are given on a small laptop; labels that have room there have it on any larger screen.
_WIDTH, _INNER_HEIGHT = 680.0, 420.0


def scatter(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A marker a point; a click gives its key as `customdata`."""
    across, upwards = spec.axes
    x_range = span_of([point.across for point in spec.points], across)
    y_range = span_of([point.value for point in spec.points], upwards)
    figure = go.Figure([_points(spec, x_range, y_range, palette)], layout(palette, HEIGHT))
    figure.update_layout(clickmode="event+select", margin={"t": 26, "b": 8, "l": 8, "r": 76})
    figure.update_xaxes(**_axis(across, x_range), title=_title(across))
    figure.update_yaxes(**_axis(upwards, y_range), title=_title(upwards))
    _draw_lines(figure, across, upwards, palette)
    return figure


def _points(
    spec: ChartSpec, x_range: tuple[float, float], y_range: tuple[float, float], palette: Palette
) -> go.Scatter:
    known = [point for point in spec.points if point.value is not None and point.across is not None]
    x_pixels = [_pixels(point.across or 0.0, x_range, _WIDTH) for point in known]
    y_pixels = [-_pixels(point.value or 0.0, y_range, _INNER_HEIGHT) for point in known]
    places = label_places(list(zip(x_pixels, y_pixels, (point.text for point in known), strict=True)))
    chosen = [not spec.selected or point.key in spec.selected for point in known]
    return go.Scatter(
        x=[point.across for point in known],
        y=[point.value for point in known],
        mode="markers+text",
        marker={
            "size": 11,
            "color": palette.meanings[Meaning.PRIMARY],
            "opacity": [0.9 if is_chosen else 0.3 for is_chosen in chosen],
            "line": {"color": palette.ground, "width": 1},
        },
        text=[plain(point.text) if place else "" for point, place in zip(known, places, strict=True)],
        textposition=[place or "middle right" for place in places],
        textfont={"size": 12, "color": [palette.text if is_chosen else palette.muted for is_chosen in chosen]},
        cliponaxis=False,
        customdata=[point.key for point in known],
        hovertext=[sentences(point.hover) for point in known],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0.9}},
    )


def _pixels(value: float, span: tuple[float, float], length: float) -> float:
    low, high = span
    return length * (value - low) / (high - low)


def _axis(axis: Axis, span: tuple[float, float]) -> dict[str, object]:
    return {"range": list(span), "nticks": 6, "tickformat": ".0%" if axis.is_share else ",.0f", "showline": True}


def _title(axis: Axis) -> dict[str, object]:
    return {"text": plain(axis.title), "standoff": 8, "font": {"size": 13}}


def _draw_lines(figure: go.Figure, across: Axis, upwards: Axis, palette: Palette) -> None:
    colour = palette.meanings[Meaning.PRIMARY]
    line = {"color": colour, "width": 1.2, "dash": "dash"}
    word = {"font": {"size": 12, "color": colour}, "showarrow": False, "bgcolor": palette.ground}
    if across.reference:
        named = {"text": plain(across.reference.label), "y": 1, "yanchor": "bottom", "xanchor": "center", **word}
        figure.add_vline(x=across.reference.value, line=line, annotation=named)
    if upwards.reference:
        name, _, value = upwards.reference.label.rpartition(" ")
        named = {
            "text": f"{plain(name)}{BREAK}{plain(value)}",
            "x": 1,
            "xanchor": "left",
            "yanchor": "middle",
            "align": "left",
            **word,
        }
        figure.add_hline(y=upwards.reference.value, line=line, annotation=named)
