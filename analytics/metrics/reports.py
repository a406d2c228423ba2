"""Chế độ báo cáo: metrics of ward × reporting period. Whether a report came, and when, is never typed."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, OWNER, REVIEWED_ON

REPORT = Grain(
    id="report",
    label="phường × kỳ báo cáo",
    macro="report_facts",
    table="",
    dimensions=(Dimension.WARD, Dimension.UNIT),
    columns=("period", "cutoff", "due_on", "first_received_at"),
    coverage_of=CoverageOf.RECORDS,
    has_group=False,
    has_source=False,
)
LEGAL_BASIS = "Nghị định 09/2019/NĐ-CP về chế độ báo cáo của cơ quan hành chính nhà nước"

RECEIVED = Metric(
    id="reports_received",
    label="Báo cáo đã gửi",
    unit="%",
    kind=Kind.STOCK,
    grain=REPORT,
    estimate=Estimate.RATIO,
    numerator="is_received",
    is_done="is_received",
    applies="is_obliged",
    is_pending="not is_due",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã gửi",
    not_done_label="Chưa gửi",
    plan=None,
    definition=(
        "Số báo cáo định kỳ và báo cáo nhanh đã được tiếp nhận đến ngày tính, chia cho số báo cáo đến hạn. Thời điểm "
        "nhận do phần mềm ghi khi tiếp nhận tệp. Phường không có nhà chung cư không thuộc diện."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
ON_TIME = Metric(
    id="reports_on_time",
    label="Báo cáo gửi đúng hạn",
    unit="%",
    kind=Kind.STOCK,
    grain=REPORT,
    estimate=Estimate.RATIO,
    numerator="is_on_time",
    is_done="is_on_time",
    applies="is_obliged",
    is_pending="not is_due",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đúng hạn",
    not_done_label="Quá hạn hoặc chưa gửi",
    plan=None,
    definition=(
        "Số báo cáo được tiếp nhận lần đầu không muộn hơn hạn gửi, chia cho số báo cáo đến hạn. Nộp lại để chỉnh sửa "
        "không làm mất lần gửi đúng hạn."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (RECEIVED, ON_TIME)
