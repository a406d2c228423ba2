"""The words of Kết luận, giao nhiệm vụ: what a meeting decided, how far it has come, why a line is not recorded."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.conclusions import ConclusionCounts, ConclusionItem, ConclusionState
from analytics.deadline import DeadlineState
from analytics.metric_table import Light
from data.area import Area
from data.concluded import responsible
from data.conclusion import Conclusion, Meeting
from data.intake.concluding import Flaw, Found, Slip
from data.vocabulary import TaskStatus
from wording import numbers
from wording.attention import deadline_words
from wording.clipping import clipped
from wording.labels import LIGHTS

STATES: Mapping[ConclusionState, str] = {
    ConclusionState.OVERDUE: "Quá hạn",
    ConclusionState.IN_PROGRESS: "Đang làm",
    ConclusionState.DONE: "Đã xong",
}
STATUSES: Mapping[TaskStatus, str] = {
    TaskStatus.NOT_STARTED: "Chưa thực hiện",
    TaskStatus.IN_PROGRESS: "Đang thực hiện",
    TaskStatus.DONE: "Đã hoàn thành",
}
SELF_REPORTED = "tự báo cáo"
SILENT = "chưa có thông tin tiến độ"
_FLAWS: Mapping[Flaw, str] = {
    Flaw.NO_MEETING: "Chưa ghi tên hội nghị.",
    Flaw.NO_CHAIR: "Chưa ghi người chủ trì.",
    Flaw.NO_LINE: "Chưa có nội dung kết luận nào. Ghi đơn vị, công việc, thời hạn và sản phẩm rồi bấm ghi lại.",
    Flaw.NO_UNIT: "Chưa chọn đơn vị thực hiện.",
    Flaw.UNKNOWN_UNIT: "Không có đơn vị “{value}” vào ngày họp. Chọn đơn vị trong danh sách.",
    Flaw.SEVERAL_UNITS: "Mỗi nội dung theo dõi một đơn vị. Giao thêm đơn vị thì ghi thành dòng mới.",
    Flaw.SUPPORTS_ITSELF: "{value} vừa thực hiện vừa phối hợp. Bỏ bớt một vai trò.",
    Flaw.NO_WORK: "Chưa ghi nội dung công việc.",
    Flaw.NO_PRODUCT: "Chưa ghi sản phẩm phải có.",
    Flaw.NO_DEADLINE: "Chưa ghi thời hạn.",
    Flaw.DUE_BEFORE_MEETING: "Thời hạn {value} trước ngày họp. Chọn từ ngày họp trở đi.",
    Flaw.TOO_LONG: "Nội dung quá dài: tối đa {value} ký tự. Rút gọn rồi ghi lại.",
    Flaw.NO_STATUS: "Chưa chọn trạng thái.",
    Flaw.DONE_WITHOUT_DAY: "Ghi “Đã hoàn thành” thì phải có ngày hoàn thành.",
    Flaw.DONE_BEFORE_MEETING: "Ngày hoàn thành {value} trước ngày họp giao việc.",
    Flaw.HALF_EVIDENCE: "Minh chứng phải có cả số và ngày văn bản; chưa có văn bản thì để trống cả hai.",
    Flaw.NOT_DONE: "Ngày hoàn thành và minh chứng chỉ ghi khi trạng thái là “Đã hoàn thành”.",
    Flaw.IN_FUTURE: "Ngày {value} chưa tới.",
    Flaw.BEFORE_LAST_WORD: "Đã có thông tin tính đến ngày {value}. Chọn từ ngày đó trở đi.",
}
TITLE = "Thực hiện kết luận kỳ trước"
SLIDE_COLUMNS = ("Đơn vị", "Nội dung", "Thời hạn", "Tình hình")
REPORT_COLUMNS = ("STT", "Đơn vị", "Nội dung công việc", "Thời hạn", "Tình hình")
_LINE = "Dòng {line}: "
_MORE = "Còn {n} nội dung khác trong báo cáo và ở trang Kết luận, giao nhiệm vụ."
_UNPROVED = "Trong số đã xong có {n} nội dung tự báo cáo, chưa có văn bản minh chứng."
_SOURCE = (
    "Kết luận các hội nghị trước do văn phòng ghi; tình hình theo thông tin đơn vị cung cấp, tính đến ngày {day}, "
    "bản số liệu {snapshot}. Đã xong mà không có số, ngày văn bản minh chứng thì ghi “tự báo cáo”."
)
_UNIT_ROOM, _WORK_ROOM = 40, 90  # characters in a cell of a slide
_FILE = "Kết luận {code}, {day}.txt"


def flaw(found: Found) -> str:
    """Why something cannot be recorded, and what to do; a line of several is named."""
    value = numbers.date(found.value) if isinstance(found.value, dt.date) else str(found.value)
    text = _FLAWS[found.flaw].format(value=value)
    return f"{_LINE.format(line=found.line)}{text}" if found.line else text


def progress(item: ConclusionItem) -> str:
    """Where a conclusion stands: “■ Quá hạn 5 ngày”, “● Đã xong 03/01/2020 (12/BC-UBND, 03/01/2020)”."""
    return " ".join(filter(None, (mark(item), finished(item))))


def mark(item: ConclusionItem) -> str:
    """The state with its symbol: “■ Quá hạn 5 ngày”, “● Đã xong”."""
    is_done = item.state is ConclusionState.DONE
    word = STATES[ConclusionState.DONE] if is_done else deadline_words(item.deadline, -item.days_left)
    return f"{LIGHTS[item.light].symbol} {word}"


def finished(item: ConclusionItem) -> str:
    """When it was done, whether in time, and what proves it; nothing while it is not."""
    if item.state is not ConclusionState.DONE:
        return ""
    late = ", sau thời hạn" if item.deadline is DeadlineState.DONE_LATE else ""
    return f"{numbers.date(item.completed_on)}{late} ({evidence(item)})"


def detail(item: ConclusionItem) -> str:
    """What stands under the state: when it was done and what the unit added, else what the unit says."""
    done = finished(item)
    return ". ".join(filter(None, (done, item.note))) if done else told(item)


def evidence(item: ConclusionItem) -> str:
    """The document that proves what is done, else that it is only the unit's own word."""
    return f"{item.evidence_no}, {numbers.date(item.evidence_on)}" if item.is_evidenced else SELF_REPORTED


