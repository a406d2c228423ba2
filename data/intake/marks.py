"""Marks: findings about candidate rows, before the words of their cells are looked up again."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from data.cleaning.outcome import Cell
from data.intake.candidates import Candidates
from data.intake.findings import Findings
from data.intake.layout import title_of
from data.intake.severity import SEVERITY
from data.problems import Rule, Severity
from data.reading.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Mark:
    """A rule that a candidate row breaks, at one of its fields.

    `other` is what the sentence quotes beside it, `because` where the cause lies when it is another row.
    """

    candidates: Candidates
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


@dataclass(slots=True)
class Marks:
    """The marks of one file. A mark of an error rejects its row at once."""

    marks: list[Mark] = field(default_factory=list)

    def add(
        self,
        candidates: Candidates,
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
