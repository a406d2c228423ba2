"""The fire teams: metrics of one team."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric, NoInterval
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_141, REVIEWED_ON

TEAM = Grain(
    id="team",
    label="đội PCCC",
    macro="team_facts",
    table="fire_team",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.GROUP, Dimension.TEAM_KIND),
    columns=("team", "name", "team_kind", "buildings", "members", "trained", "regulation_no", "regulation_on"),
    coverage_of=CoverageOf.RECORDS,
)

REGULATIONS = Metric(
    id="team_regulations",
    label="Đội PCCC có quy chế hoạt động",
    unit="%",
    kind=Kind.STOCK,
    grain=TEAM,
    estimate=Estimate.RATIO,
    numerator="has_regulation",
    is_done="has_regulation",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã có quy chế",
    not_done_label="Chưa có quy chế",
    plan="141",
    definition=(
        "Số đội PCCC cơ sở, đội dân phòng có quy chế hoạt động ghi đủ số và ngày ban hành (không sau ngày tính), chia "
        "cho số đội."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
TRAINING = Metric(
    id="team_training",
    label="Đội viên đã được huấn luyện",
    unit="%",
    kind=Kind.STOCK,
    grain=TEAM,
    estimate=Estimate.RATIO,
    numerator="trained_members",
    denominator="members",
    is_done="trained_members >= members",
    is_reported="has_training_reported",
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.PEOPLE,
    done_label="Huấn luyện đủ",
    not_done_label="Chưa đủ",
    plan="141",
    definition=("Tổng số đội viên đã được huấn luyện (mỗi đội nhiều nhất bằng quân số) chia cho tổng số đội viên."),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (
    REGULATIONS,
    TRAINING,
)
