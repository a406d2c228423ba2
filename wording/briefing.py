"""The words of a briefing: slide titles, computed messages, table heads, notes (LOOK: a deck of 16)."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.attention import AttentionItem
from analytics.difficulties import Difficulty
from analytics.metric import Metric
from analytics.metric_table import Light, MetricRow
from analytics.missing_equipment import MissingLine
from analytics.plan_tasks import PlanTask, task_counts
from data.area import Plan
from data.vocabulary import CauseKind
from wording import numbers, values
from wording.clipping import clipped
from wording.labels import light

BASIS = "Căn cứ triển khai"
BUILDINGS = "Khái quát nhà chung cư trên địa bàn"
HIGHLIGHTS = "Kết quả nổi bật"
OUTREACH = "Công tác tuyên truyền"
EQUIPMENT = "Trang bị phương tiện tại chung cư cũ"
MISSING = "Phương tiện còn thiếu và kinh phí"
TEAMS = "Đội PCCC cơ sở và quy chế hoạt động"
HIGH_RISES = "Hiện trạng tồn tại, vi phạm trong quản lý, vận hành nhà chung cư cao tầng"
INSPECTION = "Kết quả kiểm tra, xử lý; trường hợp quá hạn"
PRIORITY = "Các nhà cần ưu tiên xử lý"
BY_WARD = "Kết quả theo phường và chế độ báo cáo"
DIFFICULTIES = "Khó khăn, vướng mắc và nguyên nhân"
TASKS = "nhiệm vụ trọng tâm, phân công và thời hạn"
NEXT = "Nhiệm vụ thời gian tới và kiến nghị, đề xuất"
PHOTOS = "Hình ảnh hiện trạng"
THANKS = "Xin trân trọng cảm ơn!"

NO_DATA = "Chưa có số liệu."
NOT_STATED = "Đơn vị chưa nêu."
EVERYWHERE = "Toàn {unit}"
DIRECTIVE_COLUMNS = ("Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu")
SUM = "Cộng"
BUILDING_COLUMNS = ("Nhóm nhà", "Số nhà", "Số căn hộ", "Số nhân khẩu")
MISSING_COLUMNS = ("Phương tiện", "Đơn vị tính", "Còn thiếu", "Số nhà", "Số phường")
PRIORITY_COLUMNS = ("Nhà", "Phường", "Nhân khẩu", "Lý do")
GROUP_COLUMNS = ("Nhóm", "Phường")
TASK_COLUMNS = ("Nhiệm vụ", "Chủ trì", "Thời hạn", "Tiến độ")
NO_SUBJECT = "(chưa có trích yếu)"
GROUPS: Mapping[Light, str] = {
    Light.MET: "Nhóm hoàn thành",
    Light.AT_RISK: "Nhóm cần đôn đốc",
    Light.LATE: "Nhóm chậm",
    Light.NOT_DUE: "Chưa đến hạn",
    Light.NO_DATA: "Chưa có số liệu",
}
REFERENCE_ONLY = "Chỉ số tham khảo để sắp thứ tự xử lý; không thay cho kết luận kiểm tra."
PRICES_ASKED = "Chưa nhập đơn giá nên chưa ước kinh phí phần còn thiếu."
_SUBJECT = 52  # letters of a directive's subject: one line of its column
_NAMED_WARDS = 2
ALL_UNITS = "Tất cả đơn vị"
_CAUSES: Mapping[CauseKind, str] = {CauseKind.OBJECTIVE: "khách quan", CauseKind.SUBJECTIVE: "chủ quan"}


def of_plan(topic: str, plan: Plan | None) -> str:
    """“KH 141: Công tác tuyên truyền”; the topic alone where the area has no such plan."""
    return f"{plan_sign(plan)}: {topic}" if plan else topic


def plan_sign(plan: Plan) -> str:
    """A plan in short: “KH 141” for 141/KH-UBND; its whole number where this is made otherwise."""
    number, _, kind = plan.number.partition("/")
    return f"{kind.partition('-')[0]} {number}" if number.isdigit() and kind else plan.number


def tasks_topic(tasks: int) -> str:
    """“5 nhiệm vụ trọng tâm, phân công và thời hạn”; without any the words alone."""
    return f"{numbers.integer(tasks)} {TASKS}" if tasks else f"{TASKS[:1].upper()}{TASKS[1:]}"


def edited_message(computed: str) -> str:
    """The note under a slide whose sentence somebody changed."""
    return f"Câu nêu trên trang đã được sửa; câu tính từ số liệu: {computed or '(không có)'}"


def meeting_place(place: str, day: dt.date) -> str:
    """“Hai Bà Trưng, ngày 25/12/2019”."""
    return f"{place}, ngày {numbers.date(day)}"


def imprint(as_of: dt.date, name: str, snapshot: str, *, is_sample: bool) -> str:
    """What stands at the foot of every slide and page: the day, the pinned name, the snapshot, whether it is real."""
    parts = [f"Tính đến ngày {numbers.date(as_of)}"]
    parts += [f"bản chốt “{name}”"] if name else ["Số liệu chưa chốt"]
    parts.append(f"bản số liệu {snapshot[:4]}")
    return " · ".join([*parts, *(["Dữ liệu minh họa"] if is_sample else [])])


def directives_message(plans: Sequence[Plan]) -> str:
    """“Căn cứ 8 văn bản, ban hành từ 28/08/2017 đến 20/12/2019”; nothing without any."""
    if not plans:
        return ""
    days = sorted(plan.issued_on for plan in plans)
    return f"Căn cứ {len(plans)} văn bản, ban hành từ {numbers.date(days[0])} đến {numbers.date(days[-1])}"


def subject(plan: Plan) -> str:
    """What a directive is about, as far as one line holds it."""
    title = plan.title or NO_SUBJECT
    return clipped(title[:1].upper() + title[1:], _SUBJECT)


def buildings_message(buildings: int, wards: int, high_rises: int) -> str:
    """“451 nhà chung cư tại 19 phường, trong đó 92 nhà cao tầng.”"""
    tail = f", trong đó {numbers.integer(high_rises)} nhà cao tầng" if high_rises else ""
    return f"{numbers.integer(buildings)} nhà chung cư tại {numbers.integer(wards)} phường{tail}"


def residents_missing(buildings: int) -> str:
    """That the sum of residents is not whole; nothing when every building told its own."""
    return f"{numbers.integer(buildings)} nhà chưa có số liệu nhân khẩu, chưa cộng vào tổng." if buildings else ""


def highlights_message(findings: int, late: int) -> str:
    """“6 điểm chính, 3 điểm chậm hoặc quá hạn”."""
    return f"{findings} điểm chính" + (f", trong đó {late} điểm chậm hoặc quá hạn" if late else "")


def share_message(metric: Metric, row: MetricRow) -> str:
    """“Nhà đã được tuyên truyền: 83,4% (376/451), chỉ tiêu 90%” – a metric in one line."""
    if row.value is None:
        return f"{metric.label}: chưa có số liệu"
    counted = values.fraction(metric, row.numerator, row.denominator)
    target = f", chỉ tiêu {values.short(metric, row.target)}" if row.target is not None else ""
    return f"{metric.label}: {values.value(metric, row.value)}{f' ({counted})' if counted else ''}{target}"


def late_wards(rows: Sequence[MetricRow]) -> str:
    """“6 phường chậm: Đồng Tâm, Trương Định, …”; nothing when none is late."""
    late = [row.group for row in rows if row.light is Light.LATE]
    return f"{len(late)} phường chậm: {', '.join(late)}" if late else ""


def silent_wards(rows: Sequence[MetricRow]) -> str:
    """“Chưa có số liệu: Quỳnh Lôi”; nothing when every ward has told."""
    silent = [row.group for row in rows if row.light is Light.NO_DATA]
    return f"Chưa có số liệu: {', '.join(silent)}" if silent else ""


def stale_wards(rows: Sequence[MetricRow]) -> str:
    """“* Số liệu kỳ trước: Thanh Nhàn”; nothing when all are fresh."""
    stale = [row.group for row in rows if row.stale and row.value is not None]
    return f"* Số liệu kỳ trước: {', '.join(stale)}" if stale else ""


def missing_message(lines: Sequence[MissingLine], spent_vnd: float | None) -> str:
    """How many lines lack something, in how many buildings of how many wards; what was spent so far."""
    spent = f"; đã chi {numbers.vnd(spent_vnd)} cho trang bị" if spent_vnd else ""
    if not lines:
        return f"Không còn dòng phương tiện nào thiếu so với nhu cầu được duyệt{spent}"
    buildings = len({(line.ward_name, line.building) for line in lines})
    wards = len({line.ward_name for line in lines})
    return (
        f"Còn thiếu phương tiện ở {numbers.integer(len(lines))} dòng nhu cầu, tại {numbers.integer(buildings)} nhà "
        f"thuộc {numbers.integer(wards)} phường{spent}"
    )


def high_rise_message(total: MetricRow) -> str:
    """“92 tồn tại, vi phạm đang mở tại các nhà chung cư cao tầng”."""
    if total.value is None:
        return "Chưa có số liệu tồn tại, vi phạm tại các nhà chung cư cao tầng"
    return f"{numbers.integer(total.value)} tồn tại, vi phạm đang mở tại các nhà chung cư cao tầng"


def difficulties_message(told: Sequence[Difficulty]) -> str:
    """“9 khó khăn, vướng mắc do 7 phường nêu: 6 ý kiến về nguyên nhân khách quan, 3 về nguyên nhân chủ quan”."""
    wards = len({one.ward for one in told})
    kinds = {kind: sum(one.cause_kind is kind for one in told) for kind in CauseKind}
    said = [f"{numbers.integer(count)} nguyên nhân {_CAUSES[kind]}" for kind, count in kinds.items() if count]
    tail = f", nêu {', '.join(said)}" if said else ""
    return f"{numbers.integer(len(told))} khó khăn, vướng mắc của {numbers.integer(wards)} phường{tail}"


def more_difficulties(rest: int) -> str:
    """That the slide does not hold all of them."""
    return f"Còn {numbers.integer(rest)} ý kiến khác trong phụ lục của báo cáo."


def group_message(metric: Metric, rows: Sequence[MetricRow]) -> str:
    """“Nhà được trang bị đủ: 8 phường hoàn thành, 5 phường cần đôn đốc, 6 phường chậm”."""
    counts = {one: sum(row.light is one for row in rows) for one in (Light.MET, Light.AT_RISK, Light.LATE)}
    phrases = {Light.MET: "hoàn thành", Light.AT_RISK: "cần đôn đốc", Light.LATE: "chậm"}
    said = [f"{count} phường {phrases[one]}" for one, count in counts.items() if count]
    return f"{metric.label}: {', '.join(said)}" if said else NO_DATA


def group_name(one: Light) -> str:
    """“● Nhóm hoàn thành”."""
    return f"{light(one).symbol} {GROUPS[one]}"


def task_progress(tasks: Sequence[PlanTask]) -> str:
    """“12/19 đơn vị hoàn thành” of one task."""
    counts = task_counts(tasks)
    return f"{numbers.integer(counts.done)}/{numbers.integer(counts.assigned)} đơn vị hoàn thành"


def named_by(wards: Sequence[str], text: str) -> str:
    """What one ward or several name, in their own words."""
    return f"{_wards(wards)}: {text}"


def asked_by(wards: Sequence[str], text: str, to: str) -> str:
    """What one ward or several ask for, and of whom."""
    return f"{_wards(wards)} kiến nghị: {text}{f' (gửi {to})' if to else ''}"


def _wards(names: Sequence[str]) -> str:
    return f"Phường {', '.join(names)}" if len(names) <= _NAMED_WARDS else f"{len(names)} phường"


def all_who_named(wards: Sequence[str], text: str) -> str:
    """Every ward that names something, for the presenter's notes."""
    return f"{text}: phường {', '.join(wards)}."


def taken_from(page: str) -> str:
    """From which page a chart was taken, for the presenter's notes."""
    return f"Biểu đồ lấy từ trang “{page}”."


def work_message(late: Sequence[AttentionItem]) -> str:
    """How much is overdue, of how many."""
    if not late:
        return "Không có việc quá hạn"
    units = len({item.who for item in late})
    return f"{numbers.integer(len(late))} việc quá hạn thuộc trách nhiệm của {numbers.integer(units)} đơn vị"


def notes(metrics: Sequence[Metric], as_of: dt.date, snapshot: str) -> str:
    """The presenter's notes: how each figure is counted, on what basis, from which data."""
    lines = [f"{metric.label}: {metric.definition} Căn cứ: {metric.legal_basis}" for metric in metrics]
    return "\n".join([*lines, f"Số liệu tính đến ngày {numbers.date(as_of)}, bản số liệu {snapshot[:12]}."])
