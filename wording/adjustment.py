"""The words of Điều chỉnh tại chỗ: the form, the slip that is kept, and the mark † wherever such a figure stands."""

import datetime as dt
from collections.abc import Mapping, Sequence

from analytics.adjusted import AdjustedFigure
from data.adjustment import Adjustment, Change
from data.intake.layout import title_of
from data.tables import TABLES
from wording import numbers
from wording.values import ADJUSTED_MARK

TITLE = "Điều chỉnh tại chỗ"
INTRO = (
    "Số liệu phường cung cấp qua điện thoại được ghi như một lần gửi của quận, đánh dấu † cho đến khi phường báo cáo "
    "lại. Số cũ vẫn được lưu; có thể rút ở lịch sử bên dưới."
)
WARD = "Phường"
AS_OF = "Tính đến ngày"
TABLE = "Biểu"
RECORD = "Bản ghi"
FIELD = "Nội dung"
OLD = "Số đang dùng"
NEW = "Số mới"
TOLD_BY = "Người cung cấp"
POSITION = "Chức vụ"
PHONE = "Điện thoại"
TOLD_ON = "Ngày cung cấp"
TOLD_TIME = "Giờ cung cấp"
REASON = "Lý do điều chỉnh"
SUBMIT = "Ghi điều chỉnh"
NO_RECORDS = "Phường chưa báo cáo biểu này nên chưa có gì để điều chỉnh."
BLANK = "chưa có số liệu"
NOT_TAKEN = "Chưa ghi được điều chỉnh:"
TAKEN = "Đã ghi điều chỉnh {what}. Bản số liệu mới: {{snapshot}}."
DATE_HINT = "dd/mm/yyyy"
WAITING = "Điều chỉnh tại chỗ chờ phường xác nhận"
WAITING_COUNT = "{n} số liệu; phường xác nhận bằng báo cáo kế tiếp có bản ghi đó."
WAITING_NONE = "Không có số liệu điều chỉnh tại chỗ nào đang chờ phường xác nhận."
WAITING_COLUMNS = ("Phường", "Số liệu", "Số phường báo cáo", "Số điều chỉnh", "Theo")
NOTE = "† Điều chỉnh tại chỗ theo {who}, chờ phường xác nhận: {what}."
SUMMARY = "† {n} số liệu điều chỉnh tại chỗ, chờ phường xác nhận: {wards}."
MORE = "… và {n} số liệu điều chỉnh tại chỗ khác."
_FILE = "† Điều chỉnh tại chỗ {at:%d-%m-%Y %H.%M}.txt"


def who(told_by: str, position: str, told_at: dt.datetime) -> str:
    """Who said so, in what function, and when: “Nguyễn Văn A (Phó Chủ tịch), 08:15 ngày 25/12/2019”."""
    return f"{told_by} ({position}), {numbers.instant(told_at)}"


def figure(table: str, title: str, field: str) -> str:
    """Which figure: record and column."""
    return f"{title}, {inside(title_of(table, field))}"


def change(table: str, title: str, told: Change) -> str:
    """Which figure changed, from what to what."""
    return f"{figure(table, title, told.field)}: {told.old or BLANK} → {told.new}"


def standing(told: AdjustedFigure) -> str:
    """A figure that waits for its ward: who told it, and what it was and is."""
    what = f"{figure(told.table_name, told.title, told.field)}: {told.old_value or BLANK} → {told.new_value}"
    return NOTE.format(who=who(told.told_by, told.position, told.told_at), what=what)


def summary(found: Sequence[AdjustedFigure], ward_names: Mapping[str, str]) -> str:
    """How many figures wait for their wards, and which wards those are."""
    wards = dict.fromkeys(ward_names.get(each.ward, each.ward) for each in found)
    return SUMMARY.format(n=numbers.integer(len(found)), wards=", ".join(wards))


def waiting_row(told: AdjustedFigure, ward_names: Mapping[str, str]) -> tuple[str, ...]:
    """A figure that waits for its ward, as a line of the list."""
    return (
        ward_names.get(told.ward, told.ward),
        figure(told.table_name, told.title, told.field),
        told.old_value or BLANK,
        f"{told.new_value}{ADJUSTED_MARK}",
        who(told.told_by, told.position, told.told_at),
    )


def inside(name: str) -> str:
    """A column's title inside a sentence."""
    return f"{name[:1].lower()}{name[1:]}"


def slip_name(adjustment: Adjustment) -> str:
    """The name under which the slip is kept; it bears the mark, so that every list of sources does."""
    return _FILE.format(at=adjustment.changes[-1].call.told_at)


def slip(adjustment: Adjustment, ward_name: str, as_of: dt.date) -> str:
    """What is kept of the calls about a record: the paper behind the figure."""
    lines = [
        f"PHIẾU ĐIỀU CHỈNH TẠI CHỖ – PHƯỜNG {ward_name.upper()}",
        f"{TABLES[adjustment.table].sheet}; {AS_OF.lower()} {numbers.date(as_of)}",
    ]
    for told in adjustment.changes:
        call = told.call
        lines += [
            "",
            change(adjustment.table, adjustment.title, told),
            f"{TOLD_BY}: {call.told_by} ({call.position}), {PHONE.lower()} {call.phone}",
            f"Thời điểm cung cấp: {numbers.instant(call.told_at)}",
            f"{REASON}: {call.reason}",
        ]
    return "\n".join([*lines, "", "Chờ phường xác nhận bằng báo cáo kế tiếp.", ""])
