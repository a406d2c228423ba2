"""Tồn tại, vi phạm: how many, how late, how many put right."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, FIRE_LAW, HOUSING_LAW, OWNER, PLAN_245, REVIEWED_ON

VIOLATION = Grain(
    id="violation",
    label="tồn tại, vi phạm",
    macro="violation_facts",
    table="violation",
    dimensions=(
        Dimension.WARD,
        Dimension.UNIT,
        Dimension.GROUP,
        Dimension.KIND,
        Dimension.VIOLATION_TYPE,
        Dimension.VIOLATION_GROUP,
    ),
    columns=(
        "violation",
        "building",
        "violation_type",
        "status",
        "found_on",
        "deadline_on",
        "declared_on",
        "verified_on",
    ),
    coverage_of=CoverageOf.WARDS,
)
LEGAL_BASIS = f"{PLAN_245}; {FIRE_LAW}; {HOUSING_LAW}"

FOUND = Metric(
    id="violations_found",
    label="Tồn tại, vi phạm phát hiện",
    unit="tồn tại",
    kind=Kind.FLOW,
    grain=VIOLATION,
    estimate=Estimate.COUNT,
    numerator="1",
    is_done="true",
    applies="is_found_in_window",
    better=Better.NEITHER,
    interval=IntervalKind.BYAR,
    done_label="Đã phát hiện",
    not_done_label="Chưa phát hiện",
    plan=None,
    definition="Số tồn tại, vi phạm có ngày phát hiện trong kỳ tính. Luôn xem cùng tỷ lệ nhà đã được kiểm tra.",
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
OPEN = Metric(
    id="violations_open",
    label="Tồn tại, vi phạm đang mở",
    unit="tồn tại",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.COUNT,
    numerator="is_open",
    is_done="not is_open",
    better=Better.LOWER,
    interval=IntervalKind.BYAR,
    done_label="Đã khắc phục (có phúc tra)",
    not_done_label="Đang tồn tại",
    plan=None,
    definition=(
        "Số tồn tại, vi phạm đã phát hiện mà đến ngày tính chưa có phúc tra: đang tồn tại, chờ phúc tra, không có khả "
        "năng khắc phục và đã chuyển cơ quan có thẩm quyền."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
VERIFIED = Metric(
    id="violations_verified",
    label="Tồn tại đã khắc phục (có phúc tra)",
    unit="%",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="is_verified",
    is_done="is_verified",
    applies="not is_out_of_rate",
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã phúc tra",
    not_done_label="Chưa khắc phục",
    plan=None,
    definition=(
        "Số tồn tại đã khắc phục có biên bản phúc tra, chia cho số tồn tại đã phát hiện. Trường hợp không có khả năng "
        "khắc phục hoặc đã chuyển cơ quan có thẩm quyền, có văn bản, không thuộc diện."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
DECLARED = Metric(
    id="violations_declared",
    label="Tồn tại báo đã khắc phục, chờ phúc tra",
    unit="%",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="is_declared",
    is_done="is_declared",
    applies="not is_out_of_rate",
    better=Better.NEITHER,
    interval=IntervalKind.WILSON,
    done_label="Chờ phúc tra",
    not_done_label="Không chờ phúc tra",
    plan=None,
    definition=(
        "Số tồn tại phường báo cáo đã khắc phục nhưng chưa phúc tra, chia cho số tồn tại đã phát hiện (trừ trường hợp "
        "không có khả năng khắc phục hoặc đã chuyển, có văn bản)."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
REPEATED = Metric(
    id="violations_repeated",
    label="Tồn tại tái phạm",
    unit="%",
    kind=Kind.FLOW,
    grain=VIOLATION,
    estimate=Estimate.RATIO,
    numerator="is_repeated",
    is_done="not is_repeated",
    applies="is_found_in_window",
    better=Better.LOWER,
    interval=IntervalKind.WILSON,
    done_label="Không tái phạm",
    not_done_label="Tái phạm",
    plan=None,
    definition=(
        "Số tồn tại phát hiện trong kỳ tính cùng nhà, cùng loại với một tồn tại đã khắc phục trong vòng 90 ngày trước "
        "đó, chia cho số tồn tại phát hiện trong kỳ."
    ),
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
SERIOUS = Metric(
    id="violations_serious_open",
    label="Tồn tại nghiêm trọng đang mở",
    unit="tồn tại",
    kind=Kind.STOCK,
    grain=VIOLATION,
    estimate=Estimate.COUNT,
    numerator="is_open",
    is_done="not is_open",
    applies="is_serious",
    better=Better.LOWER,
    interval=IntervalKind.BYAR,
    done_label="Đã khắc phục (có phúc tra)",
    not_done_label="Đang tồn tại",
    plan=None,
    definition="Số tồn tại đang mở thuộc loại được đánh dấu nghiêm trọng trong danh mục tồn tại, vi phạm.",
    legal_basis=LEGAL_BASIS,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (
    FOUND,
    OPEN,
    VERIFIED,
    DECLARED,
    REPEATED,
    SERIOUS,
)
