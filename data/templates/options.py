"""The drop-down lists of a workbook: code → label, from the vocabulary and the area pack."""

from collections.abc import Mapping

from data.area import Area
from data.area.model import OwnPlanUnits
from data.cleaning.choices import load_vocabulary
from data.periods import Period

Options = Mapping[str, Mapping[str, str]]


def option_lists(area: Area, period: Period) -> Options:
    """Every list by name; wards and units are those in force at the period's cut-off."""
    day = period.cutoff
    vocabulary = {name: choices.labels for name, choices in load_vocabulary().items()}
    return vocabulary | {
        "EquipmentType": {kind.equipment_type: kind.name for kind in area.equipment_types},
        "ViolationType": {kind.violation_type: kind.name for kind in area.violation_types},
        "Task": {task.task: task.task for task in area.tasks},
        "Plan": {plan.plan: plan.number for plan in area.plans if plan.own_plan_units is not OwnPlanUnits.NONE},
        "Unit": {unit.unit: unit.name for unit in area.units if unit.valid_from <= day < unit.valid_to},
        "Ward": {ward.ward: ward.name for ward in area.wards_on(day)},
        "Metric": {target.metric: target.metric for target in area.targets},
    }
