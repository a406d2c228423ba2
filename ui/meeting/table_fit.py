"""How a slide's table fits its room: columns as wide as what they say, long cells cut, then the last rows left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.slide import SlideTable
from charts.letters import Face, broken, cut, text_width

_SIZES = range(44, 35, -2)
_LINE, _ROW_GAP, _SIDES = 1.22, 0.48, 0.85  # of the font size: a line, above and below a row, beside a cell's words
_SHORT, _SUBJECT = 0.22, 0.42  # of the table's width: columns up to that, and the first one, get what they want
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class FittedTable:
    """A table as it is shown: its size, columns in shares of the width, cells cut to what there is room for."""

    size: int
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


def fitted_table(table: SlideTable, width: float, height: float) -> FittedTable:
    """The table at the largest size at which it fits; at the smallest one it is cut."""
    for size in _SIZES:
        sized = _Sized(table, tuple(_widths(table, width, size)), size)
        if sized.height() <= height:
            return FittedTable(size, tuple(one / width for one in sized.widths), table.rows)
    return FittedTable(_SIZES[-1], tuple(one / width for one in sized.widths), sized.rows_within(height))


@dataclass(frozen=True, slots=True)
class _Sized:
    """A table in letters of one size, its columns as wide as `widths`."""

    table: SlideTable
    widths: tuple[float, ...]
    size: int

    def height(self) -> float:
        """How high the table is when no cell is cut."""
        return sum(self._height_of(self._lines(row)) for row in (self.table.columns, *self.table.rows))

    def rows_within(self, height: float) -> tuple[tuple[str, ...], ...]:
        """As many rows as the height holds; where all stand in it, the first ones may take more lines."""
        left = height - self._height_of(self._lines(self.table.columns))
        rows = self.table.rows[: max(1, int(left / self._height_of(1)))]
        left -= len(rows) * self._height_of(1)
        given = [1] * len(rows)
        for lines in range(2, _MOST_LINES + 1):
            for place, row in enumerate(rows):
                if self._lines(row) >= lines and given[place] == lines - 1 and left >= _LINE * self.size:
                    given[place] = lines
                    left -= _LINE * self.size
        return tuple(self._cut(row, lines) for row, lines in zip(rows, given, strict=True))

    def _cut(self, row: Sequence[str], lines: int) -> tuple[str, ...]:
        return tuple(
            cut(cell, self.size, width - _SIDES * self.size, lines, face)
            for cell, width, face in zip(row, self.widths, _faces(row), strict=True)
        )

    def _lines(self, row: Sequence[str]) -> int:
        return max(
            len(broken(cell, self.size, width - _SIDES * self.size, face))
            for cell, width, face in zip(row, self.widths, _faces(row), strict=True)
        )

    def _height_of(self, lines: int) -> float:
        return (lines * _LINE + _ROW_GAP) * self.size


def _widths(table: SlideTable, width: float, size: int) -> list[float]:
    """Short columns as wide as their words, the first one of a long text wide too; the others share the rest."""
    sides = _SIDES * size
    columns = list(zip(table.columns, *table.rows, strict=True))
    wanted = [max(text_width(cell, size, Face.BOLD) for cell in column) + sides for column in columns]
    if sum(wanted) <= width:
        return [one * width / sum(wanted) for one in wanted]
    words = [[word for cell in column for word in cell.split()] for column in columns]
    least = [max((text_width(word, size, Face.BOLD) for word in own), default=0.0) + sides for own in words]
    limits = [width * (_SUBJECT if place == 0 else _SHORT) for place in range(len(columns))]
    fixed = [one if one <= limit else 0.0 for one, limit in zip(wanted, limits, strict=True)]
    said = [0.0 if one else sum(map(len, column)) ** 0.6 for column, one in zip(columns, fixed, strict=True)]
    rest = max(0.0, width - sum(fixed))
    shared = [
        one or max(floor, rest * weight / sum(said)) for one, floor, weight in zip(fixed, least, said, strict=True)
    ]
    return [one * width / sum(shared) for one in shared]


def _faces(row: Sequence[str]) -> Sequence[Face]:
    """The first cell of a row names it, in bold."""
    return (Face.BOLD, *(Face.REGULAR for _ in row[1:]))
