"""The words of Một trang cho phường: its figures beside the area's, its work, its missing data."""

import datetime as dt
from collections.abc import Sequence

from analytics.attention import AttentionItem
from analytics.metric import Metric
from analytics.metric_table import MetricRow
from analytics.plan_tasks import PlanTask
from analytics.reporting import Report, StaleTable
from data.tables import TABLES
from wording import numbers, values
from wording.attention import matter_parts
from wording.clipping import clipped
from wording.findings import report_phrase

HEAD = "AN TOÀN NHÀ CHUNG CƯ"
FIGURES = "Kết quả so với {everywhere} và chỉ tiêu được giao"
COLUMNS = ("Chỉ tiêu", "Phường", "", "{everywhere}", "Chỉ tiêu giao", "Đánh giá")
KEY = (
    "Thanh: kết quả của phường, màu theo đánh giá; vạch đậm: {everywhere}; tam giác: chỉ tiêu giao. "
    "* số liệu kỳ trước; † điều chỉnh tại chỗ."
)
WORK = "Việc phải làm ({n})"
NO_WORK = "Không có việc quá hạn, sắp đến hạn."
MORE_WORK = "… còn {n} việc khác: xem trang Hồ sơ phường."
GAPS = "Số liệu còn thiếu"
NO_GAPS = "Đủ số liệu của kỳ báo cáo gần nhất."
MORE_GAPS = "… còn {n} mục khác: xem trang Hồ sơ phường."
NO_APARTMENTS = "{ward} không có nhà chung cư thuộc phạm vi theo dõi."
NO_DATA = "{ward} chưa có số liệu tính đến ngày {day}."
FILE, ARCHIVE = "{stem}-{day}", "mot-trang-cho-phuong-{day}"
_NAME, _LINE = 60, 170


def ward(full_name: str) -> str:
    """The ward's name at the head of its page."""
    return clipped(full_name, _NAME)


def facts(buildings: int, old: int, high_rises: int, apartments: int) -> str:
    """“23 nhà chung cư (16 nhà cũ, 6 nhà cao tầng), 1.816 căn hộ”."""
    return (
        f"{numbers.integer(buildings)} nhà chung cư ({numbers.integer(old)} nhà cũ, {numbers.integer(high_rises)} nhà "
        f"cao tầng), {numbers.integer(apartments)} căn hộ"
    )


def figure(metric: Metric, row: MetricRow) -> str:
    """“71,4% · 10/14”, with the marks of an earlier period's figure and of one told by telephone."""
    counted = values.fraction(metric, row.numerator, row.denominator)
    return f"{values.value(metric, row.value)}{f' · {counted}' if counted else ''}{values.marks(row)}"


def item(one: AttentionItem) -> tuple[str, str]:
    """What is to be done, and by when or how late."""
    what, when = matter_parts(one)
    return clipped(_capital(what), _LINE), clipped(when, _LINE)


def task(one: PlanTask) -> tuple[str, str]:
    """A task whose day has not come: what and by when."""
    when = f"hạn {numbers.date(one.due_on)}" if one.due_on else "không có thời hạn"
    return clipped(f"Nhiệm vụ “{one.task_name}”", _LINE), when


def not_sent(report: Report) -> str:
    """A report that was due and has not come."""
    period = report.period
    return f"Chưa gửi {report_phrase(period.kind, period.label)} (hạn {numbers.date(period.due_on)})"


def not_accepted(report: Report) -> str:
    """Rows of a report that were not taken."""
    period = report.period
    return f"Còn {numbers.integer(report.rejected_rows)} dòng chưa nhận của {report_phrase(period.kind, period.label)}"


def stale(tables: Sequence[StaleTable], day: dt.date) -> str:
    """The sheets that still speak of an earlier day."""
    names = ", ".join(TABLES[each.table].sheet for each in tables)
    return clipped(f"Đang dùng số liệu chốt ngày {numbers.date(day)}: {names}", _LINE)


def silent(metrics: Sequence[Metric]) -> str:
    """Which figures nobody has told anything of."""
    names = ", ".join(metric.label for metric in metrics)
    return clipped(f"{numbers.integer(len(metrics))} chỉ tiêu chưa có số liệu: {names}", _LINE)


def gap(metric: Metric, row: MetricRow) -> str:
    """How much of a figure's records was told."""
    return f"{metric.label}: mới có {numbers.percent(row.coverage)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
