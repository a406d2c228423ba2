"""Tiến độ nhiệm vụ: metrics of task × unit it is assigned to."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_141, PLAN_245, REVIEWED_ON

TASK = Grain(
    id="task",
    label="nhiệm vụ × đơn vị",
    macro="task_facts",
    table="task_progress",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.PLAN, Dimension.TASK),
    columns=("unit", "task", "role", "due_on", "status", "progress_percent", "completed_on", "evidence_no"),
    coverage_of=CoverageOf.RECORDS,
    has_group=False,
    has_unit=True,
)
LEGAL_BASIS = f"{PLAN_141}; {PLAN_245}"

DONE = Metric(
    id="tasks_done",
    label="Nhiệm vụ đã hoàn thành",
    unit="%",
    kind=Kind.STOCK,
    grain=TASK,
    estimate=Estimate.RATIO,
    numerator="is_done",
    is_done="is_done",
    applies="is_obliged and not is_paused",
    is_reported="is_reported",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã hoàn thành",
    not_done_label="Chưa hoàn thành",
    plan=None,
    definition=(
        "Số nhiệm vụ được giao mà đơn vị đã hoàn thành đến ngày tính, chia cho số nhiệm vụ được giao và đã báo cáo "
        "tiến độ. Nhiệm vụ tạm dừng không thuộc diện."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
EVIDENCED = Metric(
    id="tasks_done_with_evidence",
    label="Nhiệm vụ hoàn thành có minh chứng",
    unit="%",
    kind=Kind.STOCK,
    grain=TASK,
    estimate=Estimate.RATIO,
    numerator="is_evidenced",
    is_done="is_evidenced",
    applies="is_obliged and not is_paused",
    is_reported="is_reported",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Hoàn thành, có minh chứng",
    not_done_label="Chưa hoàn thành hoặc tự báo cáo",
    plan=None,
    definition=(
        "Như chỉ tiêu nhiệm vụ đã hoàn thành, nhưng chỉ tính nhiệm vụ có số và ngày văn bản minh chứng; hoàn thành "
        "không có minh chứng là “tự báo cáo”."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
OVERDUE = Metric(
    id="tasks_overdue",
    label="Nhiệm vụ quá hạn",
    unit="%",
    kind=Kind.STOCK,
    grain=TASK,
    estimate=Estimate.RATIO,
    numerator="is_overdue",
    is_done="not is_overdue",
    applies="is_obliged and has_deadline and not is_paused",
    is_reported="is_reported",
    better=Better.LOWER,
    interval=IntervalKind.WILSON,
    done_label="Không quá hạn",
    not_done_label="Quá hạn",
    plan=None,
    definition=(
        "Số nhiệm vụ có thời hạn trước ngày tính mà chưa hoàn thành, chia cho số nhiệm vụ có thời hạn và đã báo cáo "
        "tiến độ. Thời hạn theo bảng giao nhiệm vụ, nếu không có thì theo báo cáo. Nhiệm vụ tạm dừng hoặc không có "
        "thời hạn không thuộc diện."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (DONE, EVIDENCED, OVERDUE)
