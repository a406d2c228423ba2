"""Plan 141, building by building: equipped, reached, guarded by a team."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric, NoInterval
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_141, REVIEWED_ON

BUILDING = Grain(
    id="building",
    label="nhà",
    macro="building_facts",
    table="building",
    part_tables=(
        ("equipment", "equipment"),
        ("violations", "violation"),
        ("teams", "fire_team"),
        ("inspections", "inspection"),
        ("outreach", "outreach"),
    ),
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.GROUP, Dimension.KIND),
    columns=("building", "name", "address", "kind", "management_group"),
    coverage_of=CoverageOf.RECORDS,
)

FULLY_EQUIPPED = Metric(
    id="buildings_fully_equipped",
    label="Nhà được trang bị đủ",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="is_fully_equipped",
    is_done="is_fully_equipped",
    within="is_in_plan_141",
    applies="has_need",
    is_reported="is_need_answered",
    parts=("equipment",),
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Trang bị đủ",
    not_done_label="Chưa đủ",
    plan="141",
    definition=(
        "Số nhà chung cư cũ có mọi loại phương tiện đạt nhu cầu được duyệt, chia cho số nhà có ít nhất một nhu cầu "
        "được duyệt. Nhà còn dòng để trống là chưa có số liệu."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
HOUSEHOLDS = Metric(
    id="households_committed",
    label="Hộ ký cam kết an toàn PCCC",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="households_committed",
    denominator="households",
    is_done="households_committed >= households",
    within="is_in_plan_141",
    applies="households is distinct from 0",
    is_reported="households is not null and has_outreach_sheet",
    parts=("outreach",),
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.PEOPLE,
    done_label="Mọi hộ đã ký",
    not_done_label="Còn hộ chưa ký",
    plan="141",
    definition=(
        "Số hộ đã ký cam kết đến ngày tính (mỗi nhà nhiều nhất bằng số hộ) chia cho số hộ của các nhà chung cư cũ. "
        "Chỉ tính hộ ghi theo danh sách nhà của buổi tuyên truyền."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
REACHED = Metric(
    id="buildings_reached",
    label="Nhà đã được tuyên truyền",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="is_reached",
    is_done="is_reached",
    within="is_in_plan_141",
    is_reported="has_outreach_sheet",
    parts=("outreach",),
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã được tuyên truyền",
    not_done_label="Chưa được tuyên truyền",
    plan="141",
    definition=(
        "Số nhà chung cư cũ có tên trong danh sách của ít nhất một buổi tuyên truyền từ khi có kế hoạch, chia cho số "
        "nhà chung cư cũ."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
WITH_TEAM = Metric(
    id="buildings_with_team",
    label="Nhà có đội PCCC phụ trách",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="has_team",
    is_done="has_team",
    within="is_in_plan_141",
    is_reported="has_team_sheet",
    parts=("teams",),
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Có đội phụ trách",
    not_done_label="Chưa có đội",
    plan="141",
    definition=(
        "Số nhà chung cư cũ thuộc phạm vi phụ trách của ít nhất một đội PCCC cơ sở hoặc đội dân phòng, chia cho số "
        "nhà chung cư cũ."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (
    FULLY_EQUIPPED,
    HOUSEHOLDS,
    REACHED,
    WITH_TEAM,
)
