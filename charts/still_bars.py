"""Still bars: by ward, in several columns where there are many; stacked ones; columns over periods."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from charts.paper import POINTS_PER_INCH, Paper
from charts.parts import ink_on
from charts.spec import ChartSpec, Point, Stack
from charts.still_paper import (
    HATCH,
    Sides,
    axes,
    font,
    legend_height,
    mark,
    part_colour,
    part_entries,
    picture,
    put_legend,
    write,
    write_lines,
)
from charts.theme import Meaning

_ROW, _GAP, _GUTTER = 0.22, 0.08, 0.16  # inches: a row, beside words, between columns of bars
_COLUMNS_HIGH = 2.6
_TIGHT = 1.14  # of the font size: the lowest row that can be read
_WORDS_SHARE = 0.68  # of a column's width: names and figures leave the rest to the bars
_ON_A_PAGE = 34  # rows of a picture that has its place on a page with its caption
_MORE_COLUMNS = 2  # beside those that the height asks for, where they bear larger letters
_THICK, _THICK_STACK, _NARROW = 0.7, 0.86, 0.26  # of the room: a bar, one of parts, each column of a group
_THICKEST = 0.6  # inches
_LINE_NAME = 0.8  # of the largest letters: the name of a line across the bars
_NAME_SHARE = 0.45  # of the width that names may take
_ROOM_INSIDE = 0.06  # of the longest row: what a segment needs to bear its own figure
_HEADROOM = 1.14  # figures stand above the columns
_UNDER_COLUMNS = 0.9  # of the largest letters: names and figures of columns, and their legend
_OVER, _ROUNDING = 1.25, 1e-6  # of a column's width: what its figure may take; in inches


@dataclass(frozen=True, slots=True)
class _Grid:
    """Bars in columns beside each other: how many of them, with how many rows, in which letters."""

    columns: int
    rows: int
    letters: float
    head: float  # inches above the rows, for the names of the lines across
    width: float  # inches of a column

    def pitch(self, height: float) -> float:
        """From row to row, in inches."""
        return (height - self.head) / self.rows


def bars(spec: ChartSpec, paper: Paper) -> Figure:
    """A bar a point, the first on top; in the columns that bear the largest letters."""
    head = paper.line(_line_name(paper)) + 0.06 if spec.references else 0.03
    pages = -(-len(spec.points) // _ON_A_PAGE) or 1
    height = paper.high(_ROW * -(-len(spec.points) // pages) + head)
    grid = _grid(spec, paper, height - head, head)
    figure = picture(paper, height)
    for number in range(grid.columns):
        _column_of_bars(figure, paper, spec, grid, number)
    return figure


def _grid(spec: ChartSpec, paper: Paper, room: float, head: float) -> _Grid:
    """The bars in columns that fit the height; of several ways the one that can be read best."""
    count = max(1, len(spec.points))
    fewest = -(-count // max(1, int(room / (paper.least * _TIGHT / POINTS_PER_INCH))))
    ways = []
    for columns in range(fewest, fewest + 1 + _MORE_COLUMNS):
        rows = -(-count // columns)
        high = room * POINTS_PER_INCH / rows / _TIGHT
        width = (paper.width - _GUTTER * (columns - 1)) / columns
        ways.append(_Grid(columns, rows, min(paper.letters, high, _narrow(spec, paper, width)), head, width))
    best = max(ways, key=lambda grid: grid.letters)
    return replace(best, letters=max(paper.least, best.letters))


def _narrow(spec: ChartSpec, paper: Paper, width: float) -> float:
    """The size of letters, in points, at which names and figures leave enough of a column's width to the bars."""
    pairs = ([point.label for point in spec.points], [point.text for point in spec.points])
    widest = sum(max((paper.text_width(text, 1.0) for text in texts), default=0.0) for texts in pairs)
    return width * _WORDS_SHARE / widest if widest else paper.letters


