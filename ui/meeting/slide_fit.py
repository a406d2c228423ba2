"""How a slide's words fit the screen of a hall: never smaller than can be read at the back, the rest cut with “…”.

Sizes are pixels of a stage 1920 wide: 40 of them are 20 points of a slide 13⅓ inches wide.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.slide import Slide, Statement, stands_over
from charts.letters import Face, broken, cut
from ui.meeting.table_fit import FittedTable, fitted_table

INNER = 1920 - 2 * 80
LEAST = 40
_BESIDE, _GAP = 0.62, 60  # the picture's share of the width when points stand beside it
_TITLES, _POINTS, _BESIDES, _BELOWS = range(60, 43, -4), range(54, 39, -2), range(52, 39, -2), range(46, 39, -2)
_COVERS, _COVER_HEIGHT = range(76, 43, -4), 420
_TOP, _BOTTOM = 58, 992
_OVER_TITLE, _UNDER_TITLE, _BEFORE_CONTENT = 50, 56, 14
_MOST_TITLE_LINES = 3
_LINE, _TITLE_LINE = 1.22, 1.16  # of the font size
_POINT_GAP, _SIGN = 0.58, 1.25  # of the font size: between points, and the room of their sign
_BAR_ROW, _BAR_HEAD = 38, 56  # a bar with letters of 33 pixels; the name of the line across
_BAR_COLUMNS, _BELOW_COLUMNS = 2, 2
_OVER_POINTS = 24


@dataclass(frozen=True, slots=True)
class Fitted:
    """A slide's words with their sizes. `picture` is the room of the chart, wide and high; `unsaid` what was cut.

    Where the picture stands over the points, these stand in two columns below it.
    """

    title: str
    title_size: int
    under: str
    points: tuple[Statement, ...]
    point_size: int
    table: FittedTable | None
    picture: tuple[int, int]
    is_over: bool
    unsaid: tuple[str, ...]


def fitted(slide: Slide) -> Fitted:
    """The words of a slide as the hall sees them."""
    message = slide.message or slide.title
    title, title_size = _fitted_title(message)
    under = cut(slide.chart.subtitle if slide.chart else slide.footnote, LEAST, INNER, 1)
    top = _TOP + (_OVER_TITLE if slide.message else 0)
    top += round(len(broken(title, title_size, INNER, Face.BOLD)) * title_size * _TITLE_LINE)
    height = _BOTTOM - top - (_UNDER_TITLE if under else 0) - _BEFORE_CONTENT
    points, point_size, picture = _shared(slide, height)
    table = fitted_table(slide.table, *picture) if slide.table is not None else None
    unsaid = tuple(_unsaid(slide, (title, under), points, table))
    return Fitted(title, title_size, under, points, point_size, table, picture, stands_over(slide), unsaid)


def fitted_cover(title: str) -> int:
    """The size of the first slide's title."""
    return largest(_COVERS, _COVER_HEIGHT, lambda size: len(broken(title, size, INNER, Face.BOLD)) * size * _TITLE_LINE)


def largest(sizes: Iterable[int], height: float, room: Callable[[int], float]) -> int:
    """The first of some sizes, from large to small, whose room fits a height; else the last."""
    tried = LEAST
    for tried in sizes:
        if room(tried) <= height:
            break
    return tried


def _shared(slide: Slide, height: int) -> tuple[tuple[Statement, ...], int, tuple[int, int]]:
    """The points with their size, and the room that they leave to the picture."""
    if stands_over(slide):
        return _with_points_below(slide, height)
    if slide.points and (slide.chart is not None or slide.table is not None):
        width = round((INNER - _GAP) * _BESIDE)
        beside = _Room(INNER - _GAP - width, height)
        return (*_fitted_points(slide.points, beside, _BESIDES), (width, height))
    return (*_fitted_points(slide.points, _Room(INNER, height), _POINTS), (INNER, height))


def _with_points_below(slide: Slide, height: int) -> tuple[tuple[Statement, ...], int, tuple[int, int]]:
    """The bars first, in letters that can be read; the points in what is left."""
    bars = len(slide.chart.points) if slide.chart else 0
    needed = -(-bars // _BAR_COLUMNS) * _BAR_ROW + _BAR_HEAD + _OVER_POINTS
    columns = max(1, min(_BELOW_COLUMNS, len(slide.points)))
    room = _Room((INNER - _GAP * (columns - 1)) / columns, height - needed, columns)
    has_room = room.height >= (2 * _LINE + _POINT_GAP) * LEAST
    points, size = _fitted_points(slide.points if has_room else (), room, _BELOWS)
    taken = sum(room.height_of(row, size) for row in room.rows(points))
    return points, size, (INNER, round(height - taken - (_OVER_POINTS if points else 0)))


@dataclass(frozen=True, slots=True)
class _Room:
    """The room of points, in columns of a width; read row by row."""

    width: float
    height: float
    columns: int = 1

    def rows(self, points: Sequence[Statement]) -> list[Sequence[Statement]]:
        """The points that stand beside each other."""
        return [points[at : at + self.columns] for at in range(0, len(points), self.columns)]

    def cut(self, point: Statement, size: int, most: int) -> Statement:
        """A point in so many lines."""
        return Statement(cut(point.text, size, self.width - _SIGN * size, most), point.light)

    def height_of(self, row: Sequence[Statement], size: int, most: int = 99) -> float:
        """How high a row is when each of its points takes at most so many lines."""
        width = self.width - _SIGN * size
        lines = max(min(most, len(broken(point.text, size, width))) for point in row)
        return (lines * _LINE + _POINT_GAP) * size


def _fitted_title(text: str) -> tuple[str, int]:
    """The title at the largest size at which it takes two lines, three at the smallest."""
    for size in _TITLES:
        if len(broken(text, size, INNER, Face.BOLD)) <= 2:
            return text, size
    size = _TITLES[-1]
    return cut(text, size, INNER, _MOST_TITLE_LINES, Face.BOLD), size


def _fitted_points(points: Sequence[Statement], room: _Room, sizes: Iterable[int]) -> tuple[tuple[Statement, ...], int]:
    """The points at the largest size at which all fit; at the smallest one those that fit, long ones cut."""
    rows = room.rows(points)

    def height(size: int, most: int = 99) -> float:
        return sum(room.height_of(row, size, most) for row in rows)

    size = largest(sizes, room.height, height)
    most = next((lines for lines in (99, 6, 5, 4, 3, 2) if height(size, lines) <= room.height), 2)
    kept: list[Statement] = []
    left = room.height
    for row in rows:
        left -= room.height_of(row, size, most)
        if left < 0 and kept:
            break
        kept += (room.cut(point, size, most) for point in row)
    return tuple(kept), size


def _unsaid(
    slide: Slide, said: tuple[str, str], points: Sequence[Statement], table: FittedTable | None
) -> Iterable[str]:
    """In full, every sentence and row that the slide cuts or leaves out."""
    message = slide.message or slide.title
    title, under = said
    if title != message:
        yield message
    if slide.footnote and under != slide.footnote:
        yield slide.footnote
    shown = {point.text for point in points}
    yield from (point.text for point in slide.points if point.text not in shown)
    if slide.table is not None and table is not None:
        yield from (" · ".join(row) for row in slide.table.rows if row not in table.rows)
