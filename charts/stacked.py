"""Horizontal stacked bars: the parts of each row side by side, what the row says in full behind it."""

import plotly.graph_objects as go

from charts.layout import layout
from charts.parts import fill_colour, ink_on
from charts.spec import ChartSpec, Part, Point, Stack
from charts.text import BREAK, plain, sentences, wrapped
from charts.theme import Meaning, Palette

_ROW_PX, _TALL_ROW_PX = 26, 36
_NAME_LETTERS = 32
_FRAME_PX = 12
_INSIDE_PX, _LEAST_PX = 12, 9
_LETTER_PX = 6.6
_ROOM_INSIDE = 0.06  # of the longest row: what a segment needs to bear its own figure


def stacked(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A bar a stack, the first on top, a trace a part; a click gives the segment's key as `customdata`."""
    traces = [_trace(place, part, spec, palette) for place, part in enumerate(spec.parts)]
    figure = go.Figure(traces, layout(palette, _FRAME_PX + _row_px(spec) * len(spec.stacks)))
    figure.update_layout(
        annotations=[_label(row, palette) for row in spec.stacks],
        barmode="stack",
        # On a phone the bars are short: a figure without room is left to the hover.
        uniformtext={"minsize": _LEAST_PX, "mode": "hide"},
        bargap=0.28,
        clickmode="event+select",
        # Room behind the longest bar for what it says.
        margin={"t": 4, "b": 4, "l": 4, "r": 10 + _LETTER_PX * max((len(row.text) for row in spec.stacks), default=0)},
    )
    figure.update_xaxes(visible=False, range=[0, _longest(spec)])
    figure.update_yaxes(showgrid=False, ticklen=0, tickfont={"size": 13, "color": palette.text}, type="category")
    names = [row.label for row in spec.stacks]
    figure.update_yaxes(tickvals=[plain(name) for name in names], ticktext=[_lines(name) for name in names])
    return figure


def _trace(place: int, part: Part, spec: ChartSpec, palette: Palette) -> go.Bar:
    rows = spec.stacks[::-1]
    segments = [row.segments[place] for row in rows]
    least = _longest(spec) * _ROOM_INSIDE
    return go.Bar(
        x=[segment.value or 0.0 for segment in segments],
        y=[plain(row.label) for row in rows],
        orientation="h",
        name=plain(part.label),
        marker={
            "color": fill_colour(part, palette),
            "opacity": [_opacity(segment, spec.selected) for segment in segments],
            "pattern": {"shape": "/" if part.fill is Meaning.NO_DATA else "", "fgcolor": palette.hatch},
            "line": {"color": palette.ground, "width": 1},
        },
        text=[plain(segment.text) if (segment.value or 0.0) >= least else "" for segment in segments],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        textfont={"size": _INSIDE_PX, "color": ink_on(part, palette)},
        customdata=[segment.key for segment in segments],
        hovertext=[sentences(segment.hover) for segment in segments],
        hovertemplate="%{hovertext}<extra></extra>",
        # Without both, Plotly's own code fails on a click: the texts of bars have a look in either state.
        selected={"textfont": {"color": ink_on(part, palette)}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": ink_on(part, palette)}},
    )


def _lines(name: str) -> str:
    return BREAK.join(plain(line) for line in wrapped(name, _NAME_LETTERS))


def _row_px(spec: ChartSpec) -> int:
    """Rows are taller where a name takes two lines."""
    return _TALL_ROW_PX if any(len(row.label) > _NAME_LETTERS for row in spec.stacks) else _ROW_PX


def _longest(spec: ChartSpec) -> float:
    return max((_length(row) for row in spec.stacks), default=0.0) or 1.0


def _length(row: Stack) -> float:
    return sum(segment.value or 0.0 for segment in row.segments)


def _label(row: Stack, palette: Palette) -> dict[str, object]:
    return {
        "x": _length(row),
        "y": plain(row.label),
        "text": plain(row.text),
        "showarrow": False,
        "xanchor": "left",
        "xshift": 3,
        "borderpad": 0,
        "font": {"size": 12, "color": palette.text},
    }


def _opacity(segment: Point, selected: tuple[str, ...]) -> float:
    return 1.0 if not selected or segment.key in selected else 0.35
