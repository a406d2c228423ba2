"""One sheet of a sender's file: raw cells at their true addresses."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from data.cleaning import Cell
from data.reading.sheet_scan import SheetScan

NOTHING_SCANNED = SheetScan()


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range: rows from 1, columns from 0, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


class Sheet:
    """One sheet. `errors` holds Excel's error values (#REF!) by place, whose cells read as ''."""

    def __init__(
        self,
        name: str,
        open_rows: Callable[[], Iterator[list[Cell]]],
        *,
        scan: SheetScan = NOTHING_SCANNED,
        open_merged: Callable[[], tuple[Merge, ...]] = tuple,
        is_hidden: bool = False,
    ) -> None:
        self.name = name
        self.is_hidden = is_hidden
        self.formulas_without_value = scan.formulas_without_value
        self.errors = scan.errors
        self._open_rows = open_rows
        self._open_merged = open_merged

    @cached_property
    def merged(self) -> tuple[Merge, ...]:
        """The merged ranges: only the first cell of each has a value."""
        return self._open_merged()

    def rows(self) -> Iterator[list[Cell]]:
        """The rows from 1 to the last that is not empty, afresh at each call; TRUE is the text that Excel shows.

        Blank cells are ''; a row may be shorter than the sheet is wide. Raises FileRefused when the sheet is damaged.
        """
        last_told = max((row for row, _ in (*self.formulas_without_value, *self.errors)), default=0)
        read = given = 0
        for cells in self._open_rows():
            read += 1
            if not _is_filled(cells) and read > last_told:
                continue
            if read > given + 1:
                yield from ([] for _ in range(read - given - 1))
            yield _with_booleans_as_text(cells)
            given = read
        for _ in range(last_told - given):
            yield []


def _is_filled(cells: list[Cell]) -> bool:
    return bool(cells) and (cells[0] != "" or any(cell != "" for cell in cells))


def _with_booleans_as_text(cells: list[Cell]) -> list[Cell]:
    # True, 1 and 1.0 are equal to Python and would share one place in a memo.
    if bool not in map(type, cells):
        return cells
    return [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
