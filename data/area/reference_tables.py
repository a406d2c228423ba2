"""The pack as the reference tables of a snapshot (docs/architecture.md, “Reference tables”)."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import types
import typing
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from data.area import catalogues, places, risk_tables, work
from data.area.succession import ward_then

if TYPE_CHECKING:
    from data.area.pack import Area

REFERENCE_FOLDER = Path(__file__).parents[1] / "reference"
YEARS_OF_PERIODS = 2
TABLES: dict[str, tuple[type, tuple[str, ...]]] = {
    "ward": (
        places.Ward,
        (
            "ward",
            "code",
            "name",
            "full_name",
            "valid_from",
            "valid_to",
            "has_apartments",
            "population",
            "area_km2",
            "label_lon",
            "label_lat",
            "tile_row",
            "tile_col",
            "report_order",
            "unit",
        ),
    ),
    "unit": (
        places.Unit,
        ("unit", "name", "short_name", "kind", "report_order", "ward", "contact", "valid_from", "valid_to"),
    ),
    "plan": (
        work.Plan,
        ("plan", "number", "title", "issuer", "level", "issued_on", "own_plan_due_on", "own_plan_units"),
    ),
    "task": (work.Task, ("task", "plan", "task_order", "name", "description")),
    "task_assignment": (work.Assignment, ("task", "unit", "role", "due_on")),
    "threshold": (work.Threshold, ("light", "min_share")),
    "holiday": (work.Holiday, ("day", "name")),
    "period": (work.ExpectedPeriod, ("period", "kind", "label", "start_on", "cutoff", "due_on")),
    "equipment_type": (
        catalogues.EquipmentType,
        ("equipment_type", "name", "unit_of_measure", "equipment_group", "group_name", "display_order"),
    ),
    "violation_type": (
        catalogues.ViolationType,
        ("violation_type", "violation_group", "group_name", "name", "applies_to", "is_serious", "display_order"),
    ),
    "legal_basis": (
        catalogues.LegalBasis,
        (
            "violation_group",
            "violation_type",
            "valid_from",
            "valid_to",
            "document",
            "article",
            "fine_low_vnd",
            "fine_high_vnd",
            "is_verified",
        ),
    ),
    "rule_item": (
        risk_tables.RuleItem,
        (
            "rule_set",
            "item",
            "name",
            "equipment_types",
            "min_storeys",
            "min_height_m",
            "min_floor_area_m2",
            "min_basements",
            "is_per_storey",
            "valid_from",
            "valid_to",
            "is_verified",
        ),
    ),
    "cut_point": (risk_tables.CutPoint, ("axis", "level", "min_value", "valid_from")),
}
_ARROW = {str: pa.string(), int: pa.int32(), float: pa.float64(), dt.date: pa.date32(), bool: pa.bool_()}
_BIG = pa.int64()


def reference_tables(area: Area) -> dict[str, pa.Table]:
    """Every reference table by name; a table the pack says nothing about is empty, never missing."""
    last_day = area.defaults.as_of.replace(year=area.defaults.as_of.year + YEARS_OF_PERIODS)
    rows: dict[str, Sequence[Any]] = {
        "ward": area.wards,
        "unit": area.units,
        "plan": area.plans,
        "task": area.tasks,
        "task_assignment": area.assignments,
        "threshold": area.thresholds,
        "holiday": area.holidays,
        "period": area.expected_periods(last_day),
        "equipment_type": area.equipment_types,
        "violation_type": area.violation_types,
        "legal_basis": area.legal_bases,
        "rule_item": area.rule_items,
        "cut_point": area.cut_points,
    }
    tables = {name: _table(rows[name], *TABLES[name]) for name in TABLES}
    return tables | {
        "area": _pairs(area),
        "ward_then": _ward_then(area),
        "grading": _grading(area),
        "vocabulary": _vocabulary(),
    }


def _table(rows: Iterable[Any], row: type, columns: Sequence[str]) -> pa.Table:
    hints = typing.get_type_hints(row)
    schema = pa.schema([pa.field(name, _arrow_type(name, hints[name])) for name in columns])
    return pa.table({name: [_plain(getattr(row, name)) for row in rows] for name in columns}, schema=schema)


def _arrow_type(name: str, annotation: Any) -> pa.DataType:
    if typing.get_origin(annotation) is types.UnionType:
        return _arrow_type(name, typing.get_args(annotation)[0])
    if typing.get_origin(annotation) is tuple:
        return pa.list_(pa.string())
    if issubclass(annotation, Enum):
        return pa.string()
    return _BIG if name.endswith("_vnd") else _ARROW[annotation]


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _pairs(area: Area) -> pa.Table:
    defaults = {field.name: getattr(area.defaults, field.name) for field in dataclasses.fields(area.defaults)}
    named = {
        "name": area.name,
        "level": area.level,
        "unit_label": area.unit_label,
        "ward_label": area.ward_label,
        "full_name": area.full_name,
        "attribution": area.attribution,
        "fingerprint": area.fingerprint,
        "template_tables": ",".join(_template_tables(area)),
    }
    dated = {key: str(value) for key, value in defaults.items() if value is not None}
    strings = {f"authority.{key}": value for key, value in area.authority.items()}
    pairs = named | dated | strings
    return pa.table({"key": list(pairs), "value": list(pairs.values())})


def _template_tables(area: Area) -> list[str]:
    """The tables that hold an editable default which must never be shown as fact (DOMAIN §1)."""
    tables: dict[str, Sequence[Any]] = {"task": area.tasks, "task_assignment": area.assignments, "target": area.targets}
    return [name for name, rows in tables.items() if any(row.is_template for row in rows)]


def _ward_then(area: Area) -> pa.Table:
    schema = pa.schema(
        [("ward", pa.string()), ("valid_from", pa.date32()), ("valid_to", pa.date32()), ("ward_then", pa.string())]
    )
    stretches = list(ward_then(area.wards, area.ward_history))
    return pa.table(
        {name: [stretch[at] for stretch in stretches] for at, name in enumerate(schema.names)}, schema=schema
    )


def _grading(area: Area) -> pa.Table:
    """One row a grading line; a parameter that nothing observes has one row without field."""
    schema = pa.schema(
        [
            ("parameter", pa.string()),
            ("name", pa.string()),
            ("weight", pa.float64()),
            ("field", pa.string()),
            ("condition", pa.string()),
            ("value", pa.string()),
            ("grade", pa.float64()),
        ]
    )
    graded = {line.parameter for line in area.grading}
    weights = {parameter.parameter: parameter for parameter in area.weights}
    rows = [
        (line.parameter, weights[line.parameter], line.field, line.condition.value, line.value, line.grade)
        for line in area.grading
    ]
    unseen = [(p.parameter, p, None, None, None, None) for p in area.weights if p.parameter not in graded]
    records = [(key, p.name, p.weight, *rest) for key, p, *rest in [*rows, *unseen]]
    return pa.table({name: [record[at] for record in records] for at, name in enumerate(schema.names)}, schema=schema)


def _vocabulary() -> pa.Table:
    with (REFERENCE_FOLDER / "vocabulary.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    return pa.table({name: [line[name] for line in lines] for name in ("list", "code", "label")})
