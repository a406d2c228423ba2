"""Columns over periods: the parts of each period side by side, its words under its name."""

import plotly.graph_objects as go

from charts.layout import layout
from charts.parts import fill_colour
from charts.spec import ChartSpec, Part, Point
from charts.text import BREAK, plain, sentences
from charts.theme import Meaning, Palette

HEIGHT = 300
_HEADROOM = 1.12  # the figures stand above the columns
_FIT = 8  # more periods than this leave their figures to the hover


def columns(spec: ChartSpec, palette: Palette) -> go.Figure:
    """A group of columns a stack, the first on the left, a trace a part; a click gives the segment's key."""
    places = list(range(len(spec.stacks)))
    figure = go.Figure(
        [_trace(place, part, spec, palette) for place, part in enumerate(spec.parts)], layout(palette, HEIGHT)
    )
    figure.update_layout(
        barmode="group",
        bargap=0.24,
        bargroupgap=0.04,
        clickmode="event+select",
        margin={"t": 8, "b": 8, "l": 8, "r": 8},
    )
    names = [BREAK.join(plain(line) for line in (stack.label, stack.text) if line) for stack in spec.stacks]
    figure.update_xaxes(showgrid=False, tickvals=places, ticktext=names, tickangle=0)
    figure.update_yaxes(nticks=5, tickformat=",.0f", range=[0, _highest(spec) * _HEADROOM])
    return figure


def _trace(place: int, part: Part, spec: ChartSpec, palette: Palette) -> go.Bar:
    segments = [stack.segments[place] for stack in spec.stacks]
    return go.Bar(
        x=list(range(len(segments))),
        y=[segment.value for segment in segments],
        name=plain(part.label),
        marker={
            "color": fill_colour(part, palette),
            "opacity": [_opacity(segment, spec.selected) for segment in segments],
            "pattern": {"shape": "/" if part.fill is Meaning.NO_DATA else "", "fgcolor": palette.hatch},
        },
        text=[plain(segment.text) for segment in segments] if len(segments) <= _FIT else None,
        textposition="outside",
        textangle=0,
        constraintext="none",
        cliponaxis=False,
        textfont={"size": 11, "color": palette.text},
        customdata=[segment.key for segment in segments],
        hovertext=[sentences(segment.hover) for segment in segments],
        hovertemplate="%{hovertext}<extra></extra>",
        # Without both, Plotly's own code fails on a click: the texts of bars have a look in either state.
        selected={"textfont": {"color": palette.text}},
        unselected={"marker": {"opacity": 1}, "textfont": {"color": palette.text}},
    )


def _highest(spec: ChartSpec) -> float:
    values = (segment.value or 0.0 for stack in spec.stacks for segment in stack.segments)
    return max(values, default=0.0) or 1.0


def _opacity(segment: Point, selected: tuple[str, ...]) -> float:
    return 1.0 if not selected or segment.key in selected else 0.35
