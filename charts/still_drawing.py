"""The kinds of still pictures, drawn by matplotlib."""

from collections.abc import Callable, Mapping
from io import BytesIO
from threading import Lock

from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from charts.paper import Paper
from charts.spec import ChartKind, ChartSpec
from charts.still_bars import bars, columns, stacked
from charts.still_days import gantt, lines
from charts.still_grids import heat_map, matrix
from charts.still_maps import tile_map, ward_map
from charts.still_scatter import scatter

_UNTOLD = dict.fromkeys(("Date", "Creator", "Format", "Type"))
# Matplotlib's settings are the process's own: one picture at a time.
_drawing = Lock()
_DRAW: Mapping[ChartKind, Callable[[ChartSpec, Paper], Figure]] = {
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


def draw_svg(spec: ChartSpec, paper: Paper) -> str:
    """The picture as an SVG file."""
    file = BytesIO()
    letters = {"svg.fonttype": "none" if paper.has_text else "path", "svg.hashsalt": spec.title}
    with _drawing, rc_context(letters):
        FigureCanvasSVG(_DRAW[spec.kind](spec, paper)).print_svg(file, metadata=_UNTOLD)
    return file.getvalue().decode("utf-8")


def draw_png(spec: ChartSpec, paper: Paper, dots_per_inch: int) -> bytes:
    """The picture as a PNG file."""
    file = BytesIO()
    with _drawing:
        figure = _DRAW[spec.kind](spec, paper)
        figure.savefig(file, format="png", dpi=dots_per_inch)
    return file.getvalue()
