"""Risk in figures: what ought to be there, the safety index for reference, people in the buildings to act on first."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric, NoInterval
from analytics.metrics.authority import CHECKED_BY, FIRE_LAW, OWNER, REVIEWED_ON

BUILDING_DIMENSIONS = (Dimension.WARD, Dimension.UNIT, Dimension.GROUP, Dimension.KIND)
RULE_ITEM = Grain(
    id="rule_item",
    label="nhà × hạng mục đối chiếu",
    macro="rule_item_facts",
    table="building",
    dimensions=BUILDING_DIMENSIONS,
    columns=(
        "building",
        "building_name",
        "rule_set",
        "item_name",
        "installed",
        "working",
        "is_required",
        "predates_rule",
    ),
    coverage_of=CoverageOf.RECORDS,
    part_tables=(("compliance", "equipment"),),
)
BUILDING_RISK = Grain(
    id="building_risk",
    label="nhà (nguy cơ cháy)",
    macro="risk_facts",
    table="building",
    dimensions=BUILDING_DIMENSIONS,
    columns=("building", "name", "residents", "safety_index", "observed_weight", "hazard_level", "people_level"),
    coverage_of=CoverageOf.RECORDS,
    part_tables=(("safety", "equipment"), ("triage", "violation")),
)

COMPLIANCE = Metric(
    id="compliance",
    label="Tuân thủ yêu cầu trang bị PCCC (đối chiếu tham khảo)",
    unit="%",
    kind=Kind.STOCK,
    grain=RULE_ITEM,
    estimate=Estimate.RATIO,
    numerator="is_compliant::integer",
    is_done="is_compliant",
    applies="applies",
    is_reported="is_reported",
    parts=("compliance",),
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.QUANTITIES,
    done_label="Có và hoạt động",
    not_done_label="Thiếu hoặc không hoạt động",
    plan=None,
    definition=(
        "Số hạng mục có đủ và còn hoạt động, chia cho số hạng mục phải có theo tiêu chuẩn có hiệu lực tại ngày tính. "
        "Nhà đưa vào sử dụng trước năm tiêu chuẩn có hiệu lực được tách riêng. Là đối chiếu tham khảo, không phải kết "
        "luận vi phạm."
    ),
    legal_basis="TCVN 3890:2009; từ 30/12/2025: QCVN 10:2025/BCA (tham khảo)",
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
SAFETY_INDEX = Metric(
    id="safety_index",
    label="Chỉ số an toàn cháy (tham khảo)",
    unit="điểm 0–5",
    kind=Kind.STOCK,
    grain=BUILDING_RISK,
    estimate=Estimate.RATIO,
    numerator="graded_weight",
    denominator="observed_weight",
    is_done="safety_index >= 3",
    is_reported="is_graded",
    parts=("safety",),
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.SCORE,
    done_label="Từ 3 điểm trở lên",
    not_done_label="Dưới 3 điểm",
    plan=None,
    definition=(
        "Tổng (trọng số × điểm) chia cho tổng trọng số của các thông số quan sát được, theo phương pháp FRIM-MAB 1.2; "
        "5 là an toàn nhất. Chỉ dựa trên phần thông số có số liệu, dùng để tham khảo; không thay cho kiểm định, thẩm "
        "duyệt."
    ),
    legal_basis="Hultquist & Karlsson (Lund, 2000); Karlsson & Tomasson (IAFSS, 2005); trọng số chưa kiểm chứng",
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
RESIDENTS_IN_PRIORITY = Metric(
    id="residents_in_priority_buildings",
    label="Nhân khẩu trong nhà thuộc nhóm ưu tiên",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING_RISK,
    estimate=Estimate.RATIO,
    numerator="if(is_priority, residents, 0)",
    denominator="residents",
    is_done="not is_priority",
    is_reported="has_residents",
    parts=("triage",),
    better=Better.LOWER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.PEOPLE,
    done_label="Ngoài nhóm ưu tiên",
    not_done_label="Thuộc nhóm ưu tiên",
    plan=None,
    definition=(
        "Số nhân khẩu của các nhà ở ô cao nhất của bảng 3×3 (mức nguy hại × số người), chia cho tổng số nhân khẩu. "
        "Ngưỡng phân mức cố định theo ngày ban hành; nhà chưa đủ số liệu để phân mức không được tính là ưu tiên."
    ),
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (COMPLIANCE, SAFETY_INDEX, RESIDENTS_IN_PRIORITY)
