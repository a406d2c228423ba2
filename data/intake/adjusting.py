"""The judgement of a figure told by telephone: read like a cell, held against the rules like a row of a report."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import duckdb
import pyarrow as pa

from data.adjustment import Adjustment, Call, Change
from data.area import Area
from data.cleaning.outcome import CellError
from data.intake.adjusted import figure_words
from data.intake.candidates import Candidates
from data.intake.collector import Collector, Place, limits_of
from data.intake.fields import Kad, cleaner_of, kad_field, takes_kad
from data.intake.findings import Findings, Refusal, as_written
from data.intake.history import History
from data.intake.judge_candidates import CandidateJudge
from data.intake.layout import title_of
from data.intake.lists import AreaLists
from data.intake.report import FileStatus, Intake, IntakeReport, SubmissionDraft
from data.ledger import Ledger
from data.ledger.standing import Standing
from data.periods import PeriodKind, single_cutoff_period
from data.problems import Rule
from data.profile import Mode, SheetSection, Wards, load_profile
from data.tables import WARD_TABLES, Table, arrow_schema
from data.templates.columns import CellKind, Column, columns_of

# Records that last; what happened once, and a ward's own words, come with its report.
ADJUSTABLE = ("building", "equipment", "violation", "fire_team", "task_progress")
# What a record is told apart by, or names another one, is no figure.
_IDENTITY = frozenset({"building", "building_name", "name", "task_name"})
Paper = Callable[[Adjustment, str, dt.date], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Told:
    """One figure as it was told: whose, of which record, true on which day, its new value as a person writes it."""

    ward: str
    table: str
    record: str
    field: str
    as_of: dt.date
    value: str
    call: Call


@dataclass(frozen=True, slots=True)
class Desk:
    """What a call is judged with. `paper` gives the file name and text of the slip, from adjustment, ward and day."""

    area: Area
    ledger: Ledger
    now: dt.datetime
    paper: Paper


def adjustable_columns(table: str) -> tuple[Column, ...]:
    """The columns of a ward's sheet whose cells can be told by telephone; none of a table that cannot."""
    if table not in ADJUSTABLE:
        return ()
    known = _ward_table(table)
    fixed = _IDENTITY | {*known.key, *known.natural}
    return tuple(each for each in columns_of(known) if each.kind is not CellKind.LIST and each.field not in fixed)


def record_title(area: Area, table: str, row: Mapping[str, Any]) -> str:
    """What people call a record: code and name, or the codes and names that its key is made of."""
    names = {
        "equipment_type": {each.equipment_type: each.name for each in area.equipment_types},
        "violation_type": {each.violation_type: each.name for each in area.violation_types},
    }
    fields = {
        "equipment": ("building", "equipment_type", "building_name"),
        "violation": ("violation", "building", "violation_type"),
        "task_progress": ("task", "task_name"),
    }.get(table, (*_ward_table(table).key, "name"))
    told = (names.get(name, {}).get(row[name], row[name]) for name in fields)
    return " · ".join(str(value) for value in dict.fromkeys(told) if value)


def judge_told(told: Told, desk: Desk) -> Intake:
    """The judgement of one figure: a submission of the district's own, or the problems why there is none."""
    findings = Findings("")
    try:
        held = _held(told, desk)
        values = _new_values(told, desk.area, held)
        rows = _judged(told, desk, held, values, findings)
    except Refusal as refusal:
        findings.add(
            refusal.rule,
            sheet=refusal.sheet,
            value=refusal.value,
            suggestion=refusal.suggestion,
            context=refusal.context,
        )
        rows = None
    if rows is None:
        return Intake(IntakeReport("", FileStatus.REFUSED, None, {}, 0, 0, tuple(findings.problems)), {}, b"")
    return _intake(told, desk, held, rows, findings)


def _held(told: Told, desk: Desk) -> Standing:
    """The record as it stands. Raises Refusal when the call cannot be about it."""
    _check_call(told, desk.now)
    if told.field not in {column.field for column in adjustable_columns(told.table)}:
        raise _refusal(told, Rule.FIELD_FIXED)
    held = desk.ledger.standing_records(told.ward, told.table, dt.date.max).get(told.record)
    if held is None:
        raise Refusal(Rule.RECORD_UNKNOWN, told.record, context=("", as_written(told.as_of)))
    if told.as_of < held.submission.cutoff:
        raise Refusal(Rule.BEFORE_LAST_REPORT, told.as_of, context=("", as_written(held.submission.cutoff)))
    return held


