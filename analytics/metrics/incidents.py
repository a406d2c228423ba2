"""Sự cố cháy: metrics of one fire."""

from analytics.metric import Better, CoverageOf, Dimension, Estimate, Grain, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, FIRE_LAW, OWNER, REVIEWED_ON

INCIDENT = Grain(
    id="incident",
    label="sự cố cháy",
    macro="incident_facts",
    table="incident",
    dimensions=(Dimension.WARD, Dimension.UNIT, Dimension.GROUP, Dimension.KIND),
    columns=("occurred_on", "building", "severity", "dead", "injured", "damage_vnd", "cause"),
    coverage_of=CoverageOf.WARDS,
)

_ONE_FIRE = (
    "Khoảng tin cậy coi các trường hợp là độc lập; nhiều người trong cùng một vụ cháy thì không, nên khoảng thực tế "
    "rộng hơn."
)

FIRES = Metric(
    id="fires",
    label="Sự cố cháy",
    unit="vụ",
    kind=Kind.FLOW,
    grain=INCIDENT,
    estimate=Estimate.COUNT,
    numerator="1",
    is_done="false",
    applies="is_in_window",
    better=Better.LOWER,
    interval=IntervalKind.BYAR,
    done_label="Không xảy ra",
    not_done_label="Đã xảy ra",
    plan=None,
    definition="Số sự cố cháy tại nhà chung cư có ngày xảy ra trong kỳ tính, theo Biểu 08.",
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
DEATHS = Metric(
    id="deaths",
    label="Số người chết do cháy",
    unit="người",
    kind=Kind.FLOW,
    grain=INCIDENT,
    estimate=Estimate.COUNT,
    numerator="dead",
    is_done="dead = 0",
    applies="is_in_window",
    is_reported="dead is not null",
    better=Better.LOWER,
    is_quantity=True,
    interval=IntervalKind.BYAR,
    done_label="Không có người chết",
    not_done_label="Có người chết",
    plan=None,
    definition=(
        "Tổng số người chết trong các sự cố cháy của kỳ tính. Vụ để trống số người chết là chưa có số liệu. "
        + _ONE_FIRE
    ),
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
INJURED = Metric(
    id="injured",
    label="Số người bị thương do cháy",
    unit="người",
    kind=Kind.FLOW,
    grain=INCIDENT,
    estimate=Estimate.COUNT,
    numerator="injured",
    is_done="injured = 0",
    applies="is_in_window",
    is_reported="injured is not null",
    better=Better.LOWER,
    is_quantity=True,
    interval=IntervalKind.BYAR,
    done_label="Không có người bị thương",
    not_done_label="Có người bị thương",
    plan=None,
    definition=(
        "Tổng số người bị thương trong các sự cố cháy của kỳ tính. Vụ để trống số người bị thương là chưa có số liệu. "
        + _ONE_FIRE
    ),
    legal_basis=FIRE_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (FIRES, DEATHS, INJURED)
