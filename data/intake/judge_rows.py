"""The rules applied: candidates of one file judged in DuckDB, against each other and against earlier reports."""

from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

from data.area import Area
from data.intake import checks
from data.intake.candidates import Candidates
from data.intake.findings import Findings
from data.intake.history import History
from data.intake.layout import title_of
from data.intake.marks import Marks
from data.intake.totals import differing_totals
from data.problems import Rule
from data.reading.address import address

# A difficulty is told in the words of the day: nobody owes last month's again.
_COMES_AND_GOES = ("difficulty",)
_UNCHANGED_BEFORE = 2  # with this report the third in a row


@dataclass(frozen=True, slots=True)
class RowJudge:
    """Applies the rules of `checks` to one file's candidates. An `is_delta` file leaves out what did not change."""

    connection: duckdb.DuckDBPyConnection
    history: History
    area: Area
    marks: Marks
    findings: Findings
    is_delta: bool

    def judge(self, candidates: Candidates) -> None:
        """Marks every rule that the candidates of one table break, and rejects the rows of errors."""
        table = candidates.table.name
        self._offer(candidates)
        self._mark(candidates, (check for check in checks.ROW_CHECKS if check.table == table))
        self._offer(candidates)
        self._mark_duplicates(candidates)
        self._offer(candidates)
        self._mark(candidates, (check for check in checks.CROSS_CHECKS if check.table == table))
        self._tell_totals(candidates)
        if not self.is_delta:
            self._tell_missing(candidates)
            self._tell_unchanged(candidates)

    def _offer(self, candidates: Candidates) -> None:
        """Makes the rows that nothing has rejected yet a table for the next rules."""
        self.connection.register(candidates.table.name, candidates.accepted())
        self.connection.register(f"every_{candidates.table.name}", candidates.rows)

    def _mark(self, candidates: Candidates, applicable: Iterable[checks.Check]) -> None:
        sql = " union all ".join(check.sql for check in applicable)
        if not sql or not candidates.rows.num_rows:
            return
        parameters = {"cutoff": self.history.cutoff} if "$cutoff" in sql else {}
        for row_id, rule, field, other, suggestion in self.connection.execute(sql, parameters).fetchall():
            self.marks.add(candidates, row_id, field, Rule(rule), other=other, suggestion=suggestion)

    def _mark_duplicates(self, candidates: Candidates) -> None:
        found = self.connection.execute(checks.duplicates(candidates.table.name)).fetchall()
        for row_id, first_row in found:
            self.marks.add(candidates, row_id, candidates.table.key[0], Rule.DUPLICATE_KEY, other=str(first_row))

    def _tell_totals(self, candidates: Candidates) -> None:
        for difference in differing_totals(candidates.totals, candidates.rows):
            self.findings.add(
                Rule.TOTAL_DIFFERS,
                sheet=candidates.sheet,
                cell=address(difference.sheet_row, candidates.columns[difference.field]),
                value=difference.stated,
                context=(title_of(candidates.table.name, difference.field), f"{difference.summed:g}"),
            )

    def _tell_missing(self, candidates: Candidates) -> None:
        table = candidates.table
        if table.name in _COMES_AND_GOES:
            return
        found = self.connection.execute(checks.missing(table.name, table.key)).fetchall()
        for name, *key in found:
            label = " – ".join(self._word(field, value) for field, value in zip(table.key, key, strict=True))
            self.findings.add(Rule.MISSING_FROM_REPORT, sheet=candidates.sheet, value=label, context=("", name or ""))

    def _tell_unchanged(self, candidates: Candidates) -> None:
        figures = next((figures for figures in checks.FIGURES if figures.table == candidates.table.name), None)
        positions = self.history.before(_UNCHANGED_BEFORE, candidates.table.name) if figures else ()
        if figures is None or not positions:
            return
        sql = checks.unchanged(figures, positions)
        (is_unchanged,) = self.connection.execute(sql).fetchone() or (False,)
        if is_unchanged:
            self.findings.add(Rule.UNCHANGED_THREE_PERIODS, sheet=candidates.sheet)

    def _word(self, field: str, value: object) -> str:
        """How the sender knows a key's value: the label of the area pack where it has one."""
        words = {
            "equipment_type": {kind.equipment_type: kind.name for kind in self.area.equipment_types},
            "plan": {plan.plan: plan.number for plan in self.area.plans},
            "unit": {unit.unit: unit.name for unit in self.area.units},
        }
        return words.get(field, {}).get(str(value), str(value))
