"""Kế hoạch riêng của đơn vị: metrics of unit × district plan."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_245, REVIEWED_ON

UNIT_PLAN = Grain(
    id="unit_plan",
    label="đơn vị × kế hoạch",
    macro="unit_plan_facts",
    table="",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.PLAN),
    columns=("unit", "plan", "own_plan_no", "issued_on", "own_plan_due_on"),
    coverage_of=CoverageOf.RECORDS,
    has_group=False,
    has_unit=True,
)

ISSUED = Metric(
    id="plans_issued",
    label="Đơn vị đã ban hành kế hoạch thực hiện",
    unit="%",
    kind=Kind.STOCK,
    grain=UNIT_PLAN,
    estimate=Estimate.RATIO,
    numerator="is_issued",
    is_done="is_issued",
    applies="is_obliged",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã ban hành",
    not_done_label="Chưa ban hành",
    plan="245",
    definition=(
        "Số đơn vị đã ban hành kế hoạch riêng đến ngày tính, chia cho số đơn vị phải ban hành. Phường không có nhà "
        "chung cư không thuộc diện."
    ),
    legal_basis=PLAN_245,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
ON_TIME = Metric(
    id="plans_on_time",
    label="Đơn vị ban hành kế hoạch đúng hạn",
    unit="%",
    kind=Kind.STOCK,
    grain=UNIT_PLAN,
    estimate=Estimate.RATIO,
    numerator="is_issued_on_time",
    is_done="is_issued_on_time",
    applies="is_obliged",
    is_pending="not is_due",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đúng hạn",
    not_done_label="Quá hạn hoặc chưa ban hành",
    plan="245",
    definition=(
        "Số đơn vị ban hành kế hoạch riêng trước thời hạn (Kế hoạch 245: trước ngày 06/01/2020), chia cho số đơn vị "
        "phải ban hành. Trước thời hạn chỉ tiêu chưa đến hạn, không tính tỷ lệ."
    ),
    legal_basis=PLAN_245,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (ISSUED, ON_TIME)
