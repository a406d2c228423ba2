"""The words of Chế độ báo cáo: who reported when, how complete and how old the figures are, what is to be mended."""

from collections.abc import Mapping, Sequence

from analytics.data_quality import WardProblem, WardQuality
from analytics.metric import Metric
from analytics.report_counts import PeriodCount
from analytics.reporting import Report, ReportState
from data.problems import Severity
from wording import numbers
from wording.labels import LightWord
from wording.problems import sentence
from wording.reports import STATES

MATRIX = "Báo cáo của các phường theo kỳ"
MATRIX_UNDER = "Xét theo ngày nhận báo cáo đầu tiên và hạn gửi của từng kỳ; {periods} kỳ gần nhất."
NO_PERIODS = "Địa bàn này chưa có lịch báo cáo; chỉ theo dõi chất lượng số liệu."
WARD = "Phường"
EVERYWHERE = "Toàn {unit}"
DUE = "hạn {day}"
QUALITY = "Mức độ đầy đủ và mới của số liệu"
QUALITY_UNDER = "Mức độ đầy đủ là phần bản ghi đã có số liệu trong số phải báo cáo, theo các chỉ tiêu: {metrics}."
LATEST = "Số liệu chốt ngày"
FRESH = "Biểu kỳ gần nhất"
REJECTED = "Dòng chưa nhận"
ERRORS = "Điểm phải sửa"
WARNINGS = "Đề nghị kiểm tra"
PROBLEMS = "Điểm cần sửa trong tệp của các phường"
PROBLEMS_UNDER = "Theo tệp đang dùng của từng phường: {counts}."
PROBLEMS_NONE = "Không có điểm nào cần sửa trong các tệp đang dùng."
PROBLEMS_NONE_LIKE_IT = "Không có điểm nào ở mức này."
PROBLEMS_SHOWN = "Hiển thị {shown}/{total} điểm. Tải tệp để xem đủ."
SEVERITY = "Mức độ"
WHAT = "Nội dung và đề nghị"
ALL = "Tất cả"
FILE = "diem-can-sua-{day}"
PROBLEM_COLUMNS = (WARD, SEVERITY, WHAT)
SHEET_COLUMNS = (WARD, "Tệp", "Trang tính", "Ô", "Giá trị đã ghi", SEVERITY, WHAT)

# Short heads; the line above the table has the metrics' full names.
COMPLETENESS: Mapping[str, str] = {
    "equipment_lines_met": "Trang bị",
    "fire_acceptance": "Nghiệm thu",
    "truck_access": "Xe tiếp cận",
    "tasks_done": "Nhiệm vụ",
}
# As the marked-up copy that goes back to the sender says it.
SEVERITIES: Mapping[Severity, LightWord] = {
    Severity.ERROR: LightWord("■", "Phải sửa"),
    Severity.WARNING: LightWord("▲", "Đề nghị kiểm tra"),
    Severity.NOTE: LightWord("◇", "Để biết"),
}
_ALL_ACCEPTED = "Mọi dòng trong tệp đang dùng của các phường đều đã nhận."


def rejected_rows(wards: Sequence[WardQuality]) -> str:
    """“Còn 2 dòng chưa nhận của 2 phường: Thanh Lương (1), Trương Định (1).”"""
    waiting = [ward for ward in wards if ward.rejected_rows]
    if not waiting:
        return _ALL_ACCEPTED
    rows = numbers.integer(sum(ward.rejected_rows for ward in waiting))
    named = ", ".join(f"{ward.ward_name} ({numbers.integer(ward.rejected_rows)})" for ward in waiting)
    return f"Còn {rows} dòng chưa nhận của {numbers.integer(len(waiting))} phường: {named}."


def report_cell(report: Report) -> tuple[str, str]:
    """The state of a report, and the line under it: how late it came, or how long it is missing."""
    if report.state is ReportState.NOT_APPLICABLE:
        return numbers.MISSING, ""
    sign = str(STATES[report.state])
    if report.state is ReportState.LATE:
        return sign, f"chậm {numbers.integer(report.days_late)} ngày"
    if report.state is ReportState.MISSING:
        return sign, f"đã quá {numbers.integer(report.days_late)} ngày" if report.days_late else "đến hạn hôm nay"
    return sign, ""


def period_cell(count: PeriodCount) -> tuple[str, str]:
    """Who reported on a period: “18/19 phường”, “đúng hạn 16”."""
    return f"{count.received}/{count.obliged} phường", f"đúng hạn {count.on_time}"


def fresh_sheets(ward: WardQuality) -> str:
    """The sheets of the latest period: “10/10”."""
    return f"{ward.fresh_sheets}/{ward.expected_sheets}"


def measured_by(metrics: Sequence[Metric]) -> str:
    """What completeness is told by, in words."""
    return ", ".join(metric.label[:1].lower() + metric.label[1:] for metric in metrics)


def counts(problems: Sequence[WardProblem]) -> str:
    """“2 phải sửa, 68 đề nghị kiểm tra, 46 để biết”."""
    found = [each.problem.severity for each in problems]
    return ", ".join(
        f"{numbers.integer(found.count(severity))} {sign.word.lower()}"
        for severity, sign in SEVERITIES.items()
        if severity in found
    )


def problem_row(found: WardProblem) -> tuple[object, ...]:
    """A problem as a line of the file to take away."""
    problem = found.problem
    place = (problem.file, problem.sheet, problem.cell, problem.value)
    return found.ward_name, *place, SEVERITIES[problem.severity].word, sentence(problem)
