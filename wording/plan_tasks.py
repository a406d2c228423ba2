"""A plan's tasks in words: the matrix unit × task, the list behind it, the timeline, who is behind."""

import datetime as dt
from collections.abc import Sequence

from analytics.deadline import DeadlineState
from analytics.metric_table import Light
from analytics.plan_tasks import PlanTask, TaskCounts
from data.vocabulary import TaskRole, TaskStatus
from wording.attention import deadline_words
from wording.labels import LIGHTS
from wording.numbers import MISSING, date, integer, plain

MATRIX = "Nhiệm vụ theo đơn vị"
MATRIX_UNDER = (
    "Bấm một ô để lọc trang và mở danh sách, một đơn vị hoặc một nhiệm vụ để lọc trang. "
    "Đơn vị xếp theo thứ tự văn bản; ô trống: không giao. "
    "Bảng giao nhiệm vụ, thời hạn là mẫu, cần kiểm tra với kế hoạch."
)
UNIT = "Đơn vị"
EVERY_UNIT = "Tất cả đơn vị"
LIST = "Sản phẩm, minh chứng, khó khăn"
LIST_UNDER = "{shown} nhiệm vụ giao cho {units} đơn vị. {counts}"
NOTHING = "Không có nhiệm vụ nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
NO_TASKS = "Dữ liệu nền không giao nhiệm vụ nào của kế hoạch này cho đơn vị trong phạm vi."
NOT_ISSUED = "Kế hoạch ban hành ngày {day}; đến ngày xem số liệu chưa có nhiệm vụ được giao."
SELF_REPORTED = "tự báo cáo"
NO_PROGRESS = "chưa báo cáo"
NO_DIFFICULTY = "Đơn vị chưa nêu"
BEHIND = "Chậm và sắp đến hạn"
BEHIND_UNDER = "{late} nhiệm vụ quá hạn, {soon} nhiệm vụ đến hạn trong 7 ngày tới."
NOTHING_BEHIND = "Không có nhiệm vụ quá hạn hoặc sắp đến hạn."
MORE_BEHIND = "Xem thêm {n} nhiệm vụ"
LIST_COLUMNS = (
    "Đơn vị",
    "Nhiệm vụ, vai trò",
    "Trạng thái, thời hạn",
    "Hoàn thành, minh chứng",
    "Khó khăn",
    "Nguồn",
)
SHEET_COLUMNS = (
    "Đơn vị",
    "Nhiệm vụ",
    "Vai trò",
    "Thời hạn",
    "Trạng thái theo thời hạn",
    "Trạng thái báo cáo",
    "Tiến độ (%)",
    "Ngày hoàn thành",
    "Số minh chứng",
    "Ngày minh chứng",
    "Có minh chứng",
    "Khó khăn",
    "Tệp",
    "Trang tính",
    "Dòng",
)
ROLES = {TaskRole.LEAD: "Chủ trì", TaskRole.SUPPORT: "Phối hợp"}
STATUSES = {
    TaskStatus.NOT_STARTED: "Chưa thực hiện",
    TaskStatus.IN_PROGRESS: "Đang thực hiện",
    TaskStatus.DONE: "Đã hoàn thành",
    TaskStatus.PAUSED: "Tạm dừng",
}
NO_DEADLINE = "Không có thời hạn"
_NAMED = 3
_BELOW = "dưới mức chia đều theo thời gian (mẫu)"


def numbered(task: PlanTask) -> str:
    """The task's name after its number in the plan."""
    return f"{task.task_order}. {task.task_name}"


def state(task: PlanTask) -> str:
    """The state for a cell, behind the symbol of its light: “■ Quá hạn 5 ngày”, “◇ Chưa đến hạn”."""
    light = task.light
    if light is None:
        return NO_DEADLINE
    return f"{LIGHTS[light].symbol} {_state_word(task, light)}"


def under(task: PlanTask) -> str:
    """The line under a cell's state: the proof of what is done, else deadline and progress; who only cooperates."""
    if task.light is Light.NOT_APPLICABLE:
        return ""
    support = "phối hợp" if task.role is TaskRole.SUPPORT else ""
    if task.is_done:
        return _joined((task.is_evidenced and task.evidence_no) or SELF_REPORTED, support)
    due = f"hạn {date(task.due_on)}" if task.due_on else ""
    return _joined(due, progress(task) if task.is_reported else NO_PROGRESS, support)


def proof(task: PlanTask) -> str:
    """“16/11/2019 · 132/BC-UBND ngày 16/11/2019”, “24/11/2019 · tự báo cáo”, or “–” for what is not done."""
    if not task.is_done:
        return MISSING
    number = f"{task.evidence_no} ngày {date(task.evidence_on)}" if task.is_evidenced else SELF_REPORTED
    return _joined(date(task.completed_on), number)


def progress(task: PlanTask) -> str:
    """“75%”; “–” when nothing was reported."""
    return MISSING if task.progress_percent is None else f"{plain(task.progress_percent)}%"


def source(file: str | None, sheet: str | None, row: int | None) -> str:
    """Where a record came from: file, sheet and row; “–” without one."""
    return MISSING if file is None else _joined(file, sheet or "", f"dòng {row}" if row else "")


