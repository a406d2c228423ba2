"""The words of the page Kết luận, giao nhiệm vụ: what is followed up, the form, the papers."""

import datetime as dt
from collections.abc import Sequence

from analytics.conclusions import ConclusionItem, ConclusionState
from analytics.deadline import DeadlineState
from wording import numbers
from wording.conclusions import STATES, progress, told

FOLLOW_UP = "Thực hiện kết luận các hội nghị"
NONE_GIVEN = "Tính đến ngày {day} chưa có kết luận nào được giao{where}."
GIVEN_LATER = (
    "Có {n} nội dung giao sau ngày này; chọn “Tính đến ngày” muộn hơn ở bên trái để theo dõi tình hình thực hiện."
)
NONE_LIKE_IT = "Không có nội dung nào phù hợp với bộ lọc. Bỏ bớt điều kiện lọc."
UNIT = "Đơn vị"
EVERY_UNIT = "Mọi đơn vị"
STATE = "Tình hình"
EVERY_STATE = "Mọi tình hình"
REMOVE = "{name} ✕"
LIST = "Danh sách nội dung đã giao"
LIST_UNDER = "{items} nội dung của {units} đơn vị, nội dung chậm nhất ở trên"
COLUMNS = ("Tình hình", "Đơn vị, hội nghị giao", "Nội dung, thời hạn, sản phẩm")
SHEET_COLUMNS = (
    "Hội nghị",
    "Ngày hội nghị",
    "STT",
    "Đơn vị",
    "Đơn vị phối hợp",
    "Nội dung công việc",
    "Sản phẩm",
    "Thời hạn",
    "Tình hình",
    "Ngày hoàn thành",
    "Số văn bản",
    "Ngày văn bản",
    "Đơn vị cho biết",
)
FILE = "ket-luan-{day}"
NOTE = (
    "Quá hạn: chưa xong sau ngày thời hạn, tính đến ngày đang xem. Đã xong: đơn vị báo đã hoàn thành; không có số và "
    "ngày văn bản minh chứng thì ghi “tự báo cáo”. Đang làm: các nội dung còn lại, kể cả chưa có thông tin. "
    "Nguồn: kết luận do văn phòng ghi trên trang này."
)
PARTS = {
    DeadlineState.OVERDUE: "Quá hạn",
    DeadlineState.DUE_SOON: "Sắp đến hạn",
    DeadlineState.IN_TIME: "Đang làm",
    DeadlineState.DONE_ON_TIME: "Đã xong",
}
_CHART_UNDER = "Số nội dung theo tình hình, tính đến ngày {day}; tối đa {most} đơn vị."
_MEETING = "{name}, ngày {day}"
_PRODUCT = "Hạn {day}; sản phẩm: {product}"

MEETING = "Hội nghị"
NEW_MEETING = "Hội nghị mới"
MEETING_NAME = "Tên hội nghị"
HELD_ON = "Ngày họp"
CHAIR = "Người chủ trì"
CHAIR_HINT = "Họ tên, chức vụ"
RECORDED = "Kết luận của hội nghị"
RECORDED_COUNT = "{n} nội dung, giao {units} đơn vị"
NOTHING_RECORDED = "Hội nghị này chưa có kết luận nào được ghi."
RECORDED_COLUMNS = ("STT", "Đơn vị", "Nội dung công việc", "Thời hạn", "Sản phẩm", "Đơn vị cho biết")
RECORDED_NOTE = "Mỗi đơn vị được giao là một nội dung theo dõi riêng; ghi lại hoặc sửa đều giữ bản cũ trong lịch sử."

ADD = "Ghi kết luận"
ADD_UNDER = "Một dòng giao cho nhiều đơn vị sẽ thành nhiều nội dung theo dõi. Dòng để trống được bỏ qua."
DRAFTS = "Lấy dự thảo từ phiếu chủ trì"
GATHERING = "Đang tính dự thảo từ số liệu…"
DRAFTED = "Đã đưa {n} dòng dự thảo vào biểu bên dưới; sửa rồi bấm “Ghi kết luận”. Chưa có gì được ghi."
NO_DRAFTS = "Số liệu không có việc quá hạn hay chỉ tiêu chậm: không có dự thảo."
MORE_LINES = "Thêm dòng"
DROP_DRAFTS = "Bỏ dự thảo"
UNITS = "Đơn vị thực hiện"
SUPPORTS = "Đơn vị phối hợp"
WORK = "Nội dung công việc"
DUE_ON = "Thời hạn"
PRODUCT = "Sản phẩm"
_LINE, _LINE_OF_SEVERAL = "Dòng {n}", "Dòng {n}, giao {units} đơn vị"
CHOOSE = "Chọn đơn vị"
SUBMIT = "Ghi kết luận"
NOT_TAKEN = "Chưa ghi được:"
TAKEN = "Đã ghi {n} nội dung kết luận. Bản số liệu mới: {{snapshot}}."

