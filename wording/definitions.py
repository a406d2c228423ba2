"""A metric's definition in words: its formula, its states, what it can be shown by, why it has no interval."""

from collections.abc import Mapping

from analytics.metric import Dimension, Estimate, IntervalKind, Metric, NoInterval, RecordState
from wording.labels import state

DIMENSIONS: Mapping[Dimension, str] = {
    Dimension.WARD: "phường",
    Dimension.UNIT: "đơn vị",
    Dimension.GROUP: "nhóm nhà",
    Dimension.KIND: "loại nhà",
    Dimension.EQUIPMENT_TYPE: "loại phương tiện",
    Dimension.EQUIPMENT_GROUP: "nhóm phương tiện",
    Dimension.VIOLATION_TYPE: "loại tồn tại, vi phạm",
    Dimension.VIOLATION_GROUP: "nhóm tồn tại, vi phạm",
    Dimension.PLAN: "kế hoạch",
    Dimension.TASK: "nhiệm vụ",
    Dimension.FUNDING: "nguồn kinh phí",
    Dimension.TEAM_KIND: "loại đội",
    Dimension.OUTREACH_FORM: "hình thức tuyên truyền",
    Dimension.MONTH: "tháng",
    Dimension.PERIOD: "kỳ báo cáo",
}
_INTERVALS: Mapping[IntervalKind, str] = {
    IntervalKind.WILSON: "Wilson 95% (mỗi bản ghi là đạt hoặc chưa đạt)",
    IntervalKind.BYAR: "Byar 95% (số đếm sự việc)",
    IntervalKind.LOG_LOG: "log-log 95% (trung vị Kaplan–Meier)",
}
_NO_INTERVALS: Mapping[NoInterval, str] = {
    NoInterval.QUANTITIES: "Không tính: các cái trong cùng một nhà không phải phép thử độc lập.",
    NoInterval.MONEY: "Không tính: là số tiền.",
    NoInterval.PEOPLE: "Không tính: người cùng một nhà hoặc một buổi đi cùng nhau.",
    NoInterval.SCORE: "Không tính: là điểm có trọng số.",
    NoInterval.EXACT_COUNT: "Không tính: đếm đủ mọi trường hợp, không phải mẫu.",
}
_FORMULAS: Mapping[Estimate, str] = {
    Estimate.RATIO: "Tổng tử số ÷ tổng mẫu số của các bản ghi “{done}” và “{not_done}”",
    Estimate.COUNT: "Tổng của các bản ghi đã có số liệu",
    Estimate.MEAN: "Tổng có trọng số ÷ tổng trọng số của các bản ghi đã có số liệu",
    Estimate.MEDIAN_SURVIVAL: "Trung vị Kaplan–Meier; trường hợp chưa kết thúc được tính đến ngày xem số liệu",
}


def formula(metric: Metric) -> str:
    """How the value follows from the records; sums over sums, never a mean of percentages."""
    text = _FORMULAS[metric.estimate].format(done=metric.done_label, not_done=metric.not_done_label)
    return f"{text}; mỗi bản ghi là một {metric.grain.label}."


def states(metric: Metric) -> str:
    """The four record states in the metric's own words; they add up to all records."""
    return " · ".join(state(metric, each) for each in RecordState)


def dimensions(metric: Metric) -> str:
    """What the metric can be shown by."""
    return ", ".join(DIMENSIONS[dimension] for dimension in metric.dimensions)


def interval(metric: Metric) -> str:
    """The kind of interval, or the sentence why there is none."""
    return _INTERVALS.get(metric.interval) or _NO_INTERVALS[metric.no_interval]
