"""ChartSpec → native PowerPoint: one drawing function a kind, as on the page."""

from collections.abc import Callable, Mapping

from pptx.slide import Slide

from briefing.powerpoint.bars import bars
from briefing.powerpoint.days import gantt, lines
from briefing.powerpoint.frame import Box
from briefing.powerpoint.grids import heat_map, matrix
from briefing.powerpoint.maps import tile_map, ward_map
from briefing.powerpoint.scatter import scatter
from briefing.powerpoint.stacks import columns, stacked
from charts.spec import ChartKind, ChartSpec

_DRAW: Mapping[ChartKind, Callable[[Slide, ChartSpec, Box], tuple[str, ...] | None]] = {
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


def draw_chart(slide: Slide, spec: ChartSpec, box: Box) -> tuple[str, ...]:
    """Draws a chart into a box of the slide; its numbers are the spec's, to the last digit.

    Gives what it had no room to say, in sentences.
    """
    return _DRAW[spec.kind](slide, spec, box) or ()
