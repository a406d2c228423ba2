"""The words of Thông báo kết luận (DOMAIN §8)."""

from collections.abc import Sequence

from data.conclusion import Meeting
from wording import numbers

KIND = "THÔNG BÁO"
COLUMNS = ("STT", "Đơn vị thực hiện", "Nội dung công việc", "Thời hạn", "Sản phẩm")
_SUBJECT = "Kết luận của đồng chí {chair} tại {meeting}"
_OPENING = (
    "Ngày {day}, đồng chí {chair} đã chủ trì {meeting}. Sau khi nghe báo cáo và ý kiến của các đơn vị dự họp, "
    "đồng chí {chair} kết luận, giao nhiệm vụ như sau:"
)
_SUMMARY = "Tổng số {items} nội dung, giao {units} đơn vị."
_FOLLOW_UP = (
    "Các đơn vị được giao nhiệm vụ tổ chức thực hiện, gửi kết quả kèm số, ngày văn bản minh chứng trước thời hạn "
    "nêu trên về {office} để tổng hợp, báo cáo tại hội nghị kỳ sau."
)
_CLOSING = "{sender} thông báo để các đơn vị biết, thực hiện./."
_SUPPORT = "(phối hợp: {units})"
_HELD, _COMRADE = "Hội nghị", "đồng chí"


def subject(meeting: Meeting) -> str:
    """“Kết luận của đồng chí … tại Hội nghị …”."""
    return _SUBJECT.format(chair=_person(meeting), meeting=named(meeting))


def opening(meeting: Meeting) -> str:
    """Who chaired what on which day, and that this is what was concluded."""
    return _OPENING.format(day=numbers.date(meeting.held_on), chair=_person(meeting), meeting=named(meeting))


def summary(items: int, units: int) -> str:
    """How much was given to how many."""
    return _SUMMARY.format(items=numbers.integer(items), units=numbers.integer(units))


def follow_up(office: str) -> str:
    """By whom the results are gathered for the next meeting."""
    return _FOLLOW_UP.format(office=office)


def closing(sender: str) -> str:
    """Who tells it, and the end of the text."""
    return _CLOSING.format(sender=sender)


def named(meeting: Meeting) -> str:
    """The meeting inside a sentence: “Hội nghị …”, once."""
    return meeting.name if meeting.name.lower().startswith(_HELD.lower()) else f"{_HELD} {meeting.name}"


def _person(meeting: Meeting) -> str:
    """The chair as “đồng chí” goes before: without the word where whoever wrote the name has put it there."""
    has_word = meeting.chair.lower().startswith(f"{_COMRADE} ")
    return meeting.chair[len(_COMRADE) :].lstrip() if has_word else meeting.chair


def units(named: Sequence[str], supports: Sequence[str]) -> str:
    """Who does it, and who helps."""
    helping = f" {_SUPPORT.format(units='; '.join(supports))}" if supports else ""
    return f"{'; '.join(named)}{helping}"


def committees(wards: Sequence[str], label: str) -> str:
    """The committees of several wards: “UBND các phường: Bạch Mai, Đồng Tâm”."""
    return f"UBND các {label}: {', '.join(wards)}"
