"""A seeded ledger with everything odd that wards do.

Blanks, KAD, records left out, late, corrected, withdrawn and missing reports, sheets left out, needs lowered, buildings
that leave with and without a document, decisions of the district.
"""

import datetime as dt
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import pyarrow as pa

from data.area import Area
from data.intake.report import FileStatus, Intake, IntakeReport, SubmissionDraft
from data.ledger import Ledger
from data.periods import month_period
from data.tables import TABLES, arrow_schema
from tests.analytics.oracle.wards import EQUIPMENT_TYPES, Ward

PERIODS = [
    *((month_period(2019, month).code, dt.date(2019, month, 14)) for month in range(8, 13)),
    ("flash-2019-12-24", dt.date(2019, 12, 24)),
    ("2020-01", dt.date(2020, 1, 14)),
]
REPORTING_WARDS = ("nguyen-du", "bach-dang", "quynh-loi", "vinh-tuy", "pho-hue")
Rows = dict[str, list[dict[str, Any]]]
Arrival = tuple[Intake, dt.datetime]


def fill(store: Path, area: Area, seed: int) -> Ledger:
    """A ledger of five wards and the district office over seven periods; the other wards never report."""
    random = Random(seed)
    ledger = Ledger(store)
    arrivals = [arrival for key in REPORTING_WARDS for arrival in _reports(Ward.make(random, key, area), random)]
    for period, cutoff in PERIODS:
        rows = _office_rows(random, area, cutoff)
        arrivals.append(_arrival(None, period, "district", cutoff, rows, _noon(cutoff, random.randint(0, 4))))
    ledger.receive_all(arrivals)
    _change_minds(ledger, random)
    return ledger


def _reports(ward: Ward, random: Random) -> Iterator[Arrival]:
    for period, cutoff in PERIODS:
        ward.live_until(cutoff)
        if random.random() < 0.15:
            continue
        days_after = random.choice([1, 2, 2, 3, 10, 25])
        yield _arrival(ward.key, period, "ward", cutoff, ward.rows(), _noon(cutoff, days_after))
        if random.random() < 0.3:
            ward.mend()
            yield _arrival(ward.key, period, "ward", cutoff, ward.rows(), _noon(cutoff, days_after + 2))


def _office_rows(random: Random, area: Area, cutoff: dt.date) -> Rows:
    offices = [unit.unit for unit in area.units if unit.ward is None]
    plans = [
        {"unit": unit, "plan": "245", "own_plan_no": "1/KH", "issued_on": cutoff - dt.timedelta(random.randint(0, 9))}
        for unit in offices
        if cutoff > dt.date(2019, 12, 20) and random.random() < 0.6
    ]
    progress = [
        {
            "unit": each.unit,
            "task": each.task,
            "due_on": each.due_on or random.choice([None, dt.date(2019, 12, 1)]),
            "progress_percent": float(random.randint(0, 99)),
            "status": random.choice(["not_started", "in_progress", "done", "paused"]),
            "done_on": random.choice([None, cutoff - dt.timedelta(random.randint(0, 40))]),
            "evidence_no": random.choice([None, "12/BC"]),
            "evidence_on": random.choice([None, cutoff]),
        }
        for each in area.assignments
        if each.unit in offices and random.random() < 0.7
    ]
    decisions = [
        {
            "ward": key,
            "building": f"{key}-{random.randint(1, 9):02}",
            "equipment_type": random.choice(EQUIPMENT_TYPES),
            "decision": random.choice(["approved", "approved", "refused"]),
            "required_approved": random.choice([None, 0, 3, 8]),
            "decided_on": cutoff - dt.timedelta(random.randint(0, 20)),
            "document_no": "5/QĐ",
        }
        for key in REPORTING_WARDS
        if random.random() < 0.7
    ]
    return {"unit_plan": plans, "task_progress": progress, "need_decision": decisions}


def _change_minds(ledger: Ledger, random: Random) -> None:
    for submission in random.sample(ledger.submissions(), 6):
        withdrawn_at = submission.received_at + dt.timedelta(days=random.randint(1, 20))
        ledger.withdraw(submission.id, withdrawn_at)
        if random.random() < 0.5:
            ledger.restore(submission.id, withdrawn_at + dt.timedelta(days=3))


def _arrival(ward: str | None, period: str, profile: str, cutoff: dt.date, rows: Rows, at: dt.datetime) -> Arrival:
    content = repr((ward, period, at, rows)).encode()
    draft = SubmissionDraft(
        ward, period, profile, cutoff, f"{ward}-{period}.xlsx", sha256(content).hexdigest(), tuple(rows)
    )
    tables = {name: _table(name, ward, records) for name, records in rows.items()}
    counts = {name: table.num_rows for name, table in tables.items()}
    report = IntakeReport(draft.file_name, FileStatus.ACCEPTED, draft, counts, 0, 0, ())
    return Intake(report, tables, content), at


def _table(name: str, ward: str | None, records: list[dict[str, Any]]) -> pa.Table:
    key = TABLES[name].key
    filed: dict[str, dict[str, Any]] = {}
    for row, record in enumerate(records, start=7):
        owner = record.get("ward", ward)
        record_key = "|".join(str(owner if field == "ward_name" else record[field]) for field in key)
        where = {"record_key": record_key, "sheet": name, "sheet_row": row, "cells": f"A{row}:Z{row}"}
        filed[record_key] = {"ward": ward, **where, **record}
    return pa.Table.from_pylist(list(filed.values()), schema=arrow_schema(name))


def _noon(cutoff: dt.date, days_after: int) -> dt.datetime:
    return dt.datetime.combine(cutoff, dt.time(12)) + dt.timedelta(days=days_after)
