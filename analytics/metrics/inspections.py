"""Kiểm tra: metrics of one inspection."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, FIRE_LAW, OWNER, REVIEWED_ON

INSPECTION = Grain(
    id="inspection",
    label="lượt kiểm tra",
    macro="inspection_facts",
    table="inspection",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.GROUP, Dimension.KIND),
    columns=("inspected_on", "building", "agency", "inspection_kind", "result", "minutes_no", "next_due_on"),
    coverage_of=CoverageOf.WARDS,
)

DONE = Metric(
    id="inspections_done",
    label="Lượt kiểm tra",
    unit="lượt",
    kind=Kind.FLOW,
    grain=INSPECTION,
    estimate=Estimate.COUNT,
    numerator="1",
    is_done="true",
    applies="is_in_window",
    better=Better.NEITHER,
    interval=IntervalKind.BYAR,
    done_label="Đã kiểm tra",
    not_done_label="Chưa kiểm tra",
    plan=None,
    definition="Số lượt kiểm tra (định kỳ, đột xuất, phúc tra) có ngày kiểm tra trong kỳ tính, theo Biểu 07.",
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
REINSPECTIONS = Metric(
    id="reinspections",
    label="Lượt phúc tra",
    unit="lượt",
    kind=Kind.FLOW,
    grain=INSPECTION,
    estimate=Estimate.COUNT,
    numerator="1",
    is_done="true",
    applies="is_in_window and is_reinspection",
    better=Better.NEITHER,
    interval=IntervalKind.BYAR,
    done_label="Phúc tra",
    not_done_label="Không phải phúc tra",
    plan=None,
    definition="Số lượt kiểm tra loại phúc tra có ngày kiểm tra trong kỳ tính, theo Biểu 07.",
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
MINUTES = Metric(
    id="minutes_made",
    label="Biên bản kiểm tra đã lập",
    unit="biên bản",
    kind=Kind.FLOW,
    grain=INSPECTION,
    estimate=Estimate.COUNT,
    numerator="has_minutes",
    is_done="has_minutes",
    applies="is_in_window",
    better=Better.NEITHER,
    interval=IntervalKind.BYAR,
    done_label="Có biên bản",
    not_done_label="Không có biên bản",
    plan=None,
    definition="Số lượt kiểm tra trong kỳ tính có ghi số biên bản, theo Biểu 07.",
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (DONE, REINSPECTIONS, MINUTES)
