"""Tuyên truyền: metrics of one outreach session."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric, NoInterval
from analytics.metrics.authority import CHECKED_BY, OWNER, PLAN_141, REVIEWED_ON

OUTREACH = Grain(
    id="outreach",
    label="buổi tuyên truyền",
    macro="outreach_facts",
    table="outreach",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.OUTREACH_FORM),
    columns=("held_on", "unit_name", "form", "topic", "attendees", "documents"),
    coverage_of=CoverageOf.WARDS,
    has_group=False,
)

SESSIONS = Metric(
    id="outreach_sessions",
    label="Buổi tuyên truyền",
    unit="buổi",
    kind=Kind.FLOW,
    grain=OUTREACH,
    estimate=Estimate.COUNT,
    numerator="1",
    is_done="true",
    applies="is_in_window",
    better=Better.HIGHER,
    interval=IntervalKind.BYAR,
    done_label="Đã tổ chức",
    not_done_label="Chưa tổ chức",
    plan="141",
    definition="Số buổi tuyên truyền có ngày tổ chức trong kỳ tính, theo Biểu 06 của các phường.",
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
ATTENDANCES = Metric(
    id="outreach_attendances",
    label="Lượt người được tuyên truyền",
    unit="lượt người",
    kind=Kind.FLOW,
    grain=OUTREACH,
    estimate=Estimate.COUNT,
    numerator="attendees",
    is_done="true",
    applies="is_in_window",
    is_reported="has_attendance",
    better=Better.HIGHER,
    interval=IntervalKind.NONE,
    no_interval=NoInterval.PEOPLE,
    done_label="Đã báo số lượt người",
    not_done_label="Chưa báo số lượt người",
    plan="141",
    definition=(
        "Tổng lượt người tham dự các buổi tuyên truyền trong kỳ tính. Một người dự nhiều buổi được tính nhiều lượt; "
        "buổi chưa ghi số người là chưa có số liệu."
    ),
    legal_basis=PLAN_141,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (SESSIONS, ATTENDANCES)
