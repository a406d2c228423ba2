"""The words of Công văn đôn đốc, and of the text that a ward gets in a chat (DOMAIN §8)."""

import datetime as dt
from collections.abc import Collection, Sequence

from analytics.attention import AttentionItem, AttentionKind
from analytics.longest_open import OpenViolation
from analytics.metric_table import Light
from data.area import Plan
from wording import numbers
from wording.attention import matter_parts
from wording.clipping import clipped
from wording.work import LIGHTS

SUBJECT = "V/v đôn đốc thực hiện {plans}"
_SUBJECT_WITHOUT_PLANS = "nhiệm vụ bảo đảm an toàn nhà chung cư"
TO_ONE = "Kính gửi: {name}"
TO_MANY = "Kính gửi:"
ANNEX = "Phụ lục"
OVERDUE = "Tồn tại, vi phạm quá hạn khắc phục"
_LISTED = "Theo danh sách"
MATTERS = ("STT", "Việc phải làm", "Thời hạn", "Tình trạng")
VIOLATIONS = ("STT", "Nhà", "Tồn tại, vi phạm", "Ngày phát hiện", "Hạn khắc phục", "Quá hạn (ngày)")
UNITS = (
    "STT",
    "Đơn vị",
    "Báo cáo chưa gửi",
    "Kế hoạch chưa ban hành",
    "Nhiệm vụ",
    "Vi phạm quá hạn",
    "Việc khác",
    "Phụ lục",
)
NOBODY = "Không có đơn vị nào có việc cần đôn đốc."
FILE = "cong-van-don-doc-{day}"

_REPORTS = frozenset({AttentionKind.REPORT_MISSING, AttentionKind.REPORT_DUE})
_PLANS = frozenset({AttentionKind.PLAN_MISSING, AttentionKind.PLAN_DUE})
_TASKS = frozenset({AttentionKind.TASK_OVERDUE, AttentionKind.TASK_UNREPORTED, AttentionKind.TASK_DUE_SOON})
_CONCLUSIONS = frozenset({AttentionKind.CONCLUSION_OVERDUE, AttentionKind.CONCLUSION_DUE_SOON})
_OVERDUE_KINDS = frozenset({AttentionKind.VIOLATIONS_OVERDUE})
_UNDATED = frozenset({AttentionKind.VIOLATIONS_WITHOUT_DEADLINE})
_ROWS = frozenset({AttentionKind.ROWS_NOT_ACCEPTED})
_COLUMNS = (_REPORTS, _PLANS, _TASKS, _OVERDUE_KINDS)
_REQUESTS = (
    (_REPORTS, "Gửi ngay các báo cáo còn thiếu theo chế độ báo cáo quy định."),
    (_PLANS, "Ban hành kế hoạch của đơn vị và gửi về {reply_to} để theo dõi."),
    (_TASKS, "Hoàn thành các nhiệm vụ quá hạn, sắp đến hạn; báo cáo kèm số, ngày của văn bản minh chứng."),
    (_CONCLUSIONS, "Thực hiện các kết luận của hội nghị đã quá hạn, sắp đến hạn; báo cáo sản phẩm, kết quả."),
    (
        _OVERDUE_KINDS,
        "Xử lý dứt điểm các tồn tại, vi phạm quá hạn khắc phục; tổ chức phúc tra, lập biên bản từng trường hợp.",
    ),
    (_UNDATED, "Ấn định thời hạn khắc phục cho các tồn tại, vi phạm chưa có thời hạn."),
    (_ROWS, "Sửa các dòng số liệu chưa được nhận và gửi lại."),
)
_CELL, _LINE = 160, 220


def subject(plans: Sequence[Plan]) -> str:
    """What the letter is about, for the narrow room under its number: the plans whose tasks are urged."""
    named = " và ".join(f"Kế hoạch {plan.plan}" for plan in plans)
    return SUBJECT.format(plans=named or _SUBJECT_WITHOUT_PLANS)


def opening(plans: Sequence[Plan], as_of: dt.date, found: str) -> str:
    """On what basis the units are urged, from which figures, and what was found."""
    named = ", ".join(
        f"Kế hoạch số {plan.number} ngày {numbers.date(plan.issued_on)} của {plan.issuer}" for plan in plans
    )
    basis = f"Thực hiện {named}, qua" if named else "Qua"
    return f"{basis} tổng hợp số liệu tính đến ngày {numbers.date(as_of)}, {found}"


def one_unit(items: Sequence[AttentionItem]) -> str:
    """What was found of one unit, ahead of its table."""
    return f"đơn vị còn {numbers.integer(len(items))} việc phải thực hiện{_late(items)} như sau:"


def many_units(units: int, items: Sequence[AttentionItem]) -> str:
    """What was found of several units, ahead of the table of all."""
    return (
        f"còn {numbers.integer(units)} đơn vị với {numbers.integer(len(items))} việc phải thực hiện{_late(items)}, "
        "chi tiết tại các phụ lục kèm theo:"
    )


def requests(items: Sequence[AttentionItem], reply_to: str) -> list[str]:
    """What is asked for, a numbered line a matter that somebody has."""
    kinds = {item.kind for item in items}
    asked = [text.format(reply_to=reply_to) for matters, text in _REQUESTS if kinds & matters]
    return [f"{place}. {text}" for place, text in enumerate(asked, 1)]


