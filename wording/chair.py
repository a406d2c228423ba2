"""The words of Phiếu chủ trì: two pages for the chair, each text cut to the room it has there."""

import datetime as dt
from collections.abc import Sequence

from analytics.attention import AttentionItem, AttentionKind
from analytics.difficulties import Difficulty
from analytics.metric import Better, Metric
from analytics.metric_table import Light, MetricRow
from data.periods import PeriodKind
from wording import numbers, values
from wording.attention import matter, matter_parts
from wording.clipping import clipped
from wording.findings import report_phrase
from wording.labels import light

KIND = "PHIẾU CHỦ TRÌ"
POINTS = "I. NĂM ĐIỂM CHÍNH"
SPEAKERS = "II. ĐƠN VỊ ĐỀ NGHỊ PHÁT BIỂU"
QUESTIONS = "III. CÂU HỎI GỢI Ý"
DRAFT = "IV. DỰ THẢO KẾT LUẬN"
SPEAKER_COLUMNS = ("TT", "Đơn vị", "Lý do")
QUESTION_COLUMNS = ("Đơn vị", "Câu hỏi")
DRAFT_COLUMNS = ("Đơn vị", "Công việc", "Thời hạn", "Sản phẩm")
NO_DATA = "Chưa có số liệu để nêu điểm chính; đề nghị các đơn vị gửi báo cáo trước hội nghị."
NOBODY = "Không có đơn vị nào có việc quá hạn hoặc chỉ tiêu chậm tính đến ngày {day}."
NOTHING_TO_ASK = "Không có câu hỏi tính được từ số liệu."
NOTHING_TO_CONCLUDE = "Không có việc quá hạn, chỉ tiêu chậm cần kết luận."
_SUBJECT = "Số liệu tính đến ngày {day}; hội nghị ngày {meeting}"
_MORE = "Còn {n} nội dung dự thảo khác ở trang “Kết luận, giao nhiệm vụ”. "
_PROPOSED = "Thời hạn do máy đề xuất theo ngày làm việc; chủ trì quyết định."
# Characters that two pages have room for, whatever the names are.
_POINT, _UNIT, _REASON, _QUESTION = 170, 36, 190, 118
_DRAFT_UNITS, _DRAFT_WORK, _DRAFT_PRODUCT = 60, 90, 44
_NAME = 74  # of a task, a ward's own words: inside a question
_NAMED_UNITS = 3


def subject(as_of: dt.date, meeting_on: dt.date) -> str:
    """The line under the sheet's name."""
    return _SUBJECT.format(day=numbers.date(as_of), meeting=numbers.date(meeting_on))


def point(place: int, sentence: str, one: Light | None) -> str:
    """“1. ■ …”: a main point with its light."""
    symbol = f"{light(one).symbol} " if one else ""
    return clipped(f"{place}. {symbol}{sentence}", _POINT)


def unit(name: str) -> str:
    """A unit's name in a column of the sheet."""
    return clipped(name, _UNIT)


def why(late: Sequence[AttentionItem], figures: Sequence[tuple[Metric, MetricRow]]) -> str:
    """Why a unit is asked to speak: how much is overdue, the gravest of it, its worst figures."""
    parts = []
    if late:
        parts.append(f"{numbers.integer(len(late))} việc quá hạn, nặng nhất: {clipped(matter(late[0]), _REASON // 2)}")
    for metric, row in figures:
        if len("; ".join([*parts, figure(metric, row)])) <= _REASON:
            parts.append(figure(metric, row))
    return "; ".join(parts)


def figure(metric: Metric, row: MetricRow) -> str:
    """“Đội PCCC có quy chế hoạt động 50,0% (1/2), chỉ tiêu 100%”."""
    counted = values.fraction(metric, row.numerator, row.denominator)
    target = f", chỉ tiêu {values.short(metric, row.target)}" if row.target is not None else ""
    shown = f"{values.value(metric, row.value)}{values.marks(row)}"
    return f"{metric.label} {shown}{f' ({counted})' if counted else ''}{target}"


def ask_of_figure(metric: Metric, row: MetricRow) -> str:
    """What to ask about a figure that is late."""
    return f"{clipped(figure(metric, row), _QUESTION - 34)}: vướng ở đâu, ngày nào đạt?"


def ask_of_difficulty(told: Difficulty) -> str:
    """What to ask about a ward's own words."""
    return f"Đơn vị nêu “{clipped(told.content or '', _NAME)}”: cần quận giải quyết việc gì?"


def ask_of_work(item: AttentionItem) -> str:
    """What to ask about work that is overdue."""
    what, rest = matter_parts(item)
    said = ", ".join(filter(None, (clipped(what, _NAME), clipped(rest, _NAME // 2))))
    return f"{said[:1].upper()}{said[1:]}: vì sao chậm, ngày nào xong?"


def question(text: str) -> str:
    """A question in its row of the sheet."""
    return clipped(text, _QUESTION)


def draft_row(units: Sequence[str], work: str, due_on: dt.date | None, product: str) -> tuple[str, ...]:
    """A line of the draft: units by their short names, the first of many."""
    named = ", ".join(clipped(name, _DRAFT_UNITS // _NAMED_UNITS) for name in units[:_NAMED_UNITS])
    more = f" và {numbers.integer(len(units) - _NAMED_UNITS)} đơn vị khác" if len(units) > _NAMED_UNITS else ""
    return f"{named}{more}", clipped(work, _DRAFT_WORK), numbers.date(due_on), clipped(product, _DRAFT_PRODUCT)


def draft_note(rest: int) -> str:
    """That days are only proposed, and that not every line is on the sheet."""
    return f"{_MORE.format(n=numbers.integer(rest)) if rest else ''}{_PROPOSED}"


def work(item: AttentionItem) -> tuple[str, str]:
    """What a unit is told to do about something overdue, and the product that shows it."""
    match item.kind:
        case AttentionKind.REPORT_MISSING:
            report = report_phrase(PeriodKind(item.detail), item.subject)
            return f"Gửi {report}; duy trì chế độ báo cáo đúng hạn", f"{report[:1].upper()}{report[1:]}"
        case AttentionKind.PLAN_MISSING | AttentionKind.PLAN_DUE:
            return f"Ban hành kế hoạch thực hiện Kế hoạch {item.subject}", "Kế hoạch của đơn vị"
        case AttentionKind.TASK_OVERDUE:
            return f"Hoàn thành nhiệm vụ “{item.subject}”", "Báo cáo kết quả kèm văn bản minh chứng"
        case AttentionKind.TASK_UNREPORTED:
            return "Báo cáo tiến độ các nhiệm vụ đã quá hạn, nêu rõ ngày hoàn thành", "Báo cáo tiến độ"
        case AttentionKind.CONCLUSION_OVERDUE:
            return f"Hoàn thành kết luận kỳ trước: {item.subject}", "Báo cáo kết quả kèm văn bản minh chứng"
        case AttentionKind.VIOLATIONS_OVERDUE:
            return "Khắc phục xong các tồn tại, vi phạm quá hạn; tổ chức phúc tra", "Biên bản phúc tra"
    raise ValueError(item.kind)


def reach(metric: Metric, target: float) -> tuple[str, str]:
    """What wards that miss a target are told to do, and the product that shows it."""
    most = "không quá " if metric.better is Better.LOWER else ""
    work = f"Hoàn thành chỉ tiêu “{metric.label}” ({most}{values.short(metric, target)})"
    return work, "Báo cáo kết quả theo biểu mẫu"