def told(item: ConclusionItem) -> str:
    """What the unit itself has said: its status and its note."""
    status = STATUSES.get(item.status, SILENT.capitalize()) if item.status else SILENT.capitalize()
    return f"{status}. {item.note}" if item.note else status


def last_word(one: Conclusion) -> str:
    """What the unit said last, on whatever day: “Đã hoàn thành 03/01/2020 (12/BC-UBND, 03/01/2020). Ghi chú”."""
    said = one.progress
    if said.status is None:
        return SILENT.capitalize()
    proof = f"{said.evidence_no}, {numbers.date(said.evidence_on)}" if said.evidence_no else SELF_REPORTED
    done = f" {numbers.date(said.done_on)} ({proof})" if said.status is TaskStatus.DONE else ""
    return f"{STATUSES.get(said.status, said.status)}{done}{f'. {said.note}' if said.note else ''}"


def summary(counts: ConclusionCounts) -> str:
    """“Kết luận kỳ trước: đã xong 4, đang làm 6, quá hạn 2”."""
    amounts = (counts.done, counts.in_progress, counts.overdue)
    names = (ConclusionState.DONE, ConclusionState.IN_PROGRESS, ConclusionState.OVERDUE)
    parts = (f"{STATES[name].lower()} {numbers.integer(n)}" for name, n in zip(names, amounts, strict=True))
    return f"Kết luận kỳ trước: {', '.join(parts)}"


def unproved(counts: ConclusionCounts) -> str:
    """How many of those done are only said to be; nothing where none is."""
    return _UNPROVED.format(n=numbers.integer(counts.self_reported)) if counts.self_reported else ""


