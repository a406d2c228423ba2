"""Every metric and every facts macro. A new metric is an entry in `metrics/`; a new file there is one name here."""

from importlib.resources import files

from analytics.metric import Grain, Metric
from analytics.metric_values import metric_values_sql
from analytics.metrics import (
    buildings,
    deadlines,
    equipment,
    incidents,
    inspections,
    management,
    outreach,
    own_plans,
    reports,
    risk,
    safety,
    sanctions,
    tasks,
    teams,
    violations,
)
from analytics.survival import HALF

_SUBJECTS = (
    buildings,
    equipment,
    outreach,
    teams,
    own_plans,
    tasks,
    reports,
    management,
    inspections,
    sanctions,
    violations,
    deadlines,
    safety,
    risk,
    incidents,
)

# In the order they are created: a macro that reads another comes after it.
_FACTS = (
    "freshness",
    "equipment_facts",
    "violation_facts",
    "team_facts",
    "building_facts",
    "outreach_facts",
    "inspection_facts",
    "incident_facts",
    "unit_plan_facts",
    "task_facts",
    "conclusion_facts",
    "report_facts",
    "rule_item_facts",
    "safety_facts",
    "risk_facts",
)

SUBJECTS: dict[str, tuple[Metric, ...]] = {
    subject.__name__.rpartition(".")[2]: subject.METRICS for subject in _SUBJECTS
}
REGISTRY: dict[str, Metric] = {metric.id: metric for metrics in SUBJECTS.values() for metric in metrics}
GRAINS: dict[str, Grain] = {metric.grain.id: metric.grain for metric in REGISTRY.values()}


def facts_sql(name: str) -> str:
    """The text of a facts macro."""
    return files("analytics").joinpath("facts", f"{name}.sql").read_text(encoding="utf-8")


MACROS: tuple[str, ...] = (*(facts_sql(name) for name in _FACTS), metric_values_sql(REGISTRY.values(), HALF))
