"""Việc cần đôn đốc in words: who, what, how late."""

import datetime as dt
from collections.abc import Callable

from analytics.attention import AttentionItem, AttentionKind
from analytics.deadline import DeadlineState
from data.periods import PeriodKind
from wording.clipping import clipped
from wording.findings import report_phrase
from wording.numbers import date, integer

KIND_LABELS: dict[AttentionKind, str] = {
    AttentionKind.REPORT_MISSING: "Chưa gửi báo cáo",
    AttentionKind.PLAN_MISSING: "Chưa ban hành kế hoạch",
    AttentionKind.TASK_OVERDUE: "Nhiệm vụ quá hạn",
    AttentionKind.TASK_UNREPORTED: "Nhiệm vụ quá hạn, chưa báo cáo tiến độ",
    AttentionKind.CONCLUSION_OVERDUE: "Kết luận hội nghị quá hạn",
    AttentionKind.VIOLATIONS_OVERDUE: "Tồn tại, vi phạm quá hạn khắc phục",
    AttentionKind.REPORT_DUE: "Báo cáo sắp đến hạn",
    AttentionKind.PLAN_DUE: "Kế hoạch chưa đến hạn ban hành",
    AttentionKind.TASK_DUE_SOON: "Nhiệm vụ sắp đến hạn",
    AttentionKind.CONCLUSION_DUE_SOON: "Kết luận hội nghị sắp đến hạn",
    AttentionKind.VIOLATIONS_WITHOUT_DEADLINE: "Tồn tại, vi phạm chưa ấn định thời hạn",
    AttentionKind.ROWS_NOT_ACCEPTED: "Dòng số liệu chưa nhận",
    AttentionKind.NEED_CHANGE: "Đề nghị điều chỉnh nhu cầu",
}
_DEADLINE_WORDS: dict[DeadlineState, str] = {
    DeadlineState.DONE_ON_TIME: "Hoàn thành đúng hạn",
    DeadlineState.DONE_LATE: "Hoàn thành quá hạn",
    DeadlineState.IN_TIME: "Trong hạn",
    DeadlineState.DUE_SOON: "Sắp đến hạn",
    DeadlineState.BEHIND_PLAN: "Chậm tiến độ",
    DeadlineState.NO_DEADLINE: "Không có thời hạn",
}


_Parts = tuple[str, str]
_SUBJECT_SHOWN = 120  # characters of a text that people wrote


def attention_sentence(item: AttentionItem) -> str:
    """“Quỳnh Lôi: chưa gửi báo cáo nhanh 24/12/2019, quá hạn 3 ngày.”"""
    return f"{item.who}: {matter(item)}." if item.who else f"{_capital(matter(item))}."


def matter(item: AttentionItem) -> str:
    """What is to be urged, without who: for a list that names the unit in a column of its own."""
    return ", ".join(part for part in matter_parts(item) if part)


def matter_parts(item: AttentionItem) -> _Parts:
    """What is to be urged, and by when or how late: two lines of a list. The second may be empty."""
    return _MATTERS[item.kind](item)


def deadline_words(state: DeadlineState, days_overdue: int) -> str:
    """The state of a task by its deadline: “Trong hạn”, “Quá hạn 5 ngày”."""
    if state is DeadlineState.OVERDUE:
        return f"Quá hạn {integer(days_overdue)} ngày"
    return _DEADLINE_WORDS[state]


def _late(item: AttentionItem) -> str:
    return f"quá hạn {integer(item.days)} ngày"


def _left(item: AttentionItem) -> str:
    if item.working_days:
        return f"hạn {date(item.due_on)}, còn {integer(item.working_days)} ngày làm việc"
    return f"hạn {date(item.due_on)}"


def _report(item: AttentionItem) -> str:
    earlier = f" và {integer(item.count - 1)} kỳ trước đó" if item.count > 1 else ""
    return f"chưa gửi {report_phrase(PeriodKind(item.detail), item.subject)}{earlier}"


def _plan(item: AttentionItem) -> str:
    return f"chưa ban hành kế hoạch thực hiện Kế hoạch {item.subject}"


def _conclusion(item: AttentionItem) -> str:
    return f"kết luận “{clipped(item.subject, _SUBJECT_SHOWN)}” ({clipped(item.detail, _SUBJECT_SHOWN)})"


def _unreported_tasks(item: AttentionItem) -> _Parts:
    if item.count == 1:
        return f"chưa báo cáo tiến độ nhiệm vụ “{item.subject}”", _late(item)
    return f"chưa báo cáo tiến độ {integer(item.count)} nhiệm vụ đã quá hạn", f"lâu nhất {integer(item.days)} ngày"


def _plan_left(item: AttentionItem) -> str:
    """As the plan words it: issued before a day, so that its eve is the last day in time."""
    before = f"trước ngày {date(item.due_on + dt.timedelta(days=1))}" if item.due_on else ""
    return f"{before}, còn {integer(item.working_days)} ngày làm việc" if item.working_days else before


def _overdue_violations(item: AttentionItem) -> _Parts:
    place = f" tại {item.subject}" if item.subject else ""
    what = f"{integer(item.count)} tồn tại, vi phạm quá hạn khắc phục"
    return what, f"lâu nhất {integer(item.days)} ngày{place}"


def _rejected_rows(item: AttentionItem) -> _Parts:
    where = report_phrase(PeriodKind(item.detail), item.subject) if item.detail else f"báo cáo {item.subject}"
    return f"còn {integer(item.count)} dòng chưa nhận của {where}", ""


_MATTERS: dict[AttentionKind, Callable[[AttentionItem], _Parts]] = {
    AttentionKind.REPORT_MISSING: lambda item: (_report(item), _late(item)),
    AttentionKind.REPORT_DUE: lambda item: (_report(item), _left(item)),
    AttentionKind.PLAN_MISSING: lambda item: (_plan(item), _late(item)),
    AttentionKind.PLAN_DUE: lambda item: (_plan(item), _plan_left(item)),
    AttentionKind.TASK_OVERDUE: lambda item: (f"nhiệm vụ “{item.subject}”", _late(item)),
    AttentionKind.TASK_UNREPORTED: _unreported_tasks,
    AttentionKind.TASK_DUE_SOON: lambda item: (f"nhiệm vụ “{item.subject}” sắp đến hạn", _left(item)),
    AttentionKind.CONCLUSION_OVERDUE: lambda item: (_conclusion(item), _late(item)),
    AttentionKind.CONCLUSION_DUE_SOON: lambda item: (f"{_conclusion(item)} sắp đến hạn", _left(item)),
    AttentionKind.VIOLATIONS_OVERDUE: _overdue_violations,
    AttentionKind.VIOLATIONS_WITHOUT_DEADLINE: lambda item: (
        f"{integer(item.count)} tồn tại, vi phạm chưa ấn định thời hạn khắc phục",
        "",
    ),
    AttentionKind.ROWS_NOT_ACCEPTED: _rejected_rows,
    AttentionKind.NEED_CHANGE: lambda item: (
        f"đề nghị điều chỉnh nhu cầu của {integer(item.count)} dòng phương tiện",
        "",
    ),
}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
