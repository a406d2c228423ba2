"""Saved questions, their files, and the personal page of tiles."""

from collections.abc import Mapping

from wording import numbers

TITLE = "Câu hỏi đã lưu"
NONE = "Chưa có câu hỏi nào được lưu."
COLUMNS = ("Tên", "Mô tả", "Người lưu", "Phiên bản")
CHOSEN = "Câu hỏi đã lưu"
DOWNLOAD = "Tải tệp câu hỏi"
FILE = "cau-hoi.json"
TAKE_AWAY = "Bỏ khỏi danh sách"
TAKEN_AWAY = "Đã bỏ “{name}” khỏi danh sách; các phiên bản vẫn được giữ."
NAME = "Lưu câu hỏi đang xem với tên"
AUTHOR = "Người lưu"
DESCRIPTION = "Mô tả"
SAVE = "Lưu câu hỏi"
NEEDS_NAME = "Ghi tên câu hỏi và người lưu trước khi lưu."
SAVED = "Đã lưu “{name}”. Trùng tên thì thành phiên bản mới, các phiên bản trước vẫn được giữ."
NOT_KEPT = "Chưa lưu được. {why}"
RUN_FIRST = "Chạy một câu truy vấn rồi mở lại mục này để lưu."
NO_SUCH = "Không có câu truy vấn SQL nào được lưu với tên “{name}”."
TOO_SLOW = "Câu hỏi này chạy lâu; bấm tên để mở ở “Truy vấn SQL”."
DROP = "Nhận câu hỏi từ tệp (json)"
TAKE_IN = "Nhận tệp"
_VERSION = "Bản {n}, {when}"
_UNREADABLE = "Tệp này không phải câu hỏi của An Cư: {part}. Dùng tệp tải từ “Tải tệp câu hỏi”."
_PARTS: Mapping[str, str] = {
    "text": "không đọc được nội dung",
    "size": "tệp quá lớn",
    "form": "không có dấu hiệu nhận biết",
    "name": "thiếu tên hoặc tên quá dài",
    "author": "tên người lưu quá dài",
    "description": "mô tả quá dài",
    "subject": "thiếu chủ đề",
    "sql": "câu truy vấn trống hoặc quá dài",
}
_OTHER_PART = "phần “{part}” sai"

BOARD_INTRO = "Mỗi ô là một câu hỏi đã lưu, trả lời theo số liệu đang xem. Bấm tên để mở lại câu hỏi."
PERSON = "Tên của bạn"
WHOSE = "Ghi tên của bạn để mở bảng riêng; địa chỉ trang giữ tên này."
EMPTY_BOARD = "Bảng còn trống. Chọn một câu hỏi đã lưu rồi bấm “Thêm”."
NOTHING_SAVED = (
    "Chưa có câu hỏi nào được lưu. Vào “Tra cứu theo bảng” hoặc “Truy vấn SQL”, đặt câu hỏi rồi bấm “Lưu câu hỏi”."
)
ADD_WHICH = "Câu hỏi đã lưu"
ADD = "Thêm"
EARLIER, LATER, REMOVE = "Lên trước", "Xuống sau", "Bỏ khỏi bảng"
GONE = "Câu hỏi “{name}” đã bị bỏ khỏi danh sách câu hỏi đã lưu."
NOT_ANSWERED = "Câu hỏi này không trả lời được với số liệu đang xem, hoặc dùng tệp riêng chưa thả."


def version(number: int, when: str) -> str:
    """Which version, and since when."""
    return _VERSION.format(n=numbers.integer(number), when=when)


def unreadable(part: str) -> str:
    """Why a file is no saved question."""
    return _UNREADABLE.format(part=_PARTS.get(part) or _OTHER_PART.format(part=part))
