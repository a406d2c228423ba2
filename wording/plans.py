"""The words of the plans' pages that are not about tasks: items by ward, own plans, căn cứ, difficulties."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.difficulties import Difficulty
from analytics.metric import Metric
from analytics.metric_table import Light, MetricRow
from analytics.own_plans import OwnPlanList, OwnPlanOfUnit, OwnPlanState, issued_of
from data.area import Plan, PlanLevel
from data.vocabulary import CauseKind
from wording import numbers, values
from wording.labels import LIGHTS, is_share, light
from wording.numbers import MISSING, date, integer
from wording.plan_tasks import source

NO_PLAN = "Dữ liệu nền của địa bàn này không có Kế hoạch {plan}."
NOT_ISSUED = "Kế hoạch {number} ban hành ngày {day}; ngày xem số liệu sớm hơn nên chưa có nội dung để theo dõi."
TITLE = "Kế hoạch số {number} ngày {day} của {issuer}."
TITLE_AND_SUBJECT = (
    "Kế hoạch số {number} ngày {day} của {issuer}: {title}. Trích yếu ghi theo nguồn công khai, cần đối chiếu bản gốc."
)

ITEMS = "Kết quả theo phường và nội dung"
ITEMS_UNDER = (
    "Bấm một ô để mở danh sách của phường, tên phường để lọc, tên nội dung để xem diễn biến. "
    "Số lớn: tỷ lệ; dòng dưới: đạt trên tổng số."
)
WARD = "Phường"
EVERYWHERE = "Toàn {unit}"
ITEM = "Nội dung xem diễn biến"
ORDER = "Thứ tự"
BY_OFFICE, BY_RESULT = "Thứ tự hành chính", "Xếp theo kết quả"
ITEMS_FILE, TASKS_FILE, TASK_LIST_FILE, OWN_PLANS_FILE = (
    "ke-hoach-{plan}-theo-phuong-{day}",
    "ke-hoach-{plan}-nhiem-vu-theo-don-vi-{day}",
    "ke-hoach-{plan}-danh-sach-nhiem-vu-{day}",
    "ke-hoach-{plan}-ke-hoach-rieng-{day}",
)
BEHIND_TARGET = "Phường chậm so với chỉ tiêu"
NOTHING_BEHIND_TARGET = "Không có phường chậm so với chỉ tiêu của các nội dung được giao."
TARGETS_ARE_TEMPLATE = "Chỉ tiêu từng đợt là mẫu, cần kiểm tra."

DIRECTIVES = "Văn bản chỉ đạo"
DIRECTIVES_UNDER = (
    "Xếp theo cấp ban hành, rồi theo ngày. Quan hệ căn cứ chỉ ghi khi nguồn nêu rõ; "
    "trích yếu cần đối chiếu với bản gốc trước khi trích dẫn."
)
DIRECTIVE_COLUMNS = ("Số, ngày, cấp ban hành", "Cơ quan, trích yếu")
NO_SUBJECT = "chưa có trích yếu từ nguồn công khai"
THIS_PLAN, DIRECT, INDIRECT = "Kế hoạch này", "Căn cứ trực tiếp", "Căn cứ gián tiếp"
LEVELS: Mapping[PlanLevel, str] = {
    PlanLevel.CENTRAL: "Trung ương",
    PlanLevel.CITY_PARTY: "Thành ủy",
    PlanLevel.CITY: "Thành phố",
    PlanLevel.DISTRICT_PARTY: "Quận ủy",
    PlanLevel.DISTRICT: "Quận",
    PlanLevel.WARD: "Phường",
}

OWN_PLANS = "Kế hoạch riêng của các đơn vị"
OWN_PLANS_UNDER = "Ban hành trước ngày {day}."
OWN_PLAN_COLUMNS = ("Đơn vị, trạng thái", "Số, ngày ban hành, nguồn")
OWN_PLAN_SHEET = ("Đơn vị", "Số kế hoạch", "Ngày ban hành", "Thời hạn (trước ngày)", "Trạng thái", "Tệp", "Dòng")
STILL_TO_ISSUE = "Chưa ban hành ({n}): {names}."
ALL_ISSUED = "Tất cả đơn vị phải ban hành đã ban hành."
NO_UNIT = "Không có đơn vị phải ban hành kế hoạch riêng trong phạm vi đang chọn."
NOT_ISSUED_ONLY = "Chỉ xem đơn vị chưa ban hành"
OWN_PLAN_WORDS: Mapping[OwnPlanState, str] = {
    OwnPlanState.ISSUED: "Đã ban hành",
    OwnPlanState.LATE: "Ban hành quá hạn",
    OwnPlanState.MISSING: "Chưa ban hành, quá hạn",
    OwnPlanState.NOT_DUE: "Chưa đến hạn",
    OwnPlanState.NOT_APPLICABLE: "Không thuộc diện",
}

DIFFICULTIES = "Khó khăn, kiến nghị của các phường"
DIFFICULTIES_UNDER = "Nguyên văn báo cáo của phường; chương trình không thêm nguyên nhân."
NO_DIFFICULTIES = "Các đơn vị chưa nêu khó khăn, kiến nghị."
DIFFICULTY_COLUMNS = ("Phường", "Khó khăn", "Nguyên nhân", "Kiến nghị", "Gửi", "Nguồn")
NOT_REPEATED = " (nêu ở kỳ trước, không có trong báo cáo kỳ này)"
CAUSES = {CauseKind.OBJECTIVE: "Khách quan", CauseKind.SUBJECTIVE: "Chủ quan"}


def title(plan: Plan) -> str:
    """The plan as documents name it, with its subject where one is known."""
    named = TITLE_AND_SUBJECT if plan.title else TITLE
    return named.format(number=plan.number, day=date(plan.issued_on), issuer=plan.issuer, title=plan.title)


def item_figure(metric: Metric, row: MetricRow) -> str:
    """A cell of the matrix ward × item: “● 93,2%”, “12”, “▨ Chưa có số liệu”, “–”; a star marks a stale one."""
    if row.value is None:
        return MISSING if row.light is Light.NOT_APPLICABLE else str(light(row.light or Light.NO_DATA))
    symbol = f"{light(row.light).symbol} " if row.light else ""
    figure = values.value(metric, row.value) if is_share(metric) else values.short(metric, row.value)
    return f"{symbol}{figure}{values.marks(row)}"


def item_under(metric: Metric, row: MetricRow, usual_target: float | None) -> str:
    """The line under a cell's figure: done of all, and a target that is not the usual one; nothing without a value."""
    if row.value is None:
        return ""
    counted = values.fraction(metric, row.numerator, row.denominator)
    own_target = item_target(metric, row.target) if row.target != usual_target else ""
    return " · ".join(part for part in (counted, own_target) if part)


