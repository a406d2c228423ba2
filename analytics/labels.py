"""What groups are called and in which order they stand: the reference tables of the snapshot, never a list in code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analytics.metric import Dimension
from analytics.source import Source

_VOCABULARY = "select code::varchar as key, label from vocabulary where list = '{}'"
_LABELS = {
    Dimension.UNIT: "select unit::varchar as key, name as label from unit order by report_order, unit",
    Dimension.GROUP: _VOCABULARY.format("ManagementGroup"),
    Dimension.KIND: _VOCABULARY.format("BuildingKind"),
    Dimension.FUNDING: _VOCABULARY.format("Funding"),
    Dimension.TEAM_KIND: _VOCABULARY.format("TeamKind"),
    Dimension.OUTREACH_FORM: _VOCABULARY.format("OutreachForm"),
    Dimension.PLAN: "select plan::varchar as key, number as label from plan order by issued_on, plan",
    Dimension.TASK: "select task::varchar as key, name as label from task order by plan, task_order, task",
    Dimension.EQUIPMENT_TYPE: (
        "select equipment_type::varchar as key, name as label from equipment_type order by display_order"
    ),
    Dimension.EQUIPMENT_GROUP: (
        "select equipment_group::varchar as key, any_value(group_name) as label from equipment_type "
        "group by equipment_group order by min(display_order)"
    ),
    Dimension.VIOLATION_TYPE: (
        "select violation_type::varchar as key, name as label from violation_type order by display_order"
    ),
    Dimension.VIOLATION_GROUP: (
        "select violation_group::varchar as key, any_value(group_name) as label from violation_type "
        "group by violation_group order by min(display_order)"
    ),
}
_EQUIPMENT_GROUPS = "select equipment_type::varchar as key, equipment_group::varchar as label from equipment_type"


@dataclass(frozen=True, slots=True)
class Labels:
    """Per dimension: key → label, in display order. `equipment_group` leads from a type to its group."""

    of: Mapping[Dimension, Mapping[str, str]]
    equipment_group: Mapping[str, str]

    def label(self, dimension: Dimension, key: str) -> str:
        """What a group is called; its key when the reference tables do not know it."""
        return self.of.get(dimension, {}).get(key, key)

    def order(self, dimension: Dimension, key: str) -> tuple[int, str]:
        """Where a group stands among its like; unknown ones come last, by key."""
        known = list(self.of.get(dimension, {}))
        return (known.index(key) if key in known else len(known), key)


def read_labels(source: Source, by: Sequence[Dimension]) -> Labels:
    """The labels of the dimensions asked for."""
    of = {dimension: _pairs(source, _LABELS[dimension]) for dimension in by if dimension in _LABELS}
    groups = _pairs(source, _EQUIPMENT_GROUPS) if Dimension.EQUIPMENT_GROUP in by else {}
    return Labels(of, groups)


def _pairs(source: Source, sql: str) -> dict[str, str]:
    return {str(row["key"]): str(row["label"]) for row in source.rows(sql, {})}
