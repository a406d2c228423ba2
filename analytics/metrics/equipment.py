"""Plan 141, what the old blocks were to get: metrics of building × equipment type."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric, NoInterval
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_141, REVIEWED_ON

EQUIPMENT = Grain(
    id="equipment",
    label="nhà × loại phương tiện",
    macro="equipment_facts",
    table="equipment",
    dimensions=(
        Dimension.WARD,
        Dimension.UNIT,
        Dimension.GROUP,
        Dimension.KIND,
        Dimension.EQUIPMENT_TYPE,
        Dimension.EQUIPMENT_GROUP,
        Dimension.FUNDING,
    ),
    columns=(
        "building",
        "equipment_type",
        "approved_need",
        "required_reported",
        "installed",
        "working",
        "checked_on",
        "funding",
        "cost_vnd",
    ),
    coverage_of=CoverageOf.RECORDS,
)

LINES_MET = Metric(
    id="equipment_lines_met",
    label="Dòng phương tiện đủ nhu cầu",
    unit="%",
    kind=Kind.STOCK,
    grain=EQUIPMENT,
    estimate=Estimate.RATIO,
    numerator="is_met",
    is_done="is_met",
    within="is_in_plan_141",
    applies="may_have_need",
    is_reported="is_need_answered",
    is_settled=True,
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đủ nhu cầu",
    not_done_label="Còn thiếu",
    plan="141",
    definition=(
        "Số dòng (nhà × loại phương tiện) có số lượng đã trang bị ≥ nhu cầu được duyệt, chia cho số dòng có nhu cầu "
        "được duyệt lớn hơn 0. Chỉ tính chung cư cũ."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
COVERAGE = Metric(
    id="equipment_coverage",
    label="Tỷ lệ đáp ứng nhu cầu trang bị",
    unit="%",
    kind=Kind.STOCK,
    grain=EQUIPMENT,
    estimate=Estimate.RATIO,
    numerator="installed_towards_need",
    denominator="need_answered",
    is_done="is_met",
    within="is_in_plan_141",
    applies="may_have_need",
    is_reported="is_need_answered",
    is_settled=True,
    needs_one_of=(Dimension.EQUIPMENT_TYPE, Dimension.EQUIPMENT_GROUP),
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.QUANTITIES,
    done_label="Đủ nhu cầu",
    not_done_label="Còn thiếu",
    plan="141",
    definition=(
        "Tổng số lượng đã trang bị (mỗi nhà tính nhiều nhất bằng nhu cầu) chia cho tổng nhu cầu được duyệt. Chỉ tính "
        "theo từng loại hoặc nhóm phương tiện: không cộng các đơn vị tính khác nhau."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
WORKING = Metric(
    id="equipment_working",
    label="Phương tiện còn sử dụng tốt",
    unit="%",
    kind=Kind.STOCK,
    grain=EQUIPMENT,
    estimate=Estimate.RATIO,
    numerator="working_of_installed",
    denominator="installed_checked",
    is_done="is_all_working",
    within="is_in_plan_141",
    applies="may_be_installed",
    is_reported="is_working_reported",
    is_settled=True,
    needs_one_of=(Dimension.EQUIPMENT_TYPE, Dimension.EQUIPMENT_GROUP),
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.QUANTITIES,
    done_label="Còn tốt toàn bộ",
    not_done_label="Có hư hỏng",
    plan="141",
    definition=(
        "Tổng số lượng còn sử dụng tốt chia cho tổng số lượng đã trang bị, theo từng loại hoặc nhóm phương tiện. "
        "Nhà chưa trang bị loại đó không thuộc diện."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
SPEND = Metric(
    id="equipment_spend",
    label="Kinh phí đã trang bị",
    unit="đồng",
    kind=Kind.FLOW,
    grain=EQUIPMENT,
    estimate=Estimate.COUNT,
    numerator="cost_vnd",
    is_done="true",
    within="is_in_plan_141",
    applies="is_installed_in_window",
    is_reported="cost_vnd is not null",
    better=Better.NEITHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.MONEY,
    done_label="Đã báo kinh phí",
    not_done_label="Chưa báo kinh phí",
    plan="141",
    definition="Tổng kinh phí của các dòng phương tiện có ngày trang bị trong kỳ tính. Chỉ tính chung cư cũ.",
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
SHORTAGE_COST = Metric(
    id="shortage_cost",
    label="Kinh phí cho phần còn thiếu",
    unit="đồng",
    kind=Kind.STOCK,
    grain=EQUIPMENT,
    estimate=Estimate.COUNT,
    numerator="shortage * unit_price_vnd",
    is_done="is_met",
    within="is_in_plan_141",
    applies="has_need and unit_price_vnd is not null",
    is_reported="is_installed_reported",
    needs_prices=True,
    better=Better.LOWER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.MONEY,
    done_label="Không thiếu",
    not_done_label="Còn thiếu",
    plan="141",
    definition=(
        "Tổng (nhu cầu được duyệt trừ số đã trang bị, không âm) nhân đơn giá do người dùng nhập. Loại phương tiện chưa "
        "có đơn giá không thuộc diện."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (LINES_MET, COVERAGE, WORKING, SPEND, SHORTAGE_COST)
