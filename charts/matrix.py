"""A matrix of cells: rows are series from top to bottom, columns their points; a click gives the cell's key."""

import plotly.graph_objects as go

from charts.cells import cell_look
from charts.layout import layout
from charts.spec import ChartSpec, Point
from charts.text import BREAK, plain, sentences
from charts.theme import Palette

_ROW_PX = 92
_FRAME_PX = 40
_CELL = 0.95


def matrix(spec: ChartSpec, palette: Palette) -> go.Figure:
    """Cells as bars of one height, so that they fill the width and can be clicked; texts stand inside."""
    rows = spec.series[::-1]
    cells = [(point, column, row) for row, line in enumerate(rows) for column, point in enumerate(line.points)]
    points = [point for point, _, _ in cells]
    looks = [cell_look(point, spec, palette) for point in points]
    trace = go.Bar(
        x=[column for _, column, _ in cells],
        y=[_CELL] * len(cells),
        base=[row - _CELL / 2 for _, _, row in cells],
        width=_CELL,
        marker={
            "color": [ground for ground, _ in looks],
            # A rim: with texts and single opacities together, Plotly loses the click.
            "line": _rims(points, spec.selected, palette),
        },
        text=[_lines(point.text) for point in points],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        textfont={"size": 13, "color": [ink for _, ink in looks]},
        customdata=[point.key for point in points],
        hovertext=[sentences(point.hover) for point in points],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
    )
    figure = go.Figure([trace], layout(palette, _FRAME_PX + _ROW_PX * len(rows)))
    font = {"size": 12, "color": palette.muted}
    columns = [_lines(point.label) for point in rows[0].points] if rows else []
    figure.update_xaxes(tickvals=list(range(len(columns))), ticktext=columns, tickangle=0, tickfont=font, ticklen=0)
    figure.update_xaxes(showgrid=False)
    names = [_lines(line.name) for line in rows]
    figure.update_yaxes(tickvals=list(range(len(names))), ticktext=names, tickfont=font, ticklen=0, showgrid=False)
    return figure.update_layout(clickmode="event+select", barmode="overlay", margin={"t": 2, "b": 4, "l": 4, "r": 4})


def _rims(points: list[Point], selected: tuple[str, ...], palette: Palette) -> dict[str, object]:
    chosen = [point.key in selected for point in points]
    return {
        "color": [palette.text if is_chosen else palette.line for is_chosen in chosen],
        "width": [4 if is_chosen else 1 for is_chosen in chosen],
    }


def _lines(text: str) -> str:
    """A text of several lines as Plotly breaks it, the first in bold."""
    first, *rest = plain(text).split("\n")
    return BREAK.join([f"<b>{first}</b>", *rest])