def _column_of_bars(figure: Figure, paper: Paper, spec: ChartSpec, grid: _Grid, number: int) -> None:
    own = slice(number * grid.rows, (number + 1) * grid.rows)
    size, start = grid.letters, number * (grid.width + _GUTTER)
    pitch = grid.pitch(figure.get_size_inches()[1])
    # Bars of every column are drawn to one scale, so the words of all take the same room.
    every = _names([point.label for point in spec.points], paper, size, grid.width, pitch)
    behind = max((paper.text_width(point.text, size) for point in spec.points), default=0.0)
    right = paper.width - start - grid.width + behind + _GAP
    drawn = axes(figure, Sides(start + _name_width(every, paper, size), right, grid.head, 0.0))
    points, names = spec.points[own], every[own]
    drawn.set_ylim(grid.rows - 0.5, -0.5)
    drawn.set_xlim(0, _reach(spec))
    for place, (point, name) in enumerate(zip(points, names, strict=True)):
        hatch = HATCH if point.meaning is Meaning.NO_DATA else ""
        drawn.barh(
            place,
            point.value or 0.0,
            min(_THICK, _THICKEST / pitch),
            color=paper.palette.meanings[point.meaning],
            hatch=hatch,
            edgecolor=paper.palette.hatch,
            linewidth=0,
            gid=mark(point),
        )
        write_lines(drawn, (0, place), name, paper, size, ha="right", across=-4, gid=mark(point))
        end = max(point.value or 0.0, point.high or 0.0)
        if point.low is not None and point.high is not None:
            drawn.plot([point.low, point.high], [place] * 2, color=paper.palette.text, linewidth=1)
        looks = font(paper, size) | {"bbox": {"facecolor": paper.palette.ground, "edgecolor": "none", "pad": 0.5}}
        write(drawn, (end, place), point.text, shift=(4, 0), va="center", gid=mark(point), **looks)
    _references(drawn, spec, paper, grid.rows)


def _references(drawn: Axes, spec: ChartSpec, paper: Paper, rows: int) -> None:
    ink = paper.palette.meanings[Meaning.PRIMARY]
    for reference in spec.references:
        share = reference.value / _reach(spec)
        drawn.plot([reference.value] * 2, [-0.5, rows - 0.5], color=ink, linewidth=1.2, linestyle="--", zorder=0.5)
        side = "left" if share < 0.25 else "right" if share > 0.75 else "center"
        looks = font(paper, _line_name(paper), ink)
        write(drawn, (reference.value, -0.5), reference.label, shift=(0, 4), ha=side, va="bottom", **looks)


def _line_name(paper: Paper) -> float:
    return max(paper.least, paper.letters * _LINE_NAME)


def stacked(spec: ChartSpec, paper: Paper) -> Figure:
    """A bar a stack, the first on top, its parts side by side, what it says in full behind it."""
    entries = part_entries(spec, paper.palette)
    foot = legend_height(paper, entries)
    height = paper.high(_ROW * 1.2 * max(1, len(spec.stacks)) + foot)
    size = paper.letters_for(height - foot, max(1, len(spec.stacks)) * 1.1)
    pitch = (height - foot) / max(1, len(spec.stacks))
    names = _names([row.label for row in spec.stacks], paper, size, paper.width, pitch)
    behind = max((paper.text_width(row.text, size) for row in spec.stacks), default=0.0)
    figure = picture(paper, height)
    drawn = axes(figure, Sides(_name_width(names, paper, size), behind + _GAP, 0.0, foot))
    longest = max((_length(row) for row in spec.stacks), default=0.0) or 1.0
    drawn.set_xlim(0, longest)
    drawn.set_ylim(max(1, len(spec.stacks)) - 0.5, -0.5)
    for place, (row, name) in enumerate(zip(spec.stacks, names, strict=True)):
        _segments(drawn, spec, paper, row, (place, longest * _ROOM_INSIDE, size))
        write_lines(drawn, (0, place), name, paper, size, ha="right", across=-4)
        write(drawn, (_length(row), place), row.text, shift=(4, 0), va="center", **font(paper, size))
    put_legend(figure, paper, entries)
    return figure


def _segments(drawn: Axes, spec: ChartSpec, paper: Paper, row: Stack, at: tuple[int, float, float]) -> None:
    place, least, size = at
    start = 0.0
    for part, segment in zip(spec.parts, row.segments, strict=True):
        value = segment.value or 0.0
        fill, hatch = part_colour(part, paper.palette)
        edge = paper.palette.hatch if hatch else paper.palette.ground
        drawn.barh(place, value, _THICK_STACK, left=start, color=fill, hatch=hatch, edgecolor=edge, linewidth=0.8)
        if value >= least:
            looks = font(paper, size, ink_on(part, paper.palette))
            write(drawn, (start + value / 2, place), segment.text, ha="center", va="center", **looks)
        start += value


