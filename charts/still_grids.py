"""Still grids: the heat map of wards by metrics, and the matrix of cells with their words."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from charts.cells import cell_colours, cell_look
from charts.paper import Paper
from charts.spec import ChartSpec, Point
from charts.still_paper import HATCH, Sides, axes, picture, write_lines
from charts.theme import Meaning

_ROW, _CELL = 0.24, 0.9  # inches
_GAP = 0.05  # of a cell
_NAME_SHARE = 0.24
_HEAD_LINES = 3


def heat_map(spec: ChartSpec, paper: Paper) -> Figure:
    """A column a metric, a row a ward; the figure in the cell."""
    labels = [point.label for point in spec.series[0].points] if spec.series else []
    rows, columns = max(1, len(labels)), max(1, len(spec.series))
    left = _name_width(labels, paper, paper.least)
    cell = (paper.width - left) / columns
    heads = [paper.lines(column.name, cell, paper.least, _HEAD_LINES) for column in spec.series]
    head = max(map(len, heads), default=1) * paper.line(paper.least) + 0.1
    height = paper.high(_ROW * rows + head)
    size = paper.letters_for(height - head, rows)
    figure = picture(paper, height)
    drawn = axes(figure, Sides(left, 0.0, head, 0.0))
    drawn.set_xlim(0, columns)
    drawn.set_ylim(rows, 0)
    for place, label in enumerate(labels):
        name = paper.lines(label, left, paper.least, 1)
        write_lines(drawn, (0, place + 0.5), name, paper, paper.least, ha="right", across=-5)
    for across, column in enumerate(spec.series):
        rise = -head / 2 * rows / (height - head)
        write_lines(drawn, (across + 0.5, rise), heads[across], paper, paper.least, inks=(paper.palette.muted,))
        for place, point in enumerate(column.points):
            fill, ink = cell_colours(point, column.scale, paper.palette)
            _cell(drawn, (across, place), point, fill, paper)
            text = [point.text] if paper.text_width(point.text, paper.least) <= cell * 1.15 else []
            write_lines(drawn, (across + 0.5, place + 0.5), text, paper, min(size, paper.least * 1.2), inks=(ink,))
    return figure


def matrix(spec: ChartSpec, paper: Paper) -> Figure:
    """Rows are series from top to bottom, columns their points; the words of a cell stand inside."""
    rows = max(1, len(spec.series))
    columns = max((len(line.points) for line in spec.series), default=1)
    names = [line.name for line in spec.series]
    left, size = _name_width([part for name in names for part in name.split("\n")], paper, paper.least), paper.least
    under = [point.label.split("\n") for point in spec.series[0].points] if spec.series else []
    foot = max(map(len, under), default=1) * paper.line(size) + 0.1
    height = paper.high(_CELL * rows + foot)
    figure = picture(paper, height)
    drawn = axes(figure, Sides(left, 0.0, 0.0, foot))
    drawn.set_xlim(0, columns)
    drawn.set_ylim(rows, 0)
    room = (paper.width - left) / columns * (1 - 2 * _GAP)
    lines = max(1, int((height - foot) / rows / paper.line(size)))
    quiet = (paper.palette.muted,)
    for place, line in enumerate(spec.series):
        write_lines(drawn, (0, place + 0.5), line.name.split("\n"), paper, size, ha="right", across=-6, inks=quiet)
        for across, point in enumerate(line.points):
            fill, ink = cell_look(point, spec, paper.palette)
            _cell(drawn, (across, place), point, fill, paper)
            words = [piece for own in point.text.split("\n") for piece in paper.lines(own, room, size)][:lines]
            write_lines(drawn, (across + 0.5, place + 0.5), words, paper, size, inks=(ink,))
    for across, words in enumerate(under):
        drop = rows + foot / 2 * rows / (height - foot)
        write_lines(drawn, (across + 0.5, drop), words, paper, size, inks=quiet)
    return figure


def _cell(drawn: Axes, at: tuple[int, int], point: Point, fill: str, paper: Paper) -> None:
    across, place = at
    hatch = HATCH if point.meaning is Meaning.NO_DATA else ""
    corner, side = (across + _GAP / 2, place + _GAP / 2), 1 - _GAP
    edge = paper.palette.hatch if hatch else paper.palette.line
    drawn.add_patch(Rectangle(corner, side, side, facecolor=fill, hatch=hatch, edgecolor=edge, linewidth=0.6))


def _name_width(names: list[str], paper: Paper, size: float) -> float:
    widest = max((paper.text_width(name, size) for name in names), default=0.0)
    return min(widest, paper.width * _NAME_SHARE) + 0.1
