"""The words of the official report: its skeleton I–V, tables, annexes (DOMAIN §8)."""

import re
from collections.abc import Mapping, Sequence

from analytics.difficulties import Difficulty
from analytics.metric import Metric
from analytics.metric_table import MetricRow
from analytics.own_plans import OwnPlanList, issued_of
from analytics.plan_tasks import PlanTask, task_counts
from data.area import Plan
from data.vocabulary import CauseKind
from wording import numbers, values
from wording.labels import is_share, light
from wording.values import ADJUSTED_MARK, STALE_MARK

KIND = "BÁO CÁO"
SUBJECT = "{subject} (tính đến ngày {day})"
DIRECTION = "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI"
RESULTS = "II. KẾT QUẢ THỰC HIỆN"
OUTREACH = "1. Công tác tuyên truyền"
EQUIPMENT = "2. Trang bị phương tiện cảnh báo PCCC và CNCH"
FORCES = "3. Lực lượng và quy chế hoạt động"
INSPECTION = "4. Kiểm tra, xử lý tồn tại, vi phạm"
ASSESSMENT = "III. ĐÁNH GIÁ CHUNG"
ACHIEVED = "1. Kết quả"
DIFFICULTIES = "2. Khó khăn, vướng mắc"
CAUSES = "3. Nguyên nhân"
TASKS = "IV. NHIỆM VỤ THỜI GIAN TỚI"
PROPOSALS = "V. KIẾN NGHỊ, ĐỀ XUẤT"
CLOSING = "Trên đây là báo cáo kết quả thực hiện tính đến ngày {day}./."

NOT_STATED = "Đơn vị chưa nêu."
NO_DATA = "Chưa có số liệu."
NOTHING_MET = "Chưa có chỉ tiêu nào đạt mức được giao đến kỳ."
MET = "Các chỉ tiêu đạt mức được giao đến kỳ: {metrics}."
LATE = "Các chỉ tiêu chậm so với mức được giao đến kỳ: {metrics}."
BASIS = "Các văn bản chỉ đạo, triển khai:"
NOTHING_ASKED = "Các đơn vị chưa có kiến nghị, đề xuất."
EVERYWHERE = "Toàn {unit}"
WARD_COLUMNS = ("STT", "Đơn vị", "{whole}", "Kết quả", "Tỷ lệ (%)", "So kỳ trước (điểm %)", "Ghi chú")
WARD_MARKS = ("", "", "(1)", "(2)", "(3)=(2)/(1)", "(4)", "")
OPEN_COLUMNS = ("STT", "Đơn vị", "Phát hiện trong kỳ tính", "Đang mở", "Quá hạn", "Đã khắc phục (phúc tra)", "Ghi chú")
TASK_COLUMNS = ("STT", "Nhiệm vụ", "Đơn vị được giao", "Thời hạn", "Hoàn thành", "Có minh chứng", "Quá hạn")
BUILDING_COLUMNS = ("STT", "Mã nhà", "Tên nhà, địa chỉ", "Phường", "Số tầng", "Số căn hộ", "Nhân khẩu", "Ghi chú")
DIFFICULTY_COLUMNS = ("STT", "Đơn vị", "Khó khăn, vướng mắc", "Nguyên nhân", "Kiến nghị", "Gửi")
WHOLE: Mapping[str, str] = {
    "households_committed": "Số hộ",
    "buildings_fully_equipped": "Số nhà có nhu cầu",
    "equipment_lines_met": "Số dòng nhu cầu",
    "team_regulations": "Số đội",
    "team_training": "Số đội viên",
    "buildings_with_team": "Số nhà",
}
WHOLE_DEFAULT = "Chỉ tiêu/Nhu cầu"
SUM = "Tổng {n} nhà"
STALE_SHORT = "số liệu kỳ trước"
ATTACHED = "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm …)"
ANNEXES = (
    ("Phụ lục I", "BIỂU 01. HIỆN TRẠNG NHÀ CHUNG CƯ"),
    ("Phụ lục II", "BIỂU 02. TRANG BỊ PHƯƠNG TIỆN"),
    ("Phụ lục III", "BIỂU 03. TỒN TẠI, VI PHẠM"),
    ("Phụ lục IV", "BIỂU 04. LỰC LƯỢNG PCCC"),
    ("Phụ lục V", "BIỂU 05. TIẾN ĐỘ NHIỆM VỤ"),
    ("Phụ lục VI", "BIỂU 06. KHÓ KHĂN, KIẾN NGHỊ"),
)
# NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I: the abbreviations of kinds of documents; a công văn has none.
_KINDS: Mapping[str, str] = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "BC": "Báo cáo",
    "TTr": "Tờ trình",
    "CĐ": "Công điện",
    "KL": "Kết luận",
}
_PARTS = re.compile(r"[-/]")
_CAUSE_WORDS: Mapping[CauseKind, str] = {CauseKind.OBJECTIVE: "khách quan", CauseKind.SUBJECTIVE: "chủ quan"}


