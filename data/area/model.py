"""The classes of an area pack: one a table, field names are the column names of the pack's CSV files."""

from data.area.catalogues import AppliesTo, EquipmentType, LegalBasis, ViolationType
from data.area.places import AliasKind, Part, Unit, UnitKind, Ward, WardAlias, WardChange
from data.area.risk_tables import Axis, Condition, CutPoint, Grading, Parameter, RuleItem
from data.area.work import (
    Assignment,
    Defaults,
    ExpectedPeriod,
    Holiday,
    OwnPlanUnits,
    Plan,
    PlanLevel,
    Target,
    Task,
    Threshold,
)

__all__ = [
    "AliasKind",
    "AppliesTo",
    "Assignment",
    "Axis",
    "Condition",
    "CutPoint",
    "Defaults",
    "EquipmentType",
    "ExpectedPeriod",
    "Grading",
    "Holiday",
    "LegalBasis",
    "OwnPlanUnits",
    "Parameter",
    "Part",
    "Plan",
    "PlanLevel",
    "RuleItem",
    "Target",
    "Task",
    "Threshold",
    "Unit",
    "UnitKind",
    "ViolationType",
    "Ward",
    "WardAlias",
    "WardChange",
]
