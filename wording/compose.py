"""The words of Soạn bài trình bày, and of “Thêm vào bài trình bày” on every chart."""

import datetime as dt
from collections.abc import Mapping, Sequence

from wording import numbers

PREPARING = "Đang tập hợp số liệu của bài trình bày…"
NO_BRIEFING = (
    "Bản chốt này do phiên bản trước của chương trình ghi, chưa giữ nội dung bài trình bày. Chốt lại số liệu với một "
    "tên khác ở trang “Chốt số liệu” rồi soạn trên bản chốt mới."
)
OF_PIN = "Bài trình bày của bản chốt “{name}”."
OF_DRAFT = "Bài trình bày nháp, trên số liệu chưa chốt: các câu và biểu đồ đổi theo số liệu cho đến khi chốt."

SLIDES = "Các trang theo thứ tự"
SLIDES_HINT = "Bấm tên trang để xem và sửa. Trang ẩn không chiếu, không xuất tệp."
UP, DOWN, HIDE, SHOW = "Lên", "Xuống", "Ẩn", "Hiện"
HIDDEN = "Đang ẩn"
EDITED = "Đã sửa"
ADDED = "Lấy từ trang số liệu"
NO_SENTENCE = "(không có câu nêu)"

SENTENCE = "Câu nêu trên trang"
SENTENCE_HELP = "Sửa xong, bấm ra ngoài ô. Câu đã sửa được ghi rõ trong phần ghi chú của trang."
COMPUTED = "Câu tính từ số liệu: {text}"
TAKE_BACK = "Lấy lại câu tính từ số liệu"
NOTES = "Ghi chú của người trình bày"
REMOVE_CHART = "Bỏ biểu đồ này khỏi bài"

PHOTOS = "Hình ảnh hiện trạng"
PHOTOS_HINT = (
    "Tối đa {most} ảnh JPEG hoặc PNG, mỗi ảnh không quá 15 MB, đặt chung trên một trang. Ảnh được xoay đúng chiều, "
    "thu nhỏ, và bỏ thông tin nơi chụp."
)
DROP_PHOTOS = "Thả ảnh vào đây"
PHOTOS_FULL = "Đã đủ {most} ảnh. Bỏ bớt một ảnh rồi mới thêm được ảnh khác."
PHOTO_BEYOND = "Trang đã đủ {most} ảnh nên không nhận “{name}”."
# By the value of briefing.photographs.PhotoFault.
PHOTO_REFUSED: Mapping[str, str] = {
    "too_large": "Tệp “{name}” lớn hơn 15 MB. Thu nhỏ ảnh rồi thêm lại.",
    "not_a_picture": "Tệp “{name}” không phải ảnh JPEG hoặc PNG đọc được. Chọn tệp ảnh khác.",
    "too_many_pixels": "Ảnh “{name}” có quá nhiều điểm ảnh. Thu nhỏ ảnh rồi thêm lại.",
    "too_small": "Ảnh “{name}” nhỏ quá, chiếu lên sẽ không rõ. Cần ảnh có cạnh ngắn từ 200 điểm ảnh.",
}
CAPTION = "Chú thích ảnh {number}"
FIRST = "Đưa lên đầu"
REMOVE_PHOTO = "Bỏ ảnh"

AUTHOR = "Người soạn"
SAVE = "Lưu bài trình bày"
SAVED = "Đã lưu bài trình bày (bản soạn {version})."
AUTHOR_MISSING = "Ghi tên người soạn rồi lưu."
NOTHING_SHOWN = "Mọi trang đều đang ẩn. Hiện ít nhất một trang rồi lưu."
UNSAVED = "Có thay đổi chưa lưu; đóng trang trình duyệt là mất."
DISCARD = "Bỏ các thay đổi chưa lưu"
SAVED_MEANWHILE = (
    "Trong lúc soạn, {author} đã lưu bản soạn {version} lúc {at}. Biểu đồ mới thêm đã được đưa vào; nếu lưu, thứ tự "
    "và câu nêu theo bản đang mở ở đây."
)
OPEN_NEWEST = "Mở bản vừa lưu, bỏ thay đổi ở đây"
KEEP_MINE = "Soạn tiếp bản ở đây"

HISTORY = "Các bản đã lưu ({count})"
HISTORY_COLUMNS = ("Bản soạn", "Lúc", "Người soạn", "Thay đổi so với bài tính từ số liệu")
BRING_BACK = "Lấy lại bản đã lưu"
CHOOSE_VERSION = "Bản soạn"
BROUGHT_BACK = "Đã mở bản soạn {version}; bấm “Lưu bài trình bày” để dùng lại bản này."
NO_AUTHOR = "(chưa ghi tên)"

ADD = "Thêm vào bài trình bày"
ADD_DONE = "Đã thêm vào {briefing}."
ADD_KNOWN = "Biểu đồ này đã có trong {briefing}."
PINNED_BRIEFING = "bài trình bày của bản chốt “{name}”"
DRAFT_BRIEFING = "bài trình bày nháp"
TO_COMPOSE = "Mở “Soạn bài trình bày”"
FILTERED = "Đang lọc: {what}."
OF_SCOPE = "Phạm vi: {scope}."

_LEAST, _MOST = 12, 20


def count(shown: int, hidden: int, edited: int, added: int) -> str:
    """“16 trang sẽ chiếu; 1 trang ẩn; 2 câu đã sửa; 1 biểu đồ lấy từ các trang số liệu.”"""
    parts = [f"{numbers.integer(shown)} trang sẽ chiếu"]
    parts += [f"{numbers.integer(hidden)} trang ẩn"] if hidden else []
    parts += [f"{numbers.integer(edited)} câu đã sửa"] if edited else []
    parts += [f"{numbers.integer(added)} biểu đồ lấy từ các trang số liệu"] if added else []
    return f"{'; '.join(parts)}."


def length(shown: int) -> str:
    """That a deck is shorter or longer than a meeting bears; nothing when it is neither."""
    if _LEAST <= shown <= _MOST:
        return ""
    return f"Bài có {numbers.integer(shown)} trang; hội nghị nên dùng từ {_LEAST} đến {_MOST} trang."


def unfounded(title: str, found: Sequence[str]) -> str:
    """That an edited sentence tells numbers which the computed one does not."""
    return f"Trang “{title}”: câu đã sửa có số {', '.join(found)} không có trong câu tính từ số liệu. Kiểm tra lại."


def other_figures(title: str, snapshot: str) -> str:
    """That a slide shows other figures than the briefing."""
    return f"Trang “{title}” lấy từ bản số liệu {snapshot[:4]}, khác bản số liệu của bài trình bày."


def version(number: int, at: dt.datetime, author: str) -> str:
    """“Bản soạn 3 · 17:05 ngày 24/12/2019 · Lan”."""
    return f"Bản soạn {numbers.integer(number)} · {numbers.instant(at)} · {author or NO_AUTHOR}"


def changes(hidden: int, edited: int, added: int, photos: int) -> str:
    """What a saved outline changes of the computed deck."""
    counted = ((hidden, "trang ẩn"), (edited, "câu sửa"), (added, "biểu đồ thêm"), (photos, "ảnh"))
    said = [f"{numbers.integer(number)} {what}" for number, what in counted if number]
    return ", ".join(said) or "thứ tự trang"
