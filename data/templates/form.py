"""A form being laid out: its sheet, what it says, and where its parts stand (rows and columns from 0)."""

from dataclasses import dataclass
from itertools import accumulate

from xlsxwriter.worksheet import Worksheet

from data.templates.content import SheetContent
from data.templates.styles import Styles

HEADING_ROWS = 6  # number and unit, receiver, title, period, guidance, a blank row
FROZEN_WIDTH = 45  # characters
NUMBER_ROWS = 1  # (1) (2) (3) …


@dataclass(frozen=True, slots=True)
class Form:
    sheet: Worksheet
    styles: Styles
    content: SheetContent

    @property
    def title_row(self) -> int:
        return len(self.content.above)

    @property
    def header_row(self) -> int:
        """The first row of the column header."""
        return self.title_row + HEADING_ROWS

    @property
    def header_height(self) -> int:
        """Two rows where columns are grouped, else one."""
        return 2 if any(column.group for column in self.content.columns) else 1

    @property
    def number_row(self) -> int:
        return self.header_row + self.header_height

    @property
    def first_row(self) -> int:
        """The first data row."""
        return self.number_row + NUMBER_ROWS

    @property
    def last_row(self) -> int:
        """The last ruled row."""
        return self.first_row + len(self.content.rows) + self.content.spare_rows - 1

    @property
    def last_column(self) -> int:
        """The last column; the first holds the ordinal number."""
        return len(self.content.columns)

    @property
    def frozen_columns(self) -> int:
        """The columns that stay in sight: the ordinal, and what names the record where that is not too wide."""
        widths = accumulate(column.width for column in self.content.columns)
        return 1 + sum(width <= FROZEN_WIDTH for width in widths)