def item_target(metric: Metric, target: float | None) -> str:
    """“chỉ tiêu 70%”; nothing where none is set, or where it is a sum of the wards' own."""
    return "" if target is None or not is_share(metric) else f"chỉ tiêu {values.short(metric, target)}"


def item_titles(metrics: Sequence[Metric]) -> tuple[str, ...]:
    """The head of the matrix ward × item as a file: four columns an item."""
    parts = ("kết quả", "tử số", "mẫu số", "đánh giá")
    return (WARD, *(f"{metric.label} – {part}" for metric in metrics for part in parts))


def item_cells(row: MetricRow | None) -> tuple[object, ...]:
    """An item's four cells in the file to take away; numbers keep their type."""
    return (None,) * 4 if row is None else (row.value, row.numerator, row.denominator, light(row.light).word)


def behind_target(metric: Metric, late: Sequence[MetricRow]) -> tuple[str, str]:
    """An item that wards are late with: its name with their number, then each ward with its figure."""
    named = ", ".join(f"{row.group} {values.value(metric, row.value)}" for row in late)
    target = f" (chỉ tiêu {values.short(metric, late[0].target)})" if len({row.target for row in late}) == 1 else ""
    return f"{metric.label}{target}: {integer(len(late))} phường", named


def own_plans_title(own: OwnPlanList) -> str:
    """The finding on own plans: how many have issued theirs, and the days left, or how many are late."""
    issued, owed = issued_of(own.units)
    if owed == 0:
        return "Không có đơn vị phải ban hành kế hoạch riêng trong phạm vi"
    found = f"{integer(issued)}/{integer(owed)} đơn vị đã ban hành kế hoạch riêng"
    if issued == owed:
        return found
    if own.working_days_left is not None:
        return f"{found}; còn {integer(own.working_days_left)} ngày làm việc"
    return f"{found}; {integer(owed - issued)} đơn vị quá hạn"