def done_of(counts: TaskCounts) -> str:
    """“12/23 hoàn thành”."""
    return f"{integer(counts.done)}/{integer(counts.assigned)} hoàn thành"


def late_of(counts: TaskCounts) -> str:
    """“có minh chứng 9 · quá hạn 2” under a count of what is done."""
    proven = f"có minh chứng {integer(counts.evidenced)}" if counts.done else ""
    return _joined(proven, f"quá hạn {integer(counts.overdue)}" if counts.overdue else "")


def counts_line(counts: TaskCounts) -> str:
    """“Đã hoàn thành 83 (có minh chứng 66), quá hạn 13, chưa báo cáo tiến độ 0.”"""
    done = f"Đã hoàn thành {integer(counts.done)} (có minh chứng {integer(counts.evidenced)})"
    silent = counts.assigned - counts.reported
    return f"{done}, quá hạn {integer(counts.overdue)}, chưa báo cáo tiến độ {integer(silent)}."


def results(plan: str, issued_on: dt.date, as_of: dt.date, counts: TaskCounts) -> str:
    """The finding on a plan's results so far: none yet while nothing is done, else how many and how many proven."""
    age = (
        f"Kế hoạch {plan} ban hành ngày {date(issued_on)}, đến ngày {date(as_of)} được {(as_of - issued_on).days} ngày"
    )
    assigned = f"{integer(counts.assigned)} nhiệm vụ giao cho các đơn vị"
    if not counts.done:
        reported = f"{integer(counts.reported)} nhiệm vụ đã báo cáo tiến độ, chưa nhiệm vụ nào hoàn thành"
        return f"{age}; trong {assigned} có {reported}."
    silent = counts.assigned - counts.reported
    unreported = f"; {integer(silent)} chưa báo cáo tiến độ" if silent else ""
    done = f"Đã hoàn thành {integer(counts.done)}/{assigned}"
    return f"{done}, trong đó {integer(counts.evidenced)} có minh chứng{unreported}."


def due_soon(tasks: Sequence[PlanTask]) -> str:
    """The finding on what comes due within days: “2 nhiệm vụ đến hạn trong 7 ngày tới: Phòng QLĐT (30/12/2019), …”"""
    named = ", ".join(f"{task.short_name} ({date(task.due_on)})" for task in tasks[:_NAMED])
    more = f" và {integer(len(tasks) - _NAMED)} đơn vị khác" if len(tasks) > _NAMED else ""
    return f"{integer(len(tasks))} nhiệm vụ đến hạn trong 7 ngày tới: {named}{more}."


def behind_line(task: PlanTask) -> tuple[str, str, str]:
    """Who, what, and how late: three parts of an entry in the list of what is behind."""
    how = f"hạn {date(task.due_on)}, {_state_word(task, task.light or Light.NOT_DUE).lower()}"
    told = f"tiến độ {progress(task)}" if task.is_reported else f"{NO_PROGRESS} tiến độ"
    return task.short_name, numbered(task), f"{how}; {told}"


def list_due(task: PlanTask) -> str:
    """The line under a state in the list: deadline, progress, and whether that is below what is expected by now."""
    due = f"hạn {date(task.due_on)}" if task.due_on else ""
    told = f"tiến độ {progress(task)}" if task.is_reported else f"{NO_PROGRESS} tiến độ"
    is_below = task.is_reported and task.deadline is DeadlineState.BEHIND_PLAN
    return _joined(due, told, _BELOW if is_below else "")


def difficulty(task: PlanTask) -> str:
    """The unit's own words; what is overdue without a word says so."""
    return task.difficulty or (NO_DIFFICULTY if task.light is Light.LATE else MISSING)


def sheet_row(task: PlanTask) -> tuple[object, ...]:
    """A task as a line of the file to take away; dates and numbers keep their type."""
    deadline = deadline_words(task.deadline, task.days_late) if task.deadline else STATUSES[TaskStatus.PAUSED]
    return (
        task.unit_name,
        numbered(task),
        ROLES[task.role],
        task.due_on,
        deadline if task.is_obliged else LIGHTS[Light.NOT_APPLICABLE].word,
        STATUSES[task.status] if task.status else LIGHTS[Light.NO_DATA].word,
        task.progress_percent,
        task.completed_on,
        task.evidence_no,
        task.evidence_on,
        "Có" if task.is_evidenced else SELF_REPORTED if task.is_done else None,
        task.difficulty,
        task.file,
        task.sheet,
        task.sheet_row,
    )


def matrix_cell(task: PlanTask | None) -> str | None:
    """A cell of the matrix in the file to take away."""
    return None if task is None else f"{state(task)}; {under(task)}".removesuffix("; ")


def _state_word(task: PlanTask, light: Light) -> str:
    if light is Light.NOT_APPLICABLE:
        return LIGHTS[light].word if not task.is_obliged else STATUSES[TaskStatus.PAUSED]
    if light is Light.MET:
        return STATUSES[TaskStatus.DONE]
    if light is Light.NOT_DUE or task.deadline is None:
        return LIGHTS[light].word
    return deadline_words(task.deadline, task.days_late)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
