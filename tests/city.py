"""The city of the tests: typed rows go in as small tables of text, without Excel; a published store comes out.

    city.submit(ward="quynh-loi", period="10/2019", received="2019-10-16 09:00", fire_team='''
        team | name  | kind     | regulation_no
        T1   | Đội 1 | facility | 12/QC
    ''')
    city.violations('''
        violation | building | found_on
        V1        | B1       | 2019-10-01
    ''')

Column heads are the row models' field names, dates are ISO, a blank is None, lists are separated by semicolons.
"""

import datetime as dt
import importlib
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa

from data.area import Area, default_area_folder, load_area
from data.intake.report import FileStatus, Intake, IntakeReport, SubmissionDraft
from data.ledger import Ledger
from data.periods import parse_instant, parse_period
from data.snapshot import Snapshot, publish
from data.store import Store, open_store
from data.tables import TABLES, arrow_schema, is_list

DEFAULT_WARD = "quynh-loi"
DEFAULT_PERIOD = "flash-2019-12-24"
DEFAULT_RECEIVED = "2019-12-24 16:00"
_OWN = TemporaryDirectory(prefix="an-cu-cities-")
_BUILT = Path(_OWN.name)
DISTRICT_TABLES = ("need_decision", "target")


class City:
    """A store in a folder of its own. What the shortcuts collect is submitted when the store is next opened."""

    def __init__(self, tmp_path: Path, area: Area | None = None) -> None:
        self.folder = tmp_path / "store"
        self.area = area or load_area(default_area_folder())
        self._is_usual = area is None
        self.ledger = Ledger(self.folder)
        self._collected: dict[tuple[str | None, str, str], dict[str, str]] = {}
        self._opened: dict[tuple[str, tuple[str, ...]], Store] = {}

    def submit(
        self,
        *,
        ward: str | None = DEFAULT_WARD,
        period: str = DEFAULT_PERIOD,
        received: str = DEFAULT_RECEIVED,
        profile: str | None = None,
        cutoff: str | None = None,
        is_delta: bool = False,
        empty: Sequence[str] = (),
        **tables: str,
    ) -> str:
        """The id of the submission that the tables became. `empty` names tables whose sheet came without rows."""
        intake = make_intake(
            ward=ward,
            period=period,
            profile=profile or ("ward" if ward else "district"),
            cutoff=dt.date.fromisoformat(cutoff) if cutoff else parse_period(period).cutoff,
            is_delta=is_delta,
            tables=tables | dict.fromkeys(empty, ""),
        )
        return self.ledger.receive(intake, parse_instant(received)).id

    def withdraw(self, submission_id: str, at: str) -> None:
        self.ledger.withdraw(submission_id, parse_instant(at))

    def restore(self, submission_id: str, at: str) -> None:
        self.ledger.restore(submission_id, parse_instant(at))

    def collect(
        self,
        table: str,
        text: str,
        ward: str | None = DEFAULT_WARD,
        period: str = DEFAULT_PERIOD,
        received: str = DEFAULT_RECEIVED,
    ) -> None:
        """Put a table into the one submission of this ward, period and instant."""
        key = (None if table in DISTRICT_TABLES else ward, period, received)
        self._collected.setdefault(key, {})[table] = text

    def buildings(self, text: str, **when: Any) -> None:
        self.collect("building", text, **when)

    def equipment(self, text: str, **when: Any) -> None:
        self.collect("equipment", text, **when)

    def violations(self, text: str, **when: Any) -> None:
        self.collect("violation", text, **when)

    def fire_teams(self, text: str, **when: Any) -> None:
        self.collect("fire_team", text, **when)

    def task_progress(self, text: str, **when: Any) -> None:
        self.collect("task_progress", text, **when)

    def outreach(self, text: str, **when: Any) -> None:
        self.collect("outreach", text, **when)

    def inspections(self, text: str, **when: Any) -> None:
        self.collect("inspection", text, **when)

    def incidents(self, text: str, **when: Any) -> None:
        self.collect("incident", text, **when)

    def difficulties(self, text: str, **when: Any) -> None:
        self.collect("difficulty", text, **when)

    def unit_plans(self, text: str, **when: Any) -> None:
        self.collect("unit_plan", text, **when)

    def need_decisions(self, text: str, **when: Any) -> None:
        self.collect("need_decision", text, **when)

    def targets(self, text: str, **when: Any) -> None:
        self.collect("target", text, **when)

    def publish(self) -> Snapshot:
        """The snapshot of everything submitted and collected so far.

        Of usual cities that begin alike one is built, the others are given copies: the same ledger gives the same
        snapshot.
        """
        collected = {key: dict(tables) for key, tables in self._collected.items()}
        self._collected.clear()
        if not collected or not self._is_usual or self.ledger.submissions():
            return self._receive_and_publish(collected)
        alike = _BUILT / sha256(f"{collected}".encode()).hexdigest()
        if alike.exists():
            shutil.copytree(alike, self.folder, dirs_exist_ok=True)
            return publish(self.folder, self.area)
        snapshot = self._receive_and_publish(collected)
        shutil.copytree(self.folder, alike)
        return snapshot

    def _receive_and_publish(self, collected: Mapping[tuple[str | None, str, str], Mapping[str, str]]) -> Snapshot:
        for (ward, period, received), tables in collected.items():
            self.submit(ward=ward, period=period, received=received, **tables)
        return publish(self.folder, self.area)

    def store(self, macros: Sequence[str] | None = None) -> Store:
        """The published store, with the facts macros unless others are given."""
        if macros is None:
            macros = importlib.import_module("analytics").MACROS
        opened = (self.publish().id, tuple(macros))
        if opened not in self._opened:
            self._opened[opened] = open_store(self.folder, macros, threads=2)
        return self._opened[opened]

    def query(self, sql: str, **params: object) -> list[tuple[Any, ...]]:
        """The rows of a query on the published tables, as tuples."""
        found = self.store(macros=()).rows(sql, params)
        return [tuple(row.values()) for row in found]

    def value(self, metric: str, as_of: str, known_by: str | None = None, by: str = "ward", **scope: Any) -> Any:
        """The metric's total over the district on a day, as `analytics.measure` gives it."""
        return self.total(metric, as_of, known_by, by, **scope).value

    def total(self, metric: str, as_of: str, known_by: str | None = None, by: str = "ward", **scope: Any) -> Any:
        """The metric's total row: numerator, denominator, value, stale …"""
        return self.measured(metric, as_of, known_by, by, **scope).totals[0]

    def measured(self, metric: str, as_of: str, known_by: str | None = None, by: str = "ward", **scope: Any) -> Any:
        """The metric's table by a dimension."""
        analytics = importlib.import_module("analytics")
        known = {"known_by": parse_instant(known_by)} if known_by else {}
        asked = analytics.Scope(dt.date.fromisoformat(as_of), **known, **scope)
        return analytics.measure(self.store(), [metric], asked, (by,))

    def close(self) -> None:
        for store in self._opened.values():
            store.close()


