"""The equipment that is missing most: which type, how much of it, and in which wards."""

from collections import Counter

from analytics.finding import EquipmentShortage
from analytics.measure import measure
from analytics.metric import Dimension
from analytics.metric_table import MetricRow
from analytics.scope import Scope
from analytics.source import Source

WARDS_NAMED = 3
_TYPES = "select equipment_type::varchar as equipment_type, name, unit_of_measure from equipment_type"
_WARDS = "select ward::varchar as ward, name, report_order from ward"


def worst_shortage(source: Source, scope: Scope) -> EquipmentShortage | None:
    """The type that most buildings lack and its missing quantity; None when every approved need is met.

    Types are compared by buildings, because pieces of unlike things are not: 100 torches must not hide an alarm.
    """
    table = measure(
        source, ["equipment_lines_met", "equipment_coverage"], scope, [Dimension.EQUIPMENT_TYPE, Dimension.WARD]
    )
    lacking: Counter[str] = Counter()
    for row in table.of("equipment_lines_met"):
        lacking[_type(row)] += _remaining(row)
    if not lacking or not max(lacking.values()):
        return None
    worst = max(sorted(lacking), key=lacking.__getitem__)
    missing = {_ward(row): _remaining(row) for row in table.of("equipment_coverage") if _type(row) == worst}
    [kind] = [row for row in source.rows(_TYPES, {}) if row["equipment_type"] == worst]
    return EquipmentShortage(sum(missing.values()), kind["unit_of_measure"], kind["name"], _most(source, missing))


def _most(source: Source, missing: dict[str, int]) -> tuple[str, ...]:
    wards = [row for row in source.rows(_WARDS, {}) if missing.get(row["ward"])]
    in_order = sorted(wards, key=lambda row: (-missing[row["ward"]], row["report_order"]))
    return tuple(row["name"] for row in in_order[:WARDS_NAMED])


def _remaining(row: MetricRow) -> int:
    return int((row.denominator or 0) - (row.numerator or 0))


def _type(row: MetricRow) -> str:
    return row.group_key.split("|")[0]


def _ward(row: MetricRow) -> str:
    return row.group_key.split("|")[1]