def columns(spec: ChartSpec, paper: Paper) -> Figure:
    """A group of columns a stack, the first on the left, with its figures above and its words below."""
    paper = replace(paper, least=_over_columns(spec, paper))
    entries = part_entries(spec, paper.palette)
    foot = legend_height(paper, entries)
    size, groups = paper.least, max(1, len(spec.stacks))
    slot = paper.width / groups
    names = [
        [*paper.lines(stack.label, slot, size), *(paper.lines(stack.text, slot, size, 1) if stack.text else ())]
        for stack in spec.stacks
    ]
    under = max(map(len, names), default=1) * paper.line(size) + 0.1
    figure = picture(paper, paper.high(_COLUMNS_HIGH))
    drawn = axes(figure, Sides(0.02, 0.02, 0.05, foot + under))
    drawn.set_xlim(-0.5, groups - 0.5)
    drawn.set_ylim(0, _highest(spec) * _HEADROOM)
    drawn.axhline(0, color=paper.palette.line, linewidth=1.5)
    for place, stack in enumerate(spec.stacks):
        _group(drawn, spec, paper, stack.segments, place)
        for line, text in enumerate(names[place]):
            shift = (0, -4 - line * paper.line(size) * POINTS_PER_INCH)
            write(drawn, (place, 0), text, shift=shift, ha="center", va="top", **font(paper, size, paper.palette.muted))
    put_legend(figure, paper, entries)
    return figure


def _over_columns(spec: ChartSpec, paper: Paper) -> float:
    """The largest letters, in points, at which each figure has room over its column."""
    room = paper.width / max(1, len(spec.stacks)) * _wide(spec) * _OVER
    figures = [segment.text for stack in spec.stacks for segment in stack.segments if segment.value is not None]
    widest = max((paper.text_width(text, 1.0) for text in figures), default=0.0)
    return max(paper.least, min(paper.letters * _UNDER_COLUMNS, room / widest)) if widest else paper.least


def _wide(spec: ChartSpec) -> float:
    """How wide each column of a group is, as a share of the group's room."""
    return min(_NARROW, 0.86 / max(1, len(spec.parts)))


def _group(drawn: Axes, spec: ChartSpec, paper: Paper, segments: Sequence[Point], place: int) -> None:
    wide = _wide(spec)
    for number, (part, segment) in enumerate(zip(spec.parts, segments, strict=True)):
        across = place + (number - (len(spec.parts) - 1) / 2) * wide
        fill, hatch = part_colour(part, paper.palette)
        value = segment.value or 0.0
        drawn.bar(across, value, wide * 0.92, color=fill, hatch=hatch, edgecolor=paper.palette.hatch, linewidth=0)
        room = paper.width / len(spec.stacks) * wide
        if segment.value is not None and paper.text_width(segment.text, paper.least) <= room * _OVER + _ROUNDING:
            write(drawn, (across, value), segment.text, shift=(0, 2), ha="center", va="bottom",
                  **font(paper, paper.least))  # fmt: skip


def _names(labels: Sequence[str], paper: Paper, size: float, width: float, pitch: float) -> list[list[str]]:
    """The names in lines: one a row, two where rows are high enough, cut to a share of the width."""
    most = 2 if pitch >= 2 * paper.line(size) else 1
    return [paper.lines(label, width * _NAME_SHARE, size, most) for label in labels]


def _name_width(names: Sequence[Sequence[str]], paper: Paper, size: float) -> float:
    return max((paper.text_width(line, size) for lines in names for line in lines), default=0.0) + _GAP


def _length(row: Stack) -> float:
    return sum(segment.value or 0.0 for segment in row.segments)


def _highest(spec: ChartSpec) -> float:
    return max((one.value or 0.0 for stack in spec.stacks for one in stack.segments), default=0.0) or 1.0


def _reach(spec: ChartSpec) -> float:
    ends = [end for point in spec.points for end in (point.value, point.high) if end is not None]
    return max([*ends, *(reference.value for reference in spec.references)], default=1.0) or 1.0
