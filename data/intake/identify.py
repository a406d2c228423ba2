"""Which record each candidate row is: its ward, its unit, its own code and its key."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import duckdb

from data.area import Area
from data.intake.buildings import BuildingBook
from data.intake.candidates import Candidates
from data.intake.codes import CodeBook, Natural, initials, natural_key, record_key
from data.intake.marks import Marks
from data.intake.references import refer
from data.intake.report import AssignedCode
from data.problems import Rule
from data.profile import Wards
from data.tables import Table

WardKey = str | None


@dataclass(frozen=True, slots=True)
class Identity:
    """Tells the records of one file apart. `earlier` has the records of earlier reports as `known_…` views."""

    area: Area
    wards: Wards
    ward: WardKey
    book: BuildingBook
    earlier: duckdb.DuckDBPyConnection | None
    marks: Marks
    assigned: list[AssignedCode] = field(default_factory=list)

    def identify(self, candidates: Candidates) -> Candidates:
        """The candidates with `ward`, building references, codes and `record_key` filled."""
        return self.with_keys(self.with_codes(self.place(candidates)))

    def place(self, candidates: Candidates) -> Candidates:
        """The candidates with `ward`, the ward's own unit and the buildings that they refer to."""
        candidates = candidates.with_columns(ward=self._row_wards(candidates))
        if self.wards is Wards.ONE and "unit" in candidates.table.key:
            candidates = candidates.with_columns(unit=self._own_unit(candidates))
        return refer(candidates, self.book, self.marks)

    def with_codes(self, candidates: Candidates) -> Candidates:
        """Rows without a code get that of the record they match, else the next free one."""
        if not lacks_codes(candidates):
            return candidates
        (code_field,) = candidates.table.key
        codes = candidates.rows[code_field].to_pylist()
        naturals = list(_naturals(candidates))
        books = self._code_books(candidates, naturals, codes)
        for row_id, (ward, natural) in enumerate(naturals):
            if codes[row_id] is None:
                codes[row_id] = books[ward].find(natural)
            if codes[row_id] is None and row_id not in candidates.rejected:
                codes[row_id] = self._assign(candidates, row_id, books[ward], natural)
        return candidates.with_columns(**{code_field: codes})

    @staticmethod
    def with_keys(candidates: Candidates) -> Candidates:
        """The candidates with `record_key`."""
        keys = zip(*(candidates.rows[name].to_pylist() for name in candidates.table.key), strict=True)
        return candidates.with_columns(record_key=[record_key(values) for values in keys])

    def _row_wards(self, candidates: Candidates) -> list[Any]:
        if "ward_name" not in candidates.rows.column_names:
            is_derived = self.wards is Wards.MANY
            inherited: list[Any] = candidates.rows["ward"].to_pylist() if is_derived else []
            return inherited or [self.ward] * candidates.rows.num_rows
        named: list[Any] = candidates.rows["ward_name"].to_pylist()
        if self.wards is not Wards.ONE:
            return named
        for row_id, ward in enumerate(named):
            if ward is not None and ward != self.ward:
                name = self.area.ward(ward).name
                self.marks.add(candidates, row_id, "ward_name", Rule.FOREIGN_WARD_ROW, other=name)
        return [self.ward] * len(named)

    def _own_unit(self, candidates: Candidates) -> list[Any]:
        """The ward's own unit on every row; a row of another unit is not the ward's to report."""
        own = self.area.ward(self.ward).unit if self.ward else None
        for row_id, unit in enumerate(candidates.rows["unit"].to_pylist()):
            if unit is not None and unit != own:
                self.marks.add(candidates, row_id, "unit", Rule.OTHER_UNIT)
        return [own] * candidates.rows.num_rows

    def _code_books(
        self, candidates: Candidates, naturals: list[tuple[WardKey, Natural]], codes: list[str | None]
    ) -> dict[WardKey, CodeBook]:
        table = candidates.table
        books = {ward: CodeBook(self._prefix(ward) + table.code_prefix) for ward, _ in naturals}
        for ward, code, *natural in self._known(table):
            if ward in books:
                books[ward].learn(code, natural_key(natural))
        for (ward, typed), code in zip(naturals, codes, strict=True):
            if code is not None:
                books[ward].learn(code, typed)
        return books

    def _known(self, table: Table) -> list[Any]:
        """Ward, code and identifying values of every earlier record."""
        columns = ", ".join(("ward", *table.key, *table.natural))
        sql = f"select {columns} from known_{table.name} order by record_key"
        return self.earlier.execute(sql).fetchall() if self.earlier else []

    def _prefix(self, ward: WardKey) -> str:
        return f"{initials(self.area.ward(ward).name)}-" if ward else ""

    def _assign(self, candidates: Candidates, row_id: int, book: CodeBook, natural: Natural) -> str:
        (code_field,) = candidates.table.key
        code = book.assign(natural)
        title = next((name for name in ("name", "building") if name in candidates.rows.column_names), None)
        name = candidates.rows[title][row_id].as_py() if title else None
        cell = candidates.address(row_id, code_field)
        self.assigned.append(AssignedCode(candidates.table.name, candidates.sheet, cell, name or "", code))
        return code


def lacks_codes(candidates: Candidates) -> bool:
    """Whether rows have no code of their own, in a table whose records bear one."""
    table = candidates.table
    return bool(table.natural) and candidates.rows[table.key[0]].null_count > 0


def _naturals(candidates: Candidates) -> Iterator[tuple[WardKey, Natural]]:
    columns = [candidates.rows[name].to_pylist() for name in candidates.table.natural]
    wards = candidates.rows["ward"].to_pylist()
    for ward, *values in zip(wards, *columns, strict=True):
        yield ward, natural_key(values)
