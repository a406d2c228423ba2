"""The area pack: everything that is particular to a place (docs/area-pack.md)."""

from data.area.catalogues import AppliesTo, EquipmentType, LegalBasis, ViolationType
from data.area.files import ALWAYS, FOREVER, AreaError, Flaw
from data.area.load import default_area_folder, load_area
from data.area.pack import Area
from data.area.places import AliasKind, Part, Unit, UnitKind, Ward, WardAlias, WardChange
from data.area.risk_tables import Axis, Condition, CutPoint, Grading, Parameter, RuleItem
from data.area.succession import UNKNOWN
from data.area.work import (
    Assignment,
    Benchmark,
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
    "ALWAYS",
    "FOREVER",
    "UNKNOWN",
    "AliasKind",
    "AppliesTo",
    "Area",
    "AreaError",
    "Assignment",
    "Axis",
    "Benchmark",
    "Condition",
    "CutPoint",
    "Defaults",
    "EquipmentType",
    "ExpectedPeriod",
    "Flaw",
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
    "default_area_folder",
    "load_area",
]
