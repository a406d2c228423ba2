"""The receipt that goes back to a sender: what was taken, what is to be mended and by when, which codes were given."""

import datetime as dt
from collections.abc import Iterator

from data.area import Area
from data.intake.report import FileStatus, IntakeReport, SubmissionDraft
from data.periods import next_working_day, parse_period
from data.problems import Severity
from wording import numbers
from wording.problems import sentence

TITLE = "PHIẾU TIẾP NHẬN BÁO CÁO"
MENDED_COPY = "Các ô cần sửa được đánh dấu trong tệp trả lại, kèm trang “Cần sửa”."
SHOWN_PROBLEMS = 50

_RESULTS = {
    FileStatus.ACCEPTED: "Đã tiếp nhận đầy đủ.",
    FileStatus.PARTIAL: "Đã tiếp nhận; còn {n} dòng chưa nhận, cần sửa và gửi lại.",
    FileStatus.REFUSED: "Chưa tiếp nhận tệp này.",
    FileStatus.UNCHANGED: "Tệp này đã nhận trước đây, nội dung không thay đổi; không cần gửi lại.",
}


def receipt(report: IntakeReport, area: Area, received_at: dt.datetime, *, has_copy: bool = True) -> str:
    """The receipt of one file as plain text, a paragraph a line; `has_copy` when the marked-up file goes with it."""
    mended = list(_mend(report, area, received_at))
    copy = [MENDED_COPY] if mended and has_copy else []
    return "\n".join([*_heading(report, area, received_at), *_taken(report), *mended, *copy])


def _heading(report: IntakeReport, area: Area, received_at: dt.datetime) -> Iterator[str]:
    yield TITLE
    yield f"Tệp: {report.file}"
    if report.submission:
        draft = report.submission
        yield f"Đơn vị gửi: {_sender(draft, area)}"
        yield f"Kỳ báo cáo: {parse_period(draft.period).label}, chốt số liệu ngày {numbers.date(draft.cutoff)}"
    yield f"Nhận lúc: {numbers.instant(received_at)}"
    yield f"Kết quả: {_RESULTS[report.status].format(n=numbers.integer(report.rejected))}"


def _sender(draft: SubmissionDraft, area: Area) -> str:
    return area.ward(draft.ward).full_name if draft.ward else area.full_name


def _taken(report: IntakeReport) -> Iterator[str]:
    if report.sheets:
        yield "Số dòng đã nhận theo từng biểu:"
    for count in report.sheets:
        rejected = f", chưa nhận {numbers.integer(count.rejected)}" if count.rejected else ""
        yield f"- {count.sheet}: nhận {numbers.integer(count.accepted)}{rejected}"
    if report.assigned:
        yield "Mã do hệ thống cấp (đề nghị dùng trong các báo cáo sau):"
    for given in report.assigned:
        named = f" – {given.name}" if given.name and given.name != given.code else ""
        yield f"- {given.sheet}, ô {given.cell}: {given.code}{named}"


def _mend(report: IntakeReport, area: Area, received_at: dt.datetime) -> Iterator[str]:
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    questions = [problem for problem in report.problems if problem.severity is Severity.WARNING]
    if errors:
        due_on = next_working_day(received_at.date(), area.holiday_days)
        yield f"Cần sửa và gửi lại trước hết ngày {numbers.date(due_on)} ({numbers.integer(len(errors))} điểm):"
        yield from (f"- {sentence(problem)}" for problem in errors[:SHOWN_PROBLEMS])
    if questions:
        yield f"Đề nghị kiểm tra ({numbers.integer(len(questions))} điểm, số liệu vẫn được nhận):"
        yield from (f"- {sentence(problem)}" for problem in questions[:SHOWN_PROBLEMS])
    if report.untold:
        yield f"Còn {numbers.integer(sum(report.untold.values()))} điểm nữa chỉ được đếm vì quá nhiều, trong đó:"
        yield from _counted(report)


def _counted(report: IntakeReport) -> Iterator[str]:
    """The problems that are only counted, the most frequent kind first, each kind by the first one told in full."""
    first = {problem.rule: problem for problem in reversed(report.problems)}
    for rule, count in sorted(report.untold.items(), key=lambda item: (-item[1], item[0])):
        if rule in first:
            yield f"- {numbers.integer(count)} điểm như: {sentence(first[rule])}"
    others = sum(count for rule, count in report.untold.items() if rule not in first)
    if others:
        yield f"- {numbers.integer(others)} điểm thuộc các loại khác."
