"""What So sánh các phường asks a snapshot besides the shared questions."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from analytics.measure import BY_WARD, measure_days
from analytics.scope import Scope
from analytics.source import Source

Trails = Mapping[tuple[str, str], tuple[float | None, ...]]


def trails(source: Source, scope: Scope, metrics: tuple[str, ...], days: tuple[dt.date, ...]) -> Trails:
    """The values of each metric and ward on the days, by (metric, ward); the whole area's by (metric, "")."""
    found: dict[tuple[str, str], dict[dt.date, float | None]] = {}
    for day, table in measure_days(source, metrics, replace(scope, wards=()), BY_WARD, days):
        for row in (*table.rows, *table.totals):
            found.setdefault((row.metric, row.group_key), {})[day] = row.value
    return MappingProxyType({key: tuple(values.get(day) for day in days) for key, values in found.items()})
