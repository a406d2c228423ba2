"""Numbers: what is counted (`metrics`, `facts`), for whom and when (`scope`), and the figures (`measure`)."""

from analytics.comparison import Comparison, ComparisonKind, parse_comparison
from analytics.measure import measure, measure_days
from analytics.metric import Dimension, Metric, RecordState
from analytics.metric_table import Light, MetricRow, MetricTable
from analytics.registry import MACROS, REGISTRY
from analytics.scope import Scope, Window, WindowKind, default_scope

__all__ = [
    "MACROS",
    "REGISTRY",
    "Comparison",
    "ComparisonKind",
    "Dimension",
    "Light",
    "Metric",
    "MetricRow",
    "MetricTable",
    "RecordState",
    "Scope",
    "Window",
    "WindowKind",
    "default_scope",
    "measure",
    "measure_days",
    "parse_comparison",
]