def asks(issuer: str, *, is_one: bool) -> str:
    """The line ahead of the requests."""
    return f"{issuer} đề nghị {_who(is_one=is_one)}:"


def answer(reply_to: str, reply_by: dt.date, days: int, written_on: dt.date, *, is_one: bool) -> str:
    """By when an answer is expected, and where."""
    return (
        f"Kết quả thực hiện, đề nghị {_who(is_one=is_one)} báo cáo bằng văn bản về {reply_to} chậm nhất ngày "
        f"{numbers.date(reply_by)} ({days:02d} ngày làm việc sau ngày {numbers.date(written_on)}) để tổng hợp, báo cáo."
    )


def closing(*, is_one: bool) -> str:
    """The letter's last sentence."""
    return f"Đề nghị {_who(is_one=is_one)} nghiêm túc thực hiện./."


def annex_number(place: int) -> str:
    """“Phụ lục IV”."""
    return f"{ANNEX} {roman(place)}"


def annex_title(name: str) -> str:
    """The title of a unit's annex."""
    return f"CÁC VIỆC CẦN THỰC HIỆN CỦA {clipped(name, _CELL).upper()}"


def attached(number: str) -> str:
    """To which letter an annex belongs; `number` is the blank of its letterhead."""
    return f"(Kèm theo Công văn {number[:1].lower()}{number[1:].replace(':', '')} ngày … tháng … năm …)"


def total(units: int) -> str:
    """The head of the row of sums."""
    return f"Tổng {numbers.integer(units)} đơn vị"


def name(of: str) -> str:
    """A unit's name in a cell."""
    return clipped(of, _CELL)


def to_wards(names: Sequence[str], label: str, *, are_units: bool) -> str:
    """“UBND các phường: Bạch Mai, Đồng Tâm”."""
    return f"{'UBND các' if are_units else 'Các'} {label}: {', '.join(clipped(name, _CELL) for name in names)}"


def to_list(offices: Sequence[str], wards: str) -> tuple[str, ...]:
    """The lines of Kính gửi of a letter to many: offices first, then the wards together."""
    named = ["; ".join(clipped(name, _CELL) for name in offices)] if offices else []
    lines = [*named, *([wards] if wards else [])]
    return (TO_MANY, *(f"- {line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, 1)))


def matter_row(place: int, item: AttentionItem) -> tuple[str, ...]:
    """What is to be done, by when, and where it stands."""
    what, _ = matter_parts(item)
    return str(place), clipped(_capital(what), _LINE), _deadline(item), _standing(item)


def _deadline(item: AttentionItem) -> str:
    """The last day; a plan's as it is worded there: issued before a day."""
    if item.kind in _OVERDUE_KINDS:
        return _LISTED
    if item.kind in _PLANS and item.due_on:
        return f"Trước ngày {numbers.date(item.due_on + dt.timedelta(days=1))}"
    return numbers.date(item.due_on)


def _standing(item: AttentionItem) -> str:
    """“Quá hạn 9 ngày”, “Còn 4 ngày làm việc”, or the light's word where no day is set."""
    if item.kind is AttentionKind.VIOLATIONS_OVERDUE:
        return clipped(_capital(matter_parts(item)[1]), _CELL)
    if item.light is Light.LATE:
        return f"Quá hạn {numbers.integer(item.days)} ngày"
    if item.working_days:
        return f"Còn {numbers.integer(item.working_days)} ngày làm việc"
    return LIGHTS[item.light].word


def violation_row(place: int, violation: OpenViolation, kind: str) -> tuple[str, ...]:
    """A violation past its deadline; `kind` is the name of its type."""
    return (
        str(place),
        clipped(violation.building_name or violation.building, _CELL),
        clipped(kind, _CELL),
        numbers.date(violation.found_on),
        numbers.date(violation.deadline_on),
        numbers.integer(violation.days),
    )


def more_violations(rest: int) -> str:
    """That the list is not whole."""
    return f"Còn {numbers.integer(rest)} trường hợp khác; xem trang Kiểm tra, xử lý tồn tại, vi phạm của An Cư."


def counts(items: Sequence[AttentionItem]) -> tuple[int, ...]:
    """How many records of each column a unit has to act on, and how many other matters."""
    named = [sum(item.count for item in items if item.kind in kinds) for kinds in _COLUMNS]
    others = sum(not any(item.kind in kinds for kinds in _COLUMNS) for item in items)
    return (*named, others)


def roman(number: int) -> str:
    """A number of an annex: I, IV, XXXI. Raises ValueError below 1."""
    if number < 1:
        raise ValueError(f"no Roman numeral for {number}")
    signs = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, sign in signs:
        written += sign * (number // value)
        number %= value
    return written


def _who(*, is_one: bool) -> str:
    return "đơn vị" if is_one else "các đơn vị"


def _late(items: Collection[AttentionItem]) -> str:
    late = sum(item.light is Light.LATE for item in items)
    return f", trong đó {numbers.integer(late)} việc đã quá hạn" if late else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
