"""Candidates of one file, sheet by sheet: first recognised as records, then judged by the rules."""

from dataclasses import dataclass, field

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from data.area import Area
from data.intake.buildings import BuildingBook
from data.intake.candidates import Candidates
from data.intake.findings import Findings
from data.intake.history import History
from data.intake.identify import Identity
from data.intake.judge_rows import RowJudge
from data.intake.known import BUILDING_FACTS, know_buildings, know_needs, know_types, office_buildings
from data.intake.marks import Marks
from data.intake.report import AssignedCode
from data.intake.stored import Rows
from data.profile import Mode, Profile, Wards
from data.tables import arrow_schema


@dataclass(slots=True)
class CandidateJudge:
    """Judges the sheets of one file in turn, buildings first: the other sheets refer to them."""

    connection: duckdb.DuckDBPyConnection
    profile: Profile
    area: Area
    history: History
    ward: str | None
    findings: Findings
    marks: Marks = field(default_factory=Marks)
    assigned: list[AssignedCode] = field(default_factory=list)
    book: BuildingBook = field(default_factory=BuildingBook)
    _known: set[str] = field(default_factory=set)

    def judge(self, candidates: Candidates) -> Candidates:
        """The candidates with their identity; `rejected` and the marks say what the rules found."""
        self.know(candidates.table.name)
        candidates = self.identity(self.marks).identify(candidates)
        self.apply_rules(candidates)
        return candidates

    def apply_rules(self, candidates: Rows) -> None:
        """Judges rows whose identity is known; of buildings it takes note for the sheets that come after."""
        if candidates.table.name == "building":
            self.book = self._buildings(candidates.select(BUILDING_FACTS))
        self._rules().judge(candidates)
        if candidates.table.name == "building" and candidates.rejected:
            facts = candidates.select(("row_id", "sheet_row", *BUILDING_FACTS))
            is_rejected = pa.array([row_id in candidates.rejected for row_id in range(len(facts))])
            self.book = self._buildings(facts.filter(pc.invert(is_rejected)))
            self._await_rejected(candidates.sheet, facts.filter(is_rejected))

    def identity(self, marks: Marks) -> Identity:
        """Who tells records apart, with what is known by now."""
        earlier = self.connection if self.history.submissions else None
        return Identity(self.area, self.profile.wards, self.ward, self.book, earlier, marks, self.assigned)

    def _await_rejected(self, sheet: str, rejected: pa.Table) -> None:
        """Lets rows that refer to a rejected building say so, rather than call the building unknown."""
        for row in rejected.to_pylist():
            self.book.add_waiting(row["ward"], (row["building"], row["name"]), f"{sheet}!{row['sheet_row']}")

    def know(self, table: str) -> None:
        """Brings in what earlier reports say of a table, and of the buildings, once."""
        if not self._known:
            know_types(self.connection, self.area)
            self._view("building")
            is_office = self.profile.wards is Wards.NONE
            none = arrow_schema("building").empty_table()
            self.book = self._buildings(office_buildings(self.history, self.area) if is_office else none)
        self._view(table)

    def _view(self, table: str) -> None:
        if table in self._known:
            return
        self._known.add(table)
        if not self.history.submissions:
            return
        self.history.create_views(self.connection, table)
        if table == "equipment":
            know_needs(self.connection, self.history, self.ward)

    def _buildings(self, new: pa.Table) -> BuildingBook:
        return know_buildings(self.connection, self.area, new, has_earlier=bool(self.history.submissions))

    def _rules(self) -> RowJudge:
        is_delta = self.profile.mode is Mode.DELTA
        return RowJudge(self.connection, self.history, self.area, self.marks, self.findings, is_delta)
