"""One pass over a sheet: each row is skipped for a reason, or cleaned, typed and kept as a candidate."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from sys import maxsize
from typing import Any

from data.cleaning.outcome import Cell, CellError, Cleaned
from data.cleaning.text import clean_text
from data.intake.candidates import Candidates
from data.intake.collector import Collector, Fault, Place, limits_of
from data.intake.fields import numeric_fields, spread, spread_fields
from data.intake.findings import Findings
from data.intake.layout import DerivedColumn, Layout, required_fields, title_of
from data.intake.plain_rows import PlainRows
from data.intake.totals import TotalRow
from data.problems import Rule, Severity, Skip
from data.profile import Profile, SheetSection, Wards
from data.reading.address import address, column_letters, row_address
from data.reading.row_kinds import RowClassifier
from data.reading.sheet import Sheet

TAKEN_TOGETHER = 1_000


class SheetReader:
    """The rows of a sheet for its own table, and for the tables derived from its columns."""

    def __init__(
        self, sheet: Sheet, section: SheetSection, profile: Profile, layout: Layout, findings: Findings
    ) -> None:
        self.sheet = sheet
        self.section = section
        self.layout = layout
        self.findings = findings
        self.main = Collector(profile.table(section.table))
        self.derived = {item.derive.table: Collector(profile.table(item.derive.table)) for item in layout.derived}
        self.skipped: Counter[Skip] = Counter()
        self.totals: list[TotalRow] = []
        self._read = 0
        self._places = {column.field: column.index for column in layout.columns}
        # The unit of a ward's workbook is the ward's own, whether it has the column or not.
        given = {*section.constants, *(("unit",) if profile.wards is Wards.ONE else ())}
        required = [name for name in required_fields(section.table) if name not in given]
        self._required = tuple(name for name in required if name in self._places)
        self._plain = PlainRows(layout.columns, self._required)
        self._pending: list[tuple[int, Sequence[Cell]]] = []
        constants, self._constant_faults = self.main.validated(section.constants)
        self._constants = {name: constants[name] for name in section.constants if name in constants}
        self._absent = tuple(name for name in required if name not in self._places)
        self._classifier = RowClassifier(layout.header)
        self._without_value = _cells_without_value(sheet)
        self._has_spread_fields = bool(spread_fields(section.table))
        # Nothing but its cells decides on a row; that one is required keeps blank rows out.
        self._may_be_plain = bool(self._required) and not (
            self._has_spread_fields
            or self._absent
            or self._without_value
            or section.constants
            or section.filled_by
            or layout.derived
        )
        first, last = layout.span
        self._ends = column_letters(first), column_letters(last)

    def read(self) -> list[Candidates]:
        """The candidates of the sheet's own table, then those of each derived table."""
        (whole,) = self.parts(maxsize)
        return whole

    def parts(self, most: int) -> Iterator[list[Candidates]]:
        """The same, one part of the sheet after the other: some `most` rows of its own table each."""
        self._mark_absent_columns()
        together = min(TAKEN_TOGETHER, most)
        is_over = False
        for number, cells in enumerate(self.sheet.rows(), start=1):
            self._read += 1
            reason = Skip.NOTE if is_over else self._skip(number, cells)
            is_over |= self.section.until_blank and reason is Skip.BLANK and number > self.layout.header.last_row
            if reason is not None:
                self.skipped[reason] += 1
                continue
            self._pending.append((number, cells))
            if len(self._pending) == together:
                self._take_pending()
                if self.main.count >= most:
                    yield self._part()
        self._take_pending()
        yield self._part()

    def _part(self) -> list[Candidates]:
        """What was read since the part before."""
        part = [self._candidates(), *(self._derived_candidates(collector) for collector in self.derived.values())]
        for collector in (self.main, *self.derived.values()):
            collector.begin_anew()
        self._read, self.skipped, self.totals = 0, Counter(), []
        return part

    def _skip(self, number: int, cells: Sequence[Cell]) -> Skip | None:
        reason = self._classifier.skip(number, cells)
        if reason is Skip.TOTAL:
            self.totals.append(TotalRow(number, self._figures(cells)))
        return reason or self._skip_by_profile(cells)

    def _skip_by_profile(self, cells: Sequence[Cell]) -> Skip | None:
        is_left_out = any(
            (clean_text(cells[index] if index < len(cells) else "").value or "") in values
            for index, values in self.layout.skips
        )
        return Skip.PROFILE if is_left_out else None

    def _take_pending(self) -> None:
        """Takes the rows that wait: together when all of them are plain, else one by one."""
        pending, self._pending = self._pending, []
        columns = self._plain.read([cells for _, cells in pending]) if pending and self._may_be_plain else None
        if columns is not None:
            self.main.add_plain(self.sheet.name, [number for number, _ in pending], self._ends, columns)
            return
        for number, cells in pending:
            if (reason := self._take(number, cells)) is not None:
                self.skipped[reason] += 1

    def _take(self, number: int, cells: Sequence[Cell]) -> Skip | None:
        """Keeps the row as a candidate; a row whose mapped cells are all blank is only ruled, not filled."""
        found = len(self.findings.problems)
        values = self._values(number, cells)
        if self._without_value:
            self._mark_without_value(number)
        if not self._is_filled(values) and len(self.findings.problems) == found:
            return Skip.BLANK
        if self._has_spread_fields:
            spread(values)
        self._add_constants(number, values)
        if any(name not in values for name in self._required):
            self._mark_required(number, values, found)
        is_rejected = bool(self._absent) or self._has_error_since(found)
        first, last = self._ends
        place = Place(self.sheet.name, number, f"{first}{number}:{last}{number}")
        self.main.add(place, values, is_rejected=is_rejected)
        for item in self.layout.derived:
            self._derive(item, number, cells, values)
        return None

    def _is_filled(self, values: Mapping[str, Any]) -> bool:
        deciding = self.section.filled_by
        return any(name in values for name in deciding) if deciding else bool(values)

    def _values(self, number: int, cells: Sequence[Cell]) -> dict[str, Any]:
        """The cleaned values of the cells that hold something readable, by field."""
        values = self._plain.read_one(cells)
        if CellError in map(type, values.values()):
            self._tell_errors(number, cells)
            return {field: value for field, value in values.items() if not isinstance(value, CellError)}
        return values

    def _tell_errors(self, number: int, cells: Sequence[Cell]) -> None:
        for column in self.layout.columns:
            raw, outcome = cells[column.index], column.clean[cells[column.index]]
            if isinstance(outcome, CellError):
                value = raw if outcome.read_as is None else outcome.read_as
                context = (self._title(column.field), *outcome.context)
                cell = address(number, column.index)
                self._complain(outcome.rule, cell, value, outcome.suggestion, context=context)

    def _add_constants(self, number: int, values: dict[str, Any]) -> None:
        """Puts in what the profile gives every row; a constant that the row model refuses is told with each row."""
        values.update(self._constants)
        self._tell_faults(self.main, number, self.section.constants, self._constant_faults)

    def _mark_without_value(self, number: int) -> None:
        for index, (rule, value) in self._without_value.get(number, {}).items():
            field = next((field for field, place in self._places.items() if place == index), None)
            if field is not None:
                self._complain(rule, address(number, index), value, context=(self._title(field),))

    def _mark_absent_columns(self) -> None:
        """Says once, at the header, that a column is missing without which no row can be taken."""
        for field in self._absent:
            self._complain(Rule.REQUIRED, row_address(self.layout.header.last_row), context=(self._title(field),))

    def _mark_required(self, number: int, values: Mapping[str, Any], found: int) -> None:
        marked = {problem.cell for problem in self.findings.problems[found:]}
        for field in self._required:
            cell = address(number, self._places[field])
            if field not in values and cell not in marked:
                self._complain(Rule.REQUIRED, cell, context=(self._title(field),))

    def _tell_faults(
        self, collector: Collector, number: int, values: Mapping[str, Any], faults: Iterable[Fault]
    ) -> None:
        for fault in faults:
            place = self._places.get(fault.field)
            cell = row_address(number) if place is None else address(number, place)
            title = title_of(collector.table.name, fault.field)
            context = (title, limits_of(collector.table.name, fault.field))
            self._complain(fault.rule, cell, values[fault.field], context=context)

    def _derive(self, item: DerivedColumn, number: int, cells: Sequence[Cell], source: Mapping[str, Any]) -> None:
        """A row of another table, from one cell; an unanswered cell gives a row whose value is missing."""
        collector, column = self.derived[item.derive.table], item.column
        raw = cells[column.index] if column.index < len(cells) else None
        outcome = column.clean[raw]
        found = len(self.findings.problems)
        values = {name: source.get(name) for name in item.derive.inherit} | dict(item.derive.constants)
        cell = address(number, column.index)
        if isinstance(outcome, CellError):
            title = title_of(collector.table.name, column.field)
            self._complain(outcome.rule, cell, raw, outcome.suggestion, context=(title,))
        elif outcome.value is not None:
            values[column.field] = outcome.value
        typed, faults = collector.validated(values)
        self._tell_faults(collector, number, values, faults)
        place, ward = Place(self.sheet.name, number, cell), source.get("ward_name")
        collector.add(place, typed, is_rejected=self._has_error_since(found), ward=ward)

    def _figures(self, cells: Sequence[Cell]) -> dict[str, float]:
        numeric = numeric_fields(self.main.table.name)
        columns = [column for column in self.layout.columns if column.field in numeric and column.index < len(cells)]
        outcomes = {column.field: column.clean[cells[column.index]] for column in columns}
        return {
            field: float(outcome.value)
            for field, outcome in outcomes.items()
            if isinstance(outcome, Cleaned) and isinstance(outcome.value, int | float)
        }

    def _title(self, field: str) -> str:
        return title_of(self.main.table.name, field)

    def _has_error_since(self, found: int) -> bool:
        problems = self.findings.problems
        return len(problems) > found and any(problem.severity is Severity.ERROR for problem in problems[found:])

    def _complain(
        self, rule: Rule, cell: str, value: object = "", suggestion: str = "", *, context: tuple[str, ...] = ()
    ) -> None:
        self.findings.add(rule, sheet=self.sheet.name, cell=cell, value=value, suggestion=suggestion, context=context)

    def _candidates(self) -> Candidates:
        rows = self.main.finish()
        return Candidates(
            table=self.main.table,
            sheet=self.sheet.name,
            columns=self._places,
            rows=rows,
            read=self._read,
            skipped=self.skipped,
            has_buildings=self.section.has_buildings,
            totals=tuple(self.totals),
            rejected=self.main.rejected,
        )

    def _derived_candidates(self, collector: Collector) -> Candidates:
        return Candidates(
            table=collector.table,
            sheet=self.sheet.name,
            columns={},
            rows=collector.finish(),
            read=collector.count,
            skipped=Counter(),
            is_derived=True,
            rejected=collector.rejected,
        )


def _cells_without_value(sheet: Sheet) -> dict[int, dict[int, tuple[Rule, str]]]:
    """By row and column, the cells that read as blank but are not: formulas never computed, and Excel's errors."""
    places: dict[int, dict[int, tuple[Rule, str]]] = defaultdict(dict)
    for row, index in sheet.formulas_without_value:
        places[row][index] = (Rule.FORMULA_WITHOUT_VALUE, "")
    for (row, index), error in sheet.errors.items():
        places[row][index] = (Rule.FORMULA_ERROR, error)
    return places
