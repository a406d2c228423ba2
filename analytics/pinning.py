"""What a pin stores: every figure and record list that a briefing shows, and the definitions they were made with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

import pyarrow as pa

from analytics.measure import BY_WARD
from analytics.metric import Dimension, Kind
from analytics.metric_table import MetricRow, MetricTable
from analytics.records import records
from analytics.registry import MACROS, REGISTRY
from analytics.scope import Scope
from analytics.source import Source
from data.area import Area
from data.ledger.pins import Pin

FIGURES = "figures"
TOTAL = ""  # the `by` of a pooled total
_ROW_TYPES = {
    **dict.fromkeys(("stale", "adjusted"), pa.bool_()),
    **dict.fromkeys(("metric", "group", "group_key"), pa.string()),
}
_FIGURE_SCHEMA = pa.schema(
    [
        pa.field("by", pa.string()),
        *(
            pa.field(each.name, pa.string() if each.name == "light" else _ROW_TYPES.get(each.name, pa.float64()))
            for each in fields(MetricRow)
        ),
    ]
)


def shown_tables(
    source: Source, scope: Scope, measured: Mapping[tuple[Dimension, ...], MetricTable]
) -> dict[str, pa.Table]:
    """The tables of a pin: `figures` (the totals, and those measured by each breakdown), a record list a metric."""
    figures = [
        row for by, table in measured.items() for row in _stored(",".join(by), table.rows if by else table.totals)
    ]
    lists = {f"records-{name}": _record_table(source, scope, name) for name in REGISTRY}
    return {FIGURES: pa.Table.from_pylist(figures, _FIGURE_SCHEMA), **lists}


def shown_texts(area: Area, scope: Scope) -> dict[str, str]:
    """The texts of a pin: the scope, the facts' SQL, the registry, and the area pack's files by name."""
    pack = {path.name: path.read_text(encoding="utf-8") for path in sorted(area.folder.iterdir()) if path.is_file()}
    return {
        "scope": _json(asdict(scope)),
        "facts": "\n\n".join(MACROS),
        "registry": _json([asdict(metric) for metric in REGISTRY.values()]),
        "area": _json(pack),
    }


def pinned_values(figures: pa.Table, by: tuple[Dimension, ...]) -> Mapping[tuple[str, str], float | None]:
    """The values a pin holds, by metric and group key; none for a breakdown by several dimensions."""
    name = ",".join(by) or TOTAL
    return {(row["metric"], row["group_key"]): row["value"] for row in figures.to_pylist() if row["by"] == name}


def compared_with_pin(table: MetricTable, pin: Pin) -> MetricTable:
    """The table with `previous` as the pin stored it, never computed anew; None where the pin holds nothing alike."""
    figures = pin.table(FIGURES)
    groups, totals = pinned_values(figures, table.by), pinned_values(figures, ())
    shown = json.loads(pin.text("scope"))
    same_groups = tuple(shown["groups"]) == table.scope.groups
    same_wards = tuple(shown["wards"]) == table.scope.wards
    same_window = shown["window"]["kind"] == table.scope.window.kind

    def beside(row: MetricRow, pinned: Mapping[tuple[str, str], float | None], *, is_ward: bool) -> MetricRow:
        is_alike = same_groups and (same_wards or is_ward) and (same_window or REGISTRY[row.metric].kind is Kind.STOCK)
        return replace(row, previous=pinned.get((row.metric, row.group_key)) if is_alike else None)

    return replace(
        table,
        rows=tuple(beside(row, groups, is_ward=table.by == BY_WARD) for row in table.rows),
        totals=tuple(beside(row, totals, is_ward=False) for row in table.totals),
    )


def _stored(by: str, rows: tuple[MetricRow, ...]) -> list[dict[str, Any]]:
    return [{"by": by, **asdict(row)} for row in rows]


def _record_table(source: Source, scope: Scope, name: str) -> pa.Table:
    found = records(source, name, scope)
    if not found.rows:
        return pa.table({column: pa.array([], pa.string()) for column in found.columns})
    return pa.Table.from_pylist([{column: row[column] for column in found.columns} for row in found.rows])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)
