"""ChartSpec → Plotly: one drawing function a kind."""

from collections.abc import Callable, Mapping
from functools import lru_cache

import plotly.graph_objects as go

from charts.bars import bars
from charts.columns import columns
from charts.gantt import gantt
from charts.heat_map import heat_map
from charts.lines import lines
from charts.matrix import matrix
from charts.scatter import scatter
from charts.spec import ChartKind, ChartSpec
from charts.stacked import stacked
from charts.theme import Palette
from charts.tiles import tile_map
from charts.ward_map import ward_map

_DRAW: Mapping[ChartKind, Callable[[ChartSpec, Palette], go.Figure]] = {
    ChartKind.WARD_MAP: ward_map,
    ChartKind.TILE_MAP: tile_map,
    ChartKind.BARS: bars,
    ChartKind.LINES: lines,
    ChartKind.STACKED: stacked,
    ChartKind.COLUMNS: columns,
    ChartKind.GANTT: gantt,
    ChartKind.HEAT_MAP: heat_map,
    ChartKind.SCATTER: scatter,
    ChartKind.MATRIX: matrix,
}

_REMEMBERED = 500


@lru_cache(maxsize=_REMEMBERED)
def figure(spec: ChartSpec, palette: Palette) -> go.Figure:
    """The Plotly figure of a chart, without title: the page sets the title as words.

    Equal charts are one figure, not to be changed: building them would be half of what a page takes.
    """
    return _DRAW[spec.kind](spec, palette)
