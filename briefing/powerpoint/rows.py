"""What charts of horizontal rows share: many rows in charts beside each other, room for their names, their axes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.util import Pt

from briefing.powerpoint import marks
from briefing.powerpoint.frame import Box, colour
from charts.theme import LIGHT

NAMES_AT_MOST = 0.45  # of a chart's width
_GUTTER = 0.2  # inches between charts beside each other
_BESIDE_NAMES = 0.15  # inches between the names and their bars


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows in charts beside each other: their boxes, of equal width, and the most rows of each.

    The rows of all charts are equally high; the last one may have fewer. `letters` is the size of their words,
    `lines` in how many lines names stand.
    """

    boxes: tuple[Box, ...]
    rows: int
    letters: int
    lines: int

    @property
    def width(self) -> float:
        """How wide each chart is, in inches."""
        return self.boxes[0].width


Head = Callable[[float], float]  # inches over the rows of a chart of so many inches
Fits = Callable[[float, int], float]  # points of the largest letters in a chart of so many inches, in so many lines


def columns_of(box: Box, count: int, head: Head, fits: Fits, *, most: int) -> Columns:
    """So many rows in charts beside each other: the fewest in which the letters are largest."""
    ways = [_columns(box, max(1, count), number, head, fits) for number in range(1, most + 1)]
    return max(ways, key=lambda way: way.letters)


def _columns(box: Box, count: int, columns: int, head: Head, fits: Fits) -> Columns:
    rows = -(-count // columns)
    width = (box.width - _GUTTER * (columns - 1)) / columns
    over = head(width)
    high = Box(box.left, box.top, width, box.height - over)
    boxes = []
    for place in range(-(-count // rows)):
        own = min(rows, count - place * rows)
        boxes.append(Box(box.left + place * (width + _GUTTER), box.top, width, over + high.height * own / rows))
    letters = {lines: int(min(marks.row_font(high, lines * rows), fits(width, lines))) for lines in (1, 2)}
    lines = max(letters, key=lambda each: letters[each])
    return Columns(tuple(boxes), rows, max(marks.SMALLEST, letters[lines]), lines)


def name_room(names: Sequence[str], size: float, width: float) -> float:
    """The share of a chart's width that the names of its rows take."""
    return min(NAMES_AT_MOST, (marks.text_width(names, size) + _BESIDE_NAMES) / width)


def style_rows(chart: Chart, size: float, reach: float) -> None:
    """The first row on top, each with its name; no scale, as every bar says its value."""
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    marks.name_every_row(chart)
    names.tick_labels.font.size = Pt(size)
    names.format.line.color.rgb = colour(LIGHT.line)
    names.major_tick_mark = XL_TICK_MARK.NONE
    values.minimum_scale, values.maximum_scale = 0, reach
    values.has_major_gridlines = False
    values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    values.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
