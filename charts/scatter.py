"""Two metrics of each ward against each other: a named point a ward, the whole area's lines across."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from charts.layout import layout
from charts.spec import Axis, ChartSpec
from charts.text import BREAK, plain, sentences
from charts.theme import Meaning, Palette

HEIGHT = 500
# What the points are given on a small laptop; labels that have room there have it on any larger screen.
_WIDTH, _INNER_HEIGHT = 680.0, 420.0
_LETTER_PX, _LINE_PX, _GAP_PX = 6.6, 15.0, 8.0
_ROOM = 0.08  # of the span, around the outermost points


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


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


def label_places(points: Sequence[tuple[float, float, str]]) -> list[str]:
    """Where each label stands beside its point, so that none covers another label or point; "" where there is no room.

    The points are in pixels, y downwards, with their labels.
    """
    taken = [_Box(x - 5, y - 5, x + 5, y + 5) for x, y, _ in points]
    places = []
    for number, (x, y, label) in enumerate(points):
        own = taken[number]
        free = (
            (place, box)
            for place, box in _candidates(x, y, len(label) * _LETTER_PX)
            if not any(box.meets(other) for other in taken if other is not own)
        )
        place, box = next(free, ("", None))
        places.append(place)
        if box is not None:
            taken.append(box)
    return places


def _candidates(x: float, y: float, width: float) -> Iterator[tuple[str, _Box]]:
    half = _LINE_PX / 2
    yield "middle right", _Box(x + _GAP_PX, y - half, x + _GAP_PX + width, y + half)
    yield "middle left", _Box(x - _GAP_PX - width, y - half, x - _GAP_PX, y + half)
    for vertical, top in (("top", y - _GAP_PX - _LINE_PX), ("bottom", y + _GAP_PX)):
        yield f"{vertical} center", _Box(x - width / 2, top, x + width / 2, top + _LINE_PX)
        yield f"{vertical} right", _Box(x, top, x + width, top + _LINE_PX)
        yield f"{vertical} left", _Box(x - width, top, x, top + _LINE_PX)


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


def span_of(values: Sequence[float | None], axis: Axis) -> tuple[float, float]:
    """From the least to the largest value with some room; never below zero by more than that room."""
    known = [value for value in values if value is not None]
    known += [axis.reference.value] if axis.reference else []
    low, high = min(known, default=0.0), max(known, default=1.0)
    room = _ROOM * ((high - low) or abs(high) or 1.0)
    return low - room, high + room


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
