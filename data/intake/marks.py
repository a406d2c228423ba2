"""Marks: findings about candidate rows, before the words of their cells are looked up again."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from sys import maxsize

from data.cleaning.outcome import Cell
from data.intake.findings import Findings
from data.intake.layout import title_of
from data.intake.severity import SEVERITY
from data.intake.stored import Rows, StoredCandidates
from data.problems import Rule, Severity
from data.reading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Mark:
    """A rule that a candidate row breaks, at one of its fields.

    `other` is what the sentence quotes beside it, `because` where the cause lies when it is another row.
    """

    candidates: Rows
    row_id: int
    field: str
    rule: Rule
    other: str = ""
    suggestion: str = ""
    because: str = ""

    @property
    def context(self) -> tuple[str, ...]:
        """The column's title, what is quoted, and the other row where there is one."""
        title = title_of(self.candidates.table.name, self.field)
        return (title, self.other, self.because) if self.because else (title, self.other)

    @property
    def place(self) -> tuple[int, int | None]:
        """Sheet row and column; no column when the field has none."""
        return self.candidates.sheet_row(self.row_id), self.candidates.columns.get(self.field)

    @property
    def order(self) -> tuple[int, str]:
        """What a reader of the sheet meets first."""
        return self.candidates.sheet_row(self.row_id), self.candidates.address(self.row_id, self.field)


@dataclass(slots=True)
class Marks:
    """The marks of one file. A mark of an error rejects its row at once.

    Beyond `most` only the first in the sheet are kept; the others are counted, by rule, in `untold`.
    """

    marks: list[Mark] = field(default_factory=list)
    most: int = maxsize
    untold: Counter[Rule] = field(default_factory=Counter)

    def add(
        self,
        candidates: Rows,
        row_id: int,
        name: str,
        rule: Rule,
        *,
        other: str = "",
        suggestion: str = "",
        because: str = "",
    ) -> None:
        """Marks one field of a row."""
        self.marks.append(Mark(candidates, row_id, name, rule, other, suggestion, because))
        if SEVERITY[rule] is Severity.ERROR:
            candidates.rejected.add(row_id)
        if len(self.marks) >= 2 * self.most:
            self.trim()

    def move(self, part: "Marks", stored: StoredCandidates, first: int) -> None:
        """Takes over the marks of a part of a sheet, whose rows are stored from number `first` on."""
        self.marks += (replace(mark, candidates=stored, row_id=first + mark.row_id) for mark in part.marks)
        self.trim()

    def trim(self) -> None:
        """Keeps the first `most` marks of the sheet, and counts the others."""
        if len(self.marks) > self.most:
            self.marks.sort(key=lambda mark: mark.order)
            self.untold.update(mark.rule for mark in self.marks[self.most :])
            del self.marks[self.most :]

    def tell(self, sheets: Mapping[str, Sheet], findings: Findings) -> None:
        """Records every mark with its cell's value as it came; each sheet that bears marks is read once more."""
        by_sheet: dict[str, list[Mark]] = defaultdict(list)
        for mark in self.marks:
            by_sheet[mark.candidates.sheet].append(mark)
        for sheet, marks in by_sheet.items():
            words = _words(sheets[sheet], marks)
            for mark in marks:
                findings.add(
                    mark.rule,
                    sheet=sheet,
                    cell=mark.candidates.address(mark.row_id, mark.field),
                    value=words.get(mark.place, ""),
                    suggestion=mark.suggestion,
                    context=mark.context,
                )


def _words(sheet: Sheet, marks: Sequence[Mark]) -> dict[tuple[int, int | None], Cell]:
    """The cells that bear marks, by row and column."""
    columns: dict[int, set[int]] = defaultdict(set)
    for mark in marks:
        row, column = mark.place
        if column is not None:
            columns[row].add(column)
    rows = enumerate(islice(sheet.rows(), max(columns, default=0)), start=1)
    return {
        (number, column): cells[column]
        for number, cells in rows
        if number in columns
        for column in columns[number]
        if column < len(cells)
    }
