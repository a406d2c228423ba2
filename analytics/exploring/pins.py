"""What pinned briefings showed, figure beside figure: a table that can be asked like any other."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import pyarrow as pa

from analytics.exploring.column import choice, date, flag, number, text
from analytics.exploring.subject import PINS, Subject
from analytics.metric import Dimension
from analytics.pinning import FIGURES
from data.ledger.pins import Pin

TABLE = "so_lieu_ban_chot"
MOST_PINS = 8
_BREAKDOWNS = ("", Dimension.WARD.value)
_SCHEMA = pa.schema(
    [
        ("earlier_briefing", pa.string()),
        ("later_briefing", pa.string()),
        ("earlier_as_of", pa.date32()),
        ("later_as_of", pa.date32()),
        ("metric", pa.string()),
        ("ward", pa.string()),
        ("earlier_value", pa.float64()),
        ("later_value", pa.float64()),
        ("difference", pa.float64()),
        ("differs", pa.bool_()),
    ]
)
SUBJECT = Subject(
    id=PINS,
    relation=TABLE,
    order="fact.later_as_of, fact.metric, fact.ward nulls first",
    has_group=False,
    columns=(
        text("earlier_briefing"),
        text("later_briefing"),
        date("earlier_as_of"),
        date("later_as_of"),
        choice("metric", "metric"),
        choice("ward", Dimension.WARD),
        number("earlier_value"),
        number("later_value"),
        number("difference"),
        flag("differs"),
    ),
    shown=("earlier_briefing", "later_briefing", "metric", "ward", "earlier_value", "later_value", "difference"),
)


def compared(pins: Sequence[Pin]) -> pa.Table:
    """One row a pair of pins, metric and ward (None for the whole area), as the pins stored them.

    Of many pins the last few are paired. A figure that only one of the two has is blank on the other side, and differs.
    """
    latest = sorted(pins, key=lambda pin: pin.pinned_at)[-MOST_PINS:]
    shown = {pin.name: _figures(pin) for pin in latest}
    days = {pin.name: json.loads(pin.text("scope"))["as_of"] for pin in latest}
    rows = [
        _row(earlier.name, later.name, days, key, shown)
        for earlier, later in combinations(latest, 2)
        for key in {**shown[earlier.name], **shown[later.name]}
    ]
    return pa.Table.from_pylist(rows, _SCHEMA) if rows else _SCHEMA.empty_table()


def _figures(pin: Pin) -> dict[tuple[str, str | None], float | None]:
    return {
        (row["metric"], row["group_key"] if row["by"] else None): row["value"]
        for row in pin.table(FIGURES).to_pylist()
        if row["by"] in _BREAKDOWNS
    }


def _row(
    earlier: str,
    later: str,
    days: Mapping[str, str],
    key: tuple[str, str | None],
    shown: Mapping[str, Mapping[tuple[str, str | None], float | None]],
) -> dict[str, Any]:
    before, after = shown[earlier].get(key), shown[later].get(key)
    return {
        "earlier_briefing": earlier,
        "later_briefing": later,
        "earlier_as_of": dt.date.fromisoformat(days[earlier]),
        "later_as_of": dt.date.fromisoformat(days[later]),
        "metric": key[0],
        "ward": key[1],
        "earlier_value": before,
        "later_value": after,
        "difference": None if before is None or after is None else after - before,
        "differs": before != after,
    }