def _check_call(told: Told, now: dt.datetime) -> None:
    for name in ("told_by", "position", "phone", "reason"):
        if not getattr(told.call, name).strip():
            raise Refusal(Rule.CALL_INCOMPLETE, context=(name,))
    if told.call.told_at > now or told.call.told_at.date() < told.as_of:
        moment = f"{told.call.told_at:%H:%M %d/%m/%Y}"
        raise Refusal(Rule.CALL_IN_FUTURE, moment, context=("", as_written(told.as_of)))


def _new_values(told: Told, area: Area, held: Standing) -> Mapping[str, Any]:
    """The record's values with the one that was told. Raises Refusal when it cannot be read or changes nothing."""
    table = _ward_table(told.table)
    clean = cleaner_of(SheetSection(table=table.name), told.field, AreaLists(area, told.as_of), date_1904=False)
    try:
        value = clean(told.value).value
    except CellError as error:
        raise _refusal(told, error.rule, *error.context, suggestion=error.suggestion) from error
    if value is None:
        raise _refusal(told, Rule.REQUIRED)
    values = {name: held.row[name] for name in table.row.model_fields} | {told.field: value}
    if takes_kad(table.name, told.field):
        values[kad_field(told.field)] = isinstance(value, Kad) or None
        values[told.field] = None if isinstance(value, Kad) else value
    typed, faults = Collector(table).validated(values)
    for fault in faults:
        raise _refusal(told, fault.rule, limits_of(table.name, fault.field))
    if all(typed[name] == held.row[name] for name in (told.field, *_companions(table, told.field))):
        raise _refusal(told, Rule.NOTHING_CHANGED)
    return typed


def _companions(table: Table, field: str) -> tuple[str, ...]:
    return (kad_field(field),) if takes_kad(table.name, field) else ()


def _judged(told: Told, desk: Desk, held: Standing, values: Mapping[str, Any], findings: Findings) -> pa.Table | None:
    """The row for the ledger, judged as a row of the ward's own report; None when it breaks a rule."""
    table = _ward_table(told.table)
    collector = Collector(table)
    collector.add(Place(table.sheet, 1, ""), values, is_rejected=False)
    new = Candidates(table, table.sheet, {}, collector.finish(), 1, Counter())
    profile = load_profile(desk.area.defaults.profile)
    # One record only: what is not in it has not changed.
    profile = profile.model_copy(update={"mode": Mode.DELTA, "wards": Wards.ONE})
    source = held.reported_with
    history = History.of(desk.ledger, source.ward, source.profile, told.as_of)
    with duckdb.connect(config={"threads": 1}) as connection:
        judge = CandidateJudge(connection, profile, desk.area, history, told.ward, findings)
        judged = judge.judge(new)
    for mark in judge.marks.marks:
        findings.add(mark.rule, sheet=table.sheet, value=told.value, suggestion=mark.suggestion, context=mark.context)
    if judged.rejected:
        return None
    schema = arrow_schema(table.name)
    return judged.accepted().select(schema.names).cast(schema)


def _intake(told: Told, desk: Desk, held: Standing, rows: pa.Table, findings: Findings) -> Intake:
    adjustment = _adjustment(told, desk.area, held, rows.to_pylist()[0])
    name, text = desk.paper(adjustment, told.ward, told.as_of)
    content = text.encode()
    draft = SubmissionDraft(
        ward=told.ward,
        period=single_cutoff_period(PeriodKind.FLASH, told.as_of).code,
        profile=adjustment.profile,
        cutoff=told.as_of,
        file_name=name,
        sha256=sha256(content).hexdigest(),
        tables=(told.table,),
        is_sample=held.submission.is_sample,
        is_delta=True,
        adjustment=adjustment,
    )
    problems = tuple(replace(problem, file=name) for problem in findings.problems)
    report = IntakeReport(name, FileStatus.ACCEPTED, draft, {told.table: 1}, 0, 0, problems)
    return Intake(report, {told.table: rows}, content)


def _adjustment(told: Told, area: Area, held: Standing, row: Mapping[str, Any]) -> Adjustment:
    """What the ward has yet to confirm of the record: what was told before, and this."""
    old, new = (figure_words(told.table, told.field, each) for each in (held.reported, row))
    earlier = held.submission.adjustment.changes if held.submission.adjustment else ()
    others = tuple(change for change in earlier if change.field != told.field)
    title = record_title(area, told.table, row)
    return Adjustment(told.table, told.record, title, (*others, Change(told.field, old, new, told.call)))


def _refusal(told: Told, rule: Rule, *context: str, suggestion: str = "") -> Refusal:
    refusal = Refusal(rule, told.value, suggestion=suggestion, context=(title_of(told.table, told.field), *context))
    refusal.sheet = _ward_table(told.table).sheet
    return refusal


def _ward_table(name: str) -> Table:
    return next(table for table in WARD_TABLES if table.name == name)