def slide_row(item: ConclusionItem) -> tuple[str, ...]:
    """A conclusion in a row of a slide."""
    work, day = clipped(item.work, _WORK_ROOM), numbers.date(item.due_on)
    return clipped(item.short_name, _UNIT_ROOM), work, day, progress(item)


def more(rest: int) -> str:
    """That a slide does not hold all of them."""
    return _MORE.format(n=numbers.integer(rest)) if rest else ""


def source(as_of: dt.date, snapshot: str) -> str:
    """The presenter's note: who says so, of which day."""
    return _SOURCE.format(day=numbers.date(as_of), snapshot=snapshot[:12])


def findings(counts: ConclusionCounts) -> tuple[tuple[Light | None, str], ...]:
    """The follow-up in sentences, the gravest first; those without a case are left out."""
    said = [
        (Light.LATE, counts.overdue, _late(counts)),
        (Light.NOT_DUE, counts.in_progress, f"{numbers.integer(counts.in_progress)} nội dung đang làm, còn trong hạn."),
        (None, counts.silent, f"{numbers.integer(counts.silent)} nội dung chưa xong {SILENT}."),
        (Light.MET, counts.done, _done(counts)),
    ]
    return tuple((light, sentence) for light, count, sentence in said if count)


def meeting_title(meeting: Meeting) -> str:
    """“Hội nghị 25/12/2019 · ngày 25/12/2019 · Phó Chủ tịch UBND quận”: no two meetings share it."""
    return f"{meeting.name} · ngày {numbers.date(meeting.held_on)} · {meeting.chair}"


def slips(area: Area, at: dt.datetime) -> Slip:
    """The slip of every version that is recorded at an instant: the name it is kept under, and its text."""

    def paper(conclusion: Conclusion, holds_from: dt.date) -> tuple[str, str]:
        names = responsible(area, conclusion.meeting.held_on)
        name = _FILE.format(code=conclusion.code, day=f"{holds_from:%d-%m-%Y}")
        return name, slip(conclusion, holds_from, names, at)

    return paper


def slip(conclusion: Conclusion, holds_from: dt.date, names: Mapping[str, str], at: dt.datetime) -> str:
    """What is kept of a conclusion: the paper behind it."""
    meeting, told_of = conclusion.meeting, conclusion.progress
    lines = [
        f"KẾT LUẬN HỘI NGHỊ – {meeting.name}, ngày {numbers.date(meeting.held_on)}",
        f"Chủ trì: {meeting.chair}",
        f"Đơn vị: {unit_names((conclusion.unit,), names)}",
        f"Đơn vị phối hợp: {unit_names(conclusion.supports, names) or numbers.MISSING}",
        f"Công việc: {conclusion.work}",
        f"Thời hạn: {numbers.date(conclusion.due_on)}",
        f"Sản phẩm: {conclusion.product}",
        f"Tính đến ngày: {numbers.date(holds_from)}",
        f"Trạng thái: {STATUSES[told_of.status] if told_of.status else SILENT}",
        f"Ngày hoàn thành: {numbers.date(told_of.done_on)}",
        f"Minh chứng: {told_of.evidence_no or numbers.MISSING}, {numbers.date(told_of.evidence_on)}",
        f"Ghi chú: {told_of.note or numbers.MISSING}",
        f"Ghi lúc {at:%H:%M:%S} ngày {numbers.date(at.date())}",
    ]
    return "\n".join([*lines, ""])


def unit_names(units: Sequence[str], names: Mapping[str, str]) -> str:
    """Units by name, one after another."""
    return "; ".join(names.get(unit, unit) for unit in units)


def _late(counts: ConclusionCounts) -> str:
    owing = numbers.integer(counts.units_late)
    return f"{numbers.integer(counts.overdue)} nội dung quá hạn thuộc trách nhiệm của {owing} đơn vị."


def _done(counts: ConclusionCounts) -> str:
    only_told = f", trong đó {numbers.integer(counts.self_reported)} {SELF_REPORTED}" if counts.self_reported else ""
    return f"{numbers.integer(counts.done)}/{numbers.integer(counts.given)} nội dung đã xong{only_told}."
