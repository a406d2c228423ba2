"""Who manages the high-rises: boards, maintenance funds, dossiers, first meetings."""

from analytics.metric import Better, Estimate, IntervalKind, Kind, Metric
from analytics.metrics.authority import CHECKED_BY, HOUSING_LAW, OWNER, REVIEWED_ON
from analytics.metrics.buildings import BUILDING

BOARDS = Metric(
    id="boards_recognised",
    label="Ban quản trị được công nhận",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="board_status = 'recognised'::BoardStatus",
    is_done="board_status = 'recognised'::BoardStatus",
    within="is_managed_high_rise",
    applies="board_status is distinct from 'not_applicable'::BoardStatus",
    is_reported="board_status <> 'not_applicable'::BoardStatus",
    is_settled=True,
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã công nhận",
    not_done_label="Chưa công nhận",
    plan=None,
    definition=(
        "Số nhà chung cư cao tầng có Ban quản trị đã được công nhận, chia cho số nhà cao tầng phải có Ban quản trị."
    ),
    legal_basis=HOUSING_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
FUNDS = Metric(
    id="funds_handed_over",
    label="Kinh phí bảo trì đã bàn giao đủ",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="fund_status = 'handed_over'::FundStatus",
    is_done="fund_status = 'handed_over'::FundStatus",
    within="is_managed_high_rise",
    applies="fund_status is distinct from 'not_applicable'::FundStatus",
    is_reported="fund_status <> 'not_applicable'::FundStatus",
    is_settled=True,
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã bàn giao đủ",
    not_done_label="Chưa bàn giao đủ",
    plan=None,
    definition=(
        "Số nhà chung cư cao tầng có kinh phí bảo trì phần sở hữu chung (2%) đã bàn giao đủ, chia cho số nhà cao tầng "
        "thuộc diện bàn giao."
    ),
    legal_basis=HOUSING_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
DOSSIERS = Metric(
    id="dossiers_handed_over",
    label="Hồ sơ nhà đã bàn giao",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="dossier_handed_over = 'yes'::YesNo",
    is_done="dossier_handed_over = 'yes'::YesNo",
    within="is_managed_high_rise",
    applies="dossier_handed_over is distinct from 'not_applicable'::YesNo",
    is_reported="dossier_handed_over <> 'not_applicable'::YesNo",
    is_settled=True,
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã bàn giao",
    not_done_label="Chưa bàn giao",
    plan=None,
    definition=(
        "Số nhà chung cư cao tầng đã bàn giao hồ sơ nhà cho Ban quản trị, chia cho số nhà cao tầng thuộc diện bàn giao."
    ),
    legal_basis=HOUSING_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)
FIRST_MEETINGS = Metric(
    id="first_meetings_held",
    label="Đã tổ chức hội nghị nhà chung cư lần đầu",
    unit="%",
    kind=Kind.STOCK,
    grain=BUILDING,
    estimate=Estimate.RATIO,
    numerator="first_meeting_held = 'yes'::YesNo",
    is_done="first_meeting_held = 'yes'::YesNo",
    within="is_managed_high_rise",
    applies="first_meeting_held is distinct from 'not_applicable'::YesNo",
    is_reported="first_meeting_held <> 'not_applicable'::YesNo",
    is_settled=True,
    better=Better.HIGHER,
    interval=IntervalKind.WILSON,
    done_label="Đã tổ chức",
    not_done_label="Chưa tổ chức",
    plan=None,
    definition=(
        "Số nhà chung cư cao tầng đã tổ chức hội nghị nhà chung cư lần đầu, chia cho số nhà cao tầng phải tổ chức."
    ),
    legal_basis=HOUSING_LAW,
    owner=OWNER,
    checked_by=CHECKED_BY,
    reviewed_on=REVIEWED_ON,
)

METRICS = (
    BOARDS,
    FUNDS,
    DOSSIERS,
    FIRST_MEETINGS,
)