def make_intake(
    *,
    ward: str | None,
    period: str,
    profile: str,
    cutoff: dt.date,
    tables: dict[str, str],
    is_delta: bool = False,
    file_name: str = "bieu-mau.xlsx",
) -> Intake:
    """A judged file whose rows stand in small tables of text; its bytes are that text."""
    content = "\n\n".join(f"{name}\n{text}" for name, text in sorted(tables.items())).encode()
    rows = {name: arrow_rows(name, text, ward) for name, text in tables.items()}
    draft = SubmissionDraft(
        ward=ward,
        period=parse_period(period).code,
        profile=profile,
        cutoff=cutoff,
        file_name=file_name,
        sha256=sha256(content).hexdigest(),
        tables=tuple(tables),
    )
    report = IntakeReport(
        file=file_name,
        status=FileStatus.ACCEPTED,
        submission=replace(draft, is_delta=is_delta),
        accepted={name: table.num_rows for name, table in rows.items()},
        rejected=0,
        skipped=0,
        problems=(),
    )
    return Intake(report, rows, content)


def arrow_rows(table: str, text: str, ward: str | None = None) -> pa.Table:
    """The typed rows of a table of text, as the intake would hand them to the ledger."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    heads = lines[0] if lines else []
    written = [_record(table, dict(zip(heads, line, strict=True)), place, ward) for place, line in enumerate(lines[1:])]
    return pa.Table.from_pylist(written, arrow_schema(table))


def _record(table: str, cells: dict[str, str], place: int, ward: str | None) -> dict[str, Any]:
    row_ward = cells.pop("ward", None) or ward or cells.get("ward_name")
    fields = TABLES[table].row.model_fields
    values = {name: _value(fields[name].annotation, cell) for name, cell in cells.items()}
    if TABLES[table].code_prefix and not values.get(TABLES[table].key[0]):
        values[TABLES[table].key[0]] = f"{TABLES[table].code_prefix}{place + 1}"
    model = TABLES[table].row.model_validate(values)
    row = model.model_dump(mode="json")
    row |= {name: value for name in row if isinstance(value := getattr(model, name), dt.date)}
    return row | {
        "ward": row_ward,
        "record_key": "|".join(str(row[name] or "") for name in TABLES[table].key),
        "sheet": TABLES[table].sheet,
        "sheet_row": place + 3,
        "cells": f"A{place + 3}:Z{place + 3}",
    }


def _value(annotation: object, cell: str) -> object:
    if not cell:
        return None
    return [part.strip() for part in cell.split(";")] if is_list(annotation) else cell
