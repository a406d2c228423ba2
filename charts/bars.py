"""Horizontal bars: names are long; the district's line is drawn and named, the interval a thin line."""

import plotly.graph_objects as go

from charts.layout import layout
from charts.spec import ChartSpec, Point, Reference
from charts.text import plain, sentences
from charts.theme import Meaning, Palette

_ROW_PX = 22
_FRAME_PX = 36
_LETTER_PX, _GAP_PX = 6.4, 8  # of the texts behind the bars


def bars(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A bar a point, the first on top; a click gives the point's key as `customdata`."""
    rows = spec.points[::-1]
    names = [plain(point.label) for point in rows]
    figure = go.Figure([_bars(rows, names, spec, palette)], layout(palette, _FRAME_PX + _ROW_PX * len(rows)))
    for reference in spec.references:
        _draw(figure, reference, palette)
    figure.update_layout(
        annotations=[*figure.layout.annotations, *(_label(point, palette) for point in rows)],
        bargap=0.3,
        clickmode="event+select",
        margin={"t": 22, "b": 4, "l": 4, "r": _room_behind(rows)},
    )
    figure.update_xaxes(visible=False, range=[0, _reach(spec)])
    figure.update_yaxes(showgrid=False, ticklen=0, tickfont={"size": 13, "color": palette.text}, type="category")
    return figure


def _bars(rows: tuple[Point, ...], names: list[str], spec: ChartSpec, palette: Palette) -> go.Bar:
    return go.Bar(
        x=[point.value or 0.0 for point in rows],
        y=names,
        orientation="h",
        marker={
            "color": [palette.meanings[point.meaning] for point in rows],
            "opacity": [_opacity(point, spec.selected) for point in rows],
            "pattern": {"shape": ["/" if point.meaning is Meaning.NO_DATA else "" for point in rows]},
        },
        error_x=_intervals(rows, palette),
        customdata=[point.key for point in rows],
        hovertext=[sentences(point.hover) for point in rows],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )


def _label(point: Point, palette: Palette) -> dict[str, object]:
    # Annotations, not bar texts: their ground keeps the district's line from crossing the figures.
    return {
        "x": max(point.value or 0.0, point.high or 0.0),
        "y": plain(point.label),
        "text": plain(point.text),
        "showarrow": False,
        "xanchor": "left",
        "xshift": 3,
        "borderpad": 0,
        "bgcolor": palette.ground,
        "font": {"size": 12, "color": palette.text},
    }


def _opacity(point: Point, selected: tuple[str, ...]) -> float:
    return 1.0 if not selected or point.key in selected else 0.35


def _intervals(rows: tuple[Point, ...], palette: Palette) -> dict[str, object] | None:
    if all(point.low is None for point in rows):
        return None
    spans = [(point.value, point.low, point.high) for point in rows]
    return {
        "type": "data",
        "symmetric": False,
        "array": [high - value if value is not None and high is not None else 0 for value, _, high in spans],
        "arrayminus": [value - low if value is not None and low is not None else 0 for value, low, _ in spans],
        "thickness": 1,
        "width": 0,
        "color": palette.text,
    }


def _draw(figure: go.Figure, reference: Reference, palette: Palette) -> None:
    figure.add_vline(
        x=reference.value,
        line={"color": palette.meanings[Meaning.PRIMARY], "width": 1.5, "dash": "dash"},
        annotation={
            "text": plain(reference.label),
            "font": {"size": 12, "color": palette.meanings[Meaning.PRIMARY]},
            "yanchor": "bottom",
            "y": 1,
            "showarrow": False,
            "xanchor": "center",
        },
    )


def _room_behind(rows: tuple[Point, ...]) -> int:
    """The pixels that the longest text behind a bar needs: on a narrow page the bars give way, not the words."""
    longest = max((len(point.text) for point in rows), default=0)
    return _GAP_PX + round(_LETTER_PX * longest)


def _reach(spec: ChartSpec) -> float:
    ends = [end for point in spec.points for end in (point.value, point.high) if end is not None]
    ends += [reference.value for reference in spec.references]
    return max(ends, default=1.0) or 1.0
