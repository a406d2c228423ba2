"""The rules applied: candidates of one file judged in DuckDB, against each other and against earlier reports."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import duckdb

from data.area import Area
from data.cleaning.dates import swapped
from data.intake import checks
from data.intake.findings import Findings, as_written
from data.intake.history import History
from data.intake.layout import title_of
from data.intake.marks import Marks
from data.intake.standstill import FIGURES, unchanged
from data.intake.stored import Rows
from data.intake.totals import differing_totals
from data.problems import Rule
from data.reading.address import address

# A difficulty is told in the words of the day: nobody owes last month's again.
_COMES_AND_GOES = ("difficulty",)
_UNCHANGED_BEFORE = 2  # with this report the third in a row
_FETCHED_ROWS = 10_000


@dataclass(frozen=True, slots=True)
class RowJudge:
    """Applies the rules of `checks` to one file's candidates. An `is_delta` file leaves out what did not change."""

    connection: duckdb.DuckDBPyConnection
    history: History
    area: Area
    marks: Marks
    findings: Findings
    is_delta: bool

    def judge(self, candidates: Rows) -> None:
        """Marks every rule that the candidates of one table break, and rejects the rows of errors."""
        if len(candidates):
            self._mark_all(candidates)
        if self.history.count_before and not self.is_delta:
            self._tell_missing(candidates)
            if len(candidates):
                self._tell_unchanged(candidates)

    def _mark_all(self, candidates: Rows) -> None:
        candidates.offer(self.connection)
        self._mark_and_offer(candidates, lambda: self._mark(candidates, checks.ROW_CHECKS))
        if candidates.may_repeat_keys():
            self._mark_and_offer(candidates, lambda: self._mark_duplicates(candidates))
        self._mark(candidates, checks.CROSS_CHECKS)
        self._tell_totals(candidates)

    def _mark_and_offer(self, candidates: Rows, mark: Callable[[], None]) -> None:
        """Applies some rules; the rows that they reject are no longer there for the next ones."""
        before = len(candidates.rejected)
        mark()
        if len(candidates.rejected) > before:
            candidates.offer(self.connection)

    def _mark(self, candidates: Rows, rules: Iterable[checks.Check]) -> None:
        """Marks what the checks find: one query for all that need no join, one for each join."""
        by_join: dict[str, list[checks.Check]] = defaultdict(list)
        for check in rules:
            if check.table == candidates.table.name and (self.history.submissions or not check.needs_history):
                by_join[check.join].append(check)
        for group in by_join.values():
            self._mark_group(candidates, group)

    def _mark_group(self, candidates: Rows, group: Sequence[checks.Check]) -> None:
        for row_id, *outcomes in self._broken(group):
            for check, words in zip(group, outcomes, strict=True):
                if words:
                    rule, other, suggestion = self._explained(check.rule, *words)
                    self.marks.add(candidates, row_id, check.field, rule, other=other, suggestion=suggestion)

    def _broken(self, group: Sequence[checks.Check]) -> Iterator[tuple[Any, ...]]:
        """The rows that break one of the rules, each with what there is to say of every rule."""
        counting = checks.broken(group)
        parameters = {"cutoff": self.history.cutoff} if "$cutoff" in counting else {}
        (count,) = self.connection.execute(counting, parameters).fetchone() or (0,)
        return self._fetched(checks.query(group), parameters) if count else iter(())

    def _fetched(self, sql: str, parameters: Mapping[str, object] = MappingProxyType({})) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, so many at a time as memory need never hold them all."""
        found = self.connection.execute(sql, dict(parameters))
        while rows := found.fetchmany(_FETCHED_ROWS):
            yield from rows

    def _explained(self, rule: Rule, other: str, suggestion: str) -> tuple[Rule, str, str]:
        """The finding as told; a date after the cut-off is told as swapped when the exchanged date is not."""
        if rule is not Rule.DATE_AFTER_CUTOFF:
            return rule, other, suggestion
        cutoff = self.history.cutoff
        meant = swapped(dt.date.fromisoformat(other))
        if meant is None or meant > cutoff:
            return rule, as_written(cutoff), ""
        return Rule.DAY_MONTH_SWAPPED, as_written(cutoff), as_written(meant)

    def _mark_duplicates(self, candidates: Rows) -> None:
        """The first acceptable row of a key stays; the others name the row they repeat."""
        for row_id, first in self._fetched(checks.duplicates(candidates.table.name)):
            self.marks.add(candidates, row_id, candidates.table.key[0], Rule.DUPLICATE_KEY, other=str(first))

    def _tell_totals(self, candidates: Rows) -> None:
        for difference in differing_totals(candidates.totals, candidates):
            self.findings.add(
                Rule.TOTAL_DIFFERS,
                sheet=candidates.sheet,
                cell=address(difference.sheet_row, candidates.columns[difference.field]),
                value=difference.stated,
                context=(title_of(candidates.table.name, difference.field), f"{difference.summed:g}"),
            )

    def _tell_missing(self, candidates: Rows) -> None:
        table = candidates.table
        if table.name in _COMES_AND_GOES:
            return
        candidates.offer_every(self.connection)
        for name, *key in self._fetched(checks.missing(table.name, table.key)):
            label = " – ".join(self._word(field, value) for field, value in zip(table.key, key, strict=True))
            self.findings.add(Rule.MISSING_FROM_REPORT, sheet=candidates.sheet, value=label, context=("", name or ""))

    def _tell_unchanged(self, candidates: Rows) -> None:
        figures = next((figures for figures in FIGURES if figures.table == candidates.table.name), None)
        positions = self.history.before(_UNCHANGED_BEFORE, candidates.table.name) if figures else ()
        if figures is None or not positions:
            return
        sql = unchanged(figures, positions)
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
