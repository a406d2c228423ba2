"""The words of Chốt số liệu: the choice in the sidebar, what is frozen, the briefings kept, two of them compared."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.metric import Metric
from analytics.pin_differences import ChangedValue, PinDifferences
from analytics.pinned_comparison import FigureChange, Obstacle
from analytics.registry import REGISTRY
from analytics.reporting import Report, ReportState
from data.ledger.pins import NameFault
from wording import numbers, values
from wording.findings import report_phrase
from wording.labels import is_share

CHOICE = "Bản chốt"
NOT_PINNED = "–"
_NAME_SHOWN, _HEAD_SHOWN = 60, 40
_NAMED = 8

EXPLORING = (
    "Tra cứu trên bản số liệu đã chốt “{name}” theo cách tính hiện nay; bài trình bày, văn bản dùng đúng số đã chốt."
)
DIFFERS = "Khác với khi chốt: {what}."
FACTS_CHANGED = "câu lệnh tính số liệu"
METRICS_CHANGED = "cách tính chỉ tiêu {metrics}"
AREA_CHANGED = "dữ liệu nền ({files})"
VALUES_TITLE = "Chỉ tiêu có giá trị đã chốt khác giá trị tính theo cách hiện nay ({count})"
VALUES_EQUAL = "Giá trị chung của mọi chỉ tiêu tính theo cách hiện nay vẫn bằng giá trị đã chốt."
VALUE_COLUMNS = ("Chỉ tiêu", "Đã chốt", "Tính theo cách hiện nay")
NO_TEXTS = "Bản chốt này do phiên bản trước lập, không lưu cách tính và số liệu đã trình bày."
CLOSED = (
    "Bản số liệu của bản chốt “{name}” do phiên bản trước của chương trình lập, nên không tra cứu tiếp trên trang này "
    "được. Các trang nhóm Hội nghị vẫn mở đúng số liệu đã chốt."
)
TO_PINS = "Mở trang Chốt số liệu"
TO_CURRENT = "Về số liệu hiện có"


def unknown(name: str) -> str:
    """That no briefing bears the name in the address."""
    return f"Không có bản chốt nào tên “{short(name)}”; đang hiển thị số liệu hiện có. Chọn lại ở ô “{CHOICE}”."


def opened(name: str) -> str:
    """“Bản chốt: Hội nghị 25/12/2019”."""
    return f"{CHOICE}: {short(name)}"


def short(name: str, longest: int = _NAME_SHOWN) -> str:
    """A name of any length and kind on one line."""
    line = " ".join(name.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def head(name: str) -> str:
    """A briefing's name over a column of figures."""
    return short(name, _HEAD_SHOWN)


def differences(found: PinDifferences) -> str:
    """What is no longer as it was pinned, in one sentence."""
    parts = [FACTS_CHANGED] if found.facts else []
    if found.metrics:
        parts.append(METRICS_CHANGED.format(metrics=_some([_label(metric) for metric in found.metrics])))
    if found.area_files:
        parts.append(AREA_CHANGED.format(files=_some(found.area_files)))
    return DIFFERS.format(what="; ".join(parts))


def changed_value(one: ChangedValue) -> tuple[str, str, str]:
    """A figure that is counted differently today: its metric, as kept, as today."""
    metric = REGISTRY[one.metric]
    return metric.label, values.value(metric, one.kept), values.value(metric, one.today)


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" và {more} mục khác" if more > 0 else "")


def _label(metric: str) -> str:
    return REGISTRY[metric].label if metric in REGISTRY else metric


NAME = "Tên bản chốt"
NAME_HELP = "Tên này in ở chân mỗi trang trình bày, báo cáo và phụ lục."
PROPOSED = "Hội nghị {day}"
PROPOSED_AGAIN = "Hội nghị {day} (lần {n})"
PIN = "Chốt số liệu"
FREEZE_TITLE = "Chốt số liệu hiện có"
OUTLINE_TOO = "Bài trình bày đang soạn được chốt cùng."
KEPT_FOR_GOOD = (
    "Sau khi chốt, báo cáo nhận thêm không làm thay đổi bản chốt; bài trình bày, báo cáo, phụ lục chỉ đọc số đã chốt."
)
OPENED_HERE = "Đang mở một bản chốt. Muốn chốt số liệu hiện có, chọn “–” ở ô “Bản chốt” bên trái."
GATHERING = "Đang tập hợp số liệu…"
WRITING = "Đang ghi số liệu, danh sách và cách tính…"
FAULTS: Mapping[NameFault, str] = {
    NameFault.EMPTY: "Nhập tên bản chốt, ví dụ “Hội nghị 25/12/2019”.",
    NameFault.TOO_LONG: "Tên bản chốt dài quá 120 ký tự hoặc gồm nhiều dòng. Đặt tên ngắn hơn.",
    NameFault.TAKEN: "Tên này đã dùng cho một bản chốt khác. Đặt tên khác, hoặc bỏ chốt bản cũ trước.",
}
LIST_TITLE = "Các bản chốt"
NO_PINS = "Chưa chốt lần nào."
OPEN, COMPOSE, PRESENT, DOCUMENTS = "Mở để tra cứu", "Soạn bài", "Trình chiếu", "Báo cáo, phụ lục"
IS_OPEN = "đang mở"
UNPIN = "Bỏ chốt"
UNPIN_ASKED = "Bỏ chốt “{name}”? Bài trình bày và văn bản của bản này sẽ không mở lại được từ đây."
UNPIN_SURE = "Đồng ý bỏ chốt"
WITHOUT_BRIEFING = "không lưu bài trình bày (phiên bản trước)"

