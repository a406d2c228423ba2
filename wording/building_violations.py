"""A building's violations in words: found, due, extended, declared, verified."""

import datetime as dt
from collections.abc import Sequence

from analytics.building_records import FoundViolation
from wording import numbers
from wording.labels import LightWord

NONE = "Chưa có tồn tại, vi phạm nào được báo cáo."
DETAILS = "Chi tiết từng tồn tại, vi phạm ({n})"
COLUMNS = (
    "Mã",
    "Tồn tại, vi phạm",
    "Ngày phát hiện",
    "Hạn khắc phục",
    "Báo cáo khắc phục",
    "Phúc tra",
    "Xử phạt",
    "Tình trạng",
)
AS_OF = "Tính đến {day}"
CLOSED, OVERDUE = LightWord("●", "Đã khắc phục, có phúc tra"), LightWord("■", "Quá hạn khắc phục")
DECLARED, UNDATED = LightWord("▲", "Chờ phúc tra"), LightWord("▲", "Chưa ấn định thời hạn")
IN_TIME = LightWord("◇", "Trong hạn")
_SERIOUS, _REPEATED = "nghiêm trọng", "tái phạm"
_UNNUMBERED = "quyết định chưa ghi số"
_PAID, _PAID_UNKNOWN = "đã nộp {amount}", "chưa có số liệu về việc nộp"
_EXTENDED = "gia hạn {n} lần, hạn đầu {day}"


def state(violation: FoundViolation) -> tuple[LightWord, str]:
    """Where a violation stands, and the meaning of its colour."""
    if not violation.is_open:
        return CLOSED, "met"
    if violation.is_overdue:
        return OVERDUE, "late"
    if violation.declared_on:
        return DECLARED, "at_risk"
    return (IN_TIME, "not_due") if violation.deadline_on else (UNDATED, "at_risk")


def title(violations: Sequence[FoundViolation]) -> str:
    """The finding of the timeline."""
    still_open = sum(each.is_open for each in violations)
    overdue = sum(each.is_overdue for each in violations)
    if not still_open:
        return f"Đã khắc phục cả {numbers.integer(len(violations))} tồn tại, vi phạm"
    late = f", {numbers.integer(overdue)} quá hạn" if overdue else ""
    return f"{numbers.integer(still_open)}/{numbers.integer(len(violations))} tồn tại, vi phạm chưa khắc phục{late}"


def subtitle(day: dt.date) -> str:
    """What the timeline shows."""
    return f"Từ ngày phát hiện đến ngày phúc tra, hoặc đến ngày {numbers.date(day)} khi chưa khắc phục"


def label(violation: FoundViolation) -> str:
    """The row of a violation: its state and its name."""
    sign, _ = state(violation)
    return f"{sign.symbol} {violation.name}"


def steps(violation: FoundViolation) -> str:
    """Its days, one after another: “phát hiện 03/08/2019 → hạn 02/09/2019 → …”."""
    days = [
        ("phát hiện", violation.found_on),
        ("hạn", violation.deadline_on),
        ("báo cáo khắc phục", violation.declared_on),
        ("phúc tra", violation.verified_on),
    ]
    return " → ".join(f"{word} {numbers.date(day)}" for word, day in days if day)


def hover(violation: FoundViolation) -> str:
    """A full sentence."""
    sign, _ = state(violation)
    return f"{violation.violation}, {violation.name}: {steps(violation)}. {sign.word}."


def marks(violation: FoundViolation) -> str:
    """What is special about it, and where: “nghiêm trọng · tái phạm · Tại tầng 1”."""
    said = (
        _SERIOUS if violation.is_serious else "",
        _REPEATED if violation.is_repeated else "",
        violation.description or "",
    )
    return " · ".join(part for part in said if part)


def extended(violation: FoundViolation) -> str:
    """How often its deadline was moved, and the first one; "" when it never was."""
    if not violation.extension_count:
        return ""
    return _EXTENDED.format(n=violation.extension_count, day=numbers.date(violation.first_due_on))


def sanction(violation: FoundViolation) -> str:
    """The decision and its day; “–” where none is reported."""
    if violation.decision_on is None:
        return numbers.MISSING
    return f"{violation.decision_no or _UNNUMBERED}, {numbers.date(violation.decision_on)}"


def fine(violation: FoundViolation) -> str:
    """What is to be paid and what has been: “15.000.000 đồng, đã nộp 5.000.000 đồng”; "" without a fine."""
    if not violation.fine_vnd:
        return ""
    paid = violation.fine_paid_vnd
    told = _PAID_UNKNOWN if paid is None else _PAID.format(amount=numbers.vnd(paid))
    return f"{numbers.vnd(violation.fine_vnd)}, {told}"
