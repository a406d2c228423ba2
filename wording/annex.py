"""The words of the annex workbook: its heads, its scope, what a figure's remark says."""

import datetime as dt

from analytics.metric import Metric
from analytics.metric_table import MetricRow
from wording import numbers

COLUMNS = (
    "STT",
    "Đơn vị",
    "Tổng số (1)",
    "Kết quả (2)",
    "Tỷ lệ (3)=(2)/(1)",
    "Kỳ trước (4)",
    "So kỳ trước (5)=(3)-(4)",
    "Chỉ tiêu",
    "Đánh giá",
    "Ghi chú",
)
EVERYWHERE = "Toàn {unit}"
STALE = "số liệu kỳ trước"
_ADJUSTED = "điều chỉnh tại chỗ, chờ phường xác nhận"


def scope(metric: Metric, as_of: dt.date) -> str:
    """What is counted and its day."""
    return f"Đơn vị: {metric.grain.label}; tính đến ngày {numbers.date(as_of)}. {metric.definition}"


def remark(row: MetricRow) -> str:
    """Whether a figure is of an earlier period, or was told by telephone."""
    return "; ".join(
        text for text, holds in ((STALE, row.stale and row.value is not None), (_ADJUSTED, row.adjusted)) if holds
    )