COMPARISON_TITLE = "So sánh với bản chốt trước"
NEEDS_TWO = "Cần ít nhất hai bản chốt để so sánh."
LATER, EARLIER = "Bản chốt này", "So với"
BY = "Xem theo"
EVERYWHERE, BY_WARD = "Toàn địa bàn", "Theo phường"
METRIC = "Chỉ tiêu"
WARD = "Phường"
DIFFERENCE = "Chênh lệch"
REASON = "Ghi chú"
UNIT = "Đơn vị tính"
SAME_PIN = "Chọn hai bản chốt khác nhau."
OBSTACLES: Mapping[Obstacle, str] = {
    Obstacle.NEW: "Bản trước chưa có chỉ tiêu này",
    Obstacle.GONE: "Bản này không còn chỉ tiêu này",
    Obstacle.DEFINITION: "Không so sánh: cách tính đã thay đổi",
    Obstacle.SCOPE: "Không so sánh: hai bản chốt khác phạm vi (phường, nhóm nhà hoặc kỳ tính)",
}
COMPARISON_NOTE = (
    "Hai cột số liệu đọc từ hai bản chốt, không tính lại. Chênh lệch của tỷ lệ tính bằng điểm %. "
    "Chỉ tiêu đổi cách tính hoặc khác phạm vi thì không so sánh."
)
FILE = "so-sanh-ban-chot"


def what_is_frozen(where: str, snapshot: str) -> str:
    """What the button would keep; `where` is the scope in words."""
    return f"Sẽ chốt: {where}; bản số liệu {snapshot}; mọi chỉ tiêu, danh sách và cách tính."


def reports_received(reports: Sequence[Report]) -> str:
    """How many wards reported on a period, and which did not; "" where none owes one. All reports are of one period."""
    owed = [report for report in reports if report.state is not ReportState.NOT_APPLICABLE]
    missing = [report.ward_name for report in owed if report.received_at is None]
    if not owed:
        return ""
    named = report_phrase(owed[0].period.kind, owed[0].period.label)
    sent = f"{numbers.integer(len(owed) - len(missing))}/{numbers.integer(len(owed))} phường đã gửi {named}"
    return f"{sent}; chưa gửi: {', '.join(missing)}." if missing else f"{sent}."


def proposed(day: dt.date, taken: Sequence[str]) -> str:
    """A name for the meeting of a day that no briefing bears yet."""
    name, n = PROPOSED.format(day=numbers.date(day)), 1
    while name in taken:
        n += 1
        name = PROPOSED_AGAIN.format(day=numbers.date(day), n=n)
    return name


def pinned(name: str, snapshot: str, slides: int) -> str:
    """What was just done."""
    return f"Đã chốt “{short(name)}”: bản số liệu {snapshot}, {slides} trang trình bày."


def unpinned(name: str) -> str:
    """What was just done."""
    return f"Đã bỏ chốt “{short(name)}”."


def about(pinned_at: dt.datetime, as_of: dt.date | None, snapshot: str, slides: int | None) -> str:
    """A briefing in one line: when it was pinned, of which day, from which snapshot, how many slides."""
    parts = [f"Chốt lúc {numbers.instant(pinned_at)}"]
    parts += [f"số liệu tính đến ngày {numbers.date(as_of)}"] if as_of else []
    parts += [f"bản số liệu {snapshot}"]
    return " · ".join([*parts, WITHOUT_BRIEFING if slides is None else f"{slides} trang trình bày"])


def compared(changes: Sequence[FigureChange], earlier: str, later: str) -> str:
    """How many figures rose, fell, stayed, and how many do not compare."""
    moved = [change.difference for change in changes if change.difference is not None]
    rose, fell = sum(one > 0 for one in moved), sum(one < 0 for one in moved)
    apart = sum(change.obstacle is not None for change in changes)
    said = (
        f"“{short(later)}” so với “{short(earlier)}”: {rose} số tăng, {fell} giảm, {len(moved) - rose - fell} không đổi"
    )
    return f"{said}; {apart} không so sánh được." if apart else f"{said}."


def comparison_row(change: FigureChange) -> tuple[str, str, str, str]:
    """Before, after, difference and remark of a figure."""
    metric = REGISTRY.get(change.metric)
    return (
        _shown(metric, change.before),
        _shown(metric, change.after),
        _difference(metric, change.difference),
        OBSTACLES[change.obstacle] if change.obstacle else "",
    )


def sheet_columns(earlier: str, later: str) -> tuple[str, ...]:
    """The heads of the comparison as a file."""
    return (METRIC, WARD, UNIT, short(earlier), short(later), DIFFERENCE, REASON)


def sheet_row(change: FigureChange) -> tuple[object, ...]:
    """A figure of the comparison as a file has it: shares in per cent, their difference in “điểm %”."""
    metric = REGISTRY.get(change.metric)
    scale = 100 if metric is not None and is_share(metric) else 1
    figures = (None if one is None else one * scale for one in (change.before, change.after, change.difference))
    remark = OBSTACLES[change.obstacle] if change.obstacle else None
    return (change.label, change.group or None, metric.unit if metric else None, *figures, remark)


def _shown(metric: Metric | None, figure: float | None) -> str:
    return values.value(metric, figure) if metric else numbers.plain(figure)


def _difference(metric: Metric | None, difference: float | None) -> str:
    if difference is None:
        return numbers.MISSING
    share = metric is not None and is_share(metric)
    size = numbers.points(difference) if share else _shown(metric, abs(difference))
    if not any(digit in size for digit in "123456789"):
        return "không đổi"
    return f"{'+' if difference > 0 else '−'}{size}"
