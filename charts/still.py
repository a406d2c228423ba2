"""ChartSpec → a still picture: SVG for PDF and for the screen of a hall, PNG at 200 dots per inch for DOCX."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from io import BytesIO
from threading import Lock

from matplotlib import rc_context
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from charts.letters import FONTS
from charts.spec import ChartKind, ChartSpec
from charts.still_bars import bars, columns, stacked
from charts.still_days import gantt, lines
from charts.still_grids import heat_map, matrix
from charts.still_maps import tile_map, ward_map
from charts.still_paper import DOCUMENT, MARK, Paper, hall
from charts.still_scatter import scatter

__all__ = ["DOCUMENT", "DPI", "FONTS", "Paper", "hall", "png", "svg"]

DPI = 200
_REMEMBERED = 200
_UNTOLD = dict.fromkeys(("Date", "Creator", "Format", "Type"))
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
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


@lru_cache(maxsize=_REMEMBERED)
def svg(spec: ChartSpec, paper: Paper = DOCUMENT) -> str:
    """The picture as SVG: its letters outlines, or text where the paper says so."""
    file = BytesIO()
    letters = {"svg.fonttype": "none" if paper.has_text else "path", "svg.hashsalt": spec.title}
    with _drawing, rc_context(letters):
        FigureCanvasSVG(_DRAW[spec.kind](spec, paper)).print_svg(file, metadata=_UNTOLD)
    drawn = file.getvalue().decode("utf-8")
    # Within a page the picture is an element among others: its style sheet would be the whole page's, and what two
    # pictures name alike has no id.
    if not paper.has_text:
        return drawn
    return _STYLE.sub("", drawn[drawn.index("<svg") :]).replace(f'id="{MARK}', 'data-mark="')


def png(spec: ChartSpec, paper: Paper = DOCUMENT) -> bytes:
    """The picture as PNG."""
    file = BytesIO()
    with _drawing:
        _DRAW[spec.kind](spec, paper).savefig(file, format="png", dpi=DPI)
    return file.getvalue()
