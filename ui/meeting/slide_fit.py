"""How a slide's words fit the screen of a hall: never smaller than can be read at the back, the rest cut with “…”.

Sizes are pixels of a stage 1920 wide: 40 of them are 20 points of a slide 13⅓ inches wide.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.slide import Slide, Statement
from charts.letters import Face, broken, cut
from ui.meeting.table_fit import FittedTable, fitted_table

INNER = 1920 - 2 * 80
LEAST = 40
_BESIDE, _GAP = 0.62, 60  # the picture's share of the width when points stand beside it
_TITLES, _POINTS, _BESIDES = range(60, 43, -4), range(54, 39, -2), range(52, 39, -2)
_COVERS, _COVER_HEIGHT = range(76, 43, -4), 420
_TOP, _BOTTOM = 58, 992
_OVER_TITLE, _UNDER_TITLE, _BEFORE_CONTENT = 50, 56, 14
_MOST_TITLE_LINES = 3
_LINE, _TITLE_LINE = 1.22, 1.16  # of the font size
_POINT_GAP, _SIGN = 0.58, 1.25  # of the font size: between points, and the room of their sign
_MOST_ROWS = 21  # bars in one column at the least size of marks


@dataclass(frozen=True, slots=True)
class Fitted:
    """A slide's words with their sizes. `picture` is the room of the chart, wide and high; `unsaid` what was cut."""

    title: str
    title_size: int
    under: str
    points: tuple[Statement, ...]
    point_size: int
    table: FittedTable | None
    picture: tuple[int, int]
    unsaid: tuple[str, ...]


def fitted(slide: Slide) -> Fitted:
    """The words of a slide as the hall sees them."""
    message = slide.message or slide.title
    title, title_size = _fitted_title(message)
    under = cut(slide.chart.subtitle if slide.chart else slide.footnote, LEAST, INNER, 1)
    top = _TOP + (_OVER_TITLE if slide.message else 0)
    top += round(len(broken(title, title_size, INNER, Face.BOLD)) * title_size * _TITLE_LINE)
    height = _BOTTOM - top - (_UNDER_TITLE if under else 0) - _BEFORE_CONTENT
    has_picture = slide.chart is not None or slide.table is not None
    is_beside = has_picture and bool(slide.points) and not _needs_whole_width(slide)
    width = round((INNER - _GAP) * _BESIDE) if is_beside else INNER
    side = INNER - _GAP - width if is_beside else INNER
    shown = slide.points if is_beside or not has_picture else ()
    points, point_size = _fitted_points(shown, side, height, _BESIDES if is_beside else _POINTS)
    table = fitted_table(slide.table, width, height) if slide.table is not None else None
    unsaid = tuple(_unsaid(slide, (title, under), points, table))
    return Fitted(title, title_size, under, points, point_size, table, (width, height), unsaid)


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


def _needs_whole_width(slide: Slide) -> bool:
    """Whether a chart has more rows than fit one column, so that nothing can stand beside it."""
    return slide.chart is not None and len(slide.chart.points) > _MOST_ROWS


def _fitted_title(text: str) -> tuple[str, int]:
    """The title at the largest size at which it takes two lines, three at the smallest."""
    for size in _TITLES:
        if len(broken(text, size, INNER, Face.BOLD)) <= 2:
            return text, size
    size = _TITLES[-1]
    return cut(text, size, INNER, _MOST_TITLE_LINES, Face.BOLD), size


def _fitted_points(
    points: Sequence[Statement], width: float, height: float, sizes: Iterable[int]
) -> tuple[tuple[Statement, ...], int]:
    """The points at the largest size at which all fit; at the smallest one those that fit, long ones cut."""

    def height_of(text: str, size: int) -> float:
        return (len(broken(text, size, width - _SIGN * size)) * _LINE + _POINT_GAP) * size

    def room(size: int, most: int = 99) -> float:
        return sum(height_of(cut(point.text, size, width - _SIGN * size, most), size) for point in points)

    size = largest(sizes, height, room)
    most = next((lines for lines in (99, 6, 5, 4, 3, 2) if room(size, lines) <= height), 2)
    kept: list[Statement] = []
    left = height
    for point in points:
        text = cut(point.text, size, width - _SIGN * size, most)
        left -= height_of(text, size)
        if left < 0 and kept:
            break
        kept.append(Statement(text, point.light))
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