CHANGE = "Cập nhật một nội dung"
CHOOSE_ITEM = "Nội dung"
ACT = "Việc cần làm"
TELL, EDIT, TAKE_BACK = "Cập nhật tiến độ", "Sửa nội dung", "Rút lại"
STATUS = "Trạng thái"
TRUE_ON = "Tính đến ngày"
DONE_ON = "Ngày hoàn thành"
EVIDENCE_NO = "Số văn bản minh chứng"
EVIDENCE_ON = "Ngày văn bản"
SAID = "Đơn vị cho biết"
SUBMIT_TELL = "Ghi tiến độ"
SUBMIT_EDIT = "Ghi nội dung đã sửa"
SUBMIT_TAKE_BACK = "Rút nội dung này"
TAKE_BACK_NOTE = "Nội dung bị rút không còn được theo dõi từ lúc rút; mọi bản đã ghi vẫn nằm trong lịch sử gửi báo cáo."
TOLD = "Đã ghi tiến độ. Bản số liệu mới: {snapshot}."
EDITED = "Đã ghi nội dung sửa. Bản số liệu mới: {snapshot}."
TAKEN_BACK = "Đã rút nội dung. Bản số liệu mới: {snapshot}."

PAPERS = "Văn bản"
PAPERS_UNDER = "Phiếu chủ trì lập từ số liệu đang xem; thông báo lập từ các nội dung đã ghi của hội nghị đang chọn."
NO_AUTHORITY = "Bộ dữ liệu nền chưa có phần thể thức văn bản nên chưa lập được phiếu chủ trì và thông báo."
SHEET_DOCX, SHEET_PDF = "Phiếu chủ trì (Word)", "Phiếu chủ trì (PDF)"
NOTICE_DOCX, NOTICE_PDF = "Thông báo kết luận (Word)", "Thông báo kết luận (PDF)"
SHEET_FILE, NOTICE_FILE = "phieu-chu-tri-{day}", "thong-bao-ket-luan-{day}"
_ITEM_LETTERS = 90


def none_given(day: dt.date, ward_names: Sequence[str]) -> str:
    """That nothing was given by a day, to the wards that are looked at."""
    where = f" cho {', '.join(ward_names)}" if ward_names else ""
    return NONE_GIVEN.format(day=numbers.date(day), where=where)


def meeting(item: ConclusionItem) -> str:
    """At which meeting a conclusion was given."""
    return _MEETING.format(name=item.meeting, day=numbers.date(item.meeting_on))


def line(number: int, units: int) -> str:
    """The head of a line of the form; how many units a draft names, for the box shows only the first of them."""
    form = _LINE_OF_SEVERAL if units > 1 else _LINE
    return form.format(n=numbers.integer(number), units=numbers.integer(units))


def product(item: ConclusionItem) -> str:
    """By when, and what must be there then."""
    return _PRODUCT.format(day=numbers.date(item.due_on), product=item.product)


def chart_title(items: Sequence[ConclusionItem]) -> str:
    """The finding of the picture: how many units are late, else that nobody is."""
    late = {item.unit for item in items if item.state is ConclusionState.OVERDUE}
    if not late:
        return "Không đơn vị nào có kết luận quá hạn"
    return f"{numbers.integer(len(late))} đơn vị có kết luận quá hạn"


def chart_subtitle(as_of: dt.date, most: int) -> str:
    """What the picture shows, of which day."""
    return _CHART_UNDER.format(day=numbers.date(as_of), most=numbers.integer(most))


def bar_text(counts: Sequence[int]) -> str:
    """What stands behind a unit's bar: done of all."""
    return f"xong {numbers.integer(counts[-1])}/{numbers.integer(sum(counts))}"


def bar_hover(name: str, counts: Sequence[int]) -> str:
    """A unit's bar in a sentence."""
    said = [f"{numbers.integer(count)} {label.lower()}" for count, label in zip(counts, PARTS.values(), strict=True)]
    return f"{name}: {', '.join(said)}."


def sheet_row(item: ConclusionItem) -> tuple[object, ...]:
    """A conclusion as a line of a file."""
    return (
        item.meeting,
        item.meeting_on,
        item.item_no,
        item.unit_name,
        "; ".join(item.supports),
        item.work,
        item.product,
        item.due_on,
        f"{STATES[item.state]}: {progress(item)}",
        item.completed_on,
        item.evidence_no,
        item.evidence_on,
        told(item),
    )


def item_title(number: int, unit: str, work: str) -> str:
    """A recorded item in a list to choose from."""
    return f"{number}. {unit}: {work[:_ITEM_LETTERS]}"
