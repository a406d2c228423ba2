"""Rows in which nothing is wrong, read column by column: a long sheet is made of them, and so are its costs."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from data.cleaning.column import ColumnValues
from data.cleaning.outcome import Cell, CellError
from data.intake.layout import Column

Rows = Sequence[Sequence[Cell]]
Columns = Mapping[str, Sequence[Any]]


class PlainRows:
    """Reads rows whose every cell can be read and whose required cells are filled; leaves others to who explains."""

    def __init__(self, columns: Sequence[Column], required: Sequence[str]) -> None:
        self._fields = tuple(column.field for column in columns)
        self._values = [ColumnValues(column.clean) for column in columns]
        self._pick = picker([column.index for column in columns])
        self._width = max((column.index for column in columns), default=-1) + 1
        self._required = frozenset(required)

    def read(self, rows: Rows) -> Columns | None:
        """The values by field, None where a cell is blank; None in place of all when a row is not plain."""
        columns = {}
        for field, memo, cells in zip(
            self._fields, self._values, zip(*map(self._cells, rows), strict=True), strict=True
        ):
            values = list(map(memo.__getitem__, cells))
            if CellError in set(map(type, values)) or (field in self._required and None in values):
                return None
            columns[field] = values
        return columns

    def read_one(self, cells: Sequence[Cell]) -> dict[str, Any]:
        """What the cells of one row hold, by field: a value or a CellError; nothing where a cell is blank."""
        read = (memo[cell] for memo, cell in zip(self._values, self._cells(cells), strict=True))
        return {field: value for field, value in zip(self._fields, read, strict=True) if value is not None}

    def _cells(self, cells: Sequence[Cell]) -> Sequence[Cell]:
        short = self._width - len(cells)
        return self._pick([*cells, *[""] * short] if short > 0 else cells)


def picker(indexes: Sequence[int]) -> Callable[[Sequence[Cell]], Sequence[Cell]]:
    """The function that picks the cells at some indexes of a row, in their order."""
    if len(indexes) > 1:
        return itemgetter(*indexes)
    return lambda cells: [cells[index] for index in indexes]