def own_plans_finding(own: OwnPlanList) -> str:
    """Own plans of all units: wards and the other units apart, since they stand in different reports."""
    wards = issued_of(unit for unit in own.units if unit.ward)
    others = issued_of(unit for unit in own.units if not unit.ward)
    parts = [
        f"{integer(done)}/{integer(owed)} {name}"
        for (done, owed), name in ((wards, "phường"), (others, "cơ quan, đơn vị khác"))
        if owed
    ]
    rest = sum(owed - done for done, owed in (wards, others))
    issued = f"{' và '.join(parts)} đã ban hành kế hoạch thực hiện Kế hoạch {own.plan}"
    if own.working_days_left is None:
        on_time = sum(unit.state is OwnPlanState.ISSUED for unit in own.units)
        missing = f"; {integer(rest)} đơn vị chưa ban hành, quá hạn" if rest else ""
        return f"{issued}, đúng hạn {integer(on_time)} (trước ngày {date(own.due_before)}){missing}."
    left = f"còn {integer(own.working_days_left)} ngày làm việc"
    others_by = f"; các đơn vị còn lại ban hành trước ngày {date(own.due_before)} ({left})" if rest else ""
    return f"{issued}{others_by}."


def own_plan_state(unit: OwnPlanOfUnit) -> str:
    """“● Đã ban hành”, “◇ Chưa đến hạn”, “■ Chưa ban hành, quá hạn 9 ngày”."""
    late = f" {integer(unit.days_late)} ngày" if unit.days_late else ""
    return f"{LIGHTS[unit.state.light].symbol} {OWN_PLAN_WORDS[unit.state]}{late}"


def own_plan_issued(unit: OwnPlanOfUnit) -> str:
    """“91/KH-UBND ngày 23/12/2019”; “–” while there is none."""
    return MISSING if unit.issued_on is None else f"{unit.own_plan_no or '(chưa ghi số)'} ngày {date(unit.issued_on)}"


def own_plan_row(unit: OwnPlanOfUnit, due_before: dt.date) -> tuple[object, ...]:
    """A unit's own plan as a line of the file to take away."""
    state = own_plan_state(unit)[2:]
    return unit.unit_name, unit.own_plan_no, unit.issued_on, due_before, state, unit.file, unit.sheet_row


def directive(plan: Plan) -> tuple[str, str, str]:
    """A document: its number, its day and level, who issued it with its subject."""
    return plan.number, f"{date(plan.issued_on)} · {LEVELS[plan.level]}", f"{plan.issuer}: {plan.title or NO_SUBJECT}"


def difficulty_row(told: Difficulty) -> tuple[str, ...]:
    """A difficulty as a line, the ward's words as they are."""
    cause = CAUSES[told.cause_kind] if told.cause_kind else MISSING
    content = f"{told.content or MISSING}{NOT_REPEATED if told.is_carried else ''}"
    texts = (content, cause, told.proposal or MISSING, told.addressed_to or MISSING)
    return told.ward_name, *texts, source(told.file, told.sheet, told.sheet_row)


def meeting(day: dt.date) -> str:
    """The mark of the day of the hội nghị."""
    return f"Hội nghị {numbers.date(day)}"
