"""The heat map: a column a metric, a row a ward; colour against the target, else steps of one hue; never by rank."""

from textwrap import wrap

import plotly.graph_objects as go

from charts.cells import cell_colours, row_key
from charts.layout import layout
from charts.spec import ChartSpec, Series
from charts.text import BREAK, plain, sentences
from charts.theme import Meaning, Palette

_ROW_PX = 27
_HEAD_LINE_PX = 15
_HEAD_LETTERS = 17


def heat_map(spec: ChartSpec, palette: Palette) -> go.Figure:
    """Cells of equal width, drawn as bars: they can be hatched and clicked. A click gives “row|column” keys."""
    heads = [wrap(column.name, _HEAD_LETTERS) for column in spec.series]
    head_px = 10 + _HEAD_LINE_PX * max((len(lines) for lines in heads), default=1)
    rows = max((len(column.points) for column in spec.series), default=0)
    traces = [_column(place, column, spec.selected, palette) for place, column in enumerate(spec.series)]
    figure = go.Figure(traces, layout(palette, head_px + _ROW_PX * rows + 6))
    figure.update_layout(
        barmode="overlay", bargap=0.06, clickmode="event+select", margin={"t": head_px, "b": 4, "l": 4, "r": 4}
    )
    figure.update_xaxes(
        side="top",
        showgrid=False,
        ticklen=0,
        tickvals=[place + 0.5 for place in range(len(heads))],
        ticktext=[BREAK.join(plain(line) for line in lines) for lines in heads],
        tickangle=0,
        range=[0, len(heads)],
        automargin=False,
    )
    figure.update_yaxes(
        showgrid=False, ticklen=0, tickfont={"size": 13, "color": palette.text}, type="category", autorange="reversed"
    )
    return figure


def _column(place: int, column: Series, selected: tuple[str, ...], palette: Palette) -> go.Bar:
    colours = [cell_colours(point, column.scale, palette) for point in column.points]
    return go.Bar(
        base=[place + 0.02] * len(column.points),
        x=[0.96] * len(column.points),
        y=[plain(point.label) for point in column.points],
        orientation="h",
        marker={
            "color": [fill for fill, _ in colours],
            "opacity": [1.0 if not selected or row_key(point) in selected else 0.35 for point in column.points],
            "pattern": {
                "shape": ["/" if point.meaning is Meaning.NO_DATA else "" for point in column.points],
                "fgcolor": palette.hatch,
                "size": 6,
                "solidity": 0.15,
            },
            "line": {"color": palette.line, "width": 0.5},
        },
        text=[plain(point.text) for point in column.points],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 12, "color": [ink for _, ink in colours]},
        customdata=[point.key for point in column.points],
        hovertext=[sentences(point.hover) for point in column.points],
        hovertemplate="%{hovertext}<extra></extra>",
        # Both: Plotly reads the fonts of both once a bar with a text of its own is clicked, and fails without one.
        selected={"textfont": {}, "marker": {"opacity": 1}},
        unselected={"textfont": {}, "marker": {"opacity": 1}},
    )
