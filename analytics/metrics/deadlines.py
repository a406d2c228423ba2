"""How late violations are: past their deadline, without one, days until put right."""

from analytics.metric import Better, Estimate, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, OWNER, REVIEWED_ON
from analytics.metrics.violations import LEGAL_BASIS, VIOLATION

OVERDUE = Metric(
    id="violations_overdue",
    label="Tồn tại quá hạn khắc phục",
    unit="%",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="is_overdue",
    is_done="not is_overdue",
    applies="is_open_with_deadline",
    better=Better.LOWER,
    interval=IntervalKind.WILSON,
    done_label="Còn trong hạn",
    not_done_label="Quá hạn",
    plan=None,
    definition=(
        "Số tồn tại đang mở đã qua hạn khắc phục, chia cho số tồn tại đang mở có hạn. Chỉ tính gia hạn có văn bản."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
OVERDUE_FIRST = Metric(
    id="violations_overdue_first",
    label="Tồn tại quá hạn khắc phục ban đầu",
    unit="%",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="is_overdue_by_first",
    is_done="not is_overdue_by_first",
    applies="is_open_with_first_deadline",
    better=Better.LOWER,
    interval=IntervalKind.WILSON,
    done_label="Còn trong hạn ban đầu",
    not_done_label="Quá hạn ban đầu",
    plan=None,
    definition=(
        "Như tồn tại quá hạn khắc phục, nhưng tính theo hạn được ấn định lần đầu: gia hạn không làm giảm số này."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
NO_DEADLINE = Metric(
    id="violations_without_deadline",
    label="Tồn tại chưa ấn định thời hạn",
    unit="%",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="deadline_on is null",
    is_done="deadline_on is not null",
    applies="is_open",
    better=Better.LOWER,
    interval=IntervalKind.WILSON,
    done_label="Đã ấn định thời hạn",
    not_done_label="Chưa ấn định thời hạn",
    plan=None,
    definition="Số tồn tại đang mở chưa ấn định thời hạn khắc phục, chia cho số tồn tại đang mở.",
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
DAYS = Metric(
    id="days_to_resolve",
    label="Số ngày khắc phục (trung vị)",
    unit="ngày",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.MEDIAN_SURVIVAL,
    numerator="is_verified",
    is_done="is_verified",
    duration_days="days_to_verified",
    better=Better.LOWER,
    interval=IntervalKind.LOG_LOG,
    done_label="Đã phúc tra",
    not_done_label="Chưa phúc tra",
    plan=None,
    definition=(
        "Trung vị Kaplan–Meier của số ngày từ khi phát hiện đến khi có phúc tra; tồn tại còn mở được tính đến ngày "
        "tính. Chưa xác định khi chưa đến một nửa số tồn tại được khắc phục."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
DAYS_DECLARED = Metric(
    id="days_to_declare",
    label="Số ngày đến khi báo đã khắc phục (trung vị)",
    unit="ngày",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.MEDIAN_SURVIVAL,
    numerator="is_answered",
    is_done="is_answered",
    duration_days="days_to_answered",
    better=Better.LOWER,
    interval=IntervalKind.LOG_LOG,
    done_label="Đã báo khắc phục",
    not_done_label="Chưa báo khắc phục",
    plan=None,
    definition=(
        "Như số ngày khắc phục, nhưng tính đến ngày phường báo cáo đã khắc phục nếu ngày đó sớm hơn ngày phúc tra."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (
    OVERDUE,
    OVERDUE_FIRST,
    NO_DEADLINE,
    DAYS,
    DAYS_DECLARED,
)
