"""The tables: which sheet each comes from, what one row is, and how its cells become columns."""

import datetime as dt
import types
import typing
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache

import pyarrow as pa

from data import rows


class Clock(StrEnum):
    """STATE rows hold from the cut-off that gave them; EVENT rows decide by their own dates (DESIGN §3)."""

    STATE = "state"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the ledger. `key` names the fields that identify a record inside its ward (or the district).

    `natural` are the fields a record is matched by when its code cell is empty; then the intake assigns the code.
    """

    name: str
    row: type[rows.Row]
    sheet: str
    number: str
    clock: Clock
    key: tuple[str, ...]
    natural: tuple[str, ...] = ()
    code_prefix: str = ""
    happened_on: str = ""


WARD_TABLES = (
    Table("building", rows.BuildingRow, "Biểu 01 Nhà chung cư", "01", Clock.STATE, ("building",), ("name",), ""),
    Table("equipment", rows.EquipmentRow, "Biểu 02 Trang bị", "02", Clock.STATE, ("building", "equipment_type")),
    Table(
        "violation",
        rows.ViolationRow,
        "Biểu 03 Tồn tại vi phạm",
        "03",
        Clock.EVENT,
        ("violation",),
        ("building", "violation_type", "found_on"),
        "V",
        "found_on",
    ),
    Table("fire_team", rows.FireTeamRow, "Biểu 04 Lực lượng PCCC", "04", Clock.STATE, ("team",), ("name",), "D"),
    Table("task_progress", rows.TaskProgressRow, "Biểu 05 Nhiệm vụ", "05", Clock.STATE, ("unit", "task")),
    Table(
        "outreach",
        rows.OutreachRow,
        "Biểu 06 Tuyên truyền",
        "06",
        Clock.EVENT,
        ("session",),
        ("held_on", "form", "topic", "buildings"),
        "T",
        "held_on",
    ),
    Table(
        "inspection",
        rows.InspectionRow,
        "Biểu 07 Kiểm tra",
        "07",
        Clock.EVENT,
        ("inspection",),
        ("inspected_on", "building", "agency", "kind"),
        "K",
        "inspected_on",
    ),
    Table(
        "incident",
        rows.IncidentRow,
        "Biểu 08 Sự cố",
        "08",
        Clock.EVENT,
        ("incident",),
        ("occurred_on", "building"),
        "S",
        "occurred_on",
    ),
    Table("difficulty", rows.DifficultyRow, "Biểu 09 Khó khăn kiến nghị", "09", Clock.STATE, ("content",)),
    Table(
        "unit_plan", rows.UnitPlanRow, "Thông tin chung", "00", Clock.EVENT, ("unit", "plan"), happened_on="issued_on"
    ),
)
DISTRICT_TABLES = (
    Table(
        "unit_plan",
        rows.UnitPlanRow,
        "QLĐT 01 Kế hoạch đơn vị",
        "Q1",
        Clock.EVENT,
        ("unit", "plan"),
        happened_on="issued_on",
    ),
    Table("task_progress", rows.TaskProgressRow, "QLĐT 02 Tiến độ nhiệm vụ", "Q2", Clock.STATE, ("unit", "task")),
    Table(
        "need_decision",
        rows.NeedDecisionRow,
        "QLĐT 03 Duyệt nhu cầu",
        "Q3",
        Clock.EVENT,
        ("ward_name", "building", "equipment_type", "decided_on"),
        happened_on="decided_on",
    ),
    Table("target", rows.TargetRow, "QLĐT 04 Chỉ tiêu", "Q4", Clock.EVENT, ("metric", "unit", "due_on")),
)
# What the office records on a page of its own; no workbook has a sheet of it.
RECORDED_TABLES = (Table("conclusion", rows.ConclusionRow, "Kết luận hội nghị", "", Clock.STATE, ("conclusion",)),)
TABLES: dict[str, Table] = {table.name: table for table in (*DISTRICT_TABLES, *WARD_TABLES, *RECORDED_TABLES)}

# What the intake adds to every row of the ledger's Parquet files.
LEDGER_FIELDS = (
    pa.field("ward", pa.string()),  # ward key; null in the district office's workbook
    pa.field("record_key", pa.string(), nullable=False),  # key values joined by "|"
    pa.field("sheet", pa.string(), nullable=False),
    pa.field("sheet_row", pa.int32(), nullable=False),
    pa.field("cells", pa.string(), nullable=False),  # "A12:T12"
)
_ARROW = {str: pa.string(), int: pa.int64(), float: pa.float64(), dt.date: pa.date32(), bool: pa.bool_()}


def value_type(annotation: object) -> type:
    """The plain type behind an optional or tuple annotation: `tuple[str, ...] | None` gives str."""
    origin = typing.get_origin(annotation)
    if origin is types.UnionType:
        return value_type(typing.get_args(annotation)[0])
    if origin is tuple:
        return value_type(typing.get_args(annotation)[0])
    return typing.cast(type, annotation)


def is_list(annotation: object) -> bool:
    """Whether a field holds several values (one cell, separated by semicolons)."""
    if typing.get_origin(annotation) is types.UnionType:
        return is_list(typing.get_args(annotation)[0])
    return typing.get_origin(annotation) is tuple


def _arrow_type(annotation: object) -> pa.DataType:
    plain = value_type(annotation)
    base = pa.string() if issubclass(plain, Enum) else _ARROW[plain]
    return pa.list_(base) if is_list(annotation) else base


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The columns of a table's Parquet file in the ledger: LEDGER_FIELDS, then the row model's fields."""
    fields = TABLES[table].row.model_fields
    return pa.schema(
        [*LEDGER_FIELDS, *(pa.field(name, _arrow_type(field.annotation)) for name, field in fields.items())]
    )
