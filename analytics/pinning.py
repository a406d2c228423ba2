"""What a pin stores: every figure and record list that a briefing shows, and the definitions they were made with."""

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields, replace
from operator import attrgetter
from typing import Any

import pyarrow as pa
from pydantic import TypeAdapter

from analytics.measure import BY_WARD
from analytics.metric import Dimension, Kind
from analytics.metric_table import MetricRow, MetricTable
from analytics.query import Query, state_sql
from analytics.records import listed_sql
from analytics.registry import GRAINS, MACROS, REGISTRY
from analytics.scope import Scope
from analytics.selection import Selection
from data.area import Area
from data.ledger.pins import Pin
from data.processes import usable_cores
from data.store import Store

FIGURES = "figures"
TOTAL = ""  # the `by` of a pooled total
_ROW_TYPES = {
    **dict.fromkeys(("stale", "adjusted"), pa.bool_()),
    **dict.fromkeys(("metric", "group", "group_key", "light"), pa.string()),
}
_SCOPE = TypeAdapter(Scope)
_RECORDS, _STATE = "records-", "state:"


def shown_tables(
    store: Store, scope: Scope, measured: Mapping[tuple[Dimension, ...], MetricTable]
) -> dict[str, pa.Table]:
    """The tables of a pin: `figures` (the totals, and those measured by each breakdown), a record list a grain."""
    named = [(",".join(by), row) for by, table in measured.items() for row in (table.rows if by else table.totals)]
    figures = figure_table("by", [by for by, _ in named], [row for _, row in named])
    with ThreadPoolExecutor(usable_cores()) as pool:
        lists = {_RECORDS + grain: pool.submit(_grain_records, store, scope, grain) for grain in GRAINS}
        return {FIGURES: figures, **{name: rows.result() for name, rows in lists.items()}}


def figure_table(named: str, names: Sequence[str], rows: Sequence[MetricRow]) -> pa.Table:
    """Figures as columns, each beside the name of the table it stands in, which is the column `named`."""
    values = {each.name: list(map(attrgetter(each.name), rows)) for each in fields(MetricRow)}
    arrays = [pa.array(values[name], _ROW_TYPES.get(name, pa.float64())) for name in values]
    return pa.table([pa.array(names, pa.string()), *arrays], names=[named, *values])


def pinned_records(pin: Pin, metric: str) -> pa.Table:
    """The records behind a pinned figure: the state of each, its columns and its source. Raises KeyError."""
    grain = REGISTRY[metric].grain
    if _RECORDS + metric in pin.tables():  # a pin of an earlier version keeps a list for each metric
        return pin.table(_RECORDS + metric)
    kept = pin.table(_RECORDS + grain.id)
    columns = [name for name in kept.column_names if not name.startswith(_STATE)]
    return kept.select([_STATE + metric, *columns]).rename_columns(["state", *columns])


def shown_texts(area: Area, scope: Scope) -> dict[str, str]:
    """The texts of a pin: the scope, the facts' SQL, the registry, and the area pack's files by name."""
    pack = {path.name: path.read_text(encoding="utf-8") for path in sorted(area.folder.iterdir()) if path.is_file()}
    return {
        "scope": _json(asdict(scope)),
        "facts": "\n\n".join(MACROS),
        "registry": _json([asdict(metric) for metric in REGISTRY.values()]),
        "area": _json(pack),
    }


def pinned_scope(pin: Pin) -> Scope:
    """What was asked about when a pin was made. Raises FileNotFoundError for a pin that keeps no figures."""
    return _SCOPE.validate_json(pin.text("scope"))


def pinned_definitions(pin: Pin) -> Mapping[str, Mapping[str, Any]]:
    """The metrics as they were defined when a pin was made, by id. Raises FileNotFoundError as `pinned_scope` does."""
    return {each["id"]: each for each in json.loads(pin.text("registry"))}


def pinned_values(figures: pa.Table, by: tuple[Dimension, ...]) -> Mapping[tuple[str, str], float | None]:
    """The values a pin holds, by metric and group key; none for a breakdown by several dimensions."""
    name = ",".join(by) or TOTAL
    return {(row["metric"], row["group_key"]): row["value"] for row in figures.to_pylist() if row["by"] == name}


def compared_with_pin(table: MetricTable, pin: Pin) -> MetricTable:
    """The table with `previous` as the pin stored it, never computed anew; None where the pin holds nothing alike."""
    figures, shown = pin.table(FIGURES), pinned_scope(pin)
    groups, totals = pinned_values(figures, table.by), pinned_values(figures, ())

    def beside(row: MetricRow, pinned: Mapping[tuple[str, str], float | None], *, is_ward: bool) -> MetricRow:
        is_flow = REGISTRY[row.metric].kind is Kind.FLOW
        is_alike = are_alike(shown, table.scope, is_ward=is_ward, is_flow=is_flow)
        return replace(row, previous=pinned.get((row.metric, row.group_key)) if is_alike else None)

    return replace(
        table,
        rows=tuple(beside(row, groups, is_ward=table.by == BY_WARD) for row in table.rows),
        totals=tuple(beside(row, totals, is_ward=False) for row in table.totals),
    )


def are_alike(one: Scope, other: Scope, *, is_ward: bool, is_flow: bool) -> bool:
    """Whether a figure of one scope can be set beside that of another: the same buildings, a like window."""
    same_place = one.groups == other.groups and (one.wards == other.wards or is_ward)
    return same_place and (one.window.kind is other.window.kind or not is_flow)


def _grain_records(store: Store, scope: Scope, grain: str) -> pa.Table:
    """The records of a grain, in one statement: for each of its metrics the state, then what a record list shows."""
    metrics = [metric for metric in REGISTRY.values() if metric.grain.id == grain]
    every_part = tuple(dict.fromkeys(part for metric in metrics for part in metric.parts))
    needs_prices = any(metric.needs_prices for metric in metrics)
    behind = Selection(store, replace(metrics[0], parts=every_part, needs_prices=needs_prices), scope, {})
    states = {f'"{_STATE}{metric.id}"': state_sql(metric) for metric in metrics}
    query = Query()
    facts = behind.facts(query, ", ".join(["*", *(f"{sql} as {name}" for name, sql in states.items())]))
    return store.arrow(listed_sql(metrics[0].grain, facts, tuple(states)), query.params)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)