def directive(plan: Plan) -> str:
    """A document of the chain, as a report names it."""
    title = f" về {plan.title}" if plan.title else ""
    return f"- {_kind(plan.number)} số {plan.number} {numbers.long_date(plan.issued_on)} của {plan.issuer}{title};"


def _kind(number: str) -> str:
    """What a document is, by its number: “26-NQ/TU” is a resolution; a number may not say."""
    return next((_KINDS[part] for part in _PARTS.split(number) if part in _KINDS), "Văn bản")


def own_plan_names(own: OwnPlanList, number: str) -> str:
    """How many units have issued a plan of their own, and by when the others have to."""
    issued, owed = issued_of(own.units)
    return (
        f"Đã có {numbers.integer(issued)}/{numbers.integer(owed)} đơn vị ban hành kế hoạch thực hiện "
        f"Kế hoạch {number}, thời hạn trước ngày {numbers.date(own.due_before)}."
    )


def ward_cells(metric: Metric, row: MetricRow) -> tuple[str, ...]:
    """A ward's cells (1)–(4) and the remark that its figure needs."""
    if row.value is None:
        return (*[numbers.MISSING] * 4, mark([row]))
    return (
        numbers.plain(row.denominator),
        numbers.plain(row.numerator),
        numbers.decimal(row.value * 100) if is_share(metric) else numbers.plain(row.value),
        numbers.MISSING if row.previous is None else numbers.decimal((row.value - row.previous) * 100),
        mark([row]),
    )


def mark(rows: Sequence[MetricRow]) -> str:
    """The remark that a line of several figures needs: old, told by telephone, or nobody told."""
    if all(row.value is None for row in rows):
        return light(rows[0].light).word if rows[0].light else NO_DATA
    is_stale, is_adjusted = any(row.stale for row in rows), any(row.adjusted for row in rows)
    return f"{STALE_MARK if is_stale else ''}{ADJUSTED_MARK if is_adjusted else ''}"


def count(row: MetricRow) -> str:
    """How many records a figure counts; “–” when nobody told."""
    return numbers.MISSING if row.value is None else numbers.plain(row.numerator)


def task_row(tasks: Sequence[PlanTask]) -> tuple[str, ...]:
    """A task's cells: how many units it is given to, by when, and where they stand."""
    counts = task_counts(tasks)
    days = sorted({task.due_on for task in tasks if task.due_on})
    return (
        task_name(tasks[0].task_name, tasks[0].task),
        numbers.integer(counts.assigned),
        "; ".join(numbers.date(day) for day in days) or numbers.MISSING,
        numbers.integer(counts.done),
        numbers.integer(counts.evidenced),
        numbers.integer(counts.overdue),
    )


def task_name(name: str, task: str) -> str:
    """A task with the plan it is of: “Quán triệt, tuyên truyền … (KH 245)”."""
    plan = task.partition("-")[0]
    return f"{name} (KH {plan})" if plan.isdigit() else f"{name} ({plan})"


def next_task(tasks: Sequence[PlanTask]) -> str:
    """A task of the time to come, with its deadlines and what is still to be done."""
    counts = task_counts(tasks)
    days = sorted({task.due_on for task in tasks if task.due_on})
    due = f"; thời hạn {', '.join(numbers.date(day) for day in days)}" if days else ""
    rest = counts.assigned - counts.done
    return f"- {tasks[0].task_name}{due}: còn {numbers.integer(rest)}/{numbers.integer(counts.assigned)} đơn vị."


def share(metric: Metric, row: MetricRow) -> str:
    """“Nhà được trang bị đủ 63,7%” of a list of metrics."""
    return f"{metric.label} {values.value(metric, row.value)}"


def difficulty(wards: Sequence[str], text: str) -> str:
    """A difficulty in the words of the wards that name it."""
    return f"- {_named(wards, text)}"


def _named(wards: Sequence[str], text: str) -> str:
    """What one ward says, or several alike, with their names."""
    if len(wards) == 1:
        return f"Phường {wards[0]}: {text}"
    return f"{text} ({numbers.integer(len(wards))} phường: {', '.join(wards)})"


def cause(one: Difficulty) -> str:
    """What kind of cause a ward names, as it named it."""
    return _CAUSE_WORDS[one.cause_kind] if one.cause_kind else NOT_STATED


def causes(told: Sequence[Difficulty]) -> str:
    """How many wards' difficulties have which kind of cause, as they told it."""
    counts = {kind: sum(one.cause_kind is kind for one in told) for kind in CauseKind}
    said = [
        f"{numbers.integer(count)} ý kiến nêu nguyên nhân {_CAUSE_WORDS[kind]}"
        for kind, count in counts.items()
        if count
    ]
    silent = len(told) - sum(counts.values())
    said += [f"{numbers.integer(silent)} ý kiến chưa nêu nguyên nhân"] if silent else []
    return f"{'; '.join(said)}." if said else NOT_STATED


def proposal(wards: Sequence[str], text: str, to: str) -> str:
    """What wards ask for, in their own words, and whom."""
    return f"- {_named(wards, text)}{f', gửi {to}' if to else ''}"
