"""What a pin keeps of a briefing, and the briefing read back from a pin: nothing is computed anew."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
from pydantic import TypeAdapter

from analytics.metric import Dimension
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.pinning import figure_table, shown_tables, shown_texts
from analytics.scope import Scope
from briefing.arrangement import keep_outline, kept_outline
from briefing.material import By, Material
from data.area import Area
from data.ledger import Ledger
from data.ledger.pins import Pin
from data.papers import Papers
from data.store import Store

FIGURES, TEXT = "briefing-figures", "briefing"
_BY, _DAY, _HIGH_RISES = "by:", "day:", "high-rises"
_MEASURED = ("tables", "trail", "high_rises")
_MATERIAL = TypeAdapter(Material)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Under which name a briefing is pinned, and when."""

    name: str
    at: dt.datetime


def pin_briefing(ledger: Ledger, material: Material, store: Store, area: Area, occasion: Occasion) -> Pin:
    """The pin that freezes a briefing: its snapshot, its figures and record lists, its words and definitions.

    The outline that was composed on the draft becomes its own. Raises PinNameTaken, UnknownSnapshot or StoreLocked.
    """
    tables, texts = kept(material)
    shown = shown_tables(store, material.scope, material.tables)
    words = shown_texts(area, material.scope)
    pin = ledger.pin(occasion.name, material.snapshot, occasion.at, {**shown, **tables}, {**words, **texts})
    _carry_outline(Papers(ledger.store), occasion)
    return pin


def _carry_outline(papers: Papers, occasion: Occasion) -> None:
    """What people changed of the draft is now the briefing's; so is that nothing was changed."""
    draft = kept_outline(papers, "")
    if draft != kept_outline(papers, occasion.name):
        keep_outline(papers, occasion.name, draft, author="", at=occasion.at)


def kept(material: Material) -> tuple[Mapping[str, pa.Table], Mapping[str, str]]:
    """The tables and texts of a briefing, by the names under which a pin stores them."""
    named = [
        *((_BY + ",".join(by), table) for by, table in material.tables.items()),
        *((_DAY + day.isoformat(), table) for day, table in material.trail),
        (_HIGH_RISES, material.high_rises),
    ]
    stored = [(name, is_total, row) for name, table in named for is_total, row in _figures(table)]
    figures = figure_table("table", [name for name, _, _ in stored], [row for _, _, row in stored])
    totals = pa.array([is_total for _, is_total, _ in stored], pa.bool_())
    text = _MATERIAL.dump_json(material, exclude=dict.fromkeys(_MEASURED, True), indent=1).decode()
    return {FIGURES: figures.append_column("is_total", totals)}, {TEXT: text}


def has_briefing(pin: Pin) -> bool:
    """Whether a pin holds a briefing: those of earlier versions hold figures only."""
    return TEXT in pin.texts()


def recalled(pin: Pin) -> Material:
    """The briefing as it was when it was pinned. Raises FileNotFoundError when the pin holds none."""
    values: dict[str, Any] = json.loads(pin.text(TEXT))
    scope = TypeAdapter(Scope).validate_python(values["scope"])
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in pin.table(FIGURES).to_pylist():
        rows.setdefault(row.pop("table"), []).append(row)
    values["tables"] = {_by(name): _table(own, scope, _by(name)) for name, own in rows.items() if name.startswith(_BY)}
    days = [
        (dt.date.fromisoformat(name.removeprefix(_DAY)), own) for name, own in rows.items() if name.startswith(_DAY)
    ]
    values["trail"] = [(day, _table(own, scope.on(day), ())) for day, own in days]
    values["high_rises"] = _table(rows.get(_HIGH_RISES, []), scope, (Dimension.VIOLATION_GROUP,))
    return _MATERIAL.validate_python(values)


def _figures(table: MetricTable) -> Iterator[tuple[bool, MetricRow]]:
    yield from ((True, row) for row in table.totals)
    yield from ((False, row) for row in table.rows)


def _by(name: str) -> By:
    return tuple(Dimension(one) for one in name.removeprefix(_BY).split(",") if one)


def _table(stored: Iterable[dict[str, Any]], scope: Scope, by: By) -> MetricTable:
    totals: list[MetricRow] = []
    rows: list[MetricRow] = []
    for values in stored:
        is_total = values.pop("is_total")
        light = Light(values.pop("light")) if values["light"] else values.pop("light")
        (totals if is_total else rows).append(MetricRow(**values, light=light))
    metrics = tuple(dict.fromkeys(row.metric for row in (*rows, *totals)))
    return MetricTable(metrics, scope, by, tuple(rows), tuple(totals), (), "")
